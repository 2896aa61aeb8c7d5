"""What scores consist of: counts, and what went wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.quotes.model import Span


class Task(StrEnum):
    """Which quotations are looked at."""

    QUOTED = "quoted"  # stretches between double marks
    PLAIN = "plain"  # direct speech without double marks: single ones, answers in interviews, posts
    INDIRECT = "indirect"  # reported clauses without marks


class Flaw(StrEnum):
    """What is wrong with a quotation that was found, or was not."""

    MISSED = "missed"
    NOT_ANNOTATED = "not annotated"
    WRONG_SPEAKER = "wrong speaker"
    WRONG_NAME = "wrong name"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were `right`, out of how many `predicted` and how many `annotated` ones."""

    right: int = 0
    predicted: int = 0
    annotated: int = 0

    @property
    def precision(self) -> float:
        """The share of the predicted ones that are right, 0 to 1; 0 where there are none."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of the annotated ones that were found right, 0 to 1; 0 where there are none."""
        return self.right / self.annotated if self.annotated else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 to 1."""
        both = self.predicted + self.annotated
        return 2 * self.right / both if both else 0.0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.predicted + other.predicted, self.annotated + other.annotated)


@dataclass(frozen=True, slots=True)
class TaskScore:
    """One task's tallies: quotations `found`, found with the right `speaker`, and with his right and full name.

    Quotations whose speaker (whose name) the annotation leaves open do not count in `speaker` (in `named`).
    """

    found: Tally = field(default_factory=Tally)
    speaker: Tally = field(default_factory=Tally)
    named: Tally = field(default_factory=Tally)

    def __add__(self, other: TaskScore) -> TaskScore:
        return TaskScore(self.found + other.found, self.speaker + other.speaker, self.named + other.named)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that went wrong: `spans` of article `article`, and the speakers' names as annotated and predicted."""

    article: str
    task: Task
    flaw: Flaw
    spans: tuple[Span, ...]
    context: str
    annotated: str | None
    predicted: str | None
    rule: str | None


@dataclass(frozen=True, slots=True)
class Score:
    """The scores of the three tasks over any number of articles, and their faults in the order of the articles."""

    quoted: TaskScore = field(default_factory=TaskScore)
    plain: TaskScore = field(default_factory=TaskScore)
    indirect: TaskScore = field(default_factory=TaskScore)
    faults: tuple[Fault, ...] = ()

    def __add__(self, other: Score) -> Score:
        return Score(
            self.quoted + other.quoted,
            self.plain + other.plain,
            self.indirect + other.indirect,
            self.faults + other.faults,
        )
