from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.reading import NARROW, article_of, reading, say_that, talking
from tests.dialogue import talk
from tui.app.messages import AnalysisFound, QuotationChosen
from tui.view.chart import draw_chart

if TYPE_CHECKING:
    import pytest


async def test_keys_walk_the_quotations_and_every_pane_follows(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1, 0])) as reader:
        screen = reader.screen
        assert screen.current is None
        await reader.press("]", "]")
        assert screen.current == 1
        assert screen.pane.current == screen.markers.current == 1
        assert screen.speakers is not None
        assert screen.speakers.current == 1
        assert "2/3 Bram Tolliver · direct" in reader.status
        await reader.press("[")
        assert screen.current == 0
        await reader.press("n", "n", "N")
        assert screen.current == 1, "without a search, n and N walk too"


async def test_the_walk_goes_round_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1])) as reader:
        await reader.press("]", "[")
        assert reader.screen.current == 1
        assert "round to the last" in reader.status
        await reader.press("]")
        assert reader.screen.current == 0
        assert "round to the first" in reader.status


async def test_the_same_speaker_is_walked(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1, 2, 0, 1])) as reader:
        await reader.press("]", "*")
        assert reader.screen.current == 3
        await reader.press("#")
        assert reader.screen.current == 0
        await reader.press("]", "]", "*")
        assert reader.screen.current == 2
        assert "the only quotation of Harbour Trust" in reader.status


async def test_nobody_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    article = article_of("Nothing was said. " * 20)
    say_that(monkeypatch, (article.text, talk()[1]))
    async with reading(article) as reader:
        await reader.press("]")
        assert reader.screen.current is None
        assert "nobody is quoted here" in reader.status


async def test_a_jump_shows_its_quotation_with_lines_around_it_or_keeps_still(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, range(8)), size=(60, 12)) as reader:
        pane, screen = reader.screen.pane, reader.screen
        assert pane.page is not None
        for number in range(8):
            before = pane.top
            await reader.press("]")
            assert screen.chart is not None
            row = pane.page.row_of(screen.chart.route.quote(number).spans[0].start)
            assert pane.top <= row < pane.top + pane.size.height
            if before + 3 <= row < before + pane.size.height - 4:
                assert pane.top == before, "it was in view"


async def test_the_way_back_and_forward(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, range(8)), size=(60, 12)) as reader:
        screen = reader.screen
        await reader.press("]", "]", "]", "G", "[")
        assert screen.current == 7
        await reader.press("ctrl+o")
        await reader.press("ctrl+o")
        assert screen.current == 1
        await reader.press("alt+right")
        assert screen.current == 2
        assert screen.pane.progress == 1.0, "the jump began at the end"
        for _ in range(10):
            await reader.press("ctrl+o")
        assert "no jump to go back to" in reader.status
        assert screen.current is None


async def test_choosing_a_quotation_elsewhere_goes_there(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, range(8)), size=(60, 12)) as reader:
        assert reader.screen.speakers is not None
        reader.screen.speakers.post_message(QuotationChosen(6))
        await reader.until(lambda: reader.screen.current == 6)
        await reader.pilot.pause()
        assert any("remark number 6" in row for row in reader.rows)


async def test_a_quotation_that_is_not_there_is_not_gone_to(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0])) as reader:
        reader.screen.go_to_quotation(99)
        assert reader.screen.current is None


async def test_more_of_the_analysis_keeps_the_current_quotation(monkeypatch: pytest.MonkeyPatch) -> None:
    article = talking(monkeypatch, [0, 1, 0, 1])
    async with reading(article) as reader:
        screen = reader.screen
        await reader.press("]", "]")
        part = draw_chart(talk(0, 1)[1])
        screen.post_message(AnalysisFound(screen.reading, part, 50, None))
        await reader.until(lambda: screen.chart is part)
        assert screen.current == 1
        assert "2/2… Bram Tolliver" in reader.status
        screen.post_message(AnalysisFound(screen.reading - 1, draw_chart(talk(0)[1]), 50, None))
        await reader.pilot.pause()
        assert screen.chart is part, "late news of another article"


async def test_the_quotation_is_copied_with_its_source(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1]), size=NARROW) as reader:
        copied: list[str] = []
        monkeypatch.setattr(reader.app, "copy_to_clipboard", copied.append)
        await reader.press("y")
        assert copied == []
        assert "go to a quotation first" in reader.status
        await reader.press("]", "y")
        assert copied == ["“This is remark number 0.”\n— Orla Finch, the mayor of Wexcombe, Voices at the quay\n"]
        assert "copied" in reader.status


async def test_a_step_that_comes_too_soon_is_taken_when_there_are_quotations(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1, 0, 1])) as reader:
        screen = reader.screen
        chart, statistics = screen.chart, screen.statistics
        assert chart is not None
        screen.chart, screen.statistics, screen.current = None, None, None
        await reader.press("[", "]")
        assert screen.current is None
        assert "still looking" in reader.status
        screen.post_message(AnalysisFound(screen.reading, draw_chart(talk()[1]), 10, None))
        await reader.pilot.pause()
        assert screen.current is None, "nothing is known yet"
        screen.post_message(AnalysisFound(screen.reading, chart, 50, statistics))
        await reader.until(lambda: screen.current == 0)


async def test_a_step_that_came_too_soon_is_not_taken_behind_ones_back(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, range(8)), size=(60, 12)) as reader:
        screen = reader.screen
        chart, statistics = screen.chart, screen.statistics
        assert chart is not None
        screen.chart, screen.statistics, screen.current = None, None, None
        await reader.press("]", "G")
        screen.post_message(AnalysisFound(screen.reading, chart, 50, statistics))
        await reader.until(lambda: screen.statistics)
        await reader.pilot.pause()
        assert screen.current is None
