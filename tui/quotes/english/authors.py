"""Who speaks through a document: the author of the statement, whoever a report is from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    AUXILIARY,
    CAPITAL,
    CUE,
    DETERMINER,
    FINITE,
    GENITIVE,
    POSSESSIVE,
    PREPOSITION,
    ROLE,
    TITLE,
)
from tui.quotes.entities import Position
from tui.quotes.model import SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.quotes.english.discourse import Discourse
    from tui.quotes.entities import Entity
    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration

_ADJECTIVES = 3  # words between an article and a document
_NEAR = 1  # paragraphs back in which a document was issued
_ISSUES = lexicon.classes("en/small_words")["issuing"]
_OF_AUTHOR = lexicon.classes("en/small_words")["of-author"]
_NAMED = (SpeakerKind.PERSON, SpeakerKind.ORGANISATION)


def author_named(mention: Mention, n: Narration, names: Mapping[int, Entity]) -> Entity | None:
    """Return whom the phrase for a document names as its author (a report from the Harbour Board)."""
    at = mention.head + 1
    if at + 1 >= mention.last or n.words[at] not in _OF_AUTHOR:
        return None
    if n.words[mention.head].lower() not in lexicon.words("en/documents"):
        return None
    at += 1 + (n.tags[at + 1] & DETERMINER > 0)
    while at < mention.last and n.tags[at] & GENITIVE and not n.tags[at] & CAPITAL:  # by the state’s Harbour Board
        at += 1
    named = names.get(at)
    if named is None or named.kind not in _NAMED or not n.tags[mention.last - 1] & CAPITAL:
        return None
    in_office = n.tags[mention.last - 1] & (ROLE | TITLE)  # a report by the Auditor-General
    return named if names.get(mention.last - 1) is named and not in_office else None


def author_of(document: str, place: Position, discourse: Discourse) -> Entity | None:
    """Return who made a document: the last speaker, who was quoted from it (said in a statement), or who issued it."""
    if document not in lexicon.words("en/documents"):
        return None
    return _quoted_from(document, place, discourse) or _issuer_of(document, place, discourse)


def _issuer_of(document: str, place: Position, discourse: Discourse) -> Entity | None:
    """Return who just issued a document (The board released a statement. “…,” the statement said)."""
    for paragraph in range(place.paragraph, max(-1, place.paragraph - 1 - _NEAR), -1):
        n = discourse.narrations[paragraph]
        end = place.token if paragraph == place.paragraph else len(n.words)
        for at in range(end - 1, 0, -1):
            if n.words[at] == document and _is_made(n, at):
                return _subject_of(Position(paragraph, at), discourse)
    return None


def _subject_of(place: Position, discourse: Discourse) -> Entity | None:
    """Return who issued, wrote or sent the document at `place`, if the sentence there is about him by name."""
    n = discourse.narrations[place.paragraph]
    number = discourse.sentence(place)
    start = _start(n, place.token)
    if not start or n.words[start - 1].lower() not in _ISSUES:
        return None
    for one in discourse.before(Position(place.paragraph, start), 0):
        if discourse.sentence(one.place) != number:
            return None
        if one.acts and one.entity.kind in _NAMED:
            return one.entity
    return None


def _quoted_from(document: str, place: Position, discourse: Discourse) -> Entity | None:
    """Return the last speaker, if he was quoted from a document (said in a statement)."""
    if discourse.last_speaker is None or discourse.last_speaker.kind in (SpeakerKind.UNNAMED, SpeakerKind.GROUP):
        return None
    n, same = discourse.narrations[discourse.last_home], place.paragraph == discourse.last_home
    told = [at for at in range(place.token if same else len(n.words)) if n.words[at] == document]
    made = any(_is_made(n, at) for at in told) if told else same
    return discourse.last_speaker if made else None


def _is_made(n: Narration, at: int) -> bool:
    """Ask whether the document at `at` is one that somebody makes, and not one that he speaks of (said the letter)."""
    if at + 1 < len(n.tags) and n.tags[at + 1] & (FINITE | AUXILIARY) and not n.tags[at + 1] & CUE:
        return False  # an email was sent
    return n.words[_start(n, at)].lower() != "the"


def _start(n: Narration, at: int) -> int:
    """Return the article, or what else opens the phrase for the document at `at`."""
    start = at
    while start and at - start < _ADJECTIVES and not n.tags[start] & (DETERMINER | PREPOSITION | POSSESSIVE):
        start -= 1
    return start
