from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.dialogue import talk
from tui.quotes.model import Analysis
from tui.view.outline import NOBODY, Outline, RowKind, outline

WIDTH = 30


def shown(sidebar: Outline) -> list[str]:
    """Return each row in a word: a name, `desc`, the id of a quotation, nothing for a blank row."""
    words = []
    for row, (kind, number, _) in enumerate(sidebar.rows):
        group = sidebar.groups[number]
        words.append(
            {RowKind.SPEAKER: group.name, RowKind.DESCRIPTION: "desc", RowKind.BLANK: ""}.get(kind)
            if kind is not RowKind.QUOTATION
            else str(sidebar.quote_at(row).id)
        )
    return words


def test_speakers_stand_by_number_of_quotations_with_theirs_below() -> None:
    _, analysis = talk(1, 0, 1)
    assert shown(outline(analysis, (), WIDTH)) == ["", "Bram Tolliver", "0", "2", "", "Orla Finch", "desc", "1"]


def test_what_nobody_named_said_comes_last() -> None:
    _, analysis = talk(None, None, None, 2)
    sidebar = outline(analysis, (), WIDTH)
    assert shown(sidebar) == ["", "Harbour Trust", "3", "", NOBODY, "0", "1", "2"]
    assert sidebar.groups[-1].speaker is None
    assert sidebar.groups[-1].colour is None


def test_a_folded_speaker_is_his_name_alone() -> None:
    _, analysis = talk(1, 0, 1, None)
    sidebar = outline(analysis, {0, None}, WIDTH)
    assert shown(sidebar) == ["", "Bram Tolliver", "0", "2", "", "Orla Finch", NOBODY]
    assert sidebar.row_of == {0: 2, 2: 3, 1: 5, 3: 6}


def test_every_quotation_knows_its_row() -> None:
    _, analysis = talk(0, 1, 2, None, 1)
    sidebar = outline(analysis, (), WIDTH)
    assert all(sidebar.quote_at(sidebar.row_of[quote.id]) == quote for quote in analysis.quotes)


def test_a_speakers_row_stands_for_his_first_quotation() -> None:
    _, analysis = talk(1, 0, 0)
    sidebar = outline(analysis, (), WIDTH)
    assert sidebar.quote_at(sidebar.groups[0].header).id == 1


def test_a_long_description_takes_two_rows_and_no_more() -> None:
    _, analysis = talk(0)
    narrow = outline(analysis, (), 14)  # `the mayor of Wexcombe`
    assert shown(narrow).count("desc") == 2
    assert (
        narrow.groups[0].description == ("the mayor", "of Wexcombe"[:9] + "…") or len(narrow.groups[0].description) == 2
    )


def test_nobody_speaks() -> None:
    assert outline(Analysis((), (), ()), (), WIDTH).rows == ()


@given(
    st.lists(st.integers(0, 12) | st.none(), max_size=40), st.sets(st.integers(0, 12) | st.none()), st.integers(1, 50)
)
def test_all_quotations_are_in_the_list_once(speakers: list[int | None], away: set[int | None], width: int) -> None:
    _, analysis = talk(*speakers)
    sidebar = outline(analysis, away, width)
    assert set(sidebar.row_of) == set(range(len(speakers)))
    listed = [sidebar.quote_at(row).id for row, entry in enumerate(sidebar.rows) if entry.kind is RowKind.QUOTATION]
    assert sorted(listed) == [place for place, speaker in enumerate(speakers) if speaker not in away]
    assert all(sidebar.group_at(group.header) is group for group in sidebar.groups)
