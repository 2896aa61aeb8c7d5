"""The tree of a marked-up letter is put right: what mail programs write for lists, signatures and older letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.sources.hygiene import clean
from tui.sources.trees import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_SIGNATURES = re.compile(
    r"(?i)\b(?:gmail_signature(?:_prefix)?|moz-signature|applemailsignature|ms-outlook-mobile-signature|signature)\b"
)
_UNSEEN = re.compile(
    r"(?i)mso-hide:\s*all|max-height:\s*0(?:px)?\s*(?:;|$)|visibility:\s*hidden|font-size:\s*0(?:px)?\s*(?:;|$)"
)
_LIST = re.compile(r"mso-list:\s*\w+\s+level(\d)")
_HEADERS = re.compile(
    r"(?:From|Von|De|Da|Van): .{3,300}?(?:Sent|Gesendet|Envoyé|Inviato|Verzonden|Date|Datum): .{3,900}", re.S
)
_LONGEST = 1_000  # characters of the headers above an older letter
_MOST_DEEP = 30


def put_right(root: _Element) -> list[str]:
    """Change a letter's tree so that it reads like one; return the lines of the signatures that were taken out."""
    left_out = [line for element in list(_signatures(root)) for line in _taken_out(element)]
    for element in list(root.iter("p", "div", "span", "td", "li")):
        style = element.get("style", "")
        if style and _UNSEEN.search(style):
            element.set("hidden", "")
        elif element.tag == "p" and (level := _LIST.search(style)):
            _make_item(element, int(level[1]))
    _set_off_older(root)
    return left_out


def _signatures(root: _Element) -> Iterator[_Element]:
    for element in root.iter("div", "span", "pre", "table"):
        named = f"{element.get('class', '')} {element.get('id', '')}"
        if len(named) > 1 and _SIGNATURES.search(named) and element.getparent() is not None:
            yield element


def _taken_out(element: _Element) -> Iterator[str]:
    for piece in element.itertext():
        if text := " ".join(clean(str(piece)).split()):
            yield text
    element.drop_tree()  # type: ignore[attr-defined]


def _make_item(paragraph: _Element, level: int) -> None:
    """Make an item of a paragraph that its program only drew as one, with a bullet and spaces."""
    for span in list(paragraph.iter("span")):
        if "mso-list:ignore" in span.get("style", "").lower().replace(" ", "") and span.getparent() is not None:
            span.drop_tree()  # type: ignore[attr-defined]
    paragraph.tag = "li"
    parent = paragraph.getparent()
    for _ in range(min(level, 9) if parent is not None else 0):
        outer = paragraph.makeelement("ul")
        parent.replace(paragraph, outer)  # type: ignore[union-attr]
        outer.tail, paragraph.tail = paragraph.tail, None
        outer.append(paragraph)
        parent = outer


def _set_off_older(root: _Element) -> None:
    """Set off what follows the headers of an older letter, which some programs put below the answer."""
    for element in root.iter("div", "p"):
        if element.tag == "div" and element.find(".//div") is not None:
            continue
        if element.find(".//b") is None and element.find(".//strong") is None:
            continue
        text = text_of(element)
        if len(text) <= _LONGEST and _HEADERS.match(text):
            _set_off_after(element)
            return


def _set_off_after(headers: _Element) -> None:
    for _ in range(_MOST_DEEP):  # up to where the older letter stands beside its headers
        parent = headers.getparent()
        if parent is None or parent.tag in ("body", "html") or headers.getnext() is not None:
            break
        headers = parent
    following = list(headers.itersiblings())
    if not following:
        return
    older = headers.makeelement("blockquote")
    headers.addnext(older)
    older.extend(following)
