"""A box of letters (mbox), as mail programs keep and export it, becomes a listing of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NoReturn

from tui.article import Entry, Listing
from tui.sources import mail
from tui.sources.errors import ReadError
from tui.sources.fetch import Document
from tui.sources.signatures import LETTER_LINE

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_LETTERS = 500
_ESCAPED = re.compile(rb"(?m)^>(?=>*From )")  # a line of a letter that would have begun another one


def read(document: Document, *, as_is: bool = False) -> NoReturn:
    """Raise `ReadError`: a box is not one letter."""
    raise ReadError(
        document.address, "is a box of letters, not an article; read it with sayso, or take its letters from gather"
    )


def listing(document: Document) -> Listing:
    """Return the letters of a box in order; raise `ReadError` where none of them can be read."""
    entries: list[Entry] = []
    broken = more = 0
    for data in _letters(document.data):
        if len(entries) + broken >= _MOST_LETTERS:
            more += 1
            continue
        try:
            letter = mail.read(Document(data, document.address))
        except ReadError:
            broken += 1
            continue
        entries.append(Entry("", letter.title, letter.date, letter))
    if not entries:
        raise ReadError(document.address, "is a box of letters that hold no text; export it again")
    notices = [f"{more:,} more letters of this box were left out."] if more else []
    if broken:
        notices.append(f"{broken:,} letter{'s' * (broken != 1)} of this box could not be read.")
    return Listing(None, tuple(entries), document.address, tuple(notices))


def _letters(data: bytes) -> Iterator[bytes]:
    begins = [found.start() for found in LETTER_LINE.finditer(data)]
    for begin, end in zip(begins, [*begins[1:], len(data)], strict=True):
        yield _ESCAPED.sub(b"", data[begin:end])
