"""What stands above the table of an article: its title, where it is from, and a summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.view.fit import one_line
from tui.view.pieces import Line, Piece, Role
from tui.view.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.article import Article
    from tui.quotes.model import Analysis


def heading(article: Article, summary: str, width: int) -> Iterator[Line]:
    """Yield the title, what is known of its source, and `summary`, wrapped at `width` cells, and an empty line."""
    label = one_line(article.label)
    source = one_line(article.source)
    details = [label if source == "-" else source, article.outlet, article.byline, article.date]
    below = " · ".join(one_line(part) for part in details if part and one_line(part) != label)
    for text, role in ((label, Role.HEADING), (below, Role.FAINT), (summary, Role.FAINT)):
        for line in wrapped(text, width) if text else ():
            yield (Piece(line, role),)
    yield ()


def tally(found: Analysis) -> str:
    """Return how much was found: `3 quotations · 2 speakers`, or that there is nothing."""
    speakers = {quote.speaker for quote in found.quotes} - {None}
    if not found.quotes:
        return "no quotations"
    return f"{counted(len(found.quotes), 'quotation')} · {counted(len(speakers), 'speaker')}"


def wrapped(text: str, width: int) -> list[str]:
    """Return `text`, one line, as lines of at most `width` cells."""
    lines = wrap(text, max(width, 1))
    return [text[slice(*lines.span(number))] for number in range(len(lines))]


def counted(number: int, noun: str) -> str:
    """Return `1 quotation`, `1,200 quotations`."""
    return f"{number:,} {noun if number == 1 else noun + 's'}"
