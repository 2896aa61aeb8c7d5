"""Rules for a run after a colon: whose words the sentence that the colon ends announces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    CAPITAL,
    COLON,
    COMMA,
    DASH,
    DETERMINER,
    GENITIVE,
    PREPOSITION,
    ROLE,
    SUBJECT,
    TITLE,
)
from tui.quotes.drafts import Found
from tui.quotes.english.attribution.place import (
    Place,
    possessor_before,
)
from tui.quotes.english.clauses import subject_before
from tui.quotes.english.cues import Mood
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.english.phrase_before import phrase_before
from tui.quotes.english.reporting import leads_on, shared_subject
from tui.quotes.english.verbs import has_verb, verb_before
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from tui.quotes.english.reporting import Passage, Report
    from tui.quotes.narration import Narration

_INDEFINITE = lexicon.classes("en/small_words")["indefinite"]
_OPENERS = ("“", '"')  # left over before a label between marks
_SENDER = 8  # tokens of `from Commissioner Doe`
_EMPTY = ("there", "here")  # what stands where a subject does


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
    speaker = credited_after_dash(n, first, at - 1) or _credited_by(n, first, at - 1)
    if speaker is not None:
        return Found("name-colon", speaker, None)
    speaker = _who_reports(place, at - 2) or _leads_to_colon(place.passage, at - 1)
    if speaker is None or n.words[speaker.head].lower() in _INDEFINITE:
        speaker = _document_before(n, first, at - 1) or _document_put_up(n, first, at - 1) or speaker
    return Found("subject-colon", speaker, None) if speaker is not None else None


def _after_introduction(n: Narration, first: int, last: int) -> Mention | None:
    """Return the noun phrase that opens the sentence `[first, last)`, or follows its first comma (In town, Doe …)."""
    opening = phrase_after(n, first, last)
    if opening is not None and not _is_time_in_front(n, opening, last):
        return opening
    comma = next((at for at in range(first, last) if n.tags[at] & COMMA), last)
    return phrase_after(n, comma + 1, last)


def _is_time_in_front(n: Narration, opening: Mention, last: int) -> bool:
    """Ask whether a phrase only tells when, with the sentence after its comma (Each spring, there is a saying: “…”)."""
    after = opening.last + 1
    if after >= last or not n.tags[opening.last] & COMMA or opening.kind is not MentionKind.DESCRIPTION:
        return False
    return bool(n.tags[after] & SUBJECT) or n.words[after].startswith("there")


def _who_reports(place: Place, at: int) -> Mention | None:
    """Return who says the clause that the token at `at` is part of, the outermost one (She said it was bad: “…”)."""
    clauses = (clause for clause in place.reported if clause.rule in ("that-clause", "bare-clause"))
    around = (clause for clause in clauses if clause.speaker is not None and clause.holds(at))
    first = next(around, None)
    return first.speaker if first is not None else None


def credited_after_dash(n: Narration, first: int, colon: int) -> Mention | None:
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


def _document_before(n: Narration, first: int, colon: int) -> Mention | None:
    """Return what is read that stands before the colon (Someone has taped up a note: “…”)."""
    found = phrase_before(n, first, colon)
    return found if found is not None and n.words[found.head].lower() in lexicon.words("en/documents") else None


def _document_put_up(n: Narration, first: int, colon: int) -> Mention | None:
    """Return what is read that somebody has put up somewhere (Someone had taped a sign to the door: “…”)."""
    for at in range(first, colon):
        found = phrase_after(n, at, colon) if n.tags[at] & DETERMINER else None
        if found is not None and n.words[found.head].lower() in lexicon.words("en/documents"):
            return found
    return None


def sender_before(n: Narration, first: int, colon: int) -> Mention | None:
    """Return whose message stands before a colon, in a sentence about another (Doe got a note from Lund: “…”).

    So it is with `Lund’s words`, too; with `the answer` alone it is anybody’s.
    """
    said = lexicon.words("en/nominal_cues") | lexicon.words("en/documents")
    if colon - 2 > first and n.words[colon - 1].lower() in said and n.tags[colon - 2] & GENITIVE:
        owner = possessor_before(n, first, colon) if has_verb(n, first, colon) else None
        return owner if owner is not None and n.words[owner.first - 1] != "to" else None  # replied to Lund’s claim
    sent = next((at for at in range(colon - 2, max(first, colon - _SENDER), -1) if n.words[at] == "from"), None)
    if sent is None or n.words[sent - 1].lower() not in said or not has_verb(n, first, sent):
        return None
    sender = phrase_after(n, sent + 1, colon)
    named = sender is not None and (sender.kind is MentionKind.NAME or n.tags[sender.head] & ROLE)
    return sender if sender is not None and sender.last == colon and named else None


def _credited_by(n: Narration, first: int, colon: int) -> Mention | None:
    """Return the name that closes a heading without a verb (“A Quay Shut,” by the weekly’s Jane Doe: “…”)."""
    speaker = phrase_before(n, first, colon)
    if speaker is None or speaker.first < first:
        return None
    if n.words[first:colon].count("from") == 1 and not has_verb(n, first, colon):
        sender = phrase_after(n, n.words.index("from", first) + 1, colon)  # And this from Jane Doe:
        return sender if sender is not None and sender.last == colon else None
    if speaker.kind is not MentionKind.NAME or speaker.first - 1 <= first:
        return None
    return speaker if n.words[speaker.first - 1] in ("by", "via") else None


def _giver(n: Narration, said: Mention, last: int) -> Mention | None:
    """Return whose words a noun for them says that they are (the message from Jane Doe was short)."""
    at = said.head + 1
    giver = phrase_after(n, at + 1, last) if n.words[at] in ("from", "by") else None
    return giver if giver is not None and _is_somebody(n, giver) else None


def _is_somebody(n: Narration, speaker: Mention) -> bool:
    """Ask whether a phrase is a name, a pronoun, or one for people."""
    return speaker.kind is not MentionKind.DESCRIPTION or bool(n.tags[speaker.head] & ROLE)


def _leads_to_colon(passage: Passage, colon: int) -> Mention | None:
    """Return whom a sentence is about that ends in a colon before the run, or whom it names last, if it is a thing."""
    n, first, last, reports = passage.n, passage.first, passage.last, passage.reports
    speaker = shared_subject(n, first, last, colon) or _after_introduction(n, first, colon)
    if speaker is not None and speaker.antecedent is not None:  # said Doe, who had worked there: “…”
        return next((one.speaker for one in reports if one.cue.first < speaker.first and leads_on(one)), speaker)
    if speaker is not None and n.words[speaker.head].lower().startswith(
        _EMPTY
    ):  # there were two words that Doe avoided
        verb = verb_before(n, first, colon)
        shown = phrase_after(n, verb + 1, colon) if verb == speaker.last else None
        if shown is not None and shown.kind is MentionKind.NAME and n.words[speaker.head].lower() == "here":
            return shown  # Here is Jane Doe on the port:
        speaker = subject_before(n, first, verb) if verb is not None else None
    if speaker is not None and n.words[speaker.head].lower() in lexicon.words("en/nominal_cues"):
        owner = possessor_before(n, first, speaker.head + 1)  # Jane Doe’s answer was short:
        speaker = owner or _giver(n, speaker, colon) or speaker
    if speaker is None or (n.words[speaker.head].lower() != "it" and _is_somebody(n, speaker)):
        return speaker
    if n.tags[speaker.head] & ADVERB:  # Then, later that day:
        return None
    start = colon  # The result is no surprise to Jane Doe:
    while start > speaker.last and n.tags[start - 1] & (CAPITAL | TITLE | ROLE):
        start -= 1
    if start == colon and n.words[first] == "For":  # For Jane Doe, the answer was simple:
        start, colon = first + 1, speaker.first - 1
    led = not n.tags[start - 1] & PREPOSITION or n.words[start - 1] in ("to", "for", "For")
    named = phrase_before(n, start, colon) if led else None
    return named if named is not None and named.kind is MentionKind.NAME else speaker
