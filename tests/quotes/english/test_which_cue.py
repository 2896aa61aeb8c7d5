"""Which of several verbs has the words, and who is its subject."""

from __future__ import annotations

import pytest

from tests.quotes.reading import in_brief
from tui import analyse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # An attribution behind the words outweighs one before them that says nothing.
        (
            "Nothing the mayor said “will calm the fishermen,” Mira Holm said.",
            [("Mira Holm", "“will calm the fishermen,”")],
        ),
        (
            "Ola Brask cannot say that “from his point of view,” Holm added.",
            [("Holm", "“from his point of view,”")],
        ),
        # What is done beside what somebody is seen or heard to do.
        (
            "I am old enough to remember Mayor Ola Brask going on air in 1977, declaring a “war on silt” and telling "
            "sailors that “we need to dredge.”",
            [("Ola Brask", "“war on silt”"), ("Ola Brask", "that “we need to dredge.”")],
        ),
        ("What do you think of Brask privately saying “pray for him” in May?", [("Brask", "“pray for him”")]),
        # The pronoun beside the verb, and no noun before it.
        (
            "Holm has a boat, and at the mention of email she laughed and admitted “emails have been wonderful.”",
            [("Holm", "“emails have been wonderful.”")],
        ),
        # What reads like a verb, and is none.
        (
            "Holm filed a public-records request with the port that month for “records that show the number of boats.”",
            [("Holm", "“records that show the number of boats.”")],
        ),
        (
            "“I am proud,” Mira Holm wrote to Brask in a March 19, 2011 message that bore the line “bravo, boatmen!”",
            [("Mira Holm", "“I am proud,” … “bravo, boatmen!”")],
        ),
        # A subject described by a title of a work.
        (
            "Mira Holm, star of the series “Tide,” thanked Brask for “taking these steps to make us all safer.”",
            [("Mira Holm", "“taking these steps to make us all safer.”")],
        ),
        # Who speaks before a colon is who speaks in the sentence, and not whom it describes.
        (
            "“It is valuable,” said Holm, explaining she worked with Brask, who was good at lists: “He is fine.”",
            [("Holm", "“It is valuable,”"), ("Holm", "“He is fine.”")],
        ),
        # Idioms and nouns that report.
        (
            "Mira Holm endorsed the deal on Monday, although she made it clear that she has “serious doubts” about it.",
            [("Mira Holm", "that she has “serious doubts” about it")],
        ),
        (
            "Then there was Ola Brask's aside that the sailors who built the pier were “well fed” and housed.",
            [("Ola Brask", "“well fed”")],
        ),
        (
            "“I would sooner sell the boat than the net.” That quote from harbour master Ola Brask was printed.",
            [("Ola Brask", "“I would sooner sell the boat than the net.”")],
        ),
        # A colon goes with the main clause, unless the words follow who describes somebody at once.
        ("Holm wrote to Brask, who had asked for help: “I cannot come.”", [("Holm", "“I cannot come.”")]),
        ("Holm tweeted back at a man who promised mass arrests: “You cannot.”", [("Holm", "“You cannot.”")]),
        ("Holm praised the baker who told sailors: “You cannot.”", [("the baker", "“You cannot.”")]),
        ("Holm met Ola Brask, who said eagerly: “You cannot.”", [("Ola Brask", "“You cannot.”")]),
        # What a preposition leaves open is no subject.
        (
            "Holm argued that a gate would keep people from coming into town, saying it’s “all about order.”",
            [("Holm", "that a gate would keep people from coming into town"), ("Holm", "it’s “all about order.”")],
        ),
        ("“You cannot,” the man for whom Holm works said.", [("the man", "“You cannot,”")]),
        # Who is heard, told, blamed.
        ("Holm heard Ola Brask say “it is far too late.”", [("Ola Brask", "“it is far too late.”")]),
        ("“It is far too late,” Holm was told by Ola Brask.", [("Ola Brask", "“It is far too late,”")]),
        ("Holm criticized Ola Brask for saying “it is far too late.”", [("Ola Brask", "“it is far too late.”")]),
        ("Holm praised Ola Brask for showing “the courage of a seal.”", [("Holm", "“the courage of a seal.”")]),
        # Whose message leads up to a colon, and what was done beside it.
        ("Holm got a message from Ola Brask: “It is far too late.”", [("Ola Brask", "“It is far too late.”")]),
        ("Holm recalled a warning from Ola Brask: “It is far too late.”", [("Ola Brask", "“It is far too late.”")]),
        ("Holm remembers Ola Brask’s words: “It is far too late.”", [("Ola Brask", "“It is far too late.”")]),
        ("Holm responded to Ola Brask’s claim: “It is far too late.”", [("Holm", "“It is far too late.”")]),
        ("Holm said as Ola Brask left: “It is far too late.”", [("Holm", "“It is far too late.”")]),
        # Time between a subject and its verb.
        ("Holm during a Sunday meeting thanked them “for their work.”", [("Holm", "“for their work.”")]),
        # Who cries out.
        ("The crowd loudly reprised the caustic chant “Sink the ferry!”", [("The crowd", "“Sink the ferry!”")]),
        ("Ola Brask roused the sailors to chants of “Sink the ferry!”", [("the sailors", "“Sink the ferry!”")]),
        ("The sailors responded with chants of “Sink the ferry!”", [("The sailors", "“Sink the ferry!”")]),
        ("The mayor was met with chants of “Sink the ferry!” on Monday.", [(None, "“Sink the ferry!”")]),
    ],
)
def test_the_words_go_to_whoever_has_them(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert in_brief(text) == expected


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Mira Holm said she would stay, and that she was “not afraid”.", ["Mira Holm", "she", "she"]),
        ("Mira Holm came. She said he was late, and that she was “not afraid”.", ["Mira Holm", "She", "she"]),
        ("Mira Holm said Ada Finch knew that she was “not afraid”.", ["Mira Holm"]),
    ],
)
def test_pronouns_of_the_sentence_are_mentions_of_its_speaker(text: str, mentions: list[str]) -> None:
    speaker = next(one for one in analyse(text).speakers if one.name == "Mira Holm")
    assert [text[start:end] for start, end in speaker.mentions] == mentions
