"""The library on a terminal: what was read is put in order, searched and found again, also after a kill."""

from __future__ import annotations

import os
import signal
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.stories import HARBOUR, LIGHTHOUSE
from tui.article import Article
from tui.library import asking, begin_reading, keep_figures
from tui.library.articles import set_favourite, tag
from tui.library.search import keep_contents
from tui.library.store import opened
from tui.quotes import analyse

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.end_to_end.conftest import Opener, Runner
    from tests.end_to_end.terminal import Terminal

READ = datetime(2024, 3, 12, 9, tzinfo=UTC).timestamp()


def remember(source: str, story: str, *, outlet: str | None = None) -> None:
    title, _, text = story.partition("\n\n")
    article = Article(text.strip(), (), title=title, source=source, outlet=outlet)
    begin_reading(article)
    keep_contents(article, analyse(article.text))
    keep_figures(source, words=len(text.split()), quotations=10, speakers=3, attributed=9)


@pytest.fixture
def kept(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep two articles, both favourites, in the library of the programs of this test."""
    monkeypatch.setenv("SAYSO_HOME", str(home / "sayso"))
    asking.forget_notices()
    remember("https://varn.example/harbour", HARBOUR, outlet="Varn Courier")
    remember("https://varn.example/lighthouse", LIGHTHOUSE)
    tag("https://varn.example/harbour", "port", "varn")
    for source in ("https://varn.example/harbour", "https://varn.example/lighthouse"):
        set_favourite(source, True)
    with opened() as library:
        library.execute("UPDATE articles SET opened = ? - id, added = opened, share = 0.4", (READ,))


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("name", "size"), [("library-dark", (140, 24)), ("library-light", (80, 24)), ("library-small-light", (40, 12))]
)
def test_the_library_looks_like_this(
    sayso: Opener, golden: Callable[[Terminal, str], None], home: Path, name: str, size: tuple[int, int]
) -> None:
    (home / "sayso" / "settings.toml").write_text(f'[look]\ntheme = "sayso-{name.rpartition("-")[2]}"\n', "utf-8")
    terminal = sayso(size=size)
    terminal.wait_for("Sample articles")
    terminal.press("3")
    terminal.wait_match(r"1/2")
    terminal.wait_gone("Sample articles")
    golden(terminal, name)


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(("name", "size", "keys"), [("finding-dark", (100, 24), ""), ("finding-light", (60, 20), "T")])
def test_the_search_looks_like_this(
    sayso: Opener, golden: Callable[[Terminal, str], None], name: str, size: tuple[int, int], keys: str
) -> None:
    terminal = sayso(size=size)
    terminal.wait_for("Sample articles")
    terminal.press(*keys, ">")
    terminal.wait_for("Searches all that was read here")
    terminal.write('"the')
    terminal.wait_match(r"\d hits?")
    terminal.press("tab")  # a cursor that blinks is never at rest
    golden(terminal, name)


def test_what_was_put_in_order_outlives_a_kill(sayso: Opener, tmp_path: Path, prints: Runner) -> None:
    harbour, lighthouse = tmp_path / "harbour.txt", tmp_path / "lighthouse.txt"
    harbour.write_text(HARBOUR, encoding="utf-8")
    lighthouse.write_text(LIGHTHOUSE, encoding="utf-8")
    terminal = sayso(harbour, size=(100, 30))
    terminal.wait_for("10 quotations")
    assert prints("add", lighthouse).returncode == 0
    terminal.press("B")
    terminal.wait_for("Queue 1")
    terminal.press("f")
    terminal.wait_for("★ Varn harbour")
    terminal.press("t")
    terminal.wait_for("tags")
    terminal.write("port\r")
    terminal.wait_for("#port")
    terminal.press("r")
    terminal.wait_for("Queue 2")
    terminal.press("4", "j", "K")
    terminal.wait_match(r"❯ ★ Varn harbour[^\n]*\n\s+(lighthouse|The)")
    terminal.wait_idle()
    os.kill(terminal.pid, signal.SIGKILL)
    terminal = sayso(size=(100, 30))
    terminal.wait_for("Queue 2")
    terminal.press("4")
    terminal.wait_match(r"❯ ★ Varn harbour[^\n]*#port[^\n]*\n\s+lighthouse")
    terminal.press("x")
    terminal.wait_for("removed; u brings it back")
    terminal.press("u")
    terminal.wait_for("Queue 2")
    lighthouse.unlink()
    terminal.press("n")
    terminal.wait_for("10 quotations")
    terminal.press("B")
    terminal.wait_for("gone")


def test_a_damaged_library_is_said_and_the_samples_are_there(sayso: Opener, home: Path) -> None:
    (home / "sayso").mkdir()
    (home / "sayso" / "library.sqlite3").write_bytes(b"no library at all " * 500)
    terminal = sayso(size=(100, 30))
    terminal.wait_for("damaged")
    terminal.wait_for("Sample articles")
    terminal.press("enter")
    terminal.wait_match(r"\d+ quotations")
