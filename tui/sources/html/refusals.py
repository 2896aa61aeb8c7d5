"""Why a page gives no article, or only a part of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.sources.lexicon import entries

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tui.sources.html.facts import Facts

ROBOT_CHECK = "asks to prove that one is no robot; open it in a browser, save the page, and open that"
PAYWALL = "is behind a paywall; open it in a browser where you subscribe, save the page, and open that"
SCRIPTS = "shows its text by scripts alone; open it in a browser, save the page from there, and open that"
NOTHING = "shows no article; open it in a browser, and save what you want to read as text"
PART = "The page gives only the beginning of its article: the rest is behind a paywall."

_FEW, _SOME = 60, 400  # words
_BEGINNING = 40_000  # characters
_MUCH_SOURCE = 3_000  # characters of scripts on a page that has no text of its own


def refusal(tree: HtmlElement, source: str, text: str, facts: Facts) -> str | None:
    """Say why there is no article on a page, of which `text` was found, or return `None` if that is one."""
    if len(text.split()) >= _FEW:
        return None
    shown = _shown(tree)
    if len(shown.split()) < _SOME and _says(source[:_BEGINNING].lower(), "robot_checks"):
        return ROBOT_CHECK
    if facts.is_closed or _says(shown, "paywalls"):
        return None if text and len(text.split()) >= _FEW // 4 else PAYWALL
    if text:
        return None
    if "javascript" in source[:_BEGINNING].lower() or len(source) > _MUCH_SOURCE:
        return SCRIPTS if not shown.strip() or "javascript" in shown else NOTHING
    return NOTHING


def is_cut_off(tree: HtmlElement, text: str, facts: Facts) -> bool:
    """Tell whether the page says that it keeps the rest of its article for those who pay."""
    words = len(text.split())
    return words < _SOME and (_says(_shown(tree), "paywalls") or (facts.is_closed and words < _SOME // 2))


def _shown(tree: HtmlElement) -> str:
    """Return the words on the page, in small letters and in one line."""
    unread = {"script", "style", "template", "head"}
    pieces = (
        piece
        for element in tree.iter("*")
        for piece in ("" if element.tag in unread else element.text, element.tail)
        if piece
    )
    return " ".join(" ".join(pieces).lower().replace("’", "'").split())


def _says(text: str, subject: str) -> bool:
    return any(sign in text for sign in entries(subject))
