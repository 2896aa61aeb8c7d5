from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.widgets._toast import Toast

from tests.app.reading import NARROW, article_of, reading, say_that, talking
from tests.dialogue import talk
from tui import library
from tui.app.messages import AnalysisFound, ArticleRecalled
from tui.app.remembering import Recalled

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.app.reading import Reading


def notices(reader: Reading) -> list[str]:
    """Return what the notices say that lie over the article."""
    return [str(toast.render()) for toast in reader.screen.query(Toast)]


async def test_the_text_is_there_before_anybody_knows_who_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[str] = []
    monkeypatch.setattr("tui.app.analyst.Analyst.start", lambda _, article, __: started.append(article.text))
    text, _ = talk(0, 1)
    async with reading(article_of(text), analysed=False) as reader:
        assert any("remark number 0" in row for row in reader.rows)
        await reader.until(lambda: started)
        assert started == [text]
        assert reader.screen.chart is None
        await reader.press("]")
        assert reader.screen.current is None


async def test_articles_are_turned_like_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    (one, first), (two, second) = talk(0, 1), talk(2, 2, 2)
    say_that(monkeypatch, (one, first), (two, second))
    async with reading(article_of(one), article_of(two, title="The second")) as reader:
        await reader.press("]", "J")
        await reader.until(lambda: reader.screen.reading == 2)
        await reader.analysed()
        assert reader.screen.article is not None
        assert reader.screen.article.title == "The second"
        assert reader.screen.current is None
        assert "article 2 of 2" in reader.status
        assert reader.screen.speakers is not None
        assert reader.screen.speakers.text == two
        await reader.press("J")
        assert "this is the last article" in reader.status
        await reader.press("K")
        await reader.until(lambda: reader.screen.reading == 3)
        await reader.press("K")
        assert "this is the first article" in reader.status


async def test_what_cannot_be_read_is_said_and_the_open_article_stays(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async with reading(talking(monkeypatch, [0, 1]), str(tmp_path / "[gone].txt")) as reader:
        await reader.press("]", "J")
        await reader.until(lambda: notices(reader))
        assert "[gone].txt" in notices(reader)[0]
        assert reader.screen.queue.place == 0
        assert reader.screen.current == 0
        assert any("remark number 0" in row for row in reader.rows)


async def test_an_article_is_read_again_where_one_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "quay.txt"
    text, analysis = talk(*range(8))
    path.write_text("Voices at the quay\n\n" + text, encoding="utf-8")
    monkeypatch.setattr("tui.quotes.analyse", lambda _, **__: analysis)
    async with reading(str(path), size=(60, 12)) as reader:
        await reader.press("d", "d")
        top = reader.screen.pane.top
        path.write_text("Voices at the quay\n\n" + text.replace("remark", "REMARK"), encoding="utf-8")
        await reader.press("r")
        await reader.until(lambda: reader.screen.reading == 2)
        await reader.pilot.pause()
        assert any("REMARK" in row for row in reader.rows)
        assert reader.screen.pane.top == top
        assert "read again" in reader.status


async def test_a_source_that_is_gone_leaves_the_article_as_it_was(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "quay.txt"
    text, analysis = talk(0, 1)
    path.write_text("Voices at the quay\n\n" + text, encoding="utf-8")
    monkeypatch.setattr("tui.quotes.analyse", lambda _, **__: analysis)
    async with reading(str(path)) as reader:
        path.unlink()
        await reader.press("r")
        await reader.until(lambda: notices(reader))
        assert reader.screen.reading == 1
        assert any("remark number 0" in row for row in reader.rows)


async def test_late_news_of_another_article_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1])) as reader:
        chart = reader.screen.chart
        assert chart is not None
        reader.screen.post_message(AnalysisFound(0, chart, 1, None))
        await reader.pilot.pause()
        assert reader.screen.statistics is not None


async def test_what_was_noticed_when_reading_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    article = replace(talking(monkeypatch, [0]), notices=("read as Windows-1252",))
    async with reading(article) as reader:
        assert "read as Windows-1252" in reader.status


async def test_one_comes_back_to_where_one_left(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    text, analysis = talk(*range(8))
    say_that(monkeypatch, (text, analysis))
    article = article_of(text, source=str(tmp_path / "quay.txt"))
    async with reading(article, size=(60, 12)) as reader:
        await reader.press("d", "d")
        left = reader.screen.reading_offset
        assert left > 0
    kept = library.recall(article.source)
    assert kept is not None
    assert (kept.title, kept.place) == (article.title, left)
    async with reading(article, size=(60, 12)) as reader:
        await reader.until(lambda: reader.screen.pane.top > 0)
        assert reader.screen.reading_offset == left
        assert "where you left off" in reader.status
        await reader.press("g")
    async with reading(article, size=(60, 12)) as reader:
        await reader.pilot.pause(0.2)
        assert reader.screen.pane.top == 0, "at its beginning there is nothing to come back to"


async def test_who_has_begun_to_read_is_not_moved(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, range(8)), size=(60, 12)) as reader:
        await reader.press("]")
        reader.screen.post_message(ArticleRecalled(reader.screen.reading, Recalled(150)))
        await reader.pilot.pause()
        assert reader.screen.pane.top == 0


async def test_what_is_wrong_with_the_library_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0]), size=NARROW) as reader:
        reader.screen.post_message(
            ArticleRecalled(reader.screen.reading, Recalled(0, notice="the library cannot be written"))
        )
        await reader.until(lambda: notices(reader))
        assert "the library cannot be written" in notices(reader)[0]


async def test_a_page_that_can_be_read_in_two_ways_is_switched_and_back() -> None:
    (one, _), (two, _) = talk(0, 1), talk(2, 2, 2)
    page = replace(article_of(one), other=article_of(two))
    async with reading(page, analysed=False) as reader:
        assert "R reads this page in another way" in reader.status
        await reader.press("R")
        assert reader.screen.article is not None
        assert reader.screen.article.text == two
        await reader.press("R")
        assert reader.screen.article.text == one


async def test_a_page_that_is_read_in_one_way_stays() -> None:
    text, _ = talk(0, 1)
    async with reading(article_of(text), analysed=False) as reader:
        await reader.press("R")
        assert "one way alone" in reader.status
