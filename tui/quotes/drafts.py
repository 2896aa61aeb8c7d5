"""What the rules find: attributions in tokens of one paragraph, before speakers are told apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui.quotes.mentions import Mention
    from tui.quotes.model import QuoteKind, Span
    from tui.quotes.narration import Narration


class Found(NamedTuple):
    """What a rule says of a run: its speaker's mention and its cue, in tokens of the paragraph.

    `same` is the index of an earlier draft with the same speaker, where the rule names the speaker by that; `back`
    counts the paragraphs back to the one that the mention stands in.
    """

    rule: str
    mention: Mention | None
    cue: tuple[int, int] | None
    same: int | None = None
    back: int = 0


class Voice(NamedTuple):
    """Who speaks: a mention in paragraph `home`."""

    home: int
    mention: Mention


class Inside(NamedTuple):
    """What stands between the marks of a run: its own narration, and `outer`, the index of the draft it is part of."""

    n: Narration
    outer: int


@dataclass(slots=True)
class Draft:
    """A quotation before its speaker is resolved; `mention` gives tokens of paragraph `home`.

    `same` is the index of an earlier draft with the same speaker; `meant` is who speaks, where the text says so
    elsewhere than at the mention (A: in an interview). A quotation inside another one has its mention in `inside`.
    """

    kind: QuoteKind
    spans: list[Span]
    home: int
    rule: str
    mention: Mention | None
    cue: Span | None
    same: int | None = None
    meant: Voice | None = None
    inside: Inside | None = None
