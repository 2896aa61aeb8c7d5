"""The text of a plain letter becomes parts: paragraphs, lists, and what is quoted of other letters, set off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.article import BlockKind, Part
from tui.sources.layout import pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_QUOTED = re.compile(r"((?:> ?){1,20})")
_SIGNATURE = re.compile(r"-- ?")
_LEADS_TO_LETTER = re.compile(r"(?:.{0,200}\b(?:wrote|writes|schrieb|écrit)\b.{0,80}| ?-{4,} ?\w.{2,40}-{4,})[: ]*")
_ITEM = re.compile(r"[-*•] (?=\S)")


class PlainLetter:
    """A letter line by line; `left_out` are the lines of signatures, which stay `with_signatures`."""

    def __init__(self, text: str, *, with_signatures: bool = False) -> None:
        self.left_out: list[str] = []
        self._with_signatures = with_signatures
        self.parts = [part for depth, lines in _segments(text) for part in _parts(self._unsigned(lines), depth)]

    def _unsigned(self, lines: list[str]) -> list[str]:
        """Return lines without the signature below them; what leads to another letter is none of it."""
        at = next((at for at, line in enumerate(lines) if _SIGNATURE.fullmatch(line)), None)
        if at is None or self._with_signatures:
            return lines
        end = next((end for end in range(at + 1, len(lines)) if _leads_to_letter(lines, end)), len(lines))
        self.left_out += [line for line in lines[at + 1 : end] if line.strip()]
        return [*lines[:at], "", *lines[end:]]


def unflowed(text: str, *, joins_words: bool = False) -> str:
    """Return a text that was sent as `format=flowed` with its paragraphs in one line each (RFC 3676).

    `joins_words` says that the space at the end of a line that goes on is none of the text (`delsp=yes`).
    """
    found: list[str] = []
    is_open = False
    before = ""
    for line in text.split("\n"):
        quoted = re.match(r">+", line)
        marks = quoted[0] if quoted else ""
        words = line[len(marks) :].removeprefix(" ")
        is_signature = words == "-- "
        if is_open and marks == before and not is_signature:
            found[-1] += words
        else:
            found.append(f"{marks} {words}" if marks else words)
        before, is_open = marks, words.endswith(" ") and not is_signature
        if is_open and joins_words:
            found[-1] = found[-1][:-1]
    return "\n".join(found)


def _leads_to_letter(lines: list[str], at: int) -> bool:
    """Tell whether a line, with the next one where it is broken, says that another letter follows."""
    if _LEADS_TO_LETTER.fullmatch(lines[at]):
        return True
    return lines[at][:3] in ("On ", "Am ", "Le ") and bool(_LEADS_TO_LETTER.fullmatch(" ".join(lines[at : at + 2])))


def _segments(letter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines that stand behind as many `>`, and how many these are."""
    lines: list[str] = []
    depth = 0
    for line in letter.strip("\n").split("\n"):
        quoted = _QUOTED.match(line)
        deep = quoted[1].count(">") if quoted else 0
        if deep != depth and line.strip():
            yield depth, lines
            lines, depth = [], deep
        lines.append(line[quoted.end() :] if quoted else line)
    yield depth, lines


def _parts(lines: list[str], depth: int) -> Iterator[Part]:
    kind = BlockKind.QUOTATION if depth else BlockKind.PARAGRAPH
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines))
    found: list[Part] = []
    for piece in pieces_of(text) if text.strip() else ():
        item = None if depth else _ITEM.match(piece.text)
        if item:
            found.append(Part(BlockKind.ITEM, piece.text[item.end() :], 1))
        elif piece.tight and found and found[-1].kind is kind:
            found[-1] = found[-1]._replace(text=f"{found[-1].text}\n{piece.text}")
        else:
            found.append(Part(kind, piece.text, depth))
    yield from (part for part in found if part.text.strip())
