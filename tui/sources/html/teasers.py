"""Links to other articles in the midst of one, which its own readers take for a part of it."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from tui.article import BlockKind
from tui.sources.shape import ends_sentence

if TYPE_CHECKING:
    from tui.sources.html.candidates import Candidate

_LINKED = 0.95  # of a text, for it to be a link and nothing else
_TITLE = 4  # words: what is shorter is no headline
_MANY = 0.15  # of the parts of an article
_ROW = 2  # teasers below one another


def without_teasers(candidates: list[Candidate], chosen: list[bool]) -> list[bool]:
    """Choose no headline of another article: a paragraph that is a link, a list of links, a heading above such."""
    teasers = [_is_teaser(candidate) for candidate in candidates]
    kept = list(chosen)
    if sum(compress(teasers, chosen)) > _MANY * sum(chosen):
        return kept  # a list of links is what the article is
    for number, candidate in enumerate(candidates):
        if candidate.kind is BlockKind.HEADING:
            below = range(number + 1, min(number + 1 + _ROW, len(candidates)))
            kept[number] = chosen[number] and not (
                len(below) == _ROW and all(teasers[it] and not chosen[it] for it in below)
            )
        elif candidate.kind is BlockKind.PARAGRAPH:
            kept[number] = chosen[number] and not teasers[number]
    for row in _lists(candidates):
        if len(row) >= _ROW and all(teasers[number] for number in row):
            for number in row:
                kept[number] = False
    return kept


def _is_teaser(candidate: Candidate) -> bool:
    if candidate.linked < _LINKED or "://" in candidate.part.text or ends_sentence(candidate.part.text):
        return False
    return len(candidate.words) >= _TITLE or candidate.kind is BlockKind.HEADING


def _lists(candidates: list[Candidate]) -> list[list[int]]:
    """Return the places of the items of each list."""
    lists: list[list[int]] = []
    for number, candidate in enumerate(candidates):
        if candidate.kind is not BlockKind.ITEM:
            continue
        if lists and lists[-1][-1] == number - 1:
            lists[-1].append(number)
        else:
            lists.append([number])
    return lists
