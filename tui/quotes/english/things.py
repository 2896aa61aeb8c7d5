"""What a text brings in without a name, people excepted: a local group, the firm’s website, researchers in Lund."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import CAPITAL, COMMA, DETERMINER, GENITIVE, NUMBER, POSSESSIVE, PREPOSITION
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.english.subjects import kinds_of_many, spoken_of
from tui.quotes.entities import Position
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.quotes.english.subjects import Described
    from tui.quotes.narration import Narration

_INTRODUCES = lexicon.classes("en/small_words")["introducing"]
_CALLS = lexicon.classes("en/small_words")["naming"]
_FINDERS = lexicon.classes("en/describing")["finders"]


@cache
def _nouns() -> frozenset[str]:
    """Return what organisations are called that have been named, or need not be."""
    named = frozenset[str]().union(*lexicon.classes("en/generic_organisations").values())
    return (named | lexicon.words("en/organisations") | _FINDERS) - lexicon.words("en/documents")


class Things:
    """The last mention of each noun with which something is brought in, and what sentences are about without a name.

    Few texts ask for any, so each paragraph is looked through when somebody does.
    """

    def __init__(self, narrations: Sequence[Narration]) -> None:
        self._narrations = narrations
        self._read = self._met_to = self._grouped_to = 0  # paragraphs: read, and looked through for either
        self._met: dict[str, tuple[Position, Mention]] = {}
        self._spoken_of: dict[int, list[Described]] = {}  # by paragraph
        self._groups: dict[str, Described] = {}  # by what kind of organisations they are

    def read_to(self, paragraph: int) -> None:
        """Let what stands in every paragraph up to `paragraph`, included, be known."""
        self._read = paragraph + 1

    def last(self, noun: str) -> tuple[Position, Mention] | None:
        """Return where something called `noun` was brought in last; of those who find something out, all nouns are."""
        if noun not in _nouns() and noun not in _FINDERS:
            return None
        for paragraph in range(self._met_to, self._read):
            n = self._narrations[paragraph]
            for mention in brought_in(n):
                self._met[n.words[mention.head].lower()] = Position(paragraph, mention.first), mention
        self._met_to = self._read
        if noun not in _FINDERS:
            return self._met.get(noun)
        return max((self._met[one] for one in _FINDERS if one in self._met), default=None)

    def group(self, at: Position, noun: str) -> Described | None:
        """Return the organisations brought in last before `at` that `noun` in the plural may stand for (the groups)."""
        kinds = kinds_of_many(noun)
        if not kinds:
            return None
        for paragraph in range(self._grouped_to, self._read):
            for described in self._of_paragraph(paragraph):
                self._groups.update(dict.fromkeys(described.introduces, described))
        self._grouped_to = self._read
        met = (self._groups[kind] for kind in kinds if kind in self._groups)
        return max((described for described in met if described.place < at), default=None)

    def before(self, at: Position, reach: int, *, many: bool, acts: bool = False) -> Described | None:
        """Return what was spoken of last before `at`, `reach` paragraphs back at most: one thing, or `many`.

        It is what a sentence is about, if it shall be one that `acts`.
        """
        for paragraph in range(min(at.paragraph, self._read - 1), max(-1, at.paragraph - reach - 1), -1):
            for described in reversed(self._of_paragraph(paragraph)):
                if described.many is many and described.place < at and (described.acts or not acts):
                    return described
        return None

    def _of_paragraph(self, paragraph: int) -> list[Described]:
        """Return what the sentences of a paragraph are about, and the documents that they bring in."""
        known = self._spoken_of.get(paragraph)
        if known is None:
            known = self._spoken_of[paragraph] = list(spoken_of(self._narrations[paragraph], paragraph))
        return known


def brought_in(n: Narration) -> Iterator[Mention]:
    """Yield the phrases that bring in an organisation or a group without a name."""
    nouns = _nouns()
    if nouns.isdisjoint(n.words) and (not n.words or n.words[0].lower() not in _FINDERS):
        return
    found: Mention | None = None
    for at in [at for at, word in enumerate(n.words) if word in nouns or (not at and word.lower() in _FINDERS)]:
        first = _start(n, at)
        if first is None or (found is not None and first < found.last):
            continue
        found = phrase_after(n, first, len(n.words))
        if found is None or found.head != at:
            continue
        if (found.kind is MentionKind.DESCRIPTION or n.words[at].lower() in _FINDERS) and not _is_named(n, found):
            yield found


def _start(n: Narration, head: int) -> int | None:
    """Return where the phrase begins that brings in the noun at `head`; `None` if it brings nothing in."""
    at = head
    while at and head - at < 4 and not n.tags[at] & (DETERMINER | GENITIVE | POSSESSIVE | NUMBER | PREPOSITION | COMMA):
        at -= 1
    if n.words[head].lower() in _FINDERS and at == 0 and not n.tags[0] & (DETERMINER | POSSESSIVE):
        return 0
    opens = n.words[at].lower() in _INTRODUCES or bool(n.tags[at] & NUMBER)
    apposed = at > 1 and bool(n.tags[at - 1] & COMMA) and bool(n.tags[at - 2] & CAPITAL)  # Dorn, a company
    return at if opens and at < head and not apposed else None


def _is_named(n: Narration, mention: Mention) -> bool:
    """Ask whether a name is part of a phrase, or follows it (a group called Quay First)."""
    if any(n.tags[at] & CAPITAL for at in range(mention.first + 1, mention.head)):
        return True
    after = mention.last
    if after < len(n.tags) and (n.words[after] in _CALLS or n.tags[after] & CAPITAL):
        return True
    return after + 1 < len(n.tags) and bool(n.tags[after] & COMMA and n.tags[after + 1] & CAPITAL)
