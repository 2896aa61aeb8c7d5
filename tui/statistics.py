"""The figures of an article: its text and its `Analysis` in, `Statistics` out."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import Counter
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from tui.quotes.model import Quotation, QuoteKind, Span, Speaker, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.quotes.model import Analysis

WORDS_A_MINUTE = 238
"""How fast adults read English non-fiction silently: the mean of 190 studies (Brysbaert 2019)."""

BINS = 40

# `don’t`, `well-known`, `1,700` and `84.6` are one word each; possessive, so that no text makes it backtrack.
_WORD = re.compile(r"\w++(?:['’\-‐‑]\w++|(?<=\d)[.,]\d\w*+)*+")

_AUXILIARIES = frozenset(
    ("am", "are", "be", "been", "being", "did", "do", "does", "had", "has", "have", "is", "was", "were")
)
_IRREGULAR = {
    form: forms[0]
    for forms in (
        ("say", "said", "says", "saying"),
        ("tell", "told", "tells", "telling"),
        ("write", "wrote", "written", "writes", "writing"),
        ("think", "thought", "thinks", "thinking"),
        ("speak", "spoke", "spoken", "speaks", "speaking"),
    )
    for form in forms
}
_ENDING = re.compile(r"(?:ies|ied|ying|es|ed|ing|e|y|(?<!s)s)$")
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1$")


@dataclass(frozen=True, slots=True)
class KindFigures:
    """How many quotations of one kind there are, and how many words stand in them."""

    kind: QuoteKind
    quotations: int
    words: int


@dataclass(frozen=True, slots=True)
class SpeakerFigures:
    """What one speaker says; `share` is the part, 0 to 1, of the words of all quotations, attributed or not.

    Of words that stand in two quotations, one inside the other, the share is the inner speaker's.
    """

    id: int
    name: str
    kind: SpeakerKind
    named: bool
    quotations: int
    words: int
    share: float


@dataclass(frozen=True, slots=True)
class CueFigures:
    """A cue in the form that the article uses most, lower-cased, and how often it stands there in any form."""

    cue: str
    count: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """The figures of one article.

    Words that stand in two quotations, one inside the other, count once in `quoted_words`. `speakers` holds those who
    are quoted, most words first; `named` and `unnamed` count them. `bins` are equal parts of the text from start to
    end: of each, the share (0 to 1) of its characters that stands in quotations.
    """

    words: int
    reading_minutes: float
    quotations: int
    kinds: tuple[KindFigures, ...]
    quoted_words: int
    quoted_share: float
    unattributed: int
    named: int
    unnamed: int
    speakers: tuple[SpeakerFigures, ...]
    cues: tuple[CueFigures, ...]
    bins: tuple[float, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the figures as plain lists and dictionaries, as JSON has them; shares rounded to four digits."""
        return {name: _plain(value) for name, value in asdict(self).items()}


def measure(text: str, analysis: Analysis, *, bins: int = BINS) -> Statistics:
    """Return the figures of `text` and of its `analysis`, `bins` parts of equal length in `Statistics.bins`."""
    starts = word_starts(text)
    lengths = [sum(_count(starts, span) for span in quote.spans) for quote in analysis.quotes]
    covered = merged(span for quote in analysis.quotes for span in quote.spans)
    quoted_words = sum(_count(starts, span) for span in covered)
    speakers = _speakers(analysis, lengths, _own_words(starts, analysis.quotes))
    return Statistics(
        words=len(starts),
        reading_minutes=len(starts) / WORDS_A_MINUTE,
        quotations=len(analysis.quotes),
        kinds=tuple(_kinds(analysis.quotes, lengths)),
        quoted_words=quoted_words,
        quoted_share=_share(quoted_words, len(starts)),
        unattributed=sum(quote.speaker is None for quote in analysis.quotes),
        named=sum(speaker.named for speaker in speakers),
        unnamed=sum(not speaker.named for speaker in speakers),
        speakers=speakers,
        cues=tuple(_cues(text, analysis.quotes)),
        bins=tuple(density(len(text), covered, bins)),
    )


def word_starts(text: str) -> array[int]:
    """Return the offset of each word of `text`, in order; `don’t` and `well-known` are one word each."""
    return array("L", [match.start() for match in _WORD.finditer(text)])


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return the stretches that `spans` cover together: in order, apart from each other."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return result


def density(length: int, covered: Iterable[Span], bins: int) -> Iterator[float]:
    """Yield for each of `bins` equal parts of a text of `length` characters the share that `covered` takes of it.

    `covered` is in order and apart, as `merged` gives it; an empty text yields zeros.
    """
    edges = [number * length // bins for number in range(bins + 1)]
    filled = [0] * bins
    for start, end in covered:
        number = max(bisect_left(edges, start + 1) - 1, 0)
        while number < bins and edges[number] < end:
            filled[number] += max(0, min(end, edges[number + 1]) - max(start, edges[number]))
            number += 1
    for number in range(bins):
        yield _share(filled[number], edges[number + 1] - edges[number])


def is_named(speaker: Speaker) -> bool:
    """Return whether the article says who this is: `the Baltic states` are named, `local residents` are not."""
    if speaker.kind is SpeakerKind.GROUP:
        return any(word[:1].isupper() for word in speaker.name.split() if word.lower() not in ("a", "an", "the"))
    return speaker.kind is not SpeakerKind.UNNAMED


def _count(starts: array[int], span: Span) -> int:
    return bisect_left(starts, span.end) - bisect_left(starts, span.start)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _own_words(starts: array[int], quotes: Iterable[Quotation]) -> list[int]:
    """Return for each quotation how many of its words stand in none inside it."""
    own: list[int] = []
    spans: list[tuple[int, int, int]] = []
    for index, quote in enumerate(quotes):
        own.append(0)
        spans += [(span.start, -span.end, index) for span in quote.spans]
    around: list[tuple[int, int]] = []  # the ends and the quotations of the spans that the next one may lie in
    for start, negative_end, index in sorted(spans):
        end = -negative_end
        while around and around[-1][0] <= start:
            around.pop()
        own[index] += _count(starts, Span(start, end))
        if around:
            own[around[-1][1]] -= _count(starts, Span(start, min(end, around[-1][0])))
        around.append((end, index))
    return own


def _kinds(quotes: Iterable[Quotation], lengths: Iterable[int]) -> Iterator[KindFigures]:
    number: Counter[QuoteKind] = Counter()
    words: Counter[QuoteKind] = Counter()
    for quote, length in zip(quotes, lengths, strict=True):
        number[quote.kind] += 1
        words[quote.kind] += length
    for kind in QuoteKind:
        yield KindFigures(kind, number[kind], words[kind])


def _speakers(analysis: Analysis, lengths: list[int], own: list[int]) -> tuple[SpeakerFigures, ...]:
    number: Counter[int | None] = Counter(quote.speaker for quote in analysis.quotes)
    words: Counter[int | None] = Counter()
    shares: Counter[int | None] = Counter()
    for quote, length, part in zip(analysis.quotes, lengths, own, strict=True):
        words[quote.speaker] += length
        shares[quote.speaker] += part
    figures = [
        SpeakerFigures(
            id=speaker.id,
            name=speaker.name,
            kind=speaker.kind,
            named=is_named(speaker),
            quotations=number[speaker.id],
            words=words[speaker.id],
            share=_share(shares[speaker.id], sum(own)),
        )
        for speaker in analysis.speakers
        if number[speaker.id]
    ]
    return tuple(sorted(figures, key=lambda figure: (-figure.share, -figure.quotations, figure.id)))


def _cues(text: str, quotes: Iterable[Quotation]) -> list[CueFigures]:
    """Return the cues, most used first; one cue that introduces several quotations counts once."""
    spans = {quote.cue for quote in quotes if quote.cue}
    forms = Counter(" ".join(text[span.start : span.end].lower().split()) for span in spans)
    families = groupby(sorted(forms, key=lambda form: (family(form), -forms[form], form)), key=family)
    groups = [list(group) for _, group in families]
    figures = [CueFigures(group[0], sum(forms[form] for form in group)) for group in groups if group[0]]
    return sorted(figures, key=lambda figure: (-figure.count, figure.cue))


def family(cue: str) -> str:
    """Return what the forms of one cue share: `says`, `has said` and `said` the same, `noted` and `notes` the same.

    What comes out only tells cues apart, it is no word to show: the rule strips endings rather than find the lemma.
    """
    words = cue.split()
    while len(words) > 1 and words[0] in _AUXILIARIES:
        words = words[1:]
    if not words:
        return ""
    verb = _IRREGULAR.get(words[0]) or _DOUBLED.sub(r"\1", _ENDING.sub("", words[0]) or words[0])
    return " ".join([verb, *words[1:]])


def _plain(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return str(value) if isinstance(value, QuoteKind | SpeakerKind) else value
