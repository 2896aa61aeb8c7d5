"""The book of rules, `docs/attribution.md`: made from the rules, their golden examples and their measured figures.

python -m benchmarks book --write
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, NamedTuple
from unittest.mock import patch

from tests.quotes.golden_rules import INNER, MARKED, UNMARKED
from tui.quotes import analyse
from tui.quotes.confidence import measured
from tui.quotes.english import attribution

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tests.quotes.golden_rules import Example
    from tui.quotes.drafts import Found
    from tui.quotes.english.attribution import Rule
    from tui.quotes.english.attribution.place import Place
    from tui.quotes.model import Quotation

BOOK = Path(__file__).parents[1] / "docs" / "attribution.md"
STAGES = (
    "tokens",
    "marks",
    "narration",
    "reading",
    "english.cues",
    "english.reporting",
    "english.transcript",
    "english.interviews",
    "english.indirect",
    "english.attribution",
    "english.inner",
    "drafts",
    "english.homonyms",
    "english.names",
    "english.registry",
    "english.roles",
    "english.descriptions",
    "english.organisations",
    "english.pronouns",
    "english.speakers",
    "english.inner_voices",
    "english.fullest",
    "english.compose",
    "assemble",
    "model",
)
_TEMPLATE = Path(__file__).with_name("book.md")
_ARROW = " → "


class BookError(ValueError):
    """An example that its rule does not decide, or a rule without one."""


class Decision(NamedTuple):
    """Which rule had a run between marks, and the name that it gave."""

    rule: Rule
    name: str


def report(*, write: bool) -> None:
    """Print the book, or keep it if `write`."""
    text = book()
    if write:
        BOOK.write_text(text, encoding="utf-8")
    print(f"wrote {BOOK}" if write else text)


def book() -> str:
    """Return the book in Markdown; raise `BookError` where a rule has no example that it decides."""
    if without := measured().keys() - {example.rule for example in (*MARKED, *INNER, *UNMARKED)}:
        raise BookError(f"no example of {', '.join(sorted(without))} in tests/quotes/golden_rules.py")
    return Template(_TEMPLATE.read_text(encoding="utf-8")).substitute(
        stages="\n".join(f"{number}. {_stage(name)}" for number, name in enumerate(STAGES, start=1)),
        decisions=f"{_decisions():,}",
        marked="\n\n".join(_chapters()),
        inner="\n\n".join(_entry(example.rule, example) for example in _first_of_each(INNER)),
        unmarked="\n\n".join(_entry(example.rule, example) for example in _first_of_each(UNMARKED)),
        attribution=_link("english.attribution"),
        indirect=_link("english.indirect"),
        inside=_link("english.inner"),
    )


def decisions(text: str, set_off: Sequence[tuple[int, int]] = ()) -> list[Decision]:
    """Return which rule decides each run between marks of `text`, and each that is `set_off`, in order."""
    made: list[Decision] = []

    def watched(rule: Rule) -> Rule:
        def watch(place: Place) -> Found | None:
            found = rule(place)
            if found is not None:
                made.append(Decision(rule, found.rule))
            return found

        return watch

    with patch.object(attribution, "RULES", tuple(watched(rule) for rule in attribution.RULES)):
        analyse(text, set_off=set_off)
    return made


def _stage(name: str) -> str:
    return f"{_link(name)}: {_pattern(import_module(f'tui.quotes.{name}'))}"


def _link(name: str) -> str:
    module = import_module(f"tui.quotes.{name}")
    return f"[`{module.__name__}`](../{Path(module.__file__ or '').relative_to(BOOK.parents[1]).as_posix()})"


def _chapters() -> Iterator[str]:
    """Yield each rule with an example of each name that it gives."""
    shown: dict[Rule, dict[str, Example]] = {rule: {} for rule in attribution.RULES}
    for example in MARKED:
        for rule, name in decisions(example.text, example.set_off):
            if name == example.rule or name not in measured():  # another rule's example may show only what has no own
                shown[rule].setdefault(name, example)
    for number, (rule, examples) in enumerate(shown.items(), start=1):
        if not examples:
            raise BookError(f"{rule.__name__} decides no example in tests/quotes/golden_rules.py")
        entries = (_entry(name, example) for name, example in examples.items())
        yield "\n\n".join((f"### {number}. `{rule.__name__}`", _pattern(rule), *entries))


def _pattern(documented: object) -> str:
    return (documented.__doc__ or "").partition("\n")[0]


def _first_of_each(examples: Iterable[Example]) -> list[Example]:
    first: dict[str, Example] = {}
    for example in examples:
        first.setdefault(example.rule, example)
    return [*first.values()]


def _entry(name: str, example: Example) -> str:
    """Return a name's figures and its example, as the analysis has it now."""
    analysis = analyse(example.text, set_off=example.set_off, guesses=True)
    quotation = next((quote for quote in analysis.quotes if quote.rule == example.rule), None)
    if quotation is None:
        raise BookError(f"{example.rule} does not decide its example {example.text!r}")
    speaker = "nobody named" if quotation.speaker is None else analysis.speakers[quotation.speaker].name
    shown = (_emphasised(example.text, quotation) + _ARROW + speaker).replace("\n\n", "\n>\n> ")
    return f"{_figures(name, quotation)}\n\n> {shown}"


def _figures(name: str, quotation: Quotation) -> str:
    its = measured().get(name)
    if its is not None:
        of_all = its.count / _decisions()
        shares = f"{its.right:,} of {its.count:,} right ({its.right / its.count:.1%}), {of_all:.1%} of all"
        return f"`{name}`: {shares}, confidence {its.confidence:.2f}"
    if name != quotation.rule:
        return f"`{name}`: goes on with the quotation before it, and counts under its rule (here `{quotation.rule}`)"
    return f"`{name}`: not met in the measured articles, confidence {quotation.confidence:.2f}"


def _decisions() -> int:
    return sum(its.count for its in measured().values())


def _emphasised(text: str, quotation: Quotation) -> str:
    """Return the text with the quotation in bold and its cue in italics."""
    signs = [(span, "**") for span in quotation.spans] + ([(quotation.cue, "*")] if quotation.cue else [])
    for (start, end), sign in sorted(signs, reverse=True):
        text = f"{text[:start]}{sign}{text[start:end]}{sign}{text[end:]}"
    return text
