"""People without a name who are called by one noun: an official, another one; the first official, the other one."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.model import SpeakerKind

if TYPE_CHECKING:
    from tui.quotes.entities import Entity
    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration

_ORDINALS = {word: number for number, word in enumerate(("first", "second", "third", "fourth", "fifth"))}
_OTHER = lexicon.classes("en/small_words")["other"]
_TWO = 2


class Strangers:
    """Who was met without a name, by the noun that he was called by, in the order of the text."""

    def __init__(self) -> None:
        self._met: dict[str, dict[Entity, None]] = {}

    def meet(self, noun: str, entity: Entity) -> None:
        """Take in that `entity` was called by `noun`."""
        if entity.kind is not SpeakerKind.UNNAMED or entity.plural:
            return
        self._met.setdefault(noun, {})[entity] = None

    def meant(self, n: Narration, mention: Mention, last: Entity | None) -> Entity | None:
        """Return who is meant by a definite description that counts (the first official), or tells from the `last`."""
        known = self._met.get(n.words[mention.head].lower(), {})
        if len(known) < _TWO:
            return None
        met = list(islice(known, len(_ORDINALS)))
        said = [n.words[at].lower() for at in range(mention.first + 1, mention.head)]
        number = next((_ORDINALS[word] for word in said if word in _ORDINALS), None)
        if number is not None:
            return met[number] if number < len(met) else None
        if last is not None and len(known) == _TWO and last in met and not _OTHER.isdisjoint(said):
            return met[1 - met.index(last)]
        return None
