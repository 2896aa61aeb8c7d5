"""Rules that look beyond the sentence: to other runs, other sentences, the paragraph before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes.classes import AUXILIARY, BREAK, CAPITAL, COLON, FINITE, QUOTED, ROLE
from tui.quotes.drafts import Found
from tui.quotes.english.attribution.beside import cue_before, subject_verb, verb_subject
from tui.quotes.english.attribution.place import Place, follows_opening, is_spoken, length, opens_sentence
from tui.quotes.english.clauses import main_subject
from tui.quotes.english.cues import Mood
from tui.quotes.english.phrase_before import phrase_before
from tui.quotes.english.reporting import Passage, shared_subject
from tui.quotes.english.terms import is_predicate, is_scare_quote
from tui.quotes.mentions import MentionKind
from tui.quotes.model import QuoteKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.drafts import Draft

_NEAR = 12  # quotations of one paragraph that are looked at
_FAR = 50  # quotations back


def paragraph_colon(place: Place) -> Found | None:
    """And from Smith: — the paragraph before ends in a colon, and this one begins with the run."""
    before = place.before
    if place.at != 0 or before is None or not before.tags or not before.tags[-1] & COLON:
        return None
    first, last = before.sentences[-1]
    for report in reversed(Passage(before, before.sentences[-1]).reports):
        if report.speaker is not None and report.cue.mood is not Mood.INFINITIVE:
            return Found("paragraph-colon", report.speaker, None, back=1)
    speaker = main_subject(before, first, last) or phrase_before(before, first, last - 1)
    return Found("paragraph-colon", speaker, None, back=1) if speaker is not None else None


def next_paragraph(place: Place) -> Found | None:
    """“… — the run is not closed, and the paragraph that goes on with it says who speaks."""
    if place.n.runs[place.at].closed:
        return None
    for ahead in range(1, 6):
        number = place.paragraph + ahead
        if number >= len(place.narrations) or 0 not in place.narrations[number].runs:
            return None
        n = place.narrations[number]
        passages = [Passage(n, n.sentences[0])]
        other = place._replace(n=n, passages=passages, number=0, at=0, here=(), paragraph=number, reported=())
        for rule in (verb_subject, subject_verb):
            found = rule(other)
            if found is not None:
                return found._replace(rule="next-paragraph", back=-ahead)
        if n.runs[0].closed:
            return None
    return None


def unclosed(place: Place) -> Found | None:
    """“… ⏎ “…” — the paragraph before left its quotation open, and this one goes on with it."""
    before = place.before
    if place.at or before is None or not before.runs or not place.earlier:
        return None
    last = max(before.runs)
    return None if before.runs[last].closed else Found("unclosed", None, None, len(place.earlier) - 1)


def same_sentence(place: Place) -> Found | None:
    """“…,” she said, “…” — the run goes on with the quotation before it in the sentence."""
    if place.here and place.here[-1][0] >= place.passage.first:
        return Found("same-sentence", None, None, place.here[-1][1])
    return None


def same_paragraph(place: Place) -> Found | None:
    """“…,” she said. “…” — a whole sentence between marks after one that was attributed."""
    if place.here and (opens_sentence(place) or follows_opening(place)):
        return Found("same-paragraph", None, None, place.here[-1][1])
    return None


def later_in_paragraph(place: Place) -> Found | None:
    """“….” “…,” she said. — the attribution comes with the next run of the paragraph."""
    if not opens_sentence(place):
        return None
    for number in range(place.number + 1, min(place.number + 3, len(place.passages))):
        passage = place.passages[number]
        for at in range(passage.first, passage.last):
            if place.n.tags[at] & QUOTED:
                other = place._replace(number=number, at=at)
                for rule in (cue_before, verb_subject, subject_verb):
                    found = rule(other)
                    if found is not None:
                        return found._replace(rule="later-in-paragraph")
                break
    return None


def few_words(place: Place) -> Found | None:
    """Smith attacked the “rigged game” — a few words, and by name or pronoun the one whom the sentence is about."""
    n, at, first = place.n, place.at, place.passage.first
    if not _is_told(place) or is_predicate(place.text, n, at):
        return None
    speaker = shared_subject(n, first, place.passage.last, at) or main_subject(n, first, at)
    if speaker is None or speaker.kind is MentionKind.DESCRIPTION:
        return None
    return Found("few-words", speaker, None)


def last_speaker(place: Place) -> Found | None:
    """“…” in a paragraph of its own: whoever spoke last goes on."""
    last = _last_heard(place.earlier) if is_spoken(place) and not _is_subject(place) else None
    return None if last is None else Found("last-speaker", None, None, last)


def _is_subject(place: Place) -> bool:
    """Ask whether a sentence tells something of the run (“…” is what they all say)."""
    n, at = place.n, place.at
    after = n.tags[at + 1] if at + 1 < place.passage.last else 0
    return bool(after & (FINITE | AUXILIARY)) and not after & (CAPITAL | ROLE)


def _last_heard(earlier: Sequence[Draft]) -> int | None:
    """Return the index of the last draft that has a speaker; in its paragraph, of one whose very words are given."""
    back = range(len(earlier) - 1, max(-1, len(earlier) - 1 - _FAR), -1)
    last = next((at for at in back if _has_speaker(earlier[at])), None)
    if last is None:
        return None
    home = earlier[last].home
    near = range(last, max(-1, last - _NEAR), -1)
    very = (at for at in near if earlier[at].kind is not QuoteKind.INDIRECT and _has_speaker(earlier[at]))
    direct = next(very, last)
    return direct if earlier[direct].home == home else last


def _has_speaker(draft: Draft) -> bool:
    return draft.mention is not None or draft.same is not None or draft.meant is not None


def _is_told(place: Place) -> bool:
    """Ask whether a sentence with a subject has the run as a part of it, and not as a mere name or word."""
    n, at = place.n, place.at
    doubtful = length(place) < 2 or is_scare_quote(place.text, n, at)
    told = is_predicate(place.text, n, at) or not doubtful
    return told and main_subject(n, place.passage.first, at) is not None


def nobody(place: Place) -> Found | None:
    """“…” — words that are somebody’s, and no telling whose."""
    whole = len(place.n.tags) == 1 and place.n.tags[0] & BREAK and length(place)  # “We do.” in a paragraph of its own
    return Found("nobody", None, None) if whole or _is_told(place) or is_spoken(place) else None
