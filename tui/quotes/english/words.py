"""What an English word can be."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    CAPITAL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    DO,
    FINITE,
    GENITIVE,
    GERUND,
    HAVE,
    MODAL,
    NAMELESS,
    NEGATION,
    NUMBER,
    OBJECT,
    OTHER,
    PARTICLE,
    POSSESSIVE,
    PREPOSITION,
    QUESTION,
    ROLE,
    SIGNS,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    TIME,
    TITLE,
    WHO,
    Classes,
)
from tui.quotes.english.inflection import Form, cue_verbs, plain_verbs

_CLASSES = {
    "determiner": DETERMINER,
    "possessive": POSSESSIVE,
    "subject": SUBJECT,
    "object": OBJECT,
    "preposition": PREPOSITION,
    "conjunction": CONJUNCTION,
    "subordinator": SUBORDINATOR,
    "question": QUESTION,
    "auxiliary": AUXILIARY,
    "modal": MODAL,
    "be": BE,
    "have": HAVE,
    "do": DO,
    "negation": NEGATION,
    "adverb": ADVERB,
    "time": TIME,
    "number": NUMBER,
}
KEPT: Final = 8192  # words whose looks are remembered, so that a text of nothing but new ones does not fill the memory
GENITIVE_END = re.compile(r"['’]s$|(?<=[sxzSXZ])['’]$")
"""What a genitive ends in; a name may end in an apostrophe (Achieng’)."""

_ROLE_ENDINGS = (
    "ologist",
    "ologists",
    "icist",
    "icists",
    "ician",
    "icians",
    "grapher",
    "woman",
    "women",
    "keeper",
    "surgeon",
    "man",
)
_LOWER = lexicon.classes("en/small_words")["lower-role"]
_NO_ROLES = ("human", "talisman", "ottoman")
_PREFIXED = re.compile(r"([a-z]{1,4})[-’'](?=[A-Z])")


def _verb_bits(lower: str) -> int:
    bits = 0
    cue = cue_verbs().get(lower)
    if cue is not None:
        bits |= CUE
    form = cue.form if cue is not None else plain_verbs().get(lower)
    if form in (Form.PAST, Form.THIRD):
        bits |= FINITE
    elif form is Form.GERUND:
        bits |= GERUND
    elif form is Form.BASE:
        bits |= BASE
    elif form is None and lower.endswith("ing") and len(lower) > 5:
        bits |= GERUND
    elif form is None and lower.endswith("ed") and len(lower) > 4 and lower.isalpha():
        bits |= FINITE
    return bits


@cache
def _function_words() -> dict[str, int]:
    """Return the classes of each word of grammar, of time and of number."""
    found: dict[str, int] = {}
    for label, members in lexicon.classes("en/function_words").items():
        for word in members:
            found[word] = found.get(word, 0) | _CLASSES[label]
    return found


@cache
def _given_names() -> frozenset[str]:
    return frozenset[str]().union(*lexicon.classes("en/given_names").values())


@lru_cache(maxsize=KEPT)
def is_given_name(word: str) -> bool:
    """Ask whether `word` is a given name."""
    return word.lower() in _given_names()


def _office_bits(word: str, *, capital: bool) -> int:
    """Return whether `word` is a title, a role, or made of one with a hyphen (secretary-treasurer, co-chair)."""
    if capital and is_given_name(word):
        return 0  # Dean Abbot, Earl Finch
    bits = 0
    if word.rstrip(".") in lexicon.words("en/titles"):
        bits |= TITLE
    made = len(word) > 6 and not capital and word.endswith(_ROLE_ENDINGS) and not word.endswith(_NO_ROLES)
    if _counts(word):  # ten-man Harlow
        return bits
    if made or (word in lexicon.marked("en/roles") and not (capital and word in _LOWER)):
        bits |= ROLE
    if not bits and "-" in word and (_tail_of(word) in lexicon.marked("en/roles") or is_parent_of(word)):
        bits |= ROLE
    return bits


def _counts(word: str) -> bool:
    """Ask whether a word tells of how many men something is (a ten-man side, a four-woman crew)."""
    head, hyphen, tail = word.partition("-")
    many = head.isdigit() or bool(_function_words().get(head, 0) & NUMBER)
    return bool(hyphen) and many and tail in ("man", "woman", "person")


def _tail_of(word: str) -> str:
    return word.rpartition("-")[2]


def is_parent_of(word: str) -> bool:
    """Ask whether `word` tells how many children somebody has (mother-of-two)."""
    parent, of, many = word.partition("-of-")
    return bool(of) and parent in lexicon.marked("en/roles") and many in _function_words() and "-" not in many


def _is_prefixed_name(word: str) -> bool:
    """Ask whether `word` is a surname after an article written small (al-Hadi, d’Orme)."""
    prefix = _PREFIXED.match(word)
    return prefix is not None and prefix.group(1) in lexicon.words("en/name_articles")


def _is_brand(word: str) -> bool:
    """Ask whether a word has its capital inside (eBay, easyJet)."""
    return word.isalpha() and not word.islower()


def _is_hyphened_adjective(word: str) -> bool:
    """Ask whether `word` joins a name to a participle or an adjective written small (Norland-led, Lund-based)."""
    name, hyphen, tail = word.rpartition("-")
    if not hyphen or not name or not tail.islower():
        return False
    return tail.endswith("ed") or (tail.endswith("ing") and len(tail) > 5) or tail in lexicon.words("en/tails")


def classify(word: str) -> int:
    """Return the classes of one token as bits."""
    sign = SIGNS.get(word)
    if sign is not None:
        return sign
    if word[0] == "@" and len(word) > 1:
        return CAPITAL  # a handle is a name
    if not word[0].isalnum():
        return CONJUNCTION if word == "&" else OTHER
    lower = word.lower().replace("’", "'")
    bits = _function_words().get(lower, 0)
    if lower.endswith(".") and lower[:-1] in lexicon.classes("en/function_words")["time"]:  # Jan., Tues.
        bits |= TIME
    if word.isupper() and len(word) > 1:  # the US, the WHO
        bits &= ~(SUBJECT | OBJECT | QUESTION)
    if lower == "that":
        bits |= THAT
    elif lower == "who" and not word.isupper():
        bits |= WHO
    if word[0].isdigit():
        return ROLE if lower.endswith("-year-old") else bits | NUMBER
    genitive = GENITIVE_END.search(lower)
    bare = lower[: genitive.start()] if genitive else lower
    if genitive and not bits & AUXILIARY and lower not in lexicon.words("en/titles"):  # Dato’
        bits |= GENITIVE
    if word[0].isupper() or _is_prefixed_name(word) or _is_brand(word):
        bits |= CAPITAL
        if bare in lexicon.words("en/not_names") or bits & TIME or _is_hyphened_adjective(word):
            bits |= NAMELESS
    bits |= _office_bits(bare, capital=bool(bits & CAPITAL))
    if bare in lexicon.words("en/particles"):
        bits |= PARTICLE
    if not bits & (AUXILIARY | GENITIVE | PREPOSITION):
        bits |= _verb_bits(lower)
    if (
        lower.endswith("ly")
        and not word[0].isupper()
        and len(lower) > 4
        and lower not in lexicon.words("en/not_adverbs")
    ):
        bits |= ADVERB
    return bits


CLASSES = Classes(classify)
