"""Items of lists keep the numbers that a browser or an office program shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import html

import tui
from tests.office_made import docx, odt
from tui.sources.lists import numeral
from tui.sources.markup import parts_of

if TYPE_CHECKING:
    from pathlib import Path


def markers(source: str) -> list[str]:
    return [f"{part.marker} {part.text}" for part in parts_of(html.fromstring(f"<div>{source}</div>"))]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<ol><li>a<li>b</ol>", ["1. a", "2. b"]),
        ("<ol start=7><li>a<li value=3>b<li>c</ol>", ["7. a", "3. b", "4. c"]),
        ("<ol reversed><li>a<li>b</ol>", ["2. a", "1. b"]),
        ("<ol type=a start=26><li>a<li>b</ol>", ["z. a", "aa. b"]),
        ("<ol><li>a<ol type=I><li>b<li>c</ol><li>d</ol>", ["1. a", "I. b", "II. c", "2. d"]),
        ("<ol><li><p>a</p><p>b</p>c<li>d</ol>", ["1. a", " b", " c", "2. d"]),
        ("<ul><li>a<li><p>b</p><p>c</p></ul>", ["None a", "None b", " c"]),
        ("<dl><dt>a<dd>b</dl>", ["None a", " b"]),
        ("<ol start='9999999999999999999'><li>a</ol>", ["1. a"]),
        ("<ol start=x type=q><li value=-2>a<li>b</ol>", ["-2. a", "-1. b"]),
        ("<li>a</li>", ["None a"]),
        ("<ol><li><ul><li>a</ul><li>b</ol>", ["None a", "2. b"]),
    ],
)
def test_markers(source: str, found: list[str]) -> None:
    assert markers(source) == found


@pytest.mark.parametrize(
    ("number", "kind", "written"),
    [(4, "i", "iv"), (1994, "I", "MCMXCIV"), (4000, "i", "4000"), (0, "a", "0"), (702, "A", "ZZ"), (703, "a", "aaa")],
)
def test_numerals(number: int, kind: str, written: str) -> None:
    assert numeral(number, kind) == written


def shown(path: Path, data: bytes) -> list[str]:
    path.write_bytes(data)
    article = tui.read(path)
    return [f"{block.marker} {article.text[block.start : block.end]}" for block in article.blocks]


def test_word_counts_through_the_text(tmp_path: Path) -> None:
    def item(text: str, number: int, level: int = 0) -> str:
        return (
            f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
            f"<w:r><w:t>{text}</w:t></w:r></w:p>"
        )

    numbering = (
        '<w:numbering xmlns:w="http://w"><w:abstractNum w:abstractNumId="5">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="6"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="5"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num></w:numbering>'
    )
    body = (
        item("Crane", 1) + item("old", 1, 1) + item("slow", 1, 1) + item("Quay", 1) + item("wet", 1, 1)
        + "<w:p><w:r><w:t>Then:</w:t></w:r></w:p>" + item("Boat", 1) + item("Net", 2) + item("Oar", 3)
    )  # fmt: skip
    assert shown(tmp_path / "a.docx", docx(body, **{"word__numbering.xml": numbering})) == [
        "1. Crane", "a. old", "b. slow", "2. Quay", "a. wet", "None Then:", "3. Boat", "None Net", "4. Oar",
    ]  # fmt: skip


def test_an_open_document_has_its_numbers_in_styles(tmp_path: Path) -> None:
    style = (
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/>'
        '<text:list-level-style-bullet text:level="2"/></text:list-style>'
    )
    items = "<text:list-item><text:p>Crane</text:p><text:list><text:list-item><text:p>old</text:p></text:list-item>"
    body = (
        f'{style}<text:list text:style-name="L1">{items}</text:list></text:list-item>'
        '<text:list-item text:start-value="5"><text:p>Quay</text:p></text:list-item></text:list><text:p>Then:</text:p>'
        '<text:list text:style-name="L1" text:continue-numbering="true">'
        "<text:list-item><text:p>Boat</text:p></text:list-item></text:list>"
    )
    assert shown(tmp_path / "a.odt", odt(body)) == ["1. Crane", "None old", "5. Quay", "None Then:", "6. Boat"]
