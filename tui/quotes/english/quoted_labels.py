"""Labels between marks, in a dialogue that is quoted as a whole: “COSTA: Is it shut?” — they are no words of hers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.quotes.marks import Run

if TYPE_CHECKING:
    from collections.abc import Callable

_LABEL = re.compile(r"^[\"“]\s?([A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){0,2}):\s+(?=\S)", re.MULTILINE)
_FEWEST = 3  # labels of a dialogue, of two speakers at least


def label_cutter(text: str) -> Callable[[str, Run], list[Run]] | None:
    """Return what leaves the labels outside of the runs, if the text quotes a dialogue with labels."""
    labels = _LABEL.findall(text)
    return _without_label if len(labels) >= _FEWEST and len(set(labels)) > 1 else None


def _without_label(text: str, run: Run) -> list[Run]:
    label = _LABEL.match(text, run.start)
    return [run if label is None or label.end() >= run.end else Run(label.end(), run.end, run.closed)]
