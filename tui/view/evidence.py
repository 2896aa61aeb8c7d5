"""The evidence of a quotation as rows: why its speaker, the way to his name, who else; evidence in, rows out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.view.fit import cells, fit, folded, one_line
from tui.view.pieces import Line, Piece, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.quotes.evidence import Evidence
    from tui.quotes.model import Span

NOBODY = "nobody"
_WORDS = 40  # cells of a mention that are shown
_LINES = 3
_HIGHEST, _LOWEST = 14, 5  # lines of the panel, where it has as many
_PROMPTS = {"cue": "cue", "first": "named", "next": "↳", "rival": "or"}
_PROMPT = 7  # cells before what a row says


class Row(NamedTuple):
    """A line of the panel; `stop` is the place in the text that it tells of, the same for all lines of one entry."""

    line: Line
    stop: Span | None = None


class Told(NamedTuple):
    """Whose quotation it is, for the head of the panel: his name, `None` for nobody, and his colour."""

    name: str | None
    colour: int | None


def rows_of(evidence: Evidence, text: str, told: Told, width: int) -> tuple[Row, ...]:
    """Return the rows of the panel in `width` cells."""
    room = max(1, width - 2)
    return (
        *_head(evidence, told, room),
        *_cue(evidence, text, room),
        *_chain(evidence, text, told, room),
        *_rivals(evidence, text, room),
    )


def stops_of(rows: Sequence[Row]) -> tuple[int, ...]:
    """Return the rows at which the cursor rests: the first line of each entry that has a place."""
    return tuple(
        number
        for number, row in enumerate(rows)
        if row.stop is not None and (number == 0 or rows[number - 1].stop is not row.stop)
    )


def spans_of(evidence: Evidence) -> tuple[Span, ...]:
    """Return the mentions of the chain, as the text shows them."""
    return tuple(link.span for link in evidence.links)


def sureness(evidence: Evidence, *, is_nobody: bool = False) -> tuple[str, ...]:
    """Return how sure the rule is, in words, the fuller first: `93% sure: right in 617 of 661 cases`, `93% sure`."""
    if evidence.rule == "corrected":
        return ("corrected by you",)
    if is_nobody:
        few = f"right in {evidence.right:,} of {evidence.count:,} cases"
        return (f"{few}, too few to name somebody", few) if evidence.count else ("not sure enough",)
    sure = f"{round(evidence.confidence * 100)}% sure"
    return (f"{sure}: right in {evidence.right:,} of {evidence.count:,} cases", sure) if evidence.count else (sure,)


def because(evidence: Evidence) -> str:
    """Return the rule as a sentence of its own."""
    return evidence.reason[:1].upper() + evidence.reason[1:]


def _head(evidence: Evidence, told: Told, room: int) -> Iterator[Row]:
    name = one_line(told.name) if told.name is not None else NOBODY
    shown = fit(name, room - 5)
    question = (
        Piece(" Why ", Role.HEADING),
        Piece(shown, Role.STRONG if told.name is None else Role.SPEAKER, told.colour),
        Piece("?", Role.HEADING),
    )
    free = room - cells(shown) - 8
    sure = next((words for words in sureness(evidence, is_nobody=told.name is None) if cells(words) <= free), "")
    yield Row((*question, Piece("  "), Piece(sure, Role.FAINT)))
    yield from (Row((Piece(" "), Piece(part))) for part in folded(because(evidence), room, _LINES))


def _cue(evidence: Evidence, text: str, room: int) -> Iterator[Row]:
    if evidence.cue is not None:
        yield from _entry("cue", evidence.cue, text, "the word that tells of speaking", room)


def _chain(evidence: Evidence, text: str, told: Told, room: int) -> Iterator[Row]:
    for number, link in enumerate(evidence.links):
        yield from _entry("first" if number == 0 else "next", link.span, text, str(link.form), room, told.colour)


def _rivals(evidence: Evidence, text: str, room: int) -> Iterator[Row]:
    if evidence.rivals:
        yield Row((Piece(" Next best", Role.HEADING),))
    for rival in evidence.rivals:
        shown = one_line(text[slice(*rival.span)])
        name = one_line(rival.name)
        called = "" if shown.lower() == name.lower() or not shown else f"“{fit(shown, _WORDS)}” "
        yield from _lines("rival", rival.span, name, f"{called}{rival.why}", room)


def _entry(prompt: str, span: Span, text: str, why: str, room: int, colour: int | None = None) -> Iterator[Row]:
    shown = fit(one_line(text[span.start : min(span.end, span.start + 4 * _WORDS)]), _WORDS)
    return _lines(prompt, span, f"“{shown.strip('“”')}”", why, room, colour)


def _lines(prompt: str, span: Span, shown: str, why: str, room: int, colour: int | None = None) -> Iterator[Row]:
    """Yield an entry: what it is, the words, and the reason, which goes on below where there is no room."""
    lead = Piece(f" {_PROMPTS[prompt]:<{_PROMPT - 1}}", Role.FAINT)
    blank = Piece(" " * _PROMPT)
    inner = max(1, room - _PROMPT)
    role = Role.STRONG if colour is None else Role.SPEAKER
    shown = fit(shown, inner)
    first, rest = _parted(why, inner - cells(shown) - 2)
    yield Row((lead, Piece(shown, role, colour), Piece("  "), Piece(first, Role.FAINT)), span)
    yield from (Row((blank, Piece(part, Role.FAINT)), span) for part in folded(rest, inner, _LINES))


def _parted(words: str, room: int) -> tuple[str, str]:
    """Return as many words as there is room for, and the others."""
    if cells(words) <= room:
        return words, ""
    first = words[: max(0, room) + 1].rpartition(" ")[0]
    return first, words[len(first) :].lstrip()


def height_for(lines: int, screen: int) -> int:
    """Return how high the panel is that has so many lines, on a screen of so many: two fifths of it at most."""
    return max(2, min(lines, _HIGHEST, max(_LOWEST, screen * 2 // 5)))
