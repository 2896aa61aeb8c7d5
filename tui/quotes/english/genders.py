"""What pronoun goes with somebody whose name tells no gender, as the next sentence shows it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from tui.quotes.classes import (
    ADVERB,
    BREAK,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DETERMINER,
    FINITE,
    GERUND,
    PREPOSITION,
    QUOTED,
    ROLE,
    SIGN,
    SUBORDINATOR,
    TIME,
    TITLE,
)
from tui.quotes.english.pronouns import told_gender
from tui.quotes.entities import Evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.entities import Entity
    from tui.quotes.narration import Narration


_SHOWN = Evidence.SHOWN
_NO_NOUN = SIGN | PREPOSITION | CONJUNCTION | DETERMINER | TIME | ADVERB
_OPENS_AHEAD = PREPOSITION | SUBORDINATOR | GERUND


def take_genders(n: Narration, people: Sequence[tuple[int, Entity]]) -> None:
    """Learn from `Harlow left. She …` what pronoun goes with a name, at its token, that tells no gender."""
    if all(entity.evidence >= _SHOWN for _, entity in people):
        return
    _take_repeated(n, people)
    _take_ahead(n, people)
    _take_behind(n, people)
    alone: Entity | None = None  # the only person in the sentence before
    for first, last in n.sentences:
        if alone is not None:
            alone.take_gender(told_gender(n.words[first]), _SHOWN)
        alone = _only(people, first, last)


def _take_ahead(n: Narration, people: Sequence[tuple[int, Entity]]) -> None:
    """Learn from `In her speech, Harlow …` and `When she rose, Harlow …`, where nobody else is named or meant."""
    for token, entity in people:
        if entity.evidence >= _SHOWN:
            continue
        first, last = n.sentences[bisect_right(n.sentences, (token, len(n.tags))) - 1][:2]
        comma = token - 1
        while comma > first and n.tags[comma] & TITLE:
            comma -= 1
        if comma <= first or not n.tags[comma] & COMMA or not n.tags[first] & _OPENS_AHEAD:
            continue
        ahead = range(first, comma)
        told = {gender for at in ahead if (gender := _told(n.words[at]))}
        if len(told) != 1 or _only(people, first, token) is not None or any(n.tags[at] & QUOTED for at in ahead):
            continue
        if not any(_is_object(n, at, "him" if "m" in told else "her") for at in range(token, last)):
            entity.take_gender(told.pop(), _SHOWN)


def _take_behind(n: Narration, people: Sequence[tuple[int, Entity]]) -> None:
    """Learn from `Harlow was nine when she …`, where the sentence names and means nobody else."""
    for first, last in n.sentences:
        entity = _only(people, first, last)
        if entity is None or entity.evidence >= _SHOWN:
            continue
        token = people[bisect_left(people, first, key=_token)][0]
        behind = range(token + 1, last)
        told = {gender for at in behind if (gender := _told(n.words[at]) or ("m" if n.words[at] == "him" else ""))}
        joint = next((at for at in behind if n.tags[at] & SUBORDINATOR), last)
        if len(told) != 1 or joint + 1 >= last or told_gender(n.words[joint + 1]) not in told:
            continue
        if not any(n.tags[at] & (QUOTED | ROLE) for at in range(first, joint)):
            entity.take_gender(told.pop(), _SHOWN)


def _is_object(n: Narration, at: int, pronoun: str) -> bool:
    """Ask whether a pronoun stands at `at` for whom something is done to, and owns nothing (greeted her; her boat)."""
    if n.words[at] != pronoun:
        return False
    return pronoun == "him" or at + 1 >= len(n.tags) or bool(n.tags[at + 1] & _NO_NOUN)


def _told(word: str) -> str:
    """Return the gender of a pronoun in front of a subject, also of one that owns something."""
    return "f" if word.lower() == "her" else told_gender(word)


def _only(people: Sequence[tuple[int, Entity]], first: int, last: int) -> Entity | None:
    """Return the only person who is named in the tokens `[first, last)`; `None` if several are, or nobody."""
    here = range(bisect_left(people, first, key=_token), bisect_left(people, last, key=_token))
    found = {id(people[at][1]) for at in here}
    return people[here.start][1] if len(found) == 1 else None


def _token(named: tuple[int, Entity]) -> int:
    return named[0]


def _take_repeated(n: Narration, people: Sequence[tuple[int, Entity]]) -> None:
    """Learn from `Harlow said: “…,” she said`, an attribution that is given twice."""
    for run in n.runs:
        if run < 2 or run + 2 >= len(n.tags) or n.tags[run] & BREAK or not n.tags[run - 1] & (COLON | COMMA):
            continue
        gender = told_gender(n.words[run + 1])
        if not gender or not _is_said(n, run - 2) or not _is_said(n, run + 2):
            continue
        first = n.sentences[bisect_right(n.sentences, (run, len(n.tags))) - 1].first
        speaker = _only(people, first, run)
        if speaker is not None:
            speaker.take_gender(gender, _SHOWN)


def _is_said(n: Narration, at: int) -> bool:
    """Ask whether the token at `at` is a reporting verb."""
    return bool(n.tags[at] & CUE and n.tags[at] & FINITE)
