"""Who is introduced without a name where an article begins, and named after it (A clerk was held. Ada Finch, 34, …)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.quotes import lexicon
from tui.quotes.classes import (
    CAPITAL,
    COMMA,
    DETERMINER,
    GENITIVE,
    NUMBER,
    OPENING,
    POSSESSIVE,
    QUOTED,
    ROLE,
    TITLE,
    WHO,
)
from tui.quotes.english.introduced import acts_in
from tui.quotes.english.kinds import gender_of_name, kind_of_name, roles_of_title
from tui.quotes.english.role_phrases import stands_for_one
from tui.quotes.english.words import is_given_name
from tui.quotes.model import SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.english.names import Name
    from tui.quotes.entities import Entity
    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration

_OPENING = 3  # paragraphs, headline and date included, in which an article begins
_REACH = 3  # paragraphs after it in which the name comes
_COURTESY = lexicon.words("en/courtesy_titles") | {"professor", "sir", "dame"}
_KIN = lexicon.classes("en/describing")["kin"]
_TITLED = lexicon.classes("en/describing")["titled"]


class Lede(NamedTuple):
    """Somebody without a name with whom an article begins, and the paragraph in which it does."""

    paragraph: int
    entity: Entity
    described: bool = False  # by an office, and not as anybody (its director, a clerk)


def lede(paragraph: int, n: Narration, mention: Mention, entity: Entity) -> Lede | None:
    """Return whom a mention introduces, if the article begins with it and it is the subject."""
    if paragraph >= _OPENING or entity.plural or not entity.human or not acts_in(n, mention):
        return None
    return Lede(paragraph, entity) if mention.first == n.sentences[0].first else None


def described_lede(paragraph: int, n: Narration, mention: Mention, entity: Entity) -> Lede | None:
    """Return who speaks where an article begins, if he is described by an office (its director said)."""
    definite = n.words[mention.first].lower() in ("the", "its") or n.tags[mention.first] & GENITIVE
    one = stands_for_one(n, mention) and entity.roles.isdisjoint(lexicon.words("en/strangers"))
    return Lede(paragraph, entity, described=True) if paragraph < _OPENING and definite and one else None


def is_named(opening: Lede, paragraph: int, name: Name, narrations: Sequence[Narration]) -> bool:
    """Ask whether `name`, which is new in `paragraph`, is that of whom the article began with.

    It is if it stands as a subject and nothing beside it says who bears it: that was said before. A title must be
    what he was called.
    """
    entity, n = opening.entity, narrations[paragraph]
    if not 0 < paragraph - opening.paragraph <= _REACH or len(name.words) < 2 or not name.acts:
        return False
    if kind_of_name(name.words, name.title, definite=False) is not SpeakerKind.PERSON:
        return False
    if opening.described and not (
        paragraph == opening.paragraph + 1 and _opens(n, name) and is_given_name(name.words[0])
    ):
        return False
    if not entity.can_be(gender_of_name(name.words)) or _was_named(name.words[-1], opening.paragraph, narrations):
        return False
    if name.title and name.title not in _COURTESY:
        return not entity.roles.isdisjoint(roles_of_title(name.title))
    speaks_at_once = opening.described and n.tags[n.sentences[0].first] & QUOTED  # “…,” Ada Finch told reporters
    return bool(speaks_at_once or entity.roles.isdisjoint(_TITLED)) and not _is_presented(n, name)


def is_kin_named(kin: Entity, name: Name, n: Narration) -> bool:
    """Ask whether `name` can be that of one of a family who just spoke without one (his daughter).

    Nothing beside it says who bears it (“…,” Ada Finch said).
    """
    if kin.kind is not SpeakerKind.UNNAMED or kin.plural or kin.roles.isdisjoint(_KIN) or len(name.words) < 2:
        return False
    return name.acts and not name.title and kin.can_be(gender_of_name(name.words)) and not _is_presented(n, name)


def _was_named(surname: str, last: int, narrations: Sequence[Narration]) -> bool:
    return any(word.startswith(surname) for n in narrations[: last + 1] for word in n.words)


def _opens(n: Narration, name: Name) -> bool:
    """Ask whether a paragraph begins with a name, or with what its bearer says (“…,” Doe said)."""
    first = n.sentences[0].first
    return name.first <= first + bool(name.title) + bool(n.tags[first] & QUOTED)


def _is_presented(n: Narration, name: Name) -> bool:
    """Ask whether the words beside a name say who bears it; an age does not."""
    before = n.tags[name.first - 1] if name.first else 0
    if before & (ROLE | TITLE | GENITIVE | CAPITAL | COMMA) and name.title not in _COURTESY:
        return True
    at, last = name.last, len(n.tags)
    if at + 1 < last and n.tags[at] & (COMMA | OPENING) and n.tags[at + 1] & NUMBER:
        at += 2
    if at + 1 >= last or not n.tags[at] & (COMMA | OPENING):
        return False
    return bool(n.tags[at + 1] & (DETERMINER | POSSESSIVE | ROLE | WHO | CAPITAL))
