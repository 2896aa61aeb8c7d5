"""Filtering the quotations: what was typed in, those that match out.

`speaker:osei` by a name, `kind:direct`, `unattributed`, `doubtful`, `pinned`; other words are looked for in the
quotation and in its speaker's name. All must hold; of several speakers or kinds, one; a hyphen before a part means all
but those.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from tui.quotes.model import QuoteKind
from tui.view.layers import quotation_layer
from tui.view.navigation import route_of
from tui.view.review import is_doubtful
from tui.view.search import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from tui.quotes.model import Analysis, Quotation, Span, Speaker
    from tui.view.chart import Chart

SPEAKER, KIND, WORDS = "speaker", "kind", "words"
SIGNS = ("unattributed", "doubtful", "pinned")
NOT = "-"
_AT = "@"  # stands for speaker: as it does in a search

_PART = re.compile(r"""(-?) (?:(speaker|kind): | (@))? (?: "([^"]*)"? | (\S+) )?""", re.VERBOSE | re.IGNORECASE)
_ONE_OF = re.compile(r"[|,]")


class Part(NamedTuple):
    """One part of a filter: one of `values` has to be found where `field` says, or none if it is `negated`."""

    field: str
    values: tuple[str, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """What was `typed`, and its parts; `problem` says what of it makes no sense."""

    typed: str = ""
    parts: tuple[Part, ...] = ()
    problem: str = ""

    @property
    def is_on(self) -> bool:
        """Whether it leaves anything out."""
        return bool(self.parts)

    @property
    def is_about_pins(self) -> bool:
        """Whether it matters what is pinned."""
        return any(part.field == "pinned" for part in self.parts)


def filter_of(typed: str) -> Filter:
    """Return the filter that was typed; what makes no sense is left out of it, and said."""
    parts, problem = [], ""
    for part in _parts(typed.strip()):
        if part.field == KIND:
            kinds = tuple(
                kind for value in part.values for kind in QuoteKind if value and kind.startswith(value.lower())
            )
            if not kinds:
                problem = "kind: direct, mixed, indirect"
                continue
            part = part._replace(values=kinds)
        parts.append(part)
    return Filter(" ".join(typed.split()), tuple(parts), problem)


def _parts(typed: str) -> Iterator[Part]:
    for sign, field, at, quoted, plain in _PART.findall(typed):
        value = quoted or plain
        name = SPEAKER if at else field.lower()
        if not value:
            continue
        if name:
            values = (value,) if quoted else tuple(filter(None, _ONE_OF.split(value)))
            if values:
                yield Part(name, values, bool(sign))
        elif plain.lower() in SIGNS:
            yield Part(plain.lower(), (), bool(sign))
        elif plain.lower() in tuple(QuoteKind):
            yield Part(KIND, (plain,), bool(sign))
        else:
            yield Part(WORDS, (value,), bool(sign))


def matching(wanted: Filter, analysis: Analysis, text: str, pinned: Collection[Span] = ()) -> tuple[Quotation, ...]:
    """Return the quotations of `analysis`, which is of `text`, that a filter leaves; `pinned` begin what is pinned."""
    speakers = {speaker.id: speaker for speaker in analysis.speakers}
    tests = [*_alternatives(wanted.parts, speakers, text, pinned)]
    return tuple(quote for quote in analysis.quotes if all(test(quote) for test in tests))


def _alternatives(
    parts: Iterable[Part], speakers: dict[int, Speaker], text: str, pinned: Collection[Span]
) -> Iterator[Callable[[Quotation], bool]]:
    """Yield tests that must all hold: speakers and kinds that are wanted make one test each."""
    together: dict[str, list[str]] = {}
    for part in parts:
        if part.field in (SPEAKER, KIND) and not part.negated:
            together.setdefault(part.field, []).extend(part.values)
        else:
            test = _test(part, speakers, text, pinned)
            yield _negated(test) if part.negated else test
    for field, values in together.items():
        yield _test(Part(field, tuple(values)), speakers, text, pinned)


def _negated(test: Callable[[Quotation], bool]) -> Callable[[Quotation], bool]:
    return lambda quote: not test(quote)


def _test(part: Part, speakers: dict[int, Speaker], text: str, pinned: Collection[Span]) -> Callable[[Quotation], bool]:
    if part.field == SPEAKER:
        said_by = _called(part.values, speakers.values(), described=True)
        return lambda quote: quote.speaker in said_by
    if part.field == KIND:
        return lambda quote: quote.kind in part.values
    if part.field == "unattributed":
        return lambda quote: quote.speaker is None
    if part.field == "doubtful":
        return is_doubtful
    if part.field == "pinned":
        return lambda quote: any(span in pinned for span in quote.spans[:1])
    words = Words(part.values[0])
    named = _called(part.values, speakers.values(), described=False)
    return lambda quote: quote.speaker in named or words.is_in(" ".join(text[slice(*span)] for span in quote.spans))


def _called(names: Iterable[str], speakers: Iterable[Speaker], *, described: bool) -> frozenset[int | None]:
    sought = [Words(name) for name in names]
    known = [
        (speaker.id, f"{speaker.name} {speaker.description or ''}" if described else speaker.name)
        for speaker in speakers
    ]
    return frozenset(number for number, name in known if any(words.is_in(name) for words in sought))


def filtered(chart: Chart, wanted: Filter, text: str, pinned: Collection[Span] = ()) -> Chart:
    """Return a chart that shows only the quotations that match; all of them again where the filter is off."""
    whole = chart.unfiltered or chart
    if not wanted.is_on:
        return whole
    quotes = matching(wanted, whole.analysis, text, pinned)
    shown = replace(whole.analysis, quotes=quotes)
    return replace(
        whole,
        shown=shown,
        route=route_of(shown),
        quotations=quotation_layer(shown),
        filter=wanted,
        unfiltered=whole,
    )


def completed(typed: str, speakers: Iterable[str]) -> tuple[str, ...]:
    """Return what a line goes on to, in whole: the last part of it completed to a field, a sign, a kind or a name."""
    before, part = _last(typed)
    sign = NOT if part.startswith(NOT) else ""
    begun = part[len(sign) :]
    if not begun:
        return ()
    field, colon, value = begun.partition(":")
    if begun.startswith(_AT):
        offers = [_AT + _marked(name) for name in speakers if _begins(name, begun[1:].strip('"'))]
    elif colon and field.lower() == SPEAKER:
        offers = [f"{SPEAKER}:{_marked(name)}" for name in speakers if _begins(name, value.strip('"'))]
    elif colon and field.lower() == KIND:
        offers = [f"{KIND}:{kind}" for kind in QuoteKind if kind.startswith(value.lower())]
    else:
        known = (f"{SPEAKER}:", f"{KIND}:", *SIGNS)
        offers = [word for word in known if word.startswith(begun.lower())]
    return tuple(before + sign + offer for offer in offers)


def _last(typed: str) -> tuple[str, str]:
    """Return the last part of a line, which may hold a name between marks that is not closed, and what is before it."""
    place = 0
    in_marks = False
    for index, character in enumerate(typed):
        if character == '"':
            in_marks = not in_marks
        elif character == " " and not in_marks:
            place = index + 1
    return typed[:place], typed[place:]


def _begins(name: str, typed: str) -> bool:
    """Tell whether a word of `name` begins with what was typed."""
    sought = typed.casefold()
    return any(
        name.casefold().startswith(sought, place) for place in (0, *(m.end() for m in re.finditer(r"\s+", name)))
    )


def _marked(name: str) -> str:
    return f'"{name}"' if " " in name else name
