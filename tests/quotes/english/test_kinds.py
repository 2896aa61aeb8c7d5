"""Names gathered into entities."""

from __future__ import annotations

import pytest

from tui.quotes.english.kinds import gender_of_name, gender_of_title, kind_of_name
from tui.quotes.english.registry import Registry
from tui.quotes.entities import Entity, Evidence
from tui.quotes.model import SpeakerKind

PERSON, ORGANISATION, GROUP = SpeakerKind.PERSON, SpeakerKind.ORGANISATION, SpeakerKind.GROUP

SAME = [
    ("Ada Holm", "Holm"),
    ("Ada Holm", "Ada"),
    ("Holm", "Ada Holm"),
    ("Ada Marie Holm", "Ada Holm"),
    ("Ada Holm", "A. Holm"),
    ("Benjamin Lind", "Ben Lind"),
    ("ADA HOLM", "Ada Holm"),
    ("Lorne Harbour Trust", "LHT"),
    ("Lorne Harbour Trust", "L.H.T."),
    ("Lorne Harbour Trust", "Harbour Trust"),
    ("Lorne Motor Co.", "Lorne"),
    ("Northern Straits", "Northern Straits Holdings"),
    ("Federal Reserve", "Fed"),
    ("Fed", "Federal Reserve"),
    ("Freddy", "Freddy Thorn"),
    ("Melba Acosta Febo", "Melba Acosta"),
    ("Melba Acosta Febo", "Acosta"),
    ("Kim Sol Ha", "Kim Sol-ha"),
    ("Kim Sol Ha", "Kim"),
    ("Karl Holm Jr.", "Holm Jr."),
    ("Vikram Amar", "Dean Amar"),
    ("Ali al-Hadi", "Hadi"),
]
APART = [
    ("Ada Holm", "Karl Holm"),
    ("Ada Holm", "Ada Lind"),
    ("Lorne Harbour Trust", "LHB"),
    ("Ada Holm", "AH"),
    ("Karl Holm", "Karl Holm Jr."),
    ("Ada Holm Foundation", "Ada Holm"),
    ("Harbour Trust", "Lorne Harbour Trust"),
    ("Kim Sol Ha", "Kim Jin Ha"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_entity(one: str, other: str) -> None:
    registry = Registry()
    first = registry.named(tuple(one.split()), "")
    assert registry.named(tuple(other.split()), "") is first


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_entities(one: str, other: str) -> None:
    registry = Registry()
    first = registry.named(tuple(one.split()), "")
    assert registry.named(tuple(other.split()), "") is not first


def test_the_fullest_name_is_kept() -> None:
    registry = Registry()
    entity = registry.named(("Holm",), "")
    registry.named(("Ada", "Holm"), "")
    registry.named(("Holm",), "")
    assert entity.name == ("Ada", "Holm")
    assert entity.gender == "f"


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("Wasser Schell", "Debra Wasser Schell", "Debra Wasser Schell"),
        ("Vermonter Ada Holm", "Ada Holm", "Ada Holm"),
        ("Ada Holm", "Vermonter Ada Holm", "Ada Holm"),
        ("Fed", "Federal Reserve", "Federal Reserve"),
        ("Freddy", "Freddy Thorn", "Freddy Thorn"),
    ],
)
def test_the_better_name_is_kept(one: str, other: str, wanted: str) -> None:
    registry = Registry()
    entity = registry.named(tuple(one.split()), "")
    registry.named(tuple(other.split()), "")
    assert " ".join(entity.name) == wanted


def test_the_title_tells_two_of_one_surname_apart() -> None:
    registry = Registry()
    eva, tom = registry.named(("Eva", "Brask"), ""), registry.named(("Tom", "Brask"), "")
    assert registry.named(("Brask",), "mrs") is eva
    assert registry.named(("Brask",), "mr") is tom


def test_a_nickname_leads_to_its_bearer() -> None:
    registry = Registry()
    earl = registry.named(("Earl", "Haskin"), "")
    registry.call(earl, "Bud")
    assert registry.named(("Bud",), "") is earl


def test_a_title_is_kept_as_a_role() -> None:
    assert Registry().named(("Ada", "Holm"), "sen").roles == {"senator"}


@pytest.mark.parametrize(
    ("name", "title", "definite", "kind"),
    [
        ("Ada Holm", "", False, PERSON),
        ("Zeltrin Quamm", "", False, PERSON),
        ("Lorne", "captain", False, PERSON),
        ("Ministry of Bridges", "", True, ORGANISATION),
        ("Marsh & Holm", "", False, ORGANISATION),
        ("LHT", "", False, ORGANISATION),
        ("Kreel", "", True, ORGANISATION),
        ("Democrats", "", False, GROUP),
        ("Lornians", "", True, GROUP),
        ("Norway", "", False, None),
        ("St. Orme", "", False, None),
        ("Ada Finch Foundation", "", False, ORGANISATION),
        ("Ada Ann Post", "", False, PERSON),
    ],
)
def test_kind(name: str, title: str, definite: bool, kind: SpeakerKind | None) -> None:
    assert kind_of_name(tuple(name.split()), title, definite=definite) == kind


@pytest.mark.parametrize(("title", "gender"), [("mr", "m"), ("mrs", "f"), ("dr", ""), ("spokeswoman", "f")])
def test_gender_of_title(title: str, gender: str) -> None:
    assert gender_of_title(title) == gender


@pytest.mark.parametrize(("name", "gender"), [("Ada", "f"), ("Karl", "m"), ("Zeltrin", "")])
def test_gender_of_name(name: str, gender: str) -> None:
    assert gender_of_name((name, "Quamm")) == gender


@pytest.mark.parametrize(
    ("entity", "wanted"),
    [
        (Entity(("Ada",), PERSON), True),
        (Entity(("a port official",), SpeakerKind.UNNAMED), True),
        (Entity(("the report",), SpeakerKind.UNNAMED, human=False), False),
        (Entity(("officials",), SpeakerKind.UNNAMED, plural=True), False),
        (Entity(("LHT",), ORGANISATION), False),
    ],
)
def test_is_person(entity: Entity, wanted: bool) -> None:
    assert entity.is_person is wanted


def test_a_surname_that_is_also_a_given_name_only_guesses_the_gender() -> None:
    entity = Entity(("Clinton",), SpeakerKind.PERSON)
    entity.take_gender("m", Evidence.GUESSED)
    assert entity.can_be("f")
    entity.take_gender("f", Evidence.TOLD)
    entity.take_gender("m", Evidence.SHOWN)
    assert entity.gender == "f"
    assert not entity.can_be("m")
