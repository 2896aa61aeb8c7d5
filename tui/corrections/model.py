"""The corrections that a person can make, as values, and as JSON has them.

`words` are the anchors of a quotation's spans, in order.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from tui.anchor import Anchor
from tui.quotes.model import QuoteKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Words = tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Who:
    """A speaker, by his name; the anchor of a mention tells him where another version has another name for him."""

    name: str
    mention: Anchor | None = None


@dataclass(frozen=True, slots=True)
class Accept:
    """These words are a quotation of that kind, and he says them, as it was found; `None`: nobody who is named."""

    words: Words
    kind: QuoteKind
    speaker: Who | None


@dataclass(frozen=True, slots=True)
class Reject:
    """These words are no quotation."""

    words: Words


@dataclass(frozen=True, slots=True)
class Attribute:
    """Another speaker says these words."""

    words: Words
    kind: QuoteKind
    speaker: Who | None


@dataclass(frozen=True, slots=True)
class Add:
    """These words are a quotation that was missed."""

    words: Words
    kind: QuoteKind
    speaker: Who | None


@dataclass(frozen=True, slots=True)
class Recast:
    """These words are a quotation of another kind."""

    words: Words
    kind: QuoteKind


@dataclass(frozen=True, slots=True)
class Split:
    """Who says these words is not the one who says the rest, but somebody else, to be called `name`."""

    words: Words
    kind: QuoteKind
    name: str


@dataclass(frozen=True, slots=True)
class Rename:
    """He has another name."""

    who: Who
    name: str


@dataclass(frozen=True, slots=True)
class Merge:
    """He is the same as another speaker, whose name he gets."""

    who: Who
    into: Who


Correction = Accept | Reject | Attribute | Add | Recast | Split | Rename | Merge
_TYPES: dict[str, type[Correction]] = {
    "accept": Accept,
    "reject": Reject,
    "speaker": Attribute,
    "add": Add,
    "kind": Recast,
    "split": Split,
    "rename": Rename,
    "merge": Merge,
}
_LABELS = {type_: label for label, type_ in _TYPES.items()}


def label_of(correction: Correction) -> str:
    """Return what kind of correction it is, in one word."""
    return _LABELS[type(correction)]


def to_dict(correction: Correction) -> dict[str, Any]:
    """Return what a correction holds, as JSON has it, but for its label."""
    return {
        field.name: None if (value := getattr(correction, field.name)) is None else _plain(value)
        for field in fields(correction)
    }


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [anchor.to_dict() for anchor in value]
    if isinstance(value, Who):
        return {"name": value.name, "mention": value.mention and value.mention.to_dict()}
    return str(value)


def from_dict(label: str, values: Mapping[str, Any]) -> Correction:
    """Return the correction that `label_of` and `to_dict` gave; `KeyError`, `TypeError` or `ValueError` for another."""
    type_ = _TYPES[label]
    # mypy takes the fields of each type for those of all
    return type_(**{field.name: _READERS[field.name](values[field.name]) for field in fields(type_)})


def _words(value: Any) -> Words:
    words = tuple(Anchor.from_dict(anchor) for anchor in value)
    if not words:
        raise ValueError("no words")
    return words


def _who(value: Any) -> Who:
    return Who(str(value["name"]), None if value["mention"] is None else Anchor.from_dict(value["mention"]))


def _somebody(value: Any) -> Who | None:
    return None if value is None else _who(value)


_READERS: dict[str, Callable[[Any], Any]] = {
    "words": _words,
    "kind": QuoteKind,
    "speaker": _somebody,
    "who": _who,
    "into": _who,
    "name": str,
}
