"""An element tree becomes blocks, links and emphases."""

from __future__ import annotations

import pytest
from lxml import html

from tui.article import BlockKind, join
from tui.sources.markup import parts_of

P, ITEM, QUOTATION = BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTATION


def parts(source: str) -> list[tuple[BlockKind, str, int]]:
    return [(part.kind, part.text, part.level) for part in parts_of(html.fromstring(f"<div>{source}</div>"))]


def marked(source: str, base: str = "https://paper.example/a/") -> list[tuple[str, str]]:
    body = join(parts_of(html.fromstring(f"<div>{source}</div>"), base))
    links = [(body.text[its.start : its.end], its.address) for its in body.links]
    return links + [(body.text[its.start : its.end], "strong" if its.strong else "slanted") for its in body.emphases]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<p>One\n  two</p> three", [(P, "One two", 0), (P, "three", 0)]),
        ("<h2>Head</h2>text", [(BlockKind.HEADING, "Head", 2), (P, "text", 0)]),
        ("<blockquote><p>A.</p><p>B.</p></blockquote>", [(QUOTATION, "A.", 1), (QUOTATION, "B.", 1)]),
        ("<ul><li>a<ol><li>b</li></ol></li></ul>", [(ITEM, "a", 1), (ITEM, "b", 2)]),
        ("<p>a <br> b<br/><br>c</p>", [(P, "a\nb", 0), (P, "c", 0)]),
        ("<pre>  a\n   b\n\nc</pre>", [(BlockKind.PREFORMATTED, t, 0) for t in ("  a\n   b", "c")]),
        ("<figure><img alt='x'><figcaption>A bell</figcaption></figure>", [(BlockKind.CAPTION, "A bell", 0)]),
        ("<table><tr><th>Who<th>n<tr><td>Bo<td>12</table>", [(BlockKind.TABLE, "Who   n\nBo   12", 0)]),
        ("<table><tr><td><p>laid out</p></td></tr></table>", [(P, "laid out", 0)]),
        ("<p>she said <q>no</q></p>", [(P, "she said “no”", 0)]),
        ("a<script>x()</script><!-- c --><span hidden>h</span><i style='display: none'>i</i>b", [(P, "ab", 0)]),
        ("<p>red &#27;[31m&#x202e;text</p>", [(P, "red text", 0)]),
        ("<p> </p><div></div>", []),
    ],
)
def test_blocks(source: str, found: list[tuple[BlockKind, str, int]]) -> None:
    assert parts(source) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("see <a href='/b'>here </a>now", [("here", "https://paper.example/b")]),
        ("<p>x</p><p>y <a href='c'><b>bold link</b></a></p>", [
            ("bold link", "https://paper.example/a/c"), ("bold link", "strong"),
        ]),
        ("<a href='javascript:x()'>a</a> <a href='#top'>b</a> <a href='file:///etc/passwd'>c</a> <a>d</a>", []),
        ("<a href='http://[bad'>a</a>", []),
        ("so <em>very</em> near", [("very", "slanted")]),
    ],
)  # fmt: skip
def test_what_is_marked(source: str, found: list[tuple[str, str]]) -> None:
    assert marked(source) == found


def test_elements_without_end_inside_one_another() -> None:
    assert parts("before" + "<div>" * 100_000 + "x") == [(P, "before", 0)]
