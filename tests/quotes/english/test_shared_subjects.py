"""Whose words a second verb reports, or a gerund that closes the sentence: the subject that it shares."""

from __future__ import annotations

import pytest

from tests.quotes.reading import mentioned, narration
from tui.quotes.english.reporting import Passage

CASES = {
    "the main clause, not one in front": (
        "Speaking in Lorne, which is set to host a fair, Ilse Marrow sat down and said so.",
        "Ilse Marrow",
    ),
    "the second of two main clauses": ("The critic booed the play, but the clerk rose and said so.", "the clerk"),
    "a pronoun opens the second clause": ("Marrow laughed and he, as ever, rose and said so.", "he"),
    "not what a clause speaks of": ("The weavers swore that torture works and said so.", "The weavers"),
    "not who was reported": ("Ilse Marrow wrote the guards knew it, saying so.", "Ilse Marrow"),
    "not an object that is named": ("Ilse Marrow shared a poem called “Oar” on Friday, writing so.", "Ilse Marrow"),
    "not a noun in a list": ("Marrow said the mill and its owners are failing, adding so.", "Marrow"),
    "the clause with the cue": (
        "The danger was seen when Ilse Marrow lamented the flood and criticized it.",
        "Ilse Marrow",
    ),
    "after an introduction": ("Last month, when I met Pedro Lund, he frowned and said so.", "he"),
    "who in a relative clause": ("They met Ilse Marrow, who runs the mill and said so.", "who"),
    "a relative clause that is over": ("Ilse Marrow, who runs the mill, sat down and said so.", "Ilse Marrow"),
    "outside brackets": ("Marrow (the mill is hers) sat down and said so.", "Marrow"),
    "inside dashes": ("Ilse Marrow cast a vote – much as Brask did in May – and said so.", "Ilse Marrow"),
    "a clause behind the main one": ("Ilse Marrow drew a crowd as he left the mill and said so.", "he"),
    "past an aside": ("Ilse Marrow rose and, with a shrug, said so.", "Ilse Marrow"),
    "a second gerund with a name": ("The two left – Brask nodding and Ilse Marrow saying so.", "Ilse Marrow"),
    "two nouns with a gerund": ("The clerk left, with weavers and porters yelling so.", "weavers and porters"),
    "a name beside a noun": ("A guild sang, and the old club the Lorne League rose and said so.", "the Lorne League"),
    "whom somebody left": ("The fire left Ilse Marrow fuming so.", "Ilse Marrow"),
    "where something takes place": (
        "The fair was held near the mill, where about fifty weavers had met at noon, yelling so.",
        "fifty weavers",
    ),
    "past an aside with a participle": ("Ilse Marrow rose and, asked why, said so.", "Ilse Marrow"),
    "a second gerund": ("The clerk left, with Ilse Marrow nodding and saying so.", "Ilse Marrow"),
    "whom somebody watched": ("The clerk watched Ilse Marrow saying so.", "Ilse Marrow"),
    "inside brackets": ("Brask fled (the mill would not wait but said so).", "the mill"),
    "nothing is there": ("The clerk said there was no boat, adding so.", "The clerk"),
    "with somebody, and an adverb": ("The crowd ran, with Ilse Marrow loudly yelling so.", "Ilse Marrow"),
    "a gerund with a name of its own": ("The crowd ran, Ilse Marrow saying so.", "Ilse Marrow"),
    "who is quoted": ("The mayor quoted him as saying so.", "him"),
    "a name that is quoted": ("The mayor quoted Ilse Marrow as saying so.", "Ilse Marrow"),
    "a pronoun right before": ("The clerk saw that at the mention of oil she laughed and said so.", "she"),
    "not it": ("Marrow knew that it takes time and said so.", "Marrow"),
    "one who does more than it": ("It was such a fair that Ilse Marrow thanked them and said so.", "Ilse Marrow"),
    "past an adverb": ("Ilse Marrow drew cheers as she waved and then said so.", "she"),
    "past an adverb of time": ("Ada Finch shook when he rose and later said so.", "he"),
    "for whom something is": ("It is common for old weavers to say so.", "old weavers"),
    "a plural": ("The lawyers argue that there is a rule, saying so.", "The lawyers"),
    "a plural past an aside": ("The lawyers, however, argue that there is a rule, saying so.", "The lawyers"),
    "a gerund in a gerund": ("Brask saw it as a loss, with Ilse Marrow noting the risk of saying so.", "Ilse Marrow"),
    "not a time in front of there": ("Each spring, there’s a fair that Ilse Marrow opens, saying so.", "Ilse Marrow"),
    "nobody in particular": ("It is fair to say so.", None),
    "an inverted subject": ("“It shut,” said Ilse Marrow, adding so.", "Ilse Marrow"),
}


@pytest.mark.parametrize(("text", "speaker"), CASES.values(), ids=CASES)
def test_the_last_verb(text: str, speaker: str) -> None:
    n = narration(text)
    assert mentioned(text, n, Passage(n, n.sentences[0]).reports[-1].speaker) == speaker


def test_many_verbs_without_a_subject_take_no_time_to_speak_of() -> None:
    n = narration("Ports " + "and later said " * 90 + "so.")
    assert len(Passage(n, n.sentences[0]).reports) == 90
