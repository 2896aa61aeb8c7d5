"""What a page shows above its article: headline, subheading, author and date, which become fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.article import BlockKind
from tui.sources.bylines import byline_in, is_signed
from tui.sources.dates import dates_in
from tui.sources.html.matching import words
from tui.sources.hygiene import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tui.sources.html.candidates import Candidate
    from tui.sources.html.facts import Facts

_LONGEST = 160  # characters of a line with author or date
_LONGEST_SUBTITLE = 400
_SHORTEST_SUBTITLE = 3  # words
_AROUND, _BELOW = 2, 3  # elements around a headline, and below it, that may be the subheading
_DATES = frozenset({"date", "dates", "datetime", "time", "timestamp", "pubdate", "published", "posted-on"})
_SUBTITLES = ("standfirst", "subtitle", "sub-title", "subhead", "sub-head", "subline", "strapline", "dek", "deck")


def without_head(candidates: list[Candidate], chosen: list[bool], facts: Facts) -> tuple[list[Candidate], str | None]:
    """Return the chosen parts without the head of the article, and its subheading."""
    kept = [candidate for candidate, is_chosen in zip(candidates, chosen, strict=True) if is_chosen]
    body = next((number for number, candidate in enumerate(kept) if _begins_body(candidate)), 0)
    titles = {words(title) for title in facts.titles}
    longest = 2 * max(map(len, facts.titles), default=0)  # the page may set more spaces and signs between the words
    subtitle = _subtitle(candidates, kept[body] if kept else None, facts)
    named = {words(line) for line in (facts.byline, facts.date, facts.outlet, subtitle) if line}
    return [
        candidate
        for number, candidate in enumerate(kept)
        if not (
            (_may_be_title(candidate, longest) and candidate.words in titles)
            or (number < body and (candidate.words in named or _is_head(candidate)))
            or (number <= body and subtitle is not None and candidate.part.text == subtitle)
        )
    ], subtitle


def _may_be_title(candidate: Candidate, longest: int) -> bool:
    return candidate.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and len(candidate.part.text) <= longest


def _begins_body(candidate: Candidate) -> bool:
    return candidate.kind is BlockKind.PARAGRAPH and candidate.is_prose() and not _is_subtitle(candidate)


def _is_head(candidate: Candidate) -> bool:
    """Tell whether a line above the first paragraph is the headline, or names the author or the date."""
    if candidate.kind is BlockKind.HEADING and candidate.part.level == 1:
        return True
    if len(candidate.part.text) > _LONGEST_SUBTITLE or candidate.kind is BlockKind.CAPTION:
        return False
    if _is_dated(candidate):
        return True
    lines = candidate.part.text.split("\n")
    return all(len(line) <= _LONGEST and bool(dates_in(line) or byline_in(line) or is_signed(line)) for line in lines)


def _is_dated(candidate: Candidate) -> bool:
    """Tell whether the page calls a line the date, in whatever language that is."""
    text = candidate.part.text
    names = (candidate.element.get("class") or "").lower().replace("_", "-").split()
    dated = any(name in _DATES or name.endswith(("-date", "-time")) for name in names)
    return dated and len(text) <= _LONGEST // 2 and any(character.isdigit() for character in text)


def _is_subtitle(candidate: Candidate) -> bool:
    return len(candidate.part.text) <= _LONGEST_SUBTITLE and _is_named_so(candidate.element)


def _is_named_so(element: HtmlElement) -> bool:
    classes = (element.get("class") or "").lower()
    return any(name in classes for name in _SUBTITLES)


def subtitle_below_headline(tree: HtmlElement) -> str | None:
    """Return what the page calls its subheading, right below the headline, wherever the text of the article stands."""
    for headline in tree.iter("h1"):
        around = (headline, *(it for it, _ in zip(headline.iterancestors(), range(_AROUND), strict=False)))
        for element in (below for it in around for below, _ in zip(it.itersiblings(), range(_BELOW), strict=False)):
            if isinstance(element.tag, str) and _is_named_so(element):
                text = " ".join(clean(element.text_content()).split())
                if len(text.split()) >= _SHORTEST_SUBTITLE and len(text) <= _LONGEST_SUBTITLE:
                    return text
    return None


def _subtitle(candidates: list[Candidate], first: Candidate | None, facts: Facts) -> str | None:
    """Return the line above the first paragraph that the page calls its subheading or description."""
    described = {words(line) for line in facts.subtitles}
    for candidate in candidates:
        if candidate is first:
            break
        if candidate.words and (_is_subtitle(candidate) or candidate.words in described):
            return " ".join(candidate.part.text.split())
    return None
