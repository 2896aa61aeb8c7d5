"""What went wrong, by class: clauses that were found with wrong bounds are one error, not two."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from benchmarks.errors import Error, errors, report
from tui.quotes.model import Span
from tui.scoring import Fault, Flaw, Task

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def missed(*spans: tuple[int, int], task: Task = Task.INDIRECT, article: str = "pier") -> Fault:
    return Fault(article, task, Flaw.MISSED, tuple(Span(*span) for span in spans), "", "Ada Lind", None, None)


def made_up(*spans: tuple[int, int], rule: str = "by-hand", task: Task = Task.INDIRECT, article: str = "pier") -> Fault:
    return Fault(article, task, Flaw.NOT_ANNOTATED, tuple(Span(*span) for span in spans), "", None, "Ada Lind", rule)


def test_a_clause_with_wrong_bounds_is_too_short_or_too_long() -> None:
    assert errors([missed((0, 100)), made_up((60, 90))]) == {Error("indirect", "too short", "by-hand"): 1}
    assert errors([missed((60, 90)), made_up((0, 100))]) == {Error("indirect", "too long", "by-hand"): 1}


def test_the_pieces_of_a_clause_count_together() -> None:
    assert errors([missed((0, 10), (50, 100)), made_up((70, 100))]) == {Error("indirect", "too short", "by-hand"): 1}


def test_clauses_apart_are_missed_and_not_annotated() -> None:
    apart = {Error("indirect", "missed", ""): 1, Error("indirect", "not annotated", "by-hand"): 1}
    assert errors([missed((0, 10)), made_up((10, 20))]) == apart
    assert errors([missed((0, 10)), made_up((0, 20), article="quay")]) == apart


def test_each_clause_is_paired_once_with_the_one_it_shares_most_with() -> None:
    faults = [missed((0, 100)), missed((100, 140)), made_up((0, 20), rule="first"), made_up((30, 70), rule="second")]
    assert errors(faults) == {
        Error("indirect", "too short", "second"): 1,
        Error("indirect", "missed", ""): 1,
        Error("indirect", "not annotated", "first"): 1,
    }


def test_runs_between_marks_have_no_bounds_to_miss() -> None:
    assert errors([missed((0, 100), task=Task.QUOTED), made_up((60, 90), task=Task.QUOTED)]) == {
        Error("quoted", "missed", ""): 1,
        Error("quoted", "not annotated", "by-hand"): 1,
    }


def test_the_report_begins_with_what_is_wrong_most(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "“The pier is safe,” said Ada Lind. He said that it was rotten. Karl Holm agreed that it had to go."
    start = text.index("Karl Holm")
    quote = {"kind": "direct", "spans": [[0, 19]], "speaker": [[start, start + 9]], "cue": None, "name": "Karl Holm"}
    data = tmp_path / "pier.jsonl"
    data.write_text(json.dumps({"id": "pier", "text": text, "quotes": [quote]}) + "\n", encoding="utf-8")
    report(data)
    classes, by_rule = (part.splitlines() for part in capsys.readouterr().out.split("\n\n")[:2])
    assert classes[0].startswith("3 errors in 1 articles of pier.jsonl")
    assert [line.split() for line in classes[2:]] == [
        ["indirect:", "not", "annotated", "2", "66.7%"],
        ["quoted:", "wrong", "speaker", "1", "33.3%"],
    ]
    assert [line.split()[-3:-1] for line in by_rule[2:]] == [["that-clause", "2"], ["verb-subject", "1"]]
