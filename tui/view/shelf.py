"""What there is to be read, as a list to choose from: choices and a width in, rows out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tui.view.characters import sendable
from tui.view.fit import fit
from tui.view.pieces import Line, Piece, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

POINTER = "❯"
_MARGIN = 2  # cells for the pointer and a blank


class Choice(NamedTuple):
    """An article that is offered: where it is, its title, a line of what it is, and which stretches of that matter."""

    source: str
    title: str
    detail: str
    marked: tuple[tuple[int, int], ...] = ()


class Section(NamedTuple):
    """A heading and what is offered below it."""

    heading: str
    choices: tuple[Choice, ...]


class Row(NamedTuple):
    """A row of the list; `choice` is the number of what it belongs to, counted through all sections, if any."""

    line: Line
    choice: int | None = None


@dataclass(frozen=True, slots=True)
class Shelf:
    """The rows of the list, and the first row of each of its choices."""

    choices: tuple[Choice, ...]
    rows: tuple[Row, ...]
    tops: tuple[int, ...]

    def choice_at(self, row: int) -> int | None:
        """Return the number of the choice that `row` belongs to, `None` for headings, blank rows and none at all."""
        return self.rows[row].choice if 0 <= row < len(self.rows) else None

    def scrolled(self, top: int, height: int, choice: int) -> int:
        """Return the first row of a window of `height` rows that begins at `top`, such that `choice` is in view.

        The heading above the first choice of a section, and a row below, come into view with it.
        """
        first = self.tops[choice]
        above = first - 1 if first and self.rows[first - 1].choice is None else first
        below = first + 2
        if below >= top + height:
            top = below - height + 1
        return max(0, min(top, above))


def shelf(sections: Iterable[Section], width: int) -> Shelf:
    """Return the list of `sections` in `width` cells: a choice takes two rows, title and detail, or one."""
    rows: list[Row] = []
    tops: list[int] = []
    choices: list[Choice] = []
    for section in sections:
        if not section.choices:
            continue
        if rows:
            rows.append(Row(()))
        if section.heading:
            rows.append(Row((Piece(" " * _MARGIN), Piece(fit(section.heading, width - _MARGIN), Role.HEADING))))
        for choice in section.choices:
            number = len(choices)
            choices.append(choice)
            tops.append(len(rows))
            for text, role, marked in ((choice.title, Role.TEXT, ()), (choice.detail, Role.FAINT, choice.marked)):
                if text:
                    pieces = _pieces(fit(sendable(text), width - _MARGIN), role, marked)
                    rows.append(Row((Piece(" " * _MARGIN), *pieces), number))
    return Shelf(tuple(choices), tuple(rows), tuple(tops))


def _pieces(text: str, role: Role, marked: Iterable[tuple[int, int]]) -> Iterator[Piece]:
    """Yield a text with stretches of it strong; they come in order."""
    done = 0
    for start, end in marked:
        if done <= start < len(text):
            yield Piece(text[done:start], role)
            yield Piece(text[start:end], Role.STRONG)
            done = end
    yield Piece(text[done:], role)


def pointed(line: Line) -> Line:
    """Return the first row of a choice as it is under the cursor: strong, with the pointer in front of it."""
    return (Piece(POINTER + " ", Role.STRONG), *(Piece(piece.text, Role.STRONG) for piece in line[1:]))


def filtered(sections: Iterable[Section], typed: str) -> tuple[Section, ...]:
    """Return of `sections` what has every word of `typed` in its title, its detail or its source, in any case."""
    words = typed.casefold().split()
    return tuple(
        Section(section.heading, tuple(choice for choice in section.choices if _has(choice, words)))
        for section in sections
    )


def _has(choice: Choice, words: Sequence[str]) -> bool:
    text = f"{choice.source} {choice.title} {choice.detail}".casefold()
    return all(word in text for word in words)


def ago(when: datetime, now: datetime) -> str:
    """Return how long before `now` it was, both with a time zone: `5 minutes ago`, `yesterday`, `3 March`."""
    when = when.astimezone(now.tzinfo)
    minutes = int((now - when).total_seconds() // 60)
    days = (now.date() - when.date()).days
    if minutes < 1:
        return "just now"
    if minutes < 60:
        return f"{minutes} minute{'' if minutes == 1 else 's'} ago"
    if days == 0:
        hours = minutes // 60
        return f"{hours} hour{'' if hours == 1 else 's'} ago"
    if days == 1:
        return "yesterday"
    if days < 7:
        return f"{days} days ago"
    return f"{when.day} {when:%B}" + ("" if when.year == now.year else f" {when.year}")
