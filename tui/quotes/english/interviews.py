"""Finds interviews without labels: short questions, each followed by an answer in the first person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes.english.introduction import is_interview, people_in_interview
from tui.quotes.english.persons import has_person
from tui.quotes.english.sentences import ends_sentence
from tui.quotes.english.turns import Turn, is_aside, is_reported, span_from

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.narration import Narration

_FEWEST = 4  # questions
_LONGEST = 80  # tokens of a question
_ANSWER = 10  # paragraphs of an answer


def interviews(text: str, narrations: Sequence[Narration], turns: Sequence[Turn]) -> list[Turn]:
    """Return the answers of an interview without labels, if that is what the text is and it says with whom."""
    questions = [number for number, n in enumerate(narrations) if _is_question(n)]
    if turns or len(questions) < _FEWEST or not is_interview(narrations[: questions[0]]):
        return []
    answers = [_answer(narrations, number, end) for number, end in _stretches(questions, len(narrations))]
    given = [answer for answer in answers if answer]
    own, spoken = (
        sum(any(has_person(narrations[number], person) for number in answer) for answer in given)
        for person in ("self", "first")
    )
    addressed = sum(has_person(narrations[number], "second") for number in questions)
    if len(given) < _FEWEST or 2 * min(own, addressed) < len(questions) or 3 * spoken < 2 * len(questions):
        return []
    voice = people_in_interview(text, narrations[: questions[0]]).answers
    if voice is None:
        return []
    return [
        Turn("interview", tuple(answer), tuple(span_from(narrations[number], 0) for number in answer), None, voice)
        for answer in given
    ]


def _is_question(n: Narration) -> bool:
    """Ask whether a paragraph is a question to somebody: short, and without `I`."""
    return n.words[-1] == "?" and len(n.words) <= _LONGEST and not has_person(n, "self") and not is_reported(n)


def _stretches(questions: Sequence[int], end: int) -> list[tuple[int, int]]:
    return list(zip(questions, [*questions[1:], end], strict=True))


def _answer(narrations: Sequence[Narration], question: int, end: int) -> list[int]:
    """Return the paragraphs that answer a question, up to paragraph `end`; after the last one only those with `I`."""
    found: list[int] = []
    last = end == len(narrations)
    for number in range(question + 1, min(end, question + 1 + _ANSWER)):
        n = narrations[number]
        if is_aside(n) or not ends_sentence(n):
            continue
        if is_reported(n) or (last and found and not has_person(n, "self")):
            break
        found.append(number)
    return found
