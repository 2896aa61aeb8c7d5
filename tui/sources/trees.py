"""Element trees of XML and HTML from outside: no entity is expanded, nothing is loaded, sizes are limited."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.sources.charset import decode

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_TAGS = 400_000  # in one tree; a book of a million words in one piece has some hundred thousand

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


def html_tree(data: bytes, declared: str | None = None) -> _Element:
    """Return the root of an HTML or XHTML document; raise `TreeError` if there is nothing in it."""
    encoding = _ENCODING.match(data)
    text = decode(data, declared or (encoding[1].decode("ascii") if encoding else None)).text
    return html_tree_of(text)


def html_tree_of(text: str) -> _Element:
    """Return the root of an HTML or XHTML document; raise `TreeError` if there is nothing in it."""
    from lxml import etree, html

    if text.count("<") > MOST_TAGS:
        raise TreeError("it has too many elements")
    text = _DECLARATION.sub("", text.replace("\x00", ""), count=1)
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
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
