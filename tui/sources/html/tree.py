"""The text of a page becomes a tree of elements, whatever it is like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml.html import HTMLParser, document_fromstring

from tui.sources.errors import ReadError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DEEPEST = 120  # elements inside one another that a page may have before it is made flatter
_MOST_TAGS = 600_000
_LONGEST_ATTRIBUTE = 4_000  # characters of a class or the like
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})(?:\s[^<>]{0,2000})?>")
# Elements without content, and such as end of themselves where the next one begins.
_SHALLOW = frozenset(
    "area base body br col dd dt embed head hr html img input li link meta option p param source td th tr "  # noqa: SIM905
    "track wbr".split()
)


def parse(text: str, source: str) -> HtmlElement:
    """Parse a page; raise `ReadError`, which names `source`, where there is no element in it."""
    text = text.replace("\x00", "")
    if text.count("<") > _MOST_TAGS:
        raise ReadError(source, "has too many elements for a page; save it as text in a browser, and open that")
    if not text.strip():
        raise ReadError(source, "is an empty page; there is nothing to read in it")
    parser = _parser()
    tree = _tree(text, parser, source)
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        tree = _tree(flattened(text), _parser(huge=True), source)
    for element in tree.iter("*"):
        for name in ("class", "id", "style"):
            if len(element.get(name, "")) > _LONGEST_ATTRIBUTE:
                del element.attrib[name]
    return tree


def flattened(text: str) -> str:
    """Leave out the tags of a page that open an element deep inside others, and those that close it."""
    open_: dict[str, int] = {}
    dropped: dict[str, int] = {}
    depth = 0

    def kept(match: re.Match[str]) -> str:
        nonlocal depth
        closes, tag = match[1], match[2].lower()
        if tag in _SHALLOW:
            return match[0] if depth < _DEEPEST or tag in ("br", "p", "li") else ""
        if not closes:
            if depth >= _DEEPEST:
                dropped[tag] = dropped.get(tag, 0) + 1
                return " "
            depth += 1
            open_[tag] = open_.get(tag, 0) + 1
            return match[0]
        if dropped.get(tag):
            dropped[tag] -= 1
            return " "
        if open_.get(tag):
            open_[tag] -= 1
            depth -= 1
        return match[0]

    return _TAG.sub(kept, text)


def _parser(*, huge: bool = False) -> HTMLParser:
    return HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=huge)


def _tree(text: str, parser: HTMLParser, source: str) -> HtmlElement:
    from lxml.etree import LxmlError

    try:
        return document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError, AssertionError) as error:
        raise ReadError(source, "is no page that can be read; open it in a browser, and save it as text") from error
