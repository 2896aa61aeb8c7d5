"""Choosing the quotations of a speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.export.select import of_speaker

if TYPE_CHECKING:
    from tui.export import Analysed


@pytest.mark.parametrize(
    ("words", "ids"),
    [("ostby", [0]), ("HARBOUR  master", [0]), ("a", [0, 1]), ("王", [2]), ("nobody", []), ("ostby the", [])],
)
def test_speakers_are_found_by_name_or_description(analysed: Analysed, words: str, ids: list[int]) -> None:
    chosen = of_speaker(analysed.analysis, words)
    assert [quote.id for quote in chosen.quotes] == ids
    assert [speaker.id for speaker in chosen.speakers] == ids
