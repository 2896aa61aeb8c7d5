from __future__ import annotations

import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dialogue import talk
from tui.view import search
from tui.view.chart import draw_chart
from tui.view.search import SearchError, found_in, portions
from tui.view.sought import Sought, sought, toggled


def spans(text: str, query: str) -> list[tuple[int, int]]:
    return [pair for found in portions(text, sought(query)) for pair in zip(*found, strict=True)]


def found(text: str, query: str) -> list[int]:
    return [start for start, _ in spans(text, query)]


def test_small_letters_find_capitals_and_capitals_only_themselves() -> None:
    assert found("Harbour harbour HARBOUR", "harbour") == [0, 8, 16]
    assert found("Harbour harbour HARBOUR", "Harbour") == [0]


def test_what_is_typed_finds_what_is_typeset() -> None:
    text = "She said: “It’s the well‑known quay – and I don’t care.”"
    for query in ("it's", "don't", 'said: "it', "well-known", "quay - and", "It’s", "“It’s"):
        assert len(found(text, query)) == 1, query


def test_without_accents_one_finds_them_and_with_them_nothing_else() -> None:
    for text in ("Ana Muñoz, Ana Munoz", "Ana Mun\u0303oz, Ana Munoz"):
        first = text.index(",")
        assert spans(text, "munoz") == [(4, first), (first + 6, len(text))]
        assert spans(text, "muñoz") == [(4, first)]
    assert found("Søren Łuk", "soren luk") == [0]


def test_nothing_in_the_query_is_a_pattern() -> None:
    assert found("a.c abc (x) [y] a+", "a.c") == [0]
    assert found("a.c abc (x) [y] a+", "(x)") == [8]


def test_an_empty_query_finds_nothing() -> None:
    for query in ("", "/", '"', "@"):
        assert found('anything / @ "', query) == []


def test_a_pattern_finds_what_it_says() -> None:
    text = "The quay. The quays.\nThe key"
    assert spans(text, "/quays?/") == [(4, 8), (14, 19)]
    assert found(text, r"/^the \w+$") == [21]
    assert found(text, r"/The \w+\.") == [0, 10]
    assert found(text, r"/the \W") == []
    assert found("don’t Muñoz", "/n't mu.oz") == [2]
    assert found(text, "/x*") == []


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        ("/(quay", "bad pattern"),
        ("/[a-", "bad pattern"),
        ("/" + "a?" * 400, "too long"),
        ("/(((a{100}){100}){100}){100}", "too long"),
        ("/a{99999999999999999999}", "too long"),
        ("/(?R)?a", "within itself"),
        ("/(a|aa)+$", "takes too long"),
    ],
)
def test_a_pattern_that_cannot_be_searched_for_says_why(
    query: str, problem: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "PATIENCE", 0.05)
    with pytest.raises(SearchError, match=problem):
        found("a" * 5_000 + "b", query)


@given(st.text(max_size=40))
def test_whatever_is_typed_finds_something_or_says_why(typed: str) -> None:
    text = "“We go,” said Ana Muñoz (left).\n\n[1] It’s a* quay: 12/5 {x} ^$"
    with suppress(SearchError):
        for start, end in spans(text, typed):
            assert 0 <= start < end <= len(text)


@given(st.text("ab ", max_size=200), st.text("ab ", min_size=1, max_size=4), st.integers(1, 20))
def test_portions_find_what_one_look_at_all_would_find(text: str, query: str, portion: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "PORTION", portion)
        assert found(text, query) == [match.start() for match in re.finditer(re.escape(query), text)]


@given(
    st.text("ab\n", max_size=120), st.sampled_from(("a+", "ab|b", "^a", "b$", r"\bab", "(?<=a)b")), st.integers(1, 20)
)
def test_portions_find_what_a_pattern_would_find_at_once(text: str, pattern: str, portion: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "PORTION", portion)
        patch.setattr(search, "_AROUND", 200)
        expected = [match.span() for match in re.finditer(pattern, text, re.MULTILINE)]
        assert spans(text, f"/{pattern}") == expected


def test_a_long_text_comes_in_portions() -> None:
    text = "gull " * 100_000
    counts = [len(portion.starts) for portion in portions(text, sought("gull"))]
    assert len(counts) == len(text) // search.PORTION
    assert sum(counts) == 100_000


def test_signs_say_where_to_look() -> None:
    assert sought("gates") == Sought("gates")
    assert sought('"gates at night"') == Sought("gates at night", quoted=True)
    assert sought("@mayor gates") == Sought("gates", quoted=True, speakers=("mayor",))
    assert sought('@"Orla Finch" @mayor /gates?/') == Sought("gates?", True, True, ("Orla Finch", "mayor"))
    assert sought(r"\/or") == Sought("/or")
    assert sought(r"/a\/") == Sought(r"a\/", True)


def test_a_search_becomes_a_pattern_and_back() -> None:
    for typed, pattern in (("gates", "/gates"), ('"gates', '"/gates'), ("@mayor gates", "@mayor /gates"), ("", "/")):
        assert toggled(typed) == pattern
        assert toggled(pattern) == typed


def test_one_looks_in_quotations_alone_or_in_those_of_a_speaker() -> None:
    text, analysis = talk(0, 1, 0)
    chart = draw_chart(analysis)

    def matches(query: str) -> list[str]:
        found = (pair for found in found_in(text, sought(query), chart) for pair in zip(*found, strict=True))
        return [text[slice(*pair)] for pair in found]

    assert matches("said") == ["said"] * 3
    assert matches('"said') == []
    assert matches('"remark') == ["remark"] * 3
    assert matches("@finch remark") == ["remark"] * 2
    assert matches("@tolliver /number .") == ["number 1"]
    assert matches("@wexcombe") == ["“This is remark number 0.”", "“This is remark number 2.”"]
    assert matches("@nobody") == []
    assert [*found_in(text, sought('"remark'), None)] == []
