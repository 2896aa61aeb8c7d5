"""What writers of Markdown use beyond its core: notes, and HTML of which only known elements are taken for HTML."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]{0,20})(?:\s[^<>]{0,2000})?/?>|<!--.*?-->", re.S)
_KNOWN = frozenset(
    "a abbr article aside audio b blockquote br center cite code dd del details dfn div dl dt em figcaption figure "  # noqa: SIM905
    "font footer h1 h2 h3 h4 h5 h6 header hr i iframe img ins kbd li main mark nav ol p picture pre q s samp script "
    "section small source span strong style sub summary sup table tbody td tfoot th thead tr u ul var video".split()
)
_REFERENCE = re.compile(r"\[\^([^\]\s]{1,40})\](?!:)")
_NOTE = re.compile(r"\s*\[\^([^\]\s]{1,40})\]:\s*")
_NOTE_LINE = re.compile(r"(?m)^( {0,3})\[\^(?=[^\]\s]{1,40}\]:)")
_CREDIT = re.compile(r"(?m)^( {0,3}>[> ]{0,20})-{2,3} (?=\w)")
_LITERAL = frozenset(("code", "pre"))


def known_html(_: object, tokens: Sequence[Any], at: int, *_rest: object) -> str:
    """Render raw HTML: elements as what they are, a remark as nothing, and a `<name>` that is no element as text."""
    return _TAG.sub(_as_read, str(tokens[at].content))


def _as_read(tag: re.Match[str]) -> str:
    if tag[1] is None:
        return ""
    return tag[0] if tag[1].lower() in _KNOWN else escape(tag[0], quote=False)


def with_notes(text: str) -> str:
    """Return a text in which no note is taken for the address of a link, and a dash is one below a quotation."""
    text = _CREDIT.sub("\\1— ", text) if "--" in text else text
    return _NOTE_LINE.sub(r"\1\\[^", text) if "[^" in text else text


def gather_notes(root: _Element) -> None:
    """Put the notes of a text below it, with the numbers that its references to them have."""
    body = root.find("body")
    if body is None or not any("[^" in str(text) for text in root.itertext()):
        return
    notes: dict[str, _Element] = {}
    for paragraph in list(root.iter("p")):
        begin = _NOTE.match(paragraph.text or "")
        if begin:
            paragraph.text = (paragraph.text or "")[begin.end() :]
            notes.setdefault(begin[1], paragraph)
    numbers: dict[str, int] = {}
    for element in list(root.iter()):
        if element.text and element.tag not in _LITERAL:
            element.text = _numbered(element.text, notes, numbers)
        parent = element.getparent()
        if element.tail and (parent is None or parent.tag not in _LITERAL):
            element.tail = _numbered(element.tail, notes, numbers)
    for key in sorted(notes, key=lambda key: numbers.get(key, len(notes) + 1)):
        note = notes[key]
        mark = f"[{numbers[key]}] " if key in numbers else ""
        note.text = mark + (note.text or "")
        body.append(note)


def _numbered(text: str, notes: dict[str, _Element], numbers: dict[str, int]) -> str:
    def number(found: re.Match[str]) -> str:
        return f"[{numbers.setdefault(found[1], len(numbers) + 1)}]" if found[1] in notes else found[0]

    return _REFERENCE.sub(number, text)
