"""What is printed and saved: articles and what was found in them in, text out; one writer a format.

A writer is a generator: it takes articles as they come and yields a piece of text for each, so that the first one is
printed before the second is read. Nothing it yields holds a control character but line feeds and its own colours.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tui.article import Article
    from tui.quotes.model import Analysis
    from tui.statistics import Statistics


class Analysed(NamedTuple):
    """An article and who said what in it."""

    article: Article
    analysis: Analysis


class Measured(NamedTuple):
    """An article, who said what in it, and its figures."""

    article: Article
    analysis: Analysis
    statistics: Statistics


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is written on: its width in cells, whether it shows colours, and whether it takes several articles."""

    width: int = 80
    colour: bool = False
    many: bool = False


if TYPE_CHECKING:
    QuotesWriter = Callable[[Iterable[Analysed], Sheet], Iterator[str]]
    FiguresWriter = Callable[[Iterable[Measured], Sheet], Iterator[str]]

# Where each writer is; it is loaded when it is asked for, as some need more than others.
_QUOTES = {
    "table": "tui.export.quotes_table:write",
    "json": "tui.export.quotes_json:write",
    "jsonl": "tui.export.quotes_json:write_lines",
    "csv": "tui.export.quotes_csv:write",
    "md": "tui.export.quotes_markdown:write",
    "html": "tui.export.quotes_html:write",
    "transcript": "tui.export.quotes_transcript:write",
    "annotations": "tui.export.quotes_annotations:write",
    "scorer": "tui.export.quotes_scorer:write",
}
_FIGURES = {
    "table": "tui.export.figures_table:write",
    "json": "tui.export.figures_json:write",
}

QUOTES_FORMATS = tuple(_QUOTES)


class FileFormat(NamedTuple):
    """A format of files: `name` as the command has it, `label` as a person reads it, what it gives, and its ending."""

    name: str
    label: str
    gives: str
    ending: str


FILE_FORMATS = (
    FileFormat("md", "Markdown", "a table, a row for each quotation", ".md"),
    FileFormat("html", "Web page", "the article with its quotations in colour, in one file", ".html"),
    FileFormat("csv", "CSV", "a line for each quotation, for spreadsheets", ".csv"),
    FileFormat("json", "JSON", "the article, its text and the whole analysis", ".json"),
    FileFormat("jsonl", "JSON Lines", "the same on one line", ".jsonl"),
    FileFormat("annotations", "Web Annotation", "the W3C's format, in JSON-LD", ".jsonld"),
    FileFormat("scorer", "Annotated article", "as sayso score reads it", ".annotated.jsonl"),
    FileFormat("table", "Text", "the table that sayso quotes prints", ".txt"),
    FileFormat("transcript", "Transcript", "who says what, one after the other, as plain text", ".transcript.txt"),
)
FIGURES_FORMATS = tuple(_FIGURES)


def quotes_writer(name: str) -> QuotesWriter:
    """Return the writer of quotations in the format `name`, one of `QUOTES_FORMATS`; raise `KeyError` for another."""
    return cast("QuotesWriter", _load(_QUOTES[name]))


def figures_writer(name: str) -> FiguresWriter:
    """Return the writer of figures in the format `name`, one of `FIGURES_FORMATS`; raise `KeyError` for another."""
    return cast("FiguresWriter", _load(_FIGURES[name]))


def _load(place: str) -> object:
    module, _, name = place.partition(":")
    return getattr(import_module(module), name)
