"""The body of an ODT document as a tree of HTML."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from tui.sources.odt_lists import Numbering
from tui.sources.page_maker import PageMaker
from tui.sources.paragraph_styles import field_of, tags_of, unescaped
from tui.sources.trees import attribute, local, xml_tree

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tui.sources.archive import Archive
    from tui.sources.odt_lists import OpenList

_MOST_DEEP = 200
_MOST_SPACES = 20
_BLOCKS = {"table": "table", "table-row": "tr"}
_UNREAD = frozenset(
    "tracked-changes sequence-decls variable-decls user-field-decls annotation note-citation forms "  # noqa: SIM905
    "table-of-content illustration-index object-ole title desc binary-data".split()
)


def page_of(archive: Archive) -> _Element:
    """Return the text of a document as HTML; raise `ReadError` or `TreeError` where there is none."""
    return _Body(xml_tree(archive.read("content.xml"))).page()


class _Body:
    """Turns the elements of a body into those of a page."""

    def __init__(self, root: _Element) -> None:
        self._root = root
        self._page = PageMaker()
        self._bodies: dict[str, _Element] = {}
        self._boxes: list[_Element] = []  # of the paragraph that is being read
        self._parents: dict[str, str] = {}
        self._marks: dict[str, list[str]] = {}
        self._lists: list[OpenList] = []
        self._numbering = Numbering()
        for style in root.iter():
            if local(style) == "style":
                self._learn(style)
            elif local(style) == "list-style":
                self._numbering.learn(style)

    def page(self) -> _Element:
        body = next((its for its in self._root.iter() if local(its) == "text"), self._root)
        self._contents(body, 0)
        for number, key in enumerate(self._page.notes, 1):
            with self._page.inside("p"):
                self._page.add(f"[{number}] ")
                for paragraph in self._bodies[key]:
                    self._inline(paragraph, 0)
                    self._page.add(" ")
        return self._page.root

    def _learn(self, style: _Element) -> None:
        name = attribute(style, "name")
        self._parents[name] = attribute(style, "parent-style-name")
        properties = next((its for its in style if local(its) == "text-properties"), None)
        if properties is not None:
            strong, slanted = attribute(properties, "font-weight"), attribute(properties, "font-style")
            self._marks[name] = ["strong"] * (strong == "bold") + ["em"] * (slanted in ("italic", "oblique"))

    def _contents(self, parent: _Element, depth: int) -> None:
        if depth > _MOST_DEEP:
            return
        for element in parent:
            name = local(element)
            if name in ("p", "h"):
                self._paragraph(element, name, depth)
            elif name == "list":
                self._lists.append(self._numbering.opened(element, self._lists))
                with self._page.inside("ol" if self._lists[-1].is_ordered else "ul"):
                    self._contents(element, depth + 1)
                self._lists.pop()
            elif name == "list-item":
                with self._page.inside("li", **(self._lists[-1].item(element) if self._lists else {})):
                    self._contents(element, depth + 1)
            elif name in _BLOCKS:
                with self._page.inside(_BLOCKS[name]):
                    self._contents(element, depth + 1)
            elif name == "table-cell":
                with self._page.inside("th" if _is_in_head(element) else "td"):
                    self._contents(element, depth + 1)
            elif name not in _UNREAD:
                self._contents(element, depth + 1)

    def _paragraph(self, element: _Element, name: str, depth: int) -> None:
        style = attribute(element, "style-name")
        names = (unescaped(style), unescaped(self._parents.get(style, "")))
        attributes: dict[str, str] = {}
        level = attribute(element, "outline-level")
        if name == "h":
            tags = [f"h{min(max(int(level), 1), 6) if level.isdecimal() else 1}"]
        elif "title" in names:
            tags = ["h1"]
        else:
            tags = next((tags for tags in map(tags_of, names) if tags != ["p"]), ["p"])
            attributes = {"class": field_of(names[0]) or field_of(names[1])}
        if tags:
            with self._page.inside(*tags, **attributes):
                self._inline(element, 0)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._contents(box, depth + 1)

    def _inline(self, parent: _Element, depth: int) -> None:
        self._page.add(parent.text or "")
        for element in parent:
            name = local(element)
            if name == "s":
                self._page.add(
                    " " * min(int(attribute(element, "c") or "1"), _MOST_SPACES) if _is_number(element) else " "
                )
            elif name == "tab":
                self._page.add(" ")
            elif name == "line-break":
                self._page.break_line()
            elif name == "note":
                self._note(element)
            elif name == "text-box":
                self._boxes.append(element)
            elif name == "a":
                with self._page.inside("a", href=attribute(element, "href")):
                    self._inline(element, depth + 1)
            elif name and name not in _UNREAD and depth < _MOST_DEEP:
                with self._page.inside(*self._marks.get(attribute(element, "style-name"), ())):
                    self._inline(element, depth + 1)
            self._page.add(element.tail or "")

    def _note(self, element: _Element) -> None:
        body = next((its for its in element if local(its) == "note-body"), None)
        if body is not None:
            key = str(len(self._bodies))
            self._bodies[key] = body
            self._page.note(key)


def _is_in_head(cell: _Element) -> bool:
    """Tell whether a cell is in one of the rows that are repeated on top of each page."""
    return next((local(its) == "table-header-rows" for its in islice(cell.iterancestors(), 1, 2)), False)


def _is_number(element: _Element) -> bool:
    return (attribute(element, "c") or "1").isdecimal()
