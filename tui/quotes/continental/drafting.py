"""Goes through the paragraphs of a German or French text and gathers what was said between marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import COLON, COMMA
from tui.quotes.continental.rules import Place, attribute
from tui.quotes.continental.words import ending, plain
from tui.quotes.drafts import Draft, Found
from tui.quotes.model import QuoteKind, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.language import Language
    from tui.quotes.narration import Narration

_MARKS = "“”\"„‟«»‘’'‚‹› \u00a0\u202f"
_TITLE_WORDS = 4  # of a name between marks after an article
_GOING_ON = ("same-sentence", "same-paragraph", "unclosed", "set-off")


def drafts_of(text: str, narrations: Sequence[Narration], language: Language) -> tuple[list[Draft], list[Span]]:
    """Return the drafts of all quotations in the order they were met, and the terms."""
    drafts: list[Draft] = []
    terms: list[Span] = []
    for paragraph, n in enumerate(narrations):
        here: list[tuple[int, int]] = []
        for number, sentence in enumerate(n.sentences):
            for at in range(*sentence):
                if at not in n.runs:
                    continue
                place = Place(text, narrations, paragraph, number, at, drafts, here, language)
                found = None if n.runs[at].closed and n.runs[at].block is None and is_term(place) else attribute(place)
                if found is None:
                    terms.append(_span(n, at))
                else:
                    _add(place, found, drafts, here)
    return drafts, terms


def is_term(place: Place) -> bool:
    """Ask whether a run is the title of a work or a name: der Film „Salz“, die „Halkyon“, le navire « Halcyon »."""
    n, at = place.n, place.at
    words = [word for word in (word.strip(_MARKS) for word in place.words) if word]
    if at == place.sentence.first or not words or words[-1][-1] in ",.!?…" or n.tags[at - 1] & (COLON | COMMA):
        return False
    before = plain(n.words[at - 1])
    if ending(before, lexicon.marked(f"{place.language}/works")):
        return True
    definite = before in lexicon.words(f"{place.language}/definite")
    return definite and len(words) <= _TITLE_WORDS and words[0][0].isupper()


def _add(place: Place, found: Found, drafts: list[Draft], here: list[tuple[int, int]]) -> None:
    """Draft a quotation of the run at `place`, or let it go on with the one before."""
    n, at = place.n, place.at
    home = place.paragraph - found.back
    said = place.narrations[home]
    cue = Span(said.starts[found.cue[0]], said.ends[found.cue[1] - 1]) if found.cue else None
    follows = found.rule in ("unclosed", "set-off") or (here and here[-1][1] == len(drafts) - 1)
    if drafts and follows and _goes_on(drafts[-1], found, cue):
        drafts[-1].spans.append(_span(n, at))
    else:
        drafts.append(Draft(QuoteKind.DIRECT, [_span(n, at)], home, found.rule, found.mention, cue, found.same))
    here.append((at, len(drafts) - 1))


def _goes_on(last: Draft, found: Found, cue: Span | None) -> bool:
    """Ask whether a run belongs to the quotation before it: one cue for both, or none of its own."""
    if cue is not None:
        return cue == last.cue
    return found.same is not None and found.rule in _GOING_ON


def _span(n: Narration, at: int) -> Span:
    return Span(n.starts[at], n.ends[at])
