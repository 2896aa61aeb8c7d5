"""Rules for words that the sentence before them leads up to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.quotes import lexicon
from tui.quotes.classes import (
    AUXILIARY,
    BE,
    BREAK,
    COLON,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    FINITE,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    QUESTION,
    QUOTED,
    ROLE,
    STOP,
    SUBJECT,
    SUBORDINATOR,
    THAT,
)
from tui.quotes.drafts import Found
from tui.quotes.english.attribution.place import Place, is_spoken, length, opens_sentence, possessor_before
from tui.quotes.english.clauses import main_subject
from tui.quotes.english.cues import Mood
from tui.quotes.english.kinds import gender_of_title
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.english.reporting import Passage, leads_on
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from tui.quotes.english.reporting import Report
    from tui.quotes.narration import Narration

_ANNOUNCES = 8  # tokens of a sentence that announces what is said
_OTHERS = frozenset({"he", "she", "his", "her", "they"})  # in words about the subject, by somebody else
_OF_GENDER = {"m": ("he", "his"), "f": ("she", "her")}
_PERSONAL = lexicon.classes("en/small_words")["person"]
_PAST_HER = DETERMINER | POSSESSIVE | PREPOSITION | QUESTION | STOP | SUBJECT | SUBORDINATOR | THAT  # not her boat
_SHORT = 2  # words of a quotation in the paragraph of the one who speaks
_WORD = re.compile(r"[^\W_]+")
_WHOLE = 6  # words of a quotation that stands by itself


class _Lead(NamedTuple):
    """The sentence before a run, `back` paragraphs before it."""

    n: Narration
    passage: Passage
    back: int


def preceding_cue(place: Place) -> Found | None:
    """She said the tide was low. “…” — whoever speaks in the sentence before, if nothing is quoted there."""
    lead = _lead(place)
    if lead is None or (lead.back and not is_spoken(place)):
        return None
    owner = _owner(lead)
    if owner is not None:
        return Found("preceding-cue", owner, None, back=lead.back)
    report = next((one for one in lead.passage.reports if leads_on(one)), None)
    if report is None or report.speaker is None or report.speaker.antecedent is not None:
        return None
    cue = (report.cue.first, report.cue.last)
    if lead.n.words[report.speaker.head] == "I":
        return _answers(lead, report)
    if "?" not in place.text[place.n.ends[place.at] - 3 : place.n.ends[place.at]]:
        asked = _asked(lead, report)
        if asked is not None:
            return Found("preceding-cue", asked, cue, back=lead.back)
    return Found("preceding-cue", report.speaker, cue, back=lead.back)


def _answers(lead: _Lead, report: Report) -> Found | None:
    """Find who answers the one who tells the story (I told him so. “…”; When I read him this, Smith roars. “…”)."""
    n, passage = lead.n, lead.passage
    subject = main_subject(n, passage.first, passage.last)
    if subject is not None and n.words[subject.head] != "I" and _is_somebody(n, subject, passage):
        return Found("preceding-cue", subject, None, back=lead.back)
    told = _addressed(lead, report)
    return Found("preceding-cue", told, None, back=lead.back) if told is not None else None


def _asked(lead: _Lead, report: Report) -> Mention | None:
    """Return whom somebody asks something, as he will answer (Smith asked the mayor why. “…”)."""
    asks = lead.n.words[report.cue.last - 1] in lexicon.words("en/asking")
    return _addressed(lead, report) if asks else None


def _addressed(lead: _Lead, report: Report) -> Mention | None:
    """Return to whom somebody says something."""
    n, at, last = lead.n, report.cue.last, lead.passage.last
    if at >= last:
        return None
    alone = n.words[at] == "her" and at + 1 < last and n.tags[at + 1] & _PAST_HER
    if (n.tags[at] & OBJECT and not n.tags[at] & SUBJECT) or alone:
        return Mention(MentionKind.PRONOUN, at, at + 1, at, at)
    asked = phrase_after(n, at, last)
    return asked if asked is not None and _is_somebody(n, asked) else None


def _owner(lead: _Lead) -> Mention | None:
    """Return whose words they are by a few words that announce them (Her verdict? Smith’s answer was blunt)."""
    n, first, last = lead.n, lead.passage.first, lead.passage.last
    noun = next((at for at in range(first + 1, last) if n.words[at] in lexicon.words("en/nominal_cues")), None)
    if noun is None or last - first > _ANNOUNCES or not n.tags[last - 1] & STOP:
        return None
    verb = next((at for at in range(first, last - 1) if n.tags[at] & (FINITE | AUXILIARY) and at != noun), None)
    if verb is not None and (verb != noun + 1 or not n.tags[verb] & BE):
        return None
    return possessor_before(n, first, noun)


def preceding_subject(place: Place) -> Found | None:
    """Alice began talking. “…” — the one whom the sentence before is about, if the run is a sentence by itself."""
    lead = _lead(place)
    if lead is None or not _is_sentence(place):
        return None
    if length(place) < (_WHOLE if lead.back and not _was_asked(lead) else _SHORT):
        return None
    n, (first, last) = lead.n, (lead.passage.first, lead.passage.last)
    while first < last and n.tags[first] & CONJUNCTION:
        first += 1
    speaker = _for_whom(n, first, last) or _who_answers(n, first, last) or _about(n, first, last)
    if speaker is None or not _is_somebody(n, speaker, lead.passage):
        return None
    first_word = _first_word(place)
    if place.earlier and first_word in _OTHERS and not _is_of_other_gender(n, speaker, first_word):
        return None
    return Found("preceding-subject", speaker, None, back=lead.back)


def _is_of_other_gender(n: Narration, speaker: Mention, word: str) -> bool:
    """Ask whether a pronoun cannot mean who is described (His wife nudged him. “He was late.”)."""
    gender = gender_of_title(n.words[speaker.head].lower())
    return bool(gender) and word in _OF_GENDER["f" if gender == "m" else "m"]


def _was_asked(lead: _Lead) -> bool:
    """Ask whether a sentence says that somebody was asked something (Smith was asked whether it was late. “…”)."""
    asks = lexicon.words("en/asking")
    return any(
        one.cue.mood is Mood.PASSIVE and one.speaker is None and lead.n.words[one.cue.at] in asks
        for one in lead.passage.reports
    )


def _about(n: Narration, first: int, last: int) -> Mention | None:
    """Return whom a sentence is about, past a clause that tells more of him (Smith, who runs the port, sat down)."""
    subject = main_subject(n, first, last)
    told = subject.antecedent if subject is not None else None
    if told is not None and told.first - 1 > first and n.tags[told.first - 1] & COMMA:  # Smith, a baker who left, sat
        bearer = phrase_after(n, first, told.first - 1)
        named = bearer is not None and bearer.kind is MentionKind.NAME and bearer.last == told.first - 1
        told = bearer if named else told
    if told is None or n.tags[first] & PREPOSITION or (told.first > first and not n.tags[told.first - 1] & COMMA):
        return subject
    return told


def _who_answers(n: Narration, first: int, last: int) -> Mention | None:
    """Return him or her whom the writer asks something (Had she seen it? “…”)."""
    at = first + 1
    asks = at + 1 < last and n.tags[first] & AUXILIARY and n.words[last - 1] == "?"
    return Mention(MentionKind.PRONOUN, at, at + 1, at, at) if asks and n.words[at] in _PERSONAL else None


def _first_word(place: Place) -> str:
    """Return the first word of the run, without what a contraction adds to it."""
    found = _WORD.search(place.text, place.n.starts[place.at], place.n.ends[place.at])
    return found.group().lower() if found is not None else ""


def _for_whom(n: Narration, first: int, last: int) -> Mention | None:
    """Return whose view a sentence gives (For Smith, it is not enough. “…”)."""
    if first >= last or n.words[first].lower() != "for":
        return None
    speaker = phrase_after(n, first + 1, last)
    named = speaker is not None and speaker.kind is MentionKind.NAME and n.tags[min(speaker.last, last - 1)] & COMMA
    return speaker if named else None


def _is_somebody(n: Narration, mention: Mention, passage: Passage | None = None) -> bool:
    """Ask whether a mention can be of one who talks: a name, he or she, a role, or what gives a statement out."""
    word = n.words[mention.head].lower()
    if mention.antecedent is not None:
        return False
    if mention.kind is MentionKind.PRONOUN:
        return word in _PERSONAL
    if mention.kind is MentionKind.NAME:
        return True
    if n.tags[mention.head] & ROLE:
        return "p" not in lexicon.marked("en/roles").get(word, "") and (word[-1:] != "s" or word[-2:] == "ss")
    if passage is None or word not in lexicon.words("en/organisations"):
        return False
    told = n.words[mention.last : passage.last]
    return not lexicon.words("en/nominal_cues").isdisjoint(told)


def _is_sentence(place: Place) -> bool:
    return place.at + 1 == place.passage.last and bool(place.n.tags[place.at] & BREAK)


def _lead(place: Place) -> _Lead | None:
    """Return the sentence before the run, if the run opens its own one and nothing is quoted before it."""
    if place.at > place.passage.first or not opens_sentence(place):
        return None
    if place.number:
        n, passage, back = place.n, place.passages[place.number - 1], 0
    elif place.before is not None and place.before.sentences:
        n, back = place.before, 1
        passage = Passage(n, n.sentences[-1])
    else:
        return None
    if any(n.tags[at] & QUOTED for at in range(passage.first, passage.last)) or n.tags[passage.last - 1] & COLON:
        return None
    return _Lead(n, passage, back)
