"""How reporters attribute: several voices in a sentence, turns, fronted and doubled cues, each in a text of its own."""

from __future__ import annotations

import pytest

from tests.quotes.reading import reported, said

SPOKEN = {
    "double attribution": (
        "Ilse Marrow said: “The quay is shut for good,” she said. “It is late.”",
        [("Ilse Marrow", "“The quay is shut for good,”")],
    ),
    "three speakers in a sentence": (
        "Tom Bray tweeted: “The quay is shut.” Ada Holm replied, “It is not,” while Ilse Marrow asked, “Why?”",
        [("Tom Bray", "“The quay is shut.”"), ("Ada Holm", "“It is not,”"), ("Ilse Marrow", "“Why?”")],
    ),
    "a name for it, then another voice": (
        "Ada Holm called the plan “mad”, Tom Bray said it was “brave”.",
        [("Ada Holm", "“mad”"), ("Tom Bray", "it was “brave”")],
    ),
    "but another one said": (
        "“We go,” said Ada Holm, but Tom Bray said, “We stay.”",
        [("Ada Holm", "“We go,”"), ("Tom Bray", "“We stay.”")],
    ),
    "passive": (
        "The quay was described by Tom Bray as “a ruin”. It was dismissed as “a folly” by Ada Holm.",
        [("Tom Bray", "“a ruin”"), ("Ada Holm", "“a folly”")],
    ),
    "a claim, then its denial": (
        "Tom Bray’s claim that “the quay is safe” was rejected by Ada Holm, who said it was “rotten”.",
        [("Tom Bray", "that “the quay is safe”"), ("Ada Holm", "it was “rotten”")],
    ),
    "gerunds of two": (
        "Speaking on Friday, Tom Bray said the plan was “dead”, and Ada Holm agreed, saying it was “buried too”.",
        [("Tom Bray", "the plan was “dead”"), ("Ada Holm", "it was “buried too”")],
    ),
    "fronted cues": (
        "Asked about the boats, Ada Holm replied, “They are sold.” Pressed on the price, she said: “Ask them.”",
        [("Ada Holm", "“They are sold.”"), ("Ada Holm", "“Ask them.”")],
    ),
    "name and colon in turns": (
        "Tom Bray: “It is shut.”\n\nAda Holm: “It is not.”\n\nTom Bray: “We shall see.”",
        [("Tom Bray", "“It is shut.”"), ("Ada Holm", "“It is not.”"), ("Tom Bray", "“We shall see.”")],
    ),
    "a dialogue in turns, with another question": (
        "“Where is the boat?” asked Ada Holm.\n\n“It sank,” said Tom Bray.\n\n“When did it sink?”\n\n“At noon.”",
        [
            ("Ada Holm", "“Where is the boat?”"),
            ("Tom Bray", "“It sank,”"),
            ("Ada Holm", "“When did it sink?”"),
            ("Tom Bray", "“At noon.”"),
        ],
    ),
    "a statement in blocks": (
        "Tom Bray issued a statement:\n\n“The quay is shut for good.”\n\n“We shall not open it again.”",
        [("Tom Bray", "“The quay is shut for good.”"), ("Tom Bray", "“We shall not open it again.”")],
    ),
    "who goes on about another’s words": (
        "The union’s warning that “boats will sink” was echoed by Tom Bray, who spoke of “a disaster in the making”.",
        [("The union", "that “boats will sink”"), ("Tom Bray", "“a disaster in the making”")],
    ),
}


@pytest.mark.parametrize(("text", "wanted"), SPOKEN.values(), ids=SPOKEN)
def test_who_says_which(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(one.speaker, one.spans[0]) for one in said(text) if one.kind != "indirect"] == wanted


@pytest.mark.parametrize("opening", ["Asked about the boats", "Pressed on the price", "Told of the vote"])
def test_what_a_speaker_was_asked_is_not_his_words(opening: str) -> None:
    assert not [words for words, speaker in reported(f"{opening}, Ada Holm replied, “Ask them.”") if speaker]


def test_a_clause_of_the_writer_has_not_the_cue_before_it() -> None:
    second = said("“We go,” Ada Holm said, and the quay, “dark and cold”, was still.")[1:]
    assert [one.rule for one in second if one.rule == "finite-before"] == []
