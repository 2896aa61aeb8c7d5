"""What a token is in German and in French."""

from __future__ import annotations

import re
from functools import cache

from tui.quotes import lexicon
from tui.quotes.language import Language

_CAPITAL = "A-ZÀ-ÖØ-Þ"
# A pronoun that follows its verb is a token of its own (dit-il, a-t-elle).
_ENCLITIC = "-(?:t-)?(?:ils?|elles?|on|je|nous)\\b"
_ELISION = "(?i:(?:[ldjnsmtc]|qu|jusqu|lorsqu|puisqu)['’])(?=\\w)"
_GENDERED = "(?:[*:_]in(?:nen)?\\b)?"  # Bürger:innen


@cache
def pattern(language: Language) -> re.Pattern[str]:
    """Return what matches a token of `language` with the white space after it."""
    abbreviations = "|".join(map(re.escape, sorted(lexicon.lines(f"{language}/abbreviations"), key=len, reverse=True)))
    special = (
        [rf"\d{{1,2}}\.(?=\s(?:[a-zäöü]|(?:{_months(language)})\b))"]  # am 3. Mai
        if language is Language.GERMAN
        else [_ELISION, _ENCLITIC]
    )
    joint = rf"(?!{_ENCLITIC})['’‑.&/@-]\w+"
    alternatives = [
        rf"(?:{abbreviations})",
        rf"[{_CAPITAL}]\.(?:-[{_CAPITAL}]\.)*(?=\s?[{_CAPITAL}][\w.])",
        *special,
        r"\d[\d.,]*\d%?(?!-?\w)",
        rf"\w+(?:{joint})*{_GENDERED}",
        r"\.{2,}|--+",
        r"[^\w\s]",
    ]
    return re.compile(rf"(?:{'|'.join(alternatives)})\s*|\s+")


def _months(language: Language) -> str:
    return "|".join(word.title() for word in sorted(lexicon.classes(f"{language}/function_words")["time"]))
