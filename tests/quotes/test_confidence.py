"""How sure a rule is: its measured share, and less of it where little was measured."""

from __future__ import annotations

import pytest

from tui.quotes import analyse
from tui.quotes.confidence import Figures, confidence, is_guess, measured


@pytest.mark.parametrize(
    ("right", "count", "wanted"), [(0, 0, 0.5), (1, 1, 0.55), (0, 10, 0.25), (10, 10, 0.75), (950, 990, 0.95)]
)
def test_few_quotations_prove_little(right: int, count: int, wanted: float) -> None:
    assert Figures(right, count).confidence == wanted


def test_a_rule_is_as_sure_as_it_was_measured() -> None:
    assert confidence("subject-verb") == measured()["subject-verb"].confidence


def test_a_rule_that_was_never_met_is_as_often_wrong() -> None:
    assert confidence("made-up") == 0.5


def test_a_rule_that_is_wrong_more_often_than_right_names_nobody() -> None:
    text = "Ilse Marrow sat down. Nobody trusted her “new and golden dawn” on the quay."
    assert is_guess("possessor")
    assert not is_guess("subject-verb")
    assert not is_guess("a rule that was never met")
    (quotation,) = analyse(text).quotes
    assert (quotation.rule, quotation.speaker, quotation.mention) == ("possessor", None, None)
    assert analyse(text, guesses=True).quotes[0].speaker is not None
