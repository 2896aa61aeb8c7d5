from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.sources.charset import decode

ENGLISH = "“We don’t have the money,” she said – not now. The café’s roof cost £4,000.\n"
FRENCH = "Le maire a déclaré que l’été serait « très chaud » à Besançon, où l’on goûte déjà la mer.\n"
GERMAN = "„Wir können das nicht“, sagte der Bürgermeister, und ging über die Straße nach Köln.\n"
RUSSIAN = "«Мы не можем», — сказал мэр и вышел на улицу, где шёл дождь. «Никогда», — повторил он.\n"
TEXTS = (ENGLISH, FRENCH, GERMAN)


@pytest.mark.parametrize("text", [*TEXTS, RUSSIAN])
@pytest.mark.parametrize(
    ("mark", "charset"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_goes(text: str, mark: bytes, charset: str) -> None:
    assert decode(mark + text.encode(charset)) == (text, charset, ())


@pytest.mark.parametrize("text", [*TEXTS, RUSSIAN, "ascii only"])
def test_utf8(text: str) -> None:
    assert decode(text.encode()) == (text, "utf-8", ())


@pytest.mark.parametrize("text", [*TEXTS, RUSSIAN])
@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark(text: str, charset: str) -> None:
    assert decode(text.encode(charset)) == (text, charset, ())


def test_utf16_that_was_cut_in_the_middle_of_a_character() -> None:
    decoded = decode(ENGLISH.encode("utf-16-le")[:-1])
    assert decoded.text == ENGLISH[:-1] + "�"
    assert decoded.notices == ("1 place in this text could not be decoded (UTF-16-LE); � stands there.",)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("times", [1, 50])
def test_windows_1252(text: str, times: int) -> None:
    assert decode((text * times).encode("cp1252")) == (text * times, "cp1252", ())


@pytest.mark.parametrize("text", ["Le maire a déclaré très tôt que l'été serait chaud.", "Köln, Straße", "£4,000"])
def test_latin_1_is_read_the_same_as_windows_1252(text: str) -> None:
    assert decode(text.encode("latin-1")).text == text


def test_bytes_that_windows_1252_has_not() -> None:
    assert decode(b"We met in the caf\xe9 \x81 there.") == ("We met in the café \x81 there.", "latin-1", ())
    decoded = decode(b"\x93caf\xe9\x94 \x81")
    assert decoded.text == "“café” �"
    assert decoded.notices


@pytest.mark.parametrize("times", [1, 50])
def test_mac_roman_is_told_by_its_marks(times: int) -> None:
    assert decode((ENGLISH * times).encode("mac-roman")) == (ENGLISH * times, "mac-roman", ())


def test_nearly_utf8_keeps_its_good_characters() -> None:
    decoded = decode(ENGLISH.encode() + b"\xff broken \xc3( " + ENGLISH.encode())
    assert decoded.text == ENGLISH + "\ufffd broken \ufffd( " + ENGLISH
    assert decoded.charset == "utf-8"
    assert decoded.notices == ("2 places in this text could not be decoded (UTF-8); � stands there.",)


def test_a_replacement_character_of_the_source_is_no_error() -> None:
    assert decode("a � b".encode()).notices == ()
    assert decode("a � b “c”".encode() + b"\xff").notices[0].startswith("1 place ")


def test_utf8_that_was_cut_off() -> None:
    assert decode("Er ging über die Straß".encode()[:-1]).text == "Er ging über die Stra�"
    assert decode(b"plain to the end \xe2\x80").text == "plain to the end �"


def test_text_in_no_western_set_gets_a_notice() -> None:
    decoded = decode(RUSSIAN.encode("cp1251"))
    assert "which may be wrong" in decoded.notices[-1]


@pytest.mark.parametrize(
    ("declared", "charset"),
    [
        ("windows-1251", "cp1251"),
        ("Shift_JIS", "shift_jis"),
        (" UTF-8 ", "utf-8"),
        ("ISO-8859-1", "cp1252"),
        ("us-ascii", "cp1252"),
    ],
)
def test_a_declared_charset_is_believed(declared: str, charset: str) -> None:
    text = {"cp1251": RUSSIAN, "shift_jis": "鐘が鳴った。"}.get(charset, ENGLISH)
    assert decode(text.encode(charset), declared) == (text, charset, ())


@pytest.mark.parametrize(
    "declared", ["utf-8", "ascii", "nonsense", "base64", "punycode", "unicode_escape", "", "\0", None]
)
def test_a_declared_charset_that_does_not_fit_is_not(declared: str | None) -> None:
    assert decode(FRENCH.encode("cp1252"), declared).text == FRENCH


@given(st.binary())
def test_every_sequence_of_bytes_becomes_text(data: bytes) -> None:
    decoded = decode(data)
    decoded.text.encode("utf-8")  # no lone surrogates


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_utf8_is_always_recognised(text: str) -> None:
    assert decode(text.encode()).text == text.removeprefix("\ufeff")
