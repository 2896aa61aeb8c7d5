"""Quotations as flat rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.export.rows import rows

if TYPE_CHECKING:
    from tui.export import Analysed


def test_a_row_says_who_said_what_and_where(analysed: Analysed) -> None:
    row = next(rows(analysed))
    assert row._asdict() == {
        "number": 1,
        "kind": "direct",
        "speaker": "Maren Ostby",
        "speaker_kind": "person",
        "description": "the harbour master",
        "quotation": "“The ferry won’t sail today,” … “Not in this wind.”",
        "cue": "said",
        "rule": "verb-subject",
        "confidence": 0.971,
        "start": 0,
        "end": 87,
        "source": "news/ferry.txt",
        "title": "Ferry *stays* in port",
        "date": "12 March 2031",
        "accepted": "false",
        "corrected": "false",
    }


def test_line_breaks_in_a_quotation_become_blanks(analysed: Analysed) -> None:
    assert [row.quotation for row in rows(analysed)][1] == "the pier | had cracked"


def test_a_quotation_without_speaker_or_cue_has_empty_cells(analysed: Analysed) -> None:
    row = list(rows(analysed))[3]
    assert (row.speaker, row.speaker_kind, row.description, row.cue) == ("", "", "", "")


def test_no_cell_holds_a_control_character(analysed: Analysed) -> None:
    hostile = replace(analysed.article, title="a\x1b]0;b\x07", source="c\x9b31m\nd.txt", date="\x00")
    for row in rows(analysed._replace(article=hostile)):
        assert all(str(cell).isprintable() for cell in row)
