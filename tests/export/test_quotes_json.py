"""Quotations and figures as JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from tui.export import Measured, Sheet, figures_writer, quotes_writer
from tui.export.json_text import dumps
from tui.statistics import measure

if TYPE_CHECKING:
    from tui.export import Analysed

ONE, MANY = Sheet(), Sheet(many=True)


def test_one_article_is_one_object_with_its_text_and_the_analysis_as_it_is(analysed: Analysed) -> None:
    plain = json.loads("".join(quotes_writer("json")([analysed], ONE)))
    assert {name: plain[name] for name in ("schema", "quotes", "speakers", "terms")} == analysed.analysis.to_dict()
    start, end = plain["quotes"][0]["spans"][1]
    assert plain["text"][start:end] == "“Not in this wind.”"
    (start, end) = plain["headings"][0]
    assert plain["text"][start:end] == "What comes next"
    assert (plain["title"], plain["date"], plain["byline"]) == ("Ferry *stays* in port", "12 March 2031", "Ane Holt")
    assert (plain["outlet"], plain["source"]) == (None, "news/ferry.txt")


def test_many_articles_are_one_array_that_comes_in_pieces(analysed: Analysed) -> None:
    pieces = list(quotes_writer("json")([analysed, analysed], MANY))
    assert [item["source"] for item in json.loads("".join(pieces))] == ["news/ferry.txt"] * 2
    assert json.loads(pieces[0] + "]")[0]["title"] == "Ferry *stays* in port"


def test_many_articles_none_of_which_could_be_read_are_an_empty_array() -> None:
    assert json.loads("".join(quotes_writer("json")([], MANY))) == []


def test_one_article_that_could_not_be_read_is_nothing() -> None:
    assert "".join(quotes_writer("json")([], ONE)) == ""


def test_lines_hold_an_object_each(analysed: Analysed) -> None:
    lines = "".join(quotes_writer("jsonl")([analysed, analysed], MANY)).splitlines()
    assert [json.loads(line)["schema"] for line in lines] == [1, 1]


def test_control_characters_are_escaped(analysed: Analysed) -> None:
    hostile = replace(analysed.article, source="a\x1b[31m\x9b31m\x7f.txt")
    for name in ("json", "jsonl"):
        text = "".join(quotes_writer(name)([analysed._replace(article=hostile)], ONE))
        assert not set(text) & set(map(chr, [*range(10), *range(11, 32), *range(127, 160)]))
        assert json.loads(text)["source"] == hostile.source


@given(st.dictionaries(st.text(), st.text() | st.none() | st.lists(st.integers())))
def test_whatever_is_dumped_is_read_back_the_same(value: object) -> None:
    assert json.loads(dumps(value)) == value
    assert "\n" not in dumps(value)


def test_figures_of_one_and_of_many(analysed: Analysed) -> None:
    measured = Measured(*analysed, measure(analysed.article.text, analysed.analysis))
    plain = json.loads("".join(figures_writer("json")([measured], ONE)))
    assert plain["title"] == "Ferry *stays* in port"
    assert plain["quotations"] == 4
    assert plain["speakers"][0]["name"] == "Maren Ostby"
    assert json.loads("".join(figures_writer("json")([measured] * 2, MANY))) == [plain, plain]
