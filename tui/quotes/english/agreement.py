"""Whether a subject and a form that may be a verb agree, or the form is a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    CAPITAL,
    DETERMINER,
    FINITE,
    GENITIVE,
    GERUND,
    NAMELESS,
    NUMBER,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    ROLE,
)
from tui.quotes.english.inflection import Form
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from tui.quotes.english.cues import Cue
    from tui.quotes.narration import Narration

_BASE_FORM, _THIRD_FORM = Form.BASE, Form.THIRD
_ADJECTIVES = ("ive", "al", "ous", "ic", "ful", "less", "able", "ible", "ish")
_PLURALS = lexicon.words("en/plurals")
_ONE = lexicon.classes("en/small_words")["one"]
_SHORT = 2  # tokens of a phrase that counts nothing else (a few councillors)
_SEVERAL = lexicon.classes("en/small_words")["several"]


def fit(n: Narration, cue: Cue, subject: Mention | None) -> Mention | None:
    """Return `subject` unless it shows that the cue is a noun.

    It does with an adjective before it (two lengthy investigative reports), and where its number does not agree
    (the private email).
    """
    if subject is None or cue.verb.form not in (_BASE_FORM, _THIRD_FORM) or cue.first != cue.at:
        return subject
    head, tag = n.words[subject.head].lower(), n.tags[subject.head]
    if _is_determiner(n, subject):
        return None
    if subject.kind is MentionKind.PRONOUN:
        return subject
    plural = (head.endswith("s") and not _counts_one(n, subject)) or head in _PLURALS
    plural = plural or _counts_several(n, subject.last - 1)  # the two say, but one reason
    plural = plural or _counts_several(n, subject.first)
    plural = plural or any(_is_plural(n.words[at].lower()) for at in range(subject.first, subject.last))
    if cue.verb.form is _BASE_FORM:
        return subject if plural else None
    if tag & NAMELESS and subject.head > subject.first:  # the Baltic states
        return None
    if tag & (ROLE | CAPITAL):
        return subject
    if n.words[subject.last - 1].lower().endswith(_ADJECTIVES) or not _is_whole(n, subject):
        return None
    return None if tag & (FINITE | GERUND) or head.endswith(_ADJECTIVES) or (plural and head[-2:] != "ss") else subject


def _is_determiner(n: Narration, subject: Mention) -> bool:
    """Ask whether what seems a subject stands before a noun (in his home state, for many state clerks)."""
    if subject.last - subject.first > 1 or subject.first == 0:
        return False
    tag = n.tags[subject.first]
    led = bool(n.tags[subject.first - 1] & (PREPOSITION | GERUND))
    return bool(tag & POSSESSIVE and not tag & OBJECT) or (led and bool(tag & (DETERMINER | NUMBER | POSSESSIVE)))


def _is_whole(n: Narration, subject: Mention) -> bool:
    """Ask whether a singular noun has what makes it a subject (the report, not report), or needs none (research)."""
    led = any(n.tags[at] & (DETERMINER | POSSESSIVE | GENITIVE | NUMBER) for at in range(subject.first, subject.last))
    head = n.words[subject.head].lower()
    return led or head in lexicon.words("en/documents") or head in lexicon.words("en/organisations")


def _counts_one(n: Narration, subject: Mention) -> bool:
    """Ask whether a phrase is about one thing, whatever its head ends in (a public-records request)."""
    return n.words[subject.first].lower() in _ONE and subject.last - subject.first == _SHORT


def _counts_several(n: Narration, at: int) -> bool:
    """Ask whether a phrase begins with a number of things (three inspection reports)."""
    return bool(n.tags[at] & NUMBER) and n.words[at].isalpha() and n.words[at].lower() != "one"


def _is_plural(word: str) -> bool:
    """Ask whether `word` makes a phrase plural wherever it stands in it (people at the port, half of them)."""
    return word in _SEVERAL or "p" in lexicon.marked("en/roles").get(word, "")
