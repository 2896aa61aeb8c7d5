"""What stands between marks and is nobody's words: labels (“COSTA: Is it shut?”), a credit, an attribution."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.quotes.marks import OPENING, Run

if TYPE_CHECKING:
    from collections.abc import Callable

_LABEL = re.compile(
    r"[\"“](?<![^\n][\"“])\s?([A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){0,2}):\s+(?=\S)"
)  # at the beginning of a line
_FEWEST = 3  # labels of a dialogue, of two speakers at least
_CREDIT = re.compile(r"(?:[A-Z][\w.'’-]{0,20} ){1,4}[A-Z][\w'’-]{1,20}(?:, [^,.\"“”]{2,55})?\.?[\"”]")
_MARKS = OPENING + '"'
_WORD = r"[A-Z][\w.'’-]{1,20}"
_VERBS = "said|says|added|wrote|explained|replied"
_SPEAKER = rf"he|she|they|{_WORD}(?: {_WORD}){{0,2}}"
_ATTRIBUTION = re.compile(rf"[,?!] (?:(?:{_VERBS}) (?={_WORD})|(?:{_SPEAKER}) (?:{_VERBS})\b)")
_FIRST = re.compile(r"\S")
_NEXT_MARK = re.compile(r"[^\n\"“”]{0,2000}([\"“”])")


def cutter(text: str) -> Callable[[str, Run], list[Run]]:
    """Return what leaves outside of a run what is nobody's words there."""
    labels = _LABEL.findall(text) if text.count(":") >= _FEWEST else []
    labelled = len(labels) >= _FEWEST and len(set(labels)) > 1

    def cut(text: str, run: Run) -> list[Run]:
        if not run.closed:
            run = _closed(text, run)
        if text[run.start] not in _MARKS:  # … by May. ⏎ Maria Costa, the mayor.”
            return [] if _CREDIT.fullmatch(text, run.start, run.end) else [run]
        label = _LABEL.match(text, run.start) if labelled else None
        return [run if label is None or label.end() >= run.end else Run(label.end(), run.end, run.closed)]

    return cut


def _closed(text: str, run: Run) -> Run:
    """Return a run whose closing mark was forgotten without the attribution in it (“The quay is shut, said Costa.)."""
    found = _ATTRIBUTION.search(text, run.start, run.end)
    if found is None or _goes_on(text, run.end):
        return run
    return Run(run.start, found.start() + 1, closed=True)


def _goes_on(text: str, end: int) -> bool:
    """Ask whether the paragraph after `end` goes on with a quotation: it opens with a mark, or closes one first."""
    after = _FIRST.search(text, end)
    if after is None:
        return False
    start = after.start()
    mark = _NEXT_MARK.match(text, start)
    if mark is None:
        return False
    at = mark.start(1)
    return at == start or text[at] == "”" or (text[at] == '"' and not text[at - 1].isspace())
