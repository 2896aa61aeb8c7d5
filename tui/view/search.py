"""Searching the text: what is sought in, matches out, in portions that never keep a person waiting."""

from __future__ import annotations

import re
from array import array
from typing import TYPE_CHECKING, Any, Protocol
from unicodedata import normalize

from tui.view.alike import COMBINING, is_accented, plain
from tui.view.matches import Found

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.view.chart import Chart
    from tui.view.sought import Sought

PORTION = 100_000  # code points that are searched at a time
PATIENCE = 0.5  # seconds that a regular expression may take for a portion; it is looked at from time to time

_AROUND = 1_000  # code points that a regular expression sees before and after the portion
_LONGEST = 500  # code points of a regular expression
_HEAVIEST = 50_000  # code points of one whose counted parts are written out, which takes time and room before it begins
_COUNT = re.compile(r"\{(\d*),?(\d*)\}")
_CALL = re.compile(r"\(\?(?:R|[-+]?\d|&|P>)")
_NO_LETTERS = re.compile(r"\\[pPN]\{[^}]*\}|\(\?[a-zA-Z<]+|\\.")  # of a pattern: what is not looked for as it stands
_IS_COMBINING = re.compile(COMBINING)


class SearchError(ValueError):
    """What was typed cannot be searched for; the message says why in a few words."""


class _Needle(Protocol):
    """What finds something in a text: the stretches `[start, end)` that begin in `[first, limit)`."""

    def find(self, text: str, first: int, limit: int) -> Iterator[tuple[int, int]]: ...


def portions(text: str, sought: Sought, start: int = 0) -> Iterator[Found]:
    """Yield the matches of what is sought, a portion of the text at a time, in order; matches do not overlap.

    Only those are looked for that begin at `start` or after it. Raise `SearchError` where that cannot be done.
    """
    if not sought.words:
        return
    needle: _Needle = _Pattern(sought.words) if sought.is_pattern else Words(sought.words)
    free = 0  # the first offset that no match has taken
    for first in range(start, len(text), PORTION):
        found = Found(array("q"), array("q"))
        limit = first + PORTION
        if free < limit:
            for match_start, match_end in needle.find(text, max(first, free), limit):
                found.starts.append(match_start)
                found.ends.append(match_end)
                free = match_end
        yield found


def found_in(text: str, sought: Sought, chart: Chart | None, start: int = 0) -> Iterator[Found]:
    """Yield the matches of what is sought, as `portions` does; in the quotations of `chart` alone where it says so.

    Where no words are sought, these are the quotations of a speaker.
    """
    if not sought.quoted:
        yield from portions(text, sought, start)
    elif chart is not None:
        ids = _said_by(sought.speakers, chart) if sought.speakers else chart.route.places
        if not sought.words:
            yield _apart(span for quote in chart.route.quotes if quote.id in ids for span in quote.spans)
        for found in portions(text, sought, start):
            starts_within = (pair for pair in zip(*found, strict=True) if chart.quotations.at(pair[0]) in ids)
            yield _apart(starts_within)


def _said_by(names: Sequence[str], chart: Chart) -> frozenset[int]:
    """Return the quotations of those who are called by all of `names`."""
    parts = [Words(name) for name in names]
    speakers = {
        speaker.id
        for speaker in chart.speakers.values()
        if all(part.is_in(f"{speaker.name} {speaker.description or ''}") for part in parts)
    }
    return frozenset(quote.id for quote in chart.route.quotes if quote.speaker in speakers)


def _apart(spans: Iterable[tuple[int, int]]) -> Found:
    """Return stretches in order; one that begins within another is left out."""
    found, free = Found(array("q"), array("q")), 0
    for start, end in sorted(spans):
        if start >= free:
            found.starts.append(start)
            found.ends.append(end)
            free = end
    return found


class Words:
    """Finds words as they stand; small letters find capitals, letters without accents those that have some."""

    def __init__(self, words: str) -> None:
        self._accents = is_accented(words)
        composed = plain(normalize("NFC", words), accents=self._accents)
        flags = re.NOFLAG if any(map(str.isupper, words)) else re.IGNORECASE
        self._strict = re.compile("".join(map(_literal, composed)), flags)
        self._loose = re.compile("".join(self._with_accents(character) for character in composed), flags)
        self._reach = 4 * len(composed)

    def is_in(self, text: str) -> bool:
        """Tell whether `text` has these words."""
        return any(True for _ in self.find(text, 0, len(text)))

    def _with_accents(self, character: str) -> str:
        """Return a pattern for a letter that finds it with its accent behind it, too."""
        if not character.isalpha():
            return _literal(character)
        if not self._accents:
            return f"{_literal(character)}{COMBINING}*"
        apart = normalize("NFD", character)
        return _literal(character) if apart == character else f"(?:{re.escape(character)}|{re.escape(apart)})"

    def find(self, text: str, first: int, limit: int) -> Iterator[tuple[int, int]]:
        """Yield where they begin, in `[first, limit)`, and end."""
        searched = plain(text[first : limit + self._reach], accents=self._accents)
        is_strict = searched.isascii() or not _IS_COMBINING.search(searched)
        for match in (self._strict if is_strict else self._loose).finditer(searched):
            if first + match.start() >= limit:
                return
            yield first + match.start(), first + match.end()


def _literal(character: str) -> str:
    return r"\s" if character == " " else re.escape(character)


class _Pattern:
    """Finds what a regular expression says, line by line, as long as that takes no more than a moment."""

    def __init__(self, pattern: str) -> None:
        import regex  # beside `re` it can be stopped, and lets other threads work

        if len(pattern) > _LONGEST or _weight(pattern) > _HEAVIEST:
            raise SearchError("too long a pattern")
        if _CALL.search(pattern):
            raise SearchError("a pattern within itself")
        self._accents = is_accented(pattern)
        case = 0 if any(map(str.isupper, _NO_LETTERS.sub("", pattern))) else regex.IGNORECASE
        try:
            self._pattern: Any = regex.compile(plain(pattern, accents=self._accents), case | regex.MULTILINE)
        except regex.error as error:
            raise SearchError(f"bad pattern: {error.msg}") from error
        except (MemoryError, OverflowError, RecursionError) as error:
            raise SearchError("too long a pattern") from error

    def find(self, text: str, first: int, limit: int) -> Iterator[tuple[int, int]]:
        before = max(0, first - _AROUND)
        least = limit + _AROUND
        after = text.find("\n", least, least + PORTION)
        searched = plain(text[before : after if after >= 0 else least + PORTION], accents=self._accents)
        try:
            for match in self._pattern.finditer(searched, first - before, timeout=PATIENCE):
                if before + match.start() >= limit:
                    return
                if match.end() > match.start():
                    yield before + match.start(), before + match.end()
        except TimeoutError as error:
            raise SearchError("this takes too long") from error


def _weight(pattern: str) -> int:
    """Return how long a pattern gets, at most, when its counted parts are written out."""
    weight = len(pattern)
    for least, most in _COUNT.findall(pattern):
        weight *= max(1, *(int(count) for count in (least[:9], most[:9]) if count))
    return weight
