"""Says who was interviewed by whom, as the introduction of an interview has it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tui.quotes import lexicon
from tui.quotes.classes import ADVERB, AUXILIARY, CONJUNCTION, DETERMINER, PREPOSITION
from tui.quotes.drafts import Voice
from tui.quotes.english.kinds import gender_of_name, kind_of_name
from tui.quotes.english.names import bare, names
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.english.phrase_before import phrase_before
from tui.quotes.mentions import Mention, MentionKind
from tui.quotes.model import SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.narration import Narration

_LOOK = 30  # paragraphs of an introduction
_SHORT = 10  # words of a byline
_GAP = 3  # words between a verb of talking and `with`
_PERSONAL = lexicon.classes("en/small_words")["person"]
_LOCATING = lexicon.classes("en/small_words")["scene"]


class People(NamedTuple):
    """Who asks and who answers; `None` for whom the introduction does not make plain."""

    asks: Voice | None
    answers: Voice | None


class _Person(NamedTuple):
    """Somebody who is named: by the last name `key`, as a person without doubt (`sure`), as a subject (`acts`)."""

    key: str
    voice: Voice
    sure: bool
    acts: bool


class _Talk(NamedTuple):
    """Who talks with whom in a sentence."""

    number: int
    n: Narration
    one: Mention | None
    other: Mention | None


def people_in_interview(text: str, before: Sequence[Narration]) -> People:
    """Return who asks and who answers after the paragraphs `before`."""
    start = max(0, len(before) - _LOOK)
    intro = [(number, before[number]) for number in range(start, len(before)) if not _is_byline(before[number])]
    named = _people(text, intro)
    times = Counter(person.key for person in named)
    for number, n in intro:
        for talk in _talks(number, n):
            people = _sides(talk, named, times)
            if people is not None:
                return people
    return People(None, _most_named([person for person in named if person.sure]))


def is_interview(paragraphs: Sequence[Narration]) -> bool:
    """Ask whether one of the paragraphs says that somebody was interviewed."""
    plain = lexicon.classes("en/interviews")["plain"]
    return any(
        not plain.isdisjoint(map(str.lower, n.words)) or any(talk.other for talk in _talks(number, n))
        for number, n in enumerate(paragraphs)
    )


def _is_byline(n: Narration) -> bool:
    return len(n.words) < _SHORT and any(word.lower() == "by" for word in n.words[:2])


def _people(text: str, intro: Sequence[tuple[int, Narration]]) -> list[_Person]:
    """Return the people who are named in an introduction, in order; what something is in or at is no person."""
    vocabulary = {word for _, n in intro for word in n.words}
    found: list[_Person] = []
    for number, n in intro:
        for name in names(text, n, vocabulary):
            before = n.tags[name.first - 1] if name.first else 0
            if before & (DETERMINER | PREPOSITION) and n.words[name.first - 1].lower() in _LOCATING:
                continue
            if kind_of_name(name.words, name.title, definite=False) is SpeakerKind.PERSON:
                mention = Mention(MentionKind.NAME, name.first, name.last, name.last - 1, name.first)
                sure = bool(name.title) or bool(gender_of_name(name.words))
                found.append(_Person(name.words[-1].lower(), Voice(number, mention), sure, name.acts))
    return found


def _talks(number: int, n: Narration) -> list[_Talk]:
    """Return who talks with whom in a paragraph."""
    lists = lexicon.classes("en/interviews")
    found: list[_Talk] = []
    for first, last in n.sentences:
        for at in range(first, last):
            word = n.words[at].lower()
            if word not in lists["talk"]:
                continue
            other = _partner(n, at, last)
            if other is None and word in lists["ask"]:
                other = phrase_after(n, at + 1, last)
            if other is not None:
                found.append(_Talk(number, n, _subject(n, first, at), other))
    return found


def _partner(n: Narration, verb: int, last: int) -> Mention | None:
    """Return with whom, or to whom, one talks at the verb (spoke exclusively to Maria Costa)."""
    for at in range(verb + 1, min(last, verb + 2 + _GAP)):
        if n.words[at] in ("with", "to"):
            return phrase_after(n, at + 1, last)
    return None


def _subject(n: Narration, first: int, verb: int) -> Mention | None:
    while verb > first and n.tags[verb - 1] & (ADVERB | AUXILIARY):
        verb -= 1
    return phrase_before(n, first, verb)


def _sides(talk: _Talk, named: Sequence[_Person], times: Counter[str]) -> People | None:
    """Return which of the two that talk asks and which answers; `None` if that does not show."""
    one, other = (_name(talk, mention) for mention in (talk.one, talk.other))
    known_one, known_other = one in times, other in times
    if known_one and known_other:
        first_asks = times[one] <= times[other]
        asks, answers = (talk.one, talk.other) if first_asks else (talk.other, talk.one)
        return People(_voice(talk, asks), _voice(talk, answers))
    if known_other and not _is_he_or_she(talk):
        return People(_voice(talk, talk.one) if one else None, _voice(talk, talk.other))
    if known_one:
        return People(_voice(talk, talk.other) if other else None, _voice(talk, talk.one))
    answers_too = _most_named([person for person in named if person.key != other])
    if other and answers_too is not None:
        return People(_voice(talk, talk.other), answers_too)
    return None


def _is_he_or_she(talk: _Talk) -> bool:
    return talk.one is not None and talk.n.words[talk.one.head].lower() in _PERSONAL


def _name(talk: _Talk, mention: Mention | None) -> str:
    """Return the last name of a mention; nothing if it has none, or is more than one person."""
    if mention is None or mention.kind is not MentionKind.NAME:
        return ""
    after = talk.n.tags[mention.last] if mention.last < len(talk.n.tags) else 0
    if after & CONJUNCTION or any(tag & CONJUNCTION for tag in talk.n.tags[mention.first : mention.last]):
        return ""
    return bare(talk.n.words[mention.head]).lower()


def _voice(talk: _Talk, mention: Mention | None) -> Voice | None:
    return Voice(talk.number, mention) if mention is not None else None


def _most_named(named: Sequence[_Person]) -> Voice | None:
    """Return who is named most often; of equals whoever is a person without doubt, acts, and is named first."""
    times = Counter(person.key for person in named)
    best = max(named, key=lambda person: (times[person.key], person.sure, person.acts), default=None)
    return best.voice if best is not None else None
