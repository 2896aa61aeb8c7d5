"""Finds the names in the narration of a German or French paragraph, and what is said of who they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.quotes import lexicon
from tui.quotes.classes import BE, COMMA, CUE, DETERMINER, FINITE, PREPOSITION, QUOTED, ROLE, SIGN, SUBORDINATOR, TITLE
from tui.quotes.continental.phrases import capitals, is_person
from tui.quotes.continental.reports import opening_phrase
from tui.quotes.continental.words import GIVEN, gender_of, is_name_like, plain
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from tui.quotes.language import Language
    from tui.quotes.narration import Narration

_BACK = 6  # tokens between a role and the name after it
_APPOSITION = 12  # tokens of what follows a name to say who it is


class Introduction(NamedTuple):
    """A name in tokens `[first, last)`, the roles and the gender that the words around tell, and whether it acts."""

    first: int
    last: int
    gender: str
    roles: list[str]
    description: tuple[int, int] | None
    acts: bool


def introductions(n: Narration, language: Language, known: Container[str]) -> Iterator[Introduction]:
    """Yield the names of a paragraph in order; `known` holds the surnames, in lower case, that were met before."""
    openers = {sentence.first for sentence in n.sentences}
    taken = at = 0
    while at < len(n.tags):
        if not is_name_like(n.tags[at]) and not n.tags[at] & TITLE:
            at += 1
            continue
        first, end = capitals(n, at, len(n.tags))
        roles, start = _roles_before(n, first, taken)
        introduced = bool(roles) or any(n.tags[k] & TITLE for k in range(at, first))
        if end > first and _is_name(n, first, end, language, known, introduced=introduced):
            role, description = _apposition(n, end)
            gender = gender_of(n, start, first, language)
            yield Introduction(first, end, gender, roles + role, description, start in openers or first in openers)
            taken = end
        at = max(end, at + 1)


def openings(n: Narration, language: Language) -> dict[int, Mention]:
    """Return the people without a name that sentences begin with (Die Bürgermeisterin nickt.), by their first token."""
    found = (opening_phrase(n, first, last, language) for first, last in n.sentences)
    return {
        mention.first: mention
        for mention in found
        if mention is not None and mention.kind is MentionKind.DESCRIPTION and is_person(n, mention)
    }


def _is_name(
    n: Narration, first: int, last: int, language: Language, known: Container[str], *, introduced: bool
) -> bool:
    """Ask whether words with capitals are somebody’s name."""
    words = [plain(word) for word in n.words[first:last]]
    if len(words) == 1:
        return words[0] in known or (introduced and not n.tags[first] & ROLE)
    if introduced or n.tags[first] & GIVEN:
        return True
    before = plain(n.words[first - 1]) if first else ""
    placed = before in lexicon.words(f"{language}/places") or (first and n.tags[first - 1] & DETERMINER)
    common = any(not lexicon.words(f"{language}/{name}").isdisjoint(words) for name in ("not_names", "organisations"))
    return not placed and not common


def _roles_before(n: Narration, first: int, taken: int) -> tuple[list[str], int]:
    """Return the roles that lead up to the name at `first`, and where the phrase with them begins.

    Tokens before `taken` belong to an earlier name.
    """
    at = first - 1
    if at > taken and n.tags[at] & COMMA:
        at -= 1
    found: list[str] = []
    start = first
    while at >= taken and first - at <= _BACK and not n.tags[at] & (SIGN | QUOTED | SUBORDINATOR | FINITE | CUE):
        if n.tags[at] & ROLE:
            found.append(plain(n.words[at]))
            start = at
        if n.tags[at] & DETERMINER and start == at + 1:
            return found, at
        at -= 1
    return found, start


def _apposition(n: Narration, last: int) -> tuple[list[str], tuple[int, int] | None]:
    """Return the role that the words after a name give (Anna Kolb, Bürgermeisterin von Kolbach,), and those words."""
    if last + 1 >= len(n.tags) or not n.tags[last] & (COMMA | FINITE | BE):
        return [], None
    for at in range(last + 1, min(len(n.tags), last + 5)):
        if n.tags[at] & ROLE and not n.tags[at] & GIVEN:
            end = at
            while end < min(len(n.tags), at + _APPOSITION) and not n.tags[end] & (SIGN | QUOTED):
                end += 1
            return [plain(n.words[at])], (last + 1, end) if n.tags[last] & COMMA else None
        if n.tags[at] & (SIGN | QUOTED | PREPOSITION | SUBORDINATOR | CUE) and not n.tags[at] & DETERMINER:
            break
    return [], None
