"""What a page says of its article apart from the text: in JSON-LD, OpenGraph, meta elements and on the page itself."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin, urlsplit

from tui.sources.html.linked_data import LinkedData, linked_data
from tui.sources.hygiene import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST = 400  # characters of a field
_LONGEST_BYLINE = 120
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d(?=T|\s|$)")
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8}){0,3}")
_SITE_NAME = re.compile(r"\s+[|–—·»-]\s+")
_TAG = re.compile(r"<[^<>]{1,300}>")
_AUTHORS = (
    "//*[@rel='author']"
    "|//*[@itemprop='author']"
    "|//*[contains(concat(' ', @class, ' '), ' byline ') or contains(concat(' ', @class, ' '), ' author ')]"
)


class Facts(NamedTuple):
    """What is known of an article before its text is; `None` where the page does not say."""

    title: str | None = None
    titles: tuple[str, ...] = ()  # all that the page gives for one
    subtitles: tuple[str, ...] = ()  # what may be one, if the page shows it
    byline: str | None = None
    outlet: str | None = None
    date: str | None = None
    updated: str | None = None
    address: str | None = None
    language: str | None = None
    body: str = ""  # the text of the article as the page tells it to search engines
    is_closed: bool = False  # the page does not show all of it to everybody


def facts_of(tree: HtmlElement, address: str) -> Facts:
    """Gather what a page, read from `address`, says of its article."""
    data = linked_data(tree)
    metas = _metas(tree)
    outlet = _line(metas.get("og:site_name")) or _line(_first(data.names("publisher"))) or None
    date = _date(data.text("datePublished"), metas, "article:published_time", "date", "dc.date", "parsely-pub-date")
    updated = _date(data.text("dateModified"), metas, "article:modified_time", "og:updated_time", "last-modified")
    date = date or _shown_date(tree)
    titles = _titles(tree, data, metas, outlet)
    described = (data.text("alternativeHeadline"), data.text("description"), metas.get("og:description", ""))
    return Facts(
        title=titles[0] if titles else None,
        titles=titles,
        subtitles=tuple(dict.fromkeys(filter(None, map(_line, (*described, metas.get("description", "")))))),
        byline=_byline(tree, data, metas),
        outlet=outlet,
        date=date,
        updated=updated if updated != date else None,
        address=_canonical(tree, metas, address),
        language=_language(tree, metas),
        body=_body(data),
        is_closed=data.is_closed(),
    )


def _body(data: LinkedData) -> str:
    text = data.text("articleBody", "reviewBody")
    return _TAG.sub("\n", unescape(text))


def _metas(tree: HtmlElement) -> dict[str, str]:
    """Return what the meta elements say, by name or property in small letters; the first of each counts."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = meta.get("content")
        if name and content and content.strip():
            found.setdefault(name.strip().lower(), content)
    return found


def _titles(tree: HtmlElement, data: LinkedData, metas: dict[str, str], outlet: str | None) -> tuple[str, ...]:
    """Return what may be the title, the likeliest first."""
    headings = [_line(heading.text_content()) for heading in tree.iter("h1")]
    headings = [heading for heading in headings if heading and heading != outlet]
    told = [_line(data.text("headline")), _line(metas.get("og:title")), _line(metas.get("twitter:title"))]
    element = next(tree.iter("title"), None)
    named = _line(element.text_content()) if element is not None else ""
    # What the page shows comes first, where it is what the page calls itself.
    shown = [line for line in headings if any(line.casefold() in other.casefold() for other in (*told, named))]
    alone = headings if len(headings) == 1 else []
    titles = (*shown, *told, *alone, named)
    return tuple(dict.fromkeys(_without_site(title, outlet) for title in titles if title))


def _without_site(title: str, outlet: str | None) -> str:
    *_, last = [None, *_SITE_NAME.finditer(title)]
    if last and outlet and outlet.casefold() in title[last.end() :].casefold():
        return title[: last.start()]
    return title


def _byline(tree: HtmlElement, data: LinkedData, metas: dict[str, str]) -> str | None:
    names = data.names("author") or data.names("creator")
    told = (
        metas.get(key, "") for key in ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")
    )
    names = [line for line in map(_line, names) if line] or [line for line in map(_line, told) if line][:1]
    names = [name for name in names if "://" not in name]
    if not names:
        shown = tree.xpath(_AUTHORS)
        names = [line for line in (_line(element.text_content()) for element in shown[:10]) if line][:1]
    byline = re.sub(r"(?i)^(?:(?:written |interview |interviewed )?by:?|interview:)\s+", "", ", ".join(names))
    return byline if 0 < len(byline) <= _LONGEST_BYLINE else None


def _date(told: str, metas: dict[str, str], *keys: str) -> str | None:
    for value in (told, *(metas.get(key, "") for key in keys)):
        line = _line(value)
        if iso := _ISO_DATE.match(line):
            if not iso[0].startswith("000"):
                return iso[0]
        elif line and len(line) <= 40 and re.search(r"\d{4}", line):
            return line
    return None


def _shown_date(tree: HtmlElement) -> str | None:
    for element in tree.iter("time"):
        if date := _line(element.text_content()) or _line(element.get("datetime")):
            return date if len(date) <= 40 and re.search(r"\d", date) else None
    return None


def _canonical(tree: HtmlElement, metas: dict[str, str], address: str) -> str | None:
    links = (link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split())
    for candidate in (*links, metas.get("og:url"), address):
        try:
            whole: str = urljoin(address if "://" in address else "", (candidate or "").strip())
            parts = urlsplit(whole)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.hostname and whole.isprintable() and " " not in whole:
            return whole
    return None


def _language(tree: HtmlElement, metas: dict[str, str]) -> str | None:
    for value in (tree.get("lang"), tree.get("xml:lang"), metas.get("content-language"), metas.get("og:locale")):
        if value and _LANGUAGE.fullmatch(value.strip()):
            return value.strip().replace("_", "-")
    return None


def _first(values: list[str]) -> str:
    return values[0] if values else ""


def _line(value: str | None) -> str:
    """Return a value as one clean line, without marks of HTML in it; nothing for one that is far too long."""
    if not value:
        return ""
    line = value[: 4 * _LONGEST]
    if "&" in line or "<" in line:
        line = _TAG.sub("", unescape(unescape(line)))
    line = " ".join(clean(line).split())
    return line if len(line) <= _LONGEST else ""
