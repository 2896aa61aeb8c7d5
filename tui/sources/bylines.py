"""Lines that say who wrote an article and who published it."""

from __future__ import annotations

import re

from tui.sources.lexicon import words

_BY = r"(?i)(?:words |story |written |report |reported |text |interview )?by(?::\s*|\s+)|words:\s*"
_CONTACT = r"(?i)(?:contact |email |e-mail )?\S+@\S+\.\w+|(?:twitter: ?|x: ?)?@\w{2,30}"
_WORD = r"[^\s,;/|()]+"
_BETWEEN_PEOPLE = r",? and |, | & "
_WITHIN_NAMES = frozenset(
    [
        "al",
        "bin",
        "da",
        "de",
        "dei",
        "del",
        "den",
        "der",
        "di",
        "du",
        "el",
        "ibn",
        "la",
        "le",
        "of",
        "st",
        "ten",
        "ter",
        "the",
        "van",
        "von",
        "y",
    ]
)
_WITHIN_BYLINES = _WITHIN_NAMES | frozenset(
    [
        "&",
        "-",
        "and",
        "at",
        "for",
        "from",
        "in",
        "on",
        "with",
    ]
)
_PLACE = r"(?:Reporting|Writing) from .{2,60}"
_MOST_ROLE_WORDS = 10
_LONGEST = 140  # characters


def byline_in(line: str) -> str | None:
    """Return who wrote it, if that is all a line says and it begins with "By", else `None`."""
    by = re.match(_BY, line)
    if not by or len(line) > _LONGEST:
        return None
    author = line[by.end() :].strip(" .,|")
    parts = re.findall(_WORD, author)
    if not 1 <= len(parts) <= 16 or not parts[0][:1].isupper():
        return None
    known = _WITHIN_BYLINES | words("roles")
    return author if all(part[:1].isupper() or part.lower() in known or not part.isalpha() for part in parts) else None


def is_signed(line: str) -> bool:
    """Tell whether a line is a name with what makes it a byline: a role, a place, an outlet.

    `JANE DOE in Riga`, `Jane Doe, Staff Reporter`, `Jane Doe Political correspondent`, `Jane Doe, Fenwick Gazette`.
    """
    if len(line) > _LONGEST or line.endswith((".", "?", "!", ":")):
        return False
    name, comma, rest = line.partition(", ")
    if comma and is_name(name) and (is_role(rest) or is_outlet(rest)):
        return True
    name, place_follows, place = line.partition(" in ")
    if place_follows and is_name(name) and place[:1].isupper() and place.count(" ") <= 2:
        return True
    parts = line.split()
    splits = ((" ".join(parts[:count]), " ".join(parts[count:])) for count in (2, 3) if len(parts) > count)
    return any(is_name(name) and is_role(role) for name, role in splits)


def is_name(line: str) -> bool:
    """Tell whether a line could be the names of one to four people and nothing else."""
    people = re.split(_BETWEEN_PEOPLE, line)
    return len(people) <= 4 and all(map(_is_person, people))


def _is_person(name: str) -> bool:
    parts = name.split()
    if (
        not 2 <= len(parts) <= 5
        or sum(len(part) > 2 for part in parts) > 3
        or not (parts[0][:1].isupper() and parts[-1][:1].isupper())
    ):
        return False
    lowered = [part.lower().strip(".") for part in parts]
    if any(word in words("outlet_words") or word in words("sections") for word in lowered):
        return False
    letters = re.sub(r"[.'’-]", "", "".join(parts))
    return letters.isalpha() and all(part[:1].isupper() or part in _WITHIN_NAMES for part in parts)


def is_role(line: str) -> bool:
    """Tell whether a line says what a journalist is and nothing else: `Political correspondent, BBC News`."""
    parts = [part.lower().strip(".") for part in re.findall(_WORD, line)]
    known = sum(part in words("roles") or part in words("outlet_words") or part in _WITHIN_BYLINES for part in parts)
    return 1 <= len(parts) <= _MOST_ROLE_WORDS and not words("trades").isdisjoint(parts) and known >= 0.6 * len(parts)


def adds_to_name(line: str) -> bool:
    """Tell whether a line below an author's name says more of him: what he is, where he is, how to reach him."""
    if is_contact(line) or re.fullmatch(_PLACE, line):
        return True
    parts = [part.lower() for part in re.findall(_WORD, line)]
    return len(parts) <= _MOST_ROLE_WORDS and not words("trades").isdisjoint(parts)


def is_outlet(line: str) -> bool:
    """Tell whether a line is the name of a newspaper, a broadcaster, an agency or a site."""
    name = line.strip(" ()|.–—-")
    if name.lower() in words("agencies"):
        return True
    parts = name.split()
    if not 2 <= len(parts) <= 6 or not all(part[:1].isupper() or part in _WITHIN_BYLINES for part in parts):
        return False
    return parts[-1].lower() in words("outlet_words")


def is_contact(line: str) -> bool:
    """Tell whether a line is an e-mail address or a handle and nothing else."""
    return re.fullmatch(_CONTACT, line) is not None
