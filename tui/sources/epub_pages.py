"""A page of a book becomes parts: chapters begin with headings, notes are in brackets, title pages are recognised."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from tui.article import BlockKind, Part
from tui.sources.credits import mark_credits
from tui.sources.markup import parts_of
from tui.sources.notes import mark_notes
from tui.sources.trees import text_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from lxml.etree import _Element

_NEAR = 3  # blocks at the beginning of a chapter in which its heading is looked for
_FEWEST_TITLES = 3  # of a table of contents
_MOSTLY = 0.8
_LONGEST_LINE = 300  # characters of a line of a title page
_MOST_LEVELS = 6
_LEAVES = frozenset(("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "td", "li"))
_FRONT = re.compile(r"\b(?:titlepage|halftitlepage|halftitle|cover|copyright-page|toc|landmarks|page-list)\b")
_CONTENTS = frozenset(("contents", "tableofcontents", "inhalt", "inhaltsverzeichnis", "sommaire", "tabledesmatières"))


class Title(NamedTuple):
    """What a table of contents calls a place in a page: the whole of it, or the element with an id."""

    text: str
    place: str = ""
    level: int = 1


def chapter_of(root: _Element, titles: Sequence[Title]) -> list[Part]:
    """Return the parts of a page; what its table of contents names begins with a heading."""
    mark_notes(root)
    mark_credits(root)
    _mark_headings(root, [title for title in titles if title.place])
    parts = [_on_one_line(part) for part in parts_of(root)]
    whole = next((title for title in titles if not title.place), None)
    if whole is None and titles and len({title.place for title in titles}) == 1:
        whole = titles[0]
    if whole is None or not parts:
        return parts
    places = {_letters(title.text) for title in titles if title.place} - {_letters(whole.text)}
    if whole.place == "" and parts[0].kind is BlockKind.HEADING and _letters(parts[0].text) in places:
        return [_heading(whole), *parts]  # a part of the book, whose first chapter begins with it
    return _headed(parts, whole)


def is_front(root: _Element, parts: Sequence[Part], titles: Collection[str], named: Iterable[str]) -> bool:
    """Tell whether a page is none to be read: its title, its imprint, its table of contents.

    `titles` are those of the table of contents, `named` what the book says of itself.
    """
    body = root.find(".//body")
    outer = [] if body is None else [body, *islice(body, 1)]
    if any(_FRONT.search(its.get("epub:type", "")) for its in outer):
        return True
    if any(len(part.text) > _LONGEST_LINE for part in parts):
        return False
    known = {_letters(name) for name in named} | _CONTENTS | {""}
    unknown = [part for part in parts if not all(_letters(piece) in known for piece in re.split(r"[·|,\n]", part.text))]
    if not unknown:
        return True
    listed = {_letters(title) for title in titles}
    found = sum(_letters(part.text) in listed for part in unknown)
    return found >= _FEWEST_TITLES and found >= _MOSTLY * len(unknown)


def _mark_headings(root: _Element, titles: Sequence[Title]) -> None:
    """Make headings of the blocks that say, at the place to which it leads, what the table of contents says."""
    if not titles:
        return
    elements = list(root.iter())
    places: dict[str, int] = {}
    for number, element in enumerate(elements):
        for name in ("id", "name"):
            places.setdefault(element.get(name, ""), number)
    starts = [at for at, its in enumerate(elements) if its.tag in _LEAVES and not any(_has_block(its))]
    leaves = [elements[at] for at in starts]
    for title in titles:
        at = places.get(title.place)
        if at is None:
            continue
        begin = bisect_left(starts, at)
        around = [its for its in (elements[at], *elements[at].iterancestors()) if begin and its is leaves[begin - 1]]
        _make_heading([*around, *leaves[begin : begin + _NEAR]], title)


def _has_block(element: _Element) -> Iterable[bool]:
    return (child.tag in _LEAVES for child in element)


def _make_heading(blocks: list[_Element], title: Title) -> None:
    blocks = [block for block in blocks if text_of(block)]
    for count in range(1, len(blocks) + 1):
        if _letters("".join(map(text_of, blocks[:count]))) != _letters(title.text):
            continue
        if count == 1 and str(blocks[0].tag).startswith("h"):
            return
        for block in blocks[1:count]:
            block.drop_tree()  # type: ignore[attr-defined]
        heading = blocks[0]
        if count > 1:
            heading[:] = []
            heading.text = title.text
        heading.tag = f"h{min(title.level, _MOST_LEVELS)}"
        return


def _headed(chapter: list[Part], title: Title) -> list[Part]:
    """Return a chapter that begins with its heading: its own, or else what the table of contents calls it."""
    letters = _letters(title.text)
    for start in range(min(_NEAR, len(chapter))):
        for end in range(start + 1, min(start + _NEAR, len(chapter)) + 1):
            if _letters("".join(part.text for part in chapter[start:end])) == letters:
                heads = [part.level for part in chapter[start:end] if part.kind is BlockKind.HEADING]
                text = chapter[start].text if end == start + 1 else title.text
                heading = Part(BlockKind.HEADING, text, heads[0] if heads else min(title.level, _MOST_LEVELS))
                return [*chapter[:start], heading, *chapter[end:]]
    if any(part.kind is BlockKind.HEADING for part in chapter[:_NEAR]):
        return chapter
    return [_heading(title), *chapter]


def _heading(title: Title) -> Part:
    return Part(BlockKind.HEADING, title.text, min(title.level, _MOST_LEVELS))


def _on_one_line(part: Part) -> Part:
    return part._replace(text=part.text.replace("\n", " ")) if part.kind is BlockKind.HEADING else part


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
