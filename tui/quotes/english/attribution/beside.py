"""Rules for a run whose attribution stands right beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    BREAK,
    CAPITAL,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    FINITE,
    FUNCTION,
    GERUND,
    OBJECT,
    PREPOSITION,
    QUESTION,
    QUOTED,
    ROLE,
    SIGN,
    STOP,
    SUBORDINATOR,
    THAT,
    TIME,
    TITLE,
)
from tui.quotes.drafts import Found
from tui.quotes.english.attribution.place import (
    Place,
    comma_closes,
    follows_preposition,
    found_by,
    past_signs,
    possessor_before,
    report_after,
)
from tui.quotes.english.clauses import subject_before, verb_before
from tui.quotes.english.cues import Mood
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.english.phrase_before import phrase_before
from tui.quotes.english.reporting import Passage, shared_subject
from tui.quotes.mentions import Mention, MentionKind
from tui.quotes.narration import Sentence

if TYPE_CHECKING:
    from tui.quotes.english.reporting import Report
    from tui.quotes.narration import Narration

_AFTER_REPORT = STOP | COMMA | QUOTED | DASH | PREPOSITION | TIME | ADVERB | SUBORDINATOR | GERUND
_ENDS_NAME = SIGN | PREPOSITION | TIME | SUBORDINATOR
_OPENERS = ("“", '"')  # left over before a label between marks
_EMPTY = ("there", "here")  # what stands where a subject does
_SHORT = 5  # tokens of a sentence that is an attribution by any verb
_LISTENER = 6  # tokens more that name whom something is told


def cue_before(place: Place) -> Found | None:
    """She said, “…” — the cue stands right before the run, or with no more between than to whom it was said."""
    n, at = place.n, place.at
    for report in reversed(place.passage.reports):
        cue = report.cue
        if report.last > at or (report.speaker is None and cue.mood is Mood.FINITE):
            continue
        if cue.mood is Mood.MODAL and _is_reported(place, cue.first):
            return None
        gap = range(report.last, at)
        if gap and n.tags[at - 1] & COLON and _credited_after_dash(n, place.passage.first, at - 1) is not None:
            return None
        if len(gap) > 1 and n.tags[at - 1] & COMMA and report_after(place) is not None:
            return None  # when she offered money, “they took it,” he said
        if any(n.tags[k] & COMMA and n.tags[k + 1] & CONJUNCTION for k in gap):
            return None  # she said, and the quay, “dark and cold”, was still
        if not gap and _calls(place, report):
            return found_by(f"{cue.mood}-before", report)
        if "d" not in cue.verb.takes or cue.mood is Mood.PASSIVE:
            return None
        if not gap:
            return found_by(f"{cue.mood}-before", report)
        sign = n.tags[at - 1]
        if sign & (COMMA | COLON | DASH) and not any(
            n.tags[k] & (FINITE | AUXILIARY | QUOTED) and not n.tags[k] & ROLE for k in gap
        ):
            return found_by(f"{cue.mood}-before", report)
        if sign & THAT and not any(n.tags[k] & (FINITE | AUXILIARY | QUOTED) and not n.tags[k] & ROLE for k in gap):
            return found_by(f"{cue.mood}-before", report)
        return None
    return None


def _is_reported(place: Place, at: int) -> bool:
    """Ask whether the token at `at` stands in what somebody is reported to say (she said they would offer “…”)."""
    return any(clause.speaker is not None and clause.holds(at) for clause in place.reported)


def _after_introduction(n: Narration, first: int, last: int) -> Mention | None:
    """Return the noun phrase that opens the sentence `[first, last)`, or follows its first comma (In town, Doe …)."""
    opening = phrase_after(n, first, last)
    if opening is not None:
        return opening
    comma = next((at for at in range(first, last) if n.tags[at] & COMMA), last)
    return phrase_after(n, comma + 1, last)


def _calls(place: Place, report: Report) -> bool:
    """Ask whether the run is what somebody calls what was spoken of (what she called “…”)."""
    n, speaker = place.n, report.speaker
    if speaker is None or "n" not in report.cue.verb.takes or speaker.last != report.cue.first:
        return False
    opening = speaker.first - 1
    if any(clause.speaker is not None and clause.stretches[0][0] == opening for clause in place.reported):
        return False  # he said that he hopes “…”
    return opening >= place.passage.first and bool(n.tags[opening] & (THAT | QUESTION))


def verb_subject(place: Place) -> Found | None:
    """“…,” said the mayor."""
    report = report_after(place)
    return found_by("verb-subject", report) if report and report.inverted and report.cue.mood is Mood.FINITE else None


def subject_verb(place: Place) -> Found | None:
    """“…,” the mayor said."""
    report = report_after(place)
    if report is None or report.inverted or report.speaker is None:
        return None
    return found_by("subject-verb", report)


def quoted_as(place: Place) -> Found | None:
    """“…,” Smith was quoted as saying, “…,” the paper quoted Smith as saying."""
    n, at = place.n, place.at
    if not comma_closes(place) and not n.tags[at] & BREAK:
        return None
    for report in place.passage.reports:
        if report.cue.first <= at + 1 or report.cue.mood is not Mood.GERUND:
            continue
        between = n.words[at + 1 : report.cue.first]
        quoted = between[-1] == "as" and not lexicon.words("en/quoting").isdisjoint(between)
        return found_by("quoted-as", report) if quoted and report.speaker is not None else None
    return None


def dash_name(place: Place) -> Found | None:
    """“…” — Commissioner Smith. — with nothing more in the paragraph."""
    n, at = place.n, place.at
    if at > place.passage.first or at + 2 >= len(n.tags) or not n.tags[at + 1] & DASH:
        return None
    speaker = phrase_after(n, at + 2, len(n.tags))
    if speaker is None or len(n.tags) - speaker.last > 12:
        return None
    described = at == 0 and bool(n.tags[0] & BREAK) and _is_source(n, speaker)
    if not n.tags[at + 2] & CAPITAL and not described:
        return None
    rest = speaker.last + int(described and not n.tags[-1] & STOP)  # a note pushed under the door
    if any(n.tags[k] & (FINITE | AUXILIARY | QUOTED) for k in range(rest, len(n.tags))):
        return None
    return Found("dash-name", speaker, None)


def _is_source(n: Narration, phrase: Mention) -> bool:
    """Ask whether a noun phrase is of somebody without a name, or of what is read (a reader in Lund, a note)."""
    return bool(n.tags[phrase.head] & ROLE) or n.words[phrase.head].lower() in lexicon.words("en/documents")


def subject_any_verb(place: Place) -> Found | None:
    """“…,” she nodded: after a comma any verb may do, and before its subject (“…!” laughed Smith) after any mark."""
    n, at = place.n, place.at
    if at > place.passage.first + 1:
        return None
    inverted = _verb_any_subject(place)
    if inverted is not None or not comma_closes(place):
        return inverted
    if follows_preposition(place):
        return None
    start = past_signs(n, at + 1, place.passage.last)
    for verb in range(start, min(place.passage.last, start + 12)):
        if n.tags[verb] & FINITE and not n.tags[verb] & ROLE:
            speaker = subject_before(n, start, verb)
            if speaker is not None and speaker.first == start:
                return Found("subject-any-verb", speaker, (verb, verb + 1))
            return None
        if n.tags[verb] & (STOP | QUOTED | AUXILIARY):
            return None
    return None


def _verb_any_subject(place: Place) -> Found | None:
    """Return what a verb and a name after the run, with nothing more in their clause, say (“…!” laughed Smith)."""
    n, at, last = place.n, place.at, place.passage.last
    if at + 2 >= last or not n.tags[at + 1] & FINITE or n.tags[at + 1] & (CAPITAL | AUXILIARY | ROLE):
        return None
    if not n.tags[at] & BREAK and place.text[n.ends[at] - 2] != ",":
        return None
    speaker = phrase_after(n, at + 2, last)
    if speaker is None or speaker.kind is not MentionKind.NAME or not n.tags[min(speaker.last, last - 1)] & _ENDS_NAME:
        return None
    return Found("subject-any-verb", speaker, (at + 1, at + 2))


def next_sentence(place: Place) -> Found | None:
    """“…?” Smith asked. — the attribution is cut off by the mark that ends the run."""
    if not place.n.tags[place.at] & BREAK or place.at + 1 != place.passage.last or _closes_clause(place):
        return None
    if place.number + 1 >= len(place.passages):
        return None
    n, last = place.n, place.passages[place.number + 1].last
    if n.tags[place.at + 1] & PREPOSITION:  # Of the mayor, Smith said, “…”
        return None
    joined = place._replace(passages=[Passage(n, Sentence(place.at, last))], number=0)
    report = report_after(joined)
    if report is None:
        return _short_sentence(n, place.at + 1, last) if _asks(place) else None
    if report.cue.mood is not Mood.FINITE or "d" not in report.cue.verb.takes:
        return None
    after = _past_listener(n, report.last, last) if "o" in report.cue.verb.takes else report.last
    closes = after >= last or n.tags[after] & _AFTER_REPORT or n.tags[min(after + 1, last - 1)] & TIME
    return found_by("next-sentence", report) if closes else None


def _short_sentence(n: Narration, first: int, last: int) -> Found | None:
    """Return who speaks by a sentence that is nothing but a name or a pronoun and a verb (“…?” Smith wondered.)."""
    subject = phrase_after(n, first, last) if last - first <= _SHORT else None
    if subject is None or subject.kind is MentionKind.DESCRIPTION or subject.last + 2 != last:
        return None
    verb = n.tags[subject.last] & FINITE and not n.tags[subject.last] & (ROLE | AUXILIARY)
    return Found("next-sentence", subject, (subject.last, subject.last + 1)) if verb else None


def _past_listener(n: Narration, first: int, last: int) -> int:
    """Return the token after whom something is told, which may be described at length (the head of Brask's school)."""
    told = phrase_after(n, first, last)
    if told is None:
        return first + (first < last and bool(n.tags[first] & OBJECT))
    at = told.last
    while at < min(last, told.last + _LISTENER) and not n.tags[at] & (SIGN | FUNCTION | FINITE | QUOTED):
        at += 1
    return at


def _closes_clause(place: Place) -> bool:
    """Ask whether the run only ends a sentence that began before it (They fear it is “a ruin.”), and asks nothing."""
    return place.at > place.passage.first + 1 and not _asks(place)


def _asks(place: Place) -> bool:
    """Ask whether the run ends in a question or an exclamation."""
    return any(sign in place.text[place.n.ends[place.at] - 3 : place.n.ends[place.at]] for sign in "?!")


def _who_reports(place: Place, at: int) -> Mention | None:
    """Return who says the clause that the token at `at` is part of, the outermost one (She said it was bad: “…”)."""
    clauses = (clause for clause in place.reported if clause.rule in ("that-clause", "bare-clause"))
    around = (clause for clause in clauses if clause.speaker is not None and clause.holds(at))
    first = next(around, None)
    return first.speaker if first is not None else None


def _credited_after_dash(n: Narration, first: int, colon: int) -> Mention | None:
    """Return the name between a dash and a colon (Port shut - Jane Doe: “…”; Port shut - More from Doe: “…”)."""
    speaker = phrase_before(n, first, colon)
    if speaker is None or speaker.kind is not MentionKind.NAME:
        return None
    start = speaker.first
    if start > first + 1 and n.words[start - 1] == "from":
        start = next((at + 1 for at in range(start - 2, max(first, start - 4), -1) if n.tags[at] & DASH), start)
    return speaker if start > first and n.tags[start - 1] & DASH else None


def _puts_in_words(place: Place, report: Report) -> bool:
    """Ask whether somebody names a thing by the words after the colon (described her mood in two words: “…”)."""
    if "n" not in report.cue.verb.takes or report.cue.mood is not Mood.FINITE:
        return False
    return place.n.words[place.at - 2] in ("word", "words") and report.cue.last < place.at - 2


def colon(place: Place) -> Found | None:
    """Smith: “…” — or any sentence that ends in a colon before the run."""
    n, at, first = place.n, place.at, place.passage.first
    if at - 1 < first or not n.tags[at - 1] & COLON:
        return None
    possessor = possessor_before(n, first, at - 1)
    named = next((one for one in reversed(place.passage.reports) if one.cue.last < at), None)
    if named is not None and named.speaker is not None and _puts_in_words(place, named):
        return Found("subject-colon", named.speaker, (named.cue.first, named.cue.last))
    if possessor is not None and n.words[at - 2].lower() in lexicon.words("en/nominal_cues"):
        return Found("possessor-colon", possessor, None)
    speaker = phrase_before(n, first, at - 1)
    if (
        speaker is not None
        and speaker.first <= first + 1
        and (speaker.kind is MentionKind.NAME or n.tags[speaker.head] & ROLE or n.words[first] == "From")
    ):
        return Found("label" if n.words[first] in _OPENERS else "name-colon", speaker, None)
    speaker = _credited_after_dash(n, first, at - 1) or _credited_by(n, first, at - 1)
    if speaker is not None:
        return Found("name-colon", speaker, None)
    speaker = _who_reports(place, at - 2) or _leads_to_colon(n, first, place.passage.last, at - 1)
    speaker = speaker or _document_before(n, first, at - 1)
    return Found("subject-colon", speaker, None) if speaker is not None else None


def _document_before(n: Narration, first: int, colon: int) -> Mention | None:
    """Return what is read that stands before the colon (Someone has taped up a note: “…”)."""
    found = phrase_before(n, first, colon)
    return found if found is not None and n.words[found.head].lower() in lexicon.words("en/documents") else None


def _credited_by(n: Narration, first: int, colon: int) -> Mention | None:
    """Return the name that closes a heading without a verb (“A Quay Shut,” by the weekly’s Jane Doe: “…”)."""
    speaker = phrase_before(n, first, colon)
    if speaker is None or speaker.kind is not MentionKind.NAME or speaker.first - 1 <= first:
        return None
    return speaker if n.words[speaker.first - 1] in ("by", "via") else None


def _leads_to_colon(n: Narration, first: int, last: int, colon: int) -> Mention | None:
    """Return whom a sentence is about that ends in a colon before the run, or whom it names last, if it is a thing."""
    speaker = shared_subject(n, first, last, colon) or _after_introduction(n, first, colon)
    if speaker is not None and n.words[speaker.head].lower().startswith(
        _EMPTY
    ):  # there were two words that Doe avoided
        verb = verb_before(n, first, colon)
        speaker = subject_before(n, first, verb) if verb is not None else None
    if speaker is None or speaker.kind is not MentionKind.DESCRIPTION or n.tags[speaker.head] & ROLE:
        return speaker
    if n.tags[speaker.head] & ADVERB:  # Then, later that day:
        return None
    start = colon  # The result is no surprise to Jane Doe:
    while start > speaker.last and n.tags[start - 1] & (CAPITAL | TITLE | ROLE):
        start -= 1
    if start == colon and n.words[first] == "For":  # For Jane Doe, the answer was simple:
        start, colon = first + 1, speaker.first - 1
    led = not n.tags[start - 1] & PREPOSITION or n.words[start - 1] in ("to", "For")
    named = phrase_before(n, start, colon) if led else None
    return named if named is not None and named.kind is MentionKind.NAME else speaker
