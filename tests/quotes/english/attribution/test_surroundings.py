"""Which cue and which mention a run gets, where its surroundings offer several."""

from __future__ import annotations

import pytest

from tests.quotes.reading import said

CASES = {
    "the agent of a participle": ("The deal, described by Ada Holm as a “lifeboat”, sank.", "Ada Holm"),
    "a participle with as": ("A plan dismissed as “folly” by Ada Holm won.", "Ada Holm"),
    "what somebody is accused of": ("A man accused of “fraud” by Ada Holm fled.", "Ada Holm"),
    "as what somebody described it": (
        "Jon Moss left with what friends of Ada Holm described as “a bang”.",
        "Friends of Ada Holm",
    ),
    "a note that is put up": ("On the door someone has taped a note: “Not yet.”", "A note"),
    "as what somebody dismissed it": ("It was dismissed by Ada Holm as a “very bad” joke.", "Ada Holm"),
    "when it was written": ("Jon Moss left.\n\n“What a storm!” Ada Holm tweeted before the boat came.", "Ada Holm"),
    "the next sentence has its own words": (
        "Ada Holm told the court the quay was “a ruin.” Pedro Lund hit back on Friday.",
        "Ada Holm",
    ),
    "a credit after a dash": ("Ports agree it is over - Ada Holm: “The quay is shut.”", "Ada Holm"),
    "more from": ("What ports told us - More from Ada Holm: “The quay is shut.”", "Ada Holm"),
    "the clause before the colon is reported": (
        "Ada Holm said that for Pedro Lund a boat might come: “We shall wait for it.”",
        "Ada Holm",
    ),
    "the nearest clause before a colon": (
        "Pedro Lund has long claimed to feel the wind, and an old almanac advises: “Stay at home.”",
        "An old almanac",
    ),
    "a thought that is reported": ("Ada Holm said that Lund shows “great charm” on deck.", "Ada Holm"),
    "what he calls it": ("Ada Holm wrote about what Pedro Lund called “a ruin”.", "Pedro Lund"),
    "would, in what somebody declares": (
        "Ada Holm declared to the board that a deal would demand not talk but “absolute secrecy.”",
        "Ada Holm",
    ),
    "what somebody owns": ("Ada Holm talked up her “fifty-port strategy” in Lorne.", "Ada Holm"),
    "a long description": (
        "“The quay is shut,” Ada Holm, head of freight, ports, and tides at Brask, said in a letter.",
        "Ada Holm",
    ),
    "a relative clause without its comma": (
        "“The quay is shut,” Ada Holm, who is chairman of the port said on Friday.",
        "Ada Holm",
    ),
    "another friend": ("“The quay is shut,” another friend, Ada Holm told reporters.", "Ada Holm"),
    "a name across a title": ("Ada Holm, author of “Old Tides,” put it, “The quay is shut.”", "Ada Holm"),
    "a name with brackets": (
        "Monday in Lorne, after winning Brask in the vote, Ada Holm (L-NS), said, “The quay is shut.”",
        "Ada Holm",
    ),
    "one of them": ("She brought four. One, clerk Ada Holm, told the council, “The quay is shut.”", "Ada Holm"),
    "the two": ("“The quay is shut,” the two write.", "The two"),
    "a clause in front": (
        "When Ada Holm praised his “patience,” Pedro Lund said that he had none.",
        "Ada Holm",
    ),
    "a clause in front of all that is said": (
        "If the tide turns, “the quay is shut,” Pedro Lund said, and went home.",
        "Pedro Lund",
    ),
    "after all that is in front": (
        "In May, when Pedro Lund offered ports a lot of money, “ports were going under,” Ada Holm said.",
        "Ada Holm",
    ),
    "words that are spoken of": ("Ada Holm said Lund’s remarks “have done a great deal of harm”.", "Ada Holm"),
    "a modal's name": ("“The quay is shut for good, and shut it stays,” said Will Marsh, a pilot.", "Will Marsh"),
    "a modal's name before its verb": ("“The quay is shut.” Will wrote. Ada Holm left.", "Will"),
    "a noun after its determiner": ("Ada Holm says the fleet was “tough” in his home state of Lorne.", "Ada Holm"),
    "rejected": ("The port authority of Lorne rejected the plan as “patently false.”", "The port authority of Lorne"),
    "who heard it": ("Ada Holm told police the boats had “emigrated,” a court heard on Tuesday.", "Ada Holm"),
}


@pytest.mark.parametrize(("text", "speaker"), CASES.values(), ids=CASES)
def test_the_first_run_is_theirs(text: str, speaker: str | None) -> None:
    first = next(one for one in said(text) if any("“" in span for span in one.spans))
    assert (first.speaker and first.speaker[0].upper() + first.speaker[1:]) == speaker
