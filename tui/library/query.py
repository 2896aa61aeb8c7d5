"""What a person types to search the library, and what it asks of the index.

`harbour gates` finds texts that have these words; `"harbour gates` looks in quotations alone, `"harbour gates"` for the
words as they stand; `@mayor harbour` looks in what those said whose name has `mayor`.
"""

from __future__ import annotations

from dataclasses import dataclass

SPEAKER = "@"
QUOTED = '"'
_MARKS = str.maketrans({"“": QUOTED, "”": QUOTED, "„": QUOTED, "«": QUOTED, "»": QUOTED})
_MOST = 32  # words, more of which nobody types
_LEAST_BEGINNING = 2  # letters by which a word is looked for that is not typed to its end


@dataclass(frozen=True, slots=True)
class Query:
    """The `words` that are looked for, together if it is a `phrase`; `speakers` are words of the name of who says them.

    Where it `grows`, the last word may be the beginning of one.
    """

    words: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    in_quotations: bool = False
    phrase: bool = False
    grows: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return not self.words and not self.speakers

    @property
    def of_texts(self) -> str:
        """What is asked of the index of texts."""
        return self._all_of(self.words)

    @property
    def of_quotations(self) -> str:
        """What is asked of the index of quotations."""
        asked = []
        if self.words:
            asked.append(f"words : ({self._all_of(self.words)})")
        if self.speakers:
            asked.append("speaker : (" + " AND ".join(f"{_literal(word)} *" for word in self.speakers) + ")")
        return " AND ".join(asked)

    def _all_of(self, words: tuple[str, ...]) -> str:
        if self.phrase:
            return _literal(" ".join(words))
        return " AND ".join(map(_literal, words)) + (" *" if self.grows else "")


def query_of(typed: str, *, in_quotations: bool = False, speaker: str = "", grows: bool = True) -> Query:
    """Return what `typed` asks for; nothing that is typed is wrong. With `grows`, one may still be typing.

    `in_quotations` and `speaker` say the same as the signs do.
    """
    line = typed.translate(_MARKS).strip()
    speakers = _words(speaker)
    others: list[str] = []
    while line.startswith(SPEAKER):
        name, _, line = line[1:].partition(" ") if not line.startswith(f"{SPEAKER}{QUOTED}") else _named(line[2:])
        speakers += _words(name)
        line = line.strip()
    is_quoted = line.startswith(QUOTED)
    phrase = is_quoted and len(line) > 1 and line.endswith(QUOTED)
    for part in line.split():
        if part.startswith(SPEAKER) and len(part) > 1:
            speakers += _words(part)
        else:
            others += _words(part)
    words = tuple(others[:_MOST])
    return Query(
        words,
        tuple(speakers[:_MOST]),
        in_quotations or is_quoted or bool(speakers),
        phrase and len(words) > 1,
        grows and not phrase and len("".join(words[-1:])) >= _LEAST_BEGINNING and not typed[-1:].isspace(),
    )


def _named(rest: str) -> tuple[str, str, str]:
    """Return a name between marks, and what follows it."""
    return rest.partition(QUOTED)


def _words(text: str) -> list[str]:
    """Return what of a text the index can have: its words, each with a letter or figure in it."""
    clean = text.replace("\0", " ").encode("utf-8", "ignore").decode()
    return [word for word in clean.replace(QUOTED, " ").split() if any(map(str.isalnum, word))]


def _literal(word: str) -> str:
    """Return a word so that nothing in it means anything to the index."""
    return '"' + word.replace('"', '""') + '"'
