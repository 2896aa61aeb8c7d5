"""What a name, a title and a role tell of who bears them: kind, gender, other roles."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.english.fixed_names import is_fixed
from tui.quotes.english.naming import is_organisation_word, joins_cause
from tui.quotes.english.words import KEPT, is_given_name
from tui.quotes.entities import Evidence
from tui.quotes.model import SpeakerKind

if TYPE_CHECKING:
    from tui.quotes.entities import Entity

_PERSON = SpeakerKind.PERSON
_GENDERED_TITLES = {
    title: gender for gender, titles in lexicon.classes("en/gendered_titles").items() for title in titles
}


@lru_cache(maxsize=KEPT)
def roles_of_title(title: str) -> frozenset[str]:
    """Return what somebody is who bears `title` (a Sen. is a senator)."""
    roles = frozenset(role for role, titles in lexicon.classes("en/title_roles").items() if title in titles)
    return roles or frozenset([title])


@lru_cache(maxsize=KEPT)
def gender_of_title(title: str) -> str:
    """Return the gender that a title or a role tells: `m`, `f` or nothing."""
    title = title.partition("-of-")[0]  # mother-of-two
    known = _GENDERED_TITLES.get(title) or lexicon.marked("en/roles").get(title)
    if known is not None:
        return known.replace("p", "")
    if title.endswith("woman"):
        return "f"
    return "m" if title.endswith("man") else ""


def gender_of_name(words: tuple[str, ...]) -> str:
    """Return the gender that the given name tells: `m`, `f`, or nothing where it is used for both or unknown."""
    given = _given(words)
    lists = lexicon.classes("en/given_names")
    if given in lists["b"]:
        return ""
    found = [gender for gender in ("m", "f") if given in lists[gender] or given.partition("-")[0] in lists[gender]]
    return found[0] if len(found) == 1 else ""


def is_given_to_both(words: tuple[str, ...]) -> bool:
    """Ask whether the given name in a full name tells one gender as a rule, and now and then is of the other."""
    return len(words) > 1 and _given(words) in lexicon.classes("en/given_names")["u"]


def _given(words: tuple[str, ...]) -> str:
    return words[1 if comes_first(words) else 0].lower()


def comes_first(words: tuple[str, ...]) -> bool:
    """Ask whether a name begins with the surname (Kim Min-ah)."""
    if len(words) == 1 or words[0].lower() not in lexicon.words("en/surnames_first"):
        return False
    return words[1].rpartition("-")[2].islower()  # no name of a Kim Taylor is written so


def is_parted(words: tuple[str, ...]) -> bool:
    """Ask whether a surname and a given name of two words make a name (Tan Wei Ming, Lee Boon Keng)."""
    if len(words) != 3 or words[0].lower() not in lexicon.words("en/surnames_first"):
        return False
    return not (is_given_name(words[0]) and is_given_name(words[1]))


def kind_of_name(words: tuple[str, ...], title: str, *, definite: bool) -> SpeakerKind | None:
    """Return what a name names, by its words, the title before it, and whether `the` stands before it."""
    if is_fixed(words) or (len(words) == 1 and words[0][0].islower()):  # eBay
        return SpeakerKind.ORGANISATION
    if title or (len(words) > 1 and is_given_name(words[0]) and not _founded(words)):
        return _PERSON
    plural = "p" in lexicon.marked("en/roles").get(words[-1].lower(), "") or (definite and words[-1].endswith("ns"))
    if plural and not _is_named_after(words):  # the Actors, and no Union of Actors
        force = len(words) > 1 and is_organisation_word(words[-1])  # Lund Police
        return SpeakerKind.ORGANISATION if force else SpeakerKind.GROUP
    if (
        any(is_organisation_word(word) for word in words)
        or _is_named_after(words)
        or "&" in words
        or words[0].lower() in lexicon.words("en/not_names")
    ):
        return SpeakerKind.ORGANISATION
    if len(words) > 1 and words[-1].lower() in lexicon.classes("en/organisation_kinds")["club"]:  # Harlow Rovers
        return SpeakerKind.ORGANISATION
    places = lexicon.words("en/places")
    if len(words) > 1 and words[-1].lower() in lexicon.words("en/place_kinds"):  # Cutter Road
        return None
    if words[-1].lower() in places or words[0].lower().rstrip(".") in places or words[0].lower() in places:
        return None
    if definite or (len(words) == 1 and len(words[0]) > 1 and words[0].isupper()):
        return SpeakerKind.ORGANISATION
    return _PERSON


def _is_named_after(words: tuple[str, ...]) -> bool:
    """Ask whether an organisation is called by whom or what it is for (the Union of Actors)."""
    return any(
        (one in ("of", "for") and is_organisation_word(before)) or joins_cause(before, one)
        for before, one in pairwise(words)
    )


def _founded(words: tuple[str, ...]) -> bool:
    """Ask whether a given name begins that of an organisation (the Ada Finch Foundation, an Ada Finch White House)."""
    if words[-1].lower() in lexicon.words("en/founded") or is_fixed(words[-2:]) or _is_named_after(words):
        return True
    return len(words) > 2 and is_organisation_word(words[-1]) and not is_given_name(words[1])


def lasting_roles(entity: Entity) -> set[str]:
    """Return what somebody would be called by again: neither his age nor what any member of a family is."""
    return {role for role in entity.roles - lexicon.words("en/passing_roles") if not role.endswith("-year-old")}


def take_role(entity: Entity, role: str) -> None:
    """Take in that `entity` is called `role`, and the gender that this tells."""
    entity.roles.add(role)
    entity.roles |= roles_of_title(role)
    if entity.kind is _PERSON:
        generic = role.endswith("man") and not role.endswith("woman")  # a woman may be a fisherman or the chairman
        entity.take_gender(gender_of_title(role), Evidence.LED if generic else Evidence.TOLD)
