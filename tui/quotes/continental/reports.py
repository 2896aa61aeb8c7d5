"""Finds attributions beside a run: a verb group with its subject, or `according to` with a name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    CLOSING,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    NUMBER,
    OBJECT,
    OPENING,
    PREPOSITION,
    QUOTED,
    ROLE,
    SIGN,
    SUBJECT,
    SUBORDINATOR,
    TIME,
)
from tui.quotes.continental.groups import Group, group_at, groups
from tui.quotes.continental.phrases import is_own, is_person, phrase_after
from tui.quotes.continental.words import GIVEN, is_name_like, plain
from tui.quotes.language import Language
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

_STRETCHES = 3  # between commas, before a verb, that may begin with its subject
_ADJUNCT = 6  # tokens of an adjunct between a verb and its subject (am Dienstag in Kolbach)


class Report(NamedTuple):
    """An attribution in tokens: who speaks, and the cue; `last` is where it ends."""

    speaker: Mention | None
    cue: tuple[int, int]
    last: int


def report_at(n: Narration, at: int, last: int, language: Language) -> Report | None:
    """Return the attribution that begins at token `at` with its verb or with `so` (sagte die Chefin, so die Chefin)."""
    if at >= last:
        return None
    if language is Language.GERMAN and n.words[at] == "so":
        speaker = phrase_after(n, at + 1, last, language)
        if speaker is None or n.words[speaker.head].lower() in lexicon.words("de/works"):
            return None
        return Report(apposed_name(n, speaker, last, language) or speaker, (at, at + 1), speaker.last)
    group = group_at(n, at, last, language)
    if group is None:
        return None
    speaker = subject_after(n, group, last, language)
    if speaker is None:
        return Report(None, group.cue, group.last) if group.impersonal else None
    return Report(speaker, group.cue, max(group.last, speaker.last))


def subject_after(n: Narration, group: Group, last: int, language: Language) -> Mention | None:
    """Return the subject that follows a verb group, adverbs and adjuncts between them."""
    if group.pronoun is not None and not group.impersonal:
        at = group.pronoun
        return Mention(MentionKind.PRONOUN, at, at + 1, at, at)
    at = past_adjuncts(n, group.last, last, within=group.impersonal)
    if group.impersonal:
        return phrase_after(n, at, last, language) if at > group.last else None
    if at < last and n.tags[at] & OBJECT and not n.tags[at] & DETERMINER:
        at = past_adjuncts(n, at + 1, last)
    found = phrase_after(n, at, last, language)
    if found is None or is_own(n, found, language) or _is_oblique(n, found):
        return None
    return apposed_name(n, found, last, language) or found


def _is_oblique(n: Narration, mention: Mention) -> bool:
    """Ask whether the determiner of a German phrase says that it is no subject (dem Kurier, einen Traum)."""
    return plain(n.words[mention.first]) in lexicon.words("de/oblique")


def past_adjuncts(n: Narration, at: int, last: int, *, within: bool = False) -> int:
    """Return the first token from `at` on that is in no adverb and no adjunct of time, place or company.

    With `within` return the noun phrase inside the first adjunct (heißt es in dem Bericht).
    """
    while at < last:
        tag = n.tags[at]
        if tag & (ADVERB | TIME) and not tag & DETERMINER:
            at += 1
        elif tag & PREPOSITION and not tag & DETERMINER:
            if within:
                return at + 1
            end = _adjunct_end(n, at + 1, last)
            if end == at + 1:
                return at
            at = end
        else:
            return at
    return at


def _adjunct_end(n: Narration, first: int, last: int) -> int:
    """Return where the adjunct ends whose words after the preposition begin at `first`: after its noun."""
    at = first
    while at < min(last, first + _ADJUNCT):
        tag = n.tags[at]
        if tag & (SIGN | QUOTED):
            return first
        at += 1
        if tag & TIME or is_name_like(tag):
            return at
        if not tag & (DETERMINER | NUMBER | PREPOSITION) and at < last and n.tags[at] & DETERMINER:
            return at
    return first


def report_before(n: Narration, first: int, last: int, language: Language) -> Report | None:
    """Return the last attribution among the tokens `[first, last)`, whichever side its subject is on."""
    for group in reversed(groups(n, first, last, language)):
        speaker = subject_before(n, first, group, language) or subject_after(n, group, last, language)
        if speaker is not None and not is_own(n, speaker, language):
            return Report(speaker, group.cue, max(group.last, speaker.last))
    return None


def subject_before(n: Narration, first: int, group: Group, language: Language) -> Mention | None:
    """Return the subject that ends right before a verb group: the last phrase, or the one that opens the sentence."""
    if group.impersonal:
        return _source_before(n, first, group.first, language)
    if group.pronoun is not None:
        return None
    end = group.first
    while end > first and n.tags[end - 1] & ADVERB:
        end -= 1
    starts = [at + 1 for at in range(end - 1, first - 1, -1) if n.tags[at] & SIGN][:_STRETCHES]
    for start in (*starts[:1], first, *starts[1:]):
        found = opening_phrase(n, start, end, language)
        if found is not None and _fills(n, found.last, end) and not _is_oblique(n, found):
            return found
    return None


def _source_before(n: Narration, first: int, end: int, language: Language) -> Mention | None:
    """Return what is read in where nobody is said to speak (Im Bericht der Stadt heißt es)."""
    if first >= end or not n.tags[first] & PREPOSITION:
        return None
    found = phrase_after(n, first + 1, end, language)
    return found if found is not None and found.last == end else None


def opening_phrase(n: Narration, first: int, last: int, language: Language) -> Mention | None:
    """Return the noun phrase that opens the tokens `[first, last)`, with the name set off after it if there is one."""
    while first < last and n.tags[first] & (SIGN | CONJUNCTION | ADVERB) and not n.tags[first] & DETERMINER:
        first += 1
    found = phrase_after(n, first, last, language)
    if found is None or _is_common_opener(n, found, last):
        return None
    return apposed_name(n, found, last, language) or found


def _is_common_opener(n: Narration, found: Mention, last: int) -> bool:
    """Ask whether a word has its capital from the beginning of the sentence alone (Interrogée par la presse, …)."""
    alone = found.kind is MentionKind.NAME and found.last - found.first == 1 and found.last < last
    return alone and bool(n.tags[found.last] & (PREPOSITION | DETERMINER)) and not n.tags[found.first] & (GIVEN | ROLE)


def apposed_name(n: Narration, found: Mention, last: int, language: Language) -> Mention | None:
    """Return the description `found` with the name that follows it between commas (die Chefin, Ada Kolb,)."""
    at = found.last
    if found.kind is not MentionKind.DESCRIPTION or at + 1 >= last or not n.tags[at] & COMMA:
        return None
    named = phrase_after(n, at + 1, last, language)
    if named is None or named.kind is not MentionKind.NAME or named.first != at + 1:
        return None
    if named.last < last and not n.tags[named.last] & (SIGN | QUOTED):
        return None
    return Mention(MentionKind.NAME, found.first, named.last, named.head, named.name)


def _fills(n: Narration, at: int, end: int) -> bool:
    """Ask whether nothing but an apposition, a relative clause or what the noun is of stands in `[at, end)`."""
    if at >= end:
        return True
    opening, closing = n.tags[at], n.tags[end - 1]
    if opening & COMMA:
        return bool(closing & COMMA)
    if opening & OPENING:
        return bool(closing & CLOSING)
    return bool(opening & (PREPOSITION | DETERMINER)) and not any(
        n.tags[k] & (SUBJECT | SUBORDINATOR | QUOTED | COMMA) for k in range(at, end)
    )


def according(n: Narration, first: int, last: int, language: Language) -> list[Report]:
    """Return the attributions by `according to` among the tokens `[first, last)`, in order."""
    found: list[Report] = []
    for at in range(first, last):
        if n.tags[at] & (SIGN | QUOTED):
            continue
        if at == first and plain(n.words[at]) == "pour":
            found += _from_view_of(n, at + 1, last, language)
        end = _according_end(n, at, last, language)
        speaker = phrase_after(n, end, last, language) if end > at else None
        if speaker is not None and not is_own(n, speaker, language):
            named = apposed_name(n, speaker, last, language) or speaker
            found.append(Report(named, (at, end), named.last))
        elif language is Language.GERMAN and n.words[at] in lexicon.words("de/according_behind"):
            speaker = opening_phrase(n, first, at, language)
            if speaker is not None and speaker.last == at:
                found.append(Report(speaker, (at, at + 1), at + 1))
    return found


def _from_view_of(n: Narration, at: int, last: int, language: Language) -> list[Report]:
    """Return the attribution of a sentence that begins with `Pour Jeanne Roux,`; the name begins at `at`."""
    speaker = phrase_after(n, at, last, language)
    if speaker is None or not is_person(n, speaker) or speaker.last >= last or not n.tags[speaker.last] & COMMA:
        return []
    return [Report(apposed_name(n, speaker, last, language) or speaker, (at - 1, at), speaker.last)]


def _according_end(n: Narration, at: int, last: int, language: Language) -> int:
    """Return where the words for `according to` at `at` end, `at` where there are none."""
    for phrase in _according_phrases(language).get(plain(n.words[at]), ()):
        end = at + len(phrase)
        if end < last and tuple(map(plain, n.words[at:end])) == phrase:
            return end
    return at


@cache
def _according_phrases(language: Language) -> dict[str, list[tuple[str, ...]]]:
    """Return the words for `according to` by their first one, longer ones first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in sorted(lexicon.lines(f"{language}/according"), key=len, reverse=True):
        phrase = tuple(line.lower().split())
        found.setdefault(phrase[0], []).append(phrase)
    return found
