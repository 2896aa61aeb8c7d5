"""Tokens with the runs folded into them, cut into sentences."""

from __future__ import annotations

import pytest

from tests.quotes.reading import narration, words
from tui.quotes.classes import BREAK, QUOTED
from tui.quotes.english import read

SENTENCES = {
    "two": ("The quay shut. Boats left.", ["The quay shut.", "Boats left."]),
    "title": ("Dr. Holm left. He ran.", ["Dr. Holm left.", "He ran."]),
    "initials": ("J. K. Marsh left the U.S. in May.", ["J. K. Marsh left the U.S. in May."]),
    "number": ("It cost 1.5 million. Nobody paid.", ["It cost 1.5 million.", "Nobody paid."]),
    "small letter": ("It shut... and opened.", ["It shut... and opened."]),
    "bracket": ("It shut (on Friday.) Boats left.", ["It shut (on Friday.)", "Boats left."]),
    "run ends it": ("“It shut.” Boats left.", ["“It shut.”", "Boats left."]),
    "comma in run": ("“It shut,” Holm said. She left.", ["“It shut,” Holm said.", "She left."]),
    "question in run": ("“Is it shut?” Holm asked.", ["“Is it shut?”", "Holm asked."]),
    "small after question": ("“Is it shut?” she asked.", ["“Is it shut?” she asked."]),
    "stop within a run": ("Holm said “It shut. Boats left,” and ran.", ["Holm said “It shut. Boats left,” and ran."]),
    "run begins": ("She rose. “It shut,” she said.", ["She rose.", "“It shut,” she said."]),
}


@pytest.mark.parametrize(("text", "wanted"), SENTENCES.values(), ids=SENTENCES)
def test_sentences(text: str, wanted: list[str]) -> None:
    n = narration(text)
    assert [words(text, n, *sentence) for sentence in n.sentences] == wanted


def test_a_run_is_one_token() -> None:
    text = "Holm said, “It is shut, for good.” Nobody wept."
    n = narration(text)
    assert [text[s:e] for s, e in zip(n.starts, n.ends, strict=True)] == [
        "Holm",
        "said",
        ",",
        "“It is shut, for good.”",
        "Nobody",
        "wept",
        ".",
    ]
    assert list(n.runs) == [3]
    assert n.tags[3] == QUOTED | BREAK
    assert len(n.words) == len(n.tags) == len(n.starts)


def test_a_run_without_a_stop_is_no_break() -> None:
    assert narration("Holm called it “a ruin” once.").tags[3] == QUOTED


def test_offsets_count_from_the_beginning_of_the_text() -> None:
    text = "One line.\n\n  “Yes,” said Holm."
    second = read(text)[1]
    assert [text[s:e] for s, e in zip(second.starts, second.ends, strict=True)] == ["“Yes,”", "said", "Holm", "."]


@pytest.mark.parametrize(("count", "lengths"), [(300, [300]), (301, [300, 1]), (650, [300, 300, 50])])
def test_a_long_sentence_is_cut(count: int, lengths: list[int]) -> None:
    n = narration("quay " * count)
    assert [last - first for first, last in n.sentences] == lengths


def test_what_a_paragraph_leaves_open_goes_on_in_the_next() -> None:
    first, second = read("Holm said: “It is shut.\n\nFor good,” and left.")
    assert not first.runs[3].closed
    assert second.runs[0].closed
