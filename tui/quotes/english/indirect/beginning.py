"""Where a reported clause begins after its cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    BASE,
    CAPITAL,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DETERMINER,
    FINITE,
    GENITIVE,
    GERUND,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    QUESTION,
    QUOTED,
    ROLE,
    SEMICOLON,
    STOP,
    THAT,
    TIME,
    WHO,
)
from tui.quotes.english.bearers import bearer
from tui.quotes.english.cues import Mood
from tui.quotes.english.indirect.address import (
    TOPIC,
    after_addressee,
    after_adverbial,
    after_aside,
    is_adverbial,
    is_for_ones_part,
    is_span,
)
from tui.quotes.english.indirect.bare import begins_ahead, begins_clause, is_contracted, is_cut_short
from tui.quotes.english.verbs import is_verb

if TYPE_CHECKING:
    from tui.quotes.english.reporting import Passage, Report
    from tui.quotes.narration import Narration

_PASSIVE_MOOD, _MODAL_MOOD = Mood.PASSIVE, Mood.MODAL
_VERB = FINITE | AUXILIARY
_IN_PHRASE = DETERMINER | GENITIVE | POSSESSIVE | PREPOSITION  # before a run that is part of a phrase
_ENDS = STOP | SEMICOLON | COLON
_TO_BE = 2  # tokens before what somebody does not want to be (to be named)
_WITHHELD = lexicon.classes("en/small_words")["withheld"]
_ADDRESS = 18  # tokens that may stand between a cue and its clause: to whom, where and when it was said
_CLAUSE = 40  # tokens within which a clause shows its verb


def clause_after(passage: Passage, report: Report) -> tuple[str, int] | None:
    """Return the rule and the first token of the clause that follows a cue; `None` if none does."""
    n, last, cue = passage.n, passage.last, report.cue
    passive = cue.mood is _PASSIVE_MOOD
    takes = cue.verb.takes & {"t", "w"} if passive else cue.verb.takes
    at = cue.last if passive else report.last
    if at >= last or (report.inverted and not passive):
        return None
    if _is_witness(passage, report):
        return "bare-clause", at + 1
    that = _that_ahead(n, at, last, address="o" in takes) if "t" in takes else None
    if that is not None:
        return _rule_of_passive(report) if passive else "that-clause", that
    told = at
    if _asks_for_silence(n, at, last):
        return None
    if "o" in takes:
        at = after_addressee(n, at, last)
    if at < last and "p" in takes and _to_ahead(n, at, last):
        return "infinitive", told
    at = after_aside(n, after_adverbial(n, at, last), last)
    if at >= last:
        return None
    if at > told and "p" not in takes and _is_relative(n, at):
        return None
    unsaid = cue.negated or cue.mood is _MODAL_MOOD  # would not say if
    dated = at > told and n.words[at] == "when"  # made it clear last week when he left
    narrow, unsure = "d" in takes and not unsaid, unsaid or "p" in cue.verb.takes
    if "w" in takes and not dated and _asks(n, at, narrow=narrow, unsure=unsure):
        return "question-clause", at
    if "i" in takes and _to_ahead(n, at, last):
        return "infinitive", at
    if cue.mood is _MODAL_MOOD and not _used_to_say(n, report):
        return None
    if cue.verb.lemma == "agree" and n.words[told] in ("with", "on"):  # if they agree with him, Doe says
        return None
    if "z" in takes and not _follows_quotation(passage, report):
        if begins_clause(n, at, last, sure="n" in takes):
            relative = report.speaker is not None and report.speaker.antecedent is not None
            return None if relative and is_cut_short(n, at, last) else ("bare-clause", at)
        if begins_ahead(n, at, last):
            return "bare-clause", at + 1
    return None


def _rule_of_passive(report: Report) -> str:
    """Return the rule of a clause that it is said, by somebody or by nobody who is named (it was said that)."""
    return "passive-clause" if report.speaker is None else "passive"


def _used_to_say(n: Narration, report: Report) -> bool:
    """Ask whether a cue with a modal reports speech (she would say it was late), and no mere chance (it may signal)."""
    return report.cue.verb.takes >= {"d", "t", "z"} and n.words[report.cue.first].lower() in ("would", "will")


def _is_relative(n: Narration, at: int) -> bool:
    """Ask whether the pronoun at `at` belongs to the noun before it (told voters who left)."""
    return n.words[at] in ("who", "which", "whose", "whom") and not n.tags[at - 1] & (OBJECT | TIME)


def _is_witness(passage: Passage, report: Report) -> bool:
    """Ask whether the cue stands in an `as` in front of what it reports (As the paper noted, the quay was shut)."""
    n, at, witness = passage.n, report.last, report.first - 1
    if report.speaker is None or witness < passage.first or n.words[witness].lower() != "as":
        return False
    if not all(
        n.tags[k] & (CONJUNCTION | ADVERB | COMMA) for k in range(passage.first, witness)
    ):  # However, as he noted
        return False
    return bool(n.tags[at] & COMMA) and at + 1 < passage.last and "t" in report.cue.verb.takes


def _follows_quotation(passage: Passage, report: Report) -> bool:
    """Ask whether a run right before has the cue (“…,” she said after lunch), and is not part of a phrase there."""
    n, run = passage.n, report.first - 1
    if run < passage.first or not n.tags[run] & QUOTED or bearer(n, passage.first, run) is not None:
        return False
    if n.words[run + 1] in lexicon.classes("en/works")["maker"] and n.tags[run + 2] & CAPITAL:
        return False  # “Drawer” director Bo Lund said it was late
    if run == passage.first:
        return True
    if n.tags[run - 1] & _IN_PHRASE:  # Asked about the “…,” she said it was
        return False
    led = n.tags[passage.first] & PREPOSITION  # In her book “Oar,” she said it was
    return not led or any(n.tags[at] & COMMA for at in range(passage.first, run))


def _to_ahead(n: Narration, at: int, last: int) -> bool:
    """Ask whether an infinitive stands at `at` (to leave, never to leave)."""
    if at < last and n.words[at] in ("not", "never"):
        at += 1
    return at + 1 < last and n.words[at] == "to"


def _asks_for_silence(n: Narration, at: int, last: int) -> bool:
    """Ask whether somebody only wants to stay unnamed (who asked not to be named, who asked to remain anonymous)."""
    words = n.words[at : min(last, at + 4)]
    words = words[words[:1] == ["not"] :]
    return len(words) > _TO_BE and words[0] == "to" and words[_TO_BE] in _WITHHELD


def _asks(n: Narration, at: int, *, narrow: bool, unsure: bool) -> bool:
    """Ask whether a question begins at `at`; `when` asks nothing after `said`, `if` does only after `asked`."""
    if n.words[at] == "if":
        return unsure
    return bool(n.tags[at] & QUESTION) and (n.words[at] != "when" or not narrow)


def _that_ahead(n: Narration, at: int, last: int, *, address: bool) -> int | None:
    """Return where `that` opens the clause, past a person told and phrases of place and time."""
    topic = at + 1 < last and n.words[at] in TOPIC and not is_span(n, at + 1)
    if topic and not is_for_ones_part(n, at, last):  # warned of a storm that nobody saw
        return None
    describes = False  # the person told (told a clerk who came that)
    for that in range(at, min(last, at + _ADDRESS)):
        tag = n.tags[that]
        if tag & THAT and n.words[that] == "that":
            return that if _opens_clause(n, that, last, far=that > at) else None
        if describes and tag & _VERB and not tag & CUE:
            describes = False
            continue
        if tag & _ENDS or (tag & _VERB and not tag & ROLE and is_verb(n, at, that)):
            return None
        describes = describes or bool(address and tag & WHO and not n.tags[that - 1] & COMMA)
        if tag & CUE and tag & GERUND and _may_report(n, that):  # she said, adding that
            return None
        if tag & QUOTED and not n.tags[that - 1] & (PREPOSITION | CAPITAL):
            return None
        if that == at and not address and not is_adverbial(n, at, last):
            return None
    return None


def _may_report(n: Narration, at: int) -> bool:
    """Ask whether the gerund at `at` has a clause of its own: as a verb, or a noun (a warning that; at the hearing)."""
    return not n.tags[at - 1] & DETERMINER or n.words[at] in lexicon.words("en/nominal_cues")


def _opens_clause(n: Narration, that: int, last: int, *, far: bool) -> bool:
    """Ask whether `that` opens a clause (said that it was) and is no determiner (said in that speech)."""
    if far and (n.tags[that - 1] & PREPOSITION or (that + 1 < last and _is_bare_verb(n, that + 1))):
        return False
    verbs = _VERB | BASE | QUOTED
    return any(n.tags[at] & verbs for at in range(that + 1, min(last, that + _CLAUSE)))


def _is_bare_verb(n: Narration, at: int) -> bool:
    return bool(n.tags[at] & _VERB) and not is_contracted(n, at)
