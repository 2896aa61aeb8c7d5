"""The values that an analysis consists of."""

from __future__ import annotations

import dataclasses
import json

import pytest

from tui.quotes.model import Analysis, Quotation, QuoteKind, Span, Speaker, SpeakerKind, Term

QUOTATION = Quotation(0, QuoteKind.MIXED, (Span(2, 5), Span(7, 9)), 0, Span(10, 12), Span(13, 17), "that-clause", 0.75)
ORPHAN = Quotation(1, QuoteKind.DIRECT, (Span(20, 25),), None, None, None, "nobody", 0.25)
SPEAKER = Speaker(0, "Ada Holm", SpeakerKind.PERSON, "the mayor", (Span(10, 12), Span(30, 34)))
ANALYSIS = Analysis((QUOTATION, ORPHAN), (SPEAKER,), (Term((Span(40, 44),)),))


def test_to_dict() -> None:
    assert ANALYSIS.to_dict() == {
        "schema": 1,
        "quotes": [
            {
                "id": 0,
                "kind": "mixed",
                "spans": [[2, 5], [7, 9]],
                "speaker": 0,
                "mention": [10, 12],
                "cue": [13, 17],
                "rule": "that-clause",
                "confidence": 0.75,
                "accepted": False,
                "corrected": False,
            },
            {
                "id": 1,
                "kind": "direct",
                "spans": [[20, 25]],
                "speaker": None,
                "mention": None,
                "cue": None,
                "rule": "nobody",
                "confidence": 0.25,
                "accepted": False,
                "corrected": False,
            },
        ],
        "speakers": [
            {
                "id": 0,
                "name": "Ada Holm",
                "kind": "person",
                "description": "the mayor",
                "mentions": [[10, 12], [30, 34]],
            }
        ],
        "terms": [{"spans": [[40, 44]]}],
    }


def test_json_keeps_the_dictionary_as_it_is() -> None:
    assert json.loads(json.dumps(ANALYSIS.to_dict())) == ANALYSIS.to_dict()


@pytest.mark.parametrize("value", [QUOTATION, SPEAKER, ANALYSIS], ids=lambda value: type(value).__name__)
def test_nothing_can_be_changed(value: Quotation | Speaker | Analysis) -> None:
    field = dataclasses.fields(value)[0].name
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(value, field, 7)
