from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.dialogue import talk
from tui.quotes.model import Span, Term
from tui.view.chart import draw_chart
from tui.view.matches import Matches
from tui.view.overlay import Overlay, Piece, Sign, cut

TEXT, ANALYSIS = talk(0, 1)
LINE = Span(0, TEXT.index("\n"))
SPAN = ANALYSIS.quotes[0].spans[0]

EDGES = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: (min(pair), max(pair)))


@given(
    EDGES,
    st.lists(EDGES, max_size=3),
    st.lists(st.tuples(EDGES, st.sampled_from([Sign.MATCH, Sign.TERM, Sign.CURRENT])), max_size=5),
)
def test_pieces_follow_each_other_and_carry_what_lies_there(
    line: tuple[int, int], quotations: list[tuple[int, int]], signs: list[tuple[tuple[int, int], Sign]]
) -> None:
    own = [(start, end, number) for number, (start, end) in enumerate(quotations)]
    over = [(*edges, sign) for edges, sign in signs]
    pieces = list(cut(Span(*line), own, over))
    assert [piece.start for piece in pieces] == [line[0], *[piece.end for piece in pieces[:-1]]][: len(pieces)]
    assert not pieces if line[0] == line[1] else pieces[-1].end == line[1]
    for piece in pieces:
        assert piece.start < piece.end
        for offset in range(piece.start, piece.end):
            wanted = Sign.NONE
            for start, end, sign in over:
                wanted |= sign if start <= offset < end else Sign.NONE
            assert piece.signs == wanted
            there = {number for start, end, number in own if start <= offset < end}
            assert (piece.quote_id in there) if there else piece.quote_id is None


def test_a_line_without_anything_is_one_piece() -> None:
    assert list(Overlay().pieces(LINE)) == [Piece(*LINE, None, Sign.NONE)]
    assert list(Overlay().pieces(Span(5, 5))) == []


def test_quotations_have_their_id_and_the_rest_has_none() -> None:
    pieces = list(Overlay(draw_chart(ANALYSIS)).pieces(LINE))
    assert pieces == [Piece(*SPAN, 0, Sign.NONE), Piece(SPAN.end, LINE.end, None, Sign.NONE)]


def test_the_current_quotation_shows_its_words_its_speaker_and_its_cue() -> None:
    mention = Span(LINE.end - 9, LINE.end - 1)
    quote = replace(ANALYSIS.quotes[0], mention=mention)
    signs = {piece.signs for piece in Overlay(draw_chart(ANALYSIS), quote).pieces(LINE)}
    assert {Sign.CURRENT, Sign.NAMED, Sign.CUE} <= signs


def test_terms_matches_the_selection_and_headings_are_told() -> None:
    chart = draw_chart(replace(ANALYSIS, terms=(Term((Span(0, 4),)),)))
    matches = Matches("is", [(3, 5), (6, 8)])
    pieces = list(Overlay(chart, matches=matches, match=1, selected=Span(7, 9)).pieces(LINE, [(*LINE, Sign.HEADING)]))
    assert all(Sign.HEADING in piece.signs for piece in pieces)
    at = {offset: piece.signs for piece in pieces for offset in range(piece.start, piece.end)}
    assert Sign.TERM in at[0]
    assert Sign.TERM | Sign.MATCH in at[3]
    assert Sign.THIS_MATCH in at[6]
    assert Sign.THIS_MATCH not in at[4]
    assert Sign.SELECTED in at[8]
    assert Sign.SELECTED not in at[9]
