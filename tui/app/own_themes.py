"""The program's own themes: dark and light for long reading, and a pair of more contrast."""

from __future__ import annotations

from textual.theme import Theme

DEFAULT_THEME = "sayso-dark"

SAYSO_DARK = Theme(
    name="sayso-dark",
    primary="#8fb8d8",
    secondary="#7d8b99",
    accent="#e0b366",
    warning="#e0b366",
    error="#e58a82",
    success="#9cc08b",
    foreground="#d9d6cf",
    background="#16181c",
    surface="#1c1f24",
    panel="#25292f",
    dark=True,
    variables={
        "border": "#4d6478",
        "text-muted": "#a3a099",
        "text-disabled": "#a3a099",
        "border-blurred": "#2c3138",
        "block-cursor-foreground": "#f2efe8",
        "block-cursor-background": "#34495b",
        "block-cursor-text-style": "none",
        "footer-background": "#1c1f24",
        "footer-key-foreground": "#e0b366",
        "footer-description-foreground": "#a3a099",
        "input-selection-background": "#4d6478 60%",
        "scrollbar": "#3a4149",
        "scrollbar-hover": "#505a65",
        "scrollbar-active": "#657281",
        "scrollbar-background": "#16181c",
        "scrollbar-background-hover": "#16181c",
        "scrollbar-background-active": "#16181c",
        "scrollbar-corner-color": "#16181c",
    },
)

SAYSO_LIGHT = Theme(
    name="sayso-light",
    primary="#2c6288",
    secondary="#6d7680",
    accent="#94580f",
    warning="#94580f",
    error="#a8322a",
    success="#456f2c",
    foreground="#2c2a26",
    background="#faf7f1",
    surface="#f3efe6",
    panel="#e9e3d7",
    dark=False,
    variables={
        "border": "#8fa6b8",
        "text-muted": "#5f5b53",
        "text-disabled": "#5f5b53",
        "border-blurred": "#ddd6c8",
        "block-cursor-foreground": "#1d1b18",
        "block-cursor-background": "#c5d8e6",
        "block-cursor-text-style": "none",
        "footer-background": "#f3efe6",
        "footer-key-foreground": "#94580f",
        "footer-description-foreground": "#5f5b53",
        "input-selection-background": "#8fa6b8 50%",
        "scrollbar": "#d2cabb",
        "scrollbar-hover": "#b9b0a0",
        "scrollbar-active": "#a0978a",
        "scrollbar-background": "#faf7f1",
        "scrollbar-background-hover": "#faf7f1",
        "scrollbar-background-active": "#faf7f1",
        "scrollbar-corner-color": "#faf7f1",
    },
)

# Black and white, and colours that keep 7:1 on them: for weak eyes, bad screens and bright sun.
HIGH_DARK = Theme(
    name="sayso-high-dark",
    primary="#a8d8ff",
    secondary="#c8c8c8",
    accent="#ffd75f",
    warning="#ffd75f",
    error="#ffa8a0",
    success="#a8e890",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    dark=True,
    variables={
        "border": "#ffffff",
        "text-muted": "#ffffff",
        "text-disabled": "#ffffff",
        "border-blurred": "#8a8a8a",
        "block-cursor-foreground": "#000000",
        "block-cursor-background": "#ffd75f",
        "block-cursor-text-style": "none",
        "footer-background": "#1c1c1c",
        "footer-key-foreground": "#ffd75f",
        "footer-description-foreground": "#ffffff",
        "input-selection-background": "#005f87",
        "scrollbar": "#8a8a8a",
        "scrollbar-hover": "#c8c8c8",
        "scrollbar-active": "#ffffff",
        "scrollbar-background": "#000000",
        "scrollbar-background-hover": "#000000",
        "scrollbar-background-active": "#000000",
        "scrollbar-corner-color": "#000000",
    },
)

HIGH_LIGHT = Theme(
    name="sayso-high-light",
    primary="#003a6b",
    secondary="#3a3a3a",
    accent="#6b2c00",
    warning="#6b2c00",
    error="#8a0a00",
    success="#1c4a00",
    foreground="#000000",
    background="#ffffff",
    surface="#ffffff",
    panel="#e4e4e4",
    dark=False,
    variables={
        "border": "#000000",
        "text-muted": "#000000",
        "text-disabled": "#000000",
        "border-blurred": "#6a6a6a",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-background": "#003a6b",
        "block-cursor-text-style": "none",
        "footer-background": "#e4e4e4",
        "footer-key-foreground": "#6b2c00",
        "footer-description-foreground": "#000000",
        "input-selection-background": "#a8d0f0",
        "scrollbar": "#6a6a6a",
        "scrollbar-hover": "#3a3a3a",
        "scrollbar-active": "#000000",
        "scrollbar-background": "#ffffff",
        "scrollbar-background-hover": "#ffffff",
        "scrollbar-background-active": "#ffffff",
        "scrollbar-corner-color": "#ffffff",
    },
)

OWN_THEMES = (SAYSO_DARK, SAYSO_LIGHT, HIGH_DARK, HIGH_LIGHT)
_PAIRS = {False: (SAYSO_LIGHT, SAYSO_DARK), True: (HIGH_LIGHT, HIGH_DARK)}


def theme_for(*, dark: bool, high: bool) -> str:
    """Return the name of our theme for a dark terminal or a light one, of `high` contrast or not."""
    return _PAIRS[high][dark].name


def is_high(theme: Theme) -> bool:
    """Say whether all text of a theme has a contrast of 7:1."""
    return theme in _PAIRS[True]
