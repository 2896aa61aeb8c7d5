"""How a mention names its speaker beside the fullest name that the text gives: by surname, role or pronoun."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from tui.quotes import lexicon

_WORD = re.compile(r"[\w.&-]+(?:['’]\w+)*")
_GENITIVE = re.compile(r"['’]s?$")
_CONTRACTED = re.compile(r"['’](?:s|d|ll|m|ve|re)$")


class Form(StrEnum):
    """A form of mention, in the words that say why it leads to the next one."""

    MAN = "a pronoun: the likeliest man named before"
    WOMAN = "a pronoun: the likeliest woman named before"
    MANY = "a pronoun: the likeliest group named before"
    THING = "a pronoun: the likeliest organisation or thing named before"
    SELF = "the speaker of these very words"
    RELATIVE = "a pronoun for what stands right before it"
    ROLE = "a role, given with the name"
    DESCRIPTION = "a description: who fits it best of those named"
    SURNAME = "the surname alone"
    GIVEN = "the given name alone"
    ACRONYM = "the first letters of the name"
    SHORT = "a shorter form of the name"
    FULL = "the fullest name in the text"
    UNNAMED = "no name is given, only this description"
    GOES_ON = "the words go on with this quotation"

    @property
    def is_pronoun(self) -> bool:
        """Say whether it is a pronoun."""
        return self in _PRONOUNS.values()

    @property
    def is_description(self) -> bool:
        """Say whether it is a noun phrase without a name."""
        return self is Form.DESCRIPTION or self is Form.ROLE


_PRONOUNS = {
    "man": Form.MAN,
    "woman": Form.WOMAN,
    "many": Form.MANY,
    "thing": Form.THING,
    "self": Form.SELF,
    "relative": Form.RELATIVE,
}


def words_of(phrase: str) -> list[str]:
    """Return the words of a phrase in lower case, without a genitive or a stop at their end."""
    return [_GENITIVE.sub("", word).rstrip(".").lower() for word in _WORD.findall(phrase)]


def form_of(mention: str, name: str) -> Form:
    """Return the form in which `mention` names whose fullest name is `name`."""
    words, names = words_of(mention), words_of(name)
    if len(words) == 1 or (words and len(mention.split()) == 1):
        pronoun = _pronouns().get(_CONTRACTED.sub("", mention.lower()).rpartition("-")[2])
        if pronoun is not None:
            return pronoun
    if not words or not names:
        return Form.DESCRIPTION
    if all(word in words for word in names):
        return Form.FULL
    if "".join(words) == "".join(word[0] for word in name.split() if word[0].isupper()).lower():
        return Form.ACRONYM
    shared = [word for word in names if word in words]
    if not shared or not any(word[0].isupper() for word in mention.split() if words_of(word)[:1] <= shared):
        return Form.DESCRIPTION
    if shared == names[-1:]:
        return Form.SURNAME
    return Form.GIVEN if shared == names[:1] else Form.SHORT


@cache
def _pronouns() -> dict[str, Form]:
    classes = lexicon.classes("pronouns")
    return {word: form for label, form in _PRONOUNS.items() for word in classes[label]}
