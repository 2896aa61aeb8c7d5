"""Documents of office programs keep their structure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import tui
from tests.office_made import docx, odt
from tests.packing import zipped
from tui.article import Article, BlockKind, Emphasis, Link
from tui.sources.errors import ReadError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def read(tmp_path: Path):
    def opened(data: bytes, *, as_is: bool = False) -> Article:
        path = tmp_path / "document"
        path.write_bytes(data)
        return tui.read(path, as_is=as_is)

    return opened


@pytest.mark.parametrize("data", [docx(), odt()], ids=["docx", "odt"])
def test_a_document(data: bytes, read) -> None:
    article = read(data)
    assert (article.title, article.byline, article.date) == ("The quay", "Vera Ostrova", "2024-03-12")
    assert [(its.kind, article.text[its.start : its.end], its.level) for its in article.blocks] == [
        (BlockKind.PARAGRAPH, "“We wait,” said Mira Kolb.[1]", 0),
        (BlockKind.ITEM, "A crane", 1),
        (BlockKind.ITEM, "with light", 2),
        (BlockKind.QUOTATION, "Nobody asked us.", 1),
        (BlockKind.TABLE, "Boat  Tons\nAda   12", 0),
        (BlockKind.PARAGRAPH, "[1] In 2019.", 0),
    ]
    assert article.links == (Link(16, 25, "https://ostrova.example/kolb"),)
    assert article.emphases == (Emphasis(4, 8, strong=True),)
    assert read(data, as_is=True).text.startswith("The quay\n\n")


BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="http://w"><w:body>'


def test_entities_are_not_expanded(read) -> None:
    body = BOMB + "<w:p><w:r><w:t>Ha &b; ha.</w:t></w:r></w:p></w:body></w:document>"
    assert read(docx(word__document="", **{"word__document.xml": body})).text == "Ha"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (docx(""), "has no text in it"),
        (docx(**{"word__document.xml": " " * 21_000_000}), "unpacks to too much"),
        (docx(**{"word__document.xml": "no xml"}), "is a broken document"),
        (zipped({"word/other.xml": "<a/>"}), "has no 'word/document.xml' in it"),
        (zipped({"a": ""}, mimetype="application/vnd.oasis.opendocument.text"), "has no 'content.xml' in it"),
        (odt()[:-40], "is a broken archive"),
    ],
)
def test_one_clear_line(data: bytes, problem: str, read) -> None:
    with pytest.raises(ReadError, match=problem) as raised:
        read(data)
    assert "\n" not in str(raised.value)


def test_elements_inside_one_another_without_end(read) -> None:
    deep = "<text:span>" * 5_000 + "A bell." + "</text:span>" * 5_000
    with pytest.raises(ReadError):
        read(odt(f"<text:p>{deep}</text:p>"))
    assert read(odt(f"<text:p>A bell.</text:p><text:p>{deep}</text:p>")).text == "A bell."
