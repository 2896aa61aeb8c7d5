"""Lines as a terminal with few signs has them: the last thing that is done to what is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.filter import LineFilter

from tui.view.glyphs import with_few_signs

if TYPE_CHECKING:
    from textual.color import Color


class FewSigns(LineFilter):
    """Puts signs that the terminal has in place of those that it lacks, or that its `encoding` does."""

    def __init__(self, encoding: str) -> None:
        super().__init__()
        self._encoding = encoding

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return `segments` in other signs, as wide as they were."""
        return [Segment(with_few_signs(text, self._encoding), style, control) for text, style, control in segments]
