from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.sources.mojibake import mend

TEXT = "“It’s a café,” she said – “naïve…”, £5 and 10 °C in Ñandú™ for 3 €."


def spoiled(text: str, charset: str = "cp1252") -> str:
    """Return what UTF-8 looks like to who takes it for a one-byte set; gaps of Windows-1252 are as in Latin-1."""
    octets = (bytes([byte]) for byte in text.encode("utf-8"))
    return "".join(octet.decode(charset, "ignore") or octet.decode("latin-1") for octet in octets)


@pytest.mark.parametrize("charset", ["cp1252", "latin-1"])
def test_marks_and_letters_are_put_right(charset: str) -> None:
    text = "“It’s a café,” she said – “naïve…”, £5 and 10 °C in Ñandú."
    assert mend(spoiled(text, charset)) == text


def test_signs_are_put_right() -> None:
    assert mend(spoiled(TEXT)) == TEXT


def test_twice_spoiled_text_is_mended_twice() -> None:
    assert mend(spoiled(spoiled("“It’s”"))) == "“It’s”"


def test_letters_alone_are_put_right_within_words() -> None:
    assert mend("PeÃ±a Nieto in MÃ¡laga") == "Peña Nieto in Málaga"


@pytest.mark.parametrize(
    "text",
    [TEXT, "plain", "«IRMÃ»", "SÃO PAULO", "CAFÉ»", "É»Ã©", "Ã", "â€", "Â", "â", "5 Â", "Å“uvre"],
)
def test_sound_text_stays(text: str) -> None:
    assert mend(text) == text


@given(st.text("Ãâ€œ™Â©±é aA“”\x80\x9c\x9d»"))
def test_mending_ends_and_mended_text_stays(text: str) -> None:
    mended = mend(text)
    assert mend(mended) == mended
    assert len(mended) <= len(text)
