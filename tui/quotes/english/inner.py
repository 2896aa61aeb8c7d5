"""Finds quotations inside quotations: words between marks inside a run, with a cue and a speaker of their own."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from tui.quotes import lexicon
from tui.quotes.classes import AUXILIARY, BE, BREAK, COLON, COMMA, FINITE
from tui.quotes.drafts import Draft, Found, Inside
from tui.quotes.english.attribution import beside, carried, colons, following, within
from tui.quotes.english.attribution.place import Place, length
from tui.quotes.english.clauses import subject_before
from tui.quotes.english.homonyms import name_modals
from tui.quotes.english.indirect import clauses
from tui.quotes.english.reporting import Passage, contracted
from tui.quotes.english.terms import is_scare_quote, is_term
from tui.quotes.english.tokens import PATTERN, STRETCHES
from tui.quotes.english.words import CLASSES
from tui.quotes.marks import inner_runs, inside
from tui.quotes.model import QuoteKind, Span
from tui.quotes.narration import narrate
from tui.quotes.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.marks import Run
    from tui.quotes.narration import Narration

RULE = "inner"
_DEPTH = 2  # a quotation, one inside it, and one inside that
_ENOUGH = 3  # words of which fewer are a part of the sentence around them


class _Part(NamedTuple):
    """A run with the runs `inner` inside it, in paragraph `home`; it belongs to the draft `outer`."""

    run: Run
    inner: list[Run]
    home: int
    outer: int


def inner_quotations(text: str, narrations: Sequence[Narration], drafts: Sequence[Draft]) -> list[Draft]:
    """Return what is quoted inside the quotations `drafts`; the new ones count on from the last of those."""
    found: list[Draft] = []
    parts = _parts(text, narrations, drafts)
    for _ in range(_DEPTH):
        parts = [inner for part in parts for inner in _quotations_in(text, part, len(drafts), found)]
    return found


def _parts(text: str, narrations: Sequence[Narration], drafts: Sequence[Draft]) -> list[_Part]:
    """Return the runs with others inside that are part of a quotation: of the innermost one, if of several."""
    nests = [
        (run, inner, home)
        for home, n in enumerate(narrations)
        for run in n.runs.values()
        if (inner := inner_runs(text, run))
    ]
    starts = [run.start for run, _, _ in nests]
    owners: dict[int, int] = {}
    for index, draft in enumerate(drafts if nests else ()):
        if draft.kind is not QuoteKind.INDIRECT:
            for span in draft.spans:
                held = range(bisect_left(starts, span.start), bisect_left(starts, span.end))
                owners.update(dict.fromkeys(held, index))
    return [_Part(*nests[at], owner) for at, owner in sorted(owners.items())]


def _quotations_in(text: str, part: _Part, before: int, drafts: list[Draft]) -> list[_Part]:
    """Draft what is quoted inside a run, behind `before` other drafts; return what has runs inside in its turn."""
    n = narrate(text, tokenise(text, *inside(text, part.run), PATTERN, STRETCHES), part.inner, CLASSES)
    name_modals(n)
    passages = [Passage(n, sentence) for sentence in n.sentences]
    here: list[tuple[int, int]] = []
    nesting: list[_Part] = []
    for number, passage in enumerate(passages):
        reported = clauses(passage)
        for at in range(passage.first, passage.last):
            if at not in n.runs:
                continue
            place = Place(text, n, passages, number, at, drafts, here, (n,), 0, reported)
            found = _attribute(place)
            if found is None:
                continue
            index = _add(n, part, place, found, drafts)
            here.append((at, index))
            deeper = inner_runs(text, n.runs[at])
            if deeper:
                nesting.append(_Part(n.runs[at], deeper, part.home, before + index))
    return nesting


def _attribute(place: Place) -> Found | None:
    """Return who says what stands between inner marks, if a cue reports it and it is no mere word or title."""
    if is_term(place.text, place.n, place.at, place.passage):
        return None
    rules = _OF_ANY if _is_part(place) else _RULES
    return next((found for rule in rules if (found := rule(place)) is not None), None)


def _is_part(place: Place) -> bool:
    """Ask whether the run is a word or two that the sentence around it uses as its own."""
    if place.at <= place.passage.first + 1 or length(place) >= _ENOUGH:
        return False
    return not place.n.tags[place.at] & BREAK and not _is_introduced(place)


def _quotative(place: Place) -> Found | None:
    """I was like, ‘…’, she goes: ‘…’ — how people who talk report talk."""
    n, first, at = place.n, place.passage.first, place.at
    introduced = _is_introduced(place)
    last = at - introduced
    verb = _talking(n, first, last)
    whole = introduced or bool(n.tags[at] & BREAK)  # they are like ‘stars’
    if verb is None or (not whole and is_scare_quote(place.text, n, at)):
        return None
    speaker = contracted(n, verb) or subject_before(n, first, verb)
    return Found(RULE, speaker, (verb, last)) if speaker is not None else None


def _talking(n: Narration, first: int, last: int) -> int | None:
    """Return the verb with which the tokens `[first, last)` end, if it is one of talk: went, was just like."""
    words = lexicon.classes("en/quotatives")
    verb = last - 1
    if verb >= first and n.words[verb] in words["verb"]:
        return verb
    if verb < first or n.words[verb] not in words["after_be"]:
        return None
    while verb > first and n.words[verb] in words["after_be"] | words["between"]:
        verb -= 1
    return verb if n.tags[verb] & BE else None


def _is_introduced(place: Place) -> bool:
    """Ask whether a comma or a colon stands right before the run."""
    return place.at > place.passage.first and bool(place.n.tags[place.at - 1] & (COMMA | COLON))


def _within(place: Place) -> Found | None:
    """She calls the quay ‘a ruin’, she said that it was ‘a ruin’ — a cue further before, and no scare quote."""
    n, at = place.n, place.at
    if is_scare_quote(place.text, n, at):
        return None
    found = within.reported_clause(place) or within.cue_earlier(place)
    if found is None or found.cue is None:
        return None
    first, last = found.cue
    verb = next((report.cue.verb for report in place.passage.reports if report.cue.first == first), None)
    in_phrase = first < at and not any(n.tags[k] & (FINITE | AUXILIARY) for k in range(last, at))
    return found if in_phrase or (verb is not None and "d" in verb.takes) else None


def _add(n: Narration, part: _Part, place: Place, found: Found, drafts: list[Draft]) -> int:
    """Draft a quotation of the run at `place`, or let it go on with one; return which one of `drafts` it is."""
    span = Span(n.starts[place.at], n.ends[place.at])
    cue = Span(n.starts[found.cue[0]], n.ends[found.cue[1] - 1]) if found.cue else None
    last = place.here[-1][1] if place.here else None
    same = last if last is not None and cue is not None and drafts[last].cue == cue else found.same
    if same is not None:
        drafts[same].spans.append(span)
        return same
    drafts.append(Draft(QuoteKind.DIRECT, [span], part.home, RULE, found.mention, cue, inside=Inside(n, part.outer)))
    return len(drafts) - 1


# Of the rules for words between marks those that need a cue, and those that go on with what one was found for; the
# first ones hold for a mere word too (I said ‘sorry’).
_OF_ANY = (beside.cue_before, carried.same_sentence, carried.same_paragraph)
_RULES = (
    beside.cue_before,
    beside.verb_subject,
    beside.subject_verb,
    following.next_sentence,
    colons.colon,
    _quotative,
    carried.same_sentence,
    carried.same_paragraph,
    within.according_to,
    within.passive_agent,
    _within,
)
