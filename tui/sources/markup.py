"""Marked-up text becomes parts of an article: an element tree of HTML in, paragraphs, headings, items and the like out.

For all formats that are HTML or can be turned into it: pages, books, mail, Markdown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from tui.article import BlockKind, Emphasis, Link, Part
from tui.sources.hygiene import clean
from tui.sources.lists import Numbering
from tui.sources.tables import caption_of, table_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form "  # noqa: SIM905
    "header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
) | frozenset(_HEADINGS)
_UNREAD = frozenset(
    "audio button canvas datalist embed head iframe input map math noscript object option script select source style "  # noqa: SIM905
    "svg template textarea title track video".split()
)
_LISTS = frozenset({"ol", "ul", "dl", "menu"})
_SLANTED, _STRONG = frozenset({"em", "i", "cite", "dfn"}), frozenset({"strong", "b"})
_ASIDE = frozenset({"span", "small"})
_ENDS = frozenset(".!?”")
_MARKING = _SLANTED | _STRONG | {"a"}
_SCHEMES = frozenset({"http", "https", "mailto"})
_MOST_DEEP = 500  # elements inside one another that are looked into; real pages have some thirty
_LONGEST_ADDRESS = 2_000  # characters
_SPACE = re.compile(r"[ \t\n\r\f\v]{2,}|[\t\n\r\f\v]")  # a single space is left alone, which is quicker


def parts_of(root: _Element, base: str = "") -> list[Part]:
    """Return what is to be read in `root`, in order; links are resolved against `base`, the address of the document."""
    return [part for _, part in placed_parts_of(root, base)]


def placed_parts_of(root: _Element, base: str = "") -> list[tuple[_Element, Part]]:
    """Return what is to be read in `root`, as `parts_of` does, each part with the innermost block that it is in."""
    return _Walk(base).parts(root)


class _Setting:
    """What the text right inside an element is; one with a marker has it until the first of its text has come."""

    __slots__ = ("kind", "level", "marker")

    def __init__(self, kind: BlockKind, level: int = 0, marker: str | None = None) -> None:
        self.kind, self.level, self.marker = kind, level, marker


class _Walk:
    """Goes through a tree once and gathers the text of each block."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._found: list[tuple[_Element, Part]] = []
        self._within: list[_Element] = []  # the blocks that are open
        self._text: list[str] = []
        self._length = 0
        self._links: list[Link] = []
        self._emphases: list[Emphasis] = []
        self._open: list[int] = []  # of the inline elements that are open, how much of the text came before
        self._settings = [_Setting(BlockKind.PARAGRAPH)]
        self._lists: list[Numbering] = []
        self._quotations = 0

    def parts(self, root: _Element) -> list[tuple[_Element, Part]]:
        """Return the parts of the tree under `root`; without recursion, for pages may be nested without end."""
        stack: list[tuple[_Element, Iterator[_Element]]] = [(root, iter(root))]
        self._within.append(root)
        self._begin(root)
        self._add(root.text)
        while stack:
            element, children = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                self._finish(element)
                if stack:
                    self._add(element.tail)
            elif not isinstance(child.tag, str) or child.tag in _UNREAD or _is_hidden(child):
                self._add(child.tail)
            elif child.tag == "table" and (facts := table_of(child)):
                self._flush()
                if caption := caption_of(child):
                    self._found.append((child, Part(BlockKind.CAPTION, caption)))
                self._found.append((child, facts))
                self._add(child.tail)
            else:
                self._begin(child)
                self._add(child.text)
                stack.append((child, iter(child) if len(stack) < _MOST_DEEP else iter(())))
        self._flush()
        return self._found

    def _begin(self, element: _Element) -> None:
        tag = element.tag
        if tag == "br":
            self._break()
        elif tag == "q":
            self._add("“")
        elif tag in _MARKING:
            self._open.append(len(self._text))
        elif tag in _ASIDE:
            if self._text and _follows_another(element) and self._is_apart(element):
                self._add(" ")  # a credit, say, which the page sets apart by its style
        elif tag in _BLOCKS:
            self._flush()
            if tag in _LISTS:
                self._lists.append(Numbering(element))
            self._quotations += tag == "blockquote"
            self._settings.append(self._setting(element))
            self._within.append(element)

    def _is_apart(self, element: _Element) -> bool:
        if self._settings[-1].kind is BlockKind.CAPTION:
            return True
        return self._text[-1][-1:] in _ENDS and (element.text or "")[:1].isupper()

    def _finish(self, element: _Element) -> None:
        tag = element.tag
        if tag == "q":
            self._add("”")
        elif tag in _MARKING:
            self._mark(element, "".join(self._text[self._open.pop() :]))
        elif tag in _BLOCKS:
            self._flush()
            if tag in _LISTS:
                self._lists.pop()
            self._quotations -= tag == "blockquote"
            self._settings.pop()
            self._within.pop()

    def _setting(self, element: _Element) -> _Setting:
        """Return what the text right inside a block element is."""
        tag = element.tag
        if tag in _HEADINGS:
            return _Setting(BlockKind.HEADING, _HEADINGS[tag])
        if tag == "blockquote":
            return _Setting(BlockKind.QUOTATION, self._quotations)
        if tag in ("li", "dd", "dt"):
            marker = self._lists[-1].marker(element) if tag == "li" and self._lists else None
            return _Setting(BlockKind.ITEM, max(1, len(self._lists)), "" if tag == "dd" else marker)
        if tag == "figcaption":
            return _Setting(BlockKind.CAPTION)
        if tag == "pre":
            return _Setting(BlockKind.PREFORMATTED)
        return self._settings[-1]

    def _mark(self, element: _Element, text: str) -> None:
        """Remember that the last `text` is emphasised, or a link to where `element` leads."""
        start = self._length - len(text)
        start += len(text) - len(text.lstrip())
        end = self._length - (len(text) - len(text.rstrip()))
        if end <= start or "\n" in text.strip():
            return
        if element.tag != "a":
            self._emphases.append(Emphasis(start, end, element.tag in _STRONG))
        elif address := _absolute(element.get("href"), self._base):
            self._links.append(Link(start, end, address))

    def _add(self, text: str | None) -> None:
        if not text:
            return
        if self._settings[-1].kind is BlockKind.PREFORMATTED:
            self._append(clean(text) if text.strip() else text)
            return
        if "  " in text or not text.isprintable():
            text = _SPACE.sub(" ", text)
        if not text.isprintable():
            text = _SPACE.sub(" ", clean(text) + (" " if text[-1].isspace() else ""))
        if text.startswith(" ") and (not self._length or self._text[-1].endswith((" ", "\n"))):
            text = text[1:]
        if text:
            self._append(text)

    def _append(self, text: str) -> None:
        self._text.append(text)
        self._length += len(text)

    def _break(self) -> None:
        """End a line; two line ends one after the other end the paragraph."""
        if not self._length:
            return
        if self._text[-1].endswith("\n"):
            self._flush()
            return
        line = self._text[-1].rstrip(" ")
        self._length += len(line) + 1 - len(self._text[-1])
        self._text[-1] = line + "\n"

    def _flush(self) -> None:
        """End the block that was being gathered."""
        text = "".join(self._text)
        if text.strip():
            setting = self._settings[-1]
            kind, level = setting.kind, setting.level
            if kind is BlockKind.PREFORMATTED:  # a blank line would part blocks
                pieces = re.split(r"\n[ \n]*\n", text.strip("\n").rstrip())
                self._found += [(self._within[-1], Part(kind, piece, level)) for piece in pieces]
            else:
                self._found.append((self._within[-1], self._part(text, setting)))
            if kind is BlockKind.ITEM:
                setting.marker = ""
        self._text, self._length, self._links, self._emphases = [], 0, [], []
        self._open = [0] * len(self._open)

    def _part(self, text: str, setting: _Setting) -> Part:
        """Return a block with what is marked in it, which was counted with the spaces before it."""
        before = len(text) - len(text.lstrip())
        text = text.strip()
        links = (Link(its.start - before, its.end - before, its.address) for its in self._links)
        emphases = (Emphasis(its.start - before, its.end - before, its.strong) for its in self._emphases)
        return Part(
            setting.kind,
            text,
            setting.level,
            tuple(sorted((its for its in links if 0 <= its.start < its.end <= len(text)), key=_by_start)),
            tuple(sorted((its for its in emphases if 0 <= its.start < its.end <= len(text)), key=_by_start)),
            setting.marker,
        )


def _by_start(marked: Link | Emphasis) -> tuple[int, int]:
    return marked.start, -marked.end


def _follows_another(element: _Element) -> bool:
    before = element.getprevious()
    return before is not None and not before.tail and before.tag in _ASIDE


def _is_hidden(element: _Element) -> bool:
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    style = element.get("style", "")
    return "none" in style and re.search(r"(?i)display\s*:\s*none", style) is not None


def _absolute(address: str | None, base: str) -> str:
    """Return an address in full if it leads to a page or a letter box, else an empty string."""
    if not address or len(address) > _LONGEST_ADDRESS or address.startswith("#"):
        return ""
    try:
        whole = urljoin(base, address.strip())
        scheme = urlsplit(whole).scheme
    except ValueError:
        return ""
    return whole if scheme in _SCHEMES and whole.isprintable() and " " not in whole else ""
