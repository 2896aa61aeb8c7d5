"""What a noun phrase says of somebody: his role, and the words that tell more of him (the former Lund mayor)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.quotes import lexicon
from tui.quotes.classes import (
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    GENITIVE,
    NAMELESS,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    ROLE,
    SIGN,
    SUBJECT,
)
from tui.quotes.english.names import bare
from tui.quotes.english.roles import FORMER, is_origin, is_place, trait

if TYPE_CHECKING:
    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration

_UNTOLD = DETERMINER | POSSESSIVE | PREPOSITION | CONJUNCTION | SIGN  # what tells nothing of somebody
_NO_PHRASE = _UNTOLD | GENITIVE | SUBJECT | AUXILIARY
_LASTING = lexicon.classes("en/describing")["lasting"]
_BETWEEN = 3  # words between an article and its noun


class Description(NamedTuple):
    """What a noun phrase says of the one it stands for: what he is, and the other words."""

    role: str
    traits: frozenset[str]
    completed: bool  # of Port Lund, for the council
    of_place: bool  # from Texas
    of_somebody: bool  # the bank’s
    names: frozenset[str]  # those of the other words that have a capital
    apart: frozenset[str]  # those before the role that set it apart from others: no names, nor when it is held

    @property
    def of_former(self) -> bool:
        """Ask whether it names a role that somebody has left."""
        return not self.traits.isdisjoint(FORMER)


def describe(n: Narration, mention: Mention) -> Description:
    """Return what the noun phrase of a mention says; of two roles that it joins, the first."""
    last = next((at for at in range(mention.head, mention.last) if n.tags[at] & CONJUNCTION), mention.last)
    if any(n.tags[at] & PREPOSITION for at in range(mention.head, last)):  # the minister for ports and ferries
        last = mention.last
    said = frozenset(
        trait(n.words[at])
        for at in range(mention.first, last)
        if (at != mention.head or is_origin(n.words[at])) and not n.tags[at] & _UNTOLD
    )
    rest = [bare(word).lower() for word in n.words[mention.head + 1 : last]]
    in_office = len(rest) > 1 and rest[0] == "of" and rest[1] in lexicon.words("en/office_endings")
    completed = not in_office and any(n.tags[at] & PREPOSITION for at in range(mention.head + 1, last))
    parent = len(rest) == 2 and rest[0] == "of" and bool(n.tags[last - 1] & NUMBER)  # the mother of three
    completed = completed and not parent
    of_place = completed and is_place(n.words[last - 1]) and n.words[mention.head + 1] in ("of", "from")
    before = range(mention.first + 1, mention.head)
    names = frozenset(trait(n.words[at]) for at in before if n.tags[at] & CAPITAL)
    of_somebody = any(n.tags[at] & GENITIVE for at in before)
    plain = (at for at in before if not n.tags[at] & (POSSESSIVE | PREPOSITION | CONJUNCTION | SIGN))
    compound = frozenset(trait(n.words[at]) for at in plain)
    apart = compound - names - FORMER - lexicon.classes("en/describing")["elected"] - _LASTING
    role = "-".join((n.words[mention.head].lower(), *rest)) if parent else _role(n, mention)
    return Description(role, said, completed, of_place, of_somebody, names, apart)


def _role(n: Narration, mention: Mention) -> str:
    """Return the noun of a mention; of two roles that it joins the first that sets somebody apart."""
    heads = [at for at in range(mention.head, mention.last) if at == mention.head or n.tags[at] & ROLE]
    joined = any(n.tags[at] & CONJUNCTION for at in range(mention.head, mention.last))
    strangers = lexicon.words("en/strangers")
    telling = (n.words[at].lower() for at in heads if n.words[at].lower() not in strangers)
    return next(telling, n.words[mention.head].lower()) if joined else n.words[mention.head].lower()


def owner_of(n: Narration, mention: Mention) -> frozenset[str]:
    """Return the words before a genitive in a phrase, that are the owner’s name (Ada Holm’s lawyer)."""
    ends = (at for at in range(mention.first, mention.head) if n.tags[at] & GENITIVE and n.tags[at] & CAPITAL)
    end = next(ends, None)
    return frozenset(trait(word) for word in n.words[mention.first : end + 1]) if end is not None else frozenset()


def article_before(n: Narration, role: int) -> int | None:
    """Return the token of the article that a role alone or words that describe it follow (the former Lund mayor)."""
    if (role + 1 < len(n.tags) and n.tags[role + 1] & CAPITAL) or "p" in _marks(n.words[role]):
        return None
    for at in range(role - 1, max(-1, role - _BETWEEN - 2), -1):
        tag = n.tags[at]
        if n.words[at] in ("the", "The"):
            return at
        if tag & _NO_PHRASE:
            return None
    return None


def stands_for_one(n: Narration, mention: Mention) -> bool:
    """Ask whether a phrase can stand for one person (the mayor; the businessman and author, but no actors)."""
    tags = n.tags
    if not tags[mention.head] & ROLE and not (tags[mention.head] & NAMELESS and is_origin(n.words[mention.head])):
        return False  # neither the mayor nor the Australian
    if "p" in _marks(n.words[mention.head]):
        return False
    rest = range(mention.head + 1, mention.last)
    joint = next((at for at in rest if tags[at] & CONJUNCTION), None)
    if joint is None or any(tags[at] & PREPOSITION for at in range(mention.head + 1, joint)):
        return True
    joined = range(joint + 1, mention.last)
    return not any(tags[at] & DETERMINER or "p" in _marks(n.words[at]) for at in joined)


def _marks(word: str) -> str:
    return lexicon.marked("en/roles").get(word.lower(), "")
