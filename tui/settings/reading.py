"""The settings file read and checked: a bad value leaves the default in place, and a line says so."""

from __future__ import annotations

import os
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.article import printable
from tui.settings.model import Remap, Settings, Value, options, sections
from tui.settings.place import path as usual_path
from tui.settings.place import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from tui.settings.model import Option

_MOST_BYTES = 1_000_000


class Kept(NamedTuple):
    """What is set: `problems` are lines about what is wrong in the file, `origins` tell where each value comes from.

    `origins` has the whole name of a setting, and a line of the file or a variable of the environment; what is not in
    it has its default.
    """

    settings: Settings
    path: Path
    exists: bool = False
    problems: tuple[str, ...] = ()
    origins: Mapping[str, str] = MappingProxyType({})


def read(path: Path | None = None) -> Kept:
    """Return what the file at `path` sets, by default the usual one, and the environment."""
    path = usual_path() if path is None else path
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
        if len(content) > _MOST_BYTES:
            raise OSError("too long")
        text = content.decode("utf-8-sig")
    except FileNotFoundError:
        is_plain = not any(name.startswith("SAYSO_") for name in os.environ)  # then the start need not look further
        return Kept(Settings(), path) if is_plain else _Reader(path).kept(exists=False)
    except OSError as error:
        problem = f"cannot be read: {error.strerror or error}"
    except UnicodeDecodeError as error:
        problem = f"is not UTF-8 at byte {error.start + 1}"
    else:
        return _Reader(path).taking(text).kept(exists=True)
    reader = _Reader(path)
    reader.problems.append(f"{reader.name} {problem}; the defaults are used")
    return reader.kept(exists=True)


class _Reader:
    """Takes one setting after the other, and keeps what is wrong with them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = printable(shown(path))
        self.problems: list[str] = []
        self._lines: dict[str, int] = {}
        self._values: dict[str, dict[str, Any]] = {section: {} for section in sections()}
        self._origins: dict[str, str] = {}

    def taking(self, text: str) -> _Reader:
        """Take all that `text` sets."""
        from tui.settings.toml import lines_of, parse

        tables, mistakes = parse(text)
        self._lines = lines_of(text)
        names = {line: name for name, line in self._lines.items()}
        for line, reason in mistakes:
            at = f":{line}" if line else ""
            reason = f"{names[line]}: {reason}" if line in names else reason
            ignored = "the line is left out" if line and tables else "the defaults are used"
            self.problems.append(f"{self.name}{at}: {printable(reason)}; {ignored}")
        known = {f"{section}.{name}": (default, option) for section, name, default, option in options()}
        for section, table in tables.items():
            if not isinstance(table, dict) and section in self._values:
                self._complain(section, f"is a section: [{section}] on a line of its own, and below it what it sets")
            elif not isinstance(table, dict):
                self._complain(section, f"stands outside of a [section]; {_meant(section, known)}")
            elif section not in self._values:
                self._complain(section, f"there is no such section; {_meant(section, self._values)}")
            else:
                self._take(section, table, known)
        return self

    def kept(self, *, exists: bool) -> Kept:
        """Return what was taken, with what the environment has to say."""
        for section, name, default, option in options():
            if option.variable and (written := os.environ.get(option.variable)):
                number = _number(written)
                if number is not None and _wrong(number, default, option) is None:
                    self._values[section][name] = number
                    self._origins[f"{section}.{name}"] = f"${option.variable}"
        made = {section: type(defaults)(**self._values[section]) for section, defaults in sections().items()}
        return Kept(Settings(**made), self.path, exists, tuple(self.problems), self._origins)

    def _take(self, section: str, table: Mapping[str, Any], known: Mapping[str, tuple[Value, Option]]) -> None:
        remaps: list[Remap] = []
        for name, value in table.items():
            whole = f"{section}.{name}"
            if whole in known:
                default, option = known[whole]
                wrong = _wrong(value, default, option)
                if wrong is not None:
                    self._complain(whole, f"{wrong}; {_written(default)} is used")
                    continue
                self._values[section][name] = float(value) if isinstance(default, float) else value
                self._origins[whole] = f"{self.name}:{self._line(whole)}"
            elif section == "keys":
                remaps += self._remaps(name, value)
            else:
                self._complain(whole, f"there is no such setting; {_meant(whole, known)}")
        if remaps:
            self._values["keys"]["remaps"] = tuple(remaps)

    def _remaps(self, id_: str, value: object) -> Iterable[Remap]:
        """Yield the keys that are given to the binding `id_`, or to those whose ids begin so."""
        if isinstance(value, dict):
            for name, inner in value.items():
                yield from self._remaps(f"{id_}.{name}", inner)
        elif isinstance(value, str):
            keys = (value,) if value == "," else tuple(key.strip() for key in value.split(",") if key.strip())
            yield Remap(id_, keys, self._line(f"keys.{id_}"))
        elif isinstance(value, list) and all(isinstance(key, str) for key in value):
            yield Remap(id_, tuple(key.strip() or "space" for key in value if key), self._line(f"keys.{id_}"))
        else:
            self._complain(f"keys.{id_}", f"{_written(value)} is no key and no list of keys; it keeps its own")

    def _line(self, name: str) -> int:
        while name and name not in self._lines:
            name = name.rpartition(".")[0]
        return self._lines.get(name, 1)

    def _complain(self, name: str, what: str) -> None:
        self.problems.append(f"{self.name}:{self._line(name)}: {printable(name)}: {what}")


def _wrong(value: object, default: Value, option: Option) -> str | None:
    """Return what is wrong with a value, `None` where it is right."""
    written = _written(value)
    if isinstance(default, bool):
        return None if isinstance(value, bool) else f"{written} is neither true nor false"
    if isinstance(default, str):
        if not isinstance(value, str):
            return f"{written} is no text between quotation marks"
        if option.choices and value not in option.choices:
            return f"{written} is none of {', '.join(option.choices)}"
        return None
    wanted = int if isinstance(default, int) else (int, float)
    if isinstance(value, bool) or not isinstance(value, wanted):
        return f"{written} is no {'whole ' if isinstance(default, int) else ''}number"
    if option.least is not None and not value >= option.least:
        return f"{written} is less than {option.least:g}"
    if option.most is not None and not value <= option.most:
        return f"{written} is more than {option.most:g}"
    return None


def _written(value: object) -> str:
    """Return a value as it is written in TOML, in one line and not too long."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{printable(value if len(value) <= 40 else value[:39] + "…")}"'
    if isinstance(value, float):
        return f"{value:g}"
    return printable(str(value))[:40]


def _number(written: str) -> float | None:
    try:
        return float(written)
    except ValueError:
        return None


def _meant(name: str, known: Iterable[str]) -> str:
    """Return which known name was meant most likely."""
    from difflib import get_close_matches

    names = list(known)
    ends = [other for other in names if other.rpartition(".")[2] == name.rpartition(".")[2]]
    near = ends or get_close_matches(name, names, 1, 0.5)
    return f"did you mean {near[0]}?" if near else "sayso config show names all that there are"
