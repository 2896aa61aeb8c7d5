"""Finds transcripts: stretches of paragraphs that begin with the name of who speaks."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import CAPITAL
from tui.quotes.english.introduction import is_interview, people_in_interview
from tui.quotes.english.labels import Label, LabelKind, mention, read_label
from tui.quotes.english.names import bare
from tui.quotes.english.persons import has_person
from tui.quotes.english.sentences import ends_sentence
from tui.quotes.english.turns import Turn, is_aside, is_reported, span_from

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.model import Span
    from tui.quotes.narration import Narration

_APART = 12  # paragraphs that may stand between two labels of one transcript
_FEWEST = 3  # labels
_GENERIC = (LabelKind.QUESTION, LabelKind.ANSWER, LabelKind.VOICE, LabelKind.ROLE)


def transcripts(text: str, narrations: Sequence[Narration]) -> tuple[list[Label], list[Turn]]:
    """Return the labels of all transcripts in the text, and their turns, in order."""
    candidates = [label for number, n in enumerate(narrations) if (label := read_label(n, number)) is not None]
    if len(candidates) < _FEWEST:
        return [], []
    named = _named_elsewhere(narrations, candidates)
    labels: list[Label] = []
    turns: list[Turn] = []
    for section in _sections(candidates):
        found = _speakers_only(narrations, section, named)
        if found:
            labels += found
            turns += _turns(text, narrations, found)
    return labels, turns


def _sections(candidates: Sequence[Label]) -> list[list[Label]]:
    """Cut the labels where too many paragraphs without one lie between."""
    sections = [[candidates[0]]]
    for before, label in pairwise(candidates):
        if label.number - before.number > _APART:
            sections.append([])
        sections[-1].append(label)
    return sections


def _named_elsewhere(narrations: Sequence[Narration], candidates: Sequence[Label]) -> set[str]:
    """Return the words that are written with a capital where neither a sentence nor a label begins."""
    labelled = {label.number: label.said for label in candidates}
    return {
        n.words[at].lower().replace("’", "'").removesuffix("'s")
        for number, n in enumerate(narrations)
        for first, last in n.sentences
        for at in range(max(first + 1, labelled.get(number, 0)), last)
        if n.tags[at] & CAPITAL
    }


def _speakers_only(narrations: Sequence[Narration], section: Sequence[Label], named: set[str]) -> list[Label]:
    """Return the labels of a section that name speakers; none if it is no transcript."""
    kinds = Counter(label.kind for label in section)
    asked, answered = kinds[LabelKind.QUESTION], kinds[LabelKind.ANSWER]
    interview = answered >= _FEWEST or (asked > 1 and answered > 1)
    if not interview:
        lone = (LabelKind.ANSWER, LabelKind.QUESTION) if asked == 1 else (LabelKind.ANSWER,)
        section = [label for label in section if label.kind not in lone]
    shouted = [label for label in section if _shouts(narrations[label.number], label)]
    known = {label.key for label in section if _is_known(narrations[label.number], label, named)}
    known |= _alternating(shouted)
    section = [label for label in section if label.key in known or label in shouted]
    if interview:
        return section if _is_talk(narrations, section) else []
    if len(section) < _FEWEST or len(known) < 2:
        return []
    spoken = sum(_is_spoken(narrations[label.number], label) for label in section)
    times = Counter(label.key for label in section)
    if max(times.values()) > 1:
        return section if spoken > 1 and _FEWEST * spoken >= len(section) else []
    return section if len(section) > _FEWEST and 4 * spoken >= 3 * len(section) else []


def _alternating(labels: Sequence[Label]) -> set[str]:
    """Return the keys of labels by turns, each of which comes again (REED: … FELL: … REED: … FELL: …)."""
    times = Counter(label.key for label in labels)
    by_turns = all(before.key != label.key for before, label in pairwise(labels))
    return set(times) if by_turns and len(times) > 1 and min(times.values()) > 1 else set()


def _is_talk(narrations: Sequence[Narration], section: Sequence[Label]) -> bool:
    """Ask whether somebody answers the questions: a paper that explains a matter in this way never says I."""
    answers = [label for label in section if label.kind is LabelKind.ANSWER]
    return any(has_person(narrations[label.number], "self", label.said) for label in answers) or is_interview(
        narrations[: section[0].number]
    )


def _is_known(n: Narration, label: Label, named: set[str]) -> bool:
    """Ask whether a label is a speaker's without doubt: by its kind, its given name, or the rest of the text."""
    if label.kind in _GENERIC or label.key in named:
        return True
    given = lexicon.classes("en/given_names")
    return label.last > 1 and any(n.words[0].lower() in given[gender] for gender in ("m", "f"))


def _shouts(n: Narration, label: Label) -> bool:
    return all(word.isupper() for word in n.words[: label.last])


def _is_spoken(n: Narration, label: Label) -> bool:
    """Ask whether somebody asks or speaks of himself in a labelled paragraph."""
    return n.words[-1] == "?" or has_person(n, "first", label.said) or has_person(n, "second", label.said)


def _turns(text: str, narrations: Sequence[Narration], labels: Sequence[Label]) -> list[Turn]:
    """Return the turns of one transcript."""
    asked = any(label.kind is LabelKind.QUESTION for label in labels)
    asks, answers = people_in_interview(text, narrations[: labels[0].number])
    turns: list[Turn] = []
    for at, label in enumerate(labels):
        n = narrations[label.number]
        numbers = [label.number]
        end = labels[at + 1].number if at + 1 < len(labels) else len(narrations)
        closed = at + 1 < len(labels) and (asked or label.kind is not LabelKind.ANSWER)
        numbers += (_continuation if closed else _tail)(narrations, label, end)
        rule, meant = "label", None
        if label.kind is LabelKind.QUESTION:
            rule, meant = "label-question", asks
        elif label.kind is LabelKind.ANSWER:
            rule, meant = "label-answer", answers
        spans = (span_from(n, label.said), *(_whole(narrations[number]) for number in numbers[1:]))
        turns.append(Turn(rule, tuple(numbers), spans, mention(n, label), meant))
    return turns


def _whole(n: Narration) -> Span:
    return span_from(n, 0)


def _continuation(narrations: Sequence[Narration], label: Label, end: int) -> list[int]:
    """Return the paragraphs without a label that go on with a turn, up to the next label in paragraph `end`."""
    found: list[int] = []
    waiting: list[int] = []  # paragraphs that belong to the turn if a later one does
    for number in range(label.number + 1, end):
        n = narrations[number]
        if is_aside(n) or not ends_sentence(n):
            continue
        if is_reported(n) or _names_speaker(n, label):
            break
        waiting.append(number)
        if has_person(n, "first") or has_person(n, "second"):
            found += waiting
            waiting = []
    return found


def _tail(narrations: Sequence[Narration], label: Label, end: int) -> list[int]:
    """Return the paragraphs that go on with a turn that nothing is known to end: those in which `I` speak."""
    found: list[int] = []
    for number in range(label.number + 1, min(end, label.number + _APART)):
        n = narrations[number]
        if not has_person(n, "self") or n.runs or not ends_sentence(n) or _names_speaker(n, label):
            break
        found.append(number)
    return found


def _names_speaker(n: Narration, label: Label) -> bool:
    """Ask whether a paragraph speaks of the one whose turn it would be."""
    return label.kind is LabelKind.NAME and any(bare(word).lower() == label.key for word in n.words)
