"""Who speaks where the run's own sentence does not say so: the sentence before, the one after, or nobody new."""

from __future__ import annotations

import pytest

from tests.quotes.reading import said

GO = "“We go,” Ada Holm said."
SHUT = "“The quay is shut for good.”"


def speaker_of(text: str, words: str = SHUT) -> str | None:
    return next(one.speaker for one in said(text) if words in one.spans)


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        (f"{GO} Pedro Lund added that the tide was low.", "Pedro Lund"),
        (f"{GO}\n\nPedro Lund praised the new quay in Lorne.\n\n", "Pedro Lund"),
        (f"{GO}\n\nThen Pedro Lund told the board that one who says so often lies.\n\n", "Pedro Lund"),
        (f"{GO}\n\nThe tide was low.\n\n", "Ada Holm"),
        (f"{GO} She spoke of a letter that said little. ", "Ada Holm"),
        ("“We go,” Ada Holm said when asked what boat she would take.\n\n", "Ada Holm"),
    ],
)
def test_the_sentence_before_leads_up_to_the_words(before: str, speaker: str) -> None:
    assert speaker_of(f"Pedro Lund met Ada Holm. {before} {SHUT}") == speaker


@pytest.mark.parametrize(
    ("after", "speaker"),
    [
        (" Those were the words of Ada Holm, the pilot.", "Ada Holm"),
        (" That was the message from Ada Holm on Friday.", "Ada Holm"),
        ("\n\nSo says Ada Holm, a pilot in Lorne.", "Ada Holm"),
        (" That’s how Ada Holm, 32, describes it.", "Ada Holm"),
        (" That is according to Ada Holm.", "Ada Holm"),
        (" That was Ada Holm’s verdict on the quay.", "Ada Holm"),
        ("\n\nAda Holm, a pilot, said so on Friday.", "Ada Holm"),
        ("\n\nThat was the end of the quay.", "Pedro Lund"),
    ],
)
def test_the_sentence_after_says_whose_words_those_were(after: str, speaker: str) -> None:
    assert speaker_of(f"“We go,” Pedro Lund said.\n\n{SHUT}{after}") == speaker


@pytest.mark.parametrize(
    "after",
    [
        "was Ada Holm’s verdict.",
        "is how Ada Holm put it.",
        "was the response from Ada Holm.",
        "came the reply from Ada Holm.",
        "Ada Holm was quoted as saying by a weekly.",
        "the Lorne Weekly quoted Ada Holm as saying.",
    ],
)
def test_the_rest_of_the_sentence_says_whose_words_those_were(after: str) -> None:
    words = "“The quay is shut for good,”"
    assert speaker_of(f"“We go,” Pedro Lund said.\n\n{words} {after}", words) == "Ada Holm"


@pytest.mark.parametrize(
    "before",
    [
        "Ada Holm’s message to the town?",
        "Ada Holm’s answer is blunt.",
        "Speaking on the radio on Monday, Ada Holm defended the plan.",
        "But Ada Holm, a pilot, thinks otherwise.",
        "But for Ada Holm, a pilot, it is not enough.",
        "The board’s chief executive, Ada Holm, was more cautious.",
        "Pedro Lund asked Ada Holm what would come of the quay.",
        "Asked what would come of the quay, Ada Holm shrugged.",
        "Ada Holm shook her head.\n\n",
    ],
)
def test_whom_the_sentence_before_is_about(before: str) -> None:
    text = f"“We go,” Pedro Lund said.\n\n{before} “The quay is shut, and shut it stays.” It rained."
    assert speaker_of(text, "“The quay is shut, and shut it stays.”") == "Ada Holm"


def test_a_board_speaks_where_it_gives_something_out() -> None:
    text = "“We go,” Ada Holm said.\n\nThe board issued a statement at noon.\n\n“The quay is shut, and shut it stays.”"
    assert said(text)[-1].speaker == "The board"


@pytest.mark.parametrize("words", ["“He is the best of all pilots here.”", "“She’s the best of all pilots here.”"])
def test_words_about_the_subject_are_not_his(words: str) -> None:
    text = f"“We go,” Ada Holm said.\n\nPedro Lund was praised by all.\n\n{words}"
    assert speaker_of(text, words) == "Ada Holm"


@pytest.mark.parametrize(
    "after",
    [
        "Ada Holm tweeted before noon.",
        "Ada Holm told Lorne’s evening weekly at the port.",
        "Ada Holm wrote that day.",
        "Ada Holm frowned.",
        "Ada Holm, 32, told me.",
        "Ada Holm, the head of the port, asked.",
        "Ada Holm asked the board’s own chief of staff in May.",
        "reacted Ada Holm on Friday.",
        "laughed Ada Holm.",
    ],
)
def test_an_attribution_after_a_mark_that_ends_a_sentence(after: str) -> None:
    words = "“Is the quay shut for good?”"
    assert speaker_of(f"“We go,” Pedro Lund said.\n\n{words} {after}", words) == "Ada Holm"


def test_a_clause_that_has_its_own_words_is_no_attribution() -> None:
    text = "“We go,” Pedro Lund said. “The quay is shut!” Of Lund, Ada Holm, a pilot, said, “He lies.”"
    assert speaker_of(text, "“He lies.”") == "Ada Holm"


@pytest.mark.parametrize(
    "after",
    [
        "a sticker message on the hull reads.",
        "a pilot, who was not cleared to speak on the matter, told a weekly.",
        "Ada Holm, the president of the state union, said of her crew.",
    ],
)
def test_a_noun_or_a_clause_on_the_way_to_the_verb(after: str) -> None:
    first = f"“We go,” Pedro Lund said.\n\n“The quay is shut,” {after}"
    assert speaker_of(first, "“The quay is shut,”") in ("a sticker message on the hull", "a pilot", "Ada Holm")


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("The timing was bound to surprise pilot Ada Holm: ", "Ada Holm"),
        ("There were two words that a tired Ada Holm could not utter: ", "Ada Holm"),
        ("Then, later that day on the radio: ", "Pedro Lund"),
        ("From the report: ", "the report"),
        ("For Ada Holm, the answer was plain: ", "Ada Holm"),
        ("Here’s how Ada Holm reacted: ", "Ada Holm"),
        ("“A Quay Shut,” by the weekly’s Ada Holm: ", "Ada Holm"),
        ("A hoarse voice greeted the news on Lornebook: ", "A hoarse voice"),
    ],
)
def test_a_sentence_that_ends_in_a_colon(lead: str, speaker: str) -> None:
    assert speaker_of(f"“We go,” Pedro Lund said.\n\n{lead}{SHUT}") == speaker


def test_what_is_told_of_a_run_is_not_said_by_the_last_speaker() -> None:
    words = "“We are shut for good”"
    assert speaker_of(f"{GO}\n\n{words} is what they all say here.", words) is None


def test_a_pronoun_that_is_one_word_with_its_auxiliary() -> None:
    assert speaker_of("Ada Holm left her boat. “The quay is shut,” she’d said.", "“The quay is shut,”") == "Ada Holm"
