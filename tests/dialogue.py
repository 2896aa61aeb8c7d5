"""Articles made to order for tests of the screen: who says what goes in, a text and its analysis come out."""

from __future__ import annotations

from tui.quotes.model import Analysis, Quotation, QuoteKind, Span, Speaker, SpeakerKind

NAMES = (
    "Orla Finch",
    "Bram Tolliver",
    "Harbour Trust",
    "Ingrid Vale",
    "Sefu Marsh",
    "Ute Lark",
    "Pim Rook",
    "Ada Thorn",
)
DESCRIPTIONS = {0: "the mayor of Wexcombe"}


def dialogue(*said: tuple[int | None, str, QuoteKind], gap: str = "\n\n") -> tuple[str, Analysis]:
    """Return a text of paragraphs, one a quotation, and its analysis: `(speaker, words, kind)` for each."""
    text = ""
    quotes = []
    for number, (who, words, kind) in enumerate(said):
        start = len(text)
        text += words
        span = Span(start, len(text))
        text += " said somebody." + gap
        cue = Span(span.end + 1, span.end + 5)
        quotes.append(Quotation(number, kind, (span,), who, None, cue, "verb-subject", 0.9))
    ids = sorted({who for who, _, _ in said if who is not None})
    return text.removesuffix(gap), Analysis(tuple(quotes), tuple(speaker(number) for number in ids), ())


def speaker(number: int) -> Speaker:
    """Return speaker `number`: the first ones have names of their own."""
    name = NAMES[number] if number < len(NAMES) else f"Witness {number}"
    return Speaker(number, name, SpeakerKind.PERSON, DESCRIPTIONS.get(number), ())


def talk(*speakers: int | None) -> tuple[str, Analysis]:
    """Return an article in which these speak one after the other, each a different direct quotation."""
    return dialogue(
        *((who, f"“This is remark number {place}.”", QuoteKind.DIRECT) for place, who in enumerate(speakers))
    )
