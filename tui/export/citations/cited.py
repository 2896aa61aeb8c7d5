"""What is cited: a quotation, who said it, and the article that it stands in."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tui.view.fit import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from tui.article import Article
    from tui.quotes.model import Quotation, Speaker

MARKS = "\"“”„‟«»‹›「」『』'‘’‚‛ \t\n"
_BY = re.compile(r"(?:by|von|par)\s+", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|;|&|\b(?:and|und|et)\b)\s*")
_RELATIVE = re.compile(r"\b(?:ago|today|yesterday)\b", re.IGNORECASE)
_PARTICLES = frozenset(("al", "da", "de", "del", "der", "di", "du", "el", "la", "le", "ten", "van", "von"))


class Cited(NamedTuple):
    """A quotation with its speaker, `None` where nobody is named, and the article that it stands in."""

    article: Article
    quote: Quotation
    speaker: Speaker | None

    @property
    def words(self) -> str:
        """The words, marks and all: an ellipsis where the article interrupts them, a line feed between paragraphs."""
        text, spans = self.article.text, self.quote.spans
        words = ""
        for before, span in zip((None, *spans), spans, strict=False):
            if before is not None:
                words += " … " if text[before.end : span.start].strip() else "\n"
            words += text[span.start : span.end]
        return words

    @property
    def bare_words(self) -> str:
        """The words without the marks around them, on one line."""
        pieces = (self.article.text[span.start : span.end] for span in self.quote.spans)
        return " … ".join(one_line(piece.strip(MARKS)) for piece in pieces)

    @property
    def who(self) -> str:
        """The speaker and what the article calls him, on one line; empty where nobody is named."""
        if self.speaker is None:
            return ""
        return ", ".join(one_line(part) for part in (self.speaker.name, self.speaker.description) if part)

    @property
    def place(self) -> str:
        """Where the article was read: its address, or else the path of its file; empty for standard input."""
        return self.article.web_address or ("" if self.article.source == "-" else one_line(self.article.source))

    @property
    def published(self) -> date | None:
        """The day on which the article was published, `None` where that cannot be made out."""
        return day_of(self.article.date, self.article.language) if self.article.date else None

    @property
    def authors(self) -> tuple[Author, ...]:
        """Who wrote the article, in order."""
        byline = _BY.sub("", one_line(self.article.byline or ""), count=1)
        return tuple(_authors(byline))


class Author(NamedTuple):
    """One who wrote an article: `family` is what he is listed under, all there is where the name has one part."""

    given: str
    family: str


def _authors(byline: str) -> Iterator[Author]:
    for name in _AND.split(byline):
        parts = name.split()
        if not parts or not parts[0][0].isupper():
            continue  # what is said of the one before
        cut = len(parts) - 1
        while cut > 1 and parts[cut - 1].lower() in _PARTICLES:
            cut -= 1
        yield Author(" ".join(parts[:cut]), " ".join(parts[cut:]))


@cache
def day_of(when: str, language: str | None) -> date | None:
    """Return the day that an article's date names, in English or in its `language` (a tag), `None` for any other."""
    if _RELATIVE.search(when):
        return None
    import dateparser

    languages = ["en"] + ([language[:2].lower()] if language and not language.lower().startswith("en") else [])
    wanted = {"REQUIRE_PARTS": ["year", "month", "day"], "PARSERS": ["absolute-time"]}
    for candidate in (when, when.partition(",")[0], ",".join(when.split(",")[:2])):
        with suppress(Exception):  # the library raises much, and a citation can do without
            found: datetime | None = dateparser.parse(candidate, languages=languages, settings=wanted)
            if found is not None:
                return found.date()
    return None
