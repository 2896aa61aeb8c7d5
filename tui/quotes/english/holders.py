"""The noun that a gerund, or an infinitive after one, has for its subject (with Doe nodding, quoted Doe as saying)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    COMMA,
    DASH,
    GERUND,
    OBJECT,
    PREPOSITION,
    QUOTED,
    ROLE,
    SEMICOLON,
    SIGN,
    SUBJECT,
)
from tui.quotes.english.cues import Mood
from tui.quotes.english.inflection import Form
from tui.quotes.english.phrase_before import phrase_before
from tui.quotes.english.verbs import is_joined, is_verb
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from collections.abc import Container

    from tui.quotes.english.cues import Cue
    from tui.quotes.narration import Narration

_ABSOLUTE = 40  # tokens


def opening_host(n: Narration, first: int, comma: int) -> Mention | None:
    """Return the noun phrase that opens the sentence and ends at `comma` (The critic, writing in the weekly, …)."""
    found = phrase_before(n, first, comma)
    return found if found is not None and found.first == first else None


def holder(n: Narration, first: int, gerund: int, *, depth: bool = True) -> Mention | None:
    """Return the noun that a gerund without a comma describes (with Doe tweeting; they left, Doe saying so)."""
    end = gerund
    while end > first and n.tags[end - 1] & ADVERB:
        end -= 1
    found = phrase_before(n, first, end)
    if found is None or found.first == first:
        return None
    before, named = n.words[found.first - 1].lower(), found.kind is MentionKind.NAME
    if before == "and" and (whole := _joined_holder(n, first, found)) is not None:
        return whole
    if before in ("with", "of") or before in lexicon.words("en/perceiving"):
        return found
    if n.tags[found.first - 1] & (COMMA | DASH) and (named or n.tags[found.first - 1] & DASH):
        return found
    if depth and named and before == "and" and _held_before(n, first, found.first) is not None:
        return found
    return None


def _joined_holder(n: Narration, first: int, last: Mention) -> Mention | None:
    """Return two nouns after `with` of which `last` is the second (with clerks and porters singing)."""
    found = phrase_before(n, first, last.first - 1)
    if found is None or found.first == first or n.words[found.first - 1] != "with":
        return None
    return Mention(MentionKind.DESCRIPTION, found.first, last.last, last.last - 1, last.last - 1)


def _held_before(n: Narration, first: int, last: int) -> Mention | None:
    """Return the noun that the last gerund before token `last` has for itself (with Doe nodding and …)."""
    start = max(first, last - _ABSOLUTE)
    at = next((k for k in range(last - 1, start, -1) if n.tags[k] & GERUND and not n.tags[k] & ROLE), None)
    return holder(n, start, at, depth=False) if at is not None else None


def twin_holder(n: Narration, first: int, gerund: int) -> Mention | None:
    """Return the noun of an earlier gerund to which a conjunction joins this one (with Doe nodding and saying)."""
    found = _held_before(n, first, gerund) if is_joined(n, first, gerund) else None
    if found is None or any(n.tags[at] & (COMMA | DASH | SEMICOLON) for at in range(found.last, gerund)):
        return None
    return found


def perceived(n: Narration, first: int, gerund: int) -> Mention | None:
    """Return whom somebody sees or remembers doing more than one thing (to remember Doe going on air, declaring)."""
    for at in range(gerund - 1, max(first, gerund - _ABSOLUTE), -1):
        if n.tags[at] & (SUBJECT | SEMICOLON) or is_verb(n, first, at):
            return None
        if n.tags[at] & GERUND and not n.tags[at] & ROLE and (found := phrase_before(n, first, at)) is not None:
            seen = found.first > first and n.words[found.first - 1].lower() in lexicon.words("en/perceiving")
            return found if seen else None
    return None


def seen_to_say(n: Narration, first: int, cue: Cue) -> Mention | None:
    """Return whom somebody hears, lets or makes say something (Lund heard Doe say)."""
    if cue.mood is not Mood.FINITE or cue.verb.form is not Form.BASE or cue.first != cue.at:
        return None
    found = _object_of(n, first, cue.at, lexicon.classes("en/governing")["perceive"])
    if found is None or cue.verb.lemma == "know":  # let him know
        return None
    return found if found.kind is not MentionKind.DESCRIPTION or n.tags[found.head] & ROLE else None


def blamed(n: Narration, first: int, cue: Cue) -> Mention | None:
    """Return who is blamed or praised for what he says or suggests (Lund criticized Doe for saying)."""
    gerund = cue.first
    if gerund - 1 <= first or n.words[gerund - 1] != "for" or cue.verb.takes.isdisjoint("dt"):
        return None
    if cue.verb.lemma == "show":
        return None
    return _object_of(n, first, gerund - 1, lexicon.classes("en/governing")["blame"])


def _object_of(n: Narration, first: int, end: int, verbs: Container[str]) -> Mention | None:
    """Return the phrase that ends before token `end`, if it is the object of one of `verbs`."""
    if end <= first:
        return None
    if n.tags[end - 1] & OBJECT:
        found: Mention | None = Mention(MentionKind.PRONOUN, end - 1, end, end - 1, end - 1)
    else:
        found = phrase_before(n, first, end)
    if found is None or found.first <= first:
        return None
    return found if n.words[found.first - 1].lower() in verbs else None


def held_gerund(n: Narration, first: int, cue: Cue) -> Mention | None:
    """Return the noun of the gerund that an infinitive or a gerund hangs on (with Doe taking the floor to say)."""
    led = cue.first > first and n.tags[cue.first - 1] & PREPOSITION  # with Doe mocking the idea of calling it
    if cue.mood is not Mood.INFINITIVE and not led:
        return None
    found = _held_before(n, first, cue.first)
    between = range(found.last, cue.first) if found is not None else ()
    return None if any(n.tags[at] & (SIGN | QUOTED) or is_verb(n, first, at) for at in between) else found


def quoted_speaker(n: Narration, first: int, gerund: int) -> Mention | None:
    """Return whom somebody quotes (She quoted Doe as saying)."""
    if gerund - 2 <= first or n.words[gerund - 1] != "as":
        return None
    return _object_of(n, first, gerund - 1, lexicon.words("en/quoting"))
