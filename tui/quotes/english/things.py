"""What a text brings in without a name, people excepted: a local group, the firm’s website, researchers in Lund."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import CAPITAL, COMMA, DETERMINER, GENITIVE, NUMBER, POSSESSIVE, PREPOSITION
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.english.subjects import kinds_of_many
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.quotes.english.subjects import Described
    from tui.quotes.entities import Position
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
    """The last mention of each noun with which something is brought in, and what sentences are about without a name."""

    def __init__(self) -> None:
        self._met: dict[str, tuple[Position, Mention]] = {}
        self._spoken_of: dict[bool, list[Described]] = {False: [], True: []}  # one thing, many
        self._groups: dict[str, Described] = {}  # by what kind of organisations they are

    def take(self, at: Position, noun: str, mention: Mention) -> None:
        """Take in what `mention`, whose noun is `noun`, brings in."""
        self._met[noun] = (at, mention)

    def last(self, noun: str) -> tuple[Position, Mention] | None:
        """Return where something called `noun` was brought in last; of those who find something out, all nouns are."""
        if noun not in _FINDERS:
            return self._met.get(noun)
        return max((self._met[one] for one in _FINDERS if one in self._met), default=None)

    def speak_of(self, described: Described) -> None:
        """Take in what a sentence is about, or a document that it brings in, in the order of the text."""
        self._spoken_of[described.many].append(described)
        for kind in described.introduces:
            self._groups[kind] = described

    def group(self, at: Position, noun: str) -> Described | None:
        """Return the organisations brought in last before `at` that `noun` in the plural may stand for (the groups)."""
        met = (self._groups[kind] for kind in kinds_of_many(noun) if kind in self._groups)
        return max((described for described in met if described.place < at), default=None)

    def before(self, at: Position, *, many: bool) -> Described | None:
        """Return what was spoken of last before `at`: one thing, or `many`."""
        found = self._spoken_of[many]
        last = bisect_left(found, at, key=lambda described: described.place)
        return found[last - 1] if last else None


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
