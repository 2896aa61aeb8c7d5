"""What stands before a Markdown text between two lines of dashes or pluses: fields of the article, line by line.

Only what is on one line, or a list of short items, is read; the file is data, and no program that could be told to do
something ever sees it.
"""

from __future__ import annotations

import re

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_LONGEST = 200  # lines
_FIELD = re.compile(r"([A-Za-z][\w-]{0,40})\s{0,9}[:=](?:\s+|$)(.*)")
_ITEM = re.compile(r"\s*-\s+(.+)")
_NAMES = {  # the field of the article, by what writers call it
    "title": "title",
    "headline": "title",
    "subtitle": "subtitle",
    "date": "date",
    "published": "date",
    "updated": "updated",
    "lastmod": "updated",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "publication": "outlet",
    "outlet": "outlet",
    "lang": "language",
    "language": "language",
}


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """Return the fields that a text says of itself on top, under the names of an article's, and the rest of it."""
    lines = text.lstrip("\n").split("\n", _LONGEST)
    ends = _FENCES.get(lines[0].rstrip(), ())
    end = next((at for at, line in enumerate(lines[1:_LONGEST], 1) if line.rstrip() in ends), 0)
    said = [line for line in lines[1:end] if line.strip() and not line.startswith("#")]
    if not end or not said or not _FIELD.match(said[0]):
        return {}, text
    return _fields(said), "\n".join(lines[end + 1 :])


def _fields(lines: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    listed: dict[str, list[str]] = {}
    name = ""
    for line in lines:
        if field := _FIELD.match(line):
            name = _NAMES.get(field[1].lower(), "")
            value = _value(field[2])
            if name and value:
                found.setdefault(name, value)
        elif name and (item := _ITEM.match(line)):
            listed.setdefault(name, []).append(_value(item[1]))
    return {name: ", ".join(filter(None, items)) for name, items in listed.items()} | found


def _value(text: str) -> str:
    """Return a value without the signs around it: quotation marks, the brackets of a list."""
    text = text.strip().removeprefix("name: ")
    if text.startswith("[") and text.endswith("]"):
        return ", ".join(filter(None, (_value(item) for item in text[1:-1].split(","))))
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        text = text[1:-1]
    return "" if text in ("|", ">", "null", "~") else text.strip()
