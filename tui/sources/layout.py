"""Lines become paragraphs: hard-wrapped ones are joined, the others are left as they are.

Whether a group of lines (what stands between two blank lines) was wrapped is told from the group itself where it can
be, so that a text which has been laid out once keeps its layout when it is read again.
"""

from __future__ import annotations

import itertools
import re
from typing import NamedTuple

from tui.sources.hyphens import Hyphens
from tui.sources.shape import ends_sentence, has_columns, is_item, is_speech, starts_lower

_NARROWEST, _WIDEST = 40, 250  # columns at which a text may have been wrapped
_SURE_WIDTH = 55  # two lines alone must be at least so wide to count as wrapped
_RAGGED = 0.12  # of the width: how much shorter a wrapped line may be when its wrapper was not greedy
_LONGEST_VERSE = 62  # characters
_MARKED_HEADING = r"(?m)\n*^(#{1,6} [^\n]*[^\n# ][^\n]*)$\n*"
_UNDERLINES = ("===", "---", "~~~")


class Piece(NamedTuple):
    """A paragraph, or a line of one: `tight` lines follow the piece before them without a blank line."""

    text: str
    tight: bool = False
    heading: bool = False  # the source marks it as one, with `#` or a line beneath
    follows: bool = False  # there was no blank line before it on the page


def pieces_of(text: str) -> list[Piece]:
    """Lay out a cleaned text: paragraphs joined to one line each, verses, lists and tables line by line."""
    if text.startswith("#") or "\n#" in text:
        text = re.sub(_MARKED_HEADING, r"\n\n\1\n\n", text)
    groups = text.strip("\n").split("\n\n")
    wrapped = {group: _width(group.split("\n")) for group in groups if "\n" in group}
    width = _width_of_text(wrapped)
    hyphens = Hyphens(text)
    pieces: list[Piece] = []
    for group in groups:
        if "\n" in group:
            first, *others = _group(group.split("\n"), wrapped[group], width, hyphens)
            pieces += [first, *(piece._replace(follows=True) for piece in others)]
        elif group.strip():
            pieces.append(_alone(group))
    return pieces


def squeezed(line: str) -> str:
    """Return a line without the spaces around it and with one space where it has several."""
    return " ".join(line.split()) if "  " in line else line.strip()


def _alone(line: str) -> Piece:
    line = squeezed(line)
    if line.startswith("#"):
        marks, _, heading = line.partition(" ")
        if heading and len(marks) <= 6 and not marks.strip("#"):
            return Piece(heading.rstrip("# "), heading=True)
    return Piece(line)


def _width_of_text(wrapped: dict[str, int]) -> int:
    """Return the width at which most lines that stand in groups were wrapped, 0 if they were not."""
    sizes = [(width, group.count("\n") + 1) for group, width in wrapped.items()]
    widths = sorted((width, size) for width, size in sizes if width)
    if not widths or 2 * sum(size for _, size in widths) < sum(size for _, size in sizes):
        return 0
    return widths[len(widths) // 2][0]


def _width(lines: list[str]) -> int:
    """Return the width at which the lines of a group were wrapped, 0 where the group alone does not tell.

    A wrapped line is full, that is the first word of the next line had no room on it, and the next line begins with
    whatever word came: seldom with a capital letter.
    """
    if any(line.startswith(">") for line in lines):
        return 0
    stripped = [squeezed(line) for line in lines]
    lengths = sorted(map(len, stripped))
    width = lengths[-1] if len(lengths) <= 20 else lengths[len(lengths) * 49 // 50]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    pairs = [pair for pair in itertools.pairwise(stripped) if not _is_marked(pair[1])]
    full = sum(_is_full(line, following, width, _RAGGED) for line, following in pairs)
    small = sum(starts_lower(following) for _, following in pairs)
    capital = sum(following[:1].isupper() for _, following in pairs)
    if len(pairs) == 1:
        return width if full and small and len(pairs[0][0]) >= _SURE_WIDTH else 0
    enough = 0.6 if small else 0.8  # a script without capital letters has only the widths to go by
    return width if full and full >= enough * len(pairs) and capital <= min(0.6 * len(pairs), 3 * small) else 0


def _is_full(line: str, following: str, width: int, slack: float = 0.0) -> bool:
    """Tell whether the first word of the following line would not have fitted on this one."""
    return len(line) + 1 + len(following.partition(" ")[0]) > width - slack * width


def _group(lines: list[str], own_width: int, width_of_text: int, hyphens: Hyphens) -> list[Piece]:
    if len(lines) == 2 and lines[1][:3] in _UNDERLINES and not lines[1].strip(lines[1][0]):
        return [Piece(squeezed(lines[0]), heading=True)]
    if any(line.startswith(">") for line in lines) or _is_table(lines):
        return _verbatim(lines)
    if own_width or _fits(lines, width_of_text):
        return _joined(lines, width_of_text or own_width, hyphens)
    return _separate(lines)


def _fits(lines: list[str], width: int) -> bool:
    """Tell whether a group that does not tell itself was wrapped like the rest of the text."""
    if not width or max(map(len, lines)) > width * (1 + _RAGGED):
        return False
    pairs = list(itertools.pairwise(lines))
    if len(pairs) >= 4 and sum(line.lstrip()[:1].isupper() for line in lines[1:]) >= 0.9 * len(pairs):
        return False
    return any(_is_full(line.strip(), following.strip(), width) for line, following in pairs)


def _is_table(lines: list[str]) -> bool:
    return sum(map(has_columns, map(str.strip, lines))) >= max(2, 0.6 * len(lines))


def _verbatim(lines: list[str]) -> list[Piece]:
    margin = min(len(line) - len(line.lstrip()) for line in lines)
    return [Piece(line[margin:], tight=number > 0) for number, line in enumerate(lines)]


def _joined(lines: list[str], width: int, hyphens: Hyphens) -> list[Piece]:
    """Join the lines of wrapped paragraphs, which a line that was not full or an indented one parts."""
    indents = [len(line) - len(line.lstrip()) for line in lines]
    margin = min(indents)
    hanging = indents[0] == margin and 2 * sum(indent > margin for indent in indents) > len(lines)
    paragraphs: list[list[str]] = [[lines[0].strip()]]
    for line, indent in zip(map(str.strip, lines[1:]), indents[1:], strict=True):
        paragraph = paragraphs[-1]
        listed = is_item(paragraph[0])
        if _is_marked(line):
            before = paragraph[-1]
            apart = listed or ends_sentence(before) or before.endswith(":") or not _is_full(before, line, width)
        elif hanging or listed:
            apart = indent == margin and not (listed and _goes_on(paragraph[-1], line, width))
        else:
            apart = indent > margin or not _goes_on(paragraph[-1], line, width)
        if apart:
            paragraphs.append([line])
        else:
            paragraph.append(line)
    texts = [squeezed(hyphens.join(paragraph)) for paragraph in paragraphs]
    return [Piece(text, tight=number > 0 and is_item(text)) for number, text in enumerate(texts)]


def _goes_on(line: str, following: str, width: int) -> bool:
    """Tell whether the paragraph of a line goes on in the following one."""
    if ends_sentence(line) and not starts_lower(following):
        return _is_full(line, following, width)
    return starts_lower(following) or _is_full(line, following, width, _RAGGED)


def _is_marked(line: str) -> bool:
    return is_item(line) or is_speech(line)


def _separate(lines: list[str]) -> list[Piece]:
    """Leave lines as they are: a verse or a list stays one block, other lines are paragraphs of their own."""
    texts = [squeezed(line) for line in lines]
    is_verse = max(map(len, texts)) <= _LONGEST_VERSE and sum(map(ends_sentence, texts)) < 0.8 * len(texts)
    return [Piece(text, tight=number > 0 and (is_verse or is_item(text))) for number, text in enumerate(texts)]
