"""The words, and a line below that says who said them and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.view.fit import one_line

if TYPE_CHECKING:
    from tui.export.citations.cited import Cited


def write(cited: Cited) -> str:
    """Return the words and, on a line of its own, their speaker and their source, as far as they are known."""
    article = cited.article
    where = (one_line(part) for part in (article.title, article.outlet, article.date) if part)
    origin = ", ".join(part for part in (cited.who, *where) if part)
    last = " · ".join(part for part in (origin, cited.place) if part)
    return f"{cited.words}\n— {last}\n" if last else f"{cited.words}\n"
