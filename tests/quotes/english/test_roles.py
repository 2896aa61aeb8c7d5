"""What a text tells of somebody beside his name."""

from __future__ import annotations

import pytest

from tests.quotes.reading import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Lund manager Karl Brask smiled. “We won,” he said.\n\nHis rival, Otto Finch, fumed. “No,” he said."
            "\n\nAsked for more, the Kestrel boss said: “No comment.”",
            "Otto Finch",
        ),
        ("Lund manager Karl Brask smiled. Otto Finch fumed.\n\nThe Lund boss said: “We won.”", "Karl Brask"),
        ("Det Insp Karl Brask came. Otto Finch left.\n\n“It is clear,” the detective said.", "Karl Brask"),
    ],
)
def test_the_club_that_somebody_belongs_to(text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Gov. Karl Brask may sign.\n\nHis predecessor, Ada Holm, did. “So,” the former governor said.", "Ada Holm"),
        ("Ada Holm, 34, came with Otto Finch.\n\nFinch sat down. “We go,” the 67-year-old said.", "Otto Finch"),
        ("Ada Holm, 34, came with Otto Finch.\n\nHolm sat down. “We go,” the mother-of-two said.", "Ada Holm"),
        ("A teacher came. Ada Holm, a schoolteacher, left. Karl Brask slept.\n\n“No,” the teacher said.", "A teacher"),
        ("Ada Holm, a schoolteacher, left. Karl Brask slept.\n\n“No,” the teacher said.", "Ada Holm"),
        ("Lady Holm left. Karl Brask slept.\n\n“No,” the peer said.", "Holm"),
        ("DeShawn Holm had 29 points. “No,” the forward said.", "DeShawn Holm"),
        ("Bronzes go to Lund, its director said on Monday.\n\nThe director said: “They go.”", "The director"),
        ("Prosecutor Ada Holm rose.\n\nOtto Finch wept.\n\n“No,” the defendant said.", "Otto Finch"),
    ],
    ids=[
        "predecessor",
        "another age",
        "parent",
        "same noun",
        "compound",
        "peer",
        "adverb",
        "no apposition",
        "court",
    ],
)
def test_what_somebody_is_called_later(text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Sen. Ada Holm left.\n\nIt rained.\n\nIt snowed.\n\nKarl Brask, who lost, stayed; Brask won. Brask wept."
            " “We go,” the senator said.",
            "Karl Brask",
        ),
        (
            "Cllr Ada Holm left.\n\nOpposition leader Karl Brask stayed. “We go,” the Kestrel councillor said.",
            "Karl Brask",
        ),
        ("Cllr Ada Holm left.\n\nThe baker Karl Brask stayed. “We go,” the councillor said.", "Ada Holm"),
    ],
    ids=["far away", "of another party", "near"],
)
def test_whom_the_paragraph_is_about_is_called_by_a_role_that_was_not_told(text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


def test_a_company_by_what_it_is_said_to_be() -> None:
    text = "Brightloom Micro, the largest chipmaker, grows. Unions fret.\n\nBrightloom rose. The firm said: “Yes.”"
    assert said(text)[-1].speaker == "Brightloom Micro"


def test_one_of_whom_no_name_is_told_stays_in_mind() -> None:
    text = "Prosecutor Ada Holm said, “Look.”\n\nThe victim, who cannot be named, stood up. “I froze,” she said."
    assert said(text)[-1].speaker == "The victim"
