"""Anchors: a stretch of a text told by its words and what stands around them, so that an edited text has it again.

In the spirit of the TextQuoteSelector of the W3C's Web Annotation. Finding takes time in proportion to the text.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import asdict, dataclass
from functools import lru_cache
from heapq import nsmallest
from typing import TYPE_CHECKING, Any

from tui.anchor.skeleton import Skeleton, bare, skeleton_of, with_signs
from tui.quotes.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["Anchor", "anchored", "anchored_place", "first_words", "located", "located_place"]

AROUND = 64  # code points kept of what stands before and after
LINE = 80  # code points that tell a place
_SURE = 24  # letters that hardly stand twice in a text
_PROBE = 16  # letters by which the end of edited words is looked for
_LEAST_ALIKE = 0.5  # share of words that edited words have in common with those that are looked for
_LEAST_SHARED = 0.25  # the same of what stands around short words
_NO_BLANK = re.compile(r"\S")
_MANY, _SOME = 1000, 8  # places that are weighed, and those that are weighed with care


@dataclass(frozen=True, slots=True)
class Anchor:
    """The `exact` words, empty for a point, what stands `before` and `after`, and the offset where they `start`ed."""

    exact: str
    before: str
    after: str
    start: int

    def to_dict(self) -> dict[str, Any]:
        """Return it as JSON has it."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Anchor:
        """Return the anchor that `to_dict` gave; raise `KeyError`, `TypeError` or `ValueError` where it is none."""
        return cls(str(values["exact"]), str(values["before"]), str(values["after"]), int(values["start"]))


def anchored(text: str, start: int, end: int) -> Anchor:
    """Return the anchor of the stretch `[start, end)` of `text`, in code points."""
    return Anchor(text[start:end], text[max(0, start - AROUND) : start], text[end : end + AROUND], start)


def anchored_place(text: str, offset: int) -> Anchor:
    """Return the anchor of a place: of the words that begin at `offset`, to the end of their paragraph at most."""
    words = first_words(text, offset)
    end = text.find("\n\n", words, words + LINE)
    return anchored(text, offset, min(len(text), words + LINE) if end < 0 else end)


def first_words(text: str, offset: int) -> int:
    """Return the first offset, from `offset` on, that is no blank; the end of the text where there is none."""
    found = _NO_BLANK.search(text, offset)
    return found.start() if found else len(text)


def located(text: str, anchor: Anchor) -> Span | None:
    """Return where the words of `anchor` are in `text`, `None` where they are not, or nobody could tell where.

    The words themselves come first, then the same words with other blanks or marks, then words alike that begin or
    end as they did, or between what stood before and after.
    """
    end = anchor.start + len(anchor.exact)
    if anchor.start >= 0 and end <= len(text) and anchored(text, anchor.start, end) == anchor:
        return Span(anchor.start, end)
    letters = bare(anchor.exact)
    if not letters:
        return _between(text, anchor)
    return (
        _best(text, anchor, letters, _exactly(text, anchor.exact))
        or _best(text, anchor, letters, _by_letters(text, anchor.exact, letters))
        or _edited(text, anchor, letters)
    )


def located_place(text: str, anchor: Anchor) -> int | None:
    """Return the offset of an anchor of `anchored_place` in `text`; where its words are gone, what stood beside them.

    `None` where nothing of that is left either.
    """
    if span := located(text, anchor):
        return span.start
    skeleton = skeleton_of(text)
    if after := _nearest(skeleton, bare(anchor.after)[: 2 * _PROBE], anchor.start):
        return skeleton.start_of(after[0][0])
    if before := _nearest(skeleton, bare(anchor.before)[-2 * _PROBE :], anchor.start):
        return skeleton.start_of(before[0][0])
    return None


def _exactly(text: str, exact: str) -> Iterator[Span]:
    return (Span(*place) for place in _places(text, exact))


def _by_letters(text: str, exact: str, letters: str) -> Iterator[Span]:
    skeleton = skeleton_of(text)
    for first, last in _places(skeleton.letters, letters):
        yield with_signs(text, skeleton.start_of(first), skeleton.end_of(last), exact)


def _places(text: str, wanted: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches where `wanted` stands, none within another."""
    start = text.find(wanted) if wanted else -1
    while start >= 0:
        yield start, start + len(wanted)
        start = text.find(wanted, start + len(wanted))


def _nearest(skeleton: Skeleton, wanted: str, start: int) -> list[tuple[int, int]]:
    """Return where `wanted` stands among the letters, the places near to offset `start` first, some at most."""
    if len(wanted) < _PROBE // 2:
        return []
    here = skeleton.index_of(start)
    return nsmallest(_SOME, _places(skeleton.letters, wanted), key=lambda place: abs(place[0] - here))


def _best(text: str, anchor: Anchor, letters: str, spans: Iterable[Span]) -> Span | None:
    """Return the span around which most is as it was; `None` where there is none, or short words prove nothing."""
    before, after = bare(anchor.before), bare(anchor.after)
    near = nsmallest(_MANY, spans, key=lambda span: abs(span.start - anchor.start))
    agreeing = {span: _agreeing(text, span, before, after) for span in near}
    some = sorted(near, key=lambda span: -agreeing[span])[:_SOME]
    if not some:
        return None
    shared = {span: _shared(text, span, anchor) for span in some}
    best = max(some, key=lambda span: agreeing[span] + AROUND * shared[span])
    is_sure = len(letters) >= _SURE or not before + after or agreeing[best] >= _PROBE // 2
    return best if is_sure or shared[best] >= _LEAST_SHARED else None


def _agreeing(text: str, span: Span, before: str, after: str) -> int:
    """Return how many letters right before and after the span are those that stood there."""
    left = bare(text[max(0, span.start - 2 * AROUND) : span.start])
    right = bare(text[span.end : span.end + 2 * AROUND])
    return _common(before[::-1], left[::-1]) + _common(after, right)


def _common(one: str, other: str) -> int:
    """Return how many characters two strings begin with in common."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (left, right) in pairs if left != right), min(len(one), len(other)))


def _shared(text: str, span: Span, anchor: Anchor) -> float:
    """Return how alike the words around a span are to those around the anchor, 0 to 1."""
    around = f"{text[max(0, span.start - AROUND) : span.start]} {text[span.end : span.end + AROUND]}"
    return _alike(around, f"{anchor.before} {anchor.after}")


def _alike(one: str, other: str) -> float:
    """Return the share of words that two texts have in common, 0 to 1."""
    left, right = _words(one), _words(other)
    return 2 * (left & right).total() / max(1, left.total() + right.total())


@lru_cache(maxsize=16)
def _words(text: str) -> Counter[str]:
    return Counter(word for word in map(bare, text.split()) if word)


def _between(text: str, anchor: Anchor) -> Span | None:
    """Return where signs that are no letters stand, or the point of an anchor without words, by what is around it."""
    skeleton = skeleton_of(text)
    before, after = bare(anchor.before), bare(anchor.after)
    for count in (2 * _PROBE, _PROBE):
        head, tail = before[-count:] if before else "", after[:count]
        if places := _nearest(skeleton, head + tail, anchor.start):
            middle = places[0][0] + len(head)
            start = skeleton.end_of(middle) if head else 0
            end = skeleton.start_of(middle) if tail else len(text)
            found = text.find(anchor.exact, start, end) if anchor.exact else -1
            point = max(start, end - _signs_before_letters(anchor.after))
            return Span(found, found + len(anchor.exact)) if found >= 0 else Span(point, point)
    return None


def _signs_before_letters(text: str) -> int:
    return next((index for index, character in enumerate(text) if bare(character)), len(text))


def _edited(text: str, anchor: Anchor, letters: str) -> Span | None:
    """Return the stretch that words were turned into by an edit: its ends are told by what has stayed of them."""
    skeleton = skeleton_of(text)
    here, start = skeleton.index_of(anchor.start), anchor.start
    head, tail = (
        (letters[:_PROBE], letters[-_PROBE:]) if len(letters) >= _SURE else ("", "")
    )  # short words are no proof
    firsts = {last for _, last in _nearest(skeleton, bare(anchor.before)[-_PROBE:], start)}
    firsts |= {first for first, _ in _nearest(skeleton, head, start)}
    lasts = {first for first, _ in _nearest(skeleton, bare(anchor.after)[:_PROBE], start)}
    lasts |= {last for _, last in _nearest(skeleton, tail, start)}
    found: list[tuple[float, int, Span]] = []
    for first in firsts:
        for last in lasts:
            if len(letters) <= 3 * (last - first) <= 9 * len(letters):
                span = with_signs(text, skeleton.start_of(first), skeleton.end_of(last), anchor.exact)
                found.append((_alike(anchor.exact, text[slice(*span)]), -abs(first - here), span))
    likeness, _, span = max(found, default=(0.0, 0, Span(0, 0)))
    return span if likeness >= _LEAST_ALIKE else None
