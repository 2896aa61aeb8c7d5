"""Articles of any length, the same for the same length: made-up people report from a made-up harbour town."""

from __future__ import annotations

from random import Random

OPENING = "The harbour of Varn woke early on Monday."

_FIRST = ("Mira", "Jonas", "Edda", "Olav", "Sunniva", "Teodor", "Ilse", "Bram", "Katya", "Rufus", "Alma", "Anselm")
_LAST = ("Kolb", "Brandt", "Ravnsborg", "Oskal", "Tamm", "Weyland", "Dorset", "Lindqvist", "Harrow", "Petrak", "Frey")
_ROLES = ("harbour master", "council leader", "marine biologist", "ferry captain", "union secretary", "school head")
_BODIES = ("the Varn Port Authority", "the fishing ministry", "Northline Ferries", "the coast guard", "a town report")
_SAID = ("said", "said", "said", "said", "said on Monday", "added", "argued", "warned", "explained", "recalled")
_SPEECH = (
    "We have waited for this for eleven years",
    "Nobody asked the people who live on the quay",
    "The water came over the wall before anyone could ring the bell",
    "I would not send my own children across in that boat",
    "It's a good plan, but a plan doesn't carry stones",
    "There is money for the bridge and none for the road that leads to it",
    "You can hear the ice before you see it",
)
_REPORTED = (
    "the new breakwater would be finished by autumn",
    "repairs had cost twice what was promised",
    "the ferry would run again on Thursday",
    "two warehouses had to be emptied",
    "catches had fallen for the third year in a row",
)
_PLAIN = (
    "Rain had fallen since the weekend, and the lower streets stood under water.",
    "The quay, built in 1911, is some 400 metres long and shelters about 60 boats.",
    "A crane from the old yard was brought round the headland on a barge.",
    "Children on their way to school stopped to watch the divers go down.",
    "Critics speak of a “paper harbour” that exists on drawings alone.",
    "Nine of the town's ten cafes stayed shut.",
)


def article(words: int, seed: int = 1911) -> str:
    """Return an article of about so many words, one blank line between paragraphs."""
    random = Random(seed)
    people = [f"{first} {last}" for first in _FIRST for last in _LAST]
    paragraphs = [OPENING]
    count = len(OPENING.split())
    while count < words:
        paragraph = " ".join(_sentence(random, people) for _ in range(random.randint(1, 4)))
        paragraphs.append(paragraph)
        count += paragraph.count(" ") + 1
    return "\n\n".join(paragraphs) + "\n"


def _sentence(random: Random, people: list[str]) -> str:
    person, said = random.choice(people), random.choice(_SAID)
    role, body = random.choice(_ROLES), random.choice(_BODIES)
    speech, reported = random.choice(_SPEECH), random.choice(_REPORTED)
    more = random.choice(_SPEECH)
    return random.choice(
        (
            random.choice(_PLAIN),
            random.choice(_PLAIN),
            f"“{speech},” {said.split()[0]} {role} {person}.",
            f"“{speech},” {person}, a {role}, {said}. “{more}.”",
            f"{person.split()[1]} {said} that {reported}.",
            f"According to {body}, {reported}.",
            f"{person}, the {role}, called it “a matter of {random.choice(('weeks', 'pride', 'stone'))}”.",
            f'"{speech}," he {said}.',
        )
    )
