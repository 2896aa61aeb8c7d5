"""The large letter with which a text begins, and the small figure with which a note does, join the line beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.sources.pdf_lines import Line

_INITIAL = re.compile(r"[“\"‘'«„]?[^\W\d_]")
_LARGER = 1.7  # times the height of the lines beside it
_FAR = 1.0  # of the height of the letter: how far the lines beside it may stand from it
_SMALL = 0.8  # likewise, of a figure that refers to a note
_WORDS = ("A", "I", "O")  # letters that are words
_SLACK = 3.0  # points


def with_initials(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page; a large letter stands no more alone, and no line is set in beside it."""
    found = list(lines)
    for initial in [line for line in lines if _INITIAL.fullmatch(line.text)]:
        beside = [line for line in found if _is_beside(line, initial)]
        if not beside:
            continue
        first = max(beside, key=lambda its: its.top)
        known = re.findall(r"\w+", " ".join(line.text for line in lines).lower())
        text = _joined(initial.text, first.text, frozenset(known))
        for at, line in enumerate(found):
            if line is first:
                found[at] = line._replace(text=text, left=initial.left)
            elif line in beside and abs(line.left - first.left) < _SLACK:
                found[at] = line._replace(left=initial.left)
        found.remove(initial)
    return found


def with_note_figures(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page; a small raised figure right before one is part of it, in brackets."""
    found: list[Line] = []
    for line in lines:
        before = found[-1] if found else None
        if before and before.text.isdecimal() and len(before.text) < 4 and _is_raised(before, line):
            found[-1] = line._replace(text=f"[{before.text}] {line.text}", left=before.left)
        else:
            found.append(line)
    return found


def _is_raised(figure: Line, line: Line) -> bool:
    gap = line.left - figure.right
    return figure.size < _SMALL * line.size and figure.bottom > line.bottom and -_SLACK < gap < line.size


def _is_beside(line: Line, initial: Line) -> bool:
    middle = (line.top + line.bottom) / 2
    return (
        initial.size > _LARGER * line.size
        and initial.bottom < middle < initial.top
        and -_SLACK < line.left - initial.right < _FAR * initial.size
    )


def _joined(initial: str, text: str, known: frozenset[str]) -> str:
    """Return the beginning of a text: `T` and `he harbour` are one word, `A` and `harbour` are two."""
    word = re.match(r"\w*", text)
    first = word[0] if word else ""
    is_word = initial[-1] in _WORDS and first.lower() in known and (initial[-1] + first).lower() not in known
    return f"{initial} {text}" if is_word else initial + text
