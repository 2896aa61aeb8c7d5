"""A quotation and its reference in the style of the American Psychological Association.

After the Publication Manual, 7th edition: sections 8.25 (quotations), 8.6 (words as cited in a secondary source) and
10.1, examples 15 and 16 (newspaper articles, webpages of news).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.view.fit import one_line

if TYPE_CHECKING:
    from datetime import date

    from tui.export.citations.cited import Author, Cited

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_BLOCK = 40  # words; from here on a quotation stands as a block, without marks
_MOST_NAMED = 2  # authors in the text; more are "et al."


def write(cited: Cited) -> str:
    """Return the quotation with its citation in brackets, a blank line, and the entry of the list of references."""
    words = cited.bare_words
    block = len(words.split()) >= _BLOCK
    speaker = one_line(cited.speaker.name) if cited.speaker else ""
    within = f"({speaker}, as cited in {_named(cited)})" if speaker else f"({_named(cited)})"
    quotation = f"{words} {within}" if block else f"“{words.rstrip('.,')}” {within}."
    return f"{quotation}\n\n{reference(cited)}\n"


def reference(cited: Cited) -> str:
    """Return the entry of the list of references: author, date, title, outlet and address, each as far as known."""
    article = cited.article
    title = f"{one_line(article.title).rstrip('.')}" if article.title else f"[{_untitled(cited)}]"
    title = title if title.endswith(("?", "!")) else f"{title}."
    authors = _listed(cited.authors)
    outlet = f"{one_line(article.outlet).rstrip('.')}." if article.outlet else ""
    when = f"({_long(cited.published)})."
    head = [authors, when, title] if authors else [title, when]
    return " ".join(part for part in (*head, outlet, cited.article.web_address or "") if part)


def _untitled(cited: Cited) -> str:
    return "Untitled article" if cited.article.web_address else one_line(cited.article.label)


def _listed(authors: tuple[Author, ...]) -> str:
    """Return authors as a reference lists them, such as `Holt, A., & Dahl, B. C.` here."""
    names = [f"{author.family}, {_initials(author.given)}" if author.given else author.family for author in authors]
    text = names[0] if len(names) == 1 else ", ".join(names[:-1]) + f", & {names[-1]}" if names else ""
    return text if not text or text.endswith(".") else f"{text}."


def _initials(given: str) -> str:
    return " ".join("-".join(f"{part[0]}." for part in name.split("-") if part) for name in given.split())


def _named(cited: Cited) -> str:
    """Return the author, or else the title, and the year, as they stand in brackets in the text."""
    families = [author.family for author in cited.authors]
    year = str(cited.published.year) if cited.published else "n.d."
    if not families:
        name = f"“{one_line(cited.article.title or cited.article.label)},”"
        return f"{name} {year}"
    name = " & ".join(families) if len(families) <= _MOST_NAMED else f"{families[0]} et al."
    return f"{name}, {year}"


def _long(day: date | None) -> str:
    return f"{day.year}, {_MONTHS[day.month - 1]} {day.day}" if day else "n.d."
