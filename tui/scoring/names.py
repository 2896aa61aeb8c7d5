"""When two names are one speaker's."""

from __future__ import annotations

import re
from typing import Final

from tui.quotes import lexicon

_WORD: Final = re.compile(r"[^\W_][\w’'.-]*")
_POSSESSIVE: Final = re.compile(r"[’']s?$")

_ENDINGS: Final = frozenset(("jr", "sr", "ii", "iii", "iv", "inc", "corp", "co", "ltd", "llc", "plc"))
_PARTICLES: Final = frozenset(("al", "bin", "da", "de", "del", "der", "la", "le", "van", "von"))
_ARTICLES: Final = frozenset(("a", "an", "the", "her", "his", "its", "their", "other", "some"))
_RELATIONS: Final = frozenset(("at", "by", "for", "from", "in", "of", "on", "that", "to", "who", "with"))
_LITTLE: Final = _ARTICLES | (_RELATIONS - {"from", "that"}) | {"and"}
_PRONOUNS: Final = frozenset(
    (
        *("i", "we", "you", "he", "she", "it", "one", "they", "him", "her", "them", "his", "hers", "its", "their"),
        *("himself", "herself", "itself", "themselves", "who", "whom", "which", "that"),
    )
)


def last_word(name: str) -> str:
    """Return the last word of a name in lower case, titles and endings like `Jr.` apart; "" where it has none."""
    words = _words(name)
    return words[-1].lower() if words else ""


def is_pronoun(name: str) -> bool:
    """Tell whether a name is no more than a pronoun."""
    return last_word(name) in _PRONOUNS


def same_name(wanted: str, got: str) -> bool:
    """Tell whether `got` names the speaker whom `wanted` names in full.

    A person's name agrees in its last word and, where `wanted` has a first name, in that too; an initial will do. So
    Ada Lind is not Olof Lind, and a bare Lind is nobody yet. Descriptions agree in half their words and in their noun
    or a second word; other names in all words but the little ones. One of several people joined by "and" is enough.
    """
    return any(_agree(_words(one), _words(got)) for one in wanted.split(" and "))


def _words(name: str) -> list[str]:
    words = [_POSSESSIVE.sub("", word).strip(".") for word in _WORD.findall(name)]
    words = [word for word in words if word.lower() not in _ENDINGS]
    while len(words) > 1 and words[0].lower() in lexicon.words("en/titles") and words[1][0].isupper():
        words.pop(0)
    return words


def _agree(wanted: list[str], got: list[str]) -> bool:
    if not wanted or not got:
        return False
    if _is_personal(wanted) and _persons_agree(wanted, got):
        return True
    mine = {word.lower() for word in wanted} - _LITTLE
    theirs = {word.lower() for word in got} - _LITTLE
    if not mine or not theirs:
        return False
    if mine == theirs:
        return True
    return not _is_capitalised(wanted) and _descriptions_agree(wanted, got, mine, theirs)


def _is_capitalised(words: list[str]) -> bool:
    return all(word[0].isupper() for word in words)


def _is_personal(words: list[str]) -> bool:
    return words[0].lower() not in _LITTLE and all(word[0].isupper() or word in _PARTICLES for word in words)


def _persons_agree(wanted: list[str], got: list[str]) -> bool:
    if wanted[-1].lower() != got[-1].lower():
        return False
    if len(wanted) == 1:
        return True
    if len(got) == 1:
        return False
    mine, theirs = wanted[0].lower(), got[0].lower()
    return mine == theirs or (min(len(mine), len(theirs)) == 1 and mine[0] == theirs[0])


def _descriptions_agree(wanted: list[str], got: list[str], mine: set[str], theirs: set[str]) -> bool:
    shared = len(mine & theirs)
    if shared < 2 and _noun(wanted) != _noun(got):
        return False
    return mine <= theirs or theirs <= mine or 2 * shared >= len(mine | theirs)


def _noun(words: list[str]) -> str:
    """Return the noun of a description: its last word before what modifies it from behind."""
    lower = [word.lower() for word in words]
    end = next((at for at, word in enumerate(lower) if at and word in _RELATIONS), len(lower))
    return lower[end - 1]
