"""The head of a plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import tui

if TYPE_CHECKING:
    from pathlib import Path

TOP = "Council votes to keep swimming pool open\n\nBy Maria Delgado\nThe Valley Herald, Nov. 24, 2026\n\n"
TEXT = "The council voted on Monday to keep the pool open through the winter, despite warnings that it costs much.\n"


def test_a_line_below_the_author_says_outlet_and_date(tmp_path: Path) -> None:
    path = tmp_path / "pool.txt"
    path.write_text(TOP + TEXT, encoding="utf-8")
    article = tui.read(path)
    assert (article.byline, article.outlet, article.date) == ("Maria Delgado", "The Valley Herald", "Nov. 24, 2026")
    assert article.subtitle is None
    assert article.text == TEXT.strip()
