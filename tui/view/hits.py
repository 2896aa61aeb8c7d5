"""What a search over the library found, as choices: where it is, and the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.view.fit import one_line
from tui.view.shelf import Choice

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BEFORE = 24  # code points that stand before the first word that was found
_NOBODY = "nobody named"


def choice_of(
    number: int,
    title: str,
    where: Iterable[str | None],
    snippet: str,
    found: Sequence[tuple[int, int]],
    speaker: str | None = None,
) -> Choice:
    """Return a hit as a choice whose source is its `number`: its title and where it was published, then its words.

    Of a quotation the `speaker` stands before them, "" where nobody is named; `None` is for other texts.
    """
    words, stretches = cropped(snippet, found)
    before = "" if speaker is None else f"{one_line(speaker) or _NOBODY}: "
    return Choice(
        str(number),
        " · ".join(one_line(part) for part in (title, *where) if part),
        before + words,
        tuple((start + len(before), end + len(before)) for start, end in stretches),
    )


def cropped(snippet: str, found: Sequence[tuple[int, int]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a snippet in one line from a little before what was found in it, and the stretches that were found."""
    first = found[0][0] if found else 0
    cut = 0
    if first > _BEFORE:
        blank = snippet.find(" ", first - _BEFORE, first)
        cut = blank + 1 if blank >= 0 else first
    texts: list[str] = ["… "] if cut else []
    stretches: list[tuple[int, int]] = []
    done, length = cut, len(texts[0]) if texts else 0
    for start, end in found:
        for text, is_found in ((snippet[done:start], False), (snippet[start:end], True)):
            line = _flat(text)
            if is_found:
                stretches.append((length, length + len(line)))
            texts.append(line)
            length += len(line)
        done = end
    texts.append(_flat(snippet[done:]))
    return "".join(texts), tuple(stretches)


def _flat(text: str) -> str:
    """Return a part of a text in one line, with a blank at either end where it has white space there."""
    line = one_line(text)
    if not line:
        return " " if text else ""
    return f"{' ' if text[0].isspace() else ''}{line}{' ' if text[-1].isspace() else ''}"
