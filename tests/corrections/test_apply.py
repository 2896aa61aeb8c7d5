"""Corrections carried out on an analysis, on an edited text, beside other rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dialogue import NAMES, talk
from tui.anchor import anchored
from tui.corrections import (
    RULE,
    Accept,
    Add,
    Attribute,
    Corrected,
    Correction,
    Log,
    Merge,
    Recast,
    Reject,
    Rename,
    Split,
    Who,
    corrected,
    from_dict,
    is_reviewed,
    label_of,
    to_dict,
)
from tui.corrections.cast import everybody
from tui.quotes.model import Analysis, Bystander, Quotation, QuoteKind, Refusal, Span, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.corrections.model import Words

TEXT, ANALYSIS = talk(0, 1, 0, None, 2)


def words(number: int, text: str = TEXT, analysis: Analysis = ANALYSIS) -> Words:
    return tuple(anchored(text, *span) for span in analysis.quotes[number].spans)


def said(result: Corrected) -> list[str | None]:
    """Return who says each quotation."""
    names = {speaker.id: speaker.name for speaker in result.analysis.speakers}
    return [None if quote.speaker is None else names[quote.speaker] for quote in result.analysis.quotes]


def by(number: int) -> Who:
    return Who(NAMES[number])


def test_an_accepted_quotation_keeps_its_rule() -> None:
    result = corrected(TEXT, ANALYSIS, [Accept(words(1), QuoteKind.DIRECT, by(1))])
    quote = result.analysis.quotes[1]
    assert (quote.accepted, quote.corrected, quote.rule, quote.confidence) == (True, False, "verb-subject", 0.9)
    assert is_reviewed(quote)
    assert result.lost == 0
    assert not any(map(is_reviewed, [*result.analysis.quotes[:1], *result.analysis.quotes[2:]]))


def test_what_was_accepted_stays_where_the_rules_say_otherwise() -> None:
    other = replace(
        ANALYSIS, quotes=(*ANALYSIS.quotes[:1], replace(ANALYSIS.quotes[1], speaker=2), *ANALYSIS.quotes[2:])
    )
    entry = Accept(words(1), QuoteKind.DIRECT, by(1))
    result = corrected(TEXT, other, [entry])
    assert said(result)[1] == NAMES[1]
    assert result.analysis.quotes[1].rule == RULE
    none = replace(ANALYSIS, quotes=(*ANALYSIS.quotes[:1], *ANALYSIS.quotes[2:]))
    assert said(corrected(TEXT, none, [entry])) == said(corrected(TEXT, ANALYSIS, []))


def test_another_speaker() -> None:
    result = corrected(TEXT, ANALYSIS, [Attribute(words(3), QuoteKind.DIRECT, by(2))])
    quote = result.analysis.quotes[3]
    assert said(result)[3] == NAMES[2]
    assert (quote.corrected, quote.rule, quote.confidence) == (True, RULE, 1.0)


def test_a_speaker_that_nobody_knew_and_nobody() -> None:
    entries = [
        Attribute(words(0), QuoteKind.DIRECT, Who("Wenna Pike")),
        Attribute(words(1), QuoteKind.DIRECT, None),
        Attribute(words(2), QuoteKind.DIRECT, Who("Wenna Pike")),
    ]
    result = corrected(TEXT, ANALYSIS, entries)
    assert said(result) == ["Wenna Pike", None, "Wenna Pike", None, NAMES[2]]
    assert [speaker.name for speaker in result.analysis.speakers] == [NAMES[2], "Wenna Pike"]
    assert NAMES[0] in [speaker.name for speaker in result.cast]


def test_no_quotation_and_taken_back() -> None:
    log = Log().add(Reject(words(0))).log
    assert len(corrected(TEXT, ANALYSIS, log.holding).analysis.quotes) == 4
    assert len(corrected(TEXT, ANALYSIS, log.holding).analysis.terms) == 1
    assert corrected(TEXT, ANALYSIS, log.holding).analysis.rejected == ANALYSIS.quotes[:1]
    change = log.undo()
    assert change is not None
    assert corrected(TEXT, ANALYSIS, change.log.holding).analysis == corrected(TEXT, ANALYSIS, []).analysis


def test_what_was_rejected_and_is_a_quotation_after_all() -> None:
    once = corrected(TEXT, ANALYSIS, [Reject(words(0))]).analysis
    again = corrected(TEXT, once, [Add(words(0), QuoteKind.DIRECT, by(1))]).analysis
    assert (len(again.quotes), again.rejected) == (len(ANALYSIS.quotes), ())


def test_what_somebody_added_and_rejected_is_nothing_to_come_back_to() -> None:
    start = TEXT.index("said somebody.")
    added = (anchored(TEXT, start, start + 14),)
    result = corrected(TEXT, ANALYSIS, [Add(added, QuoteKind.INDIRECT, by(1)), Reject(added)]).analysis
    assert (result.quotes, result.rejected) == (corrected(TEXT, ANALYSIS, []).analysis.quotes, ())


def test_a_quotation_that_was_missed() -> None:
    start = TEXT.index("said somebody.")
    entry = Add((anchored(TEXT, start, start + 14),), QuoteKind.INDIRECT, by(1))
    result = corrected(TEXT, ANALYSIS, [entry])
    assert [quote.id for quote in result.analysis.quotes] == list(range(6))
    added = result.analysis.quotes[1]
    assert (added.kind, added.spans, added.corrected) == (QuoteKind.INDIRECT, (Span(start, start + 14),), True)
    assert said(result)[1] == NAMES[1]


def test_another_kind() -> None:
    quote = corrected(TEXT, ANALYSIS, [Recast(words(0), QuoteKind.MIXED)]).analysis.quotes[0]
    assert (quote.kind, quote.rule, quote.corrected) == (QuoteKind.MIXED, RULE, True)


def test_names() -> None:
    renamed = corrected(TEXT, ANALYSIS, [Rename(by(0), "Orla Finch-Vale")])
    assert said(renamed)[:3] == ["Orla Finch-Vale", NAMES[1], "Orla Finch-Vale"]
    assert [quote.corrected for quote in renamed.analysis.quotes] == [True, False, True, False, False]
    assert not is_reviewed(renamed.analysis.quotes[0])
    merged = corrected(TEXT, ANALYSIS, [Merge(by(1), by(0))])
    assert said(merged) == [NAMES[0]] * 3 + [None, NAMES[2]]
    assert [quote.corrected for quote in merged.analysis.quotes] == [False, True, False, False, False]
    split = corrected(TEXT, ANALYSIS, [Split(words(2), QuoteKind.DIRECT, "Orla Finch (2)")])
    assert said(split)[:3] == [NAMES[0], NAMES[1], "Orla Finch (2)"]


def test_to_rename_to_a_name_that_there_is_merges() -> None:
    assert corrected(TEXT, ANALYSIS, [Rename(by(1), NAMES[0])]) == corrected(TEXT, ANALYSIS, [Merge(by(1), by(0))])


def test_a_speaker_whom_other_rules_name_in_full_is_found_by_his_mention() -> None:
    mention = Span(TEXT.index("somebody"), TEXT.index("somebody") + 8)
    speakers = (replace(ANALYSIS.speakers[0], name="Orla Maud Finch", mentions=(mention,)), *ANALYSIS.speakers[1:])
    who = Who(NAMES[0], anchored(TEXT, *mention))
    result = corrected(TEXT, replace(ANALYSIS, speakers=speakers), [Attribute(words(1), QuoteKind.DIRECT, who)])
    assert said(result)[1] == "Orla Maud Finch"


def test_words_that_are_gone_are_counted() -> None:
    text, analysis = talk(0)
    gone = replace(words(0)[0], exact="Nobody wrote anything of that kind", before="xyz", after="zyx")
    result = corrected(text, analysis, [Reject((gone,)), Rename(Who("Nobody"), "Somebody")])
    assert result.lost == 2
    assert result.analysis.quotes == analysis.quotes


def test_what_is_not_analysed_yet_is_left_for_later() -> None:
    short = replace(ANALYSIS, quotes=ANALYSIS.quotes[:2])
    result = corrected(TEXT, short, [Accept(words(4), QuoteKind.DIRECT, by(2))], ANALYSIS.quotes[2].spans[0].start)
    assert (len(result.analysis.quotes), result.lost) == (2, 0)


def test_corrections_hold_in_an_edited_text() -> None:
    text, analysis = talk(0, 1, 2, 3)
    entries = [
        Attribute(words(1, text, analysis), QuoteKind.DIRECT, Who("Wenna Pike")),
        Reject(words(2, text, analysis)),
    ]
    before = "A paragraph more, for those who come late.\n\n"
    edited = before + text.replace("“This is remark number 1.”", "“This, I say, is remark number 1.”")
    shift = len(before)
    spans = [edited.index(f"remark number {number}") for number in range(4)]
    quotes = [
        Quotation(
            quote.id,
            quote.kind,
            (Span(edited.rindex("“", 0, at), edited.index("”", at) + 1),),
            quote.speaker,
            None,
            None,
            quote.rule,
            quote.confidence,
        )
        for quote, at in zip(analysis.quotes, spans, strict=True)
    ]
    assert shift
    result = corrected(edited, replace(analysis, quotes=tuple(quotes)), entries)
    assert said(result) == [NAMES[0], "Wenna Pike", NAMES[3]]
    assert result.lost == 0


def test_who_is_named_only_becomes_a_speaker_and_the_rest_stays() -> None:
    silent = (
        Bystander("Tom Ash", SpeakerKind.ORGANISATION, (Span(0, 4),)),
        Bystander("Una Reed", SpeakerKind.PERSON, (Span(5, 9),)),
    )
    refusals = (Refusal("Una Reed", None, Span(5, 9)),)
    analysis = replace(ANALYSIS, bystanders=silent, refusals=refusals)
    result = corrected(TEXT, analysis, [Attribute(words(3), QuoteKind.DIRECT, Who("Tom Ash"))])
    assert said(result)[3] == "Tom Ash"
    assert result.analysis.speakers[-1].kind is SpeakerKind.ORGANISATION
    assert (result.analysis.bystanders, result.analysis.refusals) == (silent[1:], refusals)
    assert [speaker.name for speaker in everybody(analysis, analysis.speakers)][3:] == ["Tom Ash", "Una Reed"]


# Any log

_SPEAKERS = [None, *(by(number) for number in range(3)), Who("Wenna Pike"), Who("a diver")]
_WORDS = st.integers(0, 4).map(words) | st.integers(0, 4).map(
    lambda number: (anchored(TEXT, ANALYSIS.quotes[number].spans[0].end + 1, ANALYSIS.quotes[number].spans[0].end + 5),)
)
_SOMEBODY = st.sampled_from(_SPEAKERS)
_WHO = st.sampled_from([who for who in _SPEAKERS if who])
_KINDS = st.sampled_from(list(QuoteKind))
_ANY: st.SearchStrategy[Correction] = st.one_of(
    st.builds(Accept, _WORDS, _KINDS, _SOMEBODY),
    st.builds(Reject, _WORDS),
    st.builds(Attribute, _WORDS, _KINDS, _SOMEBODY),
    st.builds(Add, _WORDS, _KINDS, _SOMEBODY),
    st.builds(Recast, _WORDS, _KINDS),
    st.builds(Split, _WORDS, _KINDS, st.sampled_from(["Orla Finch (2)", "Wenna Pike (2)"])),
    st.builds(Rename, _WHO, st.sampled_from([*NAMES[:2], "Tom Ash"])),
    st.builds(Merge, _WHO, _WHO),
)


@given(st.lists(_ANY, max_size=6))
def test_any_log_gives_a_sound_analysis(log: list[Correction]) -> None:
    result = corrected(TEXT, ANALYSIS, log).analysis
    assert [quote.id for quote in result.quotes] == list(range(len(result.quotes)))
    assert [quote.spans for quote in result.quotes] == sorted(quote.spans for quote in result.quotes)
    ids = {speaker.id for speaker in result.speakers}
    assert {quote.speaker for quote in result.quotes} - {None} == ids
    assert len({speaker.name for speaker in result.speakers}) == len(result.speakers)
    for quote in result.quotes:
        assert (quote.rule == RULE) <= quote.corrected
        assert quote.rule != RULE or quote.confidence == 1.0
        assert not (quote.rule == RULE and quote.accepted)


@given(_ANY)
def test_to_correct_the_same_again_changes_nothing(correction: Correction) -> None:
    once = corrected(TEXT, ANALYSIS, [correction])
    assert corrected(TEXT, ANALYSIS, [correction, correction]).analysis == once.analysis
    assert corrected(TEXT, once.analysis, [correction]).analysis == once.analysis


@given(st.lists(_ANY, max_size=5))
def test_what_is_taken_back_was_never_there(made: list[Correction]) -> None:
    log = Log()
    logs = [log]
    for correction in made:
        log = log.add(correction).log
        logs.append(log)
    for before in reversed(logs[:-1]):
        change = log.undo()
        assert change is not None
        log = change.log
        assert log.holding == before.holding
        assert corrected(TEXT, ANALYSIS, log.holding) == corrected(TEXT, ANALYSIS, before.holding)
    assert log.undo() is None
    for after in logs[1:]:
        change = log.redo()
        assert change is not None
        log = change.log
        assert log.holding == after.holding
    assert log.redo() is None


def test_who_corrects_something_else_cannot_go_forward_again() -> None:
    log = Log().add(Reject(words(0))).log
    undone = log.undo()
    assert undone is not None
    assert undone.log.add(Reject(words(1))).log.redo() is None


@given(_ANY)
def test_json_keeps_everything(correction: Correction) -> None:
    assert from_dict(label_of(correction), to_dict(correction)) == correction


@pytest.mark.parametrize(
    ("label", "values"), [("reject", {"words": []}), ("dance", {}), ("merge", {"who": None, "into": None})]
)
def test_what_is_no_correction(label: str, values: dict[str, Sequence[str] | None]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        from_dict(label, values)
