"""Names that are words of another kind too: Theresa May, Will Marsh, Pete King, Mr. White.

They are told from those words by what stands beside them: a given name, Mr., or a verb where the text has named
somebody so.
"""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    BREAK,
    CAPITAL,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    FINITE,
    FUNCTION,
    GENITIVE,
    MODAL,
    NAMELESS,
    NUMBER,
    PARTICLE,
    POSSESSIVE,
    PREPOSITION,
    QUOTED,
    ROLE,
    STOP,
    TIME,
    TITLE,
    WHO,
)
from tui.quotes.english.name_forms import is_ending
from tui.quotes.english.words import is_given_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.narration import Narration

_OTHER = ADVERB | AUXILIARY | NAMELESS | NUMBER | ROLE | TIME | TITLE
_APPOSITION = 12  # tokens
_OFFICE = ROLE | TITLE
_AMBIGUOUS = _OTHER | MODAL
_LOST = _AMBIGUOUS | DETERMINER
_LEADS_DAY = DETERMINER | PREPOSITION | TIME | ADVERB | FINITE | NUMBER
_LEADING = DETERMINER | POSSESSIVE | NUMBER
_BEHIND = ADVERB | FINITE | AUXILIARY | COMMA | STOP | DASH | PREPOSITION | CONJUNCTION | QUOTED | TIME


def name_homonyms(narrations: Sequence[Narration]) -> None:
    """Tag as mere names the words in `narrations` that look like another kind of word and stand as names."""
    for n in narrations:
        _tell_roles(n)
        _name_small_words(n)
    found = [(n, at) for n in narrations for at in name_modals(n)]
    named: set[str] = set()
    rest: list[tuple[Narration, int]] = []
    for n, at in found:
        if _is_surname(n, at) or _is_given_name(n, at):
            named.add(_plain(n, at))
            _tag(n, at)
        else:
            rest.append((n, at))
    for n, at in rest:
        if _plain(n, at) in named and _stands_alone(n, at):
            _tag(n, at)


def _tell_roles(n: Narration) -> None:
    """Tag as a mere noun the role that is an adverb elsewhere (the forward said), and the other way round."""
    tags = n.tags
    for at in [at for at in n.landmarks if (tag := tags[at]) & ROLE and tag & ADVERB]:
        named = at > 1 and tags[at - 1] & CAPITAL and tags[at - 2] & _LEADING
        led = named or (at and tags[at - 1] & (_LEADING | GENITIVE | ROLE))
        tags[at] &= ~(ADVERB if led else ROLE)


def name_modals(n: Narration) -> list[int]:
    """Tag as mere names the modals with a capital that can be no verbs where they stand (Will wrote).

    Return the tokens with a capital that still look like another kind of word.
    """
    tags = n.tags
    found = [at for at in n.landmarks if (tag := tags[at]) & CAPITAL and tag & _AMBIGUOUS]
    for at in found:
        if tags[at] & MODAL and _is_no_modal(tags, at):
            tags[at] &= ~(MODAL | AUXILIARY)
    return [at for at in found if tags[at] & _OTHER]


def _name_small_words(n: Narration) -> None:
    """Tag as mere names the words of grammar with a capital that are one (Ms. An, Alan So, said Per Lind)."""
    tags = n.tags
    for at in n.landmarks:
        if not tags[at] & FUNCTION or not tags[at] & CAPITAL:
            continue
        if (at and tags[at - 1] & CAPITAL and _is_surname(n, at)) or _opens_name(n, at):
            tags[at] &= ~(FUNCTION & ~_OTHER)


def _opens_name(n: Narration, at: int) -> bool:
    """Ask whether the preposition at `at` is a given name: inside a sentence, or with a verb right behind the name."""
    tags = n.tags
    if (
        not tags[at] & PREPOSITION
        or at + 1 == len(tags)
        or not tags[at + 1] & CAPITAL
        or not is_given_name(n.words[at])
    ):
        return False
    if at and not tags[at - 1] & (STOP | BREAK | QUOTED):
        return not tags[at - 1] & CAPITAL  # no headline
    behind = at + 2
    if behind < len(tags) and tags[behind] & COMMA:  # Per Lind, the clerk, said
        commas = (k for k in range(behind + 1, min(len(tags) - 1, behind + _APPOSITION)) if tags[k] & COMMA)
        behind = next(commas, behind) + 1
    return behind < len(tags) and bool(tags[behind] & (FINITE | AUXILIARY))


def _is_no_modal(tags: list[int], at: int) -> bool:
    """Ask whether what may be a modal with a capital is a name: inside a sentence, or right before a verb (Will wrote).

    In a headline, where a verb has a capital too, names stand on both sides (Doe Will Meet Khan); a day may stand
    before a name (On Monday Will Doe came).
    """
    after = tags[at + 1] if at + 1 < len(tags) else STOP
    if at == 0 or tags[at - 1] & (STOP | BREAK):
        return bool(after & FINITE) and not after & CAPITAL
    return not (tags[at - 1] & after & CAPITAL) or (bool(tags[at - 1] & TIME) and after == CAPITAL)


def _tag(n: Narration, at: int) -> None:
    n.tags[at] &= ~_LOST


def _plain(n: Narration, at: int) -> str:
    return n.words[at].lower().replace("’", "'").removesuffix("'s")


def _is_surname(n: Narration, at: int) -> bool:
    """Ask whether the word at `at` closes a name that Mr. or a given name opens (Mrs. May, Pete King)."""
    if not at or _is_day(n, at):
        return False
    before = n.words[at - 1]
    if _is_short(n, at) and n.tags[at - 1] & CAPITAL and not n.tags[at - 1] & (FUNCTION | NAMELESS | GENITIVE):
        return at + 1 == len(n.tags) or not n.tags[at + 1] & (NUMBER | TIME)  # Hu Jun, Yi Sun
    if before.lower().rstrip(".") in lexicon.words("en/courtesy_titles") and before[0].isupper():
        return True
    after = n.tags[at + 1] if at + 1 < len(n.tags) else STOP
    if (after & CAPITAL and not is_ending(n.words[at + 1])) or (n.tags[at] & TIME and after & NUMBER):
        return False
    given = at - 2 if at > 1 and _is_initial(before) else at - 1  # Ada H. Black
    word = n.words[given]
    return is_given_name(word) and word[0].isupper() and not n.tags[given] & _OTHER and not _is_place(word)


def _is_given_name(n: Narration, at: int) -> bool:
    """Ask whether the word at `at` is a given name before a surname (Will Marsh, said April Marsh)."""
    if at + 1 == len(n.tags) or not is_given_name(n.words[at]):
        return False
    tag, before, after = n.tags[at], n.tags[at - 1] if at else 0, n.tags[at + 1]
    if after & PARTICLE and not after & FUNCTION and at + 2 < len(n.tags):  # Jan de Vries
        after = n.tags[at + 2]
    if not after & CAPITAL or after & _OTHER & ~ROLE:
        return False
    if _is_day(n, at):  # so did Sunday Marsh, a baker
        named = not before & _LEADS_DAY and at + 3 < len(n.tags) and n.tags[at + 2] & COMMA
        return bool(named) and _tells_who(n, at + 3)
    if not tag & (AUXILIARY | TIME):  # said Christian Marsh, said Mason Marsh
        trade = tag & ROLE and not tag & TITLE and not (at + 2 < len(n.tags) and n.tags[at + 2] & CAPITAL)
        leads = TITLE | ROLE | CUE | (QUOTED if trade else 0)
        return bool((tag & NAMELESS or trade) and before & leads)
    return not before & (_LEADING | PREPOSITION | TIME | ADVERB) and not _asks(n, at)


def _tells_who(n: Narration, at: int) -> bool:
    """Ask whether what follows a comma tells who somebody is (a baker; 58; who)."""
    return bool(n.tags[at] & (DETERMINER | WHO)) or n.words[at].isdigit()


def _asks(n: Narration, at: int) -> bool:
    """Ask whether the sentence that the word at `at` opens is a question (Will Marsh go?)."""
    if not n.tags[at] & AUXILIARY:
        return False
    number = bisect_left(n.sentences, at, key=itemgetter(0))
    if number == len(n.sentences) or n.sentences[number].first != at:
        return False
    return n.words[n.sentences[number].last - 1] == "?"


def _stands_alone(n: Narration, at: int) -> bool:
    """Ask whether the word at `at` is a noun without an article, with nothing after it that it could describe."""
    tag, before = n.tags[at], n.tags[at - 1] if at else STOP
    if before & _LEADING or (tag & TIME and before & (PREPOSITION | ADVERB | TIME)):
        return False
    if tag & GENITIVE:
        return True
    after = n.tags[at + 1] if at + 1 < len(n.tags) else STOP
    if tag & _OFFICE and at + 1 < len(n.tags) and n.words[at + 1] in ("of", "for"):  # King of Norland
        return False
    if tag & (ADVERB | AUXILIARY | TIME):
        return bool(before & CUE) or is_before_verb(n, at)
    return bool(after & _BEHIND) and not after & CAPITAL


def is_before_verb(n: Narration, at: int) -> bool:
    """Ask whether a verb follows the word at `at`, or a relative clause (May said; Long, who left)."""
    after = n.tags[at + 1] if at + 1 < len(n.tags) else 0
    told = after & COMMA and at + 2 < len(n.tags) and n.tags[at + 2] & WHO
    return bool(after & (FINITE | AUXILIARY) or told)


def _is_short(n: Narration, at: int) -> bool:
    """Ask whether the word at `at` looks like a day or a month cut short, without its full stop (Jun, Sun)."""
    return bool(n.tags[at] & TIME) and len(n.words[at]) == len("Jun")


def _is_day(n: Narration, at: int) -> bool:
    word = _plain(n, at)
    return bool(n.tags[at] & TIME) and word.endswith("day") and word != "day"


def _is_initial(word: str) -> bool:
    return len(word) == len("H.") and word[0].isupper() and word[1] == "."


def _is_place(word: str) -> bool:
    return word.lower() in lexicon.words("en/places")
