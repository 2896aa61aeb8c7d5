"""Labels and credits that stand between marks."""

from __future__ import annotations

from tests.quotes.reading import said

LEAD = "Ada Holm asked the pilot Pedro Lund about the quay.\n\nPartial transcript as follows:\n\n"


def test_labels_between_marks_say_who_speaks() -> None:
    text = LEAD + "“HOLM: Is it shut?\n\n“LUND: It is.\n\n“And it stays so.\n\n“HOLM: Thank you.”"
    found = [(one.speaker, one.spans) for one in said(text)]
    assert found[-3:] == [
        ("Ada Holm", ("Is it shut?",)),
        ("Pedro Lund", ("It is.", "“And it stays so.")),
        ("Ada Holm", ("Thank you.”",)),
    ]


def test_a_label_in_capitals_is_written_as_names_are() -> None:
    text = LEAD + "“HOLM: Is it shut?\n\n“LUND: It is.\n\n“VIK: No.\n\n“HOLM: Thank you.”"
    assert [one.speaker for one in said(text)][-2] == "Vik"


def test_one_label_alone_belongs_to_the_words() -> None:
    (only,) = said("Ada Holm wrote: “Breaking: The quay is shut.”")
    assert only.spans == ("“Breaking: The quay is shut.”",)


def test_a_transcript_without_labels_is_of_who_spoke_last() -> None:
    text = "Ada Holm said on Friday: “We go.”\n\nTranscript as follows:\n\n“The quay is shut, and shut it stays.”"
    assert said(text)[-1].speaker == "Ada Holm"


def test_a_credit_before_the_closing_mark_is_whose_words_they_are() -> None:
    text = 'Ada Holm left.\n\n"The quay is shut for good.\nPedro Lund, Port of Lorne."\n\nThe tide was low.'
    (only,) = said(text)
    assert (only.speaker, only.spans) == ("Pedro Lund", ('"The quay is shut for good.',))


def test_words_that_go_on_are_no_credit() -> None:
    text = "Ada Holm said: “The quay is shut.\n\nOld Lorne Quay, as it was, has gone for good and all of us know it.”"
    (only,) = said(text)
    assert len(only.spans) == 2


def test_an_attribution_ends_a_quotation_that_is_never_closed() -> None:
    text = '"The ice is thin, and we stay, said Ada Holm, who fishes there.\n\nThe tide was low.'
    (only,) = said(text)
    assert (only.speaker, only.spans) == ("Ada Holm", ('"The ice is thin, and we stay,',))


def test_what_goes_on_in_the_next_paragraph_is_all_said() -> None:
    text = "Ada Holm rose. “The ice is thin, he said to me.\n\n“And we stay,” Ada Holm said."
    assert [one.speaker for one in said(text)] == ["Ada Holm"]
