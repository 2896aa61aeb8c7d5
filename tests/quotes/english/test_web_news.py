"""What articles on the web showed to be read wrong: who is meant, where words end, and what is no quotation."""

from __future__ import annotations

import pytest

from tests.quotes.reading import in_brief, said

BESIDE = "“We go,” said Bo Lund.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Whose words they are.
        (
            "It was revealed by the group Harbour Watch that six ships had sunk.",
            [("Harbour Watch", "that six ships had sunk")],
        ),
        (
            "“We must begin,” said Bo Lund, adding if the sea continues to rise “the results will be very grim.”",
            [("Bo Lund", "“We must begin,”"), ("Bo Lund", "“the results will be very grim.”")],
        ),
        (
            "Thousands of workers at the port are ill, says a report highlighting the “alarming rise of work” there.",
            [("a report", "Thousands of workers at the port are ill … “alarming rise of work”")],
        ),
        (
            "The quay is shut, according to Ada Holm and her colleagues. The town must pay for it, they argue.",
            [("Ada Holm", "The quay is shut"), ("Ada Holm", "The town must pay for it")],
        ),
        (
            "It is over, says certified harbour planner Eric Holm.",
            [("Eric Holm", "It is over")],
        ),
        (
            "“We go,” says a doctor from Lund. She says it hurts. She is alone, but she waits. “It hurts,” she says.",
            [
                ("a doctor from Lund", "“We go,”"),
                ("a doctor from Lund", "it hurts"),
                ("a doctor from Lund", "“It hurts,”"),
            ],
        ),
        (
            "“Is it late?” Ada Holm asked.\n\n“It is,” said Bo Lund.\n\n“But it rains,” Ada Holm said. “Do you see?”"
            "\n\n“I see it well.”",
            [
                ("Ada Holm", "“Is it late?”"),
                ("Bo Lund", "“It is,”"),
                ("Ada Holm", "“But it rains,” … “Do you see?”"),
                ("Bo Lund", "“I see it well.”"),
            ],
        ),
        # What they are called.
        (
            "More people moved, according to the Varn Office for the Coordination of Coastal Affairs.",
            [("Varn Office for the Coordination of Coastal Affairs", "More people moved")],
        ),
        (
            "The cliffs are moving, a study says.\n\nLaying the Groundwork\n\nAnn Vale drew 50 maps. The sea rose, "
            "according to the paper published by Vale.",
            [("a study", "The cliffs are moving"), ("the paper", "The sea rose")],
        ),
        # What is said, and where it ends.
        (
            BESIDE + "He denied the allegations and was later found to be innocent.",
            [("Bo Lund", "“We go,”")],
        ),
        (
            "A poll has lower numbers (44 percent of residents say they want the mayor to go), but it is old.",
            [("44 percent of residents", "they want the mayor to go")],
        ),
        (
            "Total sales fell 2 percent from the year before, according to the Holm Group, a firm that often counts.",
            [("Holm Group", "Total sales fell 2 percent from the year before")],
        ),
        (BESIDE + "While writing the rules, the Varn Army played a part.", [("Bo Lund", "“We go,”")]),
        (BESIDE + "It was for these very reasons that the wine was lost.", [("Bo Lund", "“We go,”")]),
        (BESIDE + "Sales rose by half. That’s according to a survey.", [("Bo Lund", "“We go,”")]),
        (
            BESIDE + "DEAR ADA: My husband just bought tickets to Lund, and I stay.\n\nDEAR SAD: Of course you stay.",
            [("Bo Lund", "“We go,”")],
        ),
        # Titles.
        (
            "But “Mrs Tin” actress Ada Holm said the prize should have gone to Lund.",
            [("Ada Holm", "the prize should have gone to Lund")],
        ),
        (
            BESIDE
            + "He wrote a paper titled “The importance of old harbours for the conservation of towns by the sea.”",
            [("Bo Lund", "“We go,”")],
        ),
    ],
)
def test_the_words_and_whose_they_are(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert in_brief(text) == expected


def test_what_a_speaker_asks_or_tells_whom_he_speaks_to_is_part_of_his_turn() -> None:
    turns = (
        "Q: When you woke up, can you tell us how it felt to run the quay?",
        "A: It was noted that I was late. I ran all the way.",
        "Q: Was it cold?",
        "A: It was cold, and I went on.",
    )
    assert [quote.spans for quote in said("\n\n".join(turns))] == [(turn[3:],) for turn in turns]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (BESIDE + "He said the heat and unsettled weather could last.", "the heat and unsettled weather could last"),
        (BESIDE + "He said the rules, the old ones, had gone.", "the rules, the old ones, had gone"),
        (
            BESIDE + "He said the man who followed him and helped him should go.",
            "the man who followed him and helped him should go",
        ),
    ],
)
def test_a_clause_is_whole_though_verbs_and_commas_stand_in_it(text: str, words: str) -> None:
    assert in_brief(text)[-1] == ("Bo Lund", words)
