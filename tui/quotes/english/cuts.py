"""What stands between marks and is nobody's words: the labels of a dialogue (“COSTA: Is it shut?”), a credit below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.quotes.marks import OPENING, Run

if TYPE_CHECKING:
    from collections.abc import Callable

_LABEL = re.compile(r"^[\"“]\s?([A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){0,2}):\s+(?=\S)", re.MULTILINE)
_FEWEST = 3  # labels of a dialogue, of two speakers at least
_CREDIT = re.compile(r"(?:[A-Z][\w.'’-]{0,20} ){1,4}[A-Z][\w'’-]{1,20}(?:, [^,.\"“”]{2,55})?\.?[\"”]")
_MARKS = OPENING + '"'


def cutter(text: str) -> Callable[[str, Run], list[Run]]:
    """Return what leaves outside of a run what is nobody's words there."""
    labels = _LABEL.findall(text)
    labelled = len(labels) >= _FEWEST and len(set(labels)) > 1

    def cut(text: str, run: Run) -> list[Run]:
        if text[run.start] not in _MARKS:  # … by May. ⏎ Maria Costa, the mayor.”
            return [] if _CREDIT.fullmatch(text, run.start, run.end) else [run]
        label = _LABEL.match(text, run.start) if labelled else None
        return [run if label is None or label.end() >= run.end else Run(label.end(), run.end, run.closed)]

    return cut
