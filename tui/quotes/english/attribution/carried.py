"""Rules that look beyond the sentence: to other runs, other sentences, the paragraph before."""

from __future__ import annotations

from tui.quotes.classes import BREAK, COLON, QUOTED
from tui.quotes.drafts import Found
from tui.quotes.english.attribution.beside import cue_before, subject_verb, verb_subject
from tui.quotes.english.attribution.place import Place, found_by, is_spoken, length
from tui.quotes.english.clauses import main_subject
from tui.quotes.english.cues import Mood
from tui.quotes.english.phrase_before import phrase_before
from tui.quotes.english.reporting import Passage
from tui.quotes.english.terms import is_predicate, is_scare_quote
from tui.quotes.mentions import MentionKind

_WHOLE = 6  # words of a quotation that stands by itself


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
    if place.here and place.at <= place.passage.first + 1:
        return Found("same-paragraph", None, None, place.here[-1][1])
    return None


def later_in_paragraph(place: Place) -> Found | None:
    """“….” “…,” she said. — the attribution comes with the next run of the paragraph."""
    if place.at > place.passage.first + 1:
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


def preceding_subject(place: Place) -> Found | None:
    """Alice began talking. “…” — the one with whom the sentence before opens, if the run closes the paragraph."""
    if place.at > place.passage.first or place.number == 0:
        return None
    n, sentence = place.n, place.passages[place.number - 1]
    for report in reversed(sentence.reports):
        if report.speaker is not None and report.cue.mood is Mood.FINITE:
            return found_by("preceding-cue", report)
    speaker = main_subject(n, sentence.first, sentence.last)
    opens = speaker is not None and speaker.first == sentence.first and speaker.kind is not MentionKind.DESCRIPTION
    closes = place.at + 1 == len(n.tags) and bool(n.tags[place.at] & BREAK) and length(place) >= _WHOLE
    return Found("preceding-subject", speaker, None) if opens and closes else None


def last_speaker(place: Place) -> Found | None:
    """“…” in a paragraph of its own: whoever spoke last goes on."""
    if not is_spoken(place) or not place.earlier:
        return None
    return Found("last-speaker", None, None, len(place.earlier) - 1)


def nobody(place: Place) -> Found | None:
    """“…” — words that are somebody’s, and no telling whose."""
    n, at = place.n, place.at
    doubtful = length(place) < 2 or is_scare_quote(place.text, n, at)
    told = (is_predicate(place.text, n, at) or not doubtful) and main_subject(n, place.passage.first, at) is not None
    return Found("nobody", None, None) if told or is_spoken(place) else None
