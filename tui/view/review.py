"""What is reviewed: the order in which one looks at quotations, who else could have said one, and how that is shown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tui.corrections import is_reviewed
from tui.view.fit import cells, fit, one_line
from tui.view.pieces import Line, Piece, Role, sign_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tui.quotes.model import Analysis, Quotation, Span, Speaker
    from tui.view.status import Hint

REJECTED = "✗"
DOUBTFUL = 0.8
"""The confidence below which an attribution is doubtful."""

MOST_CANDIDATES = 9
_LATER = 2  # how much farther away a mention counts that comes after the quotation
_SILENT = 2  # the same of somebody who says nothing else
_GAP = 2


class Order(NamedTuple):
    """The quotations to be reviewed, by their first spans, in order.

    The first `chosen` ones, 0 or 1, come first because one was at them, not for doubt; `doubtful` ones follow.
    """

    spans: tuple[Span, ...]
    chosen: int
    doubtful: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who could have said it, and the number of his colour, if he has one."""

    name: str
    colour: int | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """What is shown of a review: where one is in `order`, the `quote` there, `None` if it was rejected, and the rest.

    `lost` counts corrections whose words are no longer in the text.
    """

    order: Order
    place: int
    quote: Quotation | None
    speaker: Candidate | None
    candidates: tuple[Candidate, ...]
    left: int
    lost: int = 0


def is_doubtful(quote: Quotation) -> bool:
    """Tell whether an attribution is worth a look: nobody has looked, and it may well be wrong."""
    return not is_reviewed(quote) and (quote.speaker is None or quote.confidence < DOUBTFUL)


def order_of(analysis: Analysis, current: int | None = None) -> Order:
    """Return in which order to review: doubtful attributions first, then the others nobody has looked at.

    Where all were looked at they all come once more, in the order of the text. The quotation `current` comes first.
    """
    quotes = [quote for quote in analysis.quotes if quote.spans]
    waiting = [quote for quote in quotes if not is_reviewed(quote)]
    ordered = sorted(waiting, key=lambda quote: (not is_doubtful(quote), _sureness(quote), quote.spans)) or quotes
    here = next((quote for quote in quotes if quote.id == current), None)
    if here is not None:
        ordered = [here, *(quote for quote in ordered if quote is not here)]
    chosen = here is not None and not is_doubtful(here)
    return Order(tuple(quote.spans[0] for quote in ordered), int(chosen), sum(map(is_doubtful, waiting)))


def _sureness(quote: Quotation) -> float:
    return 0.0 if quote.speaker is None else quote.confidence


def candidates_for(
    quote: Quotation, analysis: Analysis, cast: Iterable[Speaker], colours: Mapping[int, int]
) -> tuple[Candidate, ...]:
    """Return who else could have said a quotation, those first who are mentioned or speak nearest to it."""
    start, end = quote.spans[0].start, quote.spans[-1].end
    spoken: dict[int | None, list[Span]] = {}
    for other in analysis.quotes:
        if other.id != quote.id:
            spoken.setdefault(other.speaker, []).extend(other.spans)

    def distance(speaker: Speaker) -> tuple[int, str]:
        places = (*speaker.mentions, *spoken.get(speaker.id, ()))
        away = (start - place.end if place.end <= start else _LATER * max(0, place.start - end) for place in places)
        weight = 1 if speaker.id in spoken else _SILENT
        return weight * min(away, default=10**9), speaker.name

    others = sorted((speaker for speaker in cast if speaker.id != quote.speaker), key=distance)
    return tuple(Candidate(one_line(speaker.name), colours.get(speaker.id)) for speaker in others)


def completions(names: Sequence[str], typed: str) -> tuple[str, ...]:
    """Return the names that go on from what was typed: at their beginning first, then at the beginning of a word."""
    sought = " ".join(typed.casefold().split())
    begins = [name for name in names if name.casefold().startswith(sought)]
    within = [name for name in names if name not in begins and _has_word(name.casefold(), sought)]
    return (*begins, *within)


def _has_word(name: str, sought: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(sought)}", name) is not None


def answer(typed: str, names: Sequence[str]) -> str:
    """Return the name that was typed, or that of the candidate whose number was."""
    typed = one_line(typed)
    if len(typed) == 1 and typed.isdecimal() and 0 < int(typed) <= len(names):
        return names[int(typed) - 1]
    known = [name for name in names if name.casefold() == typed.casefold()]
    return known[0] if known else typed


def progress(review: Review) -> str:
    """Say where one is: `3 of 17 doubtful`; `17 doubtful ahead` at one that was chosen and is not so itself."""
    spans, chosen, doubtful = review.order
    if review.place < chosen:
        return f"{doubtful} doubtful ahead" if doubtful else "nothing doubtful"
    if review.place < chosen + doubtful:
        return f"{review.place - chosen + 1} of {doubtful} doubtful"
    return f"{review.place + 1} of {len(spans)}"


def lines_of(review: Review, hints: Sequence[Hint], width: int, height: int) -> tuple[Line, ...]:
    """Return the lines of a review on a screen of `width` x `height` cells: what, who else, and the keys."""
    more = 1 if height < 16 else 2 if height < 30 else 3
    rows = [_title(review, width)]
    shown = review.candidates[:MOST_CANDIDATES]
    names = [_numbered(number, candidate, width) for number, candidate in enumerate(shown, 1)]
    if review.quote is not None:
        rows += _flow(names, width, more) or [(Piece(" nobody else is known by name", Role.FAINT),)]
    rows += _flow([(Piece(hint.key, Role.STRONG), Piece(f" {hint.word}", Role.FAINT)) for hint in hints], width, more)
    return tuple(rows)


def _title(review: Review, width: int) -> Line:
    """Return where one is, who says it, of what kind it is and how sure; where that is too wide, without the kind."""
    quote = review.quote
    head = f" {progress(review)} "
    if quote is None:
        return (Piece(head, Role.HEADING), Piece(fit(f"· {REJECTED} not a quotation", width - cells(head)), Role.FAINT))
    sign = sign_of(quote)
    sure = f"{sign} {'accepted' if quote.accepted else 'corrected'}" if is_reviewed(quote) else _sure(quote)
    lost = f" · {review.lost} no longer in the text" if review.lost else ""
    name = (review.speaker.name if review.speaker else "nobody named") + ("" if is_reviewed(quote) else "?")
    tails = (f" · {quote.kind} · {sure}{lost}", f" · {quote.kind} · {sure}", f" · {sure}", f" · {sure.split()[0]}")
    room = width - cells(head) - 2
    tail = next((tail for tail in tails if cells(name) + cells(tail) <= room), tails[-1])
    colour = review.speaker.colour if review.speaker else None
    return (
        Piece(head, Role.HEADING),
        Piece("· "),
        Piece(fit(name, max(0, room - cells(tail))), Role.SPEAKER if review.speaker else Role.FAINT, colour),
        Piece(tail, Role.FAINT),
    )


def _sure(quote: Quotation) -> str:
    return f"{quote.confidence:.0%} sure"


def _numbered(number: int, candidate: Candidate, width: int) -> Line:
    name = fit(candidate.name, min(30, width - 4))
    return (Piece(f"{number}", Role.STRONG), Piece(" "), Piece(name, Role.SPEAKER, candidate.colour))


def _flow(items: Iterable[Line], width: int, lines: int) -> list[Line]:
    """Return items side by side in at most so many lines; what does not fit is left out."""
    rows: list[list[Piece]] = []
    used = width
    for item in items:
        wide = sum(cells(piece.text) for piece in item)
        if used + _GAP + wide > width:
            if len(rows) == lines:
                break
            rows.append([Piece(" ")])
            used = 1 - _GAP
        else:
            rows[-1].append(Piece(" " * _GAP))
        rows[-1] += item
        used += _GAP + wide
    return [tuple(row) for row in rows]
