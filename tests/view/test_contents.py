from __future__ import annotations

from tui.article import Article, BlockKind, Link, Part, join
from tui.view.contents import heading_at, headings_of, links_of

BODY = join(
    [
        Part(BlockKind.HEADING, "Who pays", 2),
        Part(
            BlockKind.PARAGRAPH,
            "See here, there and here again.",
            links=(
                Link(4, 8, "https://example.org/a"),
                Link(10, 15, "mailto:ann@example.org"),
                Link(20, 24, "https://example.org/a"),
                Link(25, 30, "file:///etc/passwd"),
            ),
        ),
        Part(BlockKind.HEADING, "And\nwhy", 4),
        Part(BlockKind.HEADING, "The end", 2),
    ]
)
ARTICLE = Article(BODY.text, BODY.blocks, links=BODY.links)


def test_headings_are_set_in_by_their_rank() -> None:
    assert [heading.title for heading in headings_of(ARTICLE)] == ["Who pays", "  And why", "The end"]
    assert [BODY.text[int(heading.source) :][:3] for heading in headings_of(ARTICLE)] == ["Who", "And", "The"]


def test_the_heading_that_one_is_under() -> None:
    headings = headings_of(ARTICLE)
    assert [heading_at(headings, offset) for offset in (0, 20, BODY.text.index("And"), len(BODY.text))] == [0, 0, 1, 2]
    assert heading_at((), 5) == 0


def test_each_address_is_listed_once_and_only_such_as_can_be_opened() -> None:
    assert [(link.source, link.title, link.detail) for link in links_of(ARTICLE)] == [
        ("https://example.org/a", "1 here", "  https://example.org/a"),
        ("mailto:ann@example.org", "2 there", "  mailto:ann@example.org"),
    ]
