"""Element trees of XML and HTML from outside: no entity is expanded, nothing is loaded, sizes are limited."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.sources.charset import decode
from tui.sources.nesting import flattened

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement, HTMLParser

MOST_TAGS = 400_000  # in one tree; a book of a million words in one piece has some hundred thousand

_LONGEST_ATTRIBUTE = 4_000  # characters of a class or the like

_LONG_ATTRIBUTE = re.compile(rf"(?i)\b(?:class|id|style)\s{{0,9}}=[^>]{{{_LONGEST_ATTRIBUTE}}}")
_DECLARATION = re.compile(r"\s{0,99}<\?xml[^>]{0,300}>")
_ENCODING = re.compile(rb"""(?i)(?:\xef\xbb\xbf)?<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']""")


class TreeError(Exception):
    """There is no tree in these bytes; `str()` of it says why."""


def xml_tree(data: bytes) -> _Element:
    """Return the root of an XML document, read as far as it is well-formed; raise `TreeError` if it is not at all."""
    from lxml import etree

    _check(data)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise TreeError("it is not well-formed") from error
    if root is None:
        raise TreeError("it is not well-formed")
    return root


def html_tree(data: bytes, declared: str | None = None) -> HtmlElement:
    """Return the root of an HTML or XHTML document; raise `TreeError` if there is nothing in it."""
    encoding = _ENCODING.match(data)
    text = decode(data, declared or (encoding[1].decode("ascii") if encoding else None)).text
    return html_tree_of(text)


def html_tree_of(text: str) -> HtmlElement:
    """Return the root of an HTML or XHTML document; raise `TreeError` if there is nothing in it."""
    if text.count("<") > MOST_TAGS:
        raise TreeError("it has too many elements")
    text = _DECLARATION.sub("", text.replace("\x00", ""), count=1)
    parser = _html_parser()
    tree = _parsed(text, parser)
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        tree = _parsed(flattened(text), _html_parser(huge=True))
    if _LONG_ATTRIBUTE.search(text):
        _drop_long_attributes(tree)
    return tree


def _drop_long_attributes(tree: HtmlElement) -> None:
    for element in tree.iter("*"):
        for name in ("class", "id", "style"):
            if len(element.get(name, "")) > _LONGEST_ATTRIBUTE:
                del element.attrib[name]


def _html_parser(*, huge: bool = False) -> HTMLParser:
    from lxml.html import HTMLParser

    return HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=huge)


def _parsed(text: str, parser: HTMLParser) -> HtmlElement:
    from lxml.etree import LxmlError
    from lxml.html import document_fromstring

    try:
        return document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError, AssertionError) as error:
        raise TreeError("there is nothing in it") from error


def local(element: _Element) -> str:
    """Return the name of an element without its namespace; nothing for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: _Element, name: str) -> str:
    """Return the attribute of that name, in whatever namespace; nothing if there is none."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def text_of(element: _Element) -> str:
    """Return the text in an element as one line."""
    return " ".join("".join(map(str, element.itertext())).split())


def _check(data: bytes) -> None:
    if data.count(b"<") > MOST_TAGS:
        raise TreeError("it has too many elements")
