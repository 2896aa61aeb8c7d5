"""The word lists are read as they are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.quotes import lexicon

FOLDER = Path(lexicon.__file__).parent
LISTS = sorted(path.relative_to(FOLDER).with_suffix("").as_posix() for path in FOLDER.rglob("*.txt"))
LETTERS = set("dtzowinp")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(lexicon, "_FOLDER", tmp_path)
    return tmp_path


def test_there_are_lists() -> None:
    assert {"en/cues", "en/titles", "en/roles", "confidence"} <= set(LISTS)


@pytest.mark.parametrize("name", LISTS)
def test_no_list_is_empty(name: str) -> None:
    assert lexicon.lines(name)


def test_comments_and_blank_lines_are_left_out(folder: Path) -> None:
    (folder / "made_up_lines.txt").write_text("# first\n\nquay  # a place\n  mole \n", encoding="utf-8")
    assert lexicon.lines("made_up_lines") == ("quay", "mole")


def test_words_are_small(folder: Path) -> None:
    (folder / "made_up_words.txt").write_text("Quay MOLE\npier\n", encoding="utf-8")
    assert lexicon.words("made_up_words") == {"quay", "mole", "pier"}


def test_a_class_may_take_several_lines(folder: Path) -> None:
    (folder / "made_up_classes.txt").write_text("a: one Two\nb: three\na: four\n", encoding="utf-8")
    assert lexicon.classes("made_up_classes") == {"a": {"one", "two", "four"}, "b": {"three"}}


def test_marks_stand_after_a_colon(folder: Path) -> None:
    (folder / "made_up_marks.txt").write_text("mayor spokeswoman:f Officials:p\n", encoding="utf-8")
    assert lexicon.marked("made_up_marks") == {"mayor": "", "spokeswoman": "f", "officials": "p"}


def test_every_cue_says_what_it_takes() -> None:
    for line in lexicon.lines("en/cues"):
        lemma, letters = line.split()
        assert lemma.replace("_", "").replace("-", "").isalpha()
        assert set(letters) <= LETTERS, line


def test_every_confidence_is_a_share_of_a_count() -> None:
    for line in lexicon.lines("confidence"):
        _, right, count = line.split()
        assert 0 <= int(right) <= int(count)
        assert int(count) > 0


def test_every_verb_that_takes_a_phrase_is_a_cue() -> None:
    cues = {line.split()[0].partition("_")[0] for line in lexicon.lines("en/cues")}
    assert set(lexicon.classes("en/phrase_cues")) <= cues


@pytest.mark.parametrize(
    "name", ["en/roles", "de/roles", "de/titles", "de/genders", "fr/roles", "fr/titles", "fr/genders"]
)
def test_nobody_is_given_two_genders(name: str) -> None:
    assert all(marks in ("", "f", "m", "p") for marks in lexicon.marked(name).values())
