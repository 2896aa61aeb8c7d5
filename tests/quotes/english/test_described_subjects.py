"""Whatever describes a subject between its noun and its verb, and whomever that names: the noun is who speaks."""

from __future__ import annotations

from itertools import product

import pytest

from tui import analyse

HEADS = [
    ("The woman", "woman"),
    ("A farmer", "farmer"),
    ("A former pilot", "pilot"),
    ("Residents", "residents"),
    ("Three men", "men"),
    ("Several teachers", "teachers"),
    ("The group", "group"),
    ("An official", "official"),
]
DESCRIPTIONS = {
    "place": [
        "on a train from Lund to Marston",
        "from a village outside Lund",
        "at the scene of the fire in Lund",
        "in the town of Marston",
        "in Lund and Marston",
        "near Lund, Norland,",
        "from Marston, Sudrike,",
        "aboard the Norland Star",
        "inside and outside Lund",
        "beneath the Marston Bridge",
        "throughout Norland",
        "off the coast of Norland",
        "past the Grand Hotel",
        "down the road from the Grand Hotel",
        "opposite the Grand Hotel",
        "next to the Grand Hotel",
        "as far away as Lund",
    ],
    "belonging": [
        "with ties to the Marston Group",
        "in charge of the Marston Bridge",
        "on Karl Ostrom’s staff",
        "outside Karl Ostrom’s office",
        "under contract to the Lund Harbour Board",
        "including Karl Ostrom",
        "such as Karl Ostrom",
    ],
    "adjective": ["familiar with the talks in Lund", "close to Karl Ostrom", "opposed to the Ostrom plan"],
    "participle": [
        "accused of driving along the Harbour Strip",
        "hired by Karl Ostrom",
        "interviewed in Lund on Monday",
        "caught up in the Marston floods",
    ],
    "gerund": [
        "living across from the Grand Hotel",
        "representing Karl Ostrom",
        "waiting to see Karl Ostrom",
        "trying to reach Marston",
        "walking past the Grand Hotel with a dog",
    ],
    "infinitive": ["to lead the Norland Navy", "to reach the Marston hill"],
    "relative clause": [
        "whose land lies between Lund and Marston",
        "who runs the Ostrom Theatre",
        "who voted for Karl Ostrom in May",
        "who had gathered outside the Marston Courthouse",
        "that Karl Ostrom hired in May",
        "for whom Karl Ostrom works",
        "who was there when the fire began",
        "she had met in Lund",
    ],
}
FRAMES = ["{} said the plan was mad.", "{} told reporters the plan was mad.", "“The plan is mad,” {} said."]


@pytest.mark.parametrize("descriptions", DESCRIPTIONS.values(), ids=DESCRIPTIONS)
def test_the_noun_speaks_and_not_what_describes_it(descriptions: list[str]) -> None:
    wrong = []
    for (head, noun), description, frame in product(HEADS, descriptions, FRAMES):
        subject = head if frame.startswith("{") else head[0].lower() + head[1:]
        text = frame.format(f"{subject} {description}")
        analysis = analyse(text)
        speakers = [analysis.speakers[quote.speaker].name for quote in analysis.quotes if quote.speaker is not None]
        if len(speakers) != 1 or noun not in speakers[0].lower().split()[: len(head.split())]:
            wrong.append((text, speakers))
    assert not wrong
