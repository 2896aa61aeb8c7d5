"""What a newsletter has around its text: the headline again, author and date, and furniture as on a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.article import BlockKind
from tui.sources.bylines import byline_in, is_name
from tui.sources.dates import dates_in
from tui.sources.furniture import sort_out
from tui.sources.shape import is_prose

if TYPE_CHECKING:
    from tui.article import Part

_HEAD = 12  # parts at the top among which the headline and its kin are
_LONGEST_SUBTITLE = 300  # characters
_FOOTER = re.compile(
    r"(?i)(?:copyright )?(?:©|\(c\)) ?\d{4}\b.*|(?:you are|you're|you’re) receiving this .*|.{0,80}\bunsubscribe\b.*"
    r"|our mailing address is:?|.{0,40}\babbestellen\b.*|.{0,40}\bse désabonner\b.*"
)
_LONGEST_FOOTER = 400  # characters of a line of one


class Newsletter(NamedTuple):
    """The text of a newsletter, the line below its headline, and what was left out."""

    parts: list[Part]
    subtitle: str | None
    left_out: list[str]


def without_page(parts: list[Part], title: str | None, names: tuple[str | None, ...]) -> Newsletter:
    """Leave out what is not the newsletter's text; `title` and `names` are known from its headers."""
    end = _footer(parts)
    left_out = [part.text for part in parts[end:]]
    body, subtitle, head = _without_head(parts[:end], title, {_letters(name) for name in names if name})
    lines = [" ".join(part.text.split()) for part in body]
    kept, furniture = sort_out(lines, [False] * len(lines))
    if not kept:
        return Newsletter(parts, None, [])
    captions = {at for at, part in enumerate(body) if part.kind is BlockKind.CAPTION}  # a credit in one is its own
    furniture = [line for line in furniture if line not in {lines[at] for at in captions}]
    return Newsletter([body[at] for at in sorted(captions.union(kept))], subtitle, [*head, *furniture, *left_out])


def _footer(parts: list[Part]) -> int:
    """Return where the small print begins: its first line after the last paragraph of the text."""
    start = len(parts)
    for at in range(len(parts) - 1, 0, -1):
        text = parts[at].text
        if len(text) <= _LONGEST_FOOTER and (_FOOTER.match(" ".join(text.split())) or _is_all_links(parts[at])):
            start = at
        elif parts[at].kind is not BlockKind.PARAGRAPH or is_prose(text):
            break
    return start


def _is_all_links(part: Part) -> bool:
    linked = sum(link.end - link.start for link in part.links)
    return bool(linked) and linked + len(part.links) >= len(part.text)


def _without_head(parts: list[Part], title: str | None, names: set[str]) -> tuple[list[Part], str | None, list[str]]:
    at = next((at for at, part in enumerate(parts[:_HEAD]) if title and _letters(part.text) == _letters(title)), None)
    begin = 0 if at is None else at + 1
    kept = list(parts[: begin and begin - 1])
    subtitle: str | None = None
    left_out = [] if at is None else [parts[at].text]
    for place in range(begin, min(len(parts), _HEAD)):
        part = parts[place]
        if is_prose(part.text) and part.kind is not BlockKind.HEADING:
            break
        if part.kind is BlockKind.HEADING and place == begin and at is not None and _is_subtitle(parts, place):
            subtitle = part.text
        elif _letters(part.text) in names or dates_in(part.text) or _is_byline(part.text):
            left_out.append(part.text)
        else:
            kept.append(part)
        begin = place + 1
    return [*kept, *parts[begin:]], subtitle, left_out


def _is_subtitle(parts: list[Part], place: int) -> bool:
    """Tell whether a heading right below the headline leads to no text of its own but to the author and the date."""
    text = parts[place].text
    after = parts[place + 1].text if place + 1 < len(parts) else ""
    return len(text) <= _LONGEST_SUBTITLE and bool(dates_in(after) or _is_byline(after) or is_name(after))


def _is_byline(text: str) -> bool:
    return byline_in(text) is not None


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
