"""What the reader shows of a quotation inside another one: its own tint, its own step, its own speaker."""

from __future__ import annotations

from tui.quotes import analyse
from tui.quotes.model import Span
from tui.view.chart import draw_chart
from tui.view.outline import outline

TEXT = "“We had a rule. My mother told me, ‘Never lie,’ and I do not,” said Ada Finch.\n\n“I go now,” Finch said."
INNER = Span(TEXT.index("‘"), TEXT.index("’") + 1)


def test_the_inner_one_has_its_tint_over_the_outer_one() -> None:
    chart = draw_chart(analyse(TEXT))
    outer, inner, _ = chart.analysis.quotes
    runs = [(run.start, run.end, run.quote_id) for run in chart.quotations.between(0, outer.spans[0].end)]
    assert runs == [
        (0, INNER.start, outer.id),
        (*INNER, inner.id),
        (INNER.end, outer.spans[0].end, outer.id),
    ]
    assert chart.colour_of(inner.id) != chart.colour_of(outer.id)


def test_a_step_leads_into_the_inner_one_and_on() -> None:
    chart = draw_chart(analyse(TEXT))
    seen = Span(0, len(TEXT))
    steps = [chart.route.step(None, 1, seen)]
    while (last := steps[-1]) is not None and not last.wrapped:
        steps.append(chart.route.step(last.quote_id, 1, seen))
    assert [step.quote_id for step in steps if step is not None] == [0, 1, 2, 0]


def test_the_inner_one_stands_under_its_own_speaker() -> None:
    shown = outline(analyse(TEXT), (), 40)
    assert {group.name: [quote.id for quote in group.quotes] for group in shown.groups} == {
        "Ada Finch": [0, 2],
        "My mother": [1],
    }
