"""An address that opens a page at the words of a quotation: a text fragment.

After the draft "URL Fragment Text Directives" of the W3C's Web Incubator Community Group: `#:~:text=` and the words,
or the first and the last of them, with the words before and after where they stand more than once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from tui.export.citations.cited import MARKS

if TYPE_CHECKING:
    from tui.export.citations.cited import Cited

_MOST_WORDS = 8  # that are given whole; of more, the first and the last
_END_WORDS = 4
_AROUND_WORDS = 3
_WORD = re.compile(r"\S+")
_DIRECTIVE = ":~:"


def write(cited: Cited) -> str | None:
    """Return the address on a line of its own, `None` where the article has none."""
    address = fragment_address(cited)
    return address and f"{address}\n"


def fragment_address(cited: Cited) -> str | None:
    """Return the article's address with a text fragment for the first part of the quotation, `None` without one."""
    if cited.article.web_address is None:
        return None
    span = cited.quote.spans[0]
    directive = directive_of(cited.article.text, span.start, span.end)
    plain, _, fragment = cited.article.web_address.partition("#")
    fragment = fragment.partition(_DIRECTIVE)[0]
    return f"{plain}#{fragment}{_DIRECTIVE}text={directive}" if directive else cited.article.web_address


def directive_of(text: str, start: int, end: int) -> str:
    """Return the text directive for `[start, end)` of a text, in code points: `[prefix-,]start[,end][,-suffix]`.

    It is empty where there are no words.
    """
    while start < end and text[start] in MARKS:
        start += 1
    while end > start and text[end - 1] in MARKS:
        end -= 1
    words = [match.span() for match in _WORD.finditer(text, start, end)]
    if not words:
        return ""
    if len(words) <= _MOST_WORDS and "\n" not in text[start:end]:
        parts = [text[start:end]]
    else:
        head, tail = _first_words(text, words), _last_words(text, words)
        parts = [text[slice(*head)], text[slice(*tail)]]
    before, after = _around(text, start, end) if text.count(parts[0]) > 1 else ("", "")
    coded = [f"{_coded(before)}-,"] if before else []
    coded += [",".join(map(_coded, parts))]
    coded += [f",-{_coded(after)}"] if after else []
    return "".join(coded)


def _first_words(text: str, words: list[tuple[int, int]]) -> tuple[int, int]:
    """Return where the first words lie that stand in one line."""
    last = 0
    while last + 1 < min(_END_WORDS, len(words)) and "\n" not in text[words[0][0] : words[last + 1][1]]:
        last += 1
    return words[0][0], words[last][1]


def _last_words(text: str, words: list[tuple[int, int]]) -> tuple[int, int]:
    first = len(words) - 1
    least = max(len(words) - _END_WORDS, 0)
    while first > least and "\n" not in text[words[first - 1][0] : words[-1][1]]:
        first -= 1
    return words[first][0], words[-1][1]


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the words before and after a stretch, those of its own line alone."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    before = text[line_start:start].split()[-_AROUND_WORDS:]
    after = text[end : line_end if line_end >= 0 else len(text)].split()[:_AROUND_WORDS]
    return _trimmed(before), _trimmed(after)


def _trimmed(words: list[str]) -> str:
    return " ".join(words).strip(MARKS)


def _coded(words: str) -> str:
    """Return words percent-encoded, the signs of the directive too: a hyphen would end or begin a part."""
    return quote(words, safe="").replace("-", "%2D")
