"""Pages in the manner of many systems, with what is read of each: a block a line, its kind, level and marker first."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tui import read

if TYPE_CHECKING:
    from tui.article import Article

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


def told(article: Article) -> str:
    head = f"{article.title} | {article.subtitle} | {article.byline} | {article.outlet} | {article.date}"
    lines = [head, *article.notices]
    for block in article.blocks:
        mark = "" if block.marker is None else f" {block.marker}"
        text = article.text[block.start : block.end].replace("\n", " / ")
        lines.append(f"{block.kind}{block.level or ''}{mark}: {text}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_article_of_a_page(page: Path) -> None:
    expected = page.with_suffix(".read")
    found = told(read(page))
    if os.environ.get("SAYSO_REWRITE_GOLDEN"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")
