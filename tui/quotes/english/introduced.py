"""Finds whom a paragraph introduces without a name: a tall man in a cap, one of the clerks."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import ADVERB, AUXILIARY, BE, CAPITAL, COMMA, FINITE, NEGATION, PREPOSITION, ROLE, WHO
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.english.role_phrases import stands_for_one
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.quotes.narration import Narration

_INTRODUCES = lexicon.classes("en/small_words")["introducing"]
_OPENERS = frozenset(written for word in _INTRODUCES for written in (word, word.capitalize(), word.upper()))
_COMPARES = lexicon.classes("en/small_words")["comparing"]
_PHRASE = 8  # tokens
_CALLS = lexicon.classes("en/small_words")["naming"]


def introduced(n: Narration) -> Iterator[Mention]:
    """Yield the phrases that bring somebody without a name into the story, not what somebody else is (is a vet)."""
    if _OPENERS.isdisjoint(n.words):
        return
    tags = n.tags
    last = next((at for at in reversed(n.landmarks) if tags[at] & ROLE), -1)
    for at in [at for at, word in enumerate(n.words[: last + 1]) if word in _OPENERS]:
        if not _may_introduce(n, at):
            continue
        found = phrase_after(n, at, len(n.words))
        if found is None or found.kind is not MentionKind.DESCRIPTION or not stands_for_one(n, found):
            continue
        if n.tags[found.head] & ROLE and not _is_named_next(n, found.last):
            yield found


def acts_in(n: Narration, mention: Mention) -> bool:
    """Ask whether a phrase stands where a subject does."""
    after = n.tags[mention.last] if mention.last < len(n.tags) else 0
    if after & (FINITE | AUXILIARY):
        return True
    return n.sentences[bisect_right(n.sentences, (mention.first, len(n.tags))) - 1].first == mention.first


def is_subject(n: Narration, head: int) -> bool:
    """Ask whether a verb follows the noun at `head`, at once or after a clause that tells of it (the woman, who)."""
    after = n.tags[head + 1] if head + 1 < len(n.tags) else 0
    told = after & COMMA and head + 2 < len(n.tags) and n.tags[head + 2] & WHO
    return bool(after & (FINITE | AUXILIARY | ADVERB) or told) or _is_parted(n, head + 1)


def _is_parted(n: Narration, comma: int) -> bool:
    """Ask whether a phrase between commas parts a noun from its verb (the teacher, from Lund, posted)."""
    if comma + 1 >= len(n.tags) or not n.tags[comma] & COMMA or not n.tags[comma + 1] & PREPOSITION:
        return False
    close = next((at for at in range(comma + 1, min(len(n.tags) - 1, comma + _PHRASE)) if n.tags[at] & COMMA), comma)
    return bool(n.tags[close + 1] & (FINITE | AUXILIARY))


def _may_introduce(n: Narration, at: int) -> bool:
    if at == 0:
        return True
    before = n.words[at - 1].lower()
    if n.tags[at - 1] & (BE | NEGATION) or before in _COMPARES or before in lexicon.classes("en/linking")["becoming"]:
        return False
    return not (n.tags[at - 1] & COMMA and at > 1 and n.tags[at - 2] & (CAPITAL | ROLE))  # Ada Finch, a vet


def _is_named_next(n: Narration, at: int) -> bool:
    """Ask whether a name follows at `at` (a clerk, Ada Finch; a clerk named Ada Finch)."""
    if at + 1 >= len(n.tags):
        return False
    if n.words[at] in _CALLS or n.tags[at] & CAPITAL:
        return True
    return bool(n.tags[at] & COMMA and n.tags[at + 1] & CAPITAL) and not n.tags[at + 1] & PREPOSITION
