from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.sources.hygiene import clean


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\r\nb\rc\x85d\u2028e\u2029f\x0bg", "a\nb\nc\nd\ne\nf\ng"),
        ("a\n\n\n\n\nb", "a\n\nb"),
        ("a  \n \t \n\t\nb ", "a\n\nb"),
        ("page one\x0cpage two", "page one\npage two"),
        ("page one\n\x0cpage two\x0c\n", "page one\npage two\n"),
        ("a\tb", "a    b"),
        ("10\xa0km\u202f–\u2009x\u3000y", "10 km – x y"),
    ],
    ids=repr,
)
def test_lines_and_spaces(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a \x1b[31;1mred\x1b[0m b", "a red b"),
        ("\x1b[?25l\x1b[2J\x1b[Htext", "text"),
        ("\x1b[38:2::255:0:0mred", "red"),
        ("\x1b[2 qtext", "text"),
        ("\x1b]0;title\x07text", "text"),
        ("\x1b]0;title\x1b\\text", "text"),
        ("\x1b]0;title\x9ctext", "text"),
        ("\x1b]8;;https://example.org\x1b\\link\x1b]8;;\x1b\\ text", "link text"),
        ("\x1b]52;c;aGk=\x07text", "text"),
        ("\x1bPq#0;2;0~~\x1b\\text", "text"),
        ("\x1b_private\x1b\\\x1b^message\x1b\\\x1bXstring\x1b\\text", "text"),
        ("\x9b31mred\x9b0m", "red"),
        ("\x9d0;title\x9ctext", "text"),
        ("\x90payload\x9ctext", "text"),
        ("\x1b(B\x1b)0text", "text"),
        ("\x1b7\x1b8\x1bc\x1b=text", "text"),
        ("text\x1b", "text"),
        ("\x1b\ntext", "\ntext"),
        ("\x1b\x1b\x1b[0mtext", "text"),
    ],
    ids=repr,
)
def test_sequences_go_whole(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    "sequence", ["\x1b]0;", "\x1b]8;;", "\x1bP", "\x1b_", "\x9d", "\x90", "\x1b[", "\x1b[31", "\x9b", "\x1b"]
)
@pytest.mark.parametrize("gap", ["\n", " "])
def test_sequences_without_an_end_do_not_swallow_the_article(sequence: str, gap: str) -> None:
    article = "Nobody was hurt. “It was the wind,” she said.\n\nIt blew for a week."
    assert clean(f"{sequence}{gap}{article}").endswith(
        "obody was hurt. “It was the wind,” she said.\n\nIt blew for a week."
    )


def test_a_sequence_does_not_reach_over_the_line() -> None:
    assert clean("\x1b]0;title\nNobody was hurt.\x07\nEnd") == "0;title\nNobody was hurt.\nEnd"


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\0b\x01c\x7fd\x8ae", "abcde"),
        ("N\x08NA\x08AM\x08ME\x08E _\x08t_\x08i x\x08_", "NAME ti x"),
        ("\x08\x08a\x08\x08b", "b"),
        ("pay\u202etxt.exe\u202c \u2066x\u2069 \u200ea\u200f", "paytxt.exe x a"),
        ("zero\u200bwidth\u2060joined\ufeffbom so\xadft", "zerowidthjoinedbom soft"),
        ("image\ufffc gone", "image gone"),
        ("odd\ufffe\uffff\ud800", "odd\ufffd"),
        ("tag\U000e0041\U000e007fged", "tagged"),
    ],
    ids=repr,
)
def test_unseen_characters_go(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    "text",
    [
        "क्‍ष",
        "می‌خواهم",
        "👩‍👩‍👧",
        "👁️‍🗨️",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "e\u0301",
        "☕️",
    ],
)
def test_what_scripts_and_emoji_need_stays(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize("text", ["wo\u200drd", "\u200cword", "word\u200d\u200d", "a \u200d b", "क\u200d", "\u200dक"])
def test_joiners_go_where_nothing_is_joined(text: str) -> None:
    assert clean(text) == text.replace("\u200d", "").replace("\u200c", "")


@pytest.mark.parametrize(
    "piece",
    [
        "\x1b",
        "\x1b[",
        "\x1b]",
        "\x1b]a",
        "\x9d",
        "\x9da",
        "\u200d",
        "a\x08",
        "\x08",
        "\n",
        " ",
        " \n",
        "\x0c",
        "\0",
        "\U000e0041",
    ],
)
def test_a_megabyte_of_anything_is_cleaned(piece: str) -> None:
    assert not set(clean(piece * (1_000_000 // len(piece)))) - {"a", "\n"}


NASTY = st.text(
    st.sampled_from("ab \n\r\t\x1b[]P\\_31;m\x07\x08\x9b\x9d\x9c\x90\x85\0\xad\u200d\u200c\u200b\u202e\ufeff")
    | st.sampled_from("\U0001f3f4\U000e0067\U000e007fक👩“”")
    | st.characters()
)


@given(NASTY)
def test_clean_text_is_safe_and_stays_as_it_is(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    for character in cleaned:
        assert character == "\n" or unicodedata.category(character) not in ("Cc", "Cs", "Zl", "Zp")
    assert not set(cleaned) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u200b\ufeff")
    assert "\n\n\n" not in cleaned
    assert not any(line.endswith(" ") for line in cleaned.split("\n"))


@given(st.text(st.characters(categories=("L", "N", "P", "S"), exclude_characters="\ufffc")))
def test_no_visible_character_is_lost(text: str) -> None:
    assert clean(text) == text
