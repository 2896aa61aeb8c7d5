"""Who speaks where a colon leads up to the words."""

from __future__ import annotations

import pytest

from tests.quotes.reading import in_brief, said

HOLM = "Ada Holm"
CASES = {
    "name": ("Ada Holm: “It is late.”", HOLM),
    "name and place": ("Ada Holm, on Twitter: “It is late.”", HOLM),
    "from": ("From Ada Holm: “It is late.”", HOLM),
    "this from": ("And this from Ada Holm: “It is late.”", HOLM),
    "here is": ("Here is Ada Holm on the bridge: “It is late.”", HOLM),
    "answer": ("Ada Holm’s answer: “It is late.”", HOLM),
    "what the answer was like": ("Ada Holm’s answer was short: “It is late.”", HOLM),
    "somebody's letter": ("Ada Holm’s letter was short: “It is late.”", HOLM),
    "a letter": ("The letter was short: “It is late.”", "The letter"),
    "there": ("There were two words that Ada Holm avoided: “It is.”", HOLM),
}


@pytest.mark.parametrize(("text", "speaker"), CASES.values(), ids=CASES)
def test_before_a_colon(text: str, speaker: str) -> None:
    assert [who for who, _ in in_brief(text)] == [speaker]


def test_a_time_in_front_says_nothing() -> None:
    (only,) = said("Each spring, there’s a promise that many make but few keep: “Next year I will plant less!”")
    assert only.speaker is None


def test_a_paragraph_of_few_words_is_somebodys_though_none_tells_whose() -> None:
    text = "Ada Holm met Karl Lind.\n\n“Is it late?” she asked.\n\n“It is,” he said.\n\n“Then we go.”"
    assert in_brief(text)[-1] == (None, "“Then we go.”")
