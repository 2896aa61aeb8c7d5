"""Noun phrases before and after a place in a sentence."""

from __future__ import annotations

import pytest

from tests.quotes.reading import mentioned, narration, words
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.english.phrase_before import phrase_before
from tui.quotes.mentions import MentionKind

NAME, DESCRIPTION, PRONOUN = MentionKind.NAME, MentionKind.DESCRIPTION, MentionKind.PRONOUN

# The phrase that ends at the bar: the whole of it, its kind, and its name or its head.
BEFORE = {
    "name": ("Ilse Marrow | said", "Ilse Marrow", NAME, "Ilse Marrow"),
    "title": ("Dr. Ilse Marrow | said", "Dr. Ilse Marrow", NAME, "Ilse Marrow"),
    "role and name": ("The veteran analyst Ilse Marrow | said", "The veteran analyst Ilse Marrow", NAME, "Ilse Marrow"),
    "nickname": ("Earl “Bud” Haskin | said", "Earl “Bud” Haskin", NAME, "Earl “Bud” Haskin"),
    "particle": ("Lou van Dam | said", "Lou van Dam", NAME, "Lou van Dam"),
    "particles": ("But de la Cueva | said", "de la Cueva", NAME, "de la Cueva"),
    "office": (
        "Lorne Supervisor of Elections Ada Holm | said",
        "Lorne Supervisor of Elections Ada Holm",
        NAME,
        "Ada Holm",
    ),
    "weekday": ("On Monday Ada Holm | said", "Ada Holm", NAME, "Ada Holm"),
    "pronoun": ("Then she | said", "she", PRONOUN, "she"),
    "description": ("At noon a port official | said", "a port official", DESCRIPTION, "official"),
    "of": ("The mayor of Lorne | said", "The mayor of Lorne", DESCRIPTION, "mayor"),
    "for": ("A spokesman for the ministry | said", "A spokesman for the ministry", DESCRIPTION, "spokesman"),
    "organisation": ("Later the University of Lorne | said", "the University of Lorne", NAME, "University of Lorne"),
    "verb ends it": ("They knew the mayor | said", "the mayor", DESCRIPTION, "mayor"),
    "joined": ("Later diplomats and officials | said", "diplomats and officials", DESCRIPTION, "diplomats"),
    "participle after": ("Later voters surveyed | said", "voters", DESCRIPTION, "voters"),
    "plural verb before": ("Polls clearly show old sailors | believe", "old sailors", DESCRIPTION, "sailors"),
    "participle before": ("The retired general | said", "The retired general", DESCRIPTION, "general"),
}
AFTER = {
    "name": ("said | Ilse Marrow on Friday.", "Ilse Marrow", NAME, "Ilse Marrow"),
    "apposition": ("said | Ilse Marrow, the mayor.", "Ilse Marrow", NAME, "Ilse Marrow"),
    "role": ("said | harbour master Ilse Marrow.", "harbour master Ilse Marrow", NAME, "Ilse Marrow"),
    "description": ("said | the mayor of Lorne in May.", "the mayor of Lorne", DESCRIPTION, "mayor"),
    "pronoun": ("said | she.", "she", PRONOUN, "she"),
    "verb ends it": ("said | the mayor left.", "the mayor", DESCRIPTION, "mayor"),
    "organisation": ("said | the Ministry of Bridges.", "the Ministry of Bridges", NAME, "Ministry of Bridges"),
}


@pytest.mark.parametrize(("text", "whole", "kind", "head"), BEFORE.values(), ids=BEFORE)
def test_before(text: str, whole: str, kind: MentionKind, head: str) -> None:
    text, bar = text.replace("| ", ""), text.index("|")
    n = narration(text)
    found = phrase_before(n, 0, n.starts.index(bar))
    assert found is not None
    assert (mentioned(text, n, found), found.kind) == (whole, kind)
    assert words(text, n, found.name, found.head + 1) == head


@pytest.mark.parametrize(("text", "whole", "kind", "head"), AFTER.values(), ids=AFTER)
def test_after(text: str, whole: str, kind: MentionKind, head: str) -> None:
    text, bar = text.replace("| ", ""), text.index("|")
    n = narration(text)
    found = phrase_after(n, n.starts.index(bar), len(n.words))
    assert found is not None
    assert (mentioned(text, n, found), found.kind) == (whole, kind)
    assert words(text, n, found.name, found.head + 1) == head


@pytest.mark.parametrize("text", ["On Tuesday | said", "It was “shut” | said", "| said", "And then, | said"])
def test_nothing_before(text: str) -> None:
    n = narration(text.replace("| ", ""))
    assert phrase_before(n, 0, n.starts.index(text.index("|"))) is None


@pytest.mark.parametrize("text", ["said | that it shut.", "said | in May.", "said |"])
def test_nothing_after(text: str) -> None:
    n = narration(text.replace("| ", "").replace("|", ""))
    assert phrase_after(n, 1, len(n.words)) is None


@pytest.mark.parametrize("name", ["University of Lorne", "LHT", "Balmoral"])
def test_an_article_that_opens_the_sentence_is_no_part_of_the_name(name: str) -> None:
    text = f"The {name} said so."
    n = narration(text)
    found = phrase_before(n, 0, n.words.index("said"))
    assert found is not None
    assert (found.kind, words(text, n, found.name, found.head + 1)) == (NAME, name)
