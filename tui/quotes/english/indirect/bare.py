"""Tells a clause without `that` from an object: she said the quay was shut, she said a prayer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    BASE,
    CAPITAL,
    COMMA,
    CONJUNCTION,
    CUE,
    DETERMINER,
    FINITE,
    GENITIVE,
    GERUND,
    NEGATION,
    NUMBER,
    OBJECT,
    POSSESSIVE,
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
    WHO,
)
from tui.quotes.english.verbs import is_verb

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

_VERB = FINITE | AUXILIARY
_NO_SUBJECT = ADVERB | FINITE | GERUND | PREPOSITION | TIME | NUMBER
_NO_VERB = ROLE | CAPITAL | PREPOSITION
_AHEAD = lexicon.classes("en/small_words")["ahead"]
_PLURALS = lexicon.words("en/plurals")
_OPENS = SUBJECT | DETERMINER | POSSESSIVE | CAPITAL
_CLAUSAL = QUOTED | THAT | QUESTION | WHO
_BEHIND_VERB = DETERMINER | POSSESSIVE | OBJECT | PREPOSITION | THAT | QUESTION | ADVERB | CAPITAL | SIGN
_AHEAD_LONGEST = 16  # tokens of what stands in front of a clause
_CLAUSE = 40  # tokens within which a clause shows its verb


def begins_clause(n: Narration, at: int, last: int, *, sure: bool = False) -> bool:
    """Ask whether the tokens from `at` on begin a clause with a subject and a verb of its own.

    After a verb that can have an object too (announced a plan made in May) only a `sure` verb makes a clause.
    """
    tag = n.tags[at]
    if is_contracted(n, at) or (n.words[at].lower() == "there" and at + 1 < last and n.tags[at + 1] & _VERB):
        return True
    if tag & SUBJECT and at + 1 < last:
        return _follows_subject(n, at + 1, last)
    if _is_ahead(n, at):
        main = _after_ahead(n, at, last)
        if main is not None:
            return begins_clause(n, main, last, sure=sure)
    if not _may_open(n, at, last):
        return False
    if at + 2 < last and n.tags[at + 1] & COMMA and n.tags[at + 2] & CONJUNCTION:  # said nothing, but her lawyer spoke
        return False
    relatives = 0
    for verb in range(at + 1, min(last, at + _CLAUSE)):
        tag = n.tags[verb]
        if (is_verb(n, at, verb) and not (sure and _may_describe(n, verb, last))) or is_present_verb(n, verb, last):
            if _is_joined(n, at, verb, last):
                return False
            if not relatives and (verb - at > 1 or _is_subject(n, at, verb)):
                return not _is_of_next(n, at, verb)
            if not n.tags[verb - 1] & AUXILIARY:
                relatives = max(0, relatives - 1)
        elif tag & (THAT | QUESTION) or n.words[verb] == "which":
            relatives += 1
        elif tag & (STOP | SEMICOLON):
            return False
    return False


def _is_joined(n: Narration, at: int, verb: int, last: int) -> bool:
    """Ask whether a conjunction joins the verb to the one that reports (denied the charges and was let go).

    Nothing before it may be a verb of its own then, as what it is joined to would be that.
    """
    before = verb - 1
    while before > at and n.tags[before] & ADVERB and not n.tags[before] & CONJUNCTION:
        before -= 1
    if before <= at or not n.tags[before] & CONJUNCTION or not _goes_on(n, verb, last):
        return False
    return not any(n.tags[k] & _CLAUSAL or is_verb(n, at, k) for k in range(at, before))


def _is_of_next(n: Narration, at: int, verb: int) -> bool:
    """Ask whether a comma parts the phrase at `at` from the subject of the verb (writing the rules, the army lost)."""
    commas = [k for k in range(at, verb) if n.tags[k] & COMMA]
    if len(commas) != 1 or any(n.tags[k] & (CONJUNCTION | QUOTED) for k in range(at, verb)):
        return False
    return bool(n.tags[commas[0] + 1] & (DETERMINER | POSSESSIVE | SUBJECT)) and verb - commas[0] > 1


def _goes_on(n: Narration, verb: int, last: int) -> bool:
    """Ask whether what follows a word shows that it is a verb, and describes no noun (and unsettled weather)."""
    if n.tags[verb] & (AUXILIARY | CUE):
        return True
    return verb + 1 >= last or bool(n.tags[verb + 1] & _BEHIND_VERB)


def _is_subject(n: Narration, at: int, verb: int) -> bool:
    """Ask whether the one word before a verb can be its subject (Boats left; 2016 has seen)."""
    tag = n.tags[at]
    if tag & NUMBER and n.tags[verb] & AUXILIARY:
        return True
    return not tag & _NO_SUBJECT or bool(tag & (CAPITAL | ROLE))


def is_cut_short(n: Narration, at: int, last: int) -> bool:
    """Ask whether the first verb from `at` on follows a comma: the main verb (Doe, who wrote it, rose)."""
    verb = next(
        (k for k in range(at, min(last, at + _CLAUSE)) if is_verb(n, at, k) and not _may_describe(n, k, last)), at
    )
    return verb > at and bool(n.tags[verb - 1] & COMMA) and not any(n.tags[k] & COMMA for k in range(at, verb - 1))


def _may_describe(n: Narration, at: int, last: int) -> bool:
    """Ask whether the verb at `at` may only describe the noun before it (a plan made in May, a paper titled “…”)."""
    if at + 1 < last and n.tags[at + 1] & QUOTED and n.words[at] in lexicon.words("en/headings"):
        return True
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


def _is_ahead(n: Narration, at: int) -> bool:
    """Ask whether a phrase or a clause in front of the reported one begins at `at` (said after the war, it left)."""
    tag, word = n.tags[at], n.words[at].lower()
    return not tag & CAPITAL and (word in _AHEAD or bool(tag & SUBORDINATOR and word != "whether"))


def main_start(n: Narration, at: int, last: int) -> int:
    """Return where the clause proper begins, if something may stand in front of it at `at`."""
    main = _after_ahead(n, at, last) if _is_ahead(n, at) else None
    return at if main is None else main


def _after_ahead(n: Narration, at: int, last: int) -> int | None:
    """Return where the clause goes on after what stands in front of it; `None` if no subject follows."""
    is_phrase = not n.tags[at] & SUBORDINATOR
    for comma in range(at + 1, min(last - 1, at + _AHEAD_LONGEST)):
        if is_phrase and n.tags[comma] & AUXILIARY:  # could tell them by their temper was put to Doe, a vet
            return None
        if n.tags[comma] & COMMA and (n.tags[comma + 1] & _OPENS or is_contracted(n, comma + 1)):
            return comma + 1
    return None


def begins_ahead(n: Narration, at: int, last: int) -> bool:
    """Ask whether the comma at `at` only sets off what stands in front of a clause (said, if elected, she would)."""
    return at + 1 < last and bool(n.tags[at] & COMMA) and _is_ahead(n, at + 1) and begins_clause(n, at + 1, last)


def _may_open(n: Narration, at: int, last: int) -> bool:
    """Ask whether a clause can begin with the token at `at`."""
    tag, word = n.tags[at], n.words[at].lower()
    if tag & PREPOSITION and not tag & CAPITAL:  # about half of them, at least six boats
        after = n.tags[at + 1] if at + 1 < last else 0
        return (word == "about" and bool(after & (NUMBER | DETERMINER))) or n.words[at + 1] in ("least", "most")
    if tag & AUXILIARY:
        return word in ("having", "being")
    return not tag & (SIGN | CONJUNCTION | OBJECT | QUESTION)


def is_present_verb(n: Narration, at: int, last: int) -> bool:
    """Ask whether the token at `at` is a verb in the present that no list knows (officials plan to)."""
    tag = n.tags[at]
    if tag & _NO_VERB or (tag and not tag & BASE) or not 1 < at < last - 1:
        return False
    name = n.tags[at - 1] & CAPITAL and not n.tags[at - 1] & GENITIVE
    if not tag and name and n.words[at].endswith("s"):  # Doe plans to leave, Doe misjudges the bay
        return n.words[at + 1] == "to" or bool(n.tags[at + 1] & (DETERMINER | POSSESSIVE | OBJECT))
    before = n.words[at - 2 if n.tags[at - 1] & ADVERB else at - 1]
    plural = before.endswith("s") and not before.endswith(("ss", "us", "is", "'s", "’s")) and before.isalpha()
    if not plural and before not in _PLURALS:
        return False
    after = n.tags[at + 1]
    if not tag:  # a word that no list knows
        return n.words[at].isalpha() and bool(after & (DETERMINER | POSSESSIVE | OBJECT))
    return bool(after & (DETERMINER | POSSESSIVE | OBJECT | CAPITAL | PREPOSITION | THAT)) or n.words[at + 1] == "to"
