"""Lines that say when: recognised, and kept as the article writes them."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

_MONTHS = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
)
_TOKEN = rf"""
      (?P<iso>\d{{4}}-\d\d-\d\dt\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?)
    | (?P<numeric>\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:\d{{4}}|\d\d))
    | (?P<ago>(?:\d+|an?|a\ few)\ (?:min(?:ute)?|hour|hr|day|week|month)s?\ ago)
    | (?P<near>yesterday|today)
    | (?P<time>\d{{1,2}}[:.h]\d\d(?::\d\d)?(?:\ ?[ap]\.?m\.?)?|\d{{1,2}}\ ?[ap]\.?m\.?|noon|midnight)
    | (?P<year>(?:19|20)\d\d)
    | (?P<month>(?:{_MONTHS})\b\.?)
    | (?P<weekday>(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?)
    | (?P<day>\d{{1,2}}(?:st|nd|rd|th)?)
    | (?P<zone>(?:gmt|utc|bst|cet|cest|eet|eest|msk|ist|[ecmp][sd]?t|local\ time)\b(?:\ ?[+-]\d{{1,2}}(?::?\d\d)?)?)
    | (?P<filler>at|on|of|the|and|as)\b
"""
_GAP = " \t,.;()@–—-"
_LABEL = (
    r"(?i)(?P<updated>(?:last )?(?:updated|modified|edited)|updated at)?"
    r"(?P<published>(?:(?:first|originally) )?(?:published|posted|issued|created|released|filed|publish date|date))?"
    r"(?(updated)|(?(published)|(?!)))(?:\s+(?:on|at))?\s*[:,–—-]?\s+"
)
_DAY = r"\d{4}-\d\d-\d\d(?=[T ]\d)|(?:\w{3,9}, )?\d{1,2} \w{3,9} \d{4}(?= \d\d:\d\d)"
_SPLIT = r"(?i)\s*[|•·]\s*|\s*[,;(–—-]?\s*(?<!last )(?=\b(?:last )?(?:updated|modified)\b)|(?<=\d)(?=(?:last )?updated)"
_LONGEST = 120


class Dates(NamedTuple):
    """When an article was published, and when changed, in its own words."""

    published: str | None
    updated: str | None


def dates_in(line: str) -> Dates | None:
    """Return the dates of a line that consists of nothing else, their labels apart; `None` for any other line."""
    if len(line) > _LONGEST or not (any(map(str.isdecimal, line)) or line.endswith(("ago", "ay", "AY"))):
        return None
    published: str | None = None
    updated: str | None = None
    for part in filter(None, re.split(_SPLIT, line)):
        label = re.match(_LABEL, part)
        date = part[label.end() :] if label else part
        if not is_date(date, within=published is not None or label is not None):
            return None
        if label and label["updated"]:
            updated = updated or _trimmed(date)
        elif published is None:
            published = _trimmed(date)
        else:
            published = f"{published}, {_trimmed(date)}"
    return Dates(published, updated)


def day_of(written: str) -> str:
    """Return the day of a moment as programs write it: `2024-03-12T09:00:00Z`, `Tue, 12 Mar 2024 09:00:00 +0100`."""
    day = re.match(_DAY, written)
    return day[0] if day else written


def is_date(text: str, *, within: bool = False) -> bool:
    """Tell whether a text is a date and nothing else; `within` other signs of one, a time alone is enough."""
    found: set[str] = set()
    place = 0
    while place < len(text):
        token = _token().match(text, place)
        if not token:
            return False
        found.add(token.lastgroup or "")
        place = len(text) - len(text[token.end() :].lstrip(_GAP))
    is_day = found & {"iso", "numeric", "ago"} or ("month" in found and found & {"day", "year"})
    return bool(is_day or (within and found & {"time", "year", "near"}))


def _trimmed(date: str) -> str:
    return date.strip(" ,.;()–—-")


@cache
def _token() -> re.Pattern[str]:
    return re.compile(_TOKEN, re.IGNORECASE | re.VERBOSE)
