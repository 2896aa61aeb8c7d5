"""The settings file to begin with: every setting, commented out, with what it does and its default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.settings.model import options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.settings.model import Option, Value

_HEAD = """\
# The settings of sayso. Take the # away before a setting to change it; what is
# not set here is as the lines say. `sayso config show` tells what holds.
"""
_KEYS = """
# Below, any command can have other keys: its id, and a key, several between
# commas, or "" for none. `sayso keys` lists the ids. A sequence is written
# "gg" or "ctrl+w o".
# "quotation.next" = "n"
# "article.half_down" = "d, ctrl+d"
# "column.reset" = ""
"""


def template() -> str:
    """Return the file as it is before anything is set."""
    return "".join(_lines())


def written(value: Value) -> str:
    """Return a value as TOML has it."""
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else f"{value:g}"


def _lines() -> Iterator[str]:
    yield _HEAD
    before = ""
    for section, name, default, option in options():
        if section != before:
            if before == "keys":
                yield _KEYS
            yield f"\n[{section}]\n"
            before = section
        yield f"# {option.says}{_values(option)}\n# {name} = {written(default)}\n"


def _values(option: Option) -> str:
    if option.choices:
        return ": " + ", ".join(written(choice) for choice in option.choices)
    if option.least is not None and option.most is not None:
        return f" ({option.least:g} to {option.most:g})"
    return ""
