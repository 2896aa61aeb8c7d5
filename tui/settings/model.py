"""What can be set: every setting with its default, what it does, and which values it takes."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Value = bool | int | float | str

PRESETS = ("default", "vim", "less")


class Option(NamedTuple):
    """A setting: `says` is what it does, for the template; the others are what its value may be.

    `variable` is the environment variable that has the last word.
    """

    says: str
    least: float | None = None
    most: float | None = None
    choices: tuple[str, ...] = ()
    variable: str = ""


def option(default: Value, says: str, **limits: Any) -> Any:
    """Return a dataclass field for a setting; its type is that of its default."""
    return field(default=default, metadata={"option": Option(says, **limits)})


class Remap(NamedTuple):
    """The keys that a person gives to a binding: none where it is to have none; `line` is where the file says so."""

    id: str
    keys: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Look:
    """How the reader looks."""

    theme: str = option("auto", 'a theme by its name, such as "sayso-light" or "nord"; "auto": ours')
    width: int = option(72, "the widest that the column of text may be, in cells", least=32, most=120)
    animations: bool = option(True, "whether anything on the screen may move by itself")
    hints: bool = option(True, "whether the bottom line names keys")


@dataclass(frozen=True, slots=True)
class Keys:
    """What the keys do."""

    preset: str = option("default", "the keys to begin with", choices=PRESETS)
    wait: float = option(1.0, "seconds in which a key may be followed by the rest of its sequence", least=0.1, most=10)
    remaps: tuple[Remap, ...] = ()


@dataclass(frozen=True, slots=True)
class Mouse:
    """What the mouse does."""

    enabled: bool = option(True, "false leaves the mouse to the terminal, so that it selects text as elsewhere")


@dataclass(frozen=True, slots=True)
class Panes:
    """What is beside the article at the start."""

    speakers: bool = option(True, "whether the speakers are shown at the start, where there is room")
    statistics: bool = option(True, "whether the statistics are shown at the start, where there is room")


@dataclass(frozen=True, slots=True)
class Library:
    """What is kept between runs."""

    remember: bool = option(True, "whether it is kept what was read, and how far")


@dataclass(frozen=True, slots=True)
class Copy:
    """How quotations are copied."""

    style: str = option(
        "plain", "the style in which y copies", choices=("plain", "markdown", "apa", "bibtex", "json", "link")
    )


@dataclass(frozen=True, slots=True)
class Web:
    """What a page from the web may cost."""

    megabytes: float = option(
        20.0, "the most that a page may be, in megabytes", least=0.001, most=10_000, variable="SAYSO_PAGE_MB"
    )
    seconds: float = option(
        90.0,
        "the most that a page may take to come, in seconds",
        least=0.1,
        most=100_000,
        variable="SAYSO_PAGE_SECONDS",
    )


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, in the sections of the file."""

    look: Look = Look()
    keys: Keys = Keys()
    mouse: Mouse = Mouse()
    panes: Panes = Panes()
    library: Library = Library()
    copy: Copy = Copy()
    web: Web = Web()


def sections() -> dict[str, Any]:
    """Return every section by its name, with its defaults."""
    return {section.name: getattr(Settings(), section.name) for section in fields(Settings)}


def options() -> Iterator[tuple[str, str, Value, Option]]:
    """Yield every setting: its section, its name, its default, and what it is."""
    for section, defaults in sections().items():
        for item in fields(defaults):
            if known := item.metadata.get("option"):
                yield section, item.name, getattr(defaults, item.name), known
