"""The figures of an article, from analyses written by hand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.quotes.model import Analysis, Quotation, QuoteKind, Span, Speaker, SpeakerKind
from tui.statistics import density, family, is_named, measure, merged, word_starts

TEXT = (
    "“The ferry won’t sail today,” said Maren Ostby. “Not in this wind.”\n\n"
    "She says the crew agreed. A deckhand said the well-known pier had cracked.\n\n"
    "Nobody else spoke, and the gulls kept quiet over the long grey afternoon in Hallvik."
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def quote(number: int, kind: QuoteKind, pieces: list[str], speaker: int | None, cue: str | None) -> Quotation:
    spans = tuple(span(piece) for piece in pieces)
    return Quotation(number, kind, spans, speaker, None, span(cue) if cue else None, "rule", 0.9)


ANALYSIS = Analysis(
    quotes=(
        quote(0, QuoteKind.DIRECT, ["“The ferry won’t sail today,”", "“Not in this wind.”"], 0, "said"),
        quote(1, QuoteKind.INDIRECT, ["the crew agreed"], 0, "says"),
        quote(2, QuoteKind.INDIRECT, ["the well-known pier had cracked"], 1, None),
        quote(3, QuoteKind.DIRECT, ["Nobody"], None, None),
    ),
    speakers=(
        Speaker(0, "Maren Ostby", SpeakerKind.PERSON, None, ()),
        Speaker(1, "A deckhand", SpeakerKind.UNNAMED, None, ()),
        Speaker(2, "Silent Company", SpeakerKind.ORGANISATION, None, ()),
    ),
    terms=(),
)


def test_words_and_reading_time() -> None:
    figures = measure(TEXT, ANALYSIS)
    assert figures.words == 40
    assert figures.reading_minutes == pytest.approx(40 / 238)


def test_quotations_by_kind() -> None:
    figures = measure(TEXT, ANALYSIS)
    assert [(kind.kind, kind.quotations, kind.words) for kind in figures.kinds] == [
        (QuoteKind.DIRECT, 2, 10),
        (QuoteKind.MIXED, 0, 0),
        (QuoteKind.INDIRECT, 2, 8),
    ]
    assert (figures.quotations, figures.unattributed) == (4, 1)


def test_speakers_are_those_who_speak_most_words_first() -> None:
    figures = measure(TEXT, ANALYSIS)
    assert [(who.name, who.quotations, who.words) for who in figures.speakers] == [
        ("Maren Ostby", 2, 12),
        ("A deckhand", 1, 5),
    ]
    assert figures.speakers[0].share == pytest.approx(12 / 18)
    assert (figures.named, figures.unnamed) == (1, 1)


def test_cues_are_counted_by_family_under_their_commonest_form() -> None:
    figures = measure(TEXT, ANALYSIS)
    assert [(cue.cue, cue.count) for cue in figures.cues] == [("said", 2)]


def test_a_cue_of_two_quotations_counts_once() -> None:
    twice = Analysis(ANALYSIS.quotes[:1] * 2, ANALYSIS.speakers, ())
    assert [cue.count for cue in measure(TEXT, twice).cues] == [1]


def test_words_in_nested_quotations_count_once_in_the_share() -> None:
    nested = Analysis(
        (quote(0, QuoteKind.DIRECT, ["the crew agreed"], 0, None), quote(1, QuoteKind.DIRECT, ["crew"], 1, None)),
        ANALYSIS.speakers,
        (),
    )
    figures = measure(TEXT, nested)
    assert figures.quoted_words == 3
    assert figures.quoted_share == pytest.approx(3 / 40)
    assert [who.words for who in figures.speakers] == [3, 1]
    assert [who.share for who in figures.speakers] == [pytest.approx(2 / 3), pytest.approx(1 / 3)]


def test_who_quotes_another_stands_behind_him_if_his_own_words_are_fewer() -> None:
    nested = Analysis(
        (
            quote(0, QuoteKind.DIRECT, ["the crew agreed"], 0, None),
            quote(1, QuoteKind.DIRECT, ["crew agreed"], 1, None),
        ),
        ANALYSIS.speakers,
        (),
    )
    assert [who.id for who in measure(TEXT, nested).speakers] == [1, 0]


def test_an_empty_text_has_figures_too() -> None:
    figures = measure("", Analysis((), (), ()), bins=4)
    assert (figures.words, figures.quoted_share, figures.bins) == (0, 0.0, (0.0, 0.0, 0.0, 0.0))


def test_plain_figures_are_what_json_can_hold() -> None:
    plain = measure(TEXT, ANALYSIS, bins=2).to_dict()
    assert plain["kinds"][2] == {"kind": "indirect", "quotations": 2, "words": 8}
    assert plain["speakers"][1]["share"] == round(5 / 18, 4)
    assert type(plain["kinds"][0]["kind"]) is str
    assert isinstance(plain["bins"], list)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("don’t don't", 2),
        ("a well-known co‑op", 3),
        ("1,700 people, 84.6 percent", 4),
        ("the end.Then more", 4),
        ("'quoted' — “words”", 2),
        ("--- … ’’", 0),
        ("", 0),
    ],
)
def test_what_one_word_is(text: str, words: int) -> None:
    assert len(word_starts(text)) == words


def test_bins_hold_the_share_of_their_characters() -> None:
    assert list(density(100, [Span(0, 25), Span(60, 61)], 4)) == [1.0, 0.0, 0.04, 0.0]


def test_a_text_shorter_than_the_bins() -> None:
    assert sum(density(3, [Span(0, 3)], 10)) == 3.0


spans = st.lists(st.tuples(st.integers(0, 200), st.integers(1, 40)).map(lambda pair: Span(pair[0], sum(pair))))


@given(spans, st.integers(1, 50))
def test_bins_together_hold_all_that_is_covered(found: list[Span], bins: int) -> None:
    covered = merged(found)
    edges = [number * 240 // bins for number in range(bins + 1)]
    shares = list(density(240, covered, bins))
    characters = sum(share * (edges[number + 1] - edges[number]) for number, share in enumerate(shares))
    assert characters == pytest.approx(sum(end - start for start, end in covered))
    assert all(0 <= share <= 1 for share in shares)


@given(spans)
def test_merged_spans_cover_the_same_and_lie_apart(found: list[Span]) -> None:
    together = merged(found)
    assert {place for span in together for place in range(*span)} == {place for span in found for place in range(*span)}
    assert all(left.end < right.start for left, right in pairwise(together))


@pytest.mark.parametrize(
    "forms",
    [
        ("said", "says", "saying", "had said", "has been saying"),
        ("noted", "notes", "noting"),
        ("stress", "stresses", "stressed"),
        ("denies", "denied", "denying"),
        ("admits", "admitted", "admitting"),
        ("told", "tells"),
    ],
)
def test_forms_of_one_cue_are_one_family(forms: tuple[str, ...]) -> None:
    assert len({family(form) for form in forms}) == 1


def test_different_cues_are_different_families() -> None:
    cues = ["said", "told", "added", "asked", "argued", "according to", "wrote", "noted", "warned", "claimed", "called"]
    assert len({family(cue) for cue in cues}) == len(cues)


@pytest.mark.parametrize(
    ("name", "kind", "named"),
    [
        ("Maren Ostby", SpeakerKind.PERSON, True),
        ("the Skerry states", SpeakerKind.GROUP, True),
        ("The islanders", SpeakerKind.GROUP, False),
        ("a harbour pilot", SpeakerKind.UNNAMED, False),
        ("the report", SpeakerKind.DOCUMENT, True),
    ],
)
def test_who_is_named(name: str, kind: SpeakerKind, named: bool) -> None:
    assert is_named(Speaker(0, name, kind, None, ())) is named
