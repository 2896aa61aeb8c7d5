from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.dialogue import dialogue
from tui.quotes.model import QuoteKind
from tui.view.chart import draw_chart
from tui.view.filtering import Part, completed, filter_of, filtered, matching

DIRECT, MIXED, INDIRECT = QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.INDIRECT
TEXT, ANALYSIS = dialogue(
    (0, "“The harbour opens on Monday.”", DIRECT),
    (1, "that Finch “knew” it", MIXED),
    (None, "“Nobody asked the señora.”", DIRECT),
    (0, "the gates were old", INDIRECT),
    (3, "“It’s the Gates again.”", DIRECT),
)
ANALYSIS = replace(
    ANALYSIS, quotes=tuple(replace(quote, confidence=0.5 if quote.id == 4 else 0.95) for quote in ANALYSIS.quotes)
)
PINNED = {ANALYSIS.quotes[1].spans[0]}


def shown(typed: str) -> list[int]:
    return [quote.id for quote in matching(filter_of(typed), ANALYSIS, TEXT, PINNED)]


def test_nothing_typed_leaves_all() -> None:
    assert shown("") == shown("  ") == [0, 1, 2, 3, 4]
    assert not filter_of("").is_on


def test_by_speaker_by_name_or_description() -> None:
    assert shown("speaker:finch") == shown("@finch") == shown('speaker:"Orla Finch"') == [0, 3]
    assert shown("speaker:mayor") == [0, 3]
    assert shown("speaker:finch|vale") == shown("speaker:finch speaker:vale") == [0, 3, 4]
    assert shown("speaker:FINCH") == []
    assert shown("-speaker:finch") == [1, 2, 4]


def test_by_kind_and_by_signs() -> None:
    assert shown("kind:direct") == shown("direct") == [0, 2, 4]
    assert shown("kind:mixed,indirect") == shown("kind:m kind:i") == [1, 3]
    assert shown("unattributed") == [2]
    assert shown("doubtful") == [2, 4]
    assert shown("pinned") == [1]
    assert shown("-doubtful -pinned") == [0, 3]


def test_by_words_of_it_or_of_the_name() -> None:
    assert shown("finch") == [0, 1, 3]
    assert shown("senora") == [2]
    assert shown('"it\'s the"') == [4]
    assert shown("Gates") == [4]
    assert shown("gates -speaker:vale") == [3]
    assert shown("gates kind:direct") == [4]
    assert shown('"direct"') == []


def test_what_makes_no_sense_is_said_and_left_out() -> None:
    assert filter_of("kind:loud gates").problem
    assert shown("kind:loud gates") == [3, 4]
    assert not filter_of("kind:").problem
    assert filter_of("3:30").parts == (Part("words", ("3:30",)),)


WORDS = ("speaker:finch", "kind:direct", "-mixed", "unattributed", "doubtful", "pinned", "gates", "-it", '"a b"')


@given(st.lists(st.sampled_from(WORDS), max_size=5))
def test_a_filter_only_takes_away_and_keeps_the_order(parts: list[str]) -> None:
    ids = shown(" ".join(parts))
    assert ids == sorted(set(ids) & {quote.id for quote in ANALYSIS.quotes})


@given(st.sampled_from(("speaker:finch", "kind:direct", "unattributed", "doubtful", "pinned", "gates")))
def test_a_part_and_its_opposite_share_nothing_and_leave_nothing_out(part: str) -> None:
    assert sorted(shown(part) + shown(f"-{part}")) == shown("")


@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_filter(typed: str) -> None:
    assert set(shown(typed)) <= set(shown(""))
    for line in completed(typed, ["Orla Finch", "Bram"]):
        assert shown(line) is not None


def test_a_filtered_chart_shows_what_matches_and_remembers_the_rest() -> None:
    chart = draw_chart(ANALYSIS)
    some = filtered(chart, filter_of("speaker:finch"), TEXT)
    assert [quote.id for quote in some.route.quotes] == [0, 3]
    assert some.quotations.at(ANALYSIS.quotes[4].spans[0].start) is None
    assert some.analysis is ANALYSIS
    assert some.colours == chart.colours
    other = filtered(some, filter_of("direct"), TEXT)
    assert len(other.route) == 3
    assert filtered(other, filter_of(""), TEXT) is chart


def test_a_line_is_completed_part_by_part() -> None:
    names = ["Orla Finch", "Osei"]
    assert completed("sp", names) == ("speaker:",)
    assert completed("gates -d", names) == ("gates -doubtful",)
    assert completed("speaker:fi", names) == ('speaker:"Orla Finch"',)
    assert completed('speaker:"orla f', names) == ('speaker:"Orla Finch"',)
    assert completed("@o", names) == ('@"Orla Finch"', "@Osei")
    assert completed("kind:", names) == ("kind:direct", "kind:mixed", "kind:indirect")
    assert completed("", names) == ()
