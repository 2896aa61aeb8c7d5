from __future__ import annotations

from collections import Counter

import pytest
from textual import actions
from textual.keys import _character_to_key

from tests.app.reading import reading, talking
from tui.app.app import SaysoApp
from tui.app.bindings import (
    KEYS,
    Key,
    Place,
    bindings_of,
    hints_of,
    key_of,
    keys_now,
    meet,
    search_hints,
    take_keymap,
)
from tui.app.screens.finding import FindingScreen
from tui.app.screens.help import HelpScreen
from tui.app.screens.library import LibraryScreen
from tui.app.screens.picking import PickingScreen
from tui.app.screens.reader import ReaderScreen
from tui.app.widgets.article_pane import ArticlePane
from tui.app.widgets.dialogue_pane import DialoguePane
from tui.app.widgets.evidence_pane import EvidencePane
from tui.app.widgets.review_pane import ReviewPane
from tui.app.widgets.shelf_pane import ShelfPane
from tui.app.widgets.speakers_pane import SpeakersPane
from tui.app.widgets.statistics_pane import StatisticsPane
from tui.keymap.presets import PRESETS
from tui.keymap.resolve import resolve

HOLDERS: dict[Place, type] = {
    Place.APP: SaysoApp,
    Place.READER: ReaderScreen,
    Place.ARTICLE: DialoguePane,
    Place.SPEAKERS: SpeakersPane,
    Place.STATISTICS: StatisticsPane,
    Place.REVIEW: ReviewPane,
    Place.EVIDENCE: EvidencePane,
    Place.LIBRARY: LibraryScreen,
    Place.PICKING: PickingScreen,
    Place.SHELF: ShelfPane,
    Place.FINDING: FindingScreen,
    Place.HELP: HelpScreen,
}


def keys_of(key: Key) -> list[str]:
    return [_character_to_key(name) if len(name) == 1 else name for name in key.keys.split(",")]


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.id)
def test_every_key_does_something_that_there_is(key: Key) -> None:
    target, action, _ = actions.parse(key.action)
    holder = {"app": SaysoApp, "screen": ReaderScreen}.get(target, HOLDERS[key.place])
    assert hasattr(holder, f"action_{action}")
    assert key.description
    assert key.id.count(".") == 1


def test_every_id_is_one_of_its_kind() -> None:
    assert [key_id for key_id, count in Counter(key.id for key in KEYS).items() if count > 1] == []


@pytest.mark.parametrize("pane", [Place.ARTICLE, Place.SPEAKERS, Place.STATISTICS])
def test_no_key_means_two_things_at_once(pane: Place) -> None:
    meant = Counter(name for key in KEYS if key.place in (pane, Place.READER, Place.APP) for name in keys_of(key))
    assert [name for name, count in meant.items() if count > 1] == []


def test_no_key_means_two_things_in_the_library() -> None:
    in_force = [key for key in KEYS if key.place in (Place.LIBRARY, Place.APP) and key.id != "program.quit"]
    meant = Counter(name for key in in_force for name in keys_of(key))
    assert [name for name, count in meant.items() if count > 1] == []


@pytest.mark.parametrize(
    "over",
    [(Place.PICKING, Place.SHELF, Place.STATISTICS), (Place.FINDING, Place.SHELF), (Place.HELP, Place.STATISTICS)],
)
def test_no_key_means_two_things_in_what_lies_over_the_article(over: tuple[Place, ...]) -> None:
    meant = Counter(name for key in KEYS if key.place in over or key.priority for name in keys_of(key))
    assert [name for name, count in meant.items() if count > 1] == []


async def test_the_keys_of_a_list_over_the_article_can_be_put_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1])) as reader:
        reader.app.set_keymap({"picking.close": "x"})
        await reader.press("]", "p", "M")
        await reader.until(lambda: isinstance(reader.app.screen, PickingScreen))
        await reader.press("h")
        assert isinstance(reader.app.screen, PickingScreen)
        await reader.press("x")
        await reader.until(lambda: reader.app.screen is reader.screen)


def test_every_place_gets_its_keys() -> None:
    for place in Place:
        assert {binding.id for binding in bindings_of(place)} == {key.id for key in KEYS if key.place is place}


def test_hints_name_keys_that_work_there() -> None:
    for place in (Place.ARTICLE, Place.SPEAKERS, Place.STATISTICS, Place.LIBRARY):
        hints = hints_of(place)
        assert hints[-1].word == "help"
        assert len({hint.key for hint in hints}) == len(hints)
    assert [hint.key for hint in search_hints()] == ["n", "N", "Esc", "?"]


@pytest.mark.parametrize(("preset", "search", "back", "help_"), [("vim", "/", "?", "F1"), ("less", "/", "?", "h")])
def test_a_question_mark_searches_backward_in_the_presets(preset: str, search: str, back: str, help_: str) -> None:
    take_keymap(resolve(KEYS, PRESETS[preset], (), meet).keys)
    try:
        assert [key_of(id_) for id_ in ("search.open", "search.open_back", "program.help")] == [search, back, help_]
        assert search_hints()[-1].key == help_
        assert "?" in next(key.keys for key in keys_now() if key.id == "help.search").split(",")
    finally:
        take_keymap({})


async def test_settings_can_put_every_key_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1])) as reader:
        reader.app.set_keymap({"quotation.next": "x", "article.bottom": "ctrl+e", "program.theme": "f9"})
        await reader.press("]")
        assert reader.screen.current is None
        await reader.press("x")
        assert reader.screen.current == 0
        theme = reader.app.theme
        await reader.press("f9")
        assert reader.app.theme != theme


def test_there_is_no_key_of_textual_s_own_that_settings_cannot_reach() -> None:
    for holder in (SaysoApp, ReaderScreen, ArticlePane):
        bindings = holder._merge_bindings()  # type: ignore[attr-defined]
        assert [binding.key for _, binding in bindings if binding.id is None] == []
