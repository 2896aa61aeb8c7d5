"""Who speaks at a cue: the subject of the reporting verb, before it, after it, or shared with another verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    CAPITAL,
    CLOSING,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    FINITE,
    GERUND,
    NAMELESS,
    NUMBER,
    OBJECT,
    OPENING,
    POSSESSIVE,
    PREPOSITION,
    QUESTION,
    QUOTED,
    ROLE,
    SEMICOLON,
    SIGN,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    TIME,
    TITLE,
    WHO,
)
from tui.quotes.english.agreement import fit
from tui.quotes.english.clauses import main_subject, past_introduction, subject_before
from tui.quotes.english.control import controller, for_whom, is_impersonal
from tui.quotes.english.cues import Cue, Mood, cue_at, cues
from tui.quotes.english.far_subjects import far_subjects, share_before
from tui.quotes.english.holders import (
    blamed,
    held_gerund,
    holder,
    opening_host,
    perceived,
    quoted_speaker,
    seen_to_say,
    twin_holder,
)
from tui.quotes.english.inversion import inverted_subject
from tui.quotes.english.passives import agent_of, is_participle
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.english.verbs import is_existential, is_joined, is_verb, verb_before
from tui.quotes.english.words import CLASSES
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from tui.quotes.narration import Narration, Sentence

_FINITE_MOOD, _PASSIVE_MOOD, _GERUND_MOOD, _INFINITIVE_MOOD = Mood.FINITE, Mood.PASSIVE, Mood.GERUND, Mood.INFINITIVE
_ASIDE = 10  # tokens
_APPOSED = BASE | CAPITAL | DETERMINER | NAMELESS | NUMBER | ROLE | TITLE
_PARTED = COMMA | DASH | QUOTED | SEMICOLON
_PARTS = COMMA | DASH | CONJUNCTION | QUOTED  # what parts a gerund from the clause that it hangs on
_RELATIVES = lexicon.classes("en/small_words")["no-subject"]
_CURRENCIES = ("$", "€", "£", "¥")
_IT = frozenset({"it"})
_THEN = frozenset({"then", "later", "also", "even", "again"})  # and then said, but also called


class Report(NamedTuple):
    """A cue with its speaker; `inverted` if the speaker follows the verb. `[first, last)` spans both."""

    cue: Cue
    speaker: Mention | None
    inverted: bool

    @property
    def first(self) -> int:
        """The first token of the attribution."""
        cue, speaker = self.cue.first, self.speaker
        return cue if speaker is None or speaker.first > cue else speaker.first

    @property
    def last(self) -> int:
        """The token after the attribution."""
        cue, speaker = self.cue.last, self.speaker
        return speaker.last if speaker is not None and self.inverted and speaker.last > cue else cue


def leads_on(report: Report) -> bool:
    """Ask whether somebody says something at a cue in a way that his very words may follow."""
    return report.speaker is not None and report.cue.mood is _FINITE_MOOD and bool(report.cue.verb.takes & {"d", "t"})


class Passage:
    """A sentence of a narration, with its reports: its cues with their speakers, in order."""

    def __init__(self, n: Narration, sentence: Sentence) -> None:
        self.n = n
        self.first, self.last = sentence
        first, last = sentence
        self.reports = [report(n, first, last, cue) for cue in cues(n, first, last) if not _vouches(n, first, cue)]


def _vouches(n: Narration, first: int, cue: Cue) -> bool:
    """Ask whether the writer only says that the words are not his own (Doe said, and I quote, “…”)."""
    return cue.verb.lemma == "quote" and cue.at - 2 >= first and n.words[cue.at - 2 : cue.at] == ["and", "I"]


def report(n: Narration, first: int, last: int, cue: Cue) -> Report:
    """Return who speaks at `cue` in the sentence `[first, last)`."""
    if is_participle(n, first, last, cue):
        cue = cue._replace(mood=_PASSIVE_MOOD)
    if cue.mood is _PASSIVE_MOOD:
        return Report(cue, agent_of(n, cue, last), inverted=True)
    if cue.mood is _GERUND_MOOD:
        return Report(cue, _governor(n, first, last, cue), inverted=False)
    if cue.mood is _INFINITIVE_MOOD:
        if is_impersonal(n, first, cue.first):
            return Report(cue, for_whom(n, first, cue.first), inverted=False)
        moved = controller(n, first, cue.first)
        return Report(cue, moved or _governor(n, first, last, cue), inverted=False)
    after = inverted_subject(n, first, last, cue)
    if after is not None:
        return Report(cue, after, inverted=True)
    seen = seen_to_say(n, first, cue)
    if seen is not None:
        return Report(cue, seen, inverted=False)
    joint = _conjunction_before(n, first, cue.first)
    if joint is not None:  # said … but called
        shared = shared_subject(n, first, last, joint)
        plural = _plural_speaker(n, first, last, joint) if n.tags[cue.at] & BASE else None
        subject = fit(n, cue, shared) or plural or _first_speaker(n, first, joint)
        return Report(cue, subject, inverted=False)
    for at in (cue.first - 1, cue.first):  # he’s saying, she’d said
        if first <= at < cue.at and (pronoun := contracted(n, at)) is not None:
            return Report(cue, pronoun, inverted=False)
    subject = fit(n, cue, subject_before(n, first, cue.first))
    if subject is None:
        fitting = (fit(n, cue, mention) for mention in far_subjects(n, first, cue.first))
        subject = share_before(n, first, cue.first) or next(filter(None, fitting), None)
    return Report(cue, subject, inverted=False)


def _conjunction_before(n: Narration, first: int, verb: int) -> int | None:
    """Return the conjunction that joins a verb to what is before it, past an aside (and, with a shrug, said)."""
    at = verb - 1
    while at > first and n.words[at] in _THEN:
        at -= 1
    if at > first and n.tags[at] & COMMA:
        opening = next((k for k in range(at - 1, max(first, at - _ASIDE), -1) if n.tags[k] & (SIGN | QUOTED)), at)
        if not n.tags[opening] & COMMA or not n.tags[opening + 1] & (PREPOSITION | GERUND | ADVERB | CUE):
            return None
        at = opening - 1
    return at if at >= first and n.tags[at] & CONJUNCTION else None


def _governor(n: Narration, first: int, last: int, cue: Cue) -> Mention | None:
    """Return the subject of the verb that a gerund or an infinitive hangs on.

    After a comma it hangs on the sentence (…, adding that), elsewhere on the verb before it (went on to say).
    """
    if cue.mood is _GERUND_MOOD:
        twin = twin_holder(n, first, cue.first) or perceived(n, first, cue.first) or blamed(n, first, cue)
        if twin is not None:
            return twin
    if cue.mood is _GERUND_MOOD and cue.first > first and n.tags[cue.first - 1] & _PARTS:
        found = (
            shared_subject(n, first, last, cue.first)
            or _first_speaker(n, first, cue.first)
            or opening_host(n, first, cue.first - 1)
        )
        if found is not None:
            return found
    if cue.mood is _GERUND_MOOD:
        found = quoted_speaker(n, first, cue.first) or holder(n, first, cue.first)
        if found is not None:
            return found
    held = held_gerund(n, first, cue)
    if held is not None:
        return held
    at = cue.first
    while (verb := verb_before(n, first, at)) is not None:
        joined = is_joined(n, first, verb) and contracted(n, verb) is None
        found = (shared_subject(n, first, last, verb) if joined else None) or _speaker_at(n, first, last, verb)
        if found is not None:
            return found
        at = verb
    for comma in range(cue.last, last - 1):
        if n.tags[comma] & COMMA:
            found = phrase_after(n, comma + 1, last)
            if found is not None and not n.tags[comma + 1] & OBJECT:
                return found
    return main_subject(n, cue.last, last)


def shared_subject(n: Narration, first: int, last: int, end: int) -> Mention | None:
    """Return the subject of the nearest verb before `end` that a verb or a gerund there can share.

    That is the verb of a main clause (Doe, who runs the port, sat down and said), or a cue (as Doe warned and said).
    """
    at, nearest = end, None
    while (verb := verb_before(n, first, at)) is not None:
        at = verb
        if is_joined(n, first, verb) or is_existential(n, first, verb) or _is_aside(n, first, verb, end):
            continue
        found = _speaker_at(n, first, last, verb)
        if found is None or found.first >= end:
            continue
        if _can_share(n, first, found, verb, end):
            return nearest if nearest is not None and _is_it(n, found) else found
        if nearest is None and found.antecedent is None and found.kind is MentionKind.NAME:
            nearest = found
    return None


def _is_it(n: Narration, subject: Mention) -> bool:
    """Ask whether the subject is one that says nothing (it is such a wreck that Doe sold it and called it “…”)."""
    return n.words[subject.head].lower().replace("’", "'").partition("'")[0] in _IT


def _is_aside(n: Narration, first: int, at: int, end: int) -> bool:
    """Ask whether the token at `at` stands in brackets, or between dashes, that are closed before `end`."""
    sign = next((n.tags[k] for k in range(at, end) if n.tags[k] & (OPENING | CLOSING)), 0)
    if sign & CLOSING:
        return True
    dashes = sum(1 for k in range(at, end) if n.tags[k] & DASH)
    return dashes == 1 and any(n.tags[k] & DASH for k in range(max(first, at - _ASIDE), at))


def _can_share(n: Narration, first: int, subject: Mention, verb: int, end: int) -> bool:
    """Ask whether what follows from `end` on can hang on `subject` as the verb at `verb` does."""
    if subject.antecedent is not None:  # a relative clause that is closed by a comma has ended
        nonrestrictive = subject.first > first and bool(n.tags[subject.first - 1] & COMMA)
        return nonrestrictive and not any(n.tags[at] & COMMA for at in range(verb, end))
    if subject.first == first or subject.first > verb:
        return True
    before, word = n.tags[subject.first - 1], n.words[subject.first - 1].lower()
    if _in_place(n, first, subject) and n.tags[end] & GERUND:
        return not any(n.tags[at] & (COMMA | DASH | QUOTED) for at in range(verb, end - 1))
    if _is_beside(n, first, subject, verb, end):
        return True
    if (before & (THAT | WHO | QUESTION | FINITE | BASE | GERUND) and not before & SUBORDINATOR) or word in _RELATIVES:
        return False
    if before & SUBORDINATOR or word == "as":
        behind = (not before & QUESTION or word == "when") and n.words[end] != "but"
        behind = behind and not any(n.tags[at] & (COMMA | DASH | QUOTED) for at in range(verb, end))
        main = _main_verb(n, verb, end)
        passive = main > verb and bool(n.tags[verb] & BE) and not n.tags[main] & GERUND  # after the film was shown
        return behind or (word != "as" and bool(n.tags[main] & CUE) and not passive)
    return _opens_clause(n, first, subject)


def _is_beside(n: Narration, first: int, subject: Mention, verb: int, end: int) -> bool:
    """Ask whether he or she does what stands right before `end` (at the mention of email she laughed and said)."""
    if not n.tags[subject.first] & SUBJECT or n.words[subject.head] == "it":
        return False
    led, before = subject.first - 2, n.tags[subject.first - 1]
    noun = led >= first and n.tags[led] & (PREPOSITION | DETERMINER | POSSESSIVE) and not before & GERUND
    if before & (THAT | WHO | QUESTION | SUBORDINATOR) or (before & (FINITE | BASE | GERUND) and not noun):
        return False
    return not any(n.tags[at] & _PARTED for at in range(verb, end))


def _in_place(n: Narration, first: int, subject: Mention) -> bool:
    """Ask whether a clause about a place begins with `subject` (a square where Doe …, a film in which Doe …)."""
    at = subject.first - 1
    at -= at > first and n.words[at] == "about"  # about fifty weavers
    led = at - 1 > first and bool(n.tags[at - 1] & PREPOSITION)
    return n.words[at] == "where" or (n.words[at] == "which" and led)


def _opens_clause(n: Narration, first: int, subject: Mention) -> bool:
    """Ask whether `subject` opens a main clause: after a sign, or a conjunction that joins no two nouns."""
    start = subject.first
    while start > first and n.tags[start - 1] & (ADVERB | TIME) and not n.tags[start - 1] & CONJUNCTION:
        start -= 1
    if not n.tags[subject.first] & SUBJECT:  # and the rowing club the Lund Nine wrote
        while start > first and not n.tags[start - 1] & ~_APPOSED:
            start -= 1
    if start == first or (n.tags[start - 1] & (SIGN | QUOTED) and n.words[start - 1] not in _CURRENCIES):
        return True
    if not n.tags[start - 1] & CONJUNCTION:
        return False
    alone = start - 1 == first or bool(n.tags[start - 2] & (SIGN | QUOTED))
    return alone or n.words[start - 1] == "but" or subject.kind is MentionKind.PRONOUN


def _main_verb(n: Narration, at: int, last: int) -> int:
    """Return the last token of the verb group that begins at `at`."""
    while at + 1 < last and n.tags[at] & (AUXILIARY | ADVERB):
        at += 1
    return at


def _speaker_at(n: Narration, first: int, last: int, verb: int) -> Mention | None:
    """Return the subject of the verb group that begins at `verb`, be it a cue or not, if it shares none."""
    main = _main_verb(n, verb, last)
    if n.tags[main] & CUE and (other := cue_at(n, first, main)) and other.mood is _FINITE_MOOD:
        if other.first > first and n.tags[other.first - 1] & CONJUNCTION:
            return None  # it has no subject of its own
        return report(n, first, last, other).speaker
    return contracted(n, verb) or subject_before(n, first, verb)


def contracted(n: Narration, at: int) -> Mention | None:
    """Return the pronoun that is one token with its auxiliary (he’s, they’ve)."""
    word, apostrophe, _ = n.words[at].replace("’", "'").partition("'")
    if not n.tags[at] & AUXILIARY or not apostrophe or not CLASSES[word] & SUBJECT:
        return None
    return Mention(MentionKind.PRONOUN, at, at + 1, at, at)


def _plural_speaker(n: Narration, first: int, last: int, end: int) -> Mention | None:
    """Return who speaks at the first cue before `end`, if that is a plural (The clerks say it is shut, and blame)."""
    for at in range(first, end):
        if n.tags[at] & CUE and n.tags[at] & BASE and (cue := cue_at(n, first, at)) is not None:
            return fit(n, cue, _speaker_at(n, first, last, at)) if cue.mood is _FINITE_MOOD else None
    return None


def _first_speaker(n: Narration, first: int, last: int) -> Mention | None:
    """Return the subject of the first verb among the tokens `[first, last)` that has one, be it a cue or not."""
    first = past_introduction(n, first, last)
    for at in range(first, last):
        if is_verb(n, first, at) and not is_joined(n, first, at) and not is_existential(n, first, at):
            found = _speaker_at(n, first, last, at)
            if found is not None:
                return found
    return None
