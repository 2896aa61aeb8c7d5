"""Words between marks that nobody said."""

from __future__ import annotations

import pytest

from tests.quotes.reading import narration, said, terms
from tui import analyse
from tui.quotes.english.reporting import Passage
from tui.quotes.english.terms import is_term

CASES = {
    "nickname": ("Earl “Bud” Haskin left the quay.", True),
    "title of a work": ("They read “The Salt Road” at sea.", True),
    "title with small words": ("They read “The Song of the Sea” at noon.", True),
    "sentence": ("They heard “The quay is shut” at noon.", False),
    "name after a colon": ("One cry: “Salt Road”", False),
    "exclamation": ("They heard “Salt Road!” at sea.", False),
    "one capital": ("They heard “Salt” at sea.", False),
    "comma inside": ("They heard “Salt Road,” at sea.", False),
    "comma inside after a preposition": ("They spoke on “Salt Road,” a show.", True),
    "after as": ("They knew it as “Salt Road” at sea.", False),
    "only its first word": ("They heard “Thank you Lund” at sea.", False),
    "a form of be": ("They read “The Quay is the Sea” at sea.", True),
    "work with a stop": ("They heard the song “Salt Road.”", True),
    "work with a mark": ("They saw the film “Salt!”", True),
    "work and a comma": ("They read her memoir, “Salt Road.”", True),
    "part of a work": ("They met the author of “Salt,” a novel.", True),
    "maker after it": ("They met the “Salt” star at sea.", True),
    "apposition": ("The third, “Salt Road,” was lost.", True),
    "author": ("A look at “Quay to be shut by May,” by Maria Costa.", True),
    "chants": ("They rose to chants of “Salt Road” at sea.", False),
    "slogan": ("They ran under the slogan “Lund First” in May.", False),
    "chanting": ("They marched, chanting “Lund First” in May.", False),
    "printed": ("They wore a shirt emblazoned with “Lund First” in May.", False),
    "banner": ("They held a banner reading “Lund First” in May.", False),
    "reading a book": ("They sat reading “The Salt Road” in May.", True),
    "letter": ("The letter said “Lund First” in May.", False),
    "long": ("They heard “A B C D E F G H I J K” at sea.", False),
}


@pytest.mark.parametrize(("text", "wanted"), CASES.values(), ids=CASES)
def test_is_term(text: str, wanted: bool) -> None:
    n = narration(text)
    (at,) = n.runs
    assert is_term(text, n, at, Passage(n, n.sentences[0])) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The so-called “club” met there.", ["“club”"]),
        ("Earl “Bud” Haskin said the quay was shut.", ["“Bud”"]),
        ("“The quay is shut,” said Ada Holm.", []),
        ("They showed “Salt Road,” “Thaw” and “The Mole” in May.", ["“Salt Road,”", "“Thaw”", "“The Mole”"]),
        ("“We go,” said Ada Holm, who owns a “floating” bakery.", ["“floating”"]),
        (
            "“We go,” said Ada Holm, who stood in the “long line of them all” in May.",
            ["“long line of them all”"],
        ),
        ("“We go,” Pedro Lund said on “Salt Road,” a show.", ["“Salt Road,”"]),
        ("In a letter titled “On Silence,” Ada Holm writes that the sea is loud.", ["“On Silence,”"]),
        ("“I left the sea,” begins “Salt Road,” a slim memoir.", ["“Salt Road,”"]),
        ("“Salt Road,” a play that Pedro Lund wrote, opens in May.", ["“Salt Road,”"]),
        ("Its new boat, the “Kestrel 5,” goes on sale in June.", ["“Kestrel 5,”"]),
        ("Out this week: “How to Fold a Map” by Rosa Quist.", ["“How to Fold a Map”"]),
        ("Ada Holm sang “Who Will Carry Us?” in the second act.", ["“Who Will Carry Us?”"]),
        ("Ada Holm hosts “24 Hours.”", ["“24 Hours.”"]),
        ("The dish is known as “ Salt Road ” there.", ["“ Salt Road ”"]),
        ("“We go,” Ada Holm told “Salt Road,” a show.", ["“Salt Road,”"]),
        ("“We go,” said Jon Moss (D-Lund), one of the “big four” on deck.", ["“big four”"]),
        ("“We go,” wrote the authors of the “Dry Land” study.", ["“Dry Land”"]),
        ("“We go,” Ada Holm told Lund One’s “Today” on Monday.", ["“Today”"]),
        ("To top it off, “Chi-Lund,” a movie about the town directed by Karl Lee, opens in May.", ["“Chi-Lund,”"]),
        ("Asked about the “port question,” Ada Holm said it was over.", ["“port question,”"]),
        ("It led to the “league” of which Jon Moss spoke in May.", ["“league”"]),
        ("“Dry dock” plans open in May.", ["“Dry dock”"]),
        ("Ada Holm recited “Q,” the shortest poem of all.", ["“Q,”"]),
        ("They have a new nickname now: “the salt eleven.”", ["“the salt eleven.”"]),
        ("The final is known to all as “the miracle on Quay Street,” and rightly.", ["“the miracle on Quay Street,”"]),
        ("It is a show called “Tin,” written by Ada Holm.", ["“Tin,”"]),
        ("A kind called “sly” slows down the “bold” one.", ["“sly”", "“bold”"]),
        ("Under “Ports,” the screen lists two.", ["“Ports,”"]),
        ("The firm opened clinics for a “new” kind of cough.", ["“new”"]),
        ("The firm claimed victory in the “battle” of Lund.", ["“battle”"]),
        ("Ada Holm went home. Tap “Ports,” then wait.", ["“Ports,”"]),
        ("The system, code-named “Moss,” is Ada Holm’s.", ["“Moss,”"]),
        ("Papers have called it a “ruin.” The “no drums” rule cost a friend.", ["“no drums”"]),
        ("Ada Holm wrote “No,” and left. “No” is a word of few friends.", ["“No”"]),
    ],
)
def test_terms_are_no_quotations(text: str, wanted: list[str]) -> None:
    assert terms(text, analyse(text)) == wanted
    assert not any(span in wanted for quotation in said(text) for span in quotation.spans)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The storm was all over “Salt Road,” Ada Holm noted.", "“Salt Road,”"),
        ("“We go,” said Ada Holm, of Port Lund, calling it “a shame.”", "“a shame.”"),
        ("“We go,” said Ada Holm, “or we stay.”", "“or we stay.”"),
        ("The mayor was “furious” in May.", "“furious”"),
        ("She talks about “mending the quay” in May.", "“mending the quay”"),
        ("“Good one,” a single mother told him in May.", "“Good one,”"),
        ("Within minutes she called Pedro Lund “Old Tin Ear” twice.", "“Old Tin Ear”"),
    ],
)
def test_what_somebody_says_is_no_term(text: str, wanted: str) -> None:
    assert any(wanted in span for quotation in said(text) for span in quotation.spans)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm spoke on the station’s “Morning Round.”",
        "Ada Holm sold a chair called “the throne” to the town.",
        "It is known as “quay lung” in Port Lund.",
        "Ada Holm bought tickets for “The Long Thaw” in May.",
        "Ada Holm runs the “night market” stalls.",
    ],
)
def test_what_no_cue_reports_and_the_writer_sets_apart(text: str) -> None:
    assert not said(text)
