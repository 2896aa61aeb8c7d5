"""Labels: who speaks, where a paragraph begins with `COSTA:` or `Q:` and goes on with the words."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from tui.quotes import lexicon
from tui.quotes.classes import (
    AUXILIARY,
    CAPITAL,
    COLON,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    GENITIVE,
    NUMBER,
    OPENING,
    OTHER,
    PARTICLE,
    POSSESSIVE,
    PREPOSITION,
    QUOTED,
    ROLE,
    SIGN,
    STOP,
    SUBORDINATOR,
    TIME,
    TITLE,
)
from tui.quotes.english.naming import name_start
from tui.quotes.mentions import Mention, MentionKind
from tui.quotes.model import SpeakerKind
from tui.quotes.narration import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.quotes.entities import Entity
    from tui.quotes.narration import Narration

_REACH = 12  # tokens in which the colon of a label must come
_LONGEST = 5  # words of a label
_NO_NAME = AUXILIARY | CONJUNCTION | DETERMINER | GENITIVE | NUMBER | POSSESSIVE | PREPOSITION | SUBORDINATOR | TIME


class LabelKind(Enum):
    """What a label says of its speaker."""

    QUESTION = auto()  # Q:
    ANSWER = auto()  # A:
    VOICE = auto()  # SPEAKER 1:
    ROLE = auto()  # THE MAYOR:
    NAME = auto()  # COSTA:


class Label(NamedTuple):
    """The label of paragraph `number`: its words are the tokens `[0, last)`, what is said begins at token `said`.

    `key` is the same for all labels of one speaker.
    """

    kind: LabelKind
    number: int
    last: int
    said: int
    key: str


def read_label(n: Narration, number: int) -> Label | None:
    """Return the label that the paragraph begins with, if there is one and words without marks follow it."""
    end = _end(n)
    if end is None:
        return None
    last, said = end
    if said >= len(n.tags) or n.tags[said] & QUOTED:
        return None
    words = [word.lower().rstrip(".") for word in n.words[:last]]
    kind = _kind(n, words)
    if kind is None or (kind is LabelKind.NAME and n.tags[said] & NUMBER):  # Brent: 82 dollars
        return None
    key = words[-1] if kind is LabelKind.NAME else " ".join(words)
    return Label(kind, number, last, said, key)


def _end(n: Narration) -> tuple[int, int] | None:
    """Return the tokens after the words of a label and after its sign."""
    words, tags = n.words, n.tags
    if len(words) < 3 or not tags[0] & CAPITAL:
        return None
    if words[0] in ("Q.", "A."):
        return 1, 1
    if words[0] in ("Q", "A") and words[1] in (".", ")", ":"):
        return 1, 2
    if words[0] == "Q" and tags[1] & CAPITAL and not words[1].isupper():
        return 1, 1
    for at in range(1, min(_REACH, len(tags) - 1)) if ":" in words[:_REACH] else ():
        if tags[at] & COLON:
            if n.starts[at + 1] == n.ends[at]:  # 11:30, https://
                return None
            cut = next((k for k in range(at) if tags[k] & (COMMA | OPENING)), at)  # COSTA (on camera), COSTA, HOST
            return (cut, at + 1) if 0 < cut <= _LONGEST else None
        if tags[at] & (QUOTED | STOP) and words[at] != ".":
            return None
    return None


def _kind(n: Narration, words: list[str]) -> LabelKind | None:
    lists = lexicon.classes("en/labels")
    if len(words) == 1 and words[0] in lists["question"]:
        return LabelKind.QUESTION
    if len(words) == 1 and words[0] in lists["answer"]:
        return LabelKind.ANSWER
    last = len(words)
    bare = [word for word in words if word != "the"]
    if bare and all(word in lists["voice"] or word.isdigit() or word.startswith("#") for word in bare):
        return LabelKind.VOICE
    tags = [tag for at, tag in enumerate(n.tags[:last]) if not _abbreviates(n, at)]
    words = [word for word in words if word]
    last = len(words)
    if any(tag & SIGN for tag in tags) or not all(tag & (CAPITAL | PARTICLE) for tag in tags):
        return None
    start = 1 if words[0] == "the" else 0
    if start < last and all(tag & (ROLE | TITLE) for tag in tags[start:]):
        return LabelKind.ROLE
    if start or words[0] in lists["heading"]:
        return None
    return None if any(tag & _NO_NAME and not tag & (PARTICLE | TITLE) for tag in tags) else LabelKind.NAME


def _abbreviates(n: Narration, at: int) -> bool:
    """Ask whether the token at `at` is the full stop of a title in capitals (MS. COSTA)."""
    return n.words[at] == "." and at > 0 and bool(n.tags[at - 1] & TITLE)


def mention(n: Narration, label: Label) -> Mention:
    """Return the mention that the words of a label make."""
    head = label.last - 1
    if label.kind is LabelKind.NAME:
        start = name_start(n, 0, head)
        return Mention(MentionKind.NAME, 0, label.last, head, head if start is None else start)
    while head and n.tags[head] & (NUMBER | SIGN):
        head -= 1
    return Mention(MentionKind.DESCRIPTION, 0, label.last, head, head)


def without_label(n: Narration, label: Label) -> Narration:
    """Return the narration with its sentences cut to what is said; a label that is no name loses its capitals."""
    sentences = [Sentence(max(first, label.said), last) for first, last in n.sentences if last > label.said]
    tags = n.tags
    if label.kind not in (LabelKind.NAME, LabelKind.ROLE):
        tags = [OTHER] * label.last + tags[label.last :]
    return replace(n, sentences=sentences, tags=tags)


def spell_out(entities: Iterable[Entity | None], narrations: Iterable[Narration]) -> None:
    """Write the names that only labels give, all in capitals, as they are written elsewhere, or as names are."""
    shouted = {id(entity): entity for entity in entities if entity is not None and "".join(entity.name[-1:]).isupper()}
    if not shouted:
        return
    written = {word.lower(): word for n in narrations for word in n.words if word[:1].isupper() and not word.isupper()}
    for entity in shouted.values():
        if not entity.roles and entity.kind is SpeakerKind.ORGANISATION:
            entity.kind = SpeakerKind.PERSON
        if entity.kind is SpeakerKind.PERSON:
            entity.name = tuple(written.get(word.lower(), word.title()) for word in entity.name)
        else:
            entity.name = tuple(word.lower() for word in entity.name)
