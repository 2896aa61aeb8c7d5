"""A page that can be read in two ways: the other reading, and where in it one goes on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.article import Article

_ENOUGH = 40  # characters that find a paragraph again


def switched(article: Article) -> Article | None:
    """Return the other reading of a page, which has this one as its other, or `None` if there is none."""
    if article.other is None:
        return None
    return replace(article.other, other=replace(article, other=None))


def counterpart(article: Article, offset: int, other: Article) -> int:
    """Return where in the other reading the paragraph at `offset` stands, or the next that is there too; else 0.

    Offsets are code points.
    """
    for block in article.blocks:
        if block.end > offset:
            place = other.text.find(article.text[block.start : min(block.end, block.start + _ENOUGH)])
            if place >= 0:
                return place
    return 0


def announced(article: Article, key: str) -> str:
    """Return what a person should know when a page is opened that can be read in two ways; `key` switches."""
    if article.other is None:
        return ""
    ours, theirs = (len(its.text.split()) for its in (article, article.other))
    return f"{key} reads this page in another way: {theirs:,} words instead of {ours:,}"
