"""Quotations as a table to be read."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from tui.export import Analysed, Sheet, quotes_writer
from tui.quotes.model import Analysis, Quotation, Span, Speaker

if TYPE_CHECKING:
    from collections.abc import Iterable

STYLE = re.compile(r"\x1b\[[0-9;]*m")


def written(items: Iterable[Analysed], width: int = 80, *, colour: bool = False) -> str:
    return "".join(quotes_writer("table")(items, Sheet(width, colour)))


def test_at_80_cells_the_words_stand_beside_the_speaker(analysed: Analysed) -> None:
    assert written([analysed]).splitlines()[:10] == [
        "Ferry *stays* in port",
        "news/ferry.txt · Ane Holt · 12 March 2031",
        "4 quotations · 3 speakers",
        "",
        "  #   Speaker               Quotation",
        "  1 │ Maren Ostby           “The ferry won’t sail today,” … “Not in this wind.”",
        "    │ the harbour master",
        "    │ direct · said · 97%",
        "",
        "  2 │ A deckhand            the pier | had cracked",
    ]


def test_at_120_cells_kind_and_cue_have_columns(analysed: Analysed) -> None:
    lines = written([analysed], 120).splitlines()
    head = next(line for line in lines if "Speaker" in line)
    row = next(line for line in lines if "Maren" in line)
    assert head.split() == ["#", "Speaker", "Quotation", "Kind", "Cue", "Sure"]
    for title, cell in (("Speaker", "Maren"), ("Quotation", "“The"), ("Kind", "direct"), ("Cue", "said")):
        assert head.index(title) == row.index(cell)
    assert row.endswith("97%")


def test_below_56_cells_the_words_stand_under_the_speaker(analysed: Analysed) -> None:
    lines = written([analysed], 40).splitlines()
    place = next(number for number, line in enumerate(lines) if "Maren" in line)
    assert lines[place + 3].endswith("│ “The ferry won’t sail today,” …")


@pytest.mark.parametrize("width", [20, 40, 55, 56, 80, 99, 100, 140, 300])
@pytest.mark.parametrize("colour", [True, False])
def test_no_line_is_wider_than_the_terminal(analysed: Analysed, width: int, colour: bool) -> None:
    speakers = (
        Speaker(0, "The Commission for the Protection of the Outer Skerries " * 3, *_rest(analysed, 0)),
        *analysed.analysis.speakers[1:],
    )
    crowd = Analysed(analysed.article, Analysis(analysed.analysis.quotes, speakers, ()))
    for line in written([crowd], width, colour=colour).splitlines():
        assert cell_len(STYLE.sub("", line)) <= width


def _rest(analysed: Analysed, number: int) -> tuple[object, ...]:
    speaker = analysed.analysis.speakers[number]
    return speaker.kind, speaker.description, speaker.mentions


def test_every_word_of_a_long_quotation_is_there(analysed: Analysed) -> None:
    words = " ".join(f"word{number}" for number in range(3000))
    quote = replace(analysed.analysis.quotes[0], spans=(Span(0, len(words)),))
    article = replace(analysed.article, text=words)
    text = written([Analysed(article, Analysis((replace(quote, cue=None),), analysed.analysis.speakers, ()))])
    assert re.findall(r"word\d+", text) == words.split()


def test_a_speaker_is_described_once(analysed: Analysed) -> None:
    twice = Analysis(analysed.analysis.quotes[:1] * 2, analysed.analysis.speakers, ())
    assert written([analysed._replace(analysis=twice)]).count("the harbour master") == 1


def test_a_quotation_without_a_speaker_says_so(analysed: Analysed) -> None:
    assert "Nobody named" in written([analysed])


def test_an_article_without_quotations_says_so(analysed: Analysed) -> None:
    text = written([analysed._replace(analysis=Analysis((), (), ()))])
    assert text.splitlines()[2] == "no quotations"
    assert "Speaker" not in text


def test_colours_are_only_there_when_asked_for(analysed: Analysed) -> None:
    plain, coloured = written([analysed]), written([analysed], colour=True)
    assert "\x1b" not in plain
    assert STYLE.sub("", coloured).replace("▌", "│").replace("┊", "│") == plain
    names = re.findall(r"\x1b\[1;(\d+)m(Maren|A deck|王)", coloured)
    assert len({colour for colour, _ in names}) == 3


def test_nothing_from_outside_reaches_the_terminal_but_text(analysed: Analysed) -> None:
    hostile = replace(analysed.article, title="\x1b[2Jtitle", source="\x1b]0;x\x07.txt", text="\x1b[31m" * 40)
    quote = Quotation(0, analysed.analysis.quotes[0].kind, (Span(0, 200),), 0, None, Span(0, 5), "rule", 0.5)
    speaker = replace(analysed.analysis.speakers[0], name="evil\x9b31m", description="\x07bell")
    text = written([Analysed(hostile, Analysis((quote,), (speaker,), ()))], colour=True)
    assert not set(STYLE.sub("", text)) & set(map(chr, [*range(10), *range(11, 32), *range(127, 160)]))


def test_hundreds_of_quotations_keep_their_columns(analysed: Analysed) -> None:
    quotes = tuple(replace(analysed.analysis.quotes[0], id=number) for number in range(1234))
    lines = written([analysed._replace(analysis=Analysis(quotes, analysed.analysis.speakers, ()))]).splitlines()
    starts = {line.index("“The") for line in lines if "“The" in line}
    assert len(starts) == 1
    assert "1,234 quotations · 1 speaker" in lines


def test_articles_are_apart(analysed: Analysed) -> None:
    pieces = list(quotes_writer("table")(iter([analysed, analysed]), Sheet(many=True)))
    assert pieces[1] == "\n" + pieces[0]
