"""Everything that is drawn can be read: the contrast of every cell of every screen, as it goes to the terminal."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from textual.color import Color

from tests.app.reading import WIDE, reading, talking
from tui.app.own_themes import OWN_THEMES
from tui.app.themes import contrast, least_contrast
from tui.settings import Settings
from tui.settings.model import Look

if TYPE_CHECKING:
    from rich.style import Style
    from textual.theme import Theme

    from tests.app.reading import Reading

_DRAWN = "─━╸│┃╹╻▁▂▃▄▅▆▇█▀▌▐┊◀╭╮╰╯╷╵┌┐└┘▔▎▊▋▍▉║▒░▏╎▕▖▗▘▝■●◐○"  # what is a picture, and no text
_MARKS = "●◐○▌"  # and what means something


@cache
def contrast_of(style: Style) -> float | None:
    """Return the contrast of what is drawn in a style, `None` where it has no colours of its own."""
    if style.color is None or style.bgcolor is None:
        return None
    front, behind = Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)
    if style.reverse:
        front, behind = behind, front
    if style.dim:
        front = behind.blend(front, 0.66, 1.0)
    return contrast(front, behind)


def read_badly(reader: Reading, theme: Theme) -> dict[str, float]:
    """Return what is on the screen with less contrast than the theme promises."""
    bad = {}
    least = least_contrast(theme)
    screen = reader.app.screen
    strips = screen._compositor.render_strips()
    if screen.is_modal:  # what lies below is dimmed on purpose
        over = screen.query("CheatsheetPane, CommandPalette #--container").first().region
        strips = [strip.crop(over.x, over.right) for strip in strips[over.y : over.bottom]]
    for strip in strips:
        for text, style, control in strip:
            written = "".join(sign for sign in text if sign not in _DRAWN).strip() or "".join(set(text) & set(_MARKS))
            if control or not written or style is None or (measured := contrast_of(style)) is None:
                continue
            enough = 3 if written in _MARKS else least  # as WCAG has it of pictures
            if measured < enough:
                bad[written] = round(measured, 2)
    return bad


# What opens one screen or pane after the other, each leaving the one before.
SCREENS = (
    ("i",),
    ("escape", "v"),
    ("v", "E"),
    ("escape", "&", "t", "h", "e"),
    ("escape", "escape", "M"),
    ("escape", "B"),
    ("j",),
    ("/", "a"),
    ("escape", "escape", ">", "t", "h"),
)


@pytest.mark.parametrize("theme", OWN_THEMES, ids=lambda theme: theme.name)
async def test_every_screen_can_be_read(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    article = talking(monkeypatch, [*range(8), None, 8])
    async with reading(article, size=WIDE, settings=Settings(look=Look(theme=theme.name))) as reader:
        assert not read_badly(reader, theme)
        for _ in range(10):
            await reader.press("]")
            assert not read_badly(reader, theme)
        for keys in (("2", "j"), ("3",), ("1", "/", "t", "h", "e"), ("enter",), ("escape", ":"), ("x",)):
            await reader.press(*keys)
            await reader.pilot.pause()
            assert not read_badly(reader, theme), keys
        await reader.press("escape", "?")
        await reader.pilot.pause()
        assert not read_badly(reader, theme)
        await reader.press("escape", "ctrl+p")
        await reader.pilot.pause(0.3)
        assert not read_badly(reader, theme)
        await reader.press("escape")
        reader.app.warn("There is something wrong.")
        await reader.pilot.pause(0.3)
        assert not read_badly(reader, theme)
        for keys in SCREENS:
            await reader.press(*keys)
            await reader.pilot.pause(0.1)
            assert not read_badly(reader, theme), keys
