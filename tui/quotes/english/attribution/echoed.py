"""The rule for a headline that quotes what somebody says below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.quotes.english.attribution.beside import cue_before, subject_verb, verb_subject
from tui.quotes.english.attribution.place import Place, length
from tui.quotes.english.attribution.within import cue_earlier
from tui.quotes.english.reporting import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.quotes.drafts import Found

_FEWEST = 3  # words that are met again by no chance
_HEADLINE = 40  # tokens
_LOOK = 60  # paragraphs below the headline
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def headline_echo(place: Place) -> Found | None:
    """“It sounded like a train”: town returns ⏎ … “It sounded like a train that night,” Smith said."""
    if place.paragraph or len(place.n.tags) > _HEADLINE or length(place) < _FEWEST:
        return None
    sought = _plain(place, place.at)
    for other in _below(place):
        if f" {sought} " not in f" {_plain(other, other.at)} ":
            continue
        for rule in (cue_before, verb_subject, subject_verb, cue_earlier):
            found = rule(other)
            if found is not None and found.mention is not None:
                return found._replace(rule="headline-echo", back=-other.paragraph)
        return None
    return None


def _below(place: Place) -> Iterator[Place]:
    """Yield the places of the runs below a headline, in order."""
    for number in range(1, min(len(place.narrations), 1 + _LOOK)):
        n = place.narrations[number]
        if not n.runs:
            continue
        passages = [Passage(n, sentence) for sentence in n.sentences]
        for at in n.runs:
            here = next((k for k, passage in enumerate(passages) if passage.first <= at < passage.last), None)
            if here is not None:
                yield place._replace(n=n, passages=passages, number=here, at=at, here=(), paragraph=number, reported=())


def _plain(place: Place, at: int) -> str:
    """Return the words of a run in lower case, a blank between them."""
    n = place.n
    return " ".join(_WORD.findall(place.text[n.starts[at] : n.ends[at]].lower().replace("’", "'")))
