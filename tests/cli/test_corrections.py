"""`sayso corrections`, `sayso score`, and corrections in what is printed."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from tui import analyse
from tui.anchor import anchored
from tui.cli import main
from tui.corrections import Accept, Add, Attribute, Correction, Recast, Reject, Who, label_of, to_dict
from tui.library import asking
from tui.library.corrections import log
from tui.quotes.model import QuoteKind

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "“The gates open at six,” said harbour master Mira Kolb.\n\n"
    "“We were not asked,” said ferry captain Jonas Brandt. He said that the quay was cracked.\n\n"
    "The council met at noon.\n"
)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SAYSO_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SAYSO_CONFIG", str(tmp_path / "settings.toml"))
    asking.forget_notices()
    path = tmp_path / "quay.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def correct(file: Path, correction: Correction) -> None:
    assert log(str(file), label_of(correction), to_dict(correction)) is not None


def words(wanted: str) -> Any:
    start = TEXT.index(wanted)
    return (anchored(TEXT, start, start + len(wanted)),)


@pytest.fixture
def corrected(file: Path) -> Path:
    """Return a file of which one quotation is accepted, one corrected, one rejected and one added."""
    correct(file, Accept(words("“The gates open at six,”"), QuoteKind.DIRECT, Who("Mira Kolb")))
    correct(file, Attribute(words("“We were not asked,”"), QuoteKind.DIRECT, Who("Mira Kolb")))
    correct(file, Recast(words("“We were not asked,”"), QuoteKind.MIXED))
    correct(file, Reject(words("the quay was cracked")))
    correct(file, Add(words("The council met at noon"), QuoteKind.INDIRECT, None))
    return file


def test_the_list_says_what_was_done(corrected: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["corrections"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "quay.txt",
        str(corrected),
        "  ✓ “The gates open at six,”",
        "      Mira Kolb",
        "  ✎ “We were not asked,”",
        "      Mira Kolb · was Jonas Brandt · mixed, was direct",
        "  ✗ that the quay was cracked",
        "      not a quotation",
        "  ✎ The council met at noon",
        "      Nobody named · added",
    ]


def test_json_is_what_the_scorer_reads(corrected: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["corrections", "--format", "json", str(corrected)]) == 0
    line = capsys.readouterr().out
    article = json.loads(line)
    done = [(quote["reviewed"], quote["changed"], quote["was"]) for quote in article["quotes"]]
    assert done == [
        (True, [], None),
        (True, ["speaker", "kind"], {"kind": "direct", "name": "Jonas Brandt"}),
        (True, ["added"], None),
    ]
    assert (len(article["rejected"]), article["lost"]) == (1, 0)
    annotated = tmp_path / "mine.jsonl"
    annotated.write_text(line, encoding="utf-8")
    assert main(["score", str(annotated), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["quoted"]["speaker"] == {
        "precision": 0.5,
        "recall": 0.5,
        "f1": 0.5,
        "right": 1,
        "predicted": 2,
        "annotated": 2,
    }


def test_the_score_of_what_was_reviewed(corrected: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "3 reviewed quotations in 1 article"
    assert lines[3].split() == ["between", "marks,", "found", "100.0%", "100.0%", "100.0%", "2"]
    assert lines[4].split() == ["between", "marks,", "right", "speaker", "50.0%", "50.0%", "50.0%", "2"]
    assert any(line.startswith("indirect, found") and "0.0%" in line for line in lines)


def test_what_is_printed_is_corrected_and_says_so(corrected: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quotes", str(corrected), "--format", "json"]) == 0
    quotes = json.loads(capsys.readouterr().out)["quotes"]
    assert [(quote["accepted"], quote["corrected"]) for quote in quotes] == [
        (True, False),
        (False, True),
        (False, True),
    ]
    assert quotes[1]["rule"] == "corrected"
    assert main(["quotes", str(corrected), "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["corrected"] for row in rows] == ["false", "true", "true"]
    assert main(["quotes", str(corrected), "--format", "html"]) == 0
    assert capsys.readouterr().out.count('data-corrected="true"') == 2
    assert main(["quotes", str(corrected), "--format", "annotations"]) == 0
    assert [item["corrected"] for item in json.loads(capsys.readouterr().out)["items"]] == [False, True, True]
    assert main(["quotes", str(corrected)]) == 0
    assert capsys.readouterr().out.count("✎") == 2
    assert main(["quotes", str(corrected), "--format", "json", "--no-corrections"]) == 0
    assert json.loads(capsys.readouterr().out)["quotes"] == analyse(TEXT.strip()).to_dict()["quotes"]
    assert main(["stats", str(corrected), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["quotations"] == 3


def test_words_that_are_gone_are_told(corrected: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corrected.write_text("Nothing of it is left here but this, which says nothing at all.\n", encoding="utf-8")
    assert main(["corrections"]) == 0
    assert "5 corrections have no place in the text any more" in capsys.readouterr().err
    corrected.unlink()
    assert main(["corrections"]) == 1
    assert "quay.txt" in capsys.readouterr().err


def test_nothing_is_corrected_and_no_library_is_made(
    file: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["corrections"]) == 0
    assert "nothing is corrected" in capsys.readouterr().err
    assert main(["score"]) == 1
    assert "nothing is reviewed" in capsys.readouterr().err
    assert main(["quotes", str(file)]) == 0
    assert not (tmp_path / "home").exists()


def test_what_is_no_annotation(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", str(file), str(file.with_name("gone.json"))]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert "not JSON" in lines[0]
    assert "No such file" in lines[1]
