"""sayso: a terminal reader for articles that knows who said what.

`read` turns a source into an `Article`; `analyse` turns a text into an `Analysis`: who said what, and where.
Importing this package costs nothing: each name is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tui.article import Article, Block
    from tui.quotes import analyse
    from tui.quotes.model import Analysis, Quotation, Span, Speaker, Term
    from tui.sources import ReadError, read

__version__ = "0.1.0"
__all__ = ["Analysis", "Article", "Block", "Quotation", "ReadError", "Span", "Speaker", "Term", "analyse", "read"]

_HOMES = {
    "Article": "tui.article",
    "Block": "tui.article",
    "ReadError": "tui.sources",
    "read": "tui.sources",
    "analyse": "tui.quotes",
    "Analysis": "tui.quotes.model",
    "Quotation": "tui.quotes.model",
    "Span": "tui.quotes.model",
    "Speaker": "tui.quotes.model",
    "Term": "tui.quotes.model",
}


def __getattr__(name: str) -> Any:
    """Load a public name from its home on first use; raise `AttributeError` for any other."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
