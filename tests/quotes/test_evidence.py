"""Why a quotation has its speaker: the rule in words, the chain of mentions, and who else it could have been."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tui.quotes import analyse, lexicon
from tui.quotes.confidence import measured
from tui.quotes.evidence import THE_RULES, Witness, evidence, reason
from tui.quotes.forms import Form, form_of

QUAY = (
    "Mayor Ilse Marrow opened the quay with Ada Holm. “It is new,” said Pedro Lund, a baker.\n\n"
    "The mayor was tired. “We go,” she said. “It is late.”\n\n"
    "The baker stayed. “I stay,” he said."
)
BRIDGE = (
    "Die Bürgermeisterin Anna Kolb öffnete die Brücke mit Karl Wirth. „Das Wetter ist schlecht“, sagte die"
    " Bürgermeisterin. „Wir gehen“, sagte sie."
)
PONT = (
    "La maire Anne Dubois a ouvert le pont avec Paul Martin. « Le temps est mauvais », a dit la maire."
    " « Nous partons », a-t-elle ajouté."
)


def chain(text: str, quote_id: int) -> list[tuple[str, Form]]:
    found = evidence(text, analyse(text), quote_id)
    return [(text[slice(*link.span)], link.form) for link in found.links]


def test_every_rule_that_was_measured_has_its_words() -> None:
    told = {line.partition(":")[0] for line in lexicon.lines("rules")}
    assert measured().keys() <= told
    assert all(reason(rule).endswith(".") for rule in told)
    assert reason("unheard-of") == "unheard-of."


def test_a_pronoun_leads_over_a_role_to_the_name() -> None:
    assert chain(QUAY, 1) == [
        ("she", Form.WOMAN),
        ("The mayor", Form.ROLE),
        ("Ilse Marrow", Form.FULL),
    ]
    assert chain(QUAY, 2) == [("he", Form.MAN), ("The baker", Form.ROLE), ("Pedro Lund", Form.FULL)]


def test_the_rule_is_told_with_its_figures() -> None:
    found = evidence(QUAY, analyse(QUAY), 0)
    assert found.reason == "the quotation is followed by a verb of saying and its speaker."
    assert 0 < found.right <= found.count
    assert found.cue is not None
    assert QUAY[slice(*found.cue)] == "said"


def test_the_next_best_speaker_is_another_one_for_the_pronoun() -> None:
    first, *_ = evidence(QUAY, analyse(QUAY), 1).rivals
    assert (first.name, first.why) == ("Ada Holm", "“she” could stand for this one too")
    assert QUAY[slice(*first.span)] == "Ada Holm"


def test_a_rule_that_was_not_asked_any_more_names_another_one() -> None:
    text = "Ada Holm said the tide was low. “The quay is shut,” said Pedro Lund."
    first, *_ = evidence(text, analyse(text), 1).rivals
    assert first.name == "Ada Holm"
    assert first.why == "by another rule: somebody speaks in the sentence before"


def test_whoever_is_somebodys_is_shown_with_what_he_is() -> None:
    text = (
        "Ruth and Tom Lund came.\n\n“Go,” Ms. Lund said.\n\n“No,” said her husband.\n\n"
        "The sign at the gate was new. “It is shut,” the sign said."
    )
    first, *_ = evidence(text, analyse(text), 2).rivals
    assert (first.name, text[slice(*first.span)]) == ("Tom Lund", "her husband")


def test_a_surname_an_acronym_and_a_quotation_that_goes_on() -> None:
    text = (
        "“We go,” said Ada Holm of the Northern Harbour Trust (NHT).\n\n“Late,” Holm said.\n\n"
        "“The boats are old and leak.”\n\nThe NHT said it would pay."
    )
    assert chain(text, 1) == [("Holm", Form.SURNAME), ("Ada Holm", Form.FULL)]
    assert [form for _, form in chain(text, 2)] == [Form.GOES_ON, Form.SURNAME, Form.FULL]
    assert chain(text, 3)[-1] == ("Northern Harbour Trust", Form.FULL)
    assert form_of("NHT", "Northern Harbour Trust") is Form.ACRONYM


def test_who_has_no_name_is_found_by_the_description() -> None:
    text = "A tall clerk rose. “We go,” the clerk said."
    assert chain(text, 0)[-1] == ("A tall clerk", Form.UNNAMED)


def test_nobody_is_named_and_the_rule_that_is_too_often_wrong_points_to_somebody() -> None:
    text = "Ilse Marrow sat down. Nobody trusted her “new dawn” on the quay."
    found = evidence(text, analyse(text), 0)
    assert found.links == ()
    assert [(rival.name, rival.why) for rival in found.rivals] == [
        ("Ilse Marrow", "this rule points to him, and is wrong too often")
    ]


def test_a_corrected_quotation_says_what_the_rules_took_it_for() -> None:
    analysis = analyse(QUAY)
    quote = replace(analysis.quotes[1], speaker=1 - (analysis.quotes[1].speaker or 0), mention=None, rule="corrected")
    mended = replace(analysis, quotes=(analysis.quotes[0], quote, *analysis.quotes[2:]))
    found = Witness(QUAY).evidence(mended, 1)
    assert found.reason == "you said so."
    assert found.rivals[0].why == THE_RULES


@pytest.mark.parametrize(
    ("text", "pronoun", "role", "name"),
    [(BRIDGE, "sie", "die Bürgermeisterin", "Anna Kolb"), (PONT, "elle", "la maire", "Anne Dubois")],
)
def test_german_and_french(text: str, pronoun: str, role: str, name: str) -> None:
    assert chain(text, 1) == [(pronoun, Form.WOMAN), (role, Form.ROLE), (name, Form.FULL)]
    assert len(evidence(text, analyse(text), 1).rivals) == 1


def test_of_a_long_text_the_part_around_is_gone_over(monkeypatch: pytest.MonkeyPatch) -> None:
    filler = "The sea was calm and the gulls slept on the old wall.\n\n" * 1_500
    text = f"“We go,” said Pedro Lund.\n\n{filler}{QUAY}\n\n{filler}"
    analysis = analyse(text)
    witness = Witness(text)
    seen: list[int] = []
    monkeypatch.setattr("tui.quotes.evidence._trace", lambda part, _: seen.append(len(part)) or _NoTrace())
    assert witness.evidence(analysis, 2).links
    assert 0 < seen[0] < len(text) // 2
    witness.evidence(analysis, 3)
    assert len(seen) == 1
    witness.evidence(analysis, 0)
    assert len(seen) == 2


def test_offsets_of_a_part_are_those_of_the_whole() -> None:
    filler = "The sea was calm and the gulls slept on the old wall.\n\n" * 1_500
    text = filler + QUAY
    found = evidence(text, analyse(text), 1)
    assert [text[slice(*link.span)] for link in found.links] == ["she", "The mayor", "Ilse Marrow"]
    assert text[slice(*found.rivals[0].span)] == "Ada Holm"


class _NoTrace:
    def mentions(self, _: object) -> list[object]:
        return []

    def begun(self, _: object) -> None:
        return None

    def rivals(self, _: object) -> list[object]:
        return []
