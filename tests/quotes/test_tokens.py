"""Tokens with their offsets."""

from __future__ import annotations

import re

import pytest

from tui.quotes.english.tokens import PATTERN, STRETCHES, words_of
from tui.quotes.tokens import Stretches, paragraphs, tokenise

CASES = {
    "Dr. Holm, 61, won’t go.": ["Dr.", "Holm", ",", "61", ",", "won’t", "go", "."],
    "J. K. Marsh of the U.S. Navy": ["J.", "K.", "Marsh", "of", "the", "U.S.", "Navy"],
    "It cost $1,700.50 — or 12%.": ["It", "cost", "$", "1,700.50", "—", "or", "12%", "."],
    "the workers’ hall": ["the", "workers’", "hall"],
    "a well-known man...": ["a", "well-known", "man", "..."],
    "Sens. Holm and Lind met Gov. Marsh.": ["Sens.", "Holm", "and", "Lind", "met", "Gov.", "Marsh", "."],
    "No. 4 opened at 7.30 p.m. on Jan. 5": ["No.", "4", "opened", "at", "7.30", "p.m.", "on", "Jan.", "5"],
    "O’Rahan’s boat isn't J.K.’s": ["O’Rahan’s", "boat", "isn't", "J.K.", "’", "s"],
    "Marsh & Holm/Lind, R&D@sea": ["Marsh", "&", "Holm/Lind", ",", "R&D@sea"],
    "well -- he left—so…": ["well", "--", "he", "left", "—", "so", "…"],
    "wait . . . now": ["wait", ".", ".", ".", "now"],
    "“Yes,” (he)": ["“", "Yes", ",", "”", "(", "he", ")"],
    "Zoë\u00a0Łuk 港": ["Zoë", "Łuk", "港"],
    " \t  led by blanks ": ["led", "by", "blanks"],
}


@pytest.mark.parametrize(("text", "words"), CASES.items())
def test_words(text: str, words: list[str]) -> None:
    tokens = tokenise(text, 0, len(text), PATTERN)
    assert tokens.words == words
    assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == words


@pytest.mark.parametrize(
    "text", [*CASES, "the J. K. Marsh", "at J.K. Now", "wait.. . now", "so\u00a0 it", "(A. “Holm", "a  b "]
)
def test_stretches_are_cut_as_the_whole_is(text: str) -> None:
    """Whatever follows a blank, nothing is cut in another way than by a look at all of it."""
    assert tokenise(text, 0, len(text), PATTERN, STRETCHES) == tokenise(text, 0, len(text), PATTERN)
    assert [word for word in words_of(text) if word] == [
        word.rstrip() for word in PATTERN.findall(text) if word.strip()
    ]


def test_stretches_are_kept_but_for_long_ones() -> None:
    stretches = Stretches(PATTERN, re.compile(r"\.$"))
    long = "ab" * 30
    tokens = stretches.tokens(f"Ada, {long} left", 7)
    assert tokens == (["Ada", ",", long, "left"], [7, 10, 12, 73], [10, 11, 72, 77])
    assert set(stretches) == {"Ada,", "left"}
    assert stretches.tokens("Ada left.") is None


def test_paragraphs_are_lines_with_something_on_them() -> None:
    text = "One.\n\n   \nTwo.\n"
    assert [text[start:end] for start, end in paragraphs(text)] == ["One.", "Two."]


def test_offsets_are_those_of_the_whole_text() -> None:
    text = "One.\n\nAda Holm left."
    tokens = tokenise(text, 6, len(text), PATTERN)
    assert (tokens.starts, tokens.ends) == ([6, 10, 15, 19], [9, 14, 19, 20])


@pytest.mark.parametrize("text", ["", "  ", "\n \n"])
def test_nothing_gives_nothing(text: str) -> None:
    assert paragraphs(text) == []
    assert tokenise(text, 0, len(text), PATTERN) == ([], [], [])


def test_rows_of_a_table_are_no_paragraphs() -> None:
    text = "It costs  much.\n\nWork  Cost\nRoof  12,000\n\nShe rose.  He left.\nThey  sat."
    assert [text[start:end] for start, end in paragraphs(text)] == [
        "It costs  much.",
        "She rose.  He left.",
        "They  sat.",
    ]


def test_references_to_notes_and_addresses_are_no_tokens() -> None:
    text = "“It rang,”[1] said [2] Kolb <kolb@a.example> there [sic]."
    words = tokenise(text, 0, len(text), PATTERN).words
    assert " ".join(words) == "“ It rang , ” said [ 2 ] Kolb there [ sic ] ."
