"""Finds the verbs of reporting and what is said of them: tense, voice, negation."""

from __future__ import annotations

from bisect import bisect_left
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    CAPITAL,
    COMMA,
    CUE,
    DETERMINER,
    DO,
    GENITIVE,
    HAVE,
    MODAL,
    NEGATION,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    SIGN,
    SUBJECT,
    THAT,
)
from tui.quotes.english.inflection import Form, Verb, cue_verb
from tui.quotes.english.noun_forms import reads_as_noun

if TYPE_CHECKING:
    from tui.quotes.narration import Narration


class Mood(StrEnum):
    """How a reporting verb stands in its clause."""

    FINITE = "finite"  # she said
    PASSIVE = "passive"  # she was told
    GERUND = "gerund"  # adding that
    INFINITIVE = "infinitive"  # to say
    MODAL = "modal"  # would say


class Cue(NamedTuple):
    """A reporting verb at token `at`, with its group `[first, last)`: auxiliaries, adverbs, particle."""

    at: int
    first: int
    last: int
    verb: Verb
    mood: Mood
    negated: bool


def particles() -> dict[str, set[str]]:
    """Return the second words of each reporting verb that needs one (point out, point to)."""
    single = {line.split()[0] for line in lexicon.lines("en/cues")}
    found: dict[str, set[str]] = {}
    for stem, _, particle in (line.split()[0].partition("_") for line in lexicon.lines("en/cues")):
        if particle and stem not in single:
            found.setdefault(stem, set()).add(particle)
    return found


_PARTICLES = particles()
_BASE, _PARTICIPLE, _GERUND = Form.BASE, Form.PARTICIPLE, Form.GERUND
_OWNING = DETERMINER | POSSESSIVE | GENITIVE
_BEFORE_NOUN = _OWNING | PREPOSITION | NUMBER
_LED = DETERMINER | POSSESSIVE
_IN_GROUP = AUXILIARY | NEGATION | ADVERB
_PASTS = (Form.PAST, Form.PARTICIPLE)
_ADJECTIVES = lexicon.words("en/adjectives")
_NO_CUES = lexicon.classes("en/no_cues")
# What stands before nouns, and for somebody where there is none (another said).
_STAND_ALONE = lexicon.classes("en/small_words")["stand-alone"]
_RESUMING = lexicon.classes("en/small_words")["resuming"]


def cues(n: Narration, first: int, last: int) -> list[Cue]:
    """Return the reporting verbs among the tokens `[first, last)`, in order."""
    landmarks = n.landmarks[bisect_left(n.landmarks, first) : bisect_left(n.landmarks, last)]
    tags = n.tags
    return [cue for at in landmarks if tags[at] & CUE and (cue := cue_at(n, first, at)) is not None]


def cue_at(n: Narration, first: int, at: int) -> Cue | None:
    """Return the reporting verb at token `at` of a sentence that begins at `first`; `None` if it is a noun."""
    tags, words = n.tags, n.words
    if tags[at] & CAPITAL and at > first and not tags[at - 1] & SIGN:
        return None  # the State Department, The Post
    if at == first + 1 and _is_connective(n, at):
        return None
    verb = cue_verb(words[at])
    if at > first and words[at - 1] in _ADJECTIVES and not _said_later(verb, words[at - 1], words[at]):
        return None  # an earlier forecast
    if reads_as_noun(n, first, at):
        return None
    last = at + 1
    second = _PARTICLES.get(verb.lemma)
    if second is not None:
        last += words[last : last + 1] == ["it"] and "t" in verb.takes  # made it clear that
        if last >= len(words) or words[last].lower() not in second:
            return None
        last += 1
        if (
            verb.lemma == "go" and last < len(words) and not tags[last] & ~(BASE | CAPITAL | CUE)
        ):  # the season goes on hold
            return None
    if last < len(words) and words[last].lower() in _NO_CUES.get(verb.lemma, ()):
        return None
    start, negated, auxiliary = at, False, 0
    while start > first and _in_group(tags, words, first, start - 1):
        tag = tags[start - 1]
        negated = negated or bool(tag & NEGATION)
        if tag & AUXILIARY and not auxiliary & MODAL:
            auxiliary = auxiliary or tag
            auxiliary |= tag & MODAL
        start -= 1
    led = start > first and not auxiliary and tags[start - 1] & _LED and words[start - 1].lower() not in _STAND_ALONE
    if led and start < at:  # for these very reasons
        return None
    while start < at and tags[start] & ADVERB and not tags[start] & AUXILIARY:
        start += 1
    before = tags[start - 1] if start > first else 0
    if auxiliary & BE and "z" in verb.takes and _has_done(n, start, last):
        auxiliary = HAVE
    mood = _mood(verb.form, auxiliary, before, words[start - 1].lower() if start > first else "")
    if mood is None:
        return None
    # he's and they've are subject and auxiliary in one
    if start < at and tags[start] & AUXILIARY and tags[start] & (BE | HAVE) and not tags[start] & NEGATION:
        start += "'" in words[start].replace("’", "'")
    return Cue(at, start, last, verb, mood, negated)


def _said_later(verb: Verb, before: str, word: str) -> bool:
    """Ask whether the word before a verb tells when it was done (later said)."""
    return word != verb.lemma and before in ("earlier", "later") and verb.form is Form.PAST


def _has_done(n: Narration, start: int, last: int) -> bool:
    """Ask whether a subject with ’s before what is said means `has` (he’s said he will, but: he’s said to be ill)."""
    if not n.words[start].endswith(("'s", "’s")) or last >= len(n.words):
        return False
    return bool(n.tags[last] & (SUBJECT | THAT | DETERMINER | CAPITAL | POSSESSIVE)) or "'" in n.words[last].replace(
        "’", "'"
    )


def _is_connective(n: Narration, at: int) -> bool:
    """Ask whether the verb at `at` is that of `That said, …`, which tells of nobody’s speech."""
    return n.words[at - 1].lower() in _RESUMING and at + 1 < len(n.tags) and bool(n.tags[at + 1] & COMMA)


def _in_group(tags: list[int], words: list[str], first: int, at: int) -> bool:
    """Ask whether the token at `at` can be part of the verb group that goes on after it."""
    if words[at] == "since" and at > first and tags[at - 1] & AUXILIARY:  # has since said
        return True
    return bool(tags[at] & _IN_GROUP) and not tags[at] & GENITIVE


def _mood(form: Form, auxiliary: int, before: int, word: str) -> Mood | None:
    noun = before & _BEFORE_NOUN and not before & SUBJECT
    if auxiliary & MODAL:
        return Mood.MODAL
    if form is _GERUND:
        if auxiliary & BE:
            return Mood.FINITE
        return None if before & _OWNING else Mood.GERUND
    if form in _PASTS:
        if auxiliary & HAVE and word == "to":  # is said to have told
            return Mood.INFINITIVE
        if auxiliary & BE:
            return Mood.PASSIVE
        if form is _PARTICIPLE and not auxiliary & HAVE:
            return None
        if noun and not auxiliary:
            return None if before & _OWNING and word not in _STAND_ALONE else Mood.FINITE
        return Mood.FINITE
    if form is _BASE:
        if word == "to":
            return Mood.INFINITIVE
        if auxiliary & DO:
            return Mood.FINITE
        if noun and word not in _STAND_ALONE and not before & NUMBER:
            return None
        return Mood.FINITE
    if noun and word not in _STAND_ALONE:
        return None
    return Mood.FINITE
