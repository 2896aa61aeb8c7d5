"""Who does what an infinitive says, where a verb makes another one do it: it led her to say, they urged Doe to call."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import ADVERB, AUXILIARY, BE, COMMA, FINITE, NEGATION, OBJECT, QUOTED, ROLE, SIGN, THAT
from tui.quotes.english.inflection import forms
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

_BREAKS = SIGN | THAT | AUXILIARY | QUOTED | FINITE
_IT = frozenset({"it"})
_IMPERSONAL = 7  # tokens from `it is` to its infinitive
_REACH = 20  # tokens from the verb to the infinitive


@cache
def _moving() -> frozenset[str]:
    """Return the forms of the verbs that make somebody do something."""
    return frozenset(form for lemma in lexicon.words("en/moving") for form, _ in forms(lemma))


def controller(n: Narration, first: int, infinitive: int) -> Mention | None:
    """Return the object of the verb that the infinitive at token `infinitive` hangs on, if that makes him do it."""
    to = infinitive - 1
    while to > first and (n.tags[to] & (NEGATION | ADVERB)) and n.words[to] != "to":
        to -= 1
    if to - 2 < first or n.words[to] != "to":
        return None
    if n.tags[to - 1] & OBJECT:
        moved = n.words[to - 2] in _moving()
        return Mention(MentionKind.PRONOUN, to - 1, to, to - 1, to - 1) if moved else None
    start = max(first, to - _REACH)
    end = to
    if n.tags[to - 1] & COMMA:  # Doe, who runs the mill, to say
        end = next((at for at in range(to - 2, start, -1) if n.tags[at] & COMMA), start)
    for verb in range(end - 1, start - 1, -1):
        if n.words[verb] in _moving():
            found = phrase_after(n, verb + 1, end)
            return found if found is not None and (found.last == end or end == to) else None
        if n.tags[verb] & _BREAKS and not n.tags[verb] & ROLE:
            return None
        if n.words[verb] == "to":
            return None
    return None


def is_impersonal(n: Narration, first: int, infinitive: int) -> bool:
    """Ask whether an infinitive is what something is or would be (it is fair to say; is it too much to ask)."""
    start = max(first, infinitive - _IMPERSONAL)
    verb = next((at for at in range(infinitive - 1, start - 1, -1) if n.tags[at] & (FINITE | AUXILIARY | SIGN)), -1)
    if verb < 0 or not n.tags[verb] & BE or verb == infinitive - 2:  # before it was to report
        return False
    beside = [n.words[at].lower() for at in (verb - 1, verb, verb + 1) if first <= at < infinitive]
    return not _IT.isdisjoint(word.partition("'")[0].partition("’")[0] for word in beside)


def for_whom(n: Narration, first: int, infinitive: int) -> Mention | None:
    """Return who does what something is for him to do (it is common for critics to call it “…”)."""
    start = max(first, infinitive - _IMPERSONAL)
    led = next((at for at in range(infinitive - 2, start - 1, -1) if n.words[at] == "for"), None)
    found = phrase_after(n, led + 1, infinitive - 1) if led is not None else None
    return found if found is not None and found.last == infinitive - 1 else None
