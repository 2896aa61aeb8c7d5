"""The top of a page that was copied whole: menus and buttons, among which the headline has to be found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.sources.dates import dates_in
from tui.sources.shape import is_headline_like, is_prose

if TYPE_CHECKING:
    from collections.abc import Sequence

_MENUS = ((10, 4), (20, 2))  # a menu has so many lines, and so many of them are furniture beyond doubt
_NEAR = 15  # lines between a headline and the first paragraph, at most
_FEWEST_WORDS = 4  # of a headline
_FEWEST_SHARED = 2  # words of a headline that come again in the article's first paragraphs
_FIRST_PARAGRAPHS = 4
_FIRST_OF_MENU = ("home", "menu")
_CONTENT_WORD = r"[^\W\d_]{4,}"


def menu_above(lines: Sequence[str], kinds: Sequence[int], first: int) -> set[int]:
    """Return the places of the lines above the headline, if they are plainly a menu; dates are not among them.

    `kinds` are 0 for the lines that may be the article's, `first` is the place of the first paragraph. The headline
    is the line of which most words come again in the paragraphs below.
    """
    furniture = sum(map(bool, kinds[:first]))
    if not any(first >= lines_of_menu and furniture >= known for lines_of_menu, known in _MENUS):
        return set()
    paragraphs = [line for line, kind in zip(lines[first:], kinds[first:], strict=True) if not kind][:_FIRST_PARAGRAPHS]
    if sum(map(is_prose, paragraphs)) < min(2, len(paragraphs)):
        return set()
    said = _content(" ".join(paragraphs))
    candidates = [
        (len(_content(lines[place]) & said), -place)
        for place in range(max(0, first - _NEAR), first)
        if not kinds[place] and lines[place].count(" ") + 1 >= _FEWEST_WORDS and is_headline_like(lines[place])
    ]
    shared, headline = max(candidates, default=(0, 0))
    if shared < _FEWEST_SHARED:
        return set()
    return {place for place in range(-headline) if kinds[place] or not dates_in(lines[place])}


def masthead_above(lines: Sequence[str], kinds: Sequence[int], first: int) -> set[int]:
    """Return the places of the lines above a menu that begins with `Home`, if the headline is still to come."""
    home = next((place for place in range(first) if kinds[place] and lines[place].lower() in _FIRST_OF_MENU), 0)
    below = (place for place in range(home, first) if not kinds[place])
    if any(is_headline_like(lines[place]) and lines[place].count(" ") >= 2 for place in below):
        return {place for place in range(home) if kinds[place] or not dates_in(lines[place])}
    return set()


def _content(text: str) -> set[str]:
    return {word[:6] for word in re.findall(_CONTENT_WORD, text.lower())}
