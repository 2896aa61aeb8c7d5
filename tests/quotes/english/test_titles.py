"""Titles of many countries are no part of a name, and tell no second person from the first."""

from __future__ import annotations

import pytest

from tests.quotes.reading import voices

MEN = """
    Alhaji, Chief, Engr., Mallam, Pastor, Hon., Shri, Justice, Adv., Sub-Inspector, SP, DCP, ADGP, Wing Commander,
    Lt. Gen., Air Chief Marshal, Union Minister, Swami, Maulana, Sheikh, Shaikh,
    Datuk Seri, Det Con, Tan Sri, Dato’ Sri, Tun, Haji, Encik,
    Ustaz, Bapak, Sqn Ldr, Flt Lt, Surg Cdr, Pte, Bishop, Rabbi, Imam, Coach, Skipper, Sen., Uncle
"""
WOMEN = """
    Smt., Shrimati, Begum, Barrister, Prof., Puan Sri, Hajah, Cik, Ibu, Daw, Sheikha, DCI, DI, DS, PC, Det Ch Insp,
    Supt, Cllr, Coun, Ald., Baroness, MSP, TD, KC, HHJ, Canon, Rev,
    Revd, Sister, Nurse, Captain, Provost, Chancellor, Aunty
"""
TEXTS = [
    "{0} {1} spoke in Lund. “The plan is sound,” {2} said. “It will go on,” said Holm. “Yes,” {0} Holm said.",
    "“The plan is sound,” said {0} {1} on Friday.\n\n“It will go on,” {0} Holm said.\n\n“Yes,” {2} added.",
    "The plan was opposed by {0} {1}, who left. “No,” {2} said.",
]


def listed(titles: str) -> list[str]:
    return [title.strip() for title in titles.split(",")]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("title", listed(MEN))
def test_of_a_man(title: str, text: str) -> None:
    assert set(voices(text.format(title, "Anil Holm", "he"))) == {"Anil Holm"}


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("title", listed(WOMEN))
def test_of_a_woman(title: str, text: str) -> None:
    assert set(voices(text.format(title, "Fiona Holm", "she"))) == {"Fiona Holm"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nurul Izzah binti Omar, 34, left. “Go,” Nurul Izzah said. “No,” said Nurul.", "Nurul Izzah binti Omar"),
        ("Ahmad Zaki bin Salleh came. “Go,” said Ahmad Zaki. “No,” said Zaki.", "Ahmad Zaki bin Salleh"),
        ("“Go,” said S. Ganesan a/l Muthu. “No,” Ganesan said.", "S. Ganesan a/l Muthu"),
        ("Ngugi wa Mwangi came. “Go,” said Ngugi. “No,” said Mwangi.", "Ngugi wa Mwangi"),
        ("Ports minister Tan Sri Lee Boon Hock came. “Go,” he said.", "Lee Boon Hock"),
        ("Tan Sri Lim Kok Wei came. “Go,” said Lim. “No,” said Tan Sri Lim.", "Lim Kok Wei"),
    ],
)
def test_a_father_in_the_name(text: str, name: str) -> None:
    assert set(voices(text)) == {name}
