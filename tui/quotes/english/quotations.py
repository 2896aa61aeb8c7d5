"""Goes through the paragraphs and gathers what was said: marked runs first, then reported clauses."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    CAPITAL,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    GERUND,
    POSSESSIVE,
    PREPOSITION,
    QUOTED,
    SIGN,
    SUBJECT,
)
from tui.quotes.drafts import Draft, Found
from tui.quotes.english.attribution import attribute
from tui.quotes.english.attribution.place import Place, closed_by_report, describes_speaker
from tui.quotes.english.indirect import Clause, clauses, phrases
from tui.quotes.english.reporting import Passage
from tui.quotes.english.terms import is_next_title, is_term
from tui.quotes.english.turns import Turns
from tui.quotes.english.verbs import has_verb
from tui.quotes.model import QuoteKind, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.english.turns import Turn
    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration

_CLAUSE = DETERMINER | POSSESSIVE | SUBJECT | CAPITAL  # how a clause begins
_NEAR = 8  # quotations back
_SPEAKING = lexicon.classes("en/small_words")["speaking"]
_UNSURE = ("last-speaker", "nobody")  # rules that say nothing of a run inside somebody's turn


def quotations(text: str, narrations: Sequence[Narration], turns: Sequence[Turn]) -> tuple[list[Draft], list[Span]]:
    """Return the drafts of all quotations in the order they were met, and the terms."""
    drafts: list[Draft] = []
    terms: list[Span] = []
    layout = Turns(turns)
    for number in range(len(narrations)):
        _of_paragraph(text, narrations, number, drafts, terms, layout.draft(number, drafts))
    return drafts, terms


def _of_paragraph(
    text: str,
    narrations: Sequence[Narration],
    number: int,
    drafts: list[Draft],
    terms: list[Span],
    turn: int | None,
) -> None:
    """Draft what is said in a paragraph; `turn` is the index of the draft whose words it is, if it is all one's."""
    n = narrations[number]
    passages = [Passage(n, sentence) for sentence in n.sentences]
    marked = list(n.runs)
    here: list[tuple[int, int]] = []
    for index, passage in enumerate(passages):
        reported = clauses(passage)
        taken: set[int] = set()
        for at in marked[bisect_left(marked, passage.first) : bisect_left(marked, passage.last)]:
            place = Place(text, n, passages, index, at, drafts, here, narrations, number, reported)
            clause = _clause_around(reported, at)
            if clause is not None:
                taken.add(id(clause))
            elif n.runs[at].closed and n.runs[at].block is None and _is_term(place, terms):
                terms.append(Span(n.starts[at], n.ends[at]))
                continue
            if not _add(n, number, place, clause, drafts, here, turn):
                terms.append(Span(n.starts[at], n.ends[at]))
        both = [*reported, *phrases(passage, reported)]
        for clause in both:
            if id(clause) not in taken and clause.is_said and not _inside(clause, both):
                _add_indirect(text, n, number, clause, drafts, turn)


def _is_term(place: Place, terms: Sequence[Span]) -> bool:
    """Ask whether the run at `place` is a term by how it is written and what stands beside it."""
    text, n, at = place.text, place.n, place.at
    if describes_speaker(place):
        return True
    named = is_term(text, n, at, place.passage) or is_next_title(text, n, at, terms)
    return named and (_is_in_front(place) or not closed_by_report(place))


def _is_in_front(place: Place) -> bool:
    """Ask whether the run closes a phrase that the sentence begins with (On the network’s “Late Round,” Doe said)."""
    n, at, first = place.n, place.at, place.passage.first
    if at == first or any(n.tags[k] & (COMMA | QUOTED) for k in range(first, at)):
        return False
    return bool(n.tags[first] & (PREPOSITION | GERUND)) or not has_verb(n, first, at)


def _clause_around(reported: Sequence[Clause], at: int) -> Clause | None:
    """Return the innermost reported clause that the run at token `at` stands in."""
    around = [clause for clause in reported if clause.holds(at)]
    return min(around, key=lambda clause: clause.stretches[-1][1] - clause.stretches[0][0], default=None)


def _inside(clause: Clause, reported: Sequence[Clause]) -> bool:
    """Ask whether somebody says in what another one is reported to say: then the whole is the other one's.

    Of two that hold each other's cue the later one closes the sentence and has it all.
    """
    return any(
        other.is_said and other.holds(clause.cue[0]) and (not clause.holds(other.cue[0]) or other.cue > clause.cue)
        for other in reported
        if other is not clause
    )


def _add(
    n: Narration,
    number: int,
    place: Place,
    clause: Clause | None,
    drafts: list[Draft],
    here: list[tuple[int, int]],
    turn: int | None,
) -> bool:
    """Draft a quotation of the run at `place`; return whether a rule takes it for one."""
    found = attribute(place)
    if found is None:
        return False
    home = number - found.back
    said = place.narrations[home]
    if turn is not None and (found.rule in _UNSURE or (found.cue is None and _speaks_of_himself(said, found.mention))):
        return True
    spans, kind = [Span(n.starts[place.at], n.ends[place.at])], QuoteKind.DIRECT
    if clause is not None and found.cue == clause.cue:
        whole = _spans(n, clause)
        if whole != spans:
            spans, kind = whole, QuoteKind.MIXED
    cue = Span(said.starts[found.cue[0]], said.ends[found.cue[1] - 1]) if found.cue else None
    follows = found.rule == "unclosed" or (bool(here) and here[-1][1] == len(drafts) - 1)
    follows = follows or (found.rule == "set-off" and found.same is not None)
    follows = follows or (bool(drafts) and drafts[-1].rule == "next-paragraph")
    if drafts and follows and _goes_on(drafts[-1], found, cue) and not _in_another_clause(place, drafts[-1]):
        last = drafts[-1]
        last.spans += [span for span in spans if span.start >= last.spans[-1].end]
        last.kind = QuoteKind.MIXED if kind is QuoteKind.MIXED else last.kind
        here.append((place.at, len(drafts) - 1))
        return True
    same = turn if _speaks_of_himself(said, found.mention) else found.same
    drafts.append(Draft(kind, spans, home, found.rule, found.mention, cue, same))
    here.append((place.at, len(drafts) - 1))
    return True


def _goes_on(last: Draft, found: Found, cue: Span | None) -> bool:
    """Ask whether a run belongs to the quotation before it: one cue for both, or none of its own."""
    if cue is not None:
        return cue == last.cue
    return found.same is not None and found.rule in ("same-sentence", "same-paragraph", "unclosed", "set-off")


def _in_another_clause(place: Place, last: Draft) -> bool:
    """Ask whether the writer joined a clause of his own (“…,” she said, and the quay, “dark and cold”, was still)."""
    n, previous = place.n, place.here[-1][0] if place.here else place.at
    if last.cue is None or last.cue.start < n.starts[previous]:
        return False
    return any(
        n.tags[at] & COMMA and n.tags[at + 1] & CONJUNCTION and n.tags[at + 2] & _CLAUSE
        for at in range(max(previous + 1, place.passage.first), place.at - 2)
    )


def _speaks_of_himself(n: Narration, mention: Mention | None) -> bool:
    return mention is not None and n.words[mention.head] == "I"


def _is_nobody(n: Narration, mention: Mention | None) -> bool:
    """Ask whether nobody is named, or only whoever speaks or is spoken to."""
    return mention is None or n.words[mention.head].lower() in _SPEAKING


def _opens_small(text: str, span: Span) -> bool:
    """Ask whether the words between marks go on with a sentence, as their first letter is a small one."""
    return next((sign.islower() for sign in text[span.start : span.end] if sign.isalpha()), False)


def _add_indirect(text: str, n: Narration, number: int, clause: Clause, drafts: list[Draft], turn: int | None) -> None:
    spans = _spans(n, clause)
    if not spans:
        return
    cue = Span(n.starts[clause.cue[0]], n.ends[clause.cue[1] - 1])
    whole = next((draft for draft in drafts[-_NEAR:] if draft.cue == cue and draft.rule != clause.rule), None)
    if whole is not None and spans[-1].end <= cue.start <= whole.spans[0].start:
        if _opens_small(text, whole.spans[0]):  # the quay was shut, she said, “and dark”
            whole.spans[:0], whole.kind = spans, QuoteKind.MIXED
        return  # Brows raised, she asked, “Is it shut?”
    same = turn if _speaks_of_himself(n, clause.speaker) else None
    if turn is not None and same is None and _is_nobody(n, clause.speaker):
        return  # how did it feel, in what somebody says
    drafts.append(Draft(QuoteKind.INDIRECT, spans, number, clause.rule, clause.speaker, cue, same))


def _spans(n: Narration, clause: Clause) -> list[Span]:
    """Return the offsets of a reported clause, without the signs around it."""
    return [trimmed for stretch in clause.stretches if (trimmed := _trim(n, *stretch)) is not None]


def _trim(n: Narration, first: int, last: int) -> Span | None:
    while first < last and n.tags[first] & (COMMA | DASH):
        first += 1
    while first < last and n.tags[last - 1] & SIGN and n.words[last - 1] not in ")]%":
        last -= 1
    return Span(n.starts[first], n.ends[last - 1]) if first < last else None
