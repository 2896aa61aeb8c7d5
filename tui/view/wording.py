"""The words of a person for what the palette offers: what is typed in, whether it means a command out."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_FILE = Path(__file__).with_name("commands.txt")
_WORD = re.compile(r"[^\W_]+")


@cache
def synonyms() -> Mapping[str, str]:
    """Return the words for each command, by its id; for a theme by `theme.` and its name."""
    lines = (line.partition(" ") for line in _FILE.read_text(encoding="utf-8").splitlines())
    return {id_: words.strip() for id_, _, words in lines if id_ and not id_.startswith("#")}


def is_meant(typed: str, *texts: str) -> bool:
    """Say whether every word that was `typed` begins one of the words of `texts`, in any order."""
    wanted = _WORD.findall(typed.casefold())
    words = _WORD.findall(" ".join(texts).casefold())
    return bool(wanted) and all(any(word.startswith(part) for word in words) for part in wanted)
