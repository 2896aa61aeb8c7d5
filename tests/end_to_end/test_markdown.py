"""A person opens a Markdown file: its blocks, its links, its headings, and whose the block quotation is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.conftest import Opener, Runner

QUAY = """\
# The quay of Brask

The [harbour](https://example.org/harbour) of *Brask* will be closed from May.

Ilse Marrow, the mayor, wrote:

> We have looked at every way to keep the quay open, and there is none that the town can pay for.
>
> We are sorry.

- The crane is old.
- The water is low.

## What comes next

![The crane, seen from the sea](crane.jpg)

Nobody knows.
"""
SIZES = [(140, 40), (80, 24), (40, 30)]


@pytest.fixture
def quay(tmp_path: Path) -> Path:
    path = tmp_path / "quay.md"
    path.write_text(QUAY, encoding="utf-8")
    return path


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("env", [{}, {"NO_COLOR": "1"}])
def test_the_reader_shows_blocks_as_what_they_are(
    sayso: Opener, quay: Path, size: tuple[int, int], env: dict[str, str]
) -> None:
    terminal = sayso(quay, size=size, env=env)
    for seen in ("The quay of Brask", "│ We have looked", "│ We are sorry.", "• The crane is old."):
        terminal.wait_for(seen)
    assert b";https://example.org/harbour\x1b\\" in terminal.raw, "a hyperlink of the terminal"
    terminal.press("t")
    terminal.wait_for("Outline")
    terminal.press("enter")
    terminal.wait_gone("Outline")
    terminal.wait_for("▸ The crane")
    terminal.press("L")
    terminal.wait_for("1 harbour")
    terminal.press("q")
    terminal.wait_gone("1 harbour")
    terminal.press("q")
    assert terminal.wait_exit() == 0


def test_the_block_quotation_is_the_mayors(prints: Runner, quay: Path) -> None:
    said = json.loads(prints("quotes", "--format", "json", quay).stdout)
    block = next(quote for quote in said["quotes"] if quote["rule"] == "set-off")
    assert [said["text"][start:end][:8] for start, end in block["spans"]] == ["We have ", "We are s"]
    assert said["speakers"][block["speaker"]]["name"] == "Ilse Marrow"
    assert {item["kind"] for item in said["blocks"]} >= {"quotation", "item", "heading", "caption"}
    assert said["links"][0]["address"] == "https://example.org/harbour"
