"""The speakers of an analysis while they are corrected: found by name or mention, renamed, merged, made."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.quotes.model import Span, Speaker, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from tui.corrections.model import Who
    from tui.corrections.places import Places
    from tui.quotes.model import Analysis, Bystander, Quotation

_MOST_MENTIONS = 200
_ANOTHER = re.compile(r" \(\d+\)$")


def plain_name(name: str) -> str:
    """Return a name without the number that tells two of that name apart."""
    return _ANOTHER.sub("", name)


def other_name(name: str, taken: Collection[str]) -> str:
    """Return what to call another one of that name: `Lind (2)`."""
    number = 2
    while f"{plain_name(name)} ({number})" in taken:
        number += 1
    return f"{plain_name(name)} ({number})"


def everybody(analysis: Analysis, cast: Iterable[Speaker]) -> tuple[Speaker, ...]:
    """Return who could speak: the speakers in `cast`, and who is named only; those have ids of their own below 0."""
    cast = tuple(cast)
    names = {speaker.name for speaker in cast}
    silent = [bystander for bystander in analysis.bystanders if bystander.name not in names]
    return (*cast, *(Speaker(-number, one.name, one.kind, None, one.mentions) for number, one in enumerate(silent, 1)))


class Cast:
    """The speakers, by their ids, and the names that they had before."""

    def __init__(self, text: str, speakers: Iterable[Speaker], bystanders: Iterable[Bystander] = ()) -> None:
        self._text = text
        self._bystanders = {bystander.name: bystander for bystander in bystanders}
        self._speakers = {speaker.id: speaker for speaker in speakers}
        self._former: dict[str, int] = {}

    def speakers(self, ids: Collection[int | None] | None = None) -> tuple[Speaker, ...]:
        """Return the speakers with these ids, all without any."""
        return tuple(speaker for number, speaker in sorted(self._speakers.items()) if ids is None or number in ids)

    def by_name(self, name: str) -> int | None:
        """Return who has this name now."""
        return next((speaker.id for speaker in self._speakers.values() if speaker.name == name), None)

    def find(self, who: Who, places: Places) -> int | None:
        """Return who is meant: by his name, by one that he had, or by where he is mentioned."""
        found = self.by_name(who.name)
        if found is None:
            found = self._former.get(who.name)
        if found is None and who.mention is not None and (span := places.at(who.mention)):
            found = next(
                (
                    speaker.id
                    for speaker in self._speakers.values()
                    if any(mention.start < span.end and span.start < mention.end for mention in speaker.mentions)
                ),
                None,
            )
        return found

    def somebody(self, who: Who, places: Places) -> int:
        """Return who is meant; a new speaker where nobody is."""
        if who.name in self._bystanders:
            return self.named(who.name)
        found = self.find(who, places)
        return self._make(who.name) if found is None else found

    def named(self, name: str) -> int:
        """Return who has this name; a new speaker where nobody has."""
        found = self.by_name(name)
        return self._make(name) if found is None else found

    def rename(self, speaker: int, name: str) -> None:
        """Give a speaker another name."""
        before = self._speakers[speaker]
        self._former[before.name] = speaker
        self._speakers[speaker] = replace(before, name=name)

    def merge(self, speaker: int, into: int) -> None:
        """Let two speakers be one."""
        gone, stays = self._speakers.pop(speaker), self._speakers[into]
        self._former |= {name: into for name, number in self._former.items() if number == speaker}
        self._former[gone.name] = into
        self._speakers[into] = replace(
            stays,
            mentions=tuple(sorted({*stays.mentions, *gone.mentions})),
            description=stays.description or gone.description,
        )

    def mention_near(self, quote: Quotation, speaker: int | None, paragraph: Span) -> Span | None:
        """Return where a speaker is mentioned for a quotation: in its paragraph, beside its words, nearest to them."""
        mentions = () if speaker is None else self._speakers[speaker].mentions
        if quote.mention in mentions:
            return quote.mention
        start, end = quote.spans[0].start, quote.spans[-1].end
        beside = [
            mention
            for mention in mentions
            if paragraph.start <= mention.start
            and mention.end <= paragraph.end
            and not any(span.start < mention.end and mention.start < span.end for span in quote.spans)
        ]
        return min(beside, key=lambda mention: max(start - mention.end, mention.start - end, 0), default=None)

    def _make(self, name: str) -> int:
        number = max(self._speakers.keys() | self._former.values(), default=-1) + 1
        if (known := self._bystanders.get(name)) is not None:
            self._speakers[number] = Speaker(number, name, known.kind, None, known.mentions)
        else:
            kind = SpeakerKind.PERSON if name[:1].isupper() else SpeakerKind.UNNAMED
            self._speakers[number] = Speaker(number, name, kind, None, tuple(self._mentions(name)))
        return number

    def _mentions(self, name: str) -> list[Span]:
        if _ANOTHER.search(name):
            return []  # which of them are his nobody knows
        found = re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", self._text) if name else ()
        return [Span(*match.span()) for _, match in zip(range(_MOST_MENTIONS), found, strict=False)]
