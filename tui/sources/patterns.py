"""What a whole line of a page may say: the patterns of the lexicon, looked up by the word that a line begins with."""

from __future__ import annotations

import re
from functools import cache

from tui.sources.lexicon import entries

_PLAIN = re.compile(r"[\w '&,/-]+")
_FIRST_WORD = re.compile(r"[\w']+|©")
_FIRST_OF_PATTERN = re.compile(r"(?P<word>[\w']+?|©)(?P<plural>s\?)?(?=[ |-]|\( |$)")
_GROUPING = re.compile(r"(?<!\\)[()|]")
_AFTER_NAME = re.compile(r"<name>(?: ?\??(/)|[^(/]* ([a-z-]{7,}))")
_NAME_WORD = r"(?-i:[A-Z0-9][\w.'&-]*)"
_NAME = rf"{_NAME_WORD}(?:,? (?>{_NAME_WORD}|and|of|the|for|de|da|del|la|le|van|von|der|den|al|bin|&))*"
_NUMBER, _PLATFORM = "<n>", "<platform>"
_WRITTEN = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("(c)", "©"), ("(C)", "©"))
_AROUND = " \t-–—−*_|•·∙●▪>»›→▶►<«‹←()[]{}:…\\/=~^+#"


class Patterns:
    """The patterns of some lists, each compiled when a line that begins like it is first met."""

    def __init__(self, *subjects: str) -> None:
        self._phrases: dict[str, str] = {}
        self._by_first_word: dict[str, list[tuple[str, str]]] = {}
        self._after_name: list[tuple[str, str, str]] = []  # patterns that begin with a name, and what follows it
        for subject in subjects:
            for entry in entries(subject):
                if _PLAIN.fullmatch(entry):
                    self._phrases.setdefault(entry.lower(), subject)
                elif follows := _AFTER_NAME.match(entry):
                    self._after_name.append((follows[1] or follows[2], entry, subject))
                else:
                    for word in first_words(entry):
                        self._by_first_word.setdefault(word, []).append((entry, subject))

    def may_match(self, line: str) -> bool:
        """Tell whether a line of words, written in any way, begins like one of the patterns; costs next to nothing."""
        first = _FIRST_WORD.search(line)
        return not first or first[0].lower() in self._by_first_word or any(at[0] in line for at in self._after_name)

    def subject_of(self, line: str) -> str | None:
        """Return which list says what the whole line, as `plain` gives it, says; plain phrases go before patterns."""
        lowered = line.lower()
        if subject := self._phrases.get(lowered):
            return subject
        return next(
            (subject for pattern, subject in self._candidates(lowered) if _compiled(pattern).fullmatch(line)), None
        )

    def _candidates(self, line: str) -> list[tuple[str, str]]:
        first = _FIRST_WORD.match(line)
        known = self._by_first_word
        candidates = [*known.get(first[0], ()), *known.get("", ())] if first else list(known.get("", ()))
        if line[:1].isdecimal():
            candidates += known.get(_NUMBER, ())
        return candidates + [(pattern, subject) for follows, pattern, subject in self._after_name if follows in line]


def plain(line: str) -> str:
    """Return a line as patterns see it: straight marks, single spaces, nothing decorative around it."""
    for written, meant in _WRITTEN:
        if written in line:
            line = line.replace(written, meant)
    line = " ".join(line.split())
    return line.strip(_AROUND).rstrip(f"{_AROUND}.")


def first_words(pattern: str) -> set[str]:
    """Return the words that a line which the pattern matches can begin with: `"<n>"` for numbers, `""` for any."""
    if pattern.startswith("("):
        alternatives, rest = _first_group(pattern)
        found = set().union(*map(first_words, alternatives))
        if rest.startswith(("?", "*")):
            return found | first_words(rest[1:].lstrip())
        return found if not rest or rest.startswith((" ", "( ", "(( ")) else found | {""}
    if pattern.startswith(_NUMBER):
        return {_NUMBER}
    if pattern.startswith(_PLATFORM):
        return {"our", *(platform.split()[0] for platform in entries("platforms"))}
    first = _FIRST_OF_PATTERN.match(pattern)
    if not first:
        return {""}
    word = first["word"].lower()
    return {word, word + "s"} if first["plural"] else {word}


def _first_group(pattern: str) -> tuple[list[str], str]:
    """Split a pattern that begins with a bracket into the alternatives in it and what follows it."""
    alternatives: list[str] = []
    depth, start = 0, 1
    for mark in _GROUPING.finditer(pattern):
        depth += (mark[0] == "(") - (mark[0] == ")")
        if (depth == 1 and mark[0] == "|") or not depth:
            alternatives.append(pattern[start : mark.start()])
            start = mark.end()
        if not depth:
            return alternatives, pattern[start:]
    raise ValueError(f"unbalanced pattern: {pattern}")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    platforms = "|".join(sorted(map(re.escape, entries("platforms")), key=len, reverse=True))
    one = f"(?:{platforms})"
    holes = {
        "<headline>": r"(?>[^.\n]|\.(?=\S)|(?<=[A-Z])\.){3,150}",
        "<name>": _NAME,
        _NUMBER: r"\d[\d,.]*[km]?",
        _PLATFORM: rf"(?:our )?{one}(?:(?:,|,? and|,? or| &| /| \|)? (?:our )?{one})*",
    }
    for hole, expression in holes.items():
        pattern = pattern.replace(hole, expression)
    return re.compile(pattern, re.IGNORECASE)
