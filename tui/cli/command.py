"""What the parsers of all commands have in common."""

from __future__ import annotations

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from typing import NoReturn

from tui.article import printable

EXIT_STATUS = "exit status: 0 all done, 1 a source could not be read, 2 wrong usage"


class Parser(ArgumentParser):
    """A parser whose complaints are one line each."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where help is, and leave with status 2."""
        self.exit(2, f"{self.prog}: {printable(message)}; see {self.prog} --help\n")


def command(name: str, operands: str, description: str, epilog: str) -> ArgumentParser:
    """Return the parser of a command, as yet without options."""
    return Parser(
        f"sayso {name}",
        usage=" ".join(filter(None, (f"sayso {name} [OPTION ...]", operands))),
        description=description,
        epilog=epilog,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
