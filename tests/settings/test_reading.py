from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.settings import Settings, path, read
from tui.settings.model import Remap, options
from tui.settings.template import template

if TYPE_CHECKING:
    from pathlib import Path

    from tui.settings import Kept


def kept(folder: Path, text: str) -> Kept:
    file = folder / "settings.toml"
    file.write_text(text, encoding="utf-8")
    return read(file)


def problems(folder: Path, text: str) -> list[str]:
    return [line.removeprefix(f"{folder}/settings.toml") for line in kept(folder, text).problems]


def test_without_a_file_everything_is_as_it_is(tmp_path: Path) -> None:
    nothing = read(tmp_path / "settings.toml")
    assert nothing.settings == Settings()
    assert not nothing.exists
    assert not nothing.problems


def test_what_is_set_holds_and_tells_where_it_comes_from(tmp_path: Path) -> None:
    set_ = kept(tmp_path, '[look]\ntheme = "nord"\n\nwidth = 60 # narrow\n[web]\nseconds = 5\n')
    assert set_.settings.look.theme == "nord"
    assert set_.settings.look.width == 60
    assert set_.settings.web.seconds == 5.0
    assert not set_.problems
    assert set_.origins["look.width"].endswith("settings.toml:4")
    assert "web.megabytes" not in set_.origins


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[look]\n\nwidth = 500\n", ":3: look.width: 500 is more than 120; 72 is used"),
        ("[look]\nwidth = 3\n", ":2: look.width: 3 is less than 32; 72 is used"),
        ("[look]\nwidth = 70.5\n", ":2: look.width: 70.5 is no whole number; 72 is used"),
        ("[look]\nwidth = true\n", ":2: look.width: true is no whole number; 72 is used"),
        ("[web]\nseconds = nan\n", ":2: web.seconds: nan is less than 0.1; 90 is used"),
        ("[look]\nhints = 1\n", ":2: look.hints: 1 is neither true nor false; true is used"),
        ("[look]\ntheme = 1\n", ':2: look.theme: 1 is no text between quotation marks; "auto" is used'),
        (
            '[keys]\npreset = "emacs"\n',
            ':2: keys.preset: "emacs" is none of default, vim, less; "default" is used',
        ),
        ("[look]\nwdith = 70\n", ":2: look.wdith: there is no such setting; did you mean look.width?"),
        ("[lok]\nwidth = 70\n", ":1: lok: there is no such section; did you mean look?"),
        ("width = 70\n", ":1: width: stands outside of a [section]; did you mean look.width?"),
        ("[xyzzy]\n", ":1: xyzzy: there is no such section; sayso config show names all that there are"),
        (
            '[keys]\n"quotation.next" = 5\n',
            ":2: keys.quotation.next: 5 is no key and no list of keys; it keeps its own",
        ),
        ("[look]\nhints = yes\n", ":2: look.hints: invalid value; the line is left out"),
        ("[look]\nwidth = 60\nwidth = 60\n", ":3: cannot overwrite a value; the line is left out"),
        ("look = 5\n", ":1: look: is a section: [look] on a line of its own, and below it what it sets"),
        ("[mouse]\nenabled = '\\u001b'\n", ':2: mouse.enabled: "\\u001b" is neither true nor false; true is used'),
    ],
)
def test_a_complaint_names_file_line_and_key(tmp_path: Path, text: str, problem: str) -> None:
    assert problems(tmp_path, text) == [problem]


def test_what_is_right_beside_a_mistake_holds(tmp_path: Path) -> None:
    set_ = kept(tmp_path, "[look]\nwidth = = 4\nhints = false\n[mouse\nenabled = true\n[web]\nseconds = 7\n")
    assert len(set_.problems) == 2
    assert not set_.settings.look.hints
    assert set_.settings.web.seconds == 7


def test_keys_are_given_by_id_in_every_spelling_of_toml(tmp_path: Path) -> None:
    text = (
        '[keys]\n"quotation.next" = "n, ]"\narticle.top = ["g g", ","]\n\ncolumn.reset = ""\n[keys.queue]\nnext = ","\n'
    )
    assert kept(tmp_path, text).settings.keys.remaps == (
        Remap("quotation.next", ("n", "]"), 2),
        Remap("article.top", ("g g", ","), 3),
        Remap("column.reset", (), 5),
        Remap("queue.next", (",",), 7),
    )


@pytest.mark.parametrize(
    ("content", "said"), [(b"\xff\xfe\x00", "is not UTF-8 at byte 1"), (b"#" * 2_000_000, "cannot be read: too long")]
)
def test_a_file_that_is_no_settings_file_leaves_the_defaults(tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(content)
    assert read(file).problems == (f"{file} {said}; the defaults are used",)
    assert read(file).settings == Settings()


def test_a_folder_in_its_place_is_said_so(tmp_path: Path) -> None:
    assert read(tmp_path).problems == (f"{tmp_path} cannot be read: Is a directory; the defaults are used",)


def test_control_characters_of_the_file_reach_no_terminal(tmp_path: Path) -> None:
    said = kept(
        tmp_path, '[look]\ntheme = 5\n"a\\u001b[31m" = 1\n[keys]\npreset = "\\u001b[31m"\n"\\u001b" = 4\n'
    ).problems
    assert said
    assert all(line.isprintable() for line in said)


def test_the_environment_has_the_last_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAYSO_PAGE_MB", "3")
    monkeypatch.setenv("SAYSO_PAGE_SECONDS", "soon")
    set_ = kept(tmp_path, "[web]\nmegabytes = 5\nseconds = 6\n")
    assert (set_.settings.web.megabytes, set_.settings.web.seconds) == (3.0, 6.0)
    assert set_.origins["web.megabytes"] == "$SAYSO_PAGE_MB"


def test_the_file_lies_where_a_person_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("SAYSO_CONFIG", raising=False)
    monkeypatch.setenv("SAYSO_HOME", str(tmp_path))
    assert path() == tmp_path / "settings.toml"
    monkeypatch.setenv("SAYSO_CONFIG", str(tmp_path / "mine.toml"))
    assert path() == tmp_path / "mine.toml"
    monkeypatch.delenv("SAYSO_HOME")
    monkeypatch.delenv("SAYSO_CONFIG")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert path().name == "settings.toml"


def test_the_template_sets_nothing_and_all_of_it_can_be_set(tmp_path: Path) -> None:
    text = template()
    assert kept(tmp_path, text).settings == Settings()
    taken = "\n".join(line.removeprefix("# ") if " = " in line else line for line in text.splitlines())
    uncommented = kept(tmp_path, taken)
    assert not uncommented.problems
    assert len(uncommented.origins) == len(list(options()))
