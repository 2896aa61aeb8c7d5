"""What is on the page and not in the article: advertisements, buttons, links to other stories, small print.

Whatever could be the article's own stays. A line goes only when all of it is furniture, and when it could be a
heading too (`Video`, `Weather`) only where furniture stands; what follows a heading such as `More Stories` goes only
when nothing in it reads like an article.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache, lru_cache
from typing import NamedTuple

from tui.sources.dates import dates_in
from tui.sources.menus import masthead_above, menu_above
from tui.sources.patterns import Patterns, plain
from tui.sources.remarks import comments_start
from tui.sources.shape import ends_sentence, is_headline_like, is_prose, is_quoted

_LONGEST = 320  # characters of a line that can be furniture
_LONG = 160  # characters of a line that is no row of links
_LONGEST_NUMBER = 5
_SHORT_CAPTION = 30
_CREDITED = (
    r".{20,}[\s(\[|](?i:photo(?:graph)?|picture|image|illustration|credit)s?(?i: credit)?(?: by)?: ?"
    r"[A-Z][^.:]{1,60}[)\]]?"
    r"|.{20,}\((?i:photo|picture|image|illustration)s? (?:by|courtesy(?: of)?|via) [A-Z][^.:()]{1,60}\)"
)
_SEGMENTS = r"\s*[|/•·∙>›»→]\s*|\s{2,}"
_BREADCRUMBS = r"(?i)home\s*[/>›»→|]"
_SENTENCE_WORDS = 8  # a sentence of so many words reads like an article
_TEASER_WORDS = 6  # a headline has so many words, a cross-heading fewer
_MOST_PASSES = 5
_SURE_ROW = 5  # labels side by side
_MUCH, _LARGE_SHARE = 3, 0.3  # lines of furniture, and their share, where nothing between them is the article's


class Kind(IntEnum):
    """What a line is taken for."""

    TEXT = 0
    NUMBER = 1  # of shares, of comments: furniture only beside other furniture
    LABEL = 2  # furniture only where furniture stands
    SURE = 3
    HEADING = 4  # of links to other articles
    COMMENTS = 5  # above the readers' comments


_SURE = ("advertising", "sharing", "newsletters", "related", "legal", "credits", "widgets")
_KINDS = {
    "more_stories": Kind.HEADING,
    "comments": Kind.COMMENTS,
    "navigation": Kind.LABEL,
    "sections": Kind.LABEL,
}


class Sorted(NamedTuple):
    """The numbers of the lines that stay, in order, and the lines that were left out."""

    kept: list[int]
    left_out: list[str]


def sort_out(lines: list[str], follows: list[bool]) -> Sorted:
    """Tell an article's lines (paragraphs, each in one line) from the furniture around and between them.

    `follows` says of each line whether it stood right below the one before it, without a blank line.
    """
    kinds = [kind_of(line) for line in lines]
    kept = list(range(len(lines)))
    for _ in range(_MOST_PASSES if any(kinds) else 0):  # what is gone brings other furniture together
        dropped = _dropped([lines[number] for number in kept], kinds, [follows[number] for number in kept])
        if not dropped:
            break
        kinds = [kind for place, kind in enumerate(kinds) if place not in dropped]
        kept = [number for place, number in enumerate(kept) if place not in dropped]
    staying = set(kept)
    return Sorted(kept, [line for number, line in enumerate(lines) if number not in staying])


@lru_cache(maxsize=1024)
def kind_of(line: str) -> Kind:
    """Tell what one line is taken for, apart from its surroundings."""
    if len(line) > _LONGEST:
        return Kind.TEXT
    if is_prose(line) and not _patterns().may_match(line):
        return Kind.SURE if _is_credited(line) else Kind.TEXT
    text = plain(line)
    if len(text) <= _LONGEST_NUMBER and text.isdecimal():
        return Kind.NUMBER
    if subject := _patterns().subject_of(text):
        kind = _KINDS.get(subject, Kind.SURE)
        return min(kind, Kind.LABEL) if " " not in text and subject != "alone" else kind
    return Kind.SURE if _is_credited(line) else _row(line, text)


def _is_credited(line: str) -> bool:
    """Tell whether a line is a caption, for it ends with whose picture it shows."""
    return len(line) > _SHORT_CAPTION and (":" in line or "(" in line) and re.fullmatch(_CREDITED, line) is not None


def _row(line: str, text: str) -> Kind:
    """Tell whether a line is a row of links: breadcrumbs, a menu, buttons side by side."""
    if len(line) > _LONG or ends_sentence(line):
        return Kind.TEXT
    if text[:4].lower() == "home" and re.match(_BREADCRUMBS, text):
        return Kind.SURE
    segments = re.split(_SEGMENTS, text)
    if len(segments) == 1:
        segments = text.split()
        if len(segments) < 3 or not all(map(str.isalpha, segments)):
            return Kind.TEXT
    kinds = [kind_of(segment) for segment in segments if segment]
    if Kind.TEXT in kinds:
        return Kind.TEXT
    return Kind.SURE if len(segments) >= _SURE_ROW or max(kinds) >= Kind.SURE else Kind.LABEL


@cache
def _patterns() -> Patterns:
    return Patterns("alone", "more_stories", "comments", *_SURE, "navigation", "sections")


def _dropped(lines: list[str], kinds: list[Kind], follows: list[bool]) -> set[int]:
    """Return the places of the lines that are furniture where they stand."""
    comments = comments_start(lines, {place for place, kind in enumerate(kinds) if kind == Kind.COMMENTS})
    if comments is not None:
        return set(range(comments, len(lines)))
    dropped = {place for place, kind in enumerate(kinds) if kind >= Kind.SURE}
    first = next((place for place, line in enumerate(lines) if not kinds[place] and is_prose(line)), None)
    if first is None:
        return dropped | _beside(kinds, dropped)
    dropped |= _above(lines, kinds, first) | menu_above(lines, kinds, first) | masthead_above(lines, kinds, first)
    end = _end(lines, kinds)
    dropped |= _below(kinds, end)
    dropped |= _beside(kinds, dropped)
    for place, kind in enumerate(kinds):
        if kind == Kind.HEADING or (kind == Kind.LABEL and place >= end and _heads_links(lines[place])):
            if place >= end:
                return dropped | set(range(place, len(lines)))
            dropped |= _teasers(lines, kinds, follows, place)
    return dropped


def _above(lines: list[str], kinds: list[Kind], first: int) -> set[int]:
    """Return the labels above the first paragraph, unless one of them may be the headline."""
    others = any(not kinds[place] and is_headline_like(lines[place]) for place in range(first))
    return {place for place in range(first) if kinds[place] >= Kind.LABEL} if others else set()


def _below(kinds: list[Kind], end: int) -> set[int]:
    """Return the furniture below the last paragraph, and where there is much of it all that stands among it."""
    furniture = [place for place in range(end, len(kinds)) if kinds[place] >= Kind.LABEL]
    start = next((place for place in furniture if kinds[place] >= Kind.SURE), len(kinds))
    among = sum(place >= start for place in furniture)
    if among >= _MUCH and among >= _LARGE_SHARE * (len(kinds) - start):
        furniture += range(start, len(kinds))
    return set(furniture)


def _beside(kinds: list[Kind], dropped: set[int]) -> set[int]:
    """Return the places of what stands in one row with furniture that goes, or of three labels and more together."""
    found: set[int] = set()
    start = 0
    for place, kind in enumerate([*kinds, Kind.TEXT]):
        if kind:
            continue
        row = range(start, place)
        if not dropped.isdisjoint(row) or sum(kinds[number] >= Kind.LABEL for number in row) >= _MUCH:
            found |= set(row)
        start = place + 1
    return found


def _end(lines: list[str], kinds: list[Kind]) -> int:
    """Return the place after the last line that reads like an article."""
    for place in range(len(lines) - 1, -1, -1):
        if not kinds[place] and _reads_like_article(lines[place]):
            return place + 1
    return 0


def _reads_like_article(line: str) -> bool:
    return is_prose(line) or (ends_sentence(line) and (line.count(" ") + 1 >= _SENTENCE_WORDS or is_quoted(line)))


def _heads_links(line: str) -> bool:
    return _patterns().subject_of(plain(line)) == "more_stories"


def _teasers(lines: list[str], kinds: list[Kind], follows: list[bool], heading: int) -> set[int]:
    """Return the places of the headlines of other articles below a heading within this one.

    Right below it any headline is one; after a blank line it may be a cross-heading, unless it is long.
    """
    found: set[int] = set()
    is_list = True
    for place in range(heading + 1, len(lines)):
        line = lines[place]
        is_list = is_list and follows[place]
        is_teaser = is_headline_like(line) and (is_list or line.count(" ") + 1 >= _TEASER_WORDS) and not is_prose(line)
        if not (kinds[place] or is_teaser or dates_in(line)):
            break
        found.add(place)
    return found
