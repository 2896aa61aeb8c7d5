"""The colours of speakers, of text and of what lies behind it, on any theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.color import BLACK, WHITE, Color
from textual.design import DEFAULT_DARK_BACKGROUND, DEFAULT_LIGHT_BACKGROUND
from textual.theme import BUILTIN_THEMES, Theme

from tui.app.own_themes import OWN_THEMES, is_high
from tui.view.colours import ON_DARK, ON_LIGHT, ON_WHITE

if TYPE_CHECKING:
    from collections.abc import Sequence


def theme_names() -> list[str]:
    """Return the names of all themes, our own first."""
    return [theme.name for theme in OWN_THEMES] + list(BUILTIN_THEMES)


_ANSI = ("blue", "yellow", "green", "magenta", "cyan", "red", "bright_blue", "bright_magenta")

_TEXT_CONTRAST = 4.5  # WCAG 2 AA
_READING_CONTRAST = 7.0  # WCAG 2 AAA
_HIGH_CONTRAST = 12.0  # of quoted text on a theme of high contrast; all other text has AAA there
_FOOTER_TINT = 0.06  # of the text’s colour in what lies behind the bottom line
_ROOMY = 8.2  # a theme with less between its text and its background leaves no room for tints that keep 7:1


@dataclass(frozen=True, slots=True)
class SpeakerColour:
    """How one speaker looks.

    `foreground` is for bars, swatches and names on the theme's background; `tint` lies behind quoted text and
    `current` behind the current quotation, both under the theme's foreground. On a theme of the terminal's own
    colours both are the terminal's background: there the current quotation needs another sign.
    """

    foreground: Color
    tint: Color
    current: Color


def speaker_colours(theme: Theme) -> Sequence[SpeakerColour]:
    """Return the colours of speakers on `theme`, as many as `tui.view.colours.COLOURS`.

    Foregrounds have a contrast of at least 4.5:1 on the background. The theme's foreground has at least 7:1 on
    `tint` where it has clearly more on the background itself, else 4.5:1; on `current` it has at least 4.5:1.
    """
    if _is_ansi(theme):
        default = Color.parse("ansi_default")
        return tuple(SpeakerColour(Color.parse(f"ansi_{name}"), default, default) for name in _ANSI)
    names = ON_DARK if theme.dark else ON_WHITE if is_high(theme) else ON_LIGHT
    return tuple(_on(theme, Color.parse(name)) for name in names)


def nobody_colour(theme: Theme) -> SpeakerColour:
    """Return the colour of quotations whose speaker is not known: a grey of the theme's own."""
    if _is_ansi(theme):
        default = Color.parse("ansi_default")
        return SpeakerColour(default, default, default)
    background, foreground = ground_of(theme)
    return _on(theme, background.blend(foreground, 0.55, 1.0))


@dataclass(frozen=True, slots=True)
class Shades:
    """The colours of everything but the speakers: text, fainter text, the empty part of bars, headings, the cursor."""

    background: Color
    foreground: Color
    faint: Color
    fill: Color
    track: Color
    accent: Color
    cursor: Color


def shades(theme: Theme) -> Shades:
    """Return the shades of `theme`; text in any of them but `track` has a contrast of 4.5:1 on the background.

    The theme's foreground has that on `cursor` too. A theme of the terminal's own colours has one shade for all but
    the accent: there dim and reversed text have to do.
    """
    background, foreground = ground_of(theme)
    if _is_ansi(theme):
        default = Color.parse("ansi_default")
        return Shades(default, default, default, default, default, Color.parse(theme.accent or "ansi_default"), default)
    near, far = (WHITE, BLACK) if theme.dark else (BLACK, WHITE)
    enough = least_contrast(theme)
    primary = Color.parse(theme.primary)
    return Shades(
        background=background,
        foreground=foreground,
        faint=_until(background.blend(foreground, 0.58, 1.0), near, background, enough),
        fill=background.blend(primary, 0.55, 1.0),
        track=background.blend(foreground, 0.16, 1.0),
        accent=_until(Color.parse(theme.accent or theme.primary), near, background, enough),
        cursor=_until(background.blend(primary, 0.32, 1.0), far, foreground, enough),
    )


def footer_variables(theme: Theme) -> dict[str, str]:
    """Return the colours of the bottom line by the names that Textual gives them, for a theme that is not ours.

    Textual's themes promise no contrast there; those of the terminal's own colours need none.
    """
    if _is_ansi(theme):
        return {}
    its, near = shades(theme), WHITE if theme.dark else BLACK
    enough = least_contrast(theme)
    tinted = its.background.blend(its.foreground, _FOOTER_TINT, 1.0)
    ground = _until(tinted, its.background, its.foreground, enough)
    return {
        "footer-background": ground.hex,
        "footer-key-foreground": _until(its.accent, near, ground, enough).hex,
        "footer-description-foreground": _until(its.faint, near, ground, enough).hex,
    }


def ground_of(theme: Theme) -> tuple[Color, Color]:
    """Return the background and the foreground of `theme`, those that it leaves to Textual too."""
    default = DEFAULT_DARK_BACKGROUND if theme.dark else DEFAULT_LIGHT_BACKGROUND
    background = Color.parse(theme.background or default)
    return background, Color.parse(theme.foreground) if theme.foreground else background.inverse


def _is_ansi(theme: Theme) -> bool:
    """Say whether the theme leaves its colours to the terminal, so that none can be blended."""
    return theme.ansi or any(colour.ansi is not None for colour in ground_of(theme))


def least_contrast(theme: Theme) -> float:
    """Return the contrast that any text on `theme` has with what lies behind it."""
    return _READING_CONTRAST if is_high(theme) else _TEXT_CONTRAST


def contrast(one: Color, other: Color) -> float:
    """Return the contrast of two opaque colours as WCAG 2 measures it, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Color) -> float:
    """Return the relative luminance of a colour, from 0 to 1."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _on(theme: Theme, colour: Color) -> SpeakerColour:
    """Return `colour` as it suits the background and the foreground of `theme`."""
    background, foreground = ground_of(theme)
    extremes = (WHITE, BLACK) if theme.dark else (BLACK, WHITE)
    enough = least_contrast(theme)
    shade = _until(colour, extremes[0], background, enough)
    own = contrast(background, foreground)
    reading = _HIGH_CONTRAST if is_high(theme) else _READING_CONTRAST if own >= _ROOMY else _TEXT_CONTRAST
    weak, strong = (0.15, 0.32) if theme.dark else (0.11, 0.26)
    return SpeakerColour(
        foreground=shade,
        tint=_until(
            background.blend(shade, weak, 1.0),
            extremes[1],
            foreground,
            reading,
        ),
        current=_until(background.blend(shade, strong, 1.0), extremes[1], foreground, enough),
    )


def _until(colour: Color, towards: Color, against: Color, enough: float) -> Color:
    """Return `colour`, moved `towards` another one in steps until its contrast `against` a third one is `enough`."""
    steps = (colour.blend(towards, step / 24, 1.0) for step in range(25))
    return next((shade for shade in steps if contrast(shade, against) >= enough), towards)
