"""Pages that are made of several parts alike, such as the posts of a live report or of a thread.

A reading takes one of them for the article. They all are, if the headline of the page stands above them all.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.article import BlockKind
from tui.sources.html.asides import without_asides

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tui.sources.html.candidates import Candidate

_AROUND = 4  # elements around what a reading found, one of which may be a post
_POSTS = frozenset({"article", "div", "li", "section"})
_DEEPEST_HEADING = 3  # of a post; beneath are the names of who writes
_PROSE = 0.6  # of the posts have prose in them


def stream_around(place: HtmlElement) -> list[HtmlElement]:
    """Return the posts of which an element is one, or holds most of one; nothing where it stands alone."""
    post: HtmlElement | None = place
    for _ in range(_AROUND):
        holder = post.getparent() if post is not None else None
        if post is None or holder is None or post.tag == "body":
            break
        name = _name(post)
        posts = [child for child in holder if child.tag == post.tag and _name(child) == name]
        if name and post.tag in _POSTS and len(posts) > 1 and _is_headed(holder, posts):
            return posts
        post = holder
    return []


def chosen_alike(posts: list[HtmlElement], candidates: list[Candidate], chosen: list[bool]) -> list[bool]:
    """Choose in each post what is set as the chosen parts are in theirs, and what heads it."""
    among = frozenset(posts)
    owners = [_owner(candidate.element, among) for candidate in candidates]
    ways = {
        _way(candidate.element, owner)
        for candidate, owner, is_chosen in zip(candidates, owners, chosen, strict=True)
        if is_chosen and owner is not None
    }
    alike = [
        is_chosen or (owner is not None and _is_alike(candidate, owner, ways))
        for candidate, owner, is_chosen in zip(candidates, owners, chosen, strict=True)
    ]
    kept = without_asides(candidates, alike)
    prose = Counter(
        owner
        for candidate, owner, is_kept in zip(candidates, owners, kept, strict=True)
        if is_kept and owner is not None and candidate.is_prose()
    )
    return kept if len(prose) > 1 and len(prose) >= _PROSE * len(posts) else chosen


def _is_alike(candidate: Candidate, post: HtmlElement, ways: set[tuple[str, ...]]) -> bool:
    if candidate.kind is BlockKind.HEADING:
        return candidate.part.level <= _DEEPEST_HEADING
    way = _way(candidate.element, post)
    return any(way[: len(known)] == known for known in ways)


def _way(element: HtmlElement, post: HtmlElement) -> tuple[str, ...]:
    """Return the containers between a post and a text in it, the outermost first."""
    way = []
    for it in element.iterancestors():
        if it is post:
            break
        if it.tag not in ("blockquote", "ol", "ul"):
            way.append(f"{it.tag} {_name(it)}")
    if element.tag == "div":
        way.insert(0, f"div {_name(element)}")
    return tuple(reversed(way))


def _owner(element: HtmlElement, posts: frozenset[HtmlElement]) -> HtmlElement | None:
    around = (element, *element.iterancestors())
    return next((it for it in around if it in posts), None)


def _name(element: HtmlElement) -> str:
    return " ".join(sorted((element.get("class") or "").split())[:2])


def _is_headed(holder: HtmlElement, posts: list[HtmlElement]) -> bool:
    """Tell whether the headline stands outside of the posts, and none of them has one of its own."""
    if any(next(post.iter("h1"), None) is not None for post in posts):
        return False
    return next(holder.getroottree().getroot().iter("h1"), None) is not None
