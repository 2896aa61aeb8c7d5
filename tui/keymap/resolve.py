"""The table of keys with a preset and a person's own keys laid over it: no key means two things at one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from tui.article import printable
from tui.keymap.names import key_name, sequence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from tui.settings.model import Remap

ALWAYS = ("program.quit_always", "ctrl+q")
"""What must not be lost: the way out."""


class Bound(Protocol):
    """A row of the table: `keys` with commas between them."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def keys(self) -> str: ...  # noqa: D102
    @property
    def place(self) -> str: ...  # noqa: D102


Row = TypeVar("Row", bound=Bound)


@dataclass(frozen=True, slots=True)
class Keymap:
    """The keys of every binding by its id, in the names of `tui.keymap.names`; and what is wrong in the file."""

    keys: Mapping[str, tuple[str, ...]]
    problems: tuple[str, ...] = ()


def keys_in(written: str) -> tuple[str, ...]:
    """Return the keys of a row of the table."""
    return tuple(sequence(part) or part for part in written.split(",") if part)


def resolve(
    table: Sequence[Row],
    preset: Mapping[str, str],
    remaps: Sequence[Remap],
    meet: Callable[[Row, Row], bool],
    file: str = "",
) -> Keymap:
    """Return the keys that hold: those of `table`, with `preset` over it, and `remaps` over both.

    Who is given a key takes it away from all that it would `meet` at one place. Problems name `file` and the line.
    """
    return _Resolver(table, meet, file).resolved(preset, remaps)


class _Resolver(Generic[Row]):
    def __init__(self, table: Sequence[Row], meet: Callable[[Row, Row], bool], file: str) -> None:
        self._rows = {row.id: row for row in table}
        self._meet = meet
        self._file = file
        self._keys = {row.id: keys_in(row.keys) for row in table}
        self._problems: list[str] = []

    def resolved(self, preset: Mapping[str, str], remaps: Sequence[Remap]) -> Keymap:
        for id_, written in preset.items():
            if id_ in self._rows:
                self._keys[id_] = keys_in(written)
                self._take_away(id_, keep=preset)
        given: dict[str, Remap] = {}
        for remap in remaps:
            if remap.id not in self._rows:
                self._complain(remap, f"there is no such command; {_meant(remap.id, self._rows)}")
                continue
            keys = self._free(remap, given)
            if not keys and remap.keys:
                continue  # nothing of it is right: it keeps what it has
            given[remap.id] = remap
            self._keys[remap.id] = keys
        for remap in given.values():
            for other in self._take_away(remap.id, keep=given):
                self._complain(
                    remap,
                    f"{' '.join(map(key_name, self._keys[remap.id]))} was all that {other} had; "
                    f'give that another key, or say "{other}" = ""',
                )
        if not self._keys.get(ALWAYS[0]) and ALWAYS[0] in self._rows:
            self._keys[ALWAYS[0]] = (ALWAYS[1],)
            self._take_away(ALWAYS[0], keep=())
        return Keymap(self._keys, tuple(self._problems))

    def _free(self, remap: Remap, given: Mapping[str, Remap]) -> tuple[str, ...]:
        """Return the keys that a remap may have."""
        keys: list[str] = []
        for written in remap.keys:
            key = sequence(written)
            if key is None:
                self._complain(remap, f'there is no key "{printable(written)}"')
                continue
            holder = next((id_ for id_ in self._met(remap.id) if id_ in given and key in self._keys[id_]), None)
            if holder is not None:
                self._complain(remap, f"{key_name(key)} is {holder}'s, by line {given[holder].line}; it stays there")
            elif key not in keys:
                keys.append(key)
        return tuple(keys)

    def _take_away(self, id_: str, keep: Iterable[str]) -> list[str]:
        """Take the keys of a binding away from all that it meets but `keep`; return those that have none left."""
        bare = []
        for other in self._met(id_):
            before = self._keys[other]
            if other not in keep:
                self._keys[other] = tuple(key for key in before if key not in self._keys[id_])
                if before and not self._keys[other]:
                    bare.append(other)
        return bare

    def _met(self, id_: str) -> list[str]:
        row = self._rows[id_]
        return [other for other, its in self._rows.items() if other != id_ and self._meet(row, its)]

    def _complain(self, remap: Remap, what: str) -> None:
        self._problems.append(f"{self._file}:{remap.line}: keys.{printable(remap.id)}: {what}")


def _meant(id_: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    names = list(known)
    near = get_close_matches(id_, names, 1, 0.5) or [name for name in names if name.endswith(f".{id_}")]
    return f"did you mean {near[0]}?" if near else "sayso keys names all"
