"""Transcripts and interviews: whose words a labelled paragraph holds, and which paragraphs only look like one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.quotes.reading import said

if TYPE_CHECKING:
    from tests.quotes.reading import Said

HEARING = (
    "The mayor, Maria Costa, met the baker Pedro Lund in the town hall on Friday.\n\n"
    "COSTA: Did you see the water?\n\n"
    "LUND: I saw it and I ran.\n\n"
    "COSTA: Would you run again?\n\n"
    "The hall was shut at six."
)


def turns(text: str) -> list[Said]:
    return [one for one in said(text) if one.rule.startswith(("label", "interview"))]


def voices(text: str) -> list[str | None]:
    return [one.speaker for one in turns(text)]


def spans(text: str) -> list[tuple[str, ...]]:
    return [one.spans for one in turns(text)]


def labelled(
    *paragraphs: str, before: str = "The mayor, Maria Costa, met Pedro Lund in the old town hall on Friday."
) -> str:
    return "\n\n".join([before, *paragraphs])


def test_a_labelled_paragraph_is_what_the_label_names_says() -> None:
    assert turns(HEARING) == [
        (("Did you see the water?",), "Maria Costa", None, "label", "direct", "COSTA"),
        (("I saw it and I ran.",), "Pedro Lund", None, "label", "direct", "LUND"),
        (("Would you run again?",), "Maria Costa", None, "label", "direct", "COSTA"),
    ]


@pytest.mark.parametrize(
    "label", ["MARIA COSTA", "Maria Costa", "Ms. Costa", "Costa", "COSTA (on the phone)", "MAYOR COSTA"]
)
def test_a_label_leads_to_the_full_name(label: str) -> None:
    text = labelled(f"{label}: Did you see it?", "LUND: I did.", f"{label}: Did you run?")
    assert voices(text) == ["Maria Costa", "Pedro Lund", "Maria Costa"]


def test_labels_by_turns_are_speakers_although_nothing_else_names_them() -> None:
    text = "REED: Is it safe?\n\nFELL: It is.\n\nREED: Then why shut it?\n\nFELL: Because it is old."
    assert voices(text) == ["Reed", "Fell", "Reed", "Fell"]


def test_a_list_with_labels_in_capitals_is_no_transcript() -> None:
    assert not turns("OPEN: Daily from nine?\n\nTICKETS: Ask at the door.\n\nFOOD: Ask for it.\n\nPARKING: Why drive?")


def test_a_role_is_a_label_too() -> None:
    text = labelled(
        "THE MAYOR: Did you see it?",
        "LUND: I did.",
        "THE MAYOR: Did you run?",
        before="Maria Costa, the mayor, heard the baker Pedro Lund.",
    )
    assert voices(text) == ["Maria Costa", "Pedro Lund", "Maria Costa"]


def test_voices_without_a_name_keep_their_label() -> None:
    text = labelled("Reporter: Did you see it?", "LUND: I did.", "SPEAKER 1: Did you run?", "LUND: We all did.")
    assert voices(text) == ["Reporter", "Pedro Lund", "speaker 1", "Pedro Lund"]


def test_a_name_that_only_labels_give_is_written_as_names_are() -> None:
    text = labelled("ADA HOLM: Did you see it?", "LUND: I did.", "HOLM: Did you run?")
    assert voices(text) == ["Ada Holm", "Pedro Lund", "Ada Holm"]


def test_a_name_keeps_the_letters_that_the_text_gives_it() -> None:
    text = labelled("IDA MCRAE: Did you?", "LUND: I did.", "MCRAE: Why did you?", "Later Ida McRae went home.")
    assert voices(text) == ["Ida McRae", "Pedro Lund", "Ida McRae"]


def test_a_turn_goes_on_over_paragraphs_in_the_first_person() -> None:
    text = labelled("COSTA: Did you see it?", "LUND: I did.", "And I told you so.", "COSTA: Did you run?")
    assert spans(text)[1] == ("I did.", "And I told you so.")


@pytest.mark.parametrize(
    "between",
    ["(APPLAUSE)", "….", "The waiter came.", "On my money", "Lund looked at me.", "“I can wait,” said Ada Holm to me."],
)
def test_what_stands_between_turns_belongs_to_none(between: str) -> None:
    text = labelled("COSTA: Did you see it?", "LUND: I did.", between, "COSTA: Did you run?")
    assert spans(text) == [("Did you see it?",), ("I did.",), ("Did you run?",)]


def test_what_follows_the_last_turn_belongs_to_none() -> None:
    assert spans(HEARING)[-1] == ("Would you run again?",)


def test_names_without_recurring_are_labels_where_everyone_speaks_of_himself() -> None:
    text = labelled("Maria Costa: I ran.", "Pedro Lund: I swam.", "Ada Holm: We all hid.", "Jonas Frey: I slept.")
    assert voices(text) == ["Maria Costa", "Pedro Lund", "Ada Holm", "Jonas Frey"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("COSTA: Did you see it?", "LUND: I did."),
        ("Costa: 1,204.", "Lund: 981.", "Costa: 77."),
        ("Costa: Winning the coast.", "Lund: Winning the hills.", "Costa: Winning both."),
        ("Update: We have changed this.", "Photo: I took it.", "Update: You may read it now."),
        ("Price: You pay 12.", "Background: We met him.", "Price: You pay nothing."),
        ("WASHINGTON: You may go.", "VARN: We may go.", "WASHINGTON: You may stay."),
        ("Monday: We sail.", "Tuesday: We swim.", "Monday: We sail again."),
        ("LUND: “I saw it.”", "THE FACTS: He was not there.", "LUND: “You ran.”", "THE FACTS: Nobody ran."),
        ("11:30 We met Lund.", "12:10 We met Costa.", "11:45 We ate."),
        ("Still to come: our vote.", "Still to come: our poll.", "Still to come: my view."),
        ("A. Holm came and I left.", "A. Frey came and I left.", "Q. Holm came and I left."),
    ],
    ids=lambda paragraphs: paragraphs[0],
)
def test_other_paragraphs_with_a_colon_are_no_turns(paragraphs: tuple[str, ...]) -> None:
    assert turns(labelled(*paragraphs)) == []


def test_i_in_a_turn_is_whose_turn_it_is() -> None:
    text = labelled("COSTA: Did you see it?", "LUND: I said the quay was gone.", "COSTA: Did you run?")
    (one,) = [one for one in said(text) if one.kind == "indirect"]
    assert (one.spans, one.speaker, one.mention) == (("the quay was gone",), "Pedro Lund", "I")


def test_a_quotation_in_a_turn_has_its_own_speaker() -> None:
    text = labelled("COSTA: Did you see it?", "LUND: My wife said, “Run to the hill.” So I ran.", "COSTA: Did you?")
    assert ("“Run to the hill.”", "My wife") in [(one.spans[0], one.speaker) for one in said(text)]


def test_marks_in_a_turn_are_nobody_elses_words() -> None:
    text = labelled(
        "COSTA: Did you see it?", "LUND: I did. “All the boats have gone to sea.” I ran.", "COSTA: Why did you?"
    )
    assert [one.rule for one in said(text)] == ["label", "label", "label"]


INTERVIEW = (
    "Q: How do you bake?\n\nA: With my hands.\n\nQ: And with what else?\n\nA: With salt.\n\nThe shop shuts at six."
)


@pytest.mark.parametrize(
    ("introduction", "asks", "answers"),
    [
        ("Pedro Lund bakes in Varn.", "Q", "Pedro Lund"),
        ("Pedro Lund bakes in Varn. Maria Costa taught him. Mr. Lund is 50.", "Q", "Pedro Lund"),
        ("The baker spoke to us in Varn.", "Q", "A"),
        ("Last week the Varn Gazette spoke with Pedro Lund at his oven in Varn.", "Varn Gazette", "Pedro Lund"),
        ("Pedro Lund bakes. He spoke with the Varn Gazette at noon.", "Varn Gazette", "Pedro Lund"),
        ("Maria Costa talks to Pedro Lund about salt.", "Maria Costa", "Pedro Lund"),
        ("Pedro Lund bakes. Lund spoke to Maria Costa at noon.", "Maria Costa", "Pedro Lund"),
        ("By Maria Costa\n\nPedro Lund bakes.", "Q", "Pedro Lund"),
    ],
)
def test_the_introduction_says_who_asks_and_who_answers(introduction: str, asks: str, answers: str) -> None:
    text = f"{introduction}\n\n{INTERVIEW}"
    assert [(one.speaker, one.rule) for one in turns(text)] == [
        (asks, "label-question"),
        (answers, "label-answer"),
        (asks, "label-question"),
        (answers, "label-answer"),
    ]


def test_an_answer_is_mentioned_by_its_label() -> None:
    assert [one.mention for one in turns(f"Pedro Lund bakes in Varn.\n\n{INTERVIEW}")] == ["Q", "A", "Q", "A"]


@pytest.mark.parametrize(("question", "answer"), [("Q.", "A."), ("Q", "A:"), ("Question:", "Answer:")])
def test_forms_of_question_and_answer(question: str, answer: str) -> None:
    text = f"Pedro Lund bakes.\n\n{INTERVIEW}".replace("Q:", question).replace("A:", answer)
    assert spans(text) == [("How do you bake?",), ("With my hands.",), ("And with what else?",), ("With salt.",)]


def test_questions_at_a_press_conference() -> None:
    text = labelled("MS. COSTA: I can take two.", "Q Did you see it?", "MS. COSTA: I did.", "Q Why did you run?")
    assert voices(text) == ["Maria Costa", "Q", "Maria Costa", "Q"]


def test_a_paper_that_explains_a_matter_is_not_interviewed() -> None:
    text = "Pedro Lund raised the tax.\n\nQ: Who pays it?\n\nA: You do.\n\nQ: And when?\n\nA: We pay it in May."
    assert turns(text) == []


BARE = (
    "Pedro Lund bakes in Varn. This conversation has been edited.\n\n"
    "When do you get up?\n\nI get up at two.\n\n"
    "Do you sleep in the day?\n\nMy dog sleeps. I bake.\n\nThen I sweep, and we eat.\n\n"
    "Who taught you?\n\nMy mother did. I was six.\n\n"
    "Will you stop?\n\nI will when my hands do.\n\n"
    "The bakery opens at seven."
)


def test_answers_of_an_interview_without_labels() -> None:
    assert turns(BARE) == [
        (("I get up at two.",), "Pedro Lund", None, "interview", "direct", None),
        (("My dog sleeps. I bake.", "Then I sweep, and we eat."), "Pedro Lund", None, "interview", "direct", None),
        (("My mother did. I was six.",), "Pedro Lund", None, "interview", "direct", None),
        (("I will when my hands do.",), "Pedro Lund", None, "interview", "direct", None),
    ]


@pytest.mark.parametrize(
    ("there", "here"),
    [
        ("Pedro Lund bakes in Varn. This conversation has been edited.", "Pedro Lund bakes in Varn."),
        ("Pedro Lund bakes in Varn. This", "This"),
        ("Will you stop?\n\n", ""),
        ("I get up at two.\n\n", ""),
        (" you", " bakers"),
    ],
    ids=["no interview", "nobody named", "three questions", "three answers", "nobody asked"],
)
def test_what_is_not_plainly_an_interview_is_none(there: str, here: str) -> None:
    assert there in BARE
    assert turns(BARE.replace(there, here)) == []


def test_a_paper_that_answers_its_own_questions_is_not_interviewed() -> None:
    answers = ["We think it starts in May.", "We list them below.", "Our map shows it.", "We asked, and you do."]
    questions = ["When does your rent fall?", "Which are your rights?", "Where is your office?", "Do you pay?"]
    pairs = "\n\n".join(f"{question}\n\n{answer}" for question, answer in zip(questions, answers, strict=True))
    assert turns(f"Pedro Lund spoke of the rent in an interview.\n\n{pairs}") == []
