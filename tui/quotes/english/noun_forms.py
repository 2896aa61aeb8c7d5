"""Tells whether a form that may be a reporting verb or a noun is the noun: a brief message, racist remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    BASE,
    CAPITAL,
    COMMA,
    DETERMINER,
    FINITE,
    GENITIVE,
    GERUND,
    NAMELESS,
    NUMBER,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    QUOTED,
    ROLE,
    SIGN,
    SUBJECT,
    THAT,
    TIME,
)
from tui.quotes.english.inflection import Form, cue_verb

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

_THIRD_FORM, _BASE_FORM = Form.THIRD, Form.BASE
_LEADS = DETERMINER | POSSESSIVE | GENITIVE | PREPOSITION | NUMBER  # what stands before a noun
_ADJECTIVES = (
    "ive",
    "ous",
    "ic",
    "ful",
    "less",
    "able",
    "ible",
    "ish",
    "ist",
    "ical",
    "onal",
    "ural",
    "ual",
    "cial",
    "tial",
)
# What stands before nouns, and for somebody where there is none (another says).
_STAND_ALONE = lexicon.classes("en/small_words")["stand-alone"]
_ONE = lexicon.classes("en/small_words")["one"]
_YEAR = 4  # figures
_PHRASE = 4  # words of a noun phrase


def reads_as_noun(n: Narration, first: int, at: int) -> bool:
    """Ask whether the reporting verb at token `at` of a sentence that begins at `first` is a noun here."""
    verb = cue_verb(n.words[at])
    if verb.form not in (_THIRD_FORM, _BASE_FORM):
        return _describes_counted(n, first, at)
    before = n.tags[at - 1] if at > first and n.words[at - 1].lower() not in _STAND_ALONE else 0
    if verb.form is _THIRD_FORM and before & _LEADS and not before & SUBJECT:
        return True
    if verb.form is _BASE_FORM and _follows_date(n, first, at):
        return True
    if before & NUMBER and at + 1 < len(n.tags) and not n.tags[at + 1] & ~BASE and n.words[at + 1].isalpha():
        return True  # eight state lawmakers
    if at == first or verb.lemma not in lexicon.words("en/cue_nouns") or before & (SUBJECT | AUXILIARY | ADVERB):
        return False
    if at + 1 < len(n.tags) and n.tags[at + 1] & AUXILIARY and n.words[at + 1].isalpha():  # states can pass it
        return True
    return _is_singular(n, first, at) if verb.form is _BASE_FORM else _is_plural(n, first, at)


def _describes_counted(n: Narration, first: int, at: int) -> bool:
    """Ask whether a participle describes so many things (the seven added minutes)."""
    if at - 2 < first or at + 1 >= len(n.tags) or not n.tags[at - 1] & NUMBER or not n.tags[at - 2] & DETERMINER:
        return False
    return not n.tags[at + 1] and n.words[at + 1].endswith("s")


def _follows_date(n: Narration, first: int, at: int) -> bool:
    """Ask whether a date with its year stands before the token at `at` (a March 19, 2011 message)."""
    year = at - 1
    if year - 3 < first or len(n.words[year]) != _YEAR or not n.tags[year] & NUMBER or not n.tags[year - 1] & COMMA:
        return False
    return bool(n.tags[year - 2] & NUMBER and n.tags[year - 3] & TIME)


def _is_singular(n: Narration, first: int, at: int) -> bool:
    """Ask whether a base form is a noun: nothing in the plural, which could be its subject, stands before it."""
    before, word = n.tags[at - 1], n.words[at - 1].lower()
    if before & QUOTED:  # “more radical” protest songs
        return True
    if before & SIGN or word in ("to", "and", "or", "but") or not word.isalpha():
        return False
    if before & THAT:  # all over that list
        return at - 2 >= first and bool(n.tags[at - 2] & PREPOSITION)
    several = (word.endswith("s") and not _is_adjective(word)) or word in lexicon.words("en/plurals")
    if before & (ROLE | CAPITAL | FINITE) or several:
        return False
    lead = _lead(n, first, at)
    owned = bool(n.tags[lead] & (POSSESSIVE | GENITIVE)) and not n.tags[lead] & OBJECT  # his 1987 demand
    return owned or n.words[lead].lower() in _ONE or _is_adjective(word)


def _is_plural(n: Narration, first: int, at: int) -> bool:
    """Ask whether a form in -s is a noun: an adjective or a noun without an article stands before it."""
    before, word = n.tags[at - 1], n.words[at - 1].lower()
    if before & (GERUND | FINITE) and not before & (ROLE | CAPITAL):  # making claims
        return True
    if before & (SIGN | QUOTED | ROLE | CAPITAL) or not word.isalpha():
        return before & CAPITAL > 0 and _is_origin(n, first, at - 1)
    if _is_adjective(word):
        return True
    known = word in lexicon.words("en/documents") or word in lexicon.words("en/organisations")
    lead = _lead(n, first, at)
    return not known and bool(n.tags[lead] & (GERUND | FINITE)) and not n.tags[lead] & (ROLE | AUXILIARY)


def _lead(n: Narration, first: int, at: int) -> int:
    """Return the token before the plain words that stand before the token at `at`."""
    start = at - 1
    while start > first and at - start <= _PHRASE and not n.tags[start] & ~BASE:
        start -= 1
    return start


def _is_origin(n: Narration, first: int, at: int) -> bool:
    """Ask whether a capitalised word only tells whose a noun is, and no article makes it somebody (Lundian claims)."""
    if not n.tags[at] & NAMELESS or at == first:
        return False
    return not n.tags[at - 1] & (DETERMINER | CAPITAL | SIGN)


def _is_adjective(word: str) -> bool:
    """Ask whether `word` looks like an adjective, and names nobody who speaks."""
    if word in lexicon.words("en/adjectives"):
        return True
    known = any(word in lexicon.words(name) for name in ("en/documents", "en/organisations"))
    return word.endswith(_ADJECTIVES) and not known and word not in lexicon.marked("en/roles")
