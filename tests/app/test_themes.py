"""Colours are measured, on every theme there is: contrast by WCAG 2, distance as the colour-blind see it."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from tui.app.own_themes import DEFAULT_THEME, OWN_THEMES, is_high, theme_for
from tui.app.themes import (
    contrast,
    footer_variables,
    ground_of,
    least_contrast,
    nobody_colour,
    shades,
    speaker_colours,
)
from tui.view.colours import COLOURS

ALL = (*OWN_THEMES, *BUILTIN_THEMES.values())
BLENDED = [theme for theme in ALL if not theme.ansi]
ANSI = [theme for theme in ALL if theme.ansi]
MEAGRE = Theme("meagre", primary="#808080", dark=False)  # one that leaves everything to Textual

# What eyes without one kind of cones make of linear RGB (Machado, Oliveira and Fernandes 2009, full severity).
SIGHT = {
    "all cones": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "no long": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no medium": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "no short": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
LEAST_DISTANCE = 0.05  # in Oklab; two hundredths are just to be seen side by side


def seen(colour: Color, sight: str) -> tuple[float, float, float]:
    """Return `colour` in Oklab, a space in which distances are as large as they look, as that sight has it."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized]
    red, green, blue = (
        min(1.0, max(0.0, sum(share * part for share, part in zip(row, linear, strict=True)))) for row in SIGHT[sight]
    )
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(Color.parse("#000"), Color.parse("#fff")) == pytest.approx(21)
    assert contrast(Color.parse("#777"), Color.parse("#fff")) == pytest.approx(4.48, abs=0.005)
    assert contrast(Color.parse("#abc"), Color.parse("#abc")) == 1


@pytest.mark.parametrize("theme", [*BLENDED, MEAGRE], ids=lambda theme: theme.name)
class TestOnEveryTheme:
    def test_names_and_bars_can_be_read(self, theme: Theme) -> None:
        background, _ = ground_of(theme)
        for colour in (*speaker_colours(theme), nobody_colour(theme)):
            assert contrast(colour.foreground, background) >= least_contrast(theme)

    def test_quoted_text_can_be_read_on_its_tint(self, theme: Theme) -> None:
        background, foreground = ground_of(theme)
        enough = 7 if contrast(background, foreground) >= 9 else 4.5
        for colour in (*speaker_colours(theme), nobody_colour(theme)):
            assert contrast(colour.tint, foreground) >= enough
            assert contrast(colour.current, foreground) >= least_contrast(theme)

    def test_tints_differ_from_the_page_but_never_shout(self, theme: Theme) -> None:
        background, _ = ground_of(theme)
        for colour in speaker_colours(theme):
            assert colour.tint != background
            assert colour.tint != colour.current
            assert contrast(colour.tint, background) < 1.6

    def test_speakers_are_told_apart_by_all_eyes(self, theme: Theme) -> None:
        colours = [colour.foreground for colour in speaker_colours(theme)]
        assert len(colours) == COLOURS
        for sight in SIGHT:
            nearest = min(math.dist(seen(one, sight), seen(two, sight)) for one, two in combinations(colours, 2))
            assert nearest >= LEAST_DISTANCE, sight

    def test_faint_text_can_be_read_too(self, theme: Theme) -> None:
        background, foreground = ground_of(theme)
        made = shades(theme)
        enough = least_contrast(theme)
        assert enough >= 4.5
        assert contrast(made.faint, background) >= enough
        assert contrast(made.accent, background) >= enough
        assert contrast(made.cursor, foreground) >= enough


@pytest.mark.parametrize("theme", ANSI, ids=lambda theme: theme.name)
def test_a_theme_of_the_terminals_own_colours_is_left_to_the_terminal(theme: Theme) -> None:
    colours = speaker_colours(theme)
    assert len({colour.foreground for colour in colours}) == len(colours) == COLOURS
    assert all(colour.foreground.ansi not in (None, -1) for colour in colours)
    assert {colour.tint.ansi for colour in (*colours, nobody_colour(theme))} == {-1}
    assert shades(theme).background.ansi == -1


def test_our_own_themes_come_in_dark_and_light_and_one_is_the_default() -> None:
    assert [theme.dark for theme in OWN_THEMES] == [True, False, True, False]
    assert OWN_THEMES[0].name == DEFAULT_THEME == theme_for(dark=True, high=False)
    assert [theme_for(dark=theme.dark, high=is_high(theme)) for theme in OWN_THEMES] == [t.name for t in OWN_THEMES]
    assert all(contrast(*ground_of(theme)) >= 12 for theme in OWN_THEMES)


@pytest.mark.parametrize("name", BUILTIN_THEMES)
def test_the_bottom_line_can_be_read_on_every_theme_of_textual(name: str) -> None:
    theme = BUILTIN_THEMES[name]
    its = footer_variables(theme)
    if its:  # the terminal's own colours are left to it
        ground = Color.parse(its["footer-background"])
        written = [Color.parse(its[f"footer-{part}-foreground"]) for part in ("key", "description")]
        assert all(contrast(colour, ground) >= 4.5 for colour in (*written, ground_of(theme)[1]))
        assert all(contrast(colour.foreground, ground) >= 3 for colour in speaker_colours(theme))
    else:
        assert theme.ansi
