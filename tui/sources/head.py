"""The head of an article: headline, subheading, date, author and outlet, as far as the page shows them on top.

The head ends where the body begins, at the first line that could be none of them. Every line of it becomes a field,
so that nothing is lost, and so that the body alone, read again, has no head.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.sources.bylines import adds_to_name, byline_in, is_contact, is_name, is_outlet, is_signed
from tui.sources.dates import Dates, dates_in
from tui.sources.shape import is_headline_like, is_prose

if TYPE_CHECKING:
    from tui.sources.layout import Piece

_MOST_HEADLINES = 4  # more lines than that are no head
_MOST_LINES = 30
_LONGEST = 300  # characters of a line
_EMPHASIS = " *_"
_SEPARATORS = r"\s+[|•·∙–—-]\s+|\s*[|•·∙]\s*|[\s,]+(?=by [A-Z])|(?<=[a-z])(?<![thil]ed),? on (?=[A-Z0-9][\w ,]*\d)"
_SITE_NAME = r"\s+[|–—-]\s+"
_BEFORE_DATE = r",\s+(?=[A-Z0-9][\w .,:/-]*\d)"
_READING_TIME = r"(?i)\d+ ?-?min(?:ute)?s?(?: read| listen)?"


class Head(NamedTuple):
    """What the top of a page says of its article."""

    title: str | None = None
    subtitle: str | None = None
    date: str | None = None
    updated: str | None = None
    byline: str | None = None
    outlet: str | None = None
    has_standfirst: bool = False  # the subtitle has a whole sentence


class _Reading:
    """The lines of a head by what they are: sure ones as fields, the others still to be told apart."""

    def __init__(self) -> None:
        self.headlines: list[str] = []
        self.names: list[str] = []  # each stands among the headlines too
        self.outlets: list[str] = []  # likewise
        self.bylines: list[str] = []
        self.standfirst: str | None = None  # a whole sentence below the headline
        self.published: list[str] = []
        self.updated: list[str] = []

    def has_author(self) -> bool:
        """Tell whether the line before named the author, or a line before that did so for sure."""
        return bool(self.bylines) or (bool(self.names) and self.headlines[-1] == self.names[-1])

    def is_empty(self) -> bool:
        """Tell whether nothing has been found that makes a head."""
        return not (self.headlines or self.bylines or self.published or self.updated)


def split_head(pieces: list[Piece], *, with_standfirst: bool = True) -> tuple[Head, int]:
    """Read the head of an article; return it and the number of pieces that it takes up (0: there is no head).

    A whole sentence between the headline and the line with author or date belongs to the head, if `with_standfirst`.
    """
    reading = _Reading()
    end = 0
    while end < min(len(pieces), _MOST_LINES):
        size = _block_size(pieces, end)
        lines = [piece.text.strip(_EMPHASIS) or piece.text for piece in pieces[end : end + size]]
        if size > _MOST_LINES or (size > 1 and not any(map(_is_sure, lines))):
            break
        taken = _take(lines, reading) or (with_standfirst and _take_standfirst(pieces, end, reading))
        end += taken
        if taken < size:
            break
    if end == len(pieces) or reading.is_empty() or len(reading.headlines) > _MOST_HEADLINES + len(reading.names):
        return Head(), 0
    return _settled(reading), end


def _block_size(pieces: list[Piece], start: int) -> int:
    end = start + 1
    while end < len(pieces) and pieces[end].tight:
        end += 1
    return end - start


def _is_sure(line: str) -> bool:
    return len(line) <= _LONGEST and bool(dates_in(line) or byline_in(line) or is_signed(line))


def _take(lines: list[str], reading: _Reading) -> int:
    """Take lines into the reading while they can be of a head; return how many."""
    for number, line in enumerate(lines):
        if len(line) > _LONGEST or not (
            _take_sure(line, reading) or _take_parts(line, reading) or _take_doubtful(line, reading)
        ):
            return number
    return len(lines)


def _take_sure(line: str, reading: _Reading) -> bool:
    if dates := dates_in(line):
        _take_dates(dates, reading)
    elif reading.bylines and (parts := _outlet_and_dates(line)):
        reading.outlets.append(parts[0])
        _take_dates(parts[1], reading)
    elif byline := byline_in(line):
        if not reading.headlines and not (reading.published or reading.updated):
            return False  # "By George" may be a headline
        reading.bylines.append(byline)
    elif is_signed(line) or is_contact(line) or (reading.has_author() and adds_to_name(line)):
        reading.bylines.append(line)
    else:
        return False
    return True


def _outlet_and_dates(line: str) -> tuple[str, Dates] | None:
    """Return what a line below the author says, if that is an outlet and a date: `The Valley Herald, 24 May 2026`."""
    for comma in re.finditer(_BEFORE_DATE, line):
        outlet, dates = line[: comma.start()], dates_in(line[comma.end() :])
        if dates and dates.published and is_outlet(outlet):
            return outlet, dates
    return None


def _take_dates(dates: Dates, reading: _Reading) -> None:
    if dates.published:
        reading.published.append(dates.published)
    if dates.updated:
        reading.updated.append(dates.updated)


def _take_parts(line: str, reading: _Reading) -> bool:
    """Take a line of several parts, each of which belongs to a head: `By Jane Doe | 5 May 2025 | 4 min read`."""
    parts = [part for part in re.split(_SEPARATORS, line) if part]
    if len(parts) < 2:
        return False
    rest = [part for part in parts if not (_is_sure(part) or re.fullmatch(_READING_TIME, part))]
    if len(rest) == len(parts) or not all(is_name(part) or is_outlet(part) for part in rest):
        return False
    for part in parts:
        if dates := dates_in(part):
            _take_dates(dates, reading)
        elif not re.fullmatch(_READING_TIME, part):
            kind = reading.outlets if is_outlet(part) else reading.bylines
            kind.append(byline_in(part) or part)
    return True


def _take_doubtful(line: str, reading: _Reading) -> bool:
    if not is_headline_like(line) or is_prose(line):
        return False
    reading.headlines.append(line)
    if is_outlet(line):
        reading.outlets.append(line)
    elif is_name(line):
        reading.names.append(line)
    return True


def _take_standfirst(pieces: list[Piece], place: int, reading: _Reading) -> int:
    """Take a sentence between the headline and the line with author or date; return the number of pieces taken."""
    line = pieces[place].text
    below = place + 1
    if not reading.headlines or reading.standfirst or _block_size(pieces, place) > 1 or len(line) > _LONGEST:
        return 0
    if (
        any(is_prose(piece.text) for piece in pieces[below + 1 :])
        and below < len(pieces)
        and _is_sure(pieces[below].text)
    ):
        reading.standfirst = line
        return 1
    return 0


def _settled(reading: _Reading) -> Head:
    """Tell headline, outlet and author apart, now that all lines of the head are known."""
    headlines = list(dict.fromkeys(reading.headlines))
    outlet = _named_after_title(headlines)
    for line in dict.fromkeys(reading.outlets):
        if line not in headlines or any(other not in reading.outlets for other in headlines):
            outlet = outlet or line
            headlines = [other for other in headlines if other != line]
    names = [line for line in headlines[1:] if line in reading.names]
    has_company = bool(reading.bylines or reading.published or reading.updated)
    if names and not reading.bylines and (has_company or not headlines[0].istitle()):
        reading.bylines.append(names[0])
        headlines.remove(names[0])
    elif names and all(map(adds_to_name, reading.bylines)):
        reading.bylines.insert(0, names[0])
        headlines.remove(names[0])
    title = _title(headlines)
    others = [line for line in (*headlines, reading.standfirst) if line and line != title]
    return Head(
        title=title,
        subtitle=" · ".join(others) or None,
        date=reading.published[0] if reading.published else None,
        updated=reading.updated[0] if reading.updated else None,
        byline=", ".join(dict.fromkeys(reading.bylines)) or None,
        outlet=outlet,
        has_standfirst=reading.standfirst is not None,
    )


def _title(headlines: list[str]) -> str | None:
    """Return the headline among the lines that look like one: the first, unless that is a label above a longer one."""
    if not headlines:
        return None
    first = headlines[0]
    is_label = first.count(" ") < 2 and len(headlines) > 1 and headlines[1].count(" ") >= 3
    return headlines[1] if is_label else first


def _named_after_title(headlines: list[str]) -> str | None:
    """Drop the line that is the headline with the site's name behind it (`… | Fenwick Gazette`); return that name."""
    for line in headlines:
        *_, last = matches if (matches := list(re.finditer(_SITE_NAME, line))) else [None]
        if last and line[: last.start()] in headlines:
            headlines.remove(line)
            return line[last.end() :]
    return None
