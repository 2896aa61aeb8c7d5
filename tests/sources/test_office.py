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
        (BlockKind.TABLE, "Boat  Tons\nAda     12", 0),
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


def word(*paragraphs: str, styles: str = "") -> bytes:
    names = 'xmlns:w="http://w" xmlns:mc="http://m"'
    body = "".join(paragraphs)
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {names}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": f"<w:styles {names}>{styles}</w:styles>",
        }
    )


def styled(style: str, text: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


STYLES = "".join(
    f'<w:style w:styleId="s{at}"><w:name w:val="{name}"/></w:style>'
    for at, name in enumerate(("Title", "Subtitle", "Author", "Date", "Block Text", "Source Code", "caption", "toc 1"))
)


def test_styles_of_a_document_say_what_its_paragraphs_are(read) -> None:
    texts = (
        "Harbour",
        "Ten years of drawings",
        "Vera Ostrova",
        "12 March 2024",
        "Nobody asked us.",
        "ding",
        "The quay",
    )
    lines = [styled(f"s{at}", text) for at, text in enumerate(texts)]
    article = read(word(*lines, styled("s7", "The quay 1"), styled("none", "A bell rang."), styles=STYLES))
    assert (article.title, article.subtitle) == ("Harbour", "Ten years of drawings")
    assert (article.byline, article.date) == ("Vera Ostrova", "12 March 2024")
    assert [(its.kind, article.text[its.start : its.end]) for its in article.blocks] == [
        (BlockKind.QUOTATION, "Nobody asked us."),
        (BlockKind.PREFORMATTED, "ding"),
        (BlockKind.CAPTION, "The quay"),
        (BlockKind.PARAGRAPH, "A bell rang."),
    ]


def test_a_text_box_follows_its_paragraph_once(read) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>“We wait,” said Mira Kolb.</w:t></w:r></w:p></w:txbxContent>"
    drawn = (
        f"<mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    article = read(word(f"<w:p><w:r><w:t>The quay </w:t></w:r><w:r>{drawn}</w:r><w:r><w:t>sinks.</w:t></w:r></w:p>"))
    assert article.text == "The quay sinks.\n\n“We wait,” said Mira Kolb."


def test_what_was_deleted_or_remarked_is_not_read(read) -> None:
    changed = (
        "<w:p><w:r><w:t>The quay </w:t></w:r><w:del><w:r><w:delText>floats</w:delText></w:r></w:del>"
        '<w:commentRangeStart w:id="1"/><w:ins><w:r><w:t>sinks.</w:t></w:r></w:ins><w:commentRangeEnd w:id="1"/>'
        '<w:r><w:commentReference w:id="1"/></w:r></w:p>'
    )
    assert read(word(changed)).text == "The quay sinks."


def word_row(*cells: str, properties: str = "") -> str:
    inside = "".join(f"<w:tc>{styled('none', cell)}</w:tc>" for cell in cells)
    return f"<w:tr>{properties}{inside}</w:tr>"


def open_row(*cells: str) -> str:
    inside = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells)
    return f"<table:table-row>{inside}</table:table-row>"


def open_table(head: str, rows: str) -> str:
    return f"<table:table><table:table-header-rows>{head}</table:table-header-rows>{rows}</table:table>"


HEAD_OF_WORD = "<w:trPr><w:tblHeader/></w:trPr>"
NO_HEAD_OF_WORD = '<w:trPr><w:tblHeader w:val="0"/></w:trPr>'
BELOW = ("Ada", "12")


@pytest.mark.parametrize(
    ("data", "is_headed"),
    [
        (word(f"<w:tbl>{word_row('Boat', 'Tons', properties=HEAD_OF_WORD)}{word_row(*BELOW)}</w:tbl>"), True),
        (word(f"<w:tbl>{word_row('Boat', 'Tons', properties=NO_HEAD_OF_WORD)}{word_row(*BELOW)}</w:tbl>"), False),
        (odt(open_table(open_row("Boat", "Tons"), open_row(*BELOW))), True),
        (odt(open_table("", open_row("Boat", "Tons") + open_row(*BELOW))), False),
    ],
    ids=["docx", "docx without", "odt", "odt without"],
)
def test_the_head_of_a_table_stands_out(data: bytes, is_headed: bool, read) -> None:
    article = read(data)
    assert article.text == "Boat  Tons\nAda     12"
    assert article.emphases == ((Emphasis(0, 10, strong=True),) if is_headed else ())


def test_preformatted_lines_of_an_open_document_are_one_block(read) -> None:
    lines = '<text:p text:style-name="Preformatted_20_Text">ding</text:p>'
    lines += '<text:p text:style-name="Preformatted_20_Text"><text:s text:c="2"/>dong</text:p>'
    article = read(odt(f"{lines}<text:p>It rang.</text:p>"))
    assert article.text == "ding\n  dong\n\nIt rang."
    assert article.blocks[0].kind is BlockKind.PREFORMATTED
