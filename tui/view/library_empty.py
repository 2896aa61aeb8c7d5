"""What is said where the library's list is empty: what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.view.library_list import Section

if TYPE_CHECKING:
    from collections.abc import Callable

_SAYS = {
    Section.RECENT: "Nothing has been read yet. {article.open} opens a file or an address, and so does sayso FILE.",
    Section.UNREAD: "Nothing is left. {article.open} opens an article, {library.add} adds an address for later.",
    Section.FAVOURITES: "No favourites yet. {library.favourite} makes the article under the cursor one.",
    Section.QUEUE: (
        "Nothing is to be read later. {library.add} adds an address, {library.later} puts the article under the cursor "
        "here, and so does sayso add ADDRESS."
    ),
    Section.ALL: "The library is empty. {article.open} opens a file or an address, {library.add} keeps one for later.",
}
_SAMPLE = "\nA sample article shows what sayso does: enter reads it."
_NO_SAMPLES = "\nNo sample articles are installed."
_NO_MATCH = "Nothing here has these words. Esc shows everything again; {library.search} searches the texts."


def emptiness(
    section: Section, typed: str, *, problem: str = "", key_of: Callable[[str], str], samples: bool = False
) -> str:
    """Return what to say where nothing of the library is in a section, or has what is typed."""
    if typed.strip():
        return "" if samples else _named(_NO_MATCH, key_of)
    if problem:
        return f"{problem}." + (_SAMPLE if samples else "")
    words = _named(_SAYS[section], key_of)
    if section in (Section.RECENT, Section.ALL):
        words += _SAMPLE if samples else _NO_SAMPLES
    return words


def _named(words: str, key_of: Callable[[str], str]) -> str:
    """Return words with the keys in the place of their ids."""
    parts = words.split("{")
    named = [parts[0]]
    for part in parts[1:]:
        id_, _, rest = part.partition("}")
        named.append(key_of(id_) + rest)
    return "".join(named)
