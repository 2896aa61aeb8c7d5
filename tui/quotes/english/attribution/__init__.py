"""Ties a run between marks to a cue and a speaker: an ordered list of rules, sure ones first."""

from __future__ import annotations

from collections.abc import Callable

from tui.quotes.drafts import Found
from tui.quotes.english.attribution.beside import (
    cue_before,
    dash_name,
    quoted_as,
    subject_any_verb,
    subject_verb,
    verb_subject,
)
from tui.quotes.english.attribution.carried import (
    few_words,
    last_speaker,
    later_in_paragraph,
    next_paragraph,
    nobody,
    paragraph_colon,
    same_paragraph,
    same_sentence,
    unclosed,
)
from tui.quotes.english.attribution.colons import colon
from tui.quotes.english.attribution.described import described_as
from tui.quotes.english.attribution.echoed import headline_echo
from tui.quotes.english.attribution.following import following_subject, next_sentence, words_of
from tui.quotes.english.attribution.layout import block, heading_colon, name_above, name_below, other_speaker
from tui.quotes.english.attribution.place import Place
from tui.quotes.english.attribution.preceding import preceding_cue, preceding_subject
from tui.quotes.english.attribution.set_off import set_off
from tui.quotes.english.attribution.within import (
    according_to,
    clause_with_run,
    cue_earlier,
    nominal_cue,
    outcry,
    passive_agent,
    possessor,
    reported_clause,
    sentence_subject,
)

Rule = Callable[[Place], Found | None]

RULES: tuple[Rule, ...] = (
    set_off,
    cue_before,
    quoted_as,
    verb_subject,
    subject_verb,
    dash_name,
    name_below,
    name_above,
    subject_any_verb,
    clause_with_run,
    next_sentence,
    words_of,
    according_to,
    colon,
    heading_colon,
    paragraph_colon,
    unclosed,
    block,
    other_speaker,
    next_paragraph,
    reported_clause,
    outcry,
    nominal_cue,
    cue_earlier,
    passive_agent,
    same_sentence,
    preceding_cue,
    same_paragraph,
    later_in_paragraph,
    preceding_subject,
    described_as,
    headline_echo,
    sentence_subject,
    possessor,
    few_words,
    last_speaker,
    following_subject,
    nobody,
)


def attribute(place: Place) -> Found | None:
    """Return what the first rule that applies says of the run at `place`."""
    for rule in RULES:
        found = rule(place)
        if found is not None:
            return found
    return None
