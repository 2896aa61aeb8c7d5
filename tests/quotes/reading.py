"""What tests of the engine ask of a text: its narrations, and what its analysis says in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.quotes import analyse
from tui.quotes.english import read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.mentions import Mention
    from tui.quotes.model import Analysis, Span
    from tui.quotes.narration import Narration


class Said(NamedTuple):
    """A quotation in words: its stretches, who said it, the cue, the rule, the kind, the mention."""

    spans: tuple[str, ...]
    speaker: str | None
    cue: str | None
    rule: str
    kind: str
    mention: str | None


def narration(text: str) -> Narration:
    """Return the narration of a text of one paragraph."""
    (only,) = read(text)
    return only


def words(text: str, n: Narration, first: int, last: int) -> str:
    """Return the stretch of `text` that the tokens `[first, last)` cover."""
    return text[n.starts[first] : n.ends[last - 1]]


def mentioned(text: str, n: Narration, mention: Mention | None) -> str | None:
    """Return the words of a mention."""
    return None if mention is None else words(text, n, mention.first, mention.last)


def cut(text: str, span: Span | None) -> str | None:
    """Return the words of a span."""
    return None if span is None else text[span.start : span.end]


def said(text: str, set_off: Sequence[tuple[int, int]] = ()) -> list[Said]:
    """Return the quotations of a text in words, in order; `set_off` are its block quotations."""
    analysis = analyse(text, set_off=set_off, guesses=True)
    return [
        Said(
            tuple(text[start:end] for start, end in quote.spans),
            None if quote.speaker is None else analysis.speakers[quote.speaker].name,
            cut(text, quote.cue),
            quote.rule,
            str(quote.kind),
            cut(text, quote.mention),
        )
        for quote in analysis.quotes
    ]


def voices(text: str) -> list[str | None]:
    """Return the name of each quotation's speaker, in order."""
    return [quotation.speaker for quotation in said(text)]


def terms(text: str, analysis: Analysis) -> list[str]:
    """Return the words of the terms."""
    return [text[start:end] for term in analysis.terms for start, end in term.spans]


def reported(text: str) -> list[tuple[str, str | None]]:
    """Return what the text reports without marks, parts joined by `…`, and who says each, in order."""
    return [(" … ".join(one.spans), one.speaker) for one in said(text) if one.kind == "indirect"]


def in_brief(text: str) -> list[tuple[str | None, str]]:
    """Return who says what in a text."""
    return [(quote.speaker, " … ".join(quote.spans)) for quote in said(text)]
