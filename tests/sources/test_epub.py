"""Books are read in the order of their spine; hostile ones do no harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import tui
from tests.packing import CONTAINER, epub, page, zipped
from tui.article import Article, BlockKind
from tui.sources.errors import ReadError

if TYPE_CHECKING:
    from pathlib import Path

BOMB = (
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "ha">'
    + "".join(f'<!ENTITY lol{n + 1} "{f"&lol{n or str()};" * 10}">' for n in range(9))
    + "]>"
)


@pytest.fixture
def read(tmp_path: Path):
    def opened(data: bytes, *, as_is: bool = False) -> Article:
        path = tmp_path / "book.epub"
        path.write_bytes(data)
        return tui.read(path, as_is=as_is)

    return opened


def shown(article: Article) -> list[tuple[BlockKind, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def test_a_book(read) -> None:
    book = read(epub())
    assert (book.title, book.byline, book.language, book.date) == (
        "Bells over water",
        "Vera Ostrova",
        "en",
        "2019-03-02",
    )
    assert shown(book) == [
        (BlockKind.HEADING, "The bell"),
        (BlockKind.PARAGRAPH, "“It has not rung since the flood,” said the sexton, Ilse Maran. She pulled the rope."),
        (BlockKind.QUOTATION, "Ring me, and the river comes."),
        (BlockKind.PARAGRAPH, "Nobody laughed then."),
        (BlockKind.HEADING, "The river"),
        (BlockKind.PARAGRAPH, "“The river came,” Tomas Havel wrote. “It came at night, and we were glad of it.”"),
    ]
    assert book.left_out == ("Bells", "The river")
    assert "Bells" in read(epub(), as_is=True).text


def test_a_paragraph_that_is_called_so_in_the_table_of_contents_is_a_heading(read) -> None:
    book = read(
        epub({"a.xhtml": "<p>CHAPTER ONE.</p><p>It rained.</p>"}, contents='<li><a href="a.xhtml">Chapter one</a></li>')
    )
    assert shown(book) == [(BlockKind.HEADING, "CHAPTER ONE."), (BlockKind.PARAGRAPH, "It rained.")]


def test_titles_of_an_older_book(read) -> None:
    ncx = (
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>Dusk</text></navLabel>'
        '<content src="text/a.html#x"/></navPoint></navMap></ncx>'
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest><item id="t" href="toc.ncx" '
        'media-type="application/x-dtbncx+xml"/><item id="a" href="text/a.html" media-type="application/xhtml+xml"/>'
        '</manifest><spine toc="t"><itemref idref="a"/></spine></package>'
    )
    members: dict[str, str | bytes] = {
        "META-INF/container.xml": CONTAINER, "OPS/book.opf": package, "OPS/toc.ncx": ncx,
        "OPS/text/a.html": '<html><meta charset="iso-8859-1"><p>A caf\u00e9 at dusk.</html>'.encode("latin-1"),
    }  # fmt: skip
    assert shown(read(zipped(members))) == [(BlockKind.HEADING, "Dusk"), (BlockKind.PARAGRAPH, "A café at dusk.")]


def test_a_part_that_is_missing_is_said(read) -> None:
    spine = '<li><a href="a.xhtml">A</a></li>'
    book = read(epub({"a.xhtml": "<h1>A</h1><p>It rained.</p>", "../../b.xhtml": "<p>out</p>"}, contents=spine))
    assert book.text == "A\n\nIt rained."
    assert book.notices == ("1 part of this book could not be read.",)


def test_entities_are_not_expanded(read) -> None:
    book = read(epub(more={"OPS/bell.xhtml": BOMB + "<html><body><p>Ha &lol9; ha.</p></body></html>"}))
    assert "Ha &lol9; ha." in book.text
    packed = zipped({"META-INF/container.xml": CONTAINER, "OPS/book.opf": BOMB + "<package>&lol9;</package>"})
    with pytest.raises(ReadError, match="no text in it"):
        read(packed)


def test_a_file_of_this_machine_is_not_read(read) -> None:
    outside = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>See &x; there.</p></body></html>'
    assert "root:" not in read(epub(more={"OPS/bell.xhtml": outside})).text


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (epub()[:200], "is a broken archive"),
        (epub({"a.xhtml": "<img src='x.png'/>"}), "has no text in it"),
        (zipped({"a": "b"}, mimetype="application/epub+zip"), "no whole EPUB book"),
        (
            epub(more={"META-INF/encryption.xml": '<x xmlns:e="u"><e:EncryptionMethod Algorithm="http://a/aes"/></x>'}),
            "DRM",
        ),
        (epub({"a.xhtml": ""}, more={"OPS/a.xhtml": page("<p>x</p>") + " " * 21_000_000}), "unpacks to too much"),
    ],
)
def test_one_clear_line(data: bytes, problem: str, read, tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=problem) as raised:
        read(data)
    assert "\n" not in str(raised.value)
    assert [path.name for path in tmp_path.iterdir()] == ["book.epub"]


def test_encrypted_fonts_are_no_protection(read) -> None:
    fonts = '<x xmlns:e="u"><e:EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></x>'
    assert read(epub(more={"META-INF/encryption.xml": fonts})).title == "Bells over water"
