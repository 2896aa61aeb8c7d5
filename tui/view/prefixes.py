"""Long texts in steps: ever longer beginnings, so that what is on the screen first is known first."""

from __future__ import annotations

FIRST = 20_000  # code points: a few screens
GROWTH = 8  # times; all steps together cost little more than the last one
SLOW_GROWTH = 2  # times, where more is still to come: then there is time for smaller steps


def next_prefix(text: str, done: int, *, is_whole: bool = True) -> str | None:
    """Return the beginning of `text` that comes after the one of `done` code points, at last all of it, then `None`.

    It is cut between paragraphs. Where the text is not whole yet, `None` says that more of it has to come first.
    """
    if is_whole and done >= len(text):
        return None
    length = done * GROWTH or FIRST
    if length * 2 < len(text):
        end = text.find("\n\n", length)
        if 0 <= end * 2 < len(text) * 2 - length:
            return text[:end]
    return text if is_whole or len(text) >= max(FIRST, done * SLOW_GROWTH) else None
