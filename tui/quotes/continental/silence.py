"""Who does not speak in a German or French text: people who are named and never quoted, and who declined to comment."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from tui.quotes.continental.reports import opening_phrase
from tui.quotes.continental.words import plain
from tui.quotes.model import Bystander, Refusal, Span, SpeakerKind
from tui.quotes.wordings import wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.quotes.continental.cast import Cast
    from tui.quotes.entities import Entity
    from tui.quotes.model import Speaker

_WHO = (SpeakerKind.PERSON, SpeakerKind.ORGANISATION)


def bystanders(cast: Cast, speakers: Sequence[Speaker]) -> tuple[Bystander, ...]:
    """Return the people who are named in full, or with a role, and are none of the `speakers`."""
    heard = {mention for speaker in speakers for mention in speaker.mentions}
    surnames = {plain(speaker.name.split()[-1]) for speaker in speakers if speaker.name}
    found = [
        Bystander(" ".join(entity.name), SpeakerKind.PERSON, tuple(Span(*span) for span in sorted(entity.mentions)))
        for entity in cast.everybody()
        if entity.kind is SpeakerKind.PERSON
        and entity.mentions
        and (entity.roles or (len(entity.name) > 1 and entity.gender))
        and heard.isdisjoint(entity.mentions)
        and plain(entity.name[-1]) not in surnames
    ]
    return tuple(sorted(found, key=lambda one: one.mentions[0]))


def refusals(cast: Cast) -> tuple[Refusal, ...]:
    """Return where the narration says that somebody would not speak, or could not be reached."""
    return tuple(found for paragraph in range(len(cast.narrations)) for found in _refusals_in(cast, paragraph))


def _refusals_in(cast: Cast, paragraph: int) -> Iterator[Refusal]:
    n = cast.narrations[paragraph]
    if not n.sentences:
        return
    for match in wording(f"{cast.language}/declining").finditer(cast.text, n.starts[0], n.ends[-1]):
        at = bisect_right(n.starts, match.start()) - 1
        if at < 0 or n.starts[at] != match.start() or at in n.runs:  # what somebody said
            continue
        first = n.sentences[bisect_right(n.sentences, (at, len(n.tags))) - 1].first
        told = _subject(cast, paragraph, first, at) or _within(cast, Span(*match.span()))
        if told is not None and (told[0].human or told[0].kind in _WHO):
            yield Refusal(" ".join(told[0].name), told[1], Span(*match.span()))


def _subject(cast: Cast, paragraph: int, first: int, at: int) -> tuple[Entity, Span] | None:
    """Return whom the words before the verb at `at` are about."""
    mention = opening_phrase(cast.narrations[paragraph], first, at, cast.language)
    if mention is None or mention.last > at:
        return None
    meant = cast.meant(mention, paragraph)
    return None if meant is None else (meant, cast.span(mention, paragraph))


def _within(cast: Cast, span: Span) -> tuple[Entity, Span] | None:
    """Return who is named behind the verb (Zu erreichen war Kolb nicht)."""
    for entity in cast.everybody():
        for start, end in entity.mentions:
            if span.start < start and end <= span.end:
                return entity, Span(start, end)
    return None
