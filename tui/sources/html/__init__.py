"""A web page becomes an article: its text without the page around it, and what it says of itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.article import Article, join
from tui.sources.errors import ReadError
from tui.sources.html.declared import decoded
from tui.sources.html.facts import Facts, facts_of
from tui.sources.html.readings import is_huge, readings_of
from tui.sources.html.refusals import NOTHING, PART, is_cut_off, refusal
from tui.sources.html.tree import parse
from tui.sources.markup import parts_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tui.sources.fetch import Document
    from tui.sources.html.selection import Selection


def read(document: Document, *, as_is: bool = False) -> Article:
    """Read a page; raise `ReadError` where there is no article on it.

    With `as_is`, the text is that of the whole page, and the title and its kin are `None`.
    """
    text, _, notices = decoded(document)
    tree = parse(text, document.address)
    base = _base(tree, document.address)
    if as_is:
        parts = parts_of(tree, base)
        if not parts:
            raise ReadError(document.address, NOTHING)
        body = join(parts)
        return Article(body.text, body.blocks, source=document.address, notices=notices, links=body.links)
    facts = facts_of(tree, base)
    if is_huge(tree):
        notices = (*notices, "This page is very large: all of it is shown, with whatever stands around the article.")
    better, other = readings_of(tree, facts, base)
    if problem := refusal(tree, text, better.text, facts):
        raise ReadError(document.address, problem)
    if is_cut_off(tree, better.text, facts):
        notices = (*notices, PART)
    article = _article(better, facts, document.address, notices)
    return article if other is None else replace(article, other=_article(other, facts, document.address, notices))


def _base(tree: HtmlElement, address: str) -> str:
    """Return the address that the links of a page are relative to."""
    from urllib.parse import urljoin

    base: str = next((element.get("href", "") for element in tree.iter("base")), "")
    try:
        return urljoin(address if "://" in address else "", base)
    except ValueError:
        return address


def _article(selection: Selection, facts: Facts, source: str, notices: tuple[str, ...]) -> Article:
    body = join(selection.parts)
    return Article(
        body.text,
        body.blocks,
        title=facts.title,
        subtitle=selection.subtitle,
        byline=facts.byline,
        outlet=facts.outlet,
        date=facts.date,
        updated=facts.updated,
        source=source,
        notices=notices,
        left_out=tuple(selection.left_out),
        links=body.links,
        emphases=body.emphases,
        address=facts.address,
        language=facts.language,
    )
