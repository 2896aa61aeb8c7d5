"""Verbs of reporting: their mood, their group, negation, and the nouns that look like them."""

from __future__ import annotations

import pytest

from tests.quotes.reading import narration, words
from tui.quotes.english.cues import Mood, cues

CASES = {
    "past": ("She said so.", "said", "say", Mood.FINITE, False),
    "present": ("Many say so.", "say", "say", Mood.FINITE, False),
    "perfect": ("She has said so.", "has said", "say", Mood.FINITE, False),
    "contracted": ("They’ve said so.", "said", "say", Mood.FINITE, False),
    "pluperfect": ("She had written so.", "had written", "write", Mood.FINITE, False),
    "progressive": ("She was saying so.", "was saying", "say", Mood.FINITE, False),
    "passive": ("She was told so.", "was told", "tell", Mood.PASSIVE, False),
    "gerund": ("She rose, saying so.", "saying", "say", Mood.GERUND, False),
    "infinitive": ("She wants to say so.", "say", "say", Mood.INFINITIVE, False),
    "modal": ("She would say so.", "would say", "say", Mood.MODAL, False),
    "not": ("She did not say so.", "did not say", "say", Mood.FINITE, True),
    "never": ("She never said so.", "never said", "say", Mood.FINITE, True),
    "n’t": ("She couldn’t say.", "couldn’t say", "say", Mood.MODAL, True),
    "adverb": ("She quickly added a word.", "added", "add", Mood.FINITE, False),
    "particle": ("She pointed out a flaw.", "pointed out", "point", Mood.FINITE, False),
}


@pytest.mark.parametrize(("text", "group", "lemma", "mood", "negated"), CASES.values(), ids=CASES)
def test_cue(text: str, group: str, lemma: str, mood: Mood, negated: bool) -> None:
    n = narration(text)
    (cue,) = cues(n, 0, len(n.words))
    assert (words(text, n, cue.first, cue.last), cue.verb.lemma) == (group, lemma)
    assert (cue.mood, cue.negated) == (mood, negated)


@pytest.mark.parametrize(
    "text",
    [
        "She pointed at it.",
        "The reports came late.",
        "Her claims failed.",
        "An earlier forecast failed.",
        "They met the State Department.",
        "They kept the written word.",
        "One of the demands failed.",
        "She built a boat.",
    ],
)
def test_no_cue(text: str) -> None:
    n = narration(text)
    assert cues(n, 0, len(n.words)) == []


def test_cues_come_in_order() -> None:
    n = narration("She said so, adding that he denied it.")
    assert [cue.verb.lemma for cue in cues(n, 0, len(n.words))] == ["say", "add", "deny"]
