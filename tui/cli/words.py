"""The words of the command line, taken from its parsers: commands, options, and what may follow them."""

from __future__ import annotations

import re
from argparse import SUPPRESS, Action, ArgumentParser
from typing import NamedTuple

from tui.cli.parsers import PARSERS, READ


class Option(NamedTuple):
    """An option in all its spellings; what it takes is one of `choices`, or any text called `metavar`, or nothing."""

    flags: tuple[str, ...]
    says: str
    choices: tuple[str, ...] = ()
    metavar: str = ""

    @property
    def takes_value(self) -> bool:
        """Whether something has to follow it."""
        return bool(self.choices or self.metavar)


class Command(NamedTuple):
    """A command, READ for the one without a name; what it reads is one of `choices`, or what `operand` calls it."""

    name: str
    says: str
    options: tuple[Option, ...]
    operand: str = ""
    choices: tuple[str, ...] = ()

    @property
    def reads_files(self) -> bool:
        """Whether files may follow it."""
        return self.operand == "FILE"


def commands() -> tuple[Command, ...]:
    """Return all commands, READ first."""
    return tuple(_command(name, make()) for name, make in PARSERS.items())


def _command(name: str, parser: ArgumentParser) -> Command:
    # argparse has no public way to ask a parser what it takes
    actions = [action for action in parser._actions if action.help != SUPPRESS]
    operands = [action for action in actions if not action.option_strings]
    operand = operands[0] if operands else None
    return Command(
        name,
        first_sentence(parser.description or ""),
        tuple(_option(action) for action in actions if action.option_strings),
        str(operand.metavar or "") if operand else "",
        tuple(map(str, operand.choices or ())) if operand else (),
    )


def _option(action: Action) -> Option:
    takes = action.nargs != 0
    choices = tuple(map(str, action.choices or ()))
    metavar = str(action.metavar or action.dest.upper()) if takes and not choices else ""
    return Option(tuple(action.option_strings), action.help or "", choices, metavar)


def first_sentence(text: str) -> str:
    """Return what comes before the first full stop, colon or semicolon."""
    return re.split(r"[.:;](?:\s|$)", text, maxsplit=1)[0]


__all__ = ["READ", "Command", "Option", "commands", "first_sentence"]
