"""By what other name somebody is known."""

from __future__ import annotations

import pytest

from tests.quotes.reading import voices

CASES = {
    "known as": ("Robert Lund, known as Bob, came. “Go,” Bob said.", "Robert Lund"),
    "better known as": ("Dwayne Holm, better known as Big Sky, came. “Go,” Big Sky said.", "Dwayne Holm"),
    "whom everyone calls": ("Robert Lund, whom everyone calls Zeke, came. “Go,” Zeke said.", "Robert Lund"),
    "who goes by": ("Robert Lund, who goes by Zeke, came. “Go,” Zeke said.", "Robert Lund"),
    "nicknamed, between marks": ("Ada Holm, nicknamed “Kat,” came. “Go,” Kat said.", "Ada Holm"),
    "in brackets": ("Ada Holm (“Kat” to her friends) came. “Go,” Kat said.", "Ada Holm"),
    "born": ("The rapper Lil Marsh, born Dwayne Holm, came. “Go,” Holm said.", "Lil Marsh"),
    "short form": ("Elizabeth Holm and Karl Holm came. “Go,” Liz said.", "Elizabeth Holm"),
    "two who may be called so": ("Elizabeth Holm and Elizabeth Lind came. “Go,” Liz said.", "Liz"),
    "in a place": ("Robert Lund, born in Lorne, came. “Go,” Lorne said.", "Lorne"),
}


@pytest.mark.parametrize(("text", "name"), CASES.values(), ids=CASES)
def test_alias(text: str, name: str) -> None:
    assert voices(text) == [name]
