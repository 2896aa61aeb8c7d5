"""What the paragraph styles of office programs mean, by the names that they have in files whatever the language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_QUOTES = frozenset(("quote", "intense quote", "quotations", "block text", "block quotation"))
_PREFORMATTED = frozenset(("source code", "preformatted text", "html preformatted"))
_CAPTIONS = frozenset(
    (
        "caption",
        "image caption",
        "table caption",
        "figure caption",
        "figurecaption",
        "illustration",
        "drawing",
        "figure",
    )
)
_CONTENTS = re.compile(r"(?:toc|contents|user index|illustration index|table of figures)(?: heading| \d{1,2})?")
_HEAD = {"subtitle": "subtitle", "author": "byline", "date": "date"}
_ESCAPED = re.compile(r"_([0-9a-f]{2})_")
_FIRST = 10  # paragraphs of a document among which its head is
_LONGEST = 300  # characters of a line of it


def tags_of(style: str) -> list[str]:
    """Return the elements for a paragraph of a style, the outermost first; none if it is not to be read."""
    if style in _QUOTES:
        return ["blockquote", "p"]
    if style in _PREFORMATTED:
        return ["pre"]
    if style in _CAPTIONS:
        return ["figcaption"]
    return [] if _CONTENTS.fullmatch(style) else ["p"]


def field_of(style: str) -> str:
    """Return of which field of an article a paragraph is by its style, nothing for a paragraph of the text."""
    return _HEAD.get(style, "")


def unescaped(name: str) -> str:
    """Return the name of an OpenDocument style as one reads it: `Text_20_body` is `text body`."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), name.lower())


def take_head(root: _Element) -> dict[str, str]:
    """Take what its styles call author, date and the line below the title out of the beginning of a tree."""
    found: dict[str, list[str]] = {}
    for element in list(root)[:_FIRST]:
        name = element.get("class", "")
        text = " ".join("".join(map(str, element.itertext())).split())
        if name and text and len(text) <= _LONGEST:
            found.setdefault(name, []).append(text)
            root.remove(element)
    return {name: ", ".join(texts) for name, texts in found.items()}


def join_preformatted(root: _Element) -> None:
    """Make one of preformatted paragraphs one after the other, of which each has a line."""
    last: _Element | None = None
    for element in list(root.iter("pre")):
        if last is None or element.getprevious() is not last:
            last = element
            continue
        line_end = element.makeelement("br")
        line_end.tail = element.text
        last.append(line_end)
        last.extend(list(element))
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
