"""The forms of English verbs, made from their lemmas."""

from __future__ import annotations

from enum import IntEnum
from functools import cache, lru_cache
from typing import NamedTuple

from tui.quotes import lexicon


class Form(IntEnum):
    """A form of a verb."""

    BASE = 0  # say, to say
    THIRD = 1  # says
    PAST = 2  # said
    PARTICIPLE = 3  # written, where it is not also the past
    GERUND = 4  # saying


class Verb(NamedTuple):
    """A verb as it stands in a text: its lemma, its form, and what it takes (the letters of `cues.txt`)."""

    lemma: str
    form: Form
    takes: frozenset[str]


@cache
def irregular() -> dict[str, tuple[str, str]]:
    """Return the past and the participle of each irregular verb."""
    return {lemma: (past, participle) for lemma, past, participle in map(str.split, lexicon.lines("en/irregular"))}


def third_person(lemma: str) -> str:
    """Return `says` for `say`."""
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def _stems(lemma: str) -> list[str]:
    """Return what `-ed` and `-ing` may be added to: the last consonant doubled and not."""
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return [lemma[:-1]]
    closed = len(lemma) > 2 and lemma[-1] not in "aeiouwxy" and lemma[-2] in "aeiou" and lemma[-3] not in "aeiou"
    return [lemma, lemma + lemma[-1]] if closed else [lemma]


def past_forms(lemma: str) -> list[str]:
    """Return the regular past forms of `lemma`, each spelling that is in use and some that are not."""
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return [lemma[:-1] + "ied"]
    if lemma.endswith(("ee", "oe", "ye")):
        return [lemma + "d"]
    return [stem + "ed" for stem in _stems(lemma)]


def gerunds(lemma: str) -> list[str]:
    """Return the forms of `lemma` in `-ing`, each spelling that is in use and some that are not."""
    return [stem + "ing" for stem in _stems(lemma)]


def forms(lemma: str) -> list[tuple[str, Form]]:
    """Return every form of `lemma` with its kind."""
    past, participle = irregular().get(lemma, ("", ""))
    found = [(third_person(lemma), Form.THIRD), *((form, Form.GERUND) for form in gerunds(lemma))]
    found += [(past, Form.PAST)] if past else [(form, Form.PAST) for form in past_forms(lemma)]
    if participle and participle != past:
        found.append((participle, Form.PARTICIPLE))
    if past != lemma:
        found.append((lemma, Form.BASE))
    return found


@cache
def cue_verbs() -> dict[str, Verb]:
    """Return the reporting verbs by each of their forms; a verb of two words (`point out`) by its first."""
    found: dict[str, Verb] = {}
    for line in lexicon.lines("en/cues"):
        lemma, letters = line.split()
        stem = lemma.partition("_")[0]
        for form, kind in forms(stem):
            known = found.get(form)
            takes = frozenset(letters) | (known.takes if known and known.lemma == stem else frozenset())
            if known is None or known.lemma == stem:
                found[form] = Verb(stem, kind, takes)
    return found


@lru_cache(maxsize=1024)
def cue_verb(word: str) -> Verb:
    """Return the reporting verb that `word`, as it is written, is a form of."""
    return cue_verbs()[word.lower().replace("’", "'")]


@cache
def plain_verbs() -> dict[str, Form]:
    """Return the forms of the common verbs that report nothing."""
    return {form: kind for lemma in sorted(lexicon.words("en/verbs")) for form, kind in forms(lemma)} | {
        form: kind for lemma in irregular() for form, kind in forms(lemma) if form not in cue_verbs()
    }
