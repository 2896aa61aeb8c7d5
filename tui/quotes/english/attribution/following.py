"""Rules for words whose speaker is only told after them, in a sentence of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    BE,
    BREAK,
    COMMA,
    CUE,
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
    TIME,
)
from tui.quotes.drafts import Found
from tui.quotes.english.attribution.place import Place, found_by, is_spoken, length, possessor_before, report_after
from tui.quotes.english.clauses import main_subject
from tui.quotes.english.cues import Mood
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.english.reporting import Passage, leads_on
from tui.quotes.mentions import Mention, MentionKind
from tui.quotes.narration import Sentence

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

_PERSONAL = lexicon.classes("en/small_words")["person"]
_POINTING = lexicon.classes("en/small_words")["pointing"]
_GIVERS = ("of", "from", "by")  # Those were the words of Smith
_AFTER_REPORT = STOP | COMMA | QUOTED | DASH | PREPOSITION | TIME | ADVERB | SUBORDINATOR | GERUND
_SHORT = 5  # tokens of a sentence that is an attribution by any verb
_LISTENER = 6  # tokens more that name whom something is told
_SO = ("so", "this")
_CLOSES = STOP | COMMA | PREPOSITION | TIME
_COMING = ("came", "comes", "goes", "went", "runs", "ran")
_ENOUGH = 3  # words; fewer are spoken of as words
_GIVEN = lexicon.words("en/nominal_cues") | lexicon.classes("en/outcries")["noun"]
_NEAR = 8  # tokens from the word that points back to the noun for what was said


class _Next(NamedTuple):
    """The sentence after a run, `back` paragraphs before it (so 0, or -1 for the next paragraph)."""

    n: Narration
    sentence: Sentence
    back: int


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


def words_of(place: Place) -> Found | None:
    """“…” Those were the words of Smith. — or So says Smith, That is how Smith puts it; or “…,” was Smith’s verdict."""
    speaker, back = _giver_beside(place), 0
    after = _next(place) if speaker is None else None
    if after is not None:
        n, (first, last), back = after
        word = n.words[first].lower().replace("’", "'")
        if word == "so" and first + 2 < last and n.tags[first + 1] & CUE and n.tags[first + 1] & FINITE:
            speaker = phrase_after(n, first + 2, last)
        elif word.removesuffix("'s") in _POINTING:
            speaker = _giver(n, first, last)
        elif any(word in _SO for word in n.words[first:last]):
            speaker = _said_so(n, after.sentence)
    if speaker is None:
        return None
    said = place.narrations[place.paragraph - back]
    if speaker.kind is MentionKind.DESCRIPTION and not said.tags[speaker.head] & ROLE:
        return None
    return Found("words-of", speaker, None, back=back)


def _said_so(n: Narration, sentence: Sentence) -> Mention | None:
    """Return who is told to have said what was quoted before (Smith said so on Friday)."""
    for report in Passage(n, sentence).reports:
        at = report.cue.last
        if leads_on(report) and at + 1 < sentence.last and n.words[at] in _SO and n.tags[at + 1] & _CLOSES:
            return report.speaker
    return None


def _giver_beside(place: Place) -> Mention | None:
    """Return whose words those are of which the same sentence tells (“…,” was Smith’s verdict)."""
    n, at, last = place.n, place.at, place.passage.last
    if at > place.passage.first or at + 2 >= last or length(place) < _ENOUGH:
        return None
    return _giver(n, at + 1, last) if n.tags[at + 1] & BE or n.words[at + 1] in _COMING else None


def _giver(n: Narration, first: int, last: int) -> Mention | None:
    """Return whose words those are of which the tokens after `first` tell: the words of Smith, Smith’s verdict."""
    for at in range(first + 1, min(last, first + _NEAR)):
        word = n.words[at].lower()
        if n.tags[at] & QUESTION and (at == first + 1 or n.tags[at - 1] & BE):
            subject = phrase_after(n, at + 1, last)  # That is how Smith puts it
            acts = subject is not None and n.tags[min(subject.last, last - 1)] & (FINITE | AUXILIARY | COMMA)
            return subject if acts else None
        if n.tags[at] & QUOTED:
            return None
        if word == "according":
            return phrase_after(n, at + 2, last)
        if word in _GIVEN:
            given = at + 1 < last and n.words[at + 1] in _GIVERS
            return possessor_before(n, first + 1, at) or (phrase_after(n, at + 2, last) if given else None)
    return None


def _opens_paragraph(place: Place) -> bool:
    """Ask whether the run is a sentence with which its paragraph begins."""
    return place.at == 0 and place.number == 0 and bool(place.n.tags[place.at] & BREAK)


def _actor(n: Narration, first: int, last: int) -> Mention | None:
    """Return somebody who does something, and nothing more, as a sentence begins (“Never.” Smith puts the cup down)."""
    subject = phrase_after(n, first, last)
    if subject is None or subject.last + 1 >= last or subject.kind is MentionKind.DESCRIPTION:
        return None
    person = subject.kind is MentionKind.NAME or n.words[subject.head].lower() in _PERSONAL
    acts = n.tags[subject.last] & (FINITE | AUXILIARY | ROLE) == FINITE
    return subject if person and acts else None


def _next(place: Place) -> _Next | None:
    """Return the sentence after a run that is a sentence by itself."""
    n, at = place.n, place.at
    if at != place.passage.first or at + 1 != place.passage.last or not n.tags[at] & BREAK:
        return None
    if place.number + 1 < len(n.sentences):
        return _Next(n, n.sentences[place.number + 1], 0)
    if place.paragraph + 1 == len(place.narrations):
        return None
    below = place.narrations[place.paragraph + 1]
    return _Next(below, below.sentences[0], -1) if below.sentences else None


def following_subject(place: Place) -> Found | None:
    """“…” ⏎ Smith sat down. — words above all others, or a few: whoever the next sentence is about."""
    beside = _opens_paragraph(place) and not is_spoken(place)
    after = _next(place) if beside or (not place.earlier and is_spoken(place)) else None
    if after is None:
        return None
    n, sentence, back = after
    if beside:
        actor = None if back else _actor(n, *sentence)
        return Found("following-subject", actor, None) if actor is not None else None
    if any(n.tags[at] & QUOTED for at in range(*sentence)):
        return None
    report = next((one for one in Passage(n, sentence).reports if leads_on(one)), None)
    speaker = report.speaker if report is not None else main_subject(n, *sentence)
    if speaker is None or speaker.kind is not MentionKind.NAME:
        return None
    return Found("following-subject", speaker, None, back=back)
