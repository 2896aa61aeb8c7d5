"""How far blocks are set in, and what stands beside them: a bar, a bullet, a mark; values in, values out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.article import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.article import Block

BAR = "│"
BULLETS = ("•", "–", "·")
CAPTION_MARK = "▸"
_ROOMY = 48  # cells of a column from which a block quotation is set in further
_DEEPEST = 4  # levels that are told apart
_SHARE = 3  # of the column, what is set in takes up to a third


class Shape(NamedTuple):
    """How the block `[start, end)` is laid out: set in by `indent` cells, in which `first` stands, then `rest`.

    The lines of one that is `kept` are the writer's, and are cut only where they do not fit.
    """

    start: int
    end: int
    kind: BlockKind
    indent: int = 0
    first: str = ""
    rest: str = ""
    kept: bool = False


def shapes_of(blocks: Iterable[Block], width: int) -> tuple[Shape, ...]:
    """Return the shapes of the blocks that have one of their own in a column of `width` cells, in order."""
    shapes: list[Shape] = []
    items: list[Block] = []
    for block in blocks:
        if items and not (block.kind is BlockKind.ITEM and block.start == items[-1].end + 2):
            shapes += _list(items, width)
            items = []
        if block.kind is BlockKind.ITEM:
            items.append(block)
        elif block.kind in _MAKERS:
            shapes.append(_MAKERS[block.kind](block, width))
    return (*shapes, *_list(items, width))


def tight(blocks: Iterable[Block]) -> frozenset[int]:
    """Return where the blank lines are that are not shown: those between the items of a list."""
    found = set()
    before: Block | None = None
    for block in blocks:
        if block.kind is BlockKind.ITEM and before is not None and block.start == before.end + 2:
            found.add(before.end + 1)
        before = block if block.kind is BlockKind.ITEM else None
    return frozenset(found)


def _quotation(block: Block, width: int) -> Shape:
    before = 2 if width >= _ROOMY else 0
    level = min(max(1, block.level), _DEEPEST, max(1, (width // _SHARE - before) // 2))
    beside = " " * before + f"{BAR} " * level
    return _beside(block, width, beside, beside)


def _list(items: Sequence[Block], width: int) -> Iterator[Shape]:
    """Set in the items of one list, each beneath the text of those around it, the numbers of a level to the right."""
    deepest = min(_DEEPEST, max(1, width // _SHARE // 2))
    levels = [min(max(1, block.level), deepest) for block in items]
    widths = [len(BULLETS[0])] * (deepest + 1)
    for block, level in zip(items, levels, strict=True):
        widths[level] = max(widths[level], len(block.marker or ""))
    for block, level in zip(items, levels, strict=True):
        before = " " * sum(its + 1 for its in widths[1:level])
        marker = BULLETS[(level - 1) % len(BULLETS)] if block.marker is None else block.marker
        first = f"{before}{marker:>{widths[level]}} "
        yield _beside(block, width, first, " " * len(first))


def _caption(block: Block, width: int) -> Shape:
    return _beside(block, width, f"{CAPTION_MARK} ", "  ")


def _beside(block: Block, width: int, first: str, rest: str) -> Shape:
    if len(first) * 2 >= width:  # no room for both
        return Shape(block.start, block.end, block.kind)
    return Shape(block.start, block.end, block.kind, len(first), first, rest)


def _kept(block: Block, _: int) -> Shape:
    return Shape(block.start, block.end, block.kind, kept=True)


_MAKERS = {
    BlockKind.QUOTATION: _quotation,
    BlockKind.CAPTION: _caption,
    BlockKind.TABLE: _kept,
    BlockKind.PREFORMATTED: _kept,
}
