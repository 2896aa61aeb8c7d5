"""Pull quotes: words of an article that a page shows a second time, in large letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.article import BlockKind

if TYPE_CHECKING:
    from tui.sources.html.candidates import Candidate

_NAMED = re.compile(r"(?i)pull[-_ ]?(?:quote|out)|call[-_]?out|quote[-_]?pull")
_SHORTEST = 5  # words; fewer may well stand twice
_LONGEST = 80
_AROUND = 4  # elements around a text, one of which may be called so


def without_pull_quotes(candidates: list[Candidate]) -> list[Candidate]:
    """Leave out what is set off as a quotation, or called a pull quote, if the text around it says the same words."""
    before = ["", *(candidate.part.text.rstrip() for candidate in candidates)]
    pulled = [
        number
        for number, candidate in enumerate(candidates)
        if _may_be_pulled(candidate) and not before[number].endswith((":", "："))  # nothing leads up to a pull quote
    ]
    if not pulled:
        return candidates
    texts = [" ".join(candidate.words) for candidate in candidates]
    repeated = {
        number
        for number in pulled
        if any(
            f" {texts[number]} " in f" {text} "
            for other, text in enumerate(texts)
            if other not in pulled and len(text) > len(texts[number])
        )
    }
    return [candidate for number, candidate in enumerate(candidates) if number not in repeated]


def _may_be_pulled(candidate: Candidate) -> bool:
    if candidate.kind not in (BlockKind.QUOTATION, BlockKind.PARAGRAPH):
        return False
    if candidate.kind is BlockKind.PARAGRAPH and not _is_named_so(candidate):
        return False
    return _SHORTEST <= len(candidate.words) <= _LONGEST


def _is_named_so(candidate: Candidate) -> bool:
    element = candidate.element
    around = (element, *(it for it, _ in zip(element.iterancestors(), range(_AROUND), strict=False)))
    return any(_NAMED.search(it.get("class") or "") for it in around)
