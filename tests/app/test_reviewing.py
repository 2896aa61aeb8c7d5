"""Reviewing in the reader: the doubtful ones first, accepted, corrected, taken back, kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.app.reading import NARROW, WIDE, Reading, article_of, reading, say_that
from tests.dialogue import NAMES, talk
from tui.app.screens.picking import PickingScreen
from tui.app.widgets.asking_bar import AskingBar
from tui.app.widgets.review_pane import ReviewPane
from tui.corrections import label_of
from tui.library.corrections import log_in, log_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import pytest

    from tui.article import Article

LOW = (40, 12)


def doubtful(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    speakers: Sequence[int | None] = (0, 1, None, 0, 2),
    sure: Sequence[float] = (0.9, 0.5, 0.0, 0.95, 0.3),
) -> Article:
    """Return an article of a file, whose quotations are attributed as surely as that."""
    text, analysis = talk(*speakers)
    quotes = (replace(quote, confidence=share) for quote, share in zip(analysis.quotes, sure, strict=True))
    say_that(monkeypatch, (text, replace(analysis, quotes=tuple(quotes))))
    return article_of(text, source=str(tmp_path / "quay.txt"))


def shown(reader: Reading) -> str:
    """Return what the lines of the review say."""
    pane = reader.screen.query_one(ReviewPane)
    return "\n".join(pane.render_line(y).text.rstrip() for y in range(pane.size.height))


def said(reader: Reading) -> list[str]:
    chart = reader.screen.chart
    assert chart is not None
    return [chart.name_of(quote) for quote in chart.analysis.quotes]


def labels(tmp_path: Path) -> list[tuple[str, bool]]:
    """Return what is kept of the article."""
    log = log_in(log_of(str(tmp_path / "quay.txt")))
    return [(label_of(entry.correction), entry.undone) for entry in log.entries]


async def begin(reader: Reading) -> None:
    await reader.until(lambda: not reader.screen.is_waiting)
    await reader.press("E")
    await reader.until(lambda: reader.screen.query(ReviewPane) and "doubtful" in shown(reader))


async def kept(reader: Reading, count: int) -> None:
    """Wait until so many corrections hold, and the chart shows them."""
    screen = reader.screen
    await reader.until(lambda: screen.corrections is not None and len(screen.corrections.holding) == count)
    await reader.until(lambda: screen.revision is not None and screen.revision.log is screen.corrections)


async def answer(reader: Reading, *keys: str) -> None:
    await reader.until(lambda: reader.screen.query(AskingBar))
    await reader.press(*keys)
    await reader.until(lambda: not reader.screen.query(AskingBar))


async def test_the_least_sure_come_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    async with reading(doubtful(monkeypatch, tmp_path), size=NARROW) as reader:
        await begin(reader)
        assert "1 of 3 doubtful · nobody named? · direct · 0% sure" in shown(reader)
        assert reader.screen.current == 2
        await reader.press("n")
        assert "2 of 3 doubtful · Harbour Trust?" in shown(reader)
        assert reader.screen.current == 4
        await reader.press("]")
        assert "3 of 3 doubtful · Bram Tolliver?" in shown(reader)
        await reader.press("n")
        assert "4 of 5 · Orla Finch?" in shown(reader)
        await reader.press("p", "[", "p")
        assert "1 of 3 doubtful" in shown(reader)
        await reader.press("E")
        await reader.until(lambda: not reader.screen.query(ReviewPane))
        assert reader.screen.focused is reader.screen.pane


async def test_accepted_rejected_and_taken_back(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    async with reading(doubtful(monkeypatch, tmp_path), size=NARROW) as reader:
        await begin(reader)
        await reader.press("n", "a")
        await reader.until(lambda: "accepted · kept" in reader.status)
        await kept(reader, 1)
        assert "3 of 3 doubtful" in shown(reader)
        assert reader.screen.chart is not None
        assert [quote.accepted for quote in reader.screen.chart.analysis.quotes] == [False] * 4 + [True]
        await reader.press("x")
        await reader.until(lambda: "not a quotation · kept" in reader.status)
        await kept(reader, 2)
        assert said(reader) == [NAMES[0], "nobody named", NAMES[0], NAMES[2]]
        await reader.press("p")
        assert "✗ not a quotation" in shown(reader)
        assert labels(tmp_path) == [("accept", False), ("reject", False)]
        await reader.press("backspace")
        await reader.until(lambda: "taken back: reject · kept" in reader.status)
        await kept(reader, 1)
        assert said(reader)[1] == NAMES[1]
        await reader.until(lambda: reader.screen.current == 1)
        await reader.press("backspace")
        await kept(reader, 0)
        await reader.press("backspace")
        await reader.until(lambda: "could be taken back" in reader.status)
        await reader.press("ctrl+r")
        await kept(reader, 1)
        assert labels(tmp_path) == [("accept", False), ("reject", True)]


async def test_the_round_after_the_last_one_leaves_out_what_was_reviewed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async with reading(doubtful(monkeypatch, tmp_path), size=NARROW) as reader:
        await begin(reader)
        await reader.press("a", "a", "n", "n", "a")
        await kept(reader, 3)
        assert "5 of 5" in shown(reader)
        await reader.press("n")
        assert "1 of 1 doubtful · Bram Tolliver?" in shown(reader)
        await reader.press("a", "n")
        await reader.press("n", "a")
        await kept(reader, 5)
        await reader.press("n")
        assert "all are reviewed" in reader.status
        assert "✓ accepted" in shown(reader)


async def test_a_number_chooses_and_changes_no_pane(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    async with reading(doubtful(monkeypatch, tmp_path), size=WIDE) as reader:
        await begin(reader)
        panes = reader.screen.panes
        assert "1 Bram Tolliver  2 Orla Finch  3 Harbour Trust" in shown(reader)
        await reader.press("2")
        await reader.until(lambda: "Orla Finch · kept" in reader.status)
        await kept(reader, 1)
        assert said(reader)[2] == NAMES[0]
        assert reader.screen.panes == panes
        await reader.press("9")
        await reader.until(lambda: "nobody has the number 9" in reader.status)
        await reader.press("0")
        await kept(reader, 2)
        assert said(reader)[4] == "nobody named"


async def test_names_are_typed_and_completed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    async with reading(doubtful(monkeypatch, tmp_path), size=NARROW) as reader:
        await begin(reader)
        await reader.press("s")
        await answer(reader, *"tru", "tab", "enter")
        await kept(reader, 1)
        assert said(reader)[2] == NAMES[2]
        await reader.press("slash")
        await answer(reader, *"Wenna Pike", "enter")
        await kept(reader, 2)
        assert said(reader)[4] == "Wenna Pike"
        await reader.press("s")
        await answer(reader, "3", "enter")
        await kept(reader, 3)
        await reader.press("s")
        await answer(reader, "escape")
        assert len(labels(tmp_path)) == 3


async def test_speakers_are_renamed_merged_and_split(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    async with reading(doubtful(monkeypatch, tmp_path), size=NARROW) as reader:
        await begin(reader)
        await reader.press("r")
        assert "nobody is named here" in reader.status
        await reader.press("n", "r")
        await answer(reader, "end", *" of Wexcombe", "enter")
        await kept(reader, 1)
        assert said(reader)[4] == "Harbour Trust of Wexcombe"
        await reader.press("m")
        await answer(reader, *"bra", "tab", "enter")
        await kept(reader, 2)
        assert said(reader)[4] == NAMES[1]
        await reader.press("minus")
        await answer(reader, "enter")
        await kept(reader, 3)
        assert said(reader)[4] == "Bram Tolliver (2)"
        await reader.press("k")
        await kept(reader, 4)
        assert "mixed" in shown(reader)
        await reader.press(*["backspace"] * 4)
        await kept(reader, 0)
        assert said(reader)[4] == NAMES[2]


async def test_a_missed_quotation_is_marked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    async with reading(doubtful(monkeypatch, tmp_path), size=NARROW) as reader:
        await reader.until(lambda: not reader.screen.is_waiting)
        await reader.press("A")
        assert "nothing here is left" in reader.status
        start = reader.screen.pane.page.text.index("said somebody.")  # type: ignore[union-attr]
        from textual.geometry import Offset
        from textual.selection import Selection

        pane = reader.screen.pane
        reader.screen.selections = {pane: Selection(Offset(start, 0), Offset(start + 14, 0))}
        await reader.press("A")
        await answer(reader, *"bra", "tab", "enter")
        await kept(reader, 1)
        assert said(reader)[:2] == [NAMES[0], NAMES[1]]
        assert len(said(reader)) == 6


async def test_it_is_there_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    article = doubtful(monkeypatch, tmp_path)
    async with reading(article, size=WIDE) as reader:
        await begin(reader)
        await reader.press("1", "a")
        await kept(reader, 2)
    async with reading(article, size=WIDE) as reader:
        await reader.until(lambda: reader.screen.revision)
        assert said(reader)[2] == NAMES[1]
        await reader.press("]", "]", "]")
        assert "· ✎" in reader.status
        speakers = reader.screen.speakers
        assert speakers is not None
        rows = [speakers.render_line(y).text for y in range(speakers.size.height)]
        assert any("✎ “This is remark" in row for row in rows), rows
        assert any("✓ “This is remark" in row for row in rows)
        await reader.press("escape", "g", "E")
        await reader.until(lambda: reader.screen.query(ReviewPane))
        await reader.press("backspace", "u")
        await kept(reader, 0)


async def test_a_small_screen_and_clicks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    async with reading(doubtful(monkeypatch, tmp_path), size=LOW) as reader:
        await begin(reader)
        assert len(shown(reader).splitlines()) == 3
        assert any("number 2" in row for row in reader.rows)
        await reader.press("tab")
        await reader.pilot.pause()
        await reader.until(lambda: isinstance(reader.screen.focused, ReviewPane))
        reader.screen.go_to_quotation(3)
        assert "number 3" in reader.screen.article.text[slice(*reader.screen.reviewed.spans[0])]  # type: ignore[union-attr]
        await reader.press("escape")
        await reader.until(lambda: not reader.screen.query(ReviewPane))


async def test_what_is_read_from_nowhere_is_corrected_for_now(monkeypatch: pytest.MonkeyPatch) -> None:
    text, analysis = talk(0, 1)
    say_that(monkeypatch, (text, analysis))
    async with reading(article_of(text, source="-"), size=NARROW) as reader:
        await reader.until(lambda: not reader.screen.is_waiting)
        await reader.press("E", "x")
        await reader.until(lambda: "it is not remembered" in reader.status)
        await kept(reader, 1)
        assert said(reader) == [NAMES[1]]


async def test_nothing_to_review(monkeypatch: pytest.MonkeyPatch) -> None:
    text, analysis = talk(0)
    say_that(monkeypatch, (text, replace(analysis, quotes=(), speakers=())))
    async with reading(article_of(text), size=NARROW) as reader:
        await reader.press("E")
        assert "there are no quotations; A marks one" in reader.status
        await reader.press("A")
        await reader.until(lambda: isinstance(reader.app.screen, PickingScreen))
        await reader.press("enter")
        await answer(reader, *"Tom Ash", "enter")
        await kept(reader, 1)
        assert said(reader) == ["Tom Ash"]
