"""What a token is in English."""

from __future__ import annotations

import re

from tui.quotes import lexicon

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
    r"|@\w+"  # handles
    r"|\w+(?:['’‑.&/@-]\w+)*(?:(?<=s)['’](?!\w))?"
    r"|\.{2,}(?:\s\.)*|--+"
    r"|[^\w\s])[\s\u00a0]*|\s+"
)
