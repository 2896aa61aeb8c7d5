"""What stands above and below the text of every page: running heads and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tui.sources.shape import ends_sentence, starts_lower

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.sources.pdf_lines import Line

_MARGIN_LINES = 2  # at the top and the bottom, among which running heads and page numbers are
_SAME_HEIGHT = 4.0  # points by which running heads may lie apart on two pages
_LONGEST_HEAD = 90  # characters
_PAGE_NUMBER = re.compile(
    r"(?i)\W{0,3}(?:page|p\.|seite|s\.|–|-)?\s{0,3}(?:\d{1,4}|[ivxlc]{1,7})(?:\s{0,3}(?:of|/|von|\|)\s{0,3}\d{1,4})?\W{0,3}"
)
_WITH_NUMBER = re.compile(r"(\d{1,4})\W{1,5}\D.*|.*\D\W{1,5}(\d{1,4})")


def without_margins(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[str]]:
    """Return the pages without running heads and page numbers, and the texts of these."""
    margins = [_margin(page) for page in pages]
    numbered = _numbered(margins)
    seen = Counter(key for margin in margins for key in {_key(line) for line in margin})
    often = 2 if len(pages) <= 4 else 3
    kept: list[list[Line]] = []
    left_out: list[str] = []
    for page, margin in zip(pages, margins, strict=True):
        running = {
            line
            for line in margin
            if line in numbered or (_may_repeat(line) and sum(seen[key] for key in _near(_key(line))) >= often)
        }
        taken = {round(_middle(line)) for line in page if line not in running and not _is_page_number(line)}
        running |= {line for line in margin if _is_page_number(line) and round(_middle(line)) not in taken}
        left_out += [line.text for line in page if line in running]
        kept.append([line for line in page if line not in running])
    return kept, left_out


def _margin(page: Sequence[Line]) -> list[Line]:
    """Return the uppermost and the lowest lines of a page, if there is more on it than they."""
    heights = sorted({round(_middle(line)) for line in page})
    if len(heights) <= 2:
        return [line for line in page if _is_page_number(line)]
    outer = {*heights[:_MARGIN_LINES], *heights[-_MARGIN_LINES:]}
    return [line for line in page if round(_middle(line)) in outer]


def _numbered(margins: Sequence[Sequence[Line]]) -> set[Line]:
    """Return the lines that begin or end with the number of their page, if those of two pages do."""
    found: dict[int, list[tuple[int, Line]]] = {}
    for page, margin in enumerate(margins):
        for line in margin:
            number = _WITH_NUMBER.fullmatch(line.text) if len(line.text) <= _LONGEST_HEAD else None
            if number and not ends_sentence(line.text):
                found.setdefault(int(number[1] or number[2]) - page, []).append((page, line))
    lines = max(found.values(), key=lambda its: len({page for page, _ in its}), default=[])
    return {line for _, line in lines} if len({page for page, _ in lines}) > 1 else set()


def _may_repeat(line: Line) -> bool:
    return not (starts_lower(line.text) and " " in line.text)  # that is in the middle of a sentence


def _middle(line: Line) -> float:
    return (line.top + line.bottom) / 2


def _is_page_number(line: Line) -> bool:
    return _PAGE_NUMBER.fullmatch(line.text) is not None and not line.text.startswith("[")  # that refers to a note


def _key(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text.casefold()), round(_middle(line) / _SAME_HEIGHT)


def _near(key: tuple[str, int]) -> list[tuple[str, int]]:
    return [(key[0], key[1] + step) for step in (-1, 0, 1)]
