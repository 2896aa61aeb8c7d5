"""Where an article comes from: bytes in, `Article` out.

`fetch` gets the bytes, `formats` picks the reader by what they are, and the reader makes the article of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.sources import fetch, formats
from tui.sources.errors import ReadError

if TYPE_CHECKING:
    import os

    from tui.article import Article

__all__ = ["ReadError", "read"]


def read(source: str | os.PathLike[str], *, as_is: bool = False) -> Article:
    """Read an article from a file, or from standard input for `"-"`.

    The page's furniture is left out and listed in `left_out`; headline, date and the like become fields. With
    `as_is` nothing is taken out: the text is the whole source line by line, escape sequences and control characters
    apart, and the fields stay `None`. Raises `ReadError`, one clear line, for whatever cannot be read.
    """
    document = fetch.fetch(source)
    return formats.reader_of(document)(document, as_is=as_is)
