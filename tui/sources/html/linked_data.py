"""What a page says of its article in JSON-LD, the words of schema.org."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_MOST = 2_000_000  # characters of all scripts together
_DEEPEST, _MOST_THINGS = 12, 5_000
_ARTICLES = ("article", "posting", "report", "review", "recipe")  # what their types end in
_TEXT_OF_BODY = "articleBody"

Thing = dict[str, Any]


class LinkedData(NamedTuple):
    """The article that a page describes, and what else it describes by its `@id`; empty where it describes none."""

    article: Thing
    by_id: dict[str, Thing]

    def text(self, *keys: str) -> str:
        """Return the first of some properties that is a text."""
        return next((value for key in keys if isinstance(value := self.article.get(key), str) and value), "")

    def names(self, key: str) -> list[str]:
        """Return the names of persons or organisations that a property holds, in order."""
        found: list[str] = []
        values = self.article.get(key)
        for value in values if isinstance(values, list) else [values]:
            thing = self.by_id.get(str(value.get("@id")), value) if isinstance(value, dict) else value
            name = thing.get("name") if isinstance(thing, dict) else thing
            if isinstance(name, list):
                name = ", ".join(map(str, name))
            if isinstance(name, str) and name.strip():
                found.append(name)
        return list(dict.fromkeys(found))

    def is_closed(self) -> bool:
        """Tell whether the page says that it does not show the whole article to everybody."""
        return str(self.article.get("isAccessibleForFree")).lower() == "false"


def linked_data(tree: HtmlElement) -> LinkedData:
    """Read the JSON-LD of a page, as far as it is JSON; of several articles the one with the longest text counts."""
    things: list[Thing] = []
    length = 0
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text:
            continue
        length += len(script.text)
        if length > _MOST:
            break
        things += _things(_parsed(script.text))
    by_id = {str(thing["@id"]): thing for thing in things if "@id" in thing and "name" in thing}
    articles = [thing for thing in things if _is_article(thing)]
    article = max(articles, key=lambda thing: len(str(thing.get(_TEXT_OF_BODY) or "")), default={})
    return LinkedData(article, by_id)


def _parsed(script: str) -> object:
    script = script.strip().removeprefix("<!--").removesuffix("-->").rstrip(" \t\r\n;")
    try:
        return json.JSONDecoder(strict=False).raw_decode(script.lstrip())[0]
    except (ValueError, RecursionError):
        return None


def _things(value: object) -> Iterator[Thing]:
    """Yield every object in what was parsed, the outermost first."""
    level: list[object] = [value]
    seen = 0
    for _ in range(_DEEPEST):
        inner: list[object] = []
        for it in level:
            seen += 1
            if seen > _MOST_THINGS:
                return
            if isinstance(it, dict):
                yield it
                inner += it.values()
            elif isinstance(it, list):
                inner += it
        level = inner


def _is_article(thing: Thing) -> bool:
    types = thing.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(str(name).lower().endswith(_ARTICLES) for name in names) and bool(
        thing.get("headline") or thing.get("name") or thing.get(_TEXT_OF_BODY)
    )
