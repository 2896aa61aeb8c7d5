"""A web page becomes an article: its text without the page around it, and what it says of itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.article import Article, join
from tui.sources.errors import ReadError
from tui.sources.fetch import is_address
from tui.sources.html import pieces
from tui.sources.html.declared import decoded
from tui.sources.html.facts import Facts, facts_of
from tui.sources.html.readings import readings_of
from tui.sources.html.refusals import NOTHING, PART, is_cut_off, refusal
from tui.sources.html.saved import saved_from
from tui.sources.html.selection import Selection
from tui.sources.markup import parts_of
from tui.sources.trees import TreeError, html_tree_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tui.article import Part
    from tui.sources.fetch import Document

_NOWHERE = "https://saved-page.invalid/"  # where links of a page lead of which nobody knows where it was
_MOST_TAGS = 700_000  # on a page of any size


def read(document: Document, *, as_is: bool = False, address: str = "") -> Article:
    """Read a page; raise `ReadError` where there is no article on it.

    With `as_is`, the text is that of the whole page, and the title and its kin are `None`. `address` is where the page
    was saved from, if that is known.
    """
    text, _, notices = decoded(document)
    address = address or (document.address if is_address(document.address) else saved_from(text))
    text = pieces.trimmed(text)
    try:
        tree = None if pieces.is_huge(text) else html_tree_of(text)
        if tree is None or pieces.is_crowded(tree):
            del tree
            return _huge(text, document.address, address, notices, as_is=as_is)
    except TreeError as error:
        unread = f"is no page that can be read: {error}; save it as text in a browser, and open that"
        raise ReadError(document.address, unread) from error
    base = _base(tree, address)
    if as_is:
        return _plain(parts_of(tree, base), document.address, notices)
    facts = facts_of(tree, base)
    better, other = readings_of(tree, facts, _whole(base, facts))
    if problem := refusal(tree, text, better.text, facts):
        raise ReadError(document.address, problem)
    if is_cut_off(tree, better.text, facts):
        notices = (*notices, PART)
    article = _article(better, facts, document.address, notices)
    return article if other is None else replace(article, other=_article(other, facts, document.address, notices))


def _huge(text: str, source: str, address: str, notices: tuple[str, ...], *, as_is: bool) -> Article:
    """Read a page of which there is too much to look for the article on it."""
    if text.count("<") > _MOST_TAGS:
        raise TreeError("it has too many elements")
    head = pieces.head_of(text)
    base = _base(head, address)
    if as_is:
        return _plain(pieces.all_parts_of_pieces(text, base), source, notices)
    facts = facts_of(head, base)
    parts, subtitle = pieces.parts_of_pieces(text, facts, _whole(base, facts))
    if not parts:
        raise ReadError(source, refusal(head, text, "", facts) or NOTHING)
    return _article(Selection(parts, subtitle, []), facts, source, (*notices, pieces.NOTICE))


def _plain(parts: list[Part], source: str, notices: tuple[str, ...]) -> Article:
    if not parts:
        raise ReadError(source, NOTHING)
    body = join(parts)
    return Article(body.text, body.blocks, source=source, notices=notices, links=body.links)


def _base(tree: HtmlElement, address: str) -> str:
    """Return what the links of a page are relative to; a part of it, or nothing, where no more is known."""
    return _joined(address, next((element.get("href", "") for element in tree.iter("base")), ""))


def _whole(base: str, facts: Facts) -> str:
    """Return what links are relative to, where a part of it comes from the address that the page says is its own."""
    return _joined(facts.address or _NOWHERE, base)


def _joined(address: str, base: str) -> str:
    from urllib.parse import urljoin

    try:
        return urljoin(address, base)
    except ValueError:
        return address


def _article(selection: Selection, facts: Facts, source: str, notices: tuple[str, ...]) -> Article:
    body = join(selection.parts)
    links = tuple(link for link in body.links if not link.address.startswith(_NOWHERE))
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
        links=links,
        emphases=body.emphases,
        address=facts.address,
        language=facts.language,
    )
