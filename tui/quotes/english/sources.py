"""Finds whom a sentence follows: according to the mayor, per the Courier, in the words of the mayor."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    CAPITAL,
    CLOSING,
    COMMA,
    CUE,
    DASH,
    DETERMINER,
    FINITE,
    POSSESSIVE,
    PREPOSITION,
    QUOTED,
    STOP,
)
from tui.quotes.english.naming import make_mention
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.mentions import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration

_WORDS_OF = ("the", "words", "of")
_SOURCES = {"according": (("to",),), "in": (_WORDS_OF,), "per": ((),), "as": (("per",),)}
_OPENERS = frozenset(_SOURCES) | frozenset(word.capitalize() for word in _SOURCES)
_RARE = _OPENERS - {"in", "In", "as", "As"} | {"words", "per"}  # one of them is in every source
_MADE_BY = ("by", "from")
_DESCRIPTION = MentionKind.DESCRIPTION
_LED = CAPITAL | DETERMINER | POSSESSIVE


class Source(NamedTuple):
    """Whom a sentence follows, with the tokens `[first, last)` of what says so."""

    first: int
    last: int
    speaker: Mention


def sources(n: Narration, first: int, last: int) -> Iterator[Source]:
    """Yield whom the sentence `[first, last)` follows."""
    words = n.words[first : last - 1]
    if _RARE.isdisjoint(words):
        return
    for at in [at for at, word in enumerate(words, first) if word in _OPENERS]:
        for rest in _SOURCES[n.words[at].lower()]:
            end = at + 1 + len(rest)
            if tuple(n.words[at + 1 : end]) != rest or (rest != _WORDS_OF and not _may_open(n, first, at, end)):
                continue
            speaker = _source(n, end, last)
            if speaker is not None and (at == first or rest != () or _closes(n, speaker.last)):
                yield Source(at, end, speaker)


def _may_open(n: Narration, first: int, at: int, end: int) -> bool:
    """Ask whether `per` at `at` tells of a source (Per the Courier, …, per Doe), and not of a rate (two per cent)."""
    if n.words[at].lower() == "according":
        return True
    opens = at == first or bool(n.tags[at - 1] & (COMMA | DASH | QUOTED))
    return opens and n.tags[end - 1] & PREPOSITION > 0 and end < len(n.tags) and bool(n.tags[end] & _LED)


def _closes(n: Narration, at: int) -> bool:
    """Ask whether the sentence ends at `at` (The quay is shut, per Doe.)."""
    return at >= len(n.tags) or bool(n.tags[at] & (STOP | CLOSING))


def _source(n: Narration, at: int, last: int) -> Mention | None:
    """Return the source that begins at `at`, with who made it (estimates by the Harbour Trust)."""
    found = _phrase(n, at, last)
    if found is None or found.last + 1 >= last or n.words[found.last] not in _MADE_BY or found.kind is not _DESCRIPTION:
        return found
    maker = phrase_after(n, found.last + 1, last)
    return make_mention(n, found.first, maker.last) if maker is not None else found


def _phrase(n: Narration, at: int, last: int) -> Mention | None:
    """Return the noun phrase that begins at `at`, its noun included where that could be a verb (initial reports)."""
    found = phrase_after(n, at, last) or _bare_noun(n, at, last)
    if found is None or found.last >= last:
        return found
    noun = n.tags[found.last] & FINITE and n.words[found.last].endswith("s")
    if noun and n.words[found.last] in lexicon.words("en/documents"):  # according to Lund-era records
        return make_mention(n, at, found.last + 1)
    if any(n.tags[k] & ~ADVERB for k in range(found.first, found.last)):
        return found
    without = noun and not any(word.endswith("s") for word in n.words[found.first : found.last])
    return make_mention(n, at, found.last + 1) if without else found


def _bare_noun(n: Narration, at: int, last: int) -> Mention | None:
    """Return a source that could be a verb too (according to reports, …)."""
    if at >= last or not n.tags[at] & CUE or not n.words[at].endswith("s"):
        return None
    return make_mention(n, at, at + 1)
