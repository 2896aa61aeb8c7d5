"""What sentences are about that has no name: the two lawmakers, the email, a local group."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tui.quotes import lexicon
from tui.quotes.classes import ADVERB, BASE, COMMA, CONJUNCTION, DETERMINER, NUMBER, POSSESSIVE, PREPOSITION, ROLE
from tui.quotes.english.organisations import kinds_of_word
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.english.unnamed import is_plural
from tui.quotes.entities import Position
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.quotes.narration import Narration, Sentence

_ARTICLES = lexicon.classes("en/small_words")["introducing"]
_DEFINITE = ("the", "these", "those")
_ISSUED = lexicon.classes("en/small_words")["issued"]
_READS = lexicon.classes("en/small_words")["reading"]
_ADJECTIVES = 4  # words between an article and a document
_AHEAD = 12  # tokens of a phrase in front of a subject


class Described(NamedTuple):
    """What is described where, and whether it is `many` and `acts` as a subject does.

    What `introduces` several organisations says of which kinds they are.
    """

    place: Position
    mention: Mention
    many: bool
    acts: bool
    introduces: frozenset[str] = frozenset()


@cache
def _kinds() -> frozenset[str]:
    """Return what organisations and groups are called that speak."""
    named = frozenset[str]().union(*lexicon.classes("en/generic_organisations").values())
    return named | lexicon.words("en/organisations") | lexicon.words("en/documents")


def spoken_of(n: Narration, paragraph: int) -> Iterator[Described]:
    """Yield what the sentences of a paragraph are about, and the documents that they bring in, in their order."""
    last = -1
    for sentence in n.sentences:
        subject = _subject(n, sentence)
        if subject is not None:
            many = is_plural(n, subject)
            told = n.words[subject.first].lower() in _DEFINITE or not many
            kinds = frozenset[str]() if told else kinds_of_many(n.words[subject.head].lower())
            yield Described(Position(paragraph, subject.first), subject, many, acts=True, introduces=kinds)
            last = subject.last
        issues = subject is not None and not many  # the firm put out a statement: it is the firm
        for at in range(max(last, sentence.first), sentence.last):
            brings_in = n.words[at].lower() in _ARTICLES or _is_read(n, at)
            if at >= last and brings_in and (found := _document(n, at, sentence)) is not None:
                if not issues or n.words[found.head].lower() not in _ISSUED:
                    yield Described(Position(paragraph, at), found, many=False, acts=False)
                last = found.last


def _subject(n: Narration, sentence: Sentence) -> Mention | None:
    """Return the phrase without a name that opens a sentence, if what it describes can speak."""
    first = sentence.first
    while first < sentence.last and n.tags[first] & (CONJUNCTION | ADVERB | COMMA):
        first += 1
    if first < sentence.last and n.tags[first] & PREPOSITION and not n.tags[first] & DETERMINER:  # In Lund, the bank …
        comma = next((at for at in range(first, min(sentence.last, first + _AHEAD)) if n.tags[at] & COMMA), None)
        if comma is None:
            return None
        first = comma + 1
    found = _phrase(n, first, sentence.last)
    if found is None:
        return None
    if "p" in _marks(n, found.head) and found.name == found.head:  # Critics, the critics
        return found
    if found.kind is not MentionKind.DESCRIPTION:
        return None
    if is_plural(n, found) and n.words[first].lower() != "one":
        counted = n.tags[found.head] & NUMBER and n.words[found.head].isalpha()  # two said, but not the 2. of a list
        return found if counted or n.tags[found.head] & ROLE or _is_kind(n, found.head) else None
    return found if n.words[found.head].lower() in _kinds() else None


def somebody_opening(n: Narration, number: int) -> Mention | None:
    """Return the phrase without a name for one person that opens sentence `number` (Her spokesman went further)."""
    if number < 0:
        return None
    first, last = n.sentences[number]
    found = phrase_after(n, first, last)
    if found is None or found.kind is not MentionKind.DESCRIPTION or not n.tags[first] & (DETERMINER | POSSESSIVE):
        return None
    return found if n.tags[found.head] & ROLE and not is_plural(n, found) else None


def _phrase(n: Narration, first: int, last: int) -> Mention | None:
    """Return the phrase that begins at token `first`, without a verb that looks like a noun (the groups say)."""
    found = phrase_after(n, first, last)
    if found is None:
        return None
    for at in range(first + 1, found.last):
        if n.tags[at] & BASE and (_is_kind(n, at - 1) or "p" in _marks(n, at - 1)):
            return phrase_after(n, first, at)
    if found.last + 1 >= last or not n.tags[found.last] & CONJUNCTION or n.tags[found.head] & (ROLE | NUMBER):
        return found
    other = phrase_after(n, found.last + 1, last)
    if other is None or not _is_kind(n, other.head):
        return found
    return other._replace(kind=MentionKind.DESCRIPTION, first=first)  # eleven port and ferry organizations


def _marks(n: Narration, at: int) -> str:
    return lexicon.marked("en/roles").get(n.words[at].lower(), "")


def _is_kind(n: Narration, at: int) -> bool:
    """Ask whether the word at `at` stands for several organisations, groups or documents."""
    word = n.words[at].lower()
    return _one(word) != word and _one(word) in _kinds()


def kinds_of_many(noun: str) -> frozenset[str]:
    """Return of what kinds the organisations are that `noun` in the plural may stand for."""
    one = _one(noun)
    return kinds_of_word(one) if one != noun else frozenset()


def _one(noun: str) -> str:
    """Return the singular of a noun in the plural."""
    return noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")


def _is_read(n: Narration, at: int) -> bool:
    """Ask whether the article at `at` leads to what somebody reads (She read the letter aloud)."""
    return n.words[at] == "the" and n.words[at - 1] in _READS


def _document(n: Narration, at: int, sentence: Sentence) -> Mention | None:
    """Return the phrase that brings a document in with the article at `at` (a newly found email)."""
    documents = lexicon.words("en/documents")
    near = range(at + 1, min(at + 2 + _ADJECTIVES, sentence.last))
    if not any(n.words[step].lower() in documents for step in near):
        return None
    found = phrase_after(n, at, sentence.last)
    if found is None or found.kind is not MentionKind.DESCRIPTION:
        return None
    return found if n.words[found.head].lower() in documents else None
