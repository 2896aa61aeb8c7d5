"""Turns: what one speaker says until another one's turn comes, where the layout says so and no marks do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.quotes.classes import CLOSING, OPENING, SIGN
from tui.quotes.drafts import Draft
from tui.quotes.english.persons import has_person
from tui.quotes.english.reporting import Passage
from tui.quotes.model import QuoteKind, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.drafts import Voice
    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration


class Turn(NamedTuple):
    """The paragraphs `numbers` with their words `spans`, found by a `rule`.

    `label` is what the turn itself calls its speaker; `meant` is who that is, where the text says so elsewhere.
    """

    rule: str
    numbers: tuple[int, ...]
    spans: tuple[Span, ...]
    label: Mention | None
    meant: Voice | None


def span_from(n: Narration, first: int) -> Span:
    """Return the offsets of a paragraph from token `first` to its end."""
    return Span(n.starts[first], n.ends[-1])


def is_aside(n: Narration) -> bool:
    """Ask whether a paragraph holds nothing but signs, or words in brackets: (APPLAUSE), ….."""
    if all(tag & SIGN for tag in n.tags):
        return True
    return bool(n.tags[0] & OPENING) and n.words[0] in "([" and any(tag & CLOSING for tag in n.tags[-2:])


def is_reported(n: Narration) -> bool:
    """Ask whether a sentence of the paragraph says who speaks in it: words between marks, and a cue with a speaker."""
    return any(
        report.speaker is not None and not has_person(n, "first", report.speaker.first, report.speaker.last)
        for sentence in n.sentences
        if any(at in n.runs for at in range(*sentence))
        for report in Passage(n, sentence).reports
    )


class Turns:
    """The turns of a text, drafted as its paragraphs are gone through."""

    def __init__(self, turns: Sequence[Turn]) -> None:
        self._begins = {turn.numbers[0]: turn for turn in turns}
        self._drafts: dict[int, int] = {}  # the draft that a paragraph belongs to

    def draft(self, number: int, drafts: list[Draft]) -> int | None:
        """Draft the turn that begins with paragraph `number`; return the index of the draft that it belongs to."""
        turn = self._begins.get(number)
        if turn is not None:
            self._drafts.update(dict.fromkeys(turn.numbers, len(drafts)))
            drafts.append(
                Draft(QuoteKind.DIRECT, list(turn.spans), number, turn.rule, turn.label, None, meant=turn.meant)
            )
        return self._drafts.get(number)
