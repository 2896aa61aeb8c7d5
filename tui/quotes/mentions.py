"""What mentions a speaker: a noun phrase, its kind and its head."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class MentionKind(StrEnum):
    """How a speaker is mentioned."""

    NAME = "name"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"


class Mention(NamedTuple):
    """The tokens `[first, last)` of a noun phrase, its head, and `[name, head]`, the name alone where it has one.

    A relative pronoun says in `antecedent` what it stands for.
    """

    kind: MentionKind
    first: int
    last: int
    head: int
    name: int
    antecedent: Mention | None = None
