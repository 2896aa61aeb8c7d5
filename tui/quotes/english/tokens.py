"""What a token is in English."""

from __future__ import annotations

import re

from tui.quotes import lexicon
from tui.quotes.tokens import Stretches

_ABBREVIATIONS = lexicon.lines("en/abbreviations")
_INITIALS = re.escape("".join(sorted({word[0] for word in _ABBREVIATIONS})))

# Titles keep their full stop, numbers their separators, names their apostrophes and hyphens.
PATTERN = re.compile(
    r"[A-Za-z]++(?:\s++|(?=[,:;?!)”]))|[,:;]\s++"  # what most tokens are, found without a look at the rest
    r"|(?:(?:[A-Za-z]\.){2,}"
    rf"|(?=[{_INITIALS}])(?:{'|'.join(map(re.escape, _ABBREVIATIONS))})\."
    r"|[A-Z]\.(?=[\s\u00a0]?[“\"‘']?[A-Z][\w.])"
    r"|\d+(?:-[A-Za-z]+)+"
    r"|\d[\d.,]*\d%?"
    r"|@\w+|°[CF]\b"  # handles, and degrees
    r"|\w+(?:['’‑.&/@-]\w+)*(?:(?:(?<=s)|(?<=Dato))['’](?!\w))?"
    r"|\.{2,}(?:\s\.)*|--+"
    r"|[^\w\s])[\s\u00a0]*|\s+"
)
# An initial is told from the end of a sentence by what follows it, and a row of full stops goes on past blanks.
STRETCHES = Stretches(PATTERN, re.compile(r"(?:(?<!\b[A-Za-z]\.)[A-Z]|[.\s])\.$"))


def words_of(text: str) -> list[str]:
    """Return the tokens of `text`."""
    tokens = STRETCHES.tokens(text)
    return [piece.rstrip() for piece in PATTERN.findall(text)] if tokens is None else tokens.words
