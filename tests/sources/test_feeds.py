"""Feeds, lists of feeds and folders are listings of articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.feeds_made import ATOM, OPML, RSS
from tests.packing import epub
from tui.article import Article, Block, BlockKind, Listing
from tui.sources import folders, gather, read
from tui.sources.errors import ReadError

if TYPE_CHECKING:
    from pathlib import Path

BOMB = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY lol0 "ha">'
    + "".join(f'<!ENTITY lol{n + 1} "{f"&lol{n};" * 10}">' for n in range(9))
    + '<!ENTITY file SYSTEM "file:///etc/passwd">]>'
)


@pytest.fixture
def listed(tmp_path: Path):
    def opened(text: str) -> Listing:
        path = tmp_path / "feed.xml"
        path.write_text(text, encoding="utf-8")
        found = gather(path)
        assert isinstance(found, Listing)
        return found

    return opened


def stubs(listing: Listing) -> list[Article]:
    return [entry.stub for entry in listing.entries if entry.stub]


def test_rss(listed) -> None:
    feed = listed(RSS)
    ferries, bridge = stubs(feed)
    assert [entry.address for entry in feed.entries] == [
        "https://ostrova.example/ferries",
        "https://ostrova.example/bridge",
    ]
    assert (feed.title, ferries.outlet, ferries.language) == ("Ostrova Herald", "Ostrova Herald", "en")
    assert (ferries.title, ferries.byline) == ("Ferries & gates", "Ilse Maran")
    assert ferries.date == "Tue, 12 Mar 2024"
    assert ferries.text == "“We sail on Monday,” said Mira Kolb, the harbour master."
    assert ferries.source == ferries.address == "https://ostrova.example/ferries"
    assert [link.address for link in ferries.links] == ["https://ostrova.example/kolb"]
    assert bridge.text == "“The bridge stays shut,” said engineer Tomas Havel.\n\nNobody crossed it."
    assert bridge.blocks[1] == Block(BlockKind.QUOTATION, 53, 71, 1)


def test_atom(listed) -> None:
    (bell,) = stubs(listed(ATOM))
    assert (bell.title, bell.byline, bell.text) == ("A bell", "Vera Ostrova", "“It rang,” said Ilse Maran.")


def test_a_list_of_feeds(listed) -> None:
    found = listed(OPML)
    assert found.title == "My feeds"
    assert [(entry.address, entry.title, entry.stub) for entry in found.entries] == [
        ("https://ostrova.example/feed", "Herald", None),
        ("https://quay.example/atom", "Quay", None),
    ]


def test_entities_are_not_expanded(listed) -> None:
    for name in ("lol9", "file"):
        hostile = RSS.replace("The bridge", f"The &{name}; bridge").replace("Short.", f"&{name};")
        for article in stubs(listed(BOMB + hostile.partition("?>")[2])):
            assert len(article.text) < 200
            assert "root:" not in f"{article.title}{article.text}"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("<rss version='2.0'><channel><title>x</title></channel></rss>", "a feed without entries"),
        ("<opml version='2.0'><body><outline text='x'/></body></opml>", "a feed without entries"),
        (RSS[:140], "a feed without entries"),
        ("<rss " + "<a>" * 400_001, "too many elements"),
        ("<rss>" + "<channel>" * 100_000, "a feed without entries"),
    ],
)
def test_one_clear_line(text: str, problem: str, listed) -> None:
    with pytest.raises(ReadError, match=problem) as raised:
        listed(text)
    assert "\n" not in str(raised.value)


def test_a_feed_is_no_article(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(RSS, encoding="utf-8")
    with pytest.raises(ReadError, match=r"is a feed, not an article; read it with sayso, or .*gather"):
        read(path)


def test_what_is_no_listing_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("A bell rang.", encoding="utf-8")
    assert gather(path) == read(path)


def test_a_folder(tmp_path: Path) -> None:
    for name, data in {
        "10 b.txt": b"A bell rang.", "2 a.txt": b"Another bell.", ".hidden": b"x", "image.png": b"\x89PNG\r\n\x1a\n",
        "book": epub(), "empty.txt": b"",
    }.items():  # fmt: skip
        (tmp_path / name).write_bytes(data)
    (tmp_path / "deeper").mkdir()
    found = gather(tmp_path)
    assert isinstance(found, Listing)
    assert [entry.address for entry in found.entries] == [
        str(tmp_path / its) for its in ("2 a.txt", "10 b.txt", "book")
    ]
    assert found.title == tmp_path.name


def test_a_folder_with_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="is a folder in which there is no file that can be read"):
        gather(tmp_path)


def test_a_folder_with_too_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "_MOST_FILES", 1)
    for name in "ab":
        (tmp_path / name).write_text("A bell rang.", encoding="utf-8")
    assert folders.listing(str(tmp_path)).notices == ("1 more files of this folder were left out.",)


def rss_item(text: str, more: str = "") -> bytes:
    return (
        '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Herald</title><item>'
        f"<title>Twice &amp;amp;#8220;escaped&amp;amp;#8221;</title>{more}<description>{text}</description></item>"
        "</channel></rss>"
    ).encode()


@pytest.mark.parametrize(
    "text",
    [
        "&lt;p&gt;&amp;amp;#8220;It rang,&amp;amp;#8221; said Ilse Maran.&lt;/p&gt;",
        "&amp;lt;p&amp;gt;“It rang,” said Ilse Maran.&amp;lt;/p&amp;gt;",
        "&lt;p&gt;“It rang,” said Ilse Maran.&lt;/p&gt;&lt;p&gt;The post It rang appeared first on Herald.&lt;/p&gt;",
    ],
)
def test_text_that_was_escaped_once_too_often(text: str, tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(rss_item(text, "<dc:creator>vera@herald.example (Vera Ostrova)</dc:creator>"))
    listing = gather(path)
    assert isinstance(listing, Listing)
    stub = listing.entries[0].stub
    assert stub is not None
    assert (stub.title, stub.text, stub.byline) == (
        "Twice “escaped”",
        "“It rang,” said Ilse Maran.",
        "Vera Ostrova",
    )


def test_code_keeps_its_entities(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(rss_item("&lt;p&gt;Write &lt;code&gt;&amp;amp;quot;&lt;/code&gt; there.&lt;/p&gt;"))
    listing = gather(path)
    assert isinstance(listing, Listing)
    stub = listing.entries[0].stub
    assert stub is not None
    assert stub.text == "Write &quot; there."


@pytest.mark.parametrize(
    "quotation",
    [
        "<p>It rang.</p><cite>Mira Kolb</cite>",
        "<p>It rang.</p><footer>— <cite>Mira Kolb</cite></footer>",
        "<p>It rang.</p><p><cite>Mira Kolb</cite></p>",
    ],
)
def test_who_is_quoted_has_a_dash_below_the_quotation(quotation: str, tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(rss_item(f"<![CDATA[<p>One.</p><blockquote>{quotation}</blockquote>]]>"))
    listing = gather(path)
    assert isinstance(listing, Listing)
    stub = listing.entries[0].stub
    assert stub is not None
    assert stub.text == "One.\n\nIt rang.\n\n— Mira Kolb"
