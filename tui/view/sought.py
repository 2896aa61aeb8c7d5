"""What a person types to search an article, and what it asks for.

`harbour gates` finds these words as they stand; `/gates?` is a regular expression; `"harbour gates` looks in quotations
alone, `@mayor gates` in what those said whose name has `mayor`, and `@mayor` finds all that they said.
"""

from __future__ import annotations

from dataclasses import dataclass

SPEAKER, QUOTED, PATTERN, LITERAL = "@", '"', "/", "\\"
SIGNS = (SPEAKER, QUOTED, PATTERN)


@dataclass(frozen=True, slots=True)
class Sought:
    """The `words` that are looked for, a regular expression if it `is_pattern`; where it is `quoted`, in quotations.

    `speakers` are parts of the name of who said them; there may be no words then.
    """

    words: str = ""
    is_pattern: bool = False
    quoted: bool = False
    speakers: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return not self.words and not self.speakers


def sought(typed: str) -> Sought:
    """Return what `typed` asks for; a backslash before a sign makes nothing but itself of it."""
    line, speakers = typed, []
    while line.startswith(SPEAKER):
        name, line = _name(line[1:])
        speakers += [name] if name else []
    quoted = line.startswith(QUOTED)
    if quoted:
        line = line[1:]
        line = line[:-1] if line.endswith(QUOTED) and not line.endswith(LITERAL + QUOTED) else line
    is_pattern = line.startswith(PATTERN)
    if is_pattern:
        line = line[1:]
        line = line[:-1] if line.endswith(PATTERN) and not line.endswith(LITERAL + PATTERN) else line
    elif line[:1] == LITERAL and line[1:2] in SIGNS:
        line = line[1:]
    return Sought(line, is_pattern, quoted or bool(speakers), tuple(speakers))


def toggled(typed: str) -> str:
    """Return the same search as a regular expression, or for the words as they stand if it was one."""
    head = len(typed) - len(typed.lstrip(QUOTED)) if typed.startswith(QUOTED) else 0
    if typed.startswith(SPEAKER):
        name, rest = _name(typed[1:])
        return typed[: len(typed) - len(rest)] + toggled(rest) if name and rest else typed
    before, words = typed[:head], typed[head:]
    if words.startswith(PATTERN):
        words = words[1:]
        return before + (words[:-1] if words.endswith(PATTERN) else words)
    return before + PATTERN + words


def _name(line: str) -> tuple[str, str]:
    """Return the name that `line` begins with, between marks if it has more than one word, and what follows it."""
    if line.startswith(QUOTED):
        name, _, rest = line[1:].partition(QUOTED)
    else:
        name, _, rest = line.partition(" ")
    return name.strip(), rest.lstrip()
