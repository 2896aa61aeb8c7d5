"""Quotations as a Markdown table."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tui.export import Sheet, quotes_writer
from tui.export.quotes_markdown import escaped

if TYPE_CHECKING:
    from tui.export import Analysed


def test_a_heading_and_a_row_a_quotation(analysed: Analysed) -> None:
    lines = "".join(quotes_writer("md")([analysed, analysed], Sheet(many=True))).splitlines()
    assert lines[:3] == [r"## Ferry \*stays\* in port", "", "Ane Holt · 12 March 2031 · news/ferry.txt"]
    table = lines[4:10]
    assert table[0] == "| speaker | quotation | kind | cue | confidence |"
    assert table[1] == "| --- | --- | --- | --- | ---: |"
    assert table[2].startswith("| Maren Ostby | “The ferry won’t sail today,” … “Not in this wind.” | direct | said |")
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in table} == {6}
    assert lines[10:12] == ["", lines[0]]


def test_an_address_can_be_followed(analysed: Analysed) -> None:
    article = replace(analysed.article, address="https://example.org/a_b", outlet="Herald")
    text = "".join(quotes_writer("md")([analysed._replace(article=article)], Sheet()))
    assert "Herald · 12 March 2031 · <https://example.org/a_b>" in text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a | b", r"a \| b"),
        ("*bold* _it_ `code`", r"\*bold\* \_it\_ \`code\`"),
        ("[a](b) <script>", r"\[a\](b) \<script\>"),
        ("R&D costs $5", r"R\&D costs \$5"),
        ("back\\slash", r"back\\slash"),
        (12, "12"),
    ],
)
def test_markup_is_escaped(text: str, shown: str) -> None:
    assert escaped(text) == shown
