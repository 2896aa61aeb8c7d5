"""Names, titles, offices and turns of phrase of papers in many countries and trades."""

from __future__ import annotations

import pytest

from tests.quotes.reading import said

GO = "“Go home,”"
CASES = {
    "office in capitals": ("The Finance Minister, Pedro Lund, left, adding that “all is well”.", "Pedro Lund"),
    "long office": ("The Police Public Relations Officer, DSP Ada Holm, said all was “quiet”.", "Ada Holm"),
    "chief executive of": ("The Chief Executive of Lund Ferries, Mr Karl Holm, said: “Go home.”", "Karl Holm"),
    "its officer": ("Its CEO, Anand Krishnamurthy, has said rivals “will be eaten”.", "Anand Krishnamurthy"),
    "honours": (f"{GO} Ada Holm QC said.", "Ada Holm"),
    "councillor": (f"Cr Bob Tranter was there.\n\n{GO} Cr Tranter said.", "Bob Tranter"),
    "smt": (f"{GO} Smt. Meena Rao said.", "Meena Rao"),
    "title that is a surname": (f"{GO} Eze Godwin Holm said.", "Godwin Holm"),
    "surname that is a title": (f"Godwin Eze came.\n\n{GO} Eze said.", "Godwin Eze"),
    "title inside a name": (f"{GO} said Farida Begum Siddiqui, a clerk.", "Farida Begum Siddiqui"),
    "hyphened surname": (f"They met Maria Cruz-Villar in May.\n\n{GO} Villar said.", "Maria Cruz-Villar"),
    "two of one surname": (f"Kim Tae-gyun left.\n\n{GO} Kim Min-ah said.\n\n“Now,” Kim said.", "Kim Min-ah"),
    "surname that is a given name": (f"Wen Adeyemi, a clerk, wept.\n\n{GO} she said.", "Wen Adeyemi"),
    "adviser on": ("Presidential Adviser on Ports Maria Lund said: “Go home.”", "Maria Lund"),
    "joined roles": ("Deputy Leader and party-list Rep. Ada Holm urged them to “go home now”.", "Ada Holm"),
    "for his part": ("Pedro Lund for his part urged them to “go home right now”.", "Pedro Lund"),
    "reacting": ("Reacting, the clerk for Ports, Ada Holm, called it “the ranting of a drowning man”.", "Ada Holm"),
    "name she gives": (f"A clerk, who gave her name as Ada, left.\n\n{GO} said a clerk, known as Ada.", "Ada"),
    "by origin": (f"Dean Offord left.\n\nThey cheered for Lucas Ferraz.\n\n{GO} the Brazilian said.", "Lucas Ferraz"),
    "per": ("Per the Courier’s Ada Holm, the clerks are “spitting feathers” over it.", "Ada Holm"),
    "per at the end": ("The clerks are “spitting feathers” over it, per Ada Holm.", "Ada Holm"),
    "initial reports": ("According to credible reports of the storm, it was “a wreck”.", "credible reports"),
    "new documents": ("According to new financial documents of May, it was “a wreck”.", "new financial documents"),
    "before the vote": ("“We won!” Ada Holm tweeted before the vote.", "Ada Holm"),
    "rued": (f"{GO} rued M. Shanmugam, a clerk.", "M. Shanmugam"),
    "told by a union": ("The union representing clerks said it was “a wreck”.", "The union representing clerks"),
}


@pytest.mark.parametrize(("text", "speaker"), CASES.values(), ids=CASES)
def test_speaker(text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


DATELINES = {
    "capitals": "LUND, Ohio — The quay is shut, said Ada Holm on Friday.",
    "agency": "Lund (Northwire) - The quay is shut, said Ada Holm on Friday.",
    "agency alone": "(Northwire) - The quay is shut, said Ada Holm on Friday.",
    "date": "LUND, Nov 3 (Northwire) – The quay is shut, said Ada Holm on Friday.",
}


@pytest.mark.parametrize("text", DATELINES.values(), ids=DATELINES)
def test_sentence_begins_behind_dateline(text: str) -> None:
    assert [quote.spans for quote in said(text)] == [("The quay is shut",)]


NOBODYS = {
    "that said": "That said, the quay is shut.",
    "impersonal": "It is safe to say that the quay is shut.",
    "impersonal question": "Is it fair to say that the quay is shut?",
    "rate": "The fee is two crowns per head, a clerk per ship.",
}


@pytest.mark.parametrize("text", NOBODYS.values(), ids=NOBODYS)
def test_nobody_speaks(text: str) -> None:
    assert said(text) == []


def test_number_shows_a_noun() -> None:
    (quote,) = said("Ada Holm accused them of “sleeping over” three long inspection reports.")
    assert quote.speaker == "Ada Holm"
