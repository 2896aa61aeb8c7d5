"""What a noun for what was said reports in a clause: the mayor’s claim that the bridge was safe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    AUXILIARY,
    CLOSING,
    COMMA,
    CONJUNCTION,
    DASH,
    FINITE,
    PREPOSITION,
    QUESTION,
    QUOTED,
    SEMICOLON,
    SIGN,
    STOP,
    SUBORDINATOR,
    THAT,
    TIME,
    WHO,
)
from tui.quotes.english.attribution.place import possessor_before
from tui.quotes.english.clauses import subject_before
from tui.quotes.english.indirect.clause import Clause
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.english.verbs import has_verb, is_verb

if TYPE_CHECKING:
    from collections.abc import Container

    from tui.quotes.english.reporting import Passage
    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration

_GIVEN = 4  # tokens of `issued a stark warning`
_GIVING = lexicon.classes("en/governing")["give"]
_OWNER = 6  # tokens before the noun within which its owner stands
_ENDS = COMMA | DASH | SEMICOLON | CLOSING
_INNER = WHO | SUBORDINATOR | QUESTION | THAT


def nominal_clauses(passage: Passage) -> list[Clause]:
    """Return the clauses that a noun and its owner report in a sentence."""
    n, first, last = passage.n, passage.first, passage.last
    nouns = lexicon.words("en/nominal_clauses")
    if nouns.isdisjoint(n.words[first:last]):
        return []
    found: list[Clause] = []
    verbs = {report.cue.at for report in passage.reports if report.speaker is not None}  # warning that
    for at in range(first + 2, last - 2):
        if not n.tags[at] & THAT:
            continue
        noun = at - 1 if n.words[at - 1] in nouns else _sent_before(n, first, at, nouns)
        if noun is None:
            continue
        if noun == at - 1:
            owner = possessor_before(n, max(first, noun - _OWNER), noun)
            owner = owner or (_giver(n, first, noun) if noun not in verbs else None)
        else:
            owner = phrase_after(n, noun + 2, at)
        if owner is not None:
            end = _end(n, first, min(owner.first, noun), at, last)
            found.append(Clause("nominal-clause", ((at, end),), owner, (noun, noun + 1)))
    return found


def _sent_before(n: Narration, first: int, that: int, nouns: Container[str]) -> int | None:
    """Return the noun that is somebody’s whom a phrase before `that` names (a warning from Doe that)."""
    for at in range(that - 2, max(first, that - _OWNER), -1):
        if n.words[at] in ("by", "from"):
            sender = phrase_after(n, at + 1, that)
            whole = sender is not None and sender.last == that and not n.tags[sender.head] & TIME
            return at - 1 if whole and at - 1 >= first and n.words[at - 1] in nouns else None
    return None


def _giver(n: Narration, first: int, noun: int) -> Mention | None:
    """Return who gives what the noun says (Doe issued a warning that it was; but no statement that sought to)."""
    if n.tags[noun + 2] & (FINITE | AUXILIARY):
        return None
    verb = next((at for at in range(noun - 1, max(first, noun - _GIVEN), -1) if n.words[at].lower() in _GIVING), None)
    if verb is None or any(n.tags[at] & (SIGN | FINITE | AUXILIARY | PREPOSITION) for at in range(verb + 1, noun)):
        return None
    return subject_before(n, first, verb)


def _end(n: Narration, first: int, owner: int, start: int, last: int) -> int:
    """Return where the clause from `start` on ends: at a sign, or before the verb that the noun is the subject of."""
    while last > start and n.tags[last - 1] & STOP:
        last -= 1
    is_object = has_verb(n, first, owner)
    waiting = 1  # clauses that have had no verb, the reported one among them
    for at in range(start + 1, last):
        tag, before = n.tags[at], n.tags[at - 1]
        if tag & _ENDS and waiting <= 0:
            return at
        if tag & _INNER:
            waiting += 1
        elif tag & QUOTED or (is_verb(n, start, at) and not _goes_on(tag, before)):
            if waiting <= 0 and not is_object:
                return at
            waiting -= 1
    return last


def _goes_on(tag: int, before: int) -> bool:
    """Ask whether a verb form goes on with the verb before it (was shut), or is the second of two (ate and left)."""
    return bool(before & (AUXILIARY | CONJUNCTION)) or bool(before & FINITE and not tag & AUXILIARY)
