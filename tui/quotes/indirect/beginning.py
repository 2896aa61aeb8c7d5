"""Where a reported clause begins after its cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes.clauses import is_verb
from tui.quotes.cues import Mood
from tui.quotes.mentions import phrase_after
from tui.quotes.words import (
    ADVERB,
    AUXILIARY,
    BASE,
    CAPITAL,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DETERMINER,
    FINITE,
    GERUND,
    NEGATION,
    NUMBER,
    OBJECT,
    PREPOSITION,
    QUESTION,
    QUOTED,
    ROLE,
    SEMICOLON,
    SIGN,
    STOP,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    TIME,
)

if TYPE_CHECKING:
    from tui.quotes.narration import Narration
    from tui.quotes.reporting import Passage, Report

_VERB = FINITE | AUXILIARY
_NO_SUBJECT = ADVERB | FINITE | GERUND | PREPOSITION | TIME | NUMBER
_TOPIC = frozenset(["about", "of", "for", "against", "over"])  # what comes after these is no clause of its own
_AHEAD = frozenset(["in", "under", "by", "for", "at", "with", "without", "on", "as", "despite"])
_ADDRESS = 18  # tokens that may stand between a cue and its clause: to whom, where and when it was said
_CLAUSE = 40  # tokens within which a clause shows its verb


def clause_after(passage: Passage, report: Report) -> tuple[str, int] | None:
    """Return the rule and the first token of the clause that follows a cue; `None` if none does."""
    n, last, cue = passage.n, passage.last, report.cue
    passive = cue.mood is Mood.PASSIVE
    takes = cue.verb.takes & {"t", "w"} if passive else cue.verb.takes
    at = cue.last if passive else report.last
    if at >= last or (report.inverted and not passive):
        return None
    that = _that_ahead(n, at, last, address="o" in takes) if "t" in takes else None
    if that is not None:
        return "passive-clause" if passive else "that-clause", that
    told = at
    if "o" in takes:
        at = after_addressee(n, at, last)
    if at < last and "p" in takes and _to_ahead(n, at, last):
        return "infinitive", told
    at = _after_adverbial(n, at, last)
    if at >= last:
        return None
    if "w" in takes and _asks(n, at, narrow="d" in takes, unsure=bool(cue.verb.takes & {"p"})):
        return "question-clause", at
    if "i" in takes and _to_ahead(n, at, last):
        return "infinitive", at
    after_run = report.first > passage.first and n.tags[report.first - 1] & QUOTED  # “…,” she said after lunch
    if "z" in takes and not after_run and begins_clause(n, at, last, sure="n" in takes):
        return "bare-clause", at
    return None


def _to_ahead(n: Narration, at: int, last: int) -> bool:
    """Ask whether an infinitive stands at `at` (to leave, not to leave)."""
    if at < last and n.words[at] == "not":
        at += 1
    return at + 1 < last and n.words[at] == "to"


def _asks(n: Narration, at: int, *, narrow: bool, unsure: bool) -> bool:
    """Ask whether a question begins at `at`; `when` asks nothing after `said`, `if` does only after `asked`."""
    if n.words[at] == "if":
        return unsure
    return bool(n.tags[at] & QUESTION) and (n.words[at] != "when" or not narrow)


def _that_ahead(n: Narration, at: int, last: int, *, address: bool) -> int | None:
    """Return where `that` opens the clause, past a person told and phrases of place and time."""
    for that in range(at, min(last, at + _ADDRESS)):
        tag = n.tags[that]
        if tag & THAT and n.words[that] == "that":
            return that if _opens_clause(n, that, last, far=that > at) else None
        if tag & (_VERB | STOP | SEMICOLON | COLON) and not tag & (ROLE | CAPITAL):
            return None
        if tag & CUE and tag & GERUND:  # she said, adding that
            return None
        if tag & QUOTED and not n.tags[that - 1] & (PREPOSITION | CAPITAL):
            return None
        if that == at and not address and not _is_adverbial(n, at, last):
            return None
    return None


def _opens_clause(n: Narration, that: int, last: int, *, far: bool) -> bool:
    """Ask whether `that` opens a clause (said that it was) and is no determiner (said in that speech)."""
    if far and (n.tags[that - 1] & PREPOSITION or (that + 1 < last and _is_bare_verb(n, that + 1))):
        return False
    verbs = _VERB | BASE | QUOTED
    return any(n.tags[at] & verbs for at in range(that + 1, min(last, that + _CLAUSE)))


def _is_bare_verb(n: Narration, at: int) -> bool:
    return bool(n.tags[at] & _VERB) and not is_contracted(n, at)


def _is_adverbial(n: Narration, at: int, last: int) -> bool:
    """Ask whether to whom, where or when it was said may begin at `at` (said in May that, said this week that)."""
    tag = n.tags[at]
    following = n.tags[at + 1] if at + 1 < last else 0
    if n.words[at] in _TOPIC or tag & DETERMINER:
        return bool(following & TIME)
    if n.words[at] == "to":
        return bool(following & (OBJECT | ROLE | CAPITAL))
    return bool(tag & (PREPOSITION | TIME | COMMA | ADVERB | SUBORDINATOR))


def after_addressee(n: Narration, at: int, last: int) -> int:
    """Step over the person told (told reporters, told the paper on Monday)."""
    if at < last and n.tags[at] & OBJECT:
        return at + 1
    told = phrase_after(n, at, last)
    if told is None:
        return at
    runs_on = told.last < last and n.tags[told.last] & _VERB and told.last - at > 1
    return at + 1 if runs_on and n.tags[at] & CAPITAL else told.last  # told Reuters Russia has


def _after_adverbial(n: Narration, at: int, last: int) -> int:
    """Step over where and when it was said (said on Tuesday, said in a statement), if a clause follows."""
    while at < last and n.tags[at] & TIME and not n.tags[at] & AUXILIARY:
        at += 1
    if at + 1 < last and n.words[at] in ("in", "on", "at", "during", "after", "by"):
        where = phrase_after(n, at + 1, last)
        if where is None or where.last >= last:
            return at
        if n.tags[where.last] & (DETERMINER | SUBJECT | CAPITAL | QUESTION) or n.words[where.last] == "if":
            return where.last
    return at


def begins_clause(n: Narration, at: int, last: int, *, sure: bool = False) -> bool:
    """Ask whether the tokens from `at` on begin a clause with a subject and a verb of its own.

    After a verb that can have an object too (announced a plan made in May) only a `sure` verb makes a clause.
    """
    tag = n.tags[at]
    if is_contracted(n, at) or (n.words[at].lower() == "there" and at + 1 < last and n.tags[at + 1] & _VERB):
        return True
    if tag & SUBJECT and at + 1 < last:
        return _follows_subject(n, at + 1, last)
    if not _may_open(n, at, last):
        return False
    relatives = 0
    for verb in range(at + 1, min(last, at + _CLAUSE)):
        tag = n.tags[verb]
        if (is_verb(n, at, verb) and not (sure and _may_describe(n, verb, last))) or _is_plural_verb(n, verb, last):
            if not relatives and (verb - at > 1 or not n.tags[at] & _NO_SUBJECT or n.tags[at] & (CAPITAL | ROLE)):
                return True
            if not n.tags[verb - 1] & AUXILIARY:
                relatives = max(0, relatives - 1)
        elif tag & (THAT | QUESTION) or n.words[verb] == "which":
            relatives += 1
        elif tag & (STOP | SEMICOLON):
            return False
    return False


def _may_describe(n: Narration, at: int, last: int) -> bool:
    """Ask whether the verb at `at` may only describe the noun before it (a plan made in May)."""
    return not n.tags[at] & AUXILIARY and (at + 1 >= last or bool(n.tags[at + 1] & (PREPOSITION | SIGN | TIME)))


def is_contracted(n: Narration, at: int) -> bool:
    """Ask whether the token at `at` is a subject with its auxiliary (he’s, they’ll, there’s)."""
    return bool(n.tags[at] & AUXILIARY) and not n.tags[at] & NEGATION and not n.words[at].isalpha()


def _follows_subject(n: Narration, at: int, last: int) -> bool:
    """Ask whether the token at `at` goes on after a pronoun as its clause does."""
    tag = n.tags[at]
    if n.words[at] == "and":  # he and his staff were
        return True
    if tag & COMMA:
        return any(n.tags[k] & COMMA for k in range(at + 1, min(last - 1, at + 8)))  # they, too, have
    if tag & (SIGN | CONJUNCTION | SUBORDINATOR | DETERMINER | THAT | QUESTION | OBJECT | TIME | QUOTED):
        return False
    return not tag & PREPOSITION or n.words[at] == "like"


def _may_open(n: Narration, at: int, last: int) -> bool:
    """Ask whether a clause can begin with the token at `at`."""
    tag, word = n.tags[at], n.words[at].lower()
    if tag & PREPOSITION and not tag & CAPITAL:
        if word == "about" and at + 1 < last:
            return bool(n.tags[at + 1] & (NUMBER | DETERMINER))  # about half of them
        return word in _AHEAD and _comma_then_subject(n, at, last)
    if tag & AUXILIARY:
        return word in ("having", "being")
    return not tag & (SIGN | CONJUNCTION | OBJECT | QUESTION)


def _is_plural_verb(n: Narration, at: int, last: int) -> bool:
    """Ask whether the token at `at` is a verb in the present after a plural noun (officials plan to)."""
    tag, before = n.tags[at], n.words[at - 1]
    if not tag & BASE or tag & (ROLE | CAPITAL | PREPOSITION) or at + 1 >= last:
        return False
    plural = before.endswith("s") and not before.endswith(("ss", "us", "is", "'s", "’s")) and before.isalpha()
    after = n.tags[at + 1]
    return plural and bool(after & (DETERMINER | OBJECT | CAPITAL | PREPOSITION | THAT) or n.words[at + 1] == "to")


def _comma_then_subject(n: Narration, at: int, last: int) -> bool:
    for comma in range(at + 1, min(last - 1, at + 16)):
        if n.tags[comma] & COMMA:
            return bool(n.tags[comma + 1] & (SUBJECT | DETERMINER | CAPITAL)) or is_contracted(n, comma + 1)
    return False
