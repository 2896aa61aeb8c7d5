"""What stands at the end of an article and is no part of it, and what a page shows twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.article import BlockKind

if TYPE_CHECKING:
    from tui.sources.html.candidates import Candidate

_LONG = 8  # words; what is shorter may come again


def without_ends(candidates: list[Candidate]) -> list[Candidate]:
    """Leave out headings with nothing below them."""
    end = len(candidates)
    while end and candidates[end - 1].kind is BlockKind.HEADING:
        end -= 1
    return candidates[:end]


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
