"""Every way to bring somebody in, with every way to come back to him: who he is must not hang on what he is called."""

from __future__ import annotations

from itertools import product

import pytest

from tui import analyse

PEOPLE = [
    ("Mira Holm", "Holm", "she"),
    ("Zephyrine Okwuosa", "Okwuosa", "she"),
    ("Nguyen Thi Mai Lan", "Lan", "she"),
    ("Tan Wei Ming", "Tan", "he"),
    ("Abdel Karim al-Masfi", "al-Masfi", "he"),
    ("María José de la Cruz", "de la Cruz", "she"),
    ("Seán O’Hara", "O’Hara", "he"),
    ("J. T. Brandt", "Brandt", "he"),
    ("Kwame Asante-Boateng", "Asante-Boateng", "he"),
    ("Björk Jónsdóttir", "Jónsdóttir", "she"),
    ("Ludwig van der Aue", "van der Aue", "he"),
    ("Ann Day", "Day", "she"),
    ("Will Brask", "Brask", "he"),
    ("Frank Church", "Church", "he"),
    ("DeShawn McNair", "McNair", "he"),
    ("Robert Lund Jr.", "Lund", "he"),
]
ROLES = ["mayor", "head of the harbour union", "professor of marine law at the University of Lund", "fisherman"]
BROUGHT_IN = [
    "{name}, the {role}, came to the quay on Monday.",
    "The {role}, {name}, came to the quay on Monday.",
    "{name}, 45, came to the quay on Monday.",
    "On Monday {name} came to the quay.",
    "The council listened to {name}, a {role}, on Monday.",
    "“It is open,” said {name}, a {role}.",
    "It is open, according to {name}, a {role}.",
    "{name}, who runs the ferry, came to the quay on Monday.",
]
COME_BACK_TO = [
    "“We are done,” {pronoun} said.",
    "“We are done,” said {surname}.",
    "“We are done,” {title} {surname} said.",
    "{surname} said the port was “done for good”.",
    "As {pronoun} put it: “We are done.”",
    "“We are done,” {pronoun} told the Lund Courier. “We have no boats.”",
]


def speakers(text: str) -> list[str | None]:
    """Return who speaks, quotation by quotation."""
    analysis = analyse(text)
    return [None if quote.speaker is None else analysis.speakers[quote.speaker].name for quote in analysis.quotes]


@pytest.mark.parametrize("person", PEOPLE, ids=[name for name, _, _ in PEOPLE])
def test_whoever_is_brought_in_is_the_one_who_speaks(person: tuple[str, str, str]) -> None:
    name, surname, pronoun = person
    title = "Ms." if pronoun == "she" else "Mr."
    wrong = []
    for role, first, then in product(ROLES, BROUGHT_IN, COME_BACK_TO):
        text = f"{first}\n\n{then}".format(name=name, surname=surname, pronoun=pronoun, title=title, role=role)
        if set(speakers(text)) != {name}:
            wrong.append(text)
    assert wrong == []


@pytest.mark.parametrize("surname", ["Post", "Fox", "Church", "House", "Bank", "Court", "Press", "Trust", "Steel"])
@pytest.mark.parametrize("title", ["Rep.", "Mayor", "Judge", "Dame", "Councillor"])
def test_somebody_may_be_called_like_an_organisation(surname: str, title: str) -> None:
    text = f"{title} Mira {surname} came.\n\n“We go,” she said. {surname} left.\n\n“Fine day,” Ms. {surname} added."
    assert speakers(text) == [f"Mira {surname}"] * 2


def test_institutions_keep_the_titles_in_their_names() -> None:
    text = "The King Karim University closed. “We have no money,” the King Karim University said."
    assert speakers(text) == ["King Karim University"]


@pytest.mark.parametrize("firm", ["T-Mobile", "X-Lines", "E-Plus"])
def test_a_letter_before_a_hyphen_makes_no_party(firm: str) -> None:
    assert speakers(f"“It is shut,” said Brask Lines. On Monday, {firm} said it was “open”.")[-1] == firm


def test_the_campaign_that_bears_a_name_does_not_make_it_an_organisations() -> None:
    text = "The Marrow campaign failed in May, a Marrow supporter said. Mr. Marrow came.\n\n“I am well,” he said."
    assert speakers(text)[-1] == "Marrow"


TWO = [
    ("{a} met {b} on Monday. “We are done,” she said. “So are we,” he replied.", "ab"),
    ("“We are done,” said {a}, who had asked {b} for help. She added: “We have no boats.”", "aa"),
    ("{b}, who runs the ferry, told {a} it was over. “Nobody comes,” he said.", "b"),
    ("{a} wrote to {b} in March. “Please come,” she wrote. {b} never answered.", "a"),
    ("When {b} asked whether it was open, {a} said: “Not yet.”", "a"),
    ("“Not yet,” said {a}. “Not ever,” said {b}. “Perhaps,” she replied.", "aba"),
    ("{b} nodded as {a} spoke. “It is over,” she said.", "a"),
    ("{a}: “It is lost.”\n\n{b}: “It is fine.”", "ab"),
    ("{b} was fined in May. His lawyer, {a}, said the fine was “absurd”. “We will appeal,” she said.", "aa"),
    ("{a} shared a video in which {b} says: “It is lost.”", "b"),
    ("{a} quoted {b} as saying the quay was “lost”.", "b"),
    ("{a} — who defeated {b} in May — said the quay was “lost”.", "a"),
]


@pytest.mark.parametrize(("text", "turns"), TWO)
@pytest.mark.parametrize("woman", ["Mira Holm", "Zephyrine Okwuosa", "Ann Church"])
@pytest.mark.parametrize("man", ["Ola Brask", "Kwame Asante", "Frank House"])
def test_two_people_are_told_apart(text: str, turns: str, woman: str, man: str) -> None:
    marked = [name for name in speakers(text.format(a=woman, b=man)) if name is not None]
    assert marked[-len(turns) :] == [woman if turn == "a" else man for turn in turns]


SUBJECTS = [
    ("Mira Holm, the mayor of Lund,", "Mira Holm"),
    ("Brask, 45, of Lund,", "Brask"),
    ("Rep. Gwen Marlow (D-Wis.)", "Gwen Marlow"),
    ("a spokesman for the ministry who asked not to be named", "a spokesman for the ministry"),
    ("one of the three men, all fishermen from the village,", "one of the three men"),
    ("the minister of agriculture and fisheries", "the minister of agriculture and fisheries"),
    ("Holm’s lawyer, Ola Brask,", "Ola Brask"),
    ("residents of the town", "residents of the town"),
    ("the US Centers for Harbour Control and Prevention", "US Centers for Harbour Control and Prevention"),
    ("police", "police"),
    ("the Lund Courier", "Lund Courier"),
    ("Brask Lines, which runs the ferry,", "Brask Lines"),
    ("Smith, who has run the shop since 1990,", "Smith"),
    ("Dr. Ada Finch, a vet at the University of Lund,", "Ada Finch"),
    ("retired teacher Jo Lindqvist, 71,", "Jo Lindqvist"),
    ("the head of the union, Ada Finch,", "Ada Finch"),
    ("Tom Vale, a father of three whose boat sank in May,", "Tom Vale"),
    ("an official at the port of Lund", "an official at the port of Lund"),
    ("the 34-year-old midfielder", "the 34-year-old midfielder"),
    ("Kim Jong Ho", "Kim Jong Ho"),
    ("Sheikh Karim bin Rashid al-Masfi", "Karim bin Rashid al-Masfi"),
    ("Lund’s chief of defence, Ilse Marrow,", "Ilse Marrow"),
]
FORMS = [
    "“The quay is closed,” {subject} said.",
    "“The quay is closed,” said {subject}",
    "“The quay is closed,” {subject} told reporters on Monday.",
    "{Subject} said, “The quay is closed.”",
    "“The quay,” {subject} said, “is closed to all.”",
    "{Subject} said the quay was “closed to all”.",
    "The quay was “closed to all”, according to {subject}",
    "According to {subject} the quay was “closed to all”.",
    "{Subject} wrote in a letter to the council that the quay was “closed to all”.",
    "On Monday {subject} warned that the quay was “closed to all”.",
    "“Is the quay closed?” {subject} asked.",
    "The quay was closed, {subject} said.",
    "{Subject} has called for the quay to be “closed to all”.",
    "The quay was described as “a ruin for us all” by {subject}",
]


@pytest.mark.parametrize(("subject", "name"), SUBJECTS, ids=[name for _, name in SUBJECTS])
def test_whoever_speaks_is_named_whole(subject: str, name: str) -> None:
    wrong = []
    for form in FORMS:
        text = form.format(subject=subject, Subject=subject[0].upper() + subject[1:]).rstrip(",.")
        text += "" if text.endswith("”") else "."
        found = {(speaker or "").lower() for speaker in speakers(text)}
        if found != {name.lower()}:
            wrong.append((text, found))
    assert wrong == []


CALLED = [
    ("Mira Holm, the mayor of Lund", "Mira Holm", ["the mayor", "Mayor Holm", "the Lund mayor"]),
    ("Mira Holm, 34, a midfielder from Lund,", "Mira Holm", ["the midfielder", "the 34-year-old", "the Lund native"]),
    ("Ola Brask, a Labour MP for Lund North,", "Ola Brask", ["the MP", "the Labour MP", "Mr Brask", "the lawmaker"]),
    ("Ola Brask, chief executive of Brask Lines,", "Ola Brask", ["the chief executive", "the CEO"]),
    ("Sen. Ola Brask (R-Texas)", "Ola Brask", ["the senator", "the Texas senator", "the Republican", "Sen. Brask"]),
    ("Ada Finch, a marine biologist,", "Ada Finch", ["the biologist", "the scientist", "Dr Finch", "the researcher"]),
    ("the actor and director Ada Finch", "Ada Finch", ["the actor", "the director", "Finch"]),
    ("Australian swimmer Ada Finch", "Ada Finch", ["the swimmer", "the Australian", "the Australian swimmer"]),
    ("Ada Finch, a 22-year-old student,", "Ada Finch", ["the student", "the 22-year-old"]),
    ("lawyer Ada Finch, who represents the sailors,", "Ada Finch", ["the lawyer", "the sailors’ lawyer"]),
]


@pytest.mark.parametrize(("person", "name", "epithets"), CALLED, ids=[name for name, _, _ in CALLED])
def test_whoever_is_called_by_what_he_is(person: str, name: str, epithets: list[str]) -> None:
    listens = ["", " A neighbour, Jo Lind, listened.", " The council has 12 members."]
    opening = person[0].upper() + person[1:]
    wrong = []
    for beside, epithet in product(listens, epithets):
        text = f"{opening} spoke on Monday.{beside}\n\n“We are done,” {epithet} said."
        if speakers(text) != [name]:
            wrong.append(text)
    assert wrong == []


ORGANISATIONS = [
    ("Harbour Watch", "Harbour Watch"),
    ("the Lund Port Authority", "Lund Port Authority"),
    ("Brask Lines", "Brask Lines"),
    ("the ministry", "the ministry"),
    ("the Lund Courier", "Lund Courier"),
    ("Lund United", "Lund United"),
    ("NATO", "NATO"),
    ("Novatek", "Novatek"),
    ("Lund city council", "Lund city council"),
    ("a group of fishermen", "a group of fishermen"),
]


@pytest.mark.parametrize(("organisation", "name"), ORGANISATIONS, ids=[name for _, name in ORGANISATIONS])
def test_organisations_speak_and_are_called_it(organisation: str, name: str) -> None:
    opening = organisation[0].upper() + organisation[1:]
    texts = [
        f"“It is late,” {organisation} said in a statement.\n\n“We shall wait,” it added.",
        f"{opening} said the quay was “lost”. It called the plan “a ruin”.",
        f"The town was accused of “lying to all” by {organisation}.",
        f"“It is late,” tweeted {organisation}.",
        f"{opening} wrote: “It is late.”",
    ]
    wrong = [text for text in texts if {speaker and speaker.lower() for speaker in speakers(text)} != {name.lower()}]
    assert wrong == []


def test_the_owner_of_what_is_spoken_of_is_not_whoever_speaks() -> None:
    assert speakers("Novatek’s plan was “too late”, the mayor said.") == ["the mayor"]
