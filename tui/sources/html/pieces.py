"""Pages that are too large to look for the article on them: read from end to end, a piece at a time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.sources.html.selection import whole
from tui.sources.markup import parts_of
from tui.sources.trees import TreeError, html_tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from tui.article import Part
    from tui.sources.html.facts import Facts

NOTICE = "This page is very large: all of it is shown, with whatever stands around the article."

_LONGEST_PAGE = 6_000_000  # characters, scripts included
_MOST_TAGS = 150_000
_MOST_ELEMENTS = 20_000
_PIECE = 400_000  # characters
_WITHIN = 100_000  # characters after that, where a piece may end
_ENDS = tuple(re.compile(rf"(?i)<(?:{tags})\b") for tags in ("h[1-6]", "p", "br|div|li|section|tr"))
_CARRIED = re.compile(r"data:[a-z]{1,20}/[\w.+-]{1,40}[;,][\w+/=%.,;-]{1000,}")
_LONG_VALUE = re.compile(r"""=\s{0,9}(?:"[^"<>]{20000,}"|'[^'<>]{20000,}')""")
_OPENING = re.compile(r"(?i)<(?:(script)|(style))\b|<!--")
_CLOSING = {"script": re.compile(r"(?i)</script\b"), "style": re.compile(r"(?i)</style\b"), "": re.compile("-->")}


def trimmed(text: str) -> str:
    """Leave out of a large page the pictures that it carries within itself, and other values of attributes as long."""
    if len(text) < _PIECE:
        return text
    return _LONG_VALUE.sub('=""', _CARRIED.sub("data:,", text))


def is_huge(text: str) -> bool:
    """Tell whether a page is so large that no tree should be made of the whole of it."""
    return len(text) > _LONGEST_PAGE or text.count("<") > _MOST_TAGS


def is_crowded(tree: HtmlElement) -> bool:
    """Tell whether a page has so many elements that it would take too long to look for the article among them."""
    return any(count > _MOST_ELEMENTS for count, _ in enumerate(tree.iter()))


def pieces(text: str) -> Iterator[str]:
    """Cut a page before headings and paragraphs, and never inside a script or a remark."""
    start = 0
    while len(text) - start > _PIECE + _WITHIN:
        earliest, latest = start + _PIECE, start + _PIECE + _WITHIN
        found = next(filter(None, (end.search(text, earliest, latest) for end in _ENDS)), None)
        end = found.start() if found else text.rfind(" ", earliest, latest)
        end = _outside_scripts(text, start, end if end > start else latest)
        yield text[start:end]
        start = end
    yield text[start:]


def parts_of_pieces(text: str, facts: Facts, base: str) -> tuple[list[Part], str | None]:
    """Return what there is to be read on a page, and its subheading."""
    parts: list[Part] = []
    subtitle: str | None = None
    for tree in _trees(text):
        selection = whole(tree, facts, base)
        subtitle = subtitle or (None if parts else selection.subtitle)
        parts += selection.parts
    return parts, subtitle


def all_parts_of_pieces(text: str, base: str) -> list[Part]:
    """Return all that a page shows."""
    return [part for tree in _trees(text) for part in parts_of(tree, base)]


def head_of(text: str) -> HtmlElement:
    """Return the beginning of a page as a tree; raise `TreeError` where there is nothing in it."""
    return html_tree_of(text[:_PIECE])


def _trees(text: str) -> Iterator[HtmlElement]:
    for piece in pieces(text):
        try:
            yield html_tree_of(piece)
        except TreeError:  # there is nothing in this one
            continue


def _outside_scripts(text: str, start: int, end: int) -> int:
    """Return `end`, or the end of the script, style or remark that it lies in."""
    place = start
    while opening := _OPENING.search(text, place, end):
        closing = _CLOSING[(opening[1] or opening[2] or "").lower()].search(text, opening.end())
        if closing is None:
            return end
        place = closing.end()
    return max(place, end)
