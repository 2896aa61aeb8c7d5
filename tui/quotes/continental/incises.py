"""Finds the attributions that French sets inside the marks (« Il faut agir, a dit la maire, et vite. »)."""

from __future__ import annotations

from tui.quotes.classes import COMMA, DASH, DETERMINER, NUMBER, OTHER, PREPOSITION, ROLE, STOP
from tui.quotes.continental.groups import group_at
from tui.quotes.continental.reports import report_at
from tui.quotes.continental.tokens import pattern
from tui.quotes.continental.words import classes, is_word
from tui.quotes.language import Language
from tui.quotes.marks import Run
from tui.quotes.narration import Narration
from tui.quotes.tokens import tokenise

_OPENING, _CLOSING = "«“„‹‘", "»”›’"
_LONGEST = 30  # tokens of an incise
_ENDS = COMMA | STOP | DASH


def without_incises(text: str, run: Run) -> list[Run]:
    """Return the parts of a French run that stand around the attributions inside it."""
    language = Language.FRENCH
    tokens = tokenise(text, run.start, run.end, pattern(language))
    n = Narration(*tokens, [classes(language)[word] for word in tokens.words], {}, [])
    parts: list[Run] = []
    start, depth, at, last = run.start, 0, 0, len(n.words)
    while at < last:
        word = n.words[at]
        depth += (word in _OPENING) - (word in _CLOSING and depth > 1)
        end = _incise_end(n, at, last) if depth <= 1 and n.tags[at] & _ENDS else None
        if end is None:
            at += 1
            continue
        parts.append(Run(start, n.ends[at] if n.tags[at] & STOP else n.ends[at - 1], closed=True))
        resumes = end + 1 if n.tags[end] & _ENDS else end
        start = n.starts[resumes] if resumes < last else run.end
        at = max(resumes, at + 1)
    if start < run.end:
        parts.append(Run(start, run.end, run.closed))
    return [part for part in parts if any(map(str.isalnum, text[part.start : part.end]))]


def _incise_end(n: Narration, at: int, last: int) -> int | None:
    """Return the sign that ends the incise after the sign at `at`, `None` where none follows it."""
    if at == 0 or at + 1 >= last:
        return None
    group = group_at(n, at + 1, last, Language.FRENCH)
    report = report_at(n, at + 1, last, Language.FRENCH) if group is not None else None
    if report is None or report.speaker is None:
        return None
    end = report.last
    while end < min(last, at + _LONGEST):
        if n.tags[end] & OTHER or (n.tags[end] & _ENDS and not _apposition_follows(n, end, last)):
            return end
        end += 1
    return end if end == last else None


def _apposition_follows(n: Narration, comma: int, last: int) -> bool:
    """Ask whether what follows a comma says who the speaker is (maire de Roche, 42 ans) and not what he says."""
    at = comma + 1
    if not n.tags[comma] & COMMA or at >= last:
        return False
    if n.tags[at] & NUMBER:
        return at + 1 < last and n.words[at + 1] == "ans"
    if n.tags[at] & DETERMINER and at + 1 < last:
        at += 1
    follower = n.tags[at + 1] if at + 1 < last else 0
    bare_noun = at == comma + 1 and is_word(n.tags[at]) and bool(follower & PREPOSITION)  # passeur depuis vingt ans
    return bool(n.tags[at] & ROLE) or bare_noun
