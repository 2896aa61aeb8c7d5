"""TOML as a person wrote it: what can be read of it, on which line everything is, and what is wrong where."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

_PART = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')"""
_NAME = rf"{_PART}(?:\s*\.\s*{_PART})*"
_HEADER = re.compile(rf"\s*\[\s*({_NAME})\s*\]\s*(?:#.*)?$")
_SETTING = re.compile(rf"\s*({_NAME})\s*=")
_WHERE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")
_MOST_MISTAKES = 20


class Mistake(NamedTuple):
    """What is wrong on a line, 0 where no line can be named."""

    line: int
    reason: str


class Parsed(NamedTuple):
    """What could be read: the tables, and the mistakes for which lines were left out."""

    tables: dict[str, Any]
    mistakes: tuple[Mistake, ...]


def parse(text: str) -> Parsed:
    """Return what can be read of `text`: a line with a mistake is left out, a wrong heading with all below it."""
    import tomllib

    lines = text.splitlines()
    mistakes: list[Mistake] = []
    while len(mistakes) < _MOST_MISTAKES:
        try:
            return Parsed(tomllib.loads("\n".join(lines) + "\n"), tuple(mistakes))
        except tomllib.TOMLDecodeError as error:
            where = _WHERE.search(str(error))
            number = int(where[1]) if where and where[1] else 0
            reason = _WHERE.sub("", str(error))
            mistakes.append(Mistake(number, _twice(lines, number) or reason[:1].lower() + reason[1:]))
            if not 0 < number <= len(lines) or not lines[number - 1].strip():
                break
            _leave_out(lines, number - 1)
        except RecursionError:
            mistakes.append(Mistake(0, "too deep"))
            break
    return Parsed({}, tuple(mistakes))


def lines_of(text: str) -> dict[str, int]:
    """Return on which line each heading and each setting stands, by its whole name: `look.width`."""
    found: dict[str, int] = {}
    section = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            section = _plain(header[1])
            found.setdefault(section, number)
        elif setting := _SETTING.match(line):
            found.setdefault(f"{section}.{_plain(setting[1])}" if section else _plain(setting[1]), number)
    return found


def _twice(lines: list[str], number: int) -> str:
    """Return what to say of a heading that there was before; nothing where the line is no such heading."""
    header = _HEADER.match(lines[number - 1]) if 0 < number <= len(lines) else None
    first = lines_of("\n".join(lines)).get(_plain(header[1])) if header else None
    if header is None or first is None or first >= number:
        return ""
    return f"[{_plain(header[1])}] is there already, on line {first}, where its settings belong"


def _plain(name: str) -> str:
    return ".".join(part.strip("\"'") for part in re.findall(_PART, name))


def _leave_out(lines: list[str], place: int) -> None:
    heading = lines[place].lstrip().startswith("[")
    lines[place] = ""
    while heading and (place := place + 1) < len(lines) and not lines[place].lstrip().startswith("["):
        lines[place] = ""
