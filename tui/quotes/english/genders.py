"""What pronoun goes with somebody whose name tells no gender, as the next sentence shows it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from tui.quotes.classes import BREAK, COLON, COMMA, CUE, FINITE
from tui.quotes.english.pronouns import told_gender
from tui.quotes.entities import Evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.entities import Entity
    from tui.quotes.narration import Narration


_SHOWN = Evidence.SHOWN


def take_genders(n: Narration, people: Sequence[tuple[int, Entity]]) -> None:
    """Learn from `Harlow left. She …` what pronoun goes with a name, at its token, that tells no gender."""
    if all(entity.evidence >= _SHOWN for _, entity in people):
        return
    _take_repeated(n, people)
    alone: Entity | None = None  # the only person in the sentence before
    for first, last in n.sentences:
        if alone is not None:
            alone.take_gender(told_gender(n.words[first]), _SHOWN)
        alone = _only(people, first, last)


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
