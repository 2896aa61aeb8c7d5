"""Annotated articles: who said what according to a person, read from JSON.

A file holds one article as an object, or one article a line:

    {"id": "...", "text": "...", "quotes": [
      {"kind": "direct" | "mixed" | "indirect", "spans": [[start, end], ...], "speaker": [[start, end], ...] | null,
       "cue": [[start, end], ...] | null, "name": "..." | null, "optional": true}]}
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tui.quotes.model import QuoteKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class AnnotationError(ValueError):
    """An annotation that cannot be read; the message is one line that names the file."""


@dataclass(frozen=True, slots=True)
class AnnotatedQuotation:
    """What somebody said according to a person; spans count code points of the article's text, ends exclusive.

    `speaker` and `cue` are empty where the text names none near the quotation; `name` is the speaker's full name,
    `None` where the article leaves it open. What is `optional` may be found or not: nobody quite said it.
    """

    kind: QuoteKind
    spans: tuple[Span, ...]
    speaker: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    name: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """A text and the quotations that a person found in it, in the order of the text."""

    id: str
    text: str
    quotes: tuple[AnnotatedQuotation, ...]


def read_annotations(path: Path) -> Iterator[AnnotatedArticle]:
    """Yield the annotated articles of a file, one object or one a line; raise `AnnotationError` or `OSError`."""
    try:
        content = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise AnnotationError(f"{path}: not UTF-8 text") from error
    try:
        yield _article(path, 1, json.loads(content))
    except json.JSONDecodeError:
        yield from _by_line(path, content)


def _by_line(path: Path, content: str) -> Iterator[AnnotatedArticle]:
    for number, line in enumerate(content.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except json.JSONDecodeError as error:
            raise AnnotationError(f"{path}, line {number}: not JSON ({error.msg})") from error
        yield _article(path, number, value)


def _article(path: Path, line: int, value: Any) -> AnnotatedArticle:
    try:
        text = str(value["text"])
        article = AnnotatedArticle(str(value["id"]), text, tuple(_quotation(quote) for quote in value["quotes"]))
    except (KeyError, TypeError, ValueError) as error:
        raise AnnotationError(f"{path}, line {line}: not an annotated article ({error!r})") from error
    for quote in article.quotes:
        for start, end in (*quote.spans, *quote.speaker, *quote.cue):
            if not 0 <= start < end <= len(text):
                raise AnnotationError(f"{path}, line {line}: [{start}, {end}] lies outside the text")
    return article


def _quotation(value: Any) -> AnnotatedQuotation:
    return AnnotatedQuotation(
        kind=QuoteKind(value["kind"]),
        spans=_spans(value["spans"]),
        speaker=_spans(value["speaker"]),
        cue=_spans(value["cue"]),
        name=value.get("name"),
        optional=bool(value.get("optional")),
    )


def _spans(value: Any) -> tuple[Span, ...]:
    return tuple(Span(int(start), int(end)) for start, end in value or ())
