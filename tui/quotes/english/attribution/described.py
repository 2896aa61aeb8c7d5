"""A rule for words by which somebody describes something, whatever verb he does it with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes.classes import FINITE, GERUND, QUOTED, ROLE, SIGN
from tui.quotes.drafts import Found
from tui.quotes.english.clauses import main_subject
from tui.quotes.english.describing import as_before
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.english.reporting import shared_subject

if TYPE_CHECKING:
    from tui.quotes.english.attribution.place import Place
    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration

_NOBODY = ("it", "there", "this", "what")  # it’s a role described as
_VERB = FINITE | GERUND
_AGENT = 8  # tokens that name by whom it is described
_NEAR = 16  # tokens from the verb to its `as`


def described_as(place: Place) -> Found | None:
    """She heralded the plan as a “…”, a plan seen by the mayor as “…” — how somebody describes a thing, by any verb."""
    n, first, last, at = place.n, place.passage.first, place.passage.last, place.at
    describing = as_before(n, first, at)
    if describing is None:
        return None
    agent = _agent(n, first, describing)
    if agent is not None:
        return Found("described-as", agent, None)
    start = max(first, describing - _NEAR)
    verb = next((k for k in range(describing - 2, start - 1, -1) if n.tags[k] & _VERB and not n.tags[k] & ROLE), None)
    if verb is None or any(n.tags[k] & (SIGN | QUOTED) for k in range(verb, describing)):
        return None
    described = _reported(place, verb, describing) or shared_subject(n, first, last, at) or main_subject(n, first, at)
    if described is None or n.words[described.head].lower().replace("’", "'").partition("'")[0] in _NOBODY:
        return None
    return Found("described-as", described, None)


def _agent(n: Narration, first: int, describing: int) -> Mention | None:
    """Return by whom a thing is described, right before the `as` (a plan seen by the mayor as)."""
    by = next((k for k in range(describing - 2, max(first, describing - _AGENT), -1) if n.words[k] == "by"), None)
    agent = phrase_after(n, by + 1, describing) if by is not None else None
    return agent if agent is not None and agent.last == describing else None


def _reported(place: Place, verb: int, describing: int) -> Mention | None:
    """Return who speaks at a cue from the verb to its `as`."""
    reports = (report for report in place.passage.reports if verb <= report.cue.at < describing)
    return next((report.speaker for report in reports if report.speaker is not None), None)
