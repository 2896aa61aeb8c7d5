"""HTML whose elements are nested deeper than a parser goes is made flatter: its text stays."""

from __future__ import annotations

import re

_DEEPEST = 50  # elements inside one another that are kept
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})(?:\s[^<>]{0,2000})?>")
# Elements without content, and such as end of themselves where the next one begins.
_SHALLOW = frozenset(
    "area base body br col dd dt embed head hr html img input li link meta option p param source td th tr "  # noqa: SIM905
    "track wbr".split()
)


def flattened(text: str) -> str:
    """Leave out the tags of a page that open an element deep inside others, and those that close it."""
    open_: dict[str, int] = {}
    dropped: dict[str, int] = {}
    depth = 0

    def kept(match: re.Match[str]) -> str:
        nonlocal depth
        closes, tag = match[1], match[2].lower()
        if tag in _SHALLOW:
            return match[0] if depth < _DEEPEST or tag in ("br", "p", "li") else ""
        if not closes:
            if depth >= _DEEPEST:
                dropped[tag] = dropped.get(tag, 0) + 1
                return " "
            depth += 1
            open_[tag] = open_.get(tag, 0) + 1
            return match[0]
        if dropped.get(tag):
            dropped[tag] -= 1
            return " "
        if open_.get(tag):
            open_[tag] -= 1
            depth -= 1
        return match[0]

    return _TAG.sub(kept, text)
