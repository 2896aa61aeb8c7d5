"""Tells apart what stands between marks and was said by nobody: titles of works, nicknames, scare quotes."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    AUXILIARY,
    CAPITAL,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DETERMINER,
    FINITE,
    GENITIVE,
    PREPOSITION,
    QUOTED,
    ROLE,
    SIGN,
    STOP,
    THAT,
    WHO,
)
from tui.quotes.english.cues import Mood
from tui.quotes.english.describing import as_before
from tui.quotes.english.tokens import words_of
from tui.quotes.english.words import is_given_name
from tui.quotes.mentions import MentionKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.english.reporting import Passage, Report
    from tui.quotes.model import Span
    from tui.quotes.narration import Narration

_FEW = 3  # words
_TOLD = ("tell", "tells", "told", "telling")  # she told “Late Round”
_NEAR = 8  # tokens
_LOOK = 200  # code points of a run that are looked at; no title and no name is longer
_NAMES = ("nickname", "title", "moniker", "codename", "pseudonym", "alias", "acronym")
_LONG_TITLE = 10  # words
_SENTENCES = re.compile(r"[.!?] [A-Z]")  # more than one, as no title has
_ENTITLED = lexicon.classes("en/small_words")["entitled"]
_MARKS = "“”\"„‟«»‘’'`‚‹› \u00a0"  # with the spaces that some set within them


def is_term(text: str, n: Narration, at: int, passage: Passage) -> bool:
    """Ask whether the run at token `at` is a term."""
    inner = text[n.starts[at] : n.ends[at]].strip(_MARKS)
    words = inner_words(text, n, at)
    if inner[:1].isupper() and _has_author(n, at) and (inner.endswith(",") or _in_capitals(words)):
        return True
    if words and len(words) <= _FEW and _is_named_before(n, passage.first, at):
        return True
    if inner[-1:].isalnum() and _in_capitals(words) and _is_makers(n, at):
        return True
    if len(words) > 1 and _in_capitals(words) and words[-1].lower() in lexicon.classes("en/works")["law"]:
        return True
    short = len(words) <= _FEW or _in_capitals(words)
    if short and inner.endswith(",") and inner[0].isupper() and _is_described(n, at):
        return True
    if words and at > passage.first and n.words[at - 1] in _ENTITLED and not _SENTENCES.search(inner):
        return True
    if not words or len(words) > _LONG_TITLE or is_cried_out(n, at, passage):
        return False
    if _in_capitals(words) and belongs_to_works(n, passage.first, at, passage.last):
        return True
    if inner[-1:] in ("!", "?"):
        return False
    if inner[-1:] == "," and at > 0 and n.tags[at - 1] & COMMA:
        return _is_apposed(n, at) and len(words) > 1 and _in_capitals(words)
    if is_called_so(n, at, passage) or as_before(n, passage.first, at) is not None:
        return False
    if inner[-1:] in (".", ","):
        return _leads_to_title(n, at) and is_title(n, at, words)
    return is_nickname(n, at, words) or is_title(n, at, words)


def _is_named_before(n: Narration, first: int, at: int) -> bool:
    """Ask whether a name is announced (a system code-named “…”; They have a nickname now: “…”)."""
    if at == first:
        return False
    if n.tags[at - 1] & COLON:
        return any(n.words[k] in _NAMES for k in range(max(first, at - _NEAR), at))
    return n.words[at - 1].lower() in lexicon.words("en/headings")


def _is_makers(n: Narration, at: int) -> bool:
    """Ask whether the run is what somebody made or plays in, who is named right after (“Drawer” director Bo Lund)."""
    if at + 2 >= len(n.tags) or n.words[at + 1] not in lexicon.classes("en/works")["maker"]:
        return False
    return bool(n.tags[at + 2] & CAPITAL)


def _is_described(n: Narration, at: int) -> bool:
    """Ask whether the run is said to be a work (“Drawer,” the longest poem of the book)."""
    if at + 1 >= len(n.tags) or not n.tags[at + 1] & DETERMINER:
        return False
    works = lexicon.classes("en/works")["work"]
    for k in range(at + 2, min(len(n.tags), at + _NEAR)):
        if n.words[k].lower() in works:  # but a single mother
            return k + 1 == len(n.tags) or bool(n.tags[k + 1] & (SIGN | PREPOSITION | WHO | THAT))
        if n.tags[k] & (SIGN | FINITE | AUXILIARY | PREPOSITION | QUOTED):
            return False
    return False


def _leads_to_title(n: Narration, at: int) -> bool:
    """Ask whether a title may stand here, with the sentence’s sign in its marks (on the network’s “Late Round.”)."""
    before, tag = n.words[at - 1].lower() if at else "", n.tags[at - 1] if at else 0
    if tag & (GENITIVE | PREPOSITION) or before in lexicon.words("en/headings") or before in _TOLD:
        return True
    if tag & CUE:  # “My mother stole,” begins “Late Round,” …
        return at > 1 and bool(n.tags[at - 2] & QUOTED)
    if tag & DETERMINER:  # its new model, the “Late Round 5,”
        return at > 1 and bool(n.tags[at - 2] & COMMA)
    return at + 1 < len(n.tags) and bool(n.tags[at + 1] & (DETERMINER | WHO))  # “Late Round,” a show about


def is_called_so(n: Narration, at: int, passage: Passage) -> bool:
    """Ask whether the run is what somebody calls somebody (She called the mayor “Old Tin Ear”, a man she calls “…”)."""
    return any(
        report.speaker is not None
        and report.last + (report.speaker.kind is not MentionKind.PRONOUN) <= at <= report.last + _FEW
        and n.words[report.cue.at].lower() in lexicon.words("en/calling")
        and report.cue.mood is not Mood.PASSIVE
        and not any(n.tags[k] & (SIGN | FINITE | AUXILIARY | PREPOSITION) for k in range(report.last, at))
        for report in passage.reports
    )


def is_scare_quote(text: str, n: Narration, at: int) -> bool:
    """Ask whether the run at token `at`, which no cue reports, is a name or a mere word that the writer sets apart.

    That is what is written as a title, and a few words that the sentence uses as a part of its own.
    """
    words = inner_words(text, n, at)
    if len(words) > 1 and _in_capitals(words):
        return True
    named = n.words[at - 1].lower() if at else ""
    if named == "as" and at > 1:
        if "known" in n.words[max(0, at - _NEAR + 2) : at - 1]:  # known to all in Lund as
            return True
        named = n.words[at - 2].lower()
    if len(words) > _FEW or named == "to":
        return False
    if named in lexicon.words("en/naming"):
        return True
    before, after = n.tags[at - 1] if at else 0, n.tags[at + 1] if at + 1 < len(n.tags) else STOP
    if not after or after & (DETERMINER | FINITE | ROLE | STOP):
        return True
    return bool(before & (CONJUNCTION | PREPOSITION)) and n.words[at - 1].lower() != "as"


def is_predicate(text: str, n: Narration, at: int) -> bool:
    """Ask whether the run is what is said of the subject (the mayor was “furious”, her line is “Why me?”), no name."""
    words = inner_words(text, n, at)
    if at == 0 or not n.tags[at - 1] & AUXILIARY or not words:
        return False
    asked = len(words) >= _FEW and text[n.starts[at] : n.ends[at]].strip(_MARKS)[-1:] in ("!", "?")
    return words[0].islower() or asked


def inner_words(text: str, n: Narration, at: int) -> list[str]:
    """Return the words between the marks of the run at token `at`, of a long one those that it begins with."""
    inner = text[n.starts[at] : n.ends[at]].strip(_MARKS)[:_LOOK]
    return [word for word in words_of(inner) if word[:1].isalnum()]


@cache
def _small_words() -> frozenset[str]:
    """Return the words that need no capital in a title."""
    kinds = lexicon.classes("en/function_words")
    small = kinds["determiner"] | kinds["preposition"] | kinds["conjunction"] | kinds["be"]
    return small | lexicon.words("en/particles")


def _in_capitals(words: list[str]) -> bool:
    """Ask whether every word of weight has a capital."""
    if not words or not (words[0][0].isupper() or words[0][0].isdigit()):
        return False
    small, heavy = _small_words(), False
    for word in words:
        if not word[0].isdigit() and word.lower() not in small:
            if not word[0].isupper():
                return False
            heavy = True
    return heavy


def is_nickname(n: Narration, at: int, words: list[str]) -> bool:
    """Ask whether the run stands inside a name (Earl “Bud” Jones)."""
    if len(words) > 3 or at == 0 or at + 1 >= len(n.tags):
        return False
    return bool(n.tags[at - 1] & CAPITAL and n.tags[at + 1] & CAPITAL) and not n.tags[at + 1] & (
        DETERMINER | PREPOSITION
    )


def is_next_title(text: str, n: Narration, at: int, terms: Sequence[Span]) -> bool:
    """Ask whether the run goes on with a row of titles: “…,” “…” and “…”, the one before it being among `terms`."""
    before = at - 1
    while before >= 0 and n.tags[before] & (COMMA | CONJUNCTION):
        before -= 1
    if before < 0 or not terms or terms[-1].start != n.starts[before]:
        return False
    return all(_in_capitals(inner_words(text, n, run)) for run in (before, at))


def _has_author(n: Narration, at: int) -> bool:
    """Ask whether the one who wrote it follows the run (“A Short Walk,” by Maria Costa, by the weekly’s Ada Finch)."""
    if at + 3 >= len(n.tags) or n.words[at + 1] != "by":
        return False
    return bool(n.tags[at + 2 + bool(n.tags[at + 2] & DETERMINER)] & CAPITAL)


def _is_apposed(n: Narration, at: int) -> bool:
    """Ask whether the run follows a common noun and a comma (the third, “Nothing Further,” was lost)."""
    return at > 1 and bool(n.tags[at - 1] & COMMA) and not n.tags[at - 2] and n.words[at - 2].islower()


def is_cried_out(n: Narration, at: int, passage: Passage) -> bool:
    """Ask whether what stands before the run says that it is cried out, repeated or written somewhere to be read."""
    if at == passage.first:
        return False
    cried = n.words[at - 1].lower() in lexicon.classes("en/outcries")["verb"]
    if cried or outcry_before(n, passage.first, at) is not None:
        return True
    return _is_shown(n, passage.first, at) or any(
        report.last == at and _is_document(n, report) for report in passage.reports
    )


def _is_shown(n: Narration, first: int, at: int) -> bool:
    """Ask whether the run is what a thing says that is read (a banner reading “…”)."""
    return at - 2 >= first and n.words[at - 1] == "reading" and n.words[at - 2].lower() in lexicon.words("en/documents")


def _is_document(n: Narration, report: Report) -> bool:
    """Ask whether a thing speaks, by being read (the sign says “…”, a letter that read “…”)."""
    if report.speaker is None:
        return False
    speaker = report.speaker.antecedent or report.speaker
    return n.words[speaker.head].lower() in lexicon.words("en/documents")


def outcry_before(n: Narration, first: int, at: int) -> int | None:
    """Return the word that says so before the run: chants of “…”, the slogan, “…”, a shirt emblazoned with “…”."""
    kinds = lexicon.classes("en/outcries")
    linked = {"of": kinds["noun"], "with": kinds["written"]}
    if at - 2 >= first and n.words[at - 2].lower() in linked.get(n.words[at - 1], ()):
        return at - 2
    noun = at - 2 if at > first and n.tags[at - 1] & (COMMA | COLON) else at - 1
    return noun if noun >= first and n.words[noun].lower() in kinds["slogan"] else None


def is_title(n: Narration, at: int, words: list[str]) -> bool:
    """Ask whether the run is written as the title of a work: every word of weight with a capital.

    One word alone is such a title where it is a station’s or a paper’s (Lund One’s “Today”).
    """
    before = n.tags[at - 1] if at else 0
    if before & (COLON | COMMA) or (at and n.words[at - 1] == "as"):
        return False
    owned = before & GENITIVE and before & CAPITAL and not (at > 1 and is_given_name(n.words[at - 2]))
    return (len(words) > 1 or bool(owned)) and _in_capitals(words)


def belongs_to_works(n: Narration, first: int, at: int, last: int) -> bool:
    """Ask whether what stands around the run says that it is a work: the song “…”, her book, “…”, the host of “…”."""
    kinds = lexicon.classes("en/works")
    before = [word.lower() for word in n.words[max(first, at - 2) : at]]
    if not before:
        return False
    if before[-1] in kinds["verb"]:
        return True
    if before[-1] in kinds["work"] or (before[-1] == "," and before[0] in kinds["work"]):
        return True
    if before[-1] == "of" and before[0] in kinds["part"]:
        return True
    return at + 1 < last and n.words[at + 1] in kinds["maker"]
