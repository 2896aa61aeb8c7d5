"""What can be set: every setting with its default, what it does, and which values it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, get_type_hints

if TYPE_CHECKING:
    from collections.abc import Iterator

Value = bool | int | float | str

PRESETS = ("default", "vim", "less")


class Option(NamedTuple):
    """What is said of a setting: `says` is what it does, for the template; the others are what its value may be.

    `variable` is the environment variable that has the last word.
    """

    says: str
    least: float | None = None
    most: float | None = None
    choices: tuple[str, ...] = ()
    variable: str = ""


class Remap(NamedTuple):
    """The keys that a person gives to a binding: none where it is to have none; `line` is where the file says so."""

    id: str
    keys: tuple[str, ...]
    line: int


# The sections are no dataclasses: those take several times as long to be made, and this is loaded at every start. What
# is annotated is looked at where it is needed.


class Look(NamedTuple):
    """How the reader looks."""

    theme: Annotated[
        str,
        Option('a theme by its name, such as "sayso-light" or "nord"; "auto": ours, dark or light as the terminal is'),
    ] = "auto"
    contrast: Annotated[
        str, Option('"high": where the theme is "auto", ours of the highest contrast', choices=("normal", "high"))
    ] = "normal"
    width: Annotated[int, Option("the widest that the column of text may be, in cells", least=32, most=120)] = 72
    spacing: Annotated[
        int, Option("rows from one line of the text to the next: 2 leaves an empty one between", least=1, most=3)
    ] = 1
    justify: Annotated[bool, Option("whether lines are stretched, so that the column is straight on the right too")] = (
        False
    )
    animations: Annotated[bool, Option("whether anything on the screen may move by itself")] = True
    hints: Annotated[bool, Option("whether the bottom line names keys")] = True


class Keys(NamedTuple):
    """What the keys do."""

    preset: Annotated[str, Option("the keys to begin with", choices=PRESETS)] = "default"
    wait: Annotated[
        float, Option("seconds in which a key may be followed by the rest of its sequence", least=0.1, most=10)
    ] = 1.0
    remaps: tuple[Remap, ...] = ()


class Mouse(NamedTuple):
    """What the mouse does."""

    enabled: Annotated[bool, Option("false leaves the mouse to the terminal, so that it selects text as elsewhere")] = (
        True
    )


class Panes(NamedTuple):
    """What is beside the article at the start."""

    speakers: Annotated[bool, Option("whether the speakers are shown at the start, where there is room")] = True
    statistics: Annotated[bool, Option("whether the statistics are shown at the start, where there is room")] = True


class Library(NamedTuple):
    """What is kept between runs."""

    remember: Annotated[bool, Option("whether it is kept what was read, and how far")] = True


class Copy(NamedTuple):
    """How quotations are copied."""

    style: Annotated[
        str,
        Option("the style in which y copies", choices=("plain", "markdown", "apa", "bibtex", "json", "link")),
    ] = "plain"


class Web(NamedTuple):
    """What a page from the web may cost."""

    megabytes: Annotated[
        float, Option("the most that a page may be, in megabytes", least=0.001, most=10_000, variable="SAYSO_PAGE_MB")
    ] = 20.0
    seconds: Annotated[
        float,
        Option(
            "the most that a page may take to come, in seconds",
            least=0.1,
            most=100_000,
            variable="SAYSO_PAGE_SECONDS",
        ),
    ] = 90.0


class Settings(NamedTuple):
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
    return Settings()._asdict()


def options() -> Iterator[tuple[str, str, Value, Option]]:
    """Yield every setting: its section, its name, its default, and what it is."""
    for section, defaults in sections().items():
        for name, hint in get_type_hints(type(defaults), include_extras=True).items():
            for option in getattr(hint, "__metadata__", ()):
                yield section, name, getattr(defaults, name), option
