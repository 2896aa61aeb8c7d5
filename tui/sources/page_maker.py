"""Builds a tree of HTML, element by element, out of a document that is none."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_LONGEST_ADDRESS = 2_000  # characters


class PageMaker:
    """Adds to `root`, inside the elements that are open; `notes` are the keys of those that were referred to."""

    def __init__(self) -> None:
        from lxml import etree

        self._etree = etree
        self.root = etree.Element("body")
        self.notes: list[str] = []
        self._open: list[_Element] = [self.root]
        self._text: list[str] = []  # what was added since the last element; put together in one go
        self._numbers: dict[str, int] = {}

    @contextmanager
    def inside(self, *tags: str, **attributes: str) -> Iterator[None]:
        """Open elements one inside the other, the last with attributes, and close them in the end."""
        if tags:
            self._flush()
        for tag in tags:
            self._open.append(self._etree.SubElement(self._open[-1], tag))
        for name, value in attributes.items():
            if value and tags and len(value) <= _LONGEST_ADDRESS:
                self._open[-1].set(name, "".join(filter(str.isprintable, value)))
        try:
            yield
        finally:
            if tags:
                self._flush()
                del self._open[-len(tags) :]

    def add(self, text: str) -> None:
        """Add text to the element that is open."""
        self._text.append(text)

    def break_line(self) -> None:
        """End a line."""
        self._flush()
        self._etree.SubElement(self._open[-1], "br")

    def note(self, key: str) -> None:
        """Refer to a note, which has the next number when it is referred to for the first time."""
        if key not in self._numbers:
            self.notes.append(key)
        self.add(f"[{self._numbers.setdefault(key, len(self.notes))}]")

    def _flush(self) -> None:
        parent = self._open[-1]
        text = "".join(character for character in "".join(self._text) if character >= " " or character in "\t\n\r")
        self._text = []
        if text and len(parent):
            parent[-1].tail = text
        elif text:
            parent.text = text
