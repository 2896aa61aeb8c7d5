"""Finds the names in a paragraph, whoever they belong to."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tui.quotes import lexicon
from tui.quotes.classes import (
    AUXILIARY,
    BASE,
    BREAK,
    CAPITAL,
    CLOSING,
    COMMA,
    CONJUNCTION,
    CUE,
    DETERMINER,
    FINITE,
    FUNCTION,
    GENITIVE,
    GERUND,
    OPENING,
    PARTICLE,
    PREPOSITION,
    QUOTED,
    ROLE,
    STOP,
    TIME,
    TITLE,
)
from tui.quotes.english.acting import acts
from tui.quotes.english.datelines import dateline
from tui.quotes.english.fixed_names import fixed_end
from tui.quotes.english.homonyms import is_before_verb
from tui.quotes.english.naming import (
    is_nickname,
    is_office,
    is_organisation_word,
    joins_office,
    opens_organisation,
    past_descent,
    past_office,
    strip_titles,
)
from tui.quotes.english.title_case import in_title_case
from tui.quotes.english.words import GENITIVE_END, KEPT, is_given_name

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from tui.quotes.narration import Narration

_ATTACHED = re.compile(rf"(?<=\w\w)-(?:{'|'.join(sorted(lexicon.classes('en/small_words')['attached']))})$")
_MARKS = "“”\"„‟«»‘’'`‚‹›"
_LONGEST = 12  # tokens of a name
_JOINTS = frozenset({"of", "for"})
_OFFICE = ROLE | TITLE | DETERMINER
_NEW = lexicon.classes("en/small_words")["after-new"]
_IN_NAMES = frozenset(map(str.capitalize, lexicon.classes("en/small_words")["inside-name"]))
_KIN = lexicon.classes("en/describing")["kin"]


class Name(NamedTuple):
    """A name in tokens `[first, last)`: its words without the genitive, and the title before it in lower case.

    It `acts` where it stands as a subject does; `nickname` is what stands between marks inside it.
    """

    first: int
    last: int
    words: tuple[str, ...]
    title: str
    acts: bool
    nickname: str = ""


def names(text: str, n: Narration, vocabulary: Container[str], surnames: Container[str] = frozenset()) -> list[Name]:
    """Return the names of a paragraph in order; titles are left out of them.

    `vocabulary` holds the words of the text as they are written: what opens a sentence with a capital is no name
    if it is written small elsewhere. `surnames` are those of whom the text has named in full before: such a word is a
    name there, whatever it looks like (Manning, Kelly). A paragraph that is set as a headline gives no names.
    """
    tags = n.tags
    if is_headline(n):
        return []
    openers = {sentence.first for sentence in n.sentences}
    openers.update([first + 1 for first in openers if tags[first] & OPENING])
    found: list[Name] = []
    last = dateline(n)
    for first in n.landmarks:
        if first < last or not tags[first] & CAPITAL or tags[first] & FUNCTION:
            continue
        if (last := fixed_end(n, first)) > first:
            closing = bare(n.words[last - 1]) if tags[last - 1] & GENITIVE else n.words[last - 1]
            words = (*n.words[first : last - 1], closing)
            found.append(Name(first, last, words, "", acts(n, first, last, openers)))
            continue
        last = _end_of_name(n, first)
        title = ""
        if first in openers:
            first = _past_opening(n, first, last)
        if last - first > 1:
            first = past_office(n, past_descent(n.words, first, last - 1), last)
            first = _past_abbreviations(n, first, last)
            if is_office(n, first, last - 1):
                continue
        owned = last - first > 1 and tags[first] & GENITIVE and _owns_organisation(n, first + 1)  # King’s College Lund
        if not (owned or _is_organisation(n, first, last)) or _is_person_in_role(n, first, last):
            start = strip_titles(tags, first, last - 1)
            if start is None:
                continue
            if start > first:
                start = _past_abbreviations(n, _with_inner_title(n, first, start), last)
                title = _title_before(n, first, start)
                first = start
        if first in openers and last - first == 1 and not title and _is_common(n, first, vocabulary):
            bearers = (name.words[-1] for name in found if len(name.words) > 1)
            if not _is_known_surname(n, first, vocabulary, surnames, bearers):
                continue
        if not title and first and tags[first - 1] & TITLE and not tags[first - 1] & CAPITAL:
            before = n.words[first - 1].lower()
            untitled = before in _KIN or _is_organisation(n, first, last)  # his brother Karl, the liberal Lund Club
            title = "" if untitled else before
        if first and tags[first - 1] & PARTICLE:
            first = _with_particles(n, first, found[-1].last if found else 0)
        parts, nickname = n.words[first : last - 1], ""
        quoted = next((k for k in range(first, last) if tags[k] & QUOTED), None) if n.runs else None
        if quoted is not None:
            parts = [n.words[k] for k in range(first, last - 1) if not tags[k] & QUOTED]
            nickname = text[n.starts[quoted] : n.ends[quoted]].strip(_MARKS)
        words = without_honours((*parts, bare(n.words[last - 1])))
        found.append(Name(first, last, words, title, acts(n, first, last, openers), nickname))
    return _with_shared_surnames(n, found)


def without_honours(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a name without what is written in capitals behind it (Ada Finch QC)."""
    while len(parts) > 2 and parts[-1].isupper() and parts[-1].lower() in lexicon.words("en/honours"):
        parts = parts[:-1]
    return parts


def _with_shared_surnames(n: Narration, found: list[Name]) -> list[Name]:
    """Return the names with the surname that two of one family share (Ada and Tom Lund) given to both."""
    if "and" not in n.words or len(found) < 2:
        return found
    shared = list(found)
    surnames = {name.words[-1] for name in found if len(name.words) > 1}
    for number, (one, other) in enumerate(pairwise(found)):
        if other.first != one.last + 1 or n.words[one.last] != "and" or one.title or other.title:
            continue
        word = one.words[0]
        pair = len(one.words) == 1 and len(other.words) == 2 and is_given_name(word) and is_given_name(other.words[0])
        ambiguous = word in surnames or word.lower() in lexicon.words("en/places")  # Jordan and Ann Holm
        if pair and not ambiguous and not n.tags[one.first] & GENITIVE:
            shared[number] = one._replace(words=(word, other.words[-1]))
    return shared


def acronym_after(n: Narration, at: int) -> str:
    """Return the acronym in parentheses that follows a name at token `at` (the Port Trade Union (PTU)), or nothing."""
    if at + 2 >= len(n.tags) or not n.tags[at] & OPENING or not n.tags[at + 2] & CLOSING:
        return ""
    word = n.words[at + 1]
    return word if word.isupper() and len(word) > 1 else ""


@lru_cache(maxsize=KEPT)
def bare(word: str) -> str:
    """Return `word` without its genitive, or what makes an adjective of a name (the Ada Holm-led board)."""
    if "-" in word:
        word = _ATTACHED.sub("", word)
    return GENITIVE_END.sub("", word) or word


def is_headline(n: Narration) -> bool:
    """Ask whether a paragraph is set as a headline; a sentence about a quotation is none."""
    quoting = bool(n.runs) and bool(n.tags[-1] & (STOP | BREAK))
    return not quoting and in_title_case(n, 0, len(n.tags))


def _end_of_name(n: Narration, first: int) -> int:
    """Return the token after the capitalised words from `first` on, `of` and `van` between them included."""
    tags, words = n.tags, n.words
    at, end = first + 1, min(len(tags), first + _LONGEST)
    while at < end:
        if tags[at - 1] & GENITIVE and not _owns_organisation(n, at):
            break
        if tags[at] & CAPITAL and not tags[at] & (FUNCTION & ~PREPOSITION):
            at += 1
        elif words[at] in _IN_NAMES and at + 1 < end and tags[at + 1] & (CAPITAL | FUNCTION) == CAPITAL:
            at += 2
        elif tags[at] & PARTICLE and _past_particles(n, at, end) < end:
            at = _past_particles(n, at, end) + 1
        elif (
            at + 1 < end
            and tags[at + 1] & CAPITAL
            and not tags[at + 1] & FUNCTION
            and (
                (tags[at] & QUOTED and is_nickname(n, at))
                or words[at] == "&"
                or (words[at] in _JOINTS and _leads_on(n, first, at))
                or (words[at] == "on" and opens_organisation(n, at - 1) and not tags[at + 1] & TIME)
                or (words[at] == "and" and at == first + 1 and _joins_organisation(n, first, at + 1))
                or (words[at] == "and" and joins_office(n, first, at))
            )
        ):
            at += 2
        elif words[at] in _JOINTS and _leads_to_matter(n, first, at, end) and _leads_on(n, first, at):
            at += 3
        else:
            break
    if at < end and tags[at] & FUNCTION and tags[at - 1] & PREPOSITION and at - first > 1:  # Jane Doe On How
        at -= 1
    return at


def _leads_on(n: Narration, first: int, at: int) -> bool:
    """Ask whether `of` or `for` at `at` goes on in the name of an organisation that begins at `first`.

    It follows the word for the organisation, or what that is for (the Office for the Protection of Birds).
    """
    if opens_organisation(n, at - 1):
        return True
    return any(n.words[k] in _JOINTS and opens_organisation(n, k - 1) for k in range(first + 1, at))


def _leads_to_matter(n: Narration, first: int, at: int, end: int) -> bool:
    """Ask whether an article and a capital follow, and what comes before is a name (the Bank of the North).

    An office is none (the office of the Inspector General), nor is a lone word that opens a sentence (Staff for the).
    """
    if at + 2 >= end or n.words[at + 1] != "the" or n.tags[at + 2] & (CAPITAL | FUNCTION | _OFFICE) != CAPITAL:
        return False
    return at - 1 > first or (first > 0 and bool(n.tags[first - 1] & DETERMINER))


def _past_particles(n: Narration, at: int, end: int) -> int:
    """Return the word that the particles from `at` on belong to (de la Cruz), `end` if there is none."""
    last = at
    while last < end and n.tags[last] & PARTICLE and not n.tags[last] & CAPITAL:
        last += 1
    return last if last < end and n.tags[last] & CAPITAL and not n.tags[last] & FUNCTION else end


def _with_particles(n: Narration, first: int, least: int) -> int:
    """Return where a surname that begins with particles does (de la Cruz, von der Aue)."""
    while first > least and n.tags[first - 1] & PARTICLE and not n.tags[first - 1] & (FUNCTION | CAPITAL):
        first -= 1
    return first


def _joins_organisation(n: Narration, first: int, after: int) -> bool:
    """Ask whether the word at `first` and those from `after` on make a name (the Food and Drug Administration)."""
    last = after
    while last + 1 < len(n.tags) and n.tags[last + 1] & CAPITAL and last - after < 3:
        last += 1
    return last > after and is_organisation_word(bare(n.words[last])) and not is_given_name(n.words[first])


def _owns_organisation(n: Narration, at: int) -> bool:
    """Ask whether the genitive before `at` is part of a name (the Landscapers’ Association)."""
    return n.tags[at] & CAPITAL > 0 and is_organisation_word(bare(n.words[at]))


def _is_organisation(n: Narration, first: int, last: int) -> bool:
    """Ask whether a word for one closes the name `[first, last)`, or opens it (the Party of Lund)."""
    if is_organisation_word(bare(n.words[last - 1])):
        return True
    return any(n.words[at] in _JOINTS and opens_organisation(n, at - 1) for at in range(first + 1, last - 1))


def _is_person_in_role(n: Narration, first: int, last: int) -> bool:
    """Ask whether the capitals `[first, last)` are a role and a name that looks like a firm (Guitarist Tom Fox).

    A courtesy title is enough (Mr. Fox); institutions bear titles too (Queen Ada Hospital).
    """
    if last - first == 2:
        return n.words[first].lower().rstrip(".") in lexicon.words("en/courtesy_titles")
    if last - first < 3 or not n.tags[last - 3] & (ROLE | TITLE) or not is_given_name(n.words[last - 2]):
        return False
    return bare(n.words[last - 1]).lower() not in lexicon.words("en/founded")


_TRADES = ("ist", "keeper", "maker", "ologist", "woman", "grower", "player", "worker")  # ends of words for trades


def _past_opening(n: Narration, first: int, last: int) -> int:
    """Return where a name begins that opens a sentence, a verb or an adverb before it left out (Said Jane Doe)."""
    word = n.words[first].lower()
    if last - first < 2 or is_given_name(word):
        return first
    if word == "new" and n.words[first + 1].lower() in _NEW:  # New York Times reporters said
        return first
    weak = word in lexicon.words("en/weak_beginnings") or word.endswith("ly") or bool(n.tags[first] & (CUE | GERUND))
    several = word.endswith("s") and last - first > 2 and is_given_name(n.words[first + 1])  # Celebrities Jane Doe and
    trade = last - first == 3 and word.endswith(_TRADES) and is_given_name(n.words[first + 1])  # Zitherist Jane Doe
    return first + 1 if weak or several or trade else first


def _past_abbreviations(n: Narration, first: int, last: int) -> int:
    """Return where a name begins after titles of two words, and abbreviated ones that no list has (Atty. Jane Doe)."""
    pair = " ".join(n.words[first : first + 2]).lower().replace("’", "'")
    if last - first > 2 and pair in lexicon.lines("en/compound_titles"):
        first += 2
    while last - first > 1 and (
        (not n.tags[first] & (TITLE | ROLE) and _is_abbreviated(n.words[first]))
        or (n.words[first].lower() in lexicon.words("en/doubtful_titles") and is_given_name(n.words[first + 1]))
    ):
        first += 1
    return first


def _is_abbreviated(word: str) -> bool:
    return len(word) > 2 and word.find(".") == len(word) - 1 and word[:-1].lower() not in lexicon.words("en/places")


def _with_inner_title(n: Narration, first: int, start: int) -> int:
    """Return where a name begins that what seems a title before `start` is part of (Farida Begum Holm)."""
    inner = start - 2 >= first and n.words[start - 1].lower() in lexicon.words("en/inner_titles")
    if not inner or not is_given_name(n.words[start - 2]) or n.words[start - 2].lower() in lexicon.words("en/places"):
        return start
    start -= 2
    while start > first and not n.tags[start - 1] & (TITLE | ROLE) and is_given_name(n.words[start - 1]):
        start -= 1
    return start


def _title_before(n: Narration, first: int, start: int) -> str:
    titles = [n.words[at].lower().rstrip(".") for at in range(first, start) if n.tags[at] & TITLE]
    return titles[-1] if titles else ""


def _is_common(n: Narration, at: int, vocabulary: Container[str]) -> bool:
    """Ask whether the word that opens a sentence at `at` is an ordinary one."""
    word = n.words[at].lower()
    if word in lexicon.words("en/weak_beginnings") or word in vocabulary:
        return True
    after = n.tags[at + 1] if at + 1 < len(n.tags) else 0
    if n.tags[at] & BASE and not n.tags[at] & GENITIVE and not after & (FINITE | AUXILIARY | COMMA | CONJUNCTION):
        return True  # Come November, Contrast that
    return bool(n.tags[at] & (ROLE | GERUND)) or word.endswith(("ly", "tion", "tions", "ments", "ness"))


def _is_known_surname(
    n: Narration, at: int, vocabulary: Container[str], surnames: Container[str], bearers: Iterable[str]
) -> bool:
    """Ask whether the ordinary word that opens a sentence at `at` is how somebody is called who is named in full."""
    word = bare(n.words[at])
    if word not in surnames and word not in bearers:
        return False
    if word.lower() not in vocabulary:
        return True
    return bool(n.tags[at] & GENITIVE) or is_before_verb(n, at)


def owns_noun(n: Narration, name: Name) -> bool:
    """Ask whether a name stands before a noun that goes with it (the Harlow campaign, a Harlow supporter)."""
    if name.last >= len(n.tags) or not n.words[name.last][:1].islower():
        return False
    noun = ROLE | TITLE if name.words[-1].endswith("s") else ROLE | TITLE | BASE | CUE
    return not n.tags[name.last] & ~noun
