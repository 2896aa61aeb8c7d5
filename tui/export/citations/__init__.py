"""A quotation as one passes it on, with its source: a citation in, text out; one style a file.

    >>> cite("apa", Cited(article, quote, speaker))

A style is a function of a `Cited`. It leaves out what is not known, and returns `None` where it cannot do without.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from tui.export.citations.cited import Cited

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["STYLES", "Cited", "Style", "cite"]


class Style(NamedTuple):
    """A way to cite: `name` as settings have it, `label` as a person reads it, and one line of what it gives."""

    name: str
    label: str
    gives: str


STYLES = (
    Style("plain", "Plain", "the words, and a line that says whose they are and where they stand"),
    Style("markdown", "Markdown", "a block quotation with its source as a link"),
    Style("apa", "APA", "the quotation and the reference, 7th edition"),
    Style("bibtex", "BibTeX", "an entry for the article, the quotation as its note"),
    Style("json", "JSON", "all that is known of the quotation, for programs"),
    Style("link", "Link", "an address that opens the page at these words"),
)


def cite(style: str, cited: Cited) -> str | None:
    """Return the citation in the style named `style`, ending in a line feed; `None` where it takes an address.

    Raise `KeyError` for a style that is not among `STYLES`.
    """
    if all(style != known.name for known in STYLES):
        raise KeyError(style)
    module = import_module(f"tui.export.citations.{style}")  # each is loaded when it is asked for
    write: Callable[[Cited], str | None] = module.write
    return write(cited)
