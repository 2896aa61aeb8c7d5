"""Pairs quotation marks into runs: the stretches between an opening and a closing mark."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

OPENING, CLOSING = "“„‟«〝「『", "”»〞」』"
SINGLE_OPENING, SINGLE_CLOSING = "‘‚‹", "’›"
# Each pattern begins with the set of its marks, which is searched for much faster than what may stand before one.
_DOUBLE = re.compile(r"[“„‟«〝「『”»〞」』\"`'](?:(?<![`'])|(?<=`)`|(?<=')')")  # `` and '' too
_DOUBLE_MARKS = (*OPENING, *CLOSING, '"', "``", "''")
_DOUBLE_OPENERS = '“«„"'
_SINGLE_OPENER = re.compile(r"[‘'‚‹](?<![^\s(\[—–-].)(?=[\w…“\"$£€(])")
_INNER_OPENER = re.compile(r"[‘'‚‹](?<=[\s(\[—–“„«\"`-].)(?=[\w…“\"$£€(])")
_SINGLE_CLOSER = re.compile(r"[’'›](?:(?<=[,.?!…;:—–”\"].)(?!\w)|(?<=\w.)(?=[,.;:?!)\]—–\s]|$))", re.MULTILINE)
_ELISION = re.compile(r"['’](?:\d0s|\d\d\b|em\b|n\b|til\b|tis\b|twas\b|cause\b|bout\b|round\b)", re.IGNORECASE)
_SINGLE_OPENERS = "‘'‚‹"
_SINGLE_MARKS = SINGLE_OPENING + SINGLE_CLOSING + "'"
_MARK = re.compile(r"``|''|[“„‟«〝「『”»〞」』\"‘‚‹’›']")
_PAIRS = {"„": "“", "»": "«"}  # in German a mark closes that opens elsewhere
_ANY = frozenset(OPENING + CLOSING + '"')
_NEAR = 300  # code points from the beginning of an inner quotation to what it quotes in its turn
_LOOK = 500  # opening marks that are looked at to tell which kind is the outer one
_PARAGRAPH = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Run:
    """The stretch `[start, end)` between marks, marks included; `closed` unless it goes on in the next paragraph.

    A paragraph of a block quotation is a run too, without marks; `block` is where the block begins then.
    """

    start: int
    end: int
    closed: bool
    block: int | None = None


def uses_single_marks(text: str) -> bool:
    """Ask whether single marks are the outer ones, as in British papers."""
    doubles = sum(map(text.count, _DOUBLE_OPENERS))
    if doubles > 3 and doubles > text.count("‘") + text.count(" '"):
        return False
    pairs = 0
    for opener in islice(_SINGLE_OPENER.finditer(text), _LOOK):
        if _ELISION.match(text, opener.start()) or _is_inside(text, opener.start()):
            continue
        end = text.find("\n", opener.end())
        end = len(text) if end < 0 else end
        closer = _SINGLE_CLOSER.search(text, opener.end(), min(end, opener.end() + 2000))
        if closer is not None:
            pairs += 1
            doubles -= sum(text.count(mark, opener.end(), closer.start()) for mark in _DOUBLE_OPENERS)
        if pairs > doubles:
            return True
    return False


def _is_inside(text: str, at: int) -> bool:
    """Ask whether double marks are open at `at`, in its paragraph."""
    start = text.rfind("\n", 0, at) + 1
    return text.rfind("“", start, at) > text.rfind("”", start, at) or text.count('"', start, at) % 2 == 1


def double_marks(text: str) -> list[str]:
    """Return the double marks that `text` has."""
    return [mark for mark in _DOUBLE_MARKS if mark in text]


def double_runs(
    text: str, start: int, end: int, *, continued: bool = False, marks: Sequence[str] = _DOUBLE_MARKS
) -> list[Run]:
    """Return the runs between double marks in the paragraph `[start, end)` of `text`.

    Straight marks open after a space and close before one; one that follows a digit while nothing is open is an
    inch sign. A mark that is never closed opens a run to the end of the paragraph; where the paragraph before left
    one open (`continued`), the run goes on from the beginning of this one. No others than `marks` are in the text.
    """
    if all(text.find(mark, start, end) < 0 for mark in marks):  # much faster than the search for one of them
        return []
    found: list[Run] = []
    opened: int | None = start if continued and _closes_first(text, start, end) else None
    depth = 0
    for mark in _DOUBLE.finditer(text, start, end):
        at, sign = mark.start(), mark.group()
        if opened is not None and _PAIRS.get(text[opened]) == sign:
            if depth:
                depth -= 1
                continue
            found.append(Run(opened, mark.end(), closed=True))
            opened = None
        elif opened is not None and text[opened] in _ANY and (text[opened] in "«»") != (sign in "«»"):
            continue  # guillemets within curly marks, or the other way round
        elif (sign in OPENING or sign == "``") and not _closes_turned(text, opened, at, end):
            if opened is None:
                opened, depth = at, 0
            elif sign in "«„「『" or _opens_third(text, opened, at, end):
                depth += 1
        elif opened is not None:
            if sign == '"' and _opens_straight(text, at, start, end):
                continue  # a quotation within a quotation, or a mark too many
            if depth and sign in CLOSING:
                depth -= 1
                continue
            close = mark.end()
            if text[close : close + 1] in ("'", "’") and not text[close + 1 : close + 2].isalnum():
                close += 1  # the marks of an inner quotation, set after the outer ones
            found.append(Run(opened, min(close, end), closed=True))
            opened = None
        elif _opens_unusually(text, at, start, end):
            opened, depth = at, 0
    if opened is not None:
        found.append(Run(opened, end, closed=False))
    return [run for run in found if _holds_words(text, run)]


def _opens_third(text: str, opened: int, at: int, end: int) -> bool:
    """Ask whether the mark at `at` opens a pair inside single marks inside double ones (“She said ‘he said “no”’.”)."""
    single = text.rfind("‘", max(opened, at - _NEAR), at)
    if single < 0 or _SINGLE_CLOSER.search(text, single + 1, at):
        return False
    return [mark.group() for mark in islice(_DOUBLE.finditer(text, at + 1, end), 2)] == ["”", "”"]


def _closes_first(text: str, start: int, end: int) -> bool:
    """Ask whether the first mark of a paragraph closes what an earlier one opened."""
    mark = _DOUBLE.search(text, start, end)
    if mark is None or mark.start() == start:
        return False
    if mark.group() == '"':
        return not text[mark.start() - 1].isspace() and not text[mark.end() : mark.end() + 1].isalnum()
    return mark.group() in CLOSING


def _opens_straight(text: str, at: int, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if not (before in " (\u00a0[" and (after.isalnum() or after in "$'‘")):
        return False
    following = text.find('"', at + 1, end)
    # Only where another mark closes what this one opens is it a second opening.
    return following > 0 and text.find('"', following + 1, end) > 0 and text[following + 1 : following + 2] in "'\""


def _closes_turned(text: str, opened: int | None, at: int, end: int) -> bool:
    """Ask whether the mark at `at` closes what a like one opened, as it stands between a word and a space (“…,“ he)."""
    if opened is None or text[opened] != "“" or text[at] != "“":
        return False
    before, after = text[at - 1], text[at + 1 : min(at + 2, end)]
    return (before.isalnum() or before in ",.?!…") and (not after or after.isspace() or after in ",.;:")


def _opens_turned(text: str, at: int, start: int, end: int) -> bool:
    """Ask whether the mark at `at` opens what a like one closes, as it stands between a space and a word (”…,” he)."""
    if text[at] != "”" or not text[at + 1 : at + 2].isalnum() or not (at == start or text[at - 1].isspace()):
        return False
    following = _DOUBLE.search(text, at + 1, end)
    return following is not None and following.group() == "”" and not text[following.start() - 1].isspace()


def _opens_unusually(text: str, at: int, start: int, end: int) -> bool:
    """Ask whether a mark that is no opening one opens a run by where it stands."""
    if text[at] == '"':
        return not _is_inch(text, at, start, end)
    return _opens_inwards(text, at, start) or _opens_turned(text, at, start, end)


def _opens_inwards(text: str, at: int, start: int) -> bool:
    """Ask whether the guillemet at `at` opens a »run«: a space or bracket is before it, and none after it."""
    if text[at] != "»":
        return False
    after = text[at + 1 : at + 2]
    return (at == start or text[at - 1].isspace() or text[at - 1] in "([–—") and (after.isalnum() or after in "…›‚")


def _is_inch(text: str, at: int, start: int, end: int) -> bool:
    if at == start or not (text[at - 1].isdigit() or text[at - 1] in "½¼¾"):
        return False
    return at + 1 == end or not text[at + 1].isalnum()


def single_runs(text: str, start: int, end: int, opening: re.Pattern[str] = _SINGLE_OPENER) -> list[Run]:
    """Return the runs between single marks in the paragraph `[start, end)`; apostrophes and elisions are none.

    `opening` matches a mark that can open one.
    """
    if all(text.find(mark, start, end) < 0 for mark in _SINGLE_OPENERS):
        return []
    found: list[Run] = []
    at = start
    while opener := opening.search(text, at, end):
        at = opener.end()
        if _ELISION.match(text, opener.start()):
            continue
        close = _closing_single(text, at, end, opening)
        if close is None:
            if opener.group() in "‘‚" and opener.start() == start:
                found.append(Run(start, end, closed=False))
            continue
        found.append(Run(opener.start(), close, closed=True))
        at = close
    return [run for run in found if _holds_words(text, run)]


def _closing_single(text: str, start: int, end: int, opening: re.Pattern[str]) -> int | None:
    """Return the end of the mark that closes what opened before `start`.

    After a letter a mark may be an apostrophe (the workers’ hall): it closes only where nothing better comes
    before the next opening. What opens between double marks closes there too.
    """
    doubtful: int | None = None
    openers = (opener.start() for opener in opening.finditer(text, start, end))
    following = next((opener for opener in openers if not _ELISION.match(text, opener)), None)
    limit = end if following is None else following
    opened = text.rfind("“", start, limit)
    if following is not None and opened > text.rfind("”", start, limit):
        closed = text.find("”", limit, limit + _NEAR) + 1
        if closed:
            start, limit = closed, end
    for closer in _SINGLE_CLOSER.finditer(text, start, limit):
        before = text[closer.start() - 1]
        after = text[closer.end() : closer.end() + 1]
        if not before.isalnum() or after in ",.;:?!)]—–" or after == "":
            return closer.end()
        if before.lower() != "s" or doubtful is None:
            doubtful = closer.end()
    return doubtful


def _holds_words(text: str, run: Run) -> bool:
    return any(map(str.isalnum, text[run.start : run.end]))


def pair(text: str) -> list[list[Run]]:
    """Return the outermost runs of each paragraph (line) of `text`, paragraphs in order, runs in order."""
    single = uses_single_marks(text)
    return [runs_of(text, paragraph.start(), paragraph.end(), single=single) for paragraph in _PARAGRAPH.finditer(text)]


def runs_of(
    text: str,
    start: int,
    end: int,
    *,
    single: bool,
    continued: bool = False,
    doubles: Sequence[str] = _DOUBLE_MARKS,
) -> list[Run]:
    """Return the outermost runs of the paragraph `[start, end)`; `single` if single marks are the outer ones.

    `doubles` are the double marks that the whole text has.
    """
    if not single:
        return double_runs(text, start, end, continued=continued, marks=doubles)
    outer = single_runs(text, start, end)
    return sorted(
        outer + [run for run in double_runs(text, start, end, marks=doubles) if not any(_meet(run, o) for o in outer)],
        key=lambda run: run.start,
    )


def inner_runs(text: str, run: Run) -> list[Run]:
    """Return the closed runs inside `run`, between single marks where its own are double ones, and the other way."""
    first, last = inside(text, run)
    if run.block is not None:
        return [inner for inner in runs_of(text, first, last, single=False) if inner.closed]
    mark = _MARK.match(text, run.start)
    if mark is not None and mark.group() in _SINGLE_MARKS:
        found = double_runs(text, first, last)
    else:
        found = single_runs(text, first, last, _INNER_OPENER)
    return [inner for inner in found if inner.closed]


def inside(text: str, run: Run) -> tuple[int, int]:
    """Return the stretch between the marks of `run`; one that goes on from the paragraph before opens with none."""
    if run.block is not None:
        return run.start, run.end
    opened, closed = _MARK.match(text, run.start), _MARK.match(text, run.end - 1)
    return opened.end() if opened else run.start, run.end - 1 if run.closed and closed else run.end


def _meet(one: Run, other: Run) -> bool:
    return one.start < other.end and other.start < one.end
