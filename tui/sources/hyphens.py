"""Joins the lines of a paragraph, and decides which hyphens at their ends belong to the word."""

from __future__ import annotations

import re
from functools import cached_property

from tui.sources.lexicon import words

ENOUGH = 500_000  # characters from which to learn how a text spells

_HYPHENS = ("-", "‐")
_PART_BEFORE = r"([^\W\d_]+)[-‐]$"
_PART_AFTER = r"[^\W\d_]+"
_WORD = re.compile(r"(?<![-‐]\n)\b[^\W\d_]+(?:-[^\W\d_]+)*+(?![-‐]\n)")  # halves at line ends are none
_LONGEST_PART = 60


class Hyphens:
    """The hyphens of one text: how it spells a word elsewhere is the best guide to how it is spelt here."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(_WORD.findall(self._text[:ENOUGH].lower()))

    def join(self, lines: list[str]) -> str:
        """Join stripped lines with spaces; a word that was parted by a hyphen becomes one again."""
        if not any(line.endswith(("-", "‐", "—")) for line in lines):
            return " ".join(lines)
        joined: list[str] = []
        for line, following in zip(lines, [*lines[1:], ""], strict=True):
            joined += self._with_joint(line, following)
        return "".join(joined[:-1])

    def _with_joint(self, line: str, following: str) -> tuple[str, str]:
        """Return a line and what stands between it and the following one."""
        after_word = line[-2:-1] not in (" ", "")
        if not following or not after_word or not line.endswith(("-", "‐", "—")):
            return line, " "
        if line.endswith(("—", "--")):
            return line, " " if line.endswith(" --") else ""
        before, after = re.search(_PART_BEFORE, line[-_LONGEST_PART:]), re.match(_PART_AFTER, following)
        if before and after and after[0].islower() and not self._belongs(before[1].lower(), after[0], line):
            return line[:-1], ""
        return line, ""

    def _belongs(self, before: str, after: str, line: str) -> bool:
        """Tell whether the hyphen between two parts of a word is its own: `combat-ready`, not `demon-stration`."""
        if f"{before}-{after}" in self._vocabulary:
            return True
        if before + after in self._vocabulary:
            return False
        if (
            line[: -1 - len(before)].endswith(_HYPHENS)
            or before in words("hyphen_first")
            or after in words("hyphen_last")
        ):
            return True  # "82-year-old", "non-", "-based"
        return {before, after} <= self._vocabulary
