"""What stands at the end of an article and is no part of it, and what a page shows twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.article import BlockKind

if TYPE_CHECKING:
    from tui.sources.html.candidates import Candidate

_LINKED = 0.95  # of a heading, for it to be a link and nothing else
_MOST_BELOW = 4  # parts of a teaser, its heading included
_ROW = 2  # teasers below one another
_LONG = 8  # words; what is shorter may come again


def without_ends(candidates: list[Candidate]) -> list[Candidate]:
    """Leave out headings with nothing below them."""
    end = len(candidates)
    while end and candidates[end - 1].kind is BlockKind.HEADING:
        end -= 1
    return candidates[:end]


def without_teasers_below(candidates: list[Candidate]) -> list[Candidate]:
    """Leave out the last headings that are links to other articles, with what stands below and right above them."""
    linked = [
        number
        for number, candidate in enumerate(candidates)
        if candidate.kind is BlockKind.HEADING and candidate.linked > _LINKED
    ]
    first = len(candidates)
    for number in reversed(linked):
        if first - number > _MOST_BELOW:
            break
        first = number
    if sum(number >= first for number in linked) < _ROW:
        return candidates
    return without_ends(candidates[:first])


def without_repeats(candidates: list[Candidate]) -> list[Candidate]:
    """Leave out what has stood on the page before, if it is long, and captions that say what the text says."""
    seen: set[tuple[str, ...]] = set()
    text = {candidate.words for candidate in candidates if candidate.kind is not BlockKind.CAPTION}
    kept = []
    for candidate in candidates:
        if candidate.kind is BlockKind.CAPTION and candidate.words in text:
            continue
        if len(candidate.words) >= _LONG:
            if candidate.words in seen:
                continue
            seen.add(candidate.words)
        kept.append(candidate)
    return kept
