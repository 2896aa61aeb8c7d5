"""The names of a paragraph."""

from __future__ import annotations

import pytest

from tests.quotes.reading import narration, said
from tui.quotes.english.names import dateline, is_headline, names

CASES = {
    "title": ("Dr. Ola Brandt-Nielsen left the quay.", [("Ola Brandt-Nielsen", "dr")]),
    "role": ("On Monday the mayor met President Ruta Selig at sea.", [("Ruta Selig", "president")]),
    "titles in a row": ("They then met Vice President Ruta Selig at sea.", [("Ruta Selig", "president")]),
    "small title": ("They met the British mayor Ada Holm in May.", [("Ada Holm", "mayor")]),
    "nationality": ("They met many British sailors in May.", []),
    "initials": ("J. K. Marsh left the quay.", [("J. K. Marsh", "")]),
    "particle": ("Lou van Dam left the quay.", [("Lou van Dam", "")]),
    "particles": ("At noon María José de la Cueva left.", [("María José de la Cueva", "")]),
    "particles alone": ("At noon von der Aue left.", [("von der Aue", "")]),
    "article": ("They met Sheikh Ali bin Rashid al-Hadi at sea.", [("Ali bin Rashid al-Hadi", "sheikh")]),
    "office": ("They met Secretary of State Ada Holm at sea.", [("Ada Holm", "")]),
    "office for": ("They met Undersecretary for Port Affairs Ada Holm at sea.", [("Ada Holm", "")]),
    "place": ("In Paris Ada Holm left the quay.", [("Ada Holm", "")]),
    "shared surname": ("At noon Ada and Tom Lund left.", [("Ada Lund", ""), ("Tom Lund", "")]),
    "place and name": ("At noon Jordan and Tom Lund left.", [("Jordan", ""), ("Tom Lund", "")]),
    "joined matters": (
        "They saw the Centre for Bridge Control and Prevention close.",
        [("Centre for Bridge Control and Prevention", "")],
    ),
    "joined organisations": (
        "They saw the Ministry of Bridges and Karl Lind leave.",
        [("Ministry of Bridges", ""), ("Karl Lind", "")],
    ),
    "genitive": ("They saw Ilse Marrow’s boat.", [("Ilse Marrow", "")]),
    "genitive before a name": (
        "At noon they saw Ilse Marrow’s Ada leave the quay.",
        [("Ilse Marrow", ""), ("Ada", "")],
    ),
    "of": ("The University of Lorne closed its doors.", [("University of Lorne", "")]),
    "of outside": ("The boats of Lorne and the mayor left.", [("Lorne", "")]),
    "ampersand": ("Johnson & Marsh closed its doors.", [("Johnson & Marsh", "")]),
    "owner in a name": ("The Landscapers’ Association met in the hall.", [("Landscapers’ Association", "")]),
    "weekday": ("She left on Monday in June.", []),
    "adverb opens": ("Quietly she left the quay.", []),
    "common word opens": ("The boats came back. Boats left again.", []),
    "name opens": ("Holm left. Then Holm came back.", [("Holm", ""), ("Holm", "")]),
    "dateline": ("LORNE, Norland (AP) — They saw at sea that Ilse Marrow had left.", [("Ilse Marrow", "")]),
    "headline": ("Ilse Marrow Opens the New Lorne Quay Today", []),
}


@pytest.mark.parametrize(("text", "wanted"), CASES.values(), ids=CASES)
def test_names(text: str, wanted: list[tuple[str, str]]) -> None:
    n = narration(text)
    found = names(text, n, set(n.words))
    assert [(" ".join(name.words), name.title) for name in found] == wanted


def test_a_nickname_stands_apart_from_the_name() -> None:
    text = "Earl “Bud” Haskin left the quay."
    n = narration(text)
    (name,) = names(text, n, set())
    assert (name.words, name.nickname) == (("Earl", "Haskin"), "Bud")


def test_a_word_of_the_text_is_no_name_where_it_opens_a_sentence() -> None:
    text = "Marsh lay all around."
    n = narration(text)
    assert names(text, n, {"marsh"}) == []
    assert [name.words for name in names(text, n, set())] == [("Marsh",)]


@pytest.mark.parametrize(
    ("text", "surnames", "wanted"),
    [
        ("Manning left the quay.", {"Manning"}, [("Manning",)]),
        ("Reilly, who was elected in May, left the quay.", {"Reilly"}, [("Reilly",)]),
        ("Manning the boats took an hour.", set(), []),
        ("Ann Kelly left the quay. Kelly came back.", set(), [("Ann", "Kelly"), ("Kelly",)]),
        ("Marsh left the boats in the marsh.", {"Marsh"}, [("Marsh",)]),
        ("Marsh all around. They loved the marsh.", {"Marsh"}, []),
    ],
)
def test_a_surname_is_known_again_where_it_opens_a_sentence(
    text: str, surnames: set[str], wanted: list[tuple[str, ...]]
) -> None:
    n = narration(text)
    assert [name.words for name in names(text, n, set(n.words), surnames)] == wanted


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("LORNE, Norland — Boats left.", "Boats"),
        ("LORNE (AP) – Boats left.", "Boats"),
        ("LORNE, March 4 — Boats left.", "Boats"),
        ("Lorne, Norland — Boats left.", "Lorne"),
        ("LORNE is a town — a small one.", "LORNE"),
        ("A — B", "A"),
    ],
)
def test_dateline(text: str, rest: str) -> None:
    n = narration(text)
    assert n.words[dateline(n)] == rest


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Harbour Master Opens New Quay in Lorne", True),
        ("Harbour master opens new quay in Lorne", False),
        ("Ada Holm Left", False),
    ],
)
def test_headline(text: str, wanted: bool) -> None:
    assert is_headline(narration(text)) is wanted


def test_a_handle_is_a_name() -> None:
    first, second = said("“Lorne invents Sunday,” tweeted @low_tide. @LorneNights replied: “Some of us work.”")
    assert (first.speaker, second.speaker) == ("@low_tide", "@LorneNights")
