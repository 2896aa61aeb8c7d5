"""What a person left in an article: letters for places and pins on quotations, beside the text and as a list."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from tui.view.fit import cells, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tui.quotes.model import Span
    from tui.view.shelf import Choice

PIN = "◆"
_LONGEST_WORD = 40  # code points
_LENGTH = 200  # code points of the words that stand for a place in the list


class Labels(NamedTuple):
    """Signs of one cell, and the offsets that they stand beside, in order."""

    offsets: tuple[int, ...] = ()
    signs: tuple[str, ...] = ()

    def within(self, start: int, end: int) -> str:
        """Return the first sign that stands beside the stretch `[start, end)`, "" where none does."""
        index = bisect_left(self.offsets, start)
        return self.signs[index] if index < len(self.offsets) and self.offsets[index] < end else ""


def labels_of(marks: Mapping[str, int], pins: Iterable[Span]) -> Labels:
    """Return the signs beside the text; where a mark and a pin stand at one place, that of the mark comes first."""
    placed = [(offset, 0, letter) for letter, offset in marks.items()] + [(span.start, 1, PIN) for span in pins]
    placed.sort()
    return Labels(tuple(offset for offset, _, _ in placed), tuple(sign for _, _, sign in placed))


def is_letter(character: str | None) -> bool:
    """Tell whether a mark may have this name: one letter, one cell wide."""
    return character is not None and len(character) == 1 and character.isalpha() and cells(character) == 1


def list_marked(text: str, marks: Mapping[str, int], pins: Mapping[Span, str | None]) -> tuple[Choice, ...]:
    """Return marks and pins as choices, in the order of the text; `source` is the offset; pins have their speaker."""
    from tui.view.shelf import Choice  # the text is to be seen before any list

    places = [(offset, letter, _words_at(text, offset), "") for letter, offset in marks.items()]
    places += [(span.start, PIN, text[slice(*span)][:_LENGTH], speaker or "") for span, speaker in pins.items()]
    return tuple(
        Choice(str(offset), f"{sign} {_first_paragraph(words)}", f"  {speaker}" if speaker else "")
        for offset, sign, words, speaker in sorted(places)
    )


def _words_at(text: str, offset: int) -> str:
    """Return the words from `offset` on, whole ones, also where that lies within a word."""
    start = offset
    while (
        start > 0
        and offset - start < _LONGEST_WORD
        and text[start - 1].isalnum()
        and text[offset : offset + 1].isalnum()
    ):
        start -= 1
    words = text[start : start + _LENGTH]
    return words if start + _LENGTH >= len(text) else words.rpartition(" ")[0] or words


def _first_paragraph(words: str) -> str:
    return one_line(words.strip().partition("\n\n")[0])
