"""`sayso man`: the manual page, made from the parsers, the settings and the table of keys."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from tui import __version__
from tui.app.bindings import KEYS, Group
from tui.cli.parsers import PARSERS
from tui.cli.terminal import emit, encode_for, is_terminal
from tui.cli.words import READ, Command, commands
from tui.keymap.names import key_name
from tui.settings.model import options
from tui.settings.template import written

if TYPE_CHECKING:
    from collections.abc import Iterator

_DESCRIPTION = """\
sayso reads an article in the terminal and shows who said what: the article, its speakers with their quotations, and \
its statistics, side by side. It finds direct, mixed and indirect quotations and names their speakers offline.

It is given files, http and https addresses, or - for standard input; several are read one after the other. Without \
any it offers what was read last and the samples that come with it."""

_FILES = (
    (
        "settings.toml",
        "the settings, in the platform's folder for them (~/.config/sayso); sayso config path tells where",
    ),
    ("library.sqlite3", "what was read, and how far, in the platform's folder for data (~/.local/share/sayso)"),
)
_ENVIRONMENT = (
    ("SAYSO_HOME", "a folder for all that sayso keeps, in the place of the platform's folders"),
    ("SAYSO_CONFIG", "the settings file"),
    ("NO_COLOR", "if it is set, colours are left out; signs and bold type say what they would"),
    ("VISUAL, EDITOR", "the editor of sayso config edit"),
)
_STATUS = (
    ("0", "all done"),
    ("1", "a source could not be read, or the output not be written"),
    ("2", "wrong usage"),
    ("130", "interrupted"),
)


def show() -> int:
    """Show the page on a terminal that can, or print its source; return the exit status."""
    if is_terminal(sys.stdout) and shutil.which("man"):
        return subprocess.run(["man", "-l", "-"], input=page(), encoding="utf-8", check=False).returncode  # noqa: S607
    encode_for("roff")
    emit(page())
    return 0


def page() -> str:
    """Return the source of the page."""
    return "\n".join(_page()) + "\n"


def _page() -> Iterator[str]:
    yield f'.TH SAYSO 1 "" "sayso {__version__}" "User Commands"'
    yield ".SH NAME"
    yield r"sayso \- a terminal reader for articles that knows who said what"
    yield ".SH SYNOPSIS"
    known = commands()
    for command in known:
        usage = PARSERS[command.name]().usage or "sayso [OPTION ...] [FILE ...]"
        yield f".B sayso {command.name}".rstrip()
        yield _text(usage.removeprefix(f"sayso {command.name}".rstrip()).strip()) or "."
        yield ".br"
    yield ".SH DESCRIPTION"
    yield ".PP\n".join(f"{_text(part)}\n" for part in _DESCRIPTION.split("\n\n")).rstrip()
    yield ".SH OPTIONS"
    yield from _options(next(command for command in known if command.name == READ))
    yield ".SH COMMANDS"
    for command in known:
        if command.name != READ:
            yield from _command(command)
    yield ".SH KEYS"
    yield _text("A number before a key repeats it, as in 3] and 10j. The settings can give every command other keys.")
    for group in Group:
        yield f".SS {_text(group)}"
        for key in KEYS:
            if key.group is group:
                yield from _item("  ".join(key_name(one) for one in key.keys.split(",")), key.description)
    yield ".SH SETTINGS"
    for section, name, default, option in options():
        values = ", ".join(map(written, option.choices))
        said = option.says + (f": {values}" if values else "") + f". Default: {written(default)}"
        yield from _item(
            f"{section}.{name}", f"{said}; ${option.variable} comes before it" if option.variable else said
        )
    for heading, items in (("FILES", _FILES), ("ENVIRONMENT", _ENVIRONMENT), ("EXIT STATUS", _STATUS)):
        yield f".SH {heading}"
        for term, said in items:
            yield from _item(term, said)


def _command(command: Command) -> Iterator[str]:
    parser = PARSERS[command.name]()
    yield f".SS sayso {command.name}"
    yield _text(parser.description or "")
    yield from _options(command)
    if parser.epilog:
        yield ".PP\n.nf"
        yield _text(re.sub(r"\n*exit status:.*", "", parser.epilog))
        yield ".fi"


def _options(command: Command) -> Iterator[str]:
    for option in command.options:
        takes = "|".join(option.choices) or option.metavar
        yield from _item(", ".join(option.flags) + (f" {takes}" if takes else ""), option.says)


def _item(term: str, said: str) -> Iterator[str]:
    yield ".TP"
    yield rf"\fB{_text(term)}\fR"
    yield _text(said)


def _text(text: str) -> str:
    """Return text so that nothing in it is an order to roff."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-").replace("^", r"\(ha").replace("~", r"\(ti")
    escaped = escaped.replace("`", r"\(ga").replace("'", r"\(aq")
    escaped = "".join(letter if letter.isascii() else rf"\[u{ord(letter):04X}]" for letter in escaped)
    return re.sub(r"(?m)^(?=[.])", r"\\&", escaped)
