"""Files that nobody should give to a reader of articles, and everybody does."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SENTENCE = "“We reopen on Monday,” said harbour master Mira Kolb. "

# What an article could say to the terminal that shows it: a window title, the clipboard, a cleared screen, a colour,
# a question that is answered by typing, the same as one-byte controls, and half of a sequence at the end of a line.
ORDERS = (
    "\x1b]0;OWNED\x07",
    "\x1b]52;c;T1dORUQ=\x07",
    "\x1b]8;;http://owned.example\x1b\\",
    "\x1b[2J\x1b[H",
    "\x1b[31;5m",
    "\x1bP$qm\x1b\\",
    "\x1b[5n",
    "\x9d0;OWNED\x9c",
    "\x9b2J",
    "\x07\x08\x7f",
    "\u202eOWNED\u202c",
    "\x1b]0;",
)


def _folder(path: Path) -> None:
    path.mkdir()


def _sparse(path: Path) -> None:
    path.write_text(SENTENCE * 2_000, encoding="utf-8")
    os.truncate(path, 200_000_000)


def _forbidden(path: Path) -> None:
    path.write_text(SENTENCE, encoding="utf-8")
    path.chmod(0)


# How each file is made that cannot be read, and a word that the message about it has to say.
UNREADABLE: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda path: None, "no such file"),
    "folder": (_folder, "folder"),
    "forbidden": (_forbidden, "permission"),
    "empty": (lambda path: path.write_bytes(b""), "empty"),
    "blank": (lambda path: path.write_text("\n \n\t\n"), "text"),
    "binary": (lambda path: path.write_bytes(bytes(range(256)) * 400), "binary"),
    "image": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40), "PNG"),
    "200 MB": (_sparse, "200 MB"),
}

# How each file is made that looks broken and can be read.
READABLE: dict[str, Callable[[Path], object]] = {
    "a line of 2 MB": lambda path: path.write_text(f"{SENTENCE}{'The quay is safe. ' * 111_000}{SENTENCE}", "utf-8"),
    "NUL bytes": lambda path: path.write_text(f"The \x00quay is safe.\n\n{SENTENCE}\x00\n", encoding="utf-8"),
    "broken UTF-8": lambda path: path.write_bytes(b"The quay \xff\xc3( is safe.\n\n" + SENTENCE.encode() + b"\xe2\x80"),
    "escape sequences": lambda path: path.write_text(
        "\n\n".join(f"The quay {order} is safe. {SENTENCE}" for order in ORDERS), encoding="utf-8"
    ),
    "no newline": lambda path: path.write_text(SENTENCE, encoding="utf-8"),
    "no quotation": lambda path: path.write_text("The quay is safe.\n", encoding="utf-8"),
    "one letter": lambda path: path.write_text("a", encoding="utf-8"),
    "markup": lambda path: path.write_text(f"[bold red]The quay[/] is [link=x]safe. {SENTENCE}[/b] {{0}} %s", "utf-8"),
}
