"""Scores of analyses written by hand, beside annotations written by hand."""

from __future__ import annotations

import pytest

from tui.quotes.model import Analysis, Quotation, QuoteKind, Span, Speaker, SpeakerKind
from tui.scoring import AnnotatedArticle, AnnotatedQuotation, Flaw, Score, Tally, Task, score

TEXT = (
    "“The pier is safe,” said Ada Lind. “Walk on it.” She added that the “old lady” had stood since 1890.\n\n"
    "Olof Lind, her brother, said the planks were rotten. A diver agreed that the piles had been eaten away.\n\n"
    "‘Worms’, he explained. Q: And the railing? The council wants a new pier."
)


def span(words: str, occurrence: int = 0) -> Span:
    start = -1
    for _ in range(occurrence + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def annotated(
    kind: QuoteKind, *pieces: str, speaker: str | None = None, name: str | None = None, optional: bool = False
) -> AnnotatedQuotation:
    spans = tuple(span(piece) for piece in pieces)
    return AnnotatedQuotation(kind, spans, (span(speaker),) if speaker else (), (), name, optional)


def predicted(kind: QuoteKind, *pieces: str, speaker: int | None = None, mention: str | None = None) -> Quotation:
    spans = tuple(span(piece) for piece in pieces)
    return Quotation(0, kind, spans, speaker, span(mention) if mention else None, None, "by-hand", 1.0)


SPEAKERS = (
    Speaker(0, "Ada Lind", SpeakerKind.PERSON, None, (span("Ada Lind"), span("She"))),
    Speaker(1, "Olof Lind", SpeakerKind.PERSON, None, (span("Olof Lind"), span("he explained"))),
    Speaker(2, "A diver", SpeakerKind.UNNAMED, None, (span("A diver"),)),
    Speaker(3, "Lind", SpeakerKind.PERSON, None, ()),
)
PIER = annotated(QuoteKind.DIRECT, "“The pier is safe,”", "“Walk on it.”", speaker="Ada Lind", name="Ada Lind")
PLANKS = annotated(QuoteKind.INDIRECT, "the planks were rotten", speaker="Olof Lind", name="Olof Lind")
PILES = annotated(QuoteKind.INDIRECT, "the piles had been eaten away", speaker="A diver", name="A diver")
WORMS = annotated(QuoteKind.DIRECT, "‘Worms’", speaker="he explained", name="A diver")


def result(gold: list[AnnotatedQuotation], found: list[Quotation]) -> Score:
    return score([(AnnotatedArticle("pier", TEXT, tuple(gold)), Analysis(tuple(found), SPEAKERS, ()))])


def flaws(outcome: Score) -> list[tuple[Task, Flaw, str]]:
    return [(fault.task, fault.flaw, TEXT[slice(*fault.spans[0])]) for fault in outcome.faults]


def test_all_right() -> None:
    outcome = result(
        [PIER, PLANKS, PILES, WORMS],
        [
            predicted(QuoteKind.DIRECT, "“The pier is safe,”", "“Walk on it.”", speaker=0, mention="Ada Lind"),
            predicted(QuoteKind.INDIRECT, "the planks were rotten", speaker=1, mention="Olof Lind"),
            predicted(QuoteKind.INDIRECT, "the piles had been eaten away", speaker=2, mention="A diver"),
            predicted(QuoteKind.DIRECT, "‘Worms’", speaker=2),
        ],
    )
    assert outcome.quoted.found == outcome.quoted.speaker == outcome.quoted.named == Tally(2, 2, 2)
    assert outcome.indirect.found == outcome.indirect.speaker == outcome.indirect.named == Tally(2, 2, 2)
    assert outcome.plain.found == outcome.plain.speaker == Tally(1, 1, 1)
    assert outcome.faults == ()


def test_nothing_found() -> None:
    outcome = result([PIER, PLANKS, WORMS], [])
    assert outcome.quoted.found == Tally(0, 0, 2)
    assert outcome.indirect.found == outcome.plain.found == Tally(0, 0, 1)
    assert outcome.quoted.found.f1 == 0.0
    assert flaws(outcome) == [
        (Task.QUOTED, Flaw.MISSED, "“The pier is safe,”"),
        (Task.QUOTED, Flaw.MISSED, "“Walk on it.”"),
        (Task.PLAIN, Flaw.MISSED, "‘Worms’"),
        (Task.INDIRECT, Flaw.MISSED, "the planks were rotten"),
    ]


def test_a_term_taken_for_a_quotation() -> None:
    outcome = result([], [predicted(QuoteKind.MIXED, "“old lady”", speaker=0)])
    assert outcome.quoted.found == Tally(0, 1, 0)
    assert flaws(outcome) == [(Task.QUOTED, Flaw.NOT_ANNOTATED, "“old lady”")]
    assert (outcome.faults[0].predicted, outcome.faults[0].annotated, outcome.faults[0].rule) == (
        "Ada Lind",
        None,
        "by-hand",
    )


def test_a_run_belongs_to_what_covers_half_of_it() -> None:
    clause = "the “old lady” had stood since 1890"
    gold = annotated(QuoteKind.MIXED, clause, speaker="She", name="Ada Lind")
    assert result([gold], [predicted(QuoteKind.MIXED, clause, speaker=0)]).quoted.found == Tally(1, 1, 1)
    assert result([gold], [predicted(QuoteKind.MIXED, "lady” had", speaker=0)]).quoted.found == Tally(1, 1, 1)
    assert result([gold], [predicted(QuoteKind.MIXED, "dy” had", speaker=0)]).quoted.found == Tally(0, 0, 1)


def test_of_two_that_cover_a_run_the_shorter_owns_it() -> None:
    inner = annotated(QuoteKind.MIXED, "“old lady”", speaker="Olof Lind", name="Olof Lind")
    outer = annotated(QuoteKind.INDIRECT, "the “old lady” had stood since 1890", speaker="She", name="Ada Lind")
    found = predicted(QuoteKind.MIXED, "“old lady”", speaker=1, mention="Olof Lind")
    assert result([outer, inner], [found]).quoted.speaker == Tally(1, 1, 1)


@pytest.mark.parametrize(
    ("speaker", "mention", "right", "flaw"),
    [
        (0, "Ada Lind", True, None),
        (0, None, True, None),  # another mention of the same speaker will do
        (None, "Ada Lind", True, Flaw.WRONG_NAME),
        (3, None, True, Flaw.WRONG_NAME),  # a bare surname ends like the annotated name
        (2, "A diver", False, Flaw.WRONG_SPEAKER),
        (None, None, False, Flaw.WRONG_SPEAKER),
    ],
)
def test_speakers(speaker: int | None, mention: str | None, right: bool, flaw: Flaw | None) -> None:
    gold = annotated(QuoteKind.DIRECT, "“Walk on it.”", speaker="Ada Lind", name="Ada Lind")
    outcome = result([gold], [predicted(QuoteKind.DIRECT, "“Walk on it.”", speaker=speaker, mention=mention)])
    assert outcome.quoted.speaker.right == right
    assert [fault.flaw for fault in outcome.faults] == ([flaw] if flaw else [])


def test_a_pronoun_left_open_by_the_annotation_is_right_only_where_it_stands() -> None:
    gold = annotated(QuoteKind.DIRECT, "“Walk on it.”", speaker="She")
    assert result([gold], [predicted(QuoteKind.DIRECT, "“Walk on it.”", speaker=0)]).quoted.speaker.right == 1
    assert result([gold], [predicted(QuoteKind.DIRECT, "“Walk on it.”", speaker=1)]).quoted.speaker.right == 0


def test_quotations_of_nobody_count_as_found_only() -> None:
    gold = annotated(QuoteKind.DIRECT, "“Walk on it.”")
    outcome = result([gold], [predicted(QuoteKind.DIRECT, "“Walk on it.”", speaker=1)])
    assert outcome.quoted.found == Tally(1, 1, 1)
    assert outcome.quoted.speaker == outcome.quoted.named == Tally(0, 0, 0)


def test_indirect_ones_match_by_half_of_their_letters() -> None:
    near = predicted(QuoteKind.INDIRECT, "said the planks were rotten", speaker=1, mention="Olof Lind")
    far = predicted(QuoteKind.INDIRECT, "her brother, said the planks were rotten. A diver agreed", speaker=1)
    assert result([PLANKS], [near]).indirect.found == Tally(1, 1, 1)
    assert result([PLANKS], [far]).indirect.found == Tally(0, 1, 1)


def test_indirect_ones_match_one_to_one_the_best_first() -> None:
    exact = predicted(QuoteKind.INDIRECT, "the planks were rotten", speaker=1)
    part = predicted(QuoteKind.INDIRECT, "planks were rotten", speaker=2)
    for order in ([exact, part], [part, exact]):
        outcome = result([PLANKS], order)
        assert outcome.indirect.found == Tally(1, 2, 1)
        assert outcome.indirect.speaker.right == 1


def test_optional_ones_neither_help_nor_hurt() -> None:
    wish = annotated(QuoteKind.INDIRECT, "a new pier", speaker="The council", optional=True)
    assert result([wish], []) == Score()
    assert result([wish], [predicted(QuoteKind.INDIRECT, "a new pier")]).indirect.found == Tally(0, 0, 0)


def test_an_indirect_prediction_for_a_quotation_in_marks_is_not_counted_twice() -> None:
    found = predicted(QuoteKind.INDIRECT, "“Walk on it.”", speaker=0, mention="Ada Lind")
    gold = annotated(QuoteKind.DIRECT, "“Walk on it.”", speaker="Ada Lind", name="Ada Lind")
    outcome = result([gold], [found])
    assert outcome.quoted.found == Tally(1, 1, 1)
    assert outcome.indirect.found == Tally(0, 0, 0)


def test_plain_predictions_that_nobody_annotated_count() -> None:
    outcome = result([], [predicted(QuoteKind.DIRECT, "And the railing?")])
    assert outcome.plain.found == Tally(0, 1, 0)
    assert flaws(outcome) == [(Task.PLAIN, Flaw.NOT_ANNOTATED, "And the railing?")]


def test_scores_add_up_over_articles() -> None:
    right = (AnnotatedArticle("a", TEXT, (PLANKS,)), Analysis((), SPEAKERS, ()))
    assert score([right, right]).indirect.found == Tally(0, 0, 2)
    assert [fault.article for fault in score([right, right]).faults] == ["a", "a"]
    assert score([]) == Score()


def test_the_shares_of_a_tally() -> None:
    tally = Tally(right=3, predicted=4, annotated=6)
    assert (tally.precision, tally.recall, tally.f1) == (0.75, 0.5, pytest.approx(0.6))
    assert (Tally().precision, Tally().recall, Tally().f1) == (0.0, 0.0, 0.0)


def test_a_fault_shows_its_surroundings() -> None:
    [fault] = result([PLANKS], []).faults
    assert "Olof Lind, her brother, said the planks were rotten. A diver" in fault.context
    assert (fault.article, fault.annotated, fault.predicted) == ("pier", "Olof Lind", None)
