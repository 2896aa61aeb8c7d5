"""Quotations as a Markdown table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tui.export import Sheet, quotes_writer
from tui.export.quotes_markdown import escaped
from tui.export.rows import Row

if TYPE_CHECKING:
    from tui.export import Analysed


def test_a_header_once_and_a_row_a_quotation(analysed: Analysed) -> None:
    lines = "".join(quotes_writer("md")([analysed, analysed], Sheet(many=True))).splitlines()
    assert lines[0].startswith("| number | kind | speaker | speaker kind |")
    assert set(lines[1]) == set("| -")
    assert len(lines) == 2 + 4 + 4
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in lines} == {len(Row._fields) + 1}


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
