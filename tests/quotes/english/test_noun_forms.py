"""Nouns that look like reporting verbs report nothing."""

from __future__ import annotations

import pytest

from tests.quotes.reading import narration
from tui.quotes.english.noun_forms import reads_as_noun

NOUNS = {
    "an article": ("They came with a simple message.", "message"),
    "one": ("The fair had one message.", "message"),
    "an adjective": ("They made racist remarks.", "remarks"),
    "an adjective of the list": ("The annual talks went on.", "talks"),
    "after a verb": ("She kept rejecting claims of fraud.", "claims"),
    "after marks": ("She sent “secret” email threads.", "email"),
    "an origin": ("They rejected Danish claims.", "claims"),
    "before an auxiliary": ("They say that states can pass it.", "states"),
    "a possessive": ("Her remarks were read.", "remarks"),
    "an adjective in -s": ("It was his famous demand.", "demand"),
}
VERBS = {
    "a role": ("The mayor claims so.", "claims"),
    "a name": ("Ilse Marrow claims so.", "claims"),
    "a document": ("The official report claims so.", "claims"),
    "a plain noun": ("The suit claims so.", "claims"),
    "a plural": ("The critics claim so.", "claim"),
    "a pronoun": ("They claim so.", "claim"),
    "before a contraction": ("The weaver claims he's well.", "claims"),
    "a noun in -al": ("Those with the deal call it so.", "call"),
    "another": ("Another claims so.", "claims"),
    "never a noun": ("A critic says so.", "says"),
}


@pytest.mark.parametrize(("text", "word"), NOUNS.values(), ids=NOUNS)
def test_nouns(text: str, word: str) -> None:
    n = narration(text)
    assert reads_as_noun(n, 0, n.words.index(word))


@pytest.mark.parametrize(("text", "word"), VERBS.values(), ids=VERBS)
def test_verbs(text: str, word: str) -> None:
    n = narration(text)
    assert not reads_as_noun(n, 0, n.words.index(word))
