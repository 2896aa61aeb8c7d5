"""The subject that waits for its verb while clauses inside its own are read.

In `the clerk who left before her train was called is talking` two clauses have had their verbs, and the clerk has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    FINITE,
    GERUND,
    POSSESSIVE,
    PREPOSITION,
    QUESTION,
    QUOTED,
    SEMICOLON,
    SIGN,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    WHO,
)
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.english.phrase_before import phrase_before
from tui.quotes.english.verbs import is_verb

if TYPE_CHECKING:
    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration

_REACH = 80  # tokens
_OPENS_PHRASE = DETERMINER | CAPITAL | SUBJECT | POSSESSIVE
_NO_CONTACT = SIGN | CONJUNCTION | SUBORDINATOR | PREPOSITION | THAT | QUESTION | FINITE | AUXILIARY | ADVERB
_OPENS_CLAUSE = WHO | SUBORDINATOR | QUESTION
_LEAD = CONJUNCTION | ADVERB | COMMA | QUOTED
_SERVED = -1  # in place of where a clause begins, once it has had its verb


def waiting_subject(n: Narration, first: int, verb: int) -> Mention | None:
    """Return the subject of the clause that has had no verb before `verb`, if clauses inside it have had theirs."""
    start = max(first, verb - _REACH)
    while start < verb and n.tags[start] & _LEAD and (start == first or not n.tags[start] & CAPITAL):
        start += 1
    if start < verb and n.tags[start] & (PREPOSITION | GERUND):  # Speaking in town, the clerk who …
        start = next((at + 1 for at in range(start, verb) if n.tags[at] & COMMA), start)
    clauses = [start]
    at = start
    while at < verb:
        if n.tags[at] & SEMICOLON or _opens_main(n, at, clauses):
            clauses = [at + 1]
        elif at > start and _opens_inner(n, at, clauses):
            clauses.append(at)
        elif is_verb(n, first, at) and not n.tags[at - 1] & CONJUNCTION and not _is_participle(n, at):
            while at + 1 < verb and n.tags[at] & AUXILIARY and n.tags[at + 1] & (AUXILIARY | ADVERB | FINITE):
                at += 1
            _serve(clauses)
        at += 1
    if clauses[-1] != _SERVED:
        return None
    opening = next((clause for clause in reversed(clauses) if clause != _SERVED), None)
    return _subject_from(n, opening, verb) if opening is not None else None


def _subject_from(n: Narration, opening: int, verb: int) -> Mention | None:
    """Return the phrase from token `opening` up to the first clause inside its own."""
    inner = next((at for at in range(opening + 1, verb) if _opens_inner(n, at, [opening])), verb)
    inner -= n.tags[inner - 1] & (COMMA | PREPOSITION) > 0
    whole = phrase_before(n, opening, inner)
    return whole if whole is not None and whole.first == opening else phrase_after(n, opening, verb)


def _serve(clauses: list[int]) -> None:
    """Give a verb to the innermost clause that waits for one; those inside it are over."""
    waiting = next((at for at in range(len(clauses) - 1, -1, -1) if clauses[at] != _SERVED), None)
    if waiting is not None:
        del clauses[waiting + 1 :]
        clauses[waiting] = _SERVED


def _opens_main(n: Narration, at: int, clauses: list[int]) -> bool:
    """Ask whether a conjunction after a sign leads to another main clause (…, and the union wrote)."""
    if not n.tags[at] & CONJUNCTION or clauses[-1] != _SERVED or at + 1 >= len(n.tags):
        return False
    return bool(n.tags[at - 1] & (SIGN | QUOTED)) and bool(n.tags[at + 1] & _OPENS_PHRASE)


def _opens_inner(n: Narration, at: int, clauses: list[int]) -> bool:
    """Ask whether a clause inside the open one begins: a relative one, one that says when, or a bare one."""
    tag, before = n.tags[at], n.tags[at - 1]
    if tag & _OPENS_CLAUSE or n.words[at] == "whose":
        return True
    if tag & THAT:
        return not before & PREPOSITION
    return bool(tag & SUBJECT) and clauses[-1] != _SERVED and not before & _NO_CONTACT  # the letter she wrote says


def _is_participle(n: Narration, at: int) -> bool:
    """Ask whether the verb form at `at` only describes the noun before it (a letter written by the mayor)."""
    return not n.tags[at] & AUXILIARY and at + 1 < len(n.tags) and n.words[at + 1] == "by"
