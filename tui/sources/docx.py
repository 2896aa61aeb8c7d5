"""The body of a DOCX document as a tree of HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.sources.docx_lists import Numbering, value_of
from tui.sources.page_maker import PageMaker
from tui.sources.paragraph_styles import field_of, tags_of
from tui.sources.trees import attribute, local, xml_tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from tui.sources.archive import Archive

_BODY, _STYLES, _NOTES, _ENDNOTES = "word/document.xml", "word/styles.xml", "word/footnotes.xml", "word/endnotes.xml"
_RELATIONS, _NUMBERING = "word/_rels/document.xml.rels", "word/numbering.xml"
_HEADING = re.compile(r"heading (\d)")
_DRAWN = frozenset(("drawing", "pict", "object", "AlternateContent"))
_MOST_DEEP = 200


def page_of(archive: Archive) -> _Element:
    """Return the text of a document as HTML; raise `ReadError` or `TreeError` where there is none."""
    root = xml_tree(archive.read(_BODY))
    return _Body(archive).page(root)


class _Body:
    """Turns the elements of a body into those of a page."""

    def __init__(self, archive: Archive) -> None:
        self._page = PageMaker()
        styles = xml_tree(archive.read(_STYLES)) if _STYLES in archive else None
        self._styles = dict(_names(styles)) if styles is not None else {}
        relations = xml_tree(archive.read(_RELATIONS)) if _RELATIONS in archive else None
        self._links = (
            {attribute(its, "Id"): attribute(its, "Target") for its in relations} if relations is not None else {}
        )
        self._numbering = Numbering(xml_tree(archive.read(_NUMBERING)) if _NUMBERING in archive else None)
        self._boxes: list[_Element] = []  # of the paragraph that is being read
        self._notes: dict[str, _Element] = {}
        for name in (_NOTES, _ENDNOTES):
            if name in archive:
                self._notes |= {local(its) + attribute(its, "id"): its for its in xml_tree(archive.read(name))}

    def page(self, root: _Element) -> _Element:
        body = next((its for its in root if local(its) == "body"), root)
        self._blocks(body, 0)
        for number, key in enumerate(self._page.notes, 1):
            note = self._notes.get(key)
            with self._page.inside("p"):
                self._page.add(f"[{number}] ")
                for paragraph in note.iterdescendants() if note is not None else ():
                    if local(paragraph) == "p":
                        self._runs(paragraph, 0)
                        self._page.add(" ")
        return self._page.root

    def _blocks(self, parent: _Element, depth: int) -> None:
        for element in parent:
            name = local(element)
            if name == "p" and depth <= _MOST_DEEP:
                self._paragraph(element, depth)
            elif name == "tbl":
                self._table(element, depth)
            elif name not in ("sectPr", "tblPr", "tcPr", "pPr", "del", "moveFrom") and depth < _MOST_DEEP:
                self._blocks(element, depth + 1)

    def _paragraph(self, element: _Element, depth: int) -> None:
        properties = _child(element, "pPr")
        style = self._styles.get(value_of(properties, "pStyle"), "")
        heading = _HEADING.match(style)
        numbering = _child(properties, "numPr")
        attributes: dict[str, str] = {}
        if heading or style == "title":
            tags = [f"h{min(int(heading[1]), 6) if heading else 1}"]
        elif numbering is not None and (list_ := value_of(numbering, "numId")) != "0":
            level = value_of(numbering, "ilvl")
            tags = ["ul"] * (min(int(level), 8) + 1 if level.isdecimal() else 1) + ["li"]
            if number := self._numbering.next(list_, level or "0"):
                tags[-2], attributes = "ol", {"value": number[0], "type": number[1]}
        elif style.startswith("list "):
            tags = ["ul", "li"]
        else:
            tags = tags_of(style)
            attributes = {"class": field_of(style)}
        if tags:
            with self._page.inside(*tags, **attributes):
                self._runs(element, 0)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._blocks(box, depth + 1)

    def _table(self, element: _Element, depth: int) -> None:
        if depth >= _MOST_DEEP:
            return
        with self._page.inside("table"):
            for row in (its for its in element if local(its) == "tr"):
                tag = "th" if _is_on(_child(row, "trPr"), "tblHeader") else "td"
                with self._page.inside("tr"):
                    for cell in (its for its in row if local(its) == "tc"):
                        with self._page.inside(tag):
                            self._blocks(cell, depth + 1)

    def _runs(self, parent: _Element, depth: int) -> None:
        for element in parent:
            name = local(element)
            if name == "r":
                self._run(element)
            elif name == "hyperlink" and (address := self._links.get(attribute(element, "id"))):
                with self._page.inside("a", href=address):
                    self._runs(element, depth + 1)
            elif name not in ("pPr", "del", "moveFrom") and depth < _MOST_DEEP:
                self._runs(element, depth + 1)

    def _run(self, run: _Element) -> None:
        properties = _child(run, "rPr")
        if _is_on(properties, "vanish"):
            return
        tags = [tag for name, tag in (("b", "strong"), ("i", "em")) if _is_on(properties, name)]
        with self._page.inside(*tags):
            for element in run:
                name = local(element)
                if name == "t":
                    self._page.add(element.text or "")
                elif name in ("br", "cr"):
                    self._page.break_line()
                elif name == "tab":
                    self._page.add(" ")
                elif name == "noBreakHyphen":
                    self._page.add("-")
                elif name in ("footnoteReference", "endnoteReference"):
                    self._page.note(name.removesuffix("Reference") + attribute(element, "id"))
                elif name in _DRAWN and (box := _text_box(element)) is not None:
                    self._boxes.append(box)


def _text_box(element: _Element) -> _Element | None:
    """Return the text in a drawing, which is given twice for programs of different ages."""
    return next((its for its in element.iter() if local(its) == "txbxContent"), None)


def _names(styles: _Element) -> Iterator[tuple[str, str]]:
    """Yield the ids of styles and their names, which are the same in every language."""
    for style in styles:
        if local(style) == "style":
            yield attribute(style, "styleId"), value_of(style, "name").lower()


def _child(element: _Element | None, name: str) -> _Element | None:
    return next((its for its in element if local(its) == name), None) if element is not None else None


def _is_on(properties: _Element | None, name: str) -> bool:
    child = _child(properties, name)
    return child is not None and attribute(child, "val") not in ("0", "false", "none", "off")
