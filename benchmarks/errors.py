"""What is still wrong, by class: which mending would be worth most.

python -m benchmarks errors --data train.jsonl
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.report import Line, show
from tui import analyse
from tui.scoring import Flaw, Task, read_annotations, score

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from tui.scoring import Fault


class Error(NamedTuple):
    """A class of errors; `rule` is the one that decided, "" where none did."""

    task: str
    what: str
    rule: str


def report(data: Path) -> None:
    """Print how many errors of each class there are in the articles of `data`, most first."""
    articles = list(read_annotations(data))
    found = errors(score((article, analyse(article.text)) for article in articles).faults)
    _show(f"{found.total():,} errors in {len(articles)} articles of {data.name}", found)


def errors(faults: Iterable[Fault]) -> Counter[Error]:
    """Count the faults of scored articles; a clause missed where one is made up has been found with wrong bounds."""
    return Counter(error for _, its in groupby(faults, lambda fault: fault.article) for error in _of_article([*its]))


def _of_article(faults: list[Fault]) -> Iterator[Error]:
    left = faults.copy()
    for missed in _clauses(faults, Flaw.MISSED):
        made_up = max(_clauses(left, Flaw.NOT_ANNOTATED), key=lambda other: _shared(missed, other), default=missed)
        if made_up is not missed and _shared(missed, made_up):
            left.remove(missed)
            left.remove(made_up)
            what = "too short" if _length(made_up) < _length(missed) else "too long"
            yield Error(missed.task, what, made_up.rule or "")
    yield from (Error(fault.task, fault.flaw, fault.rule or "") for fault in left)


def _clauses(faults: Iterable[Fault], flaw: Flaw) -> list[Fault]:
    return [fault for fault in faults if fault.task is Task.INDIRECT and fault.flaw is flaw]


def _shared(mine: Fault, theirs: Fault) -> int:
    """Return how many code points two quotations have in common."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in mine.spans for b in theirs.spans)


def _length(fault: Fault) -> int:
    return sum(end - start for start, end in fault.spans)


def _show(title: str, found: Counter[Error]) -> None:
    classes: Counter[tuple[str, str]] = Counter()
    for error, count in found.items():
        classes[error.task, error.what] += count
    columns = ("errors", "of all")
    show(title, columns, [_line(name, count, found) for name, count in classes.most_common()])
    show("by rule", columns, [_line(error, count, found) for error, count in found.most_common() if error.rule])


def _line(names: Iterable[str], count: int, found: Counter[Error]) -> Line:
    return Line(": ".join(names), (f"{count}", f"{count / found.total():.1%}"))
