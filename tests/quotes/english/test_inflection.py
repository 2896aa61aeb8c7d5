"""Verbs and their forms."""

from __future__ import annotations

import pytest

from tui.quotes.english.inflection import Form, cue_verbs, forms, gerunds, past_forms, plain_verbs, third_person


@pytest.mark.parametrize(
    ("lemma", "third", "past", "gerund"),
    [
        ("note", "notes", "noted", "noting"),
        ("reply", "replies", "replied", "replying"),
        ("say", "says", "sayed", "saying"),
        ("stress", "stresses", "stressed", "stressing"),
        ("admit", "admits", "admitted", "admitting"),
        ("teach", "teaches", "teached", "teaching"),
    ],
)
def test_regular_forms(lemma: str, third: str, past: str, gerund: str) -> None:
    assert third_person(lemma) == third
    assert past in past_forms(lemma)
    assert gerund in gerunds(lemma)


@pytest.mark.parametrize(
    ("form", "lemma", "kind"),
    [
        ("said", "say", Form.PAST),
        ("says", "say", Form.THIRD),
        ("say", "say", Form.BASE),
        ("saying", "say", Form.GERUND),
        ("wrote", "write", Form.PAST),
        ("written", "write", Form.PARTICIPLE),
        ("told", "tell", Form.PAST),
        ("pointed", "point", Form.PAST),
        ("denied", "deny", Form.PAST),
    ],
)
def test_cue_verbs(form: str, lemma: str, kind: Form) -> None:
    verb = cue_verbs()[form]
    assert (verb.lemma, verb.form) == (lemma, kind)


@pytest.mark.parametrize("form", ["thinked", "sayed", "telled", "quay", "builds"])
def test_what_reports_nothing(form: str) -> None:
    assert form not in cue_verbs()


def test_what_a_verb_takes() -> None:
    assert cue_verbs()["told"].takes >= {"d", "t", "z", "o"}
    assert "i" in cue_verbs()["vowed"].takes
    assert "o" not in cue_verbs()["said"].takes


def test_an_irregular_verb_has_no_regular_past() -> None:
    found = dict(forms("write"))
    assert found["wrote"] is Form.PAST
    assert found["written"] is Form.PARTICIPLE
    assert "writed" not in found


def test_plain_verbs_report_nothing() -> None:
    assert plain_verbs()["built"] is Form.PAST
    assert plain_verbs()["carries"] is Form.THIRD
    assert "said" not in plain_verbs()


@pytest.mark.parametrize(("lemma", "past"), [("agree", "agreed"), ("guarantee", "guaranteed")])
def test_a_lemma_in_two_e_takes_one_letter(lemma: str, past: str) -> None:
    assert past_forms(lemma) == [past]
