from __future__ import annotations

from tests.dialogue import talk
from tui.view.chart import draw_chart


def test_it_knows_names_and_colours() -> None:
    _, analysis = talk(0, 1, None)
    chart = draw_chart(analysis)
    names = [chart.name_of(quote) for quote in analysis.quotes]
    assert names == ["Orla Finch", "Bram Tolliver", "nobody named"]
    assert chart.colour_of(0) is not None
    assert chart.colour_of(0) != chart.colour_of(1)
    assert chart.colour_of(2) is None


def test_a_quotation_is_known_again_in_a_longer_beginning_of_the_same_text() -> None:
    before, after = draw_chart(talk(0, 1)[1]), draw_chart(talk(0, 1, 0, 1)[1])
    assert after.same_quotation(before.route.quote(1)) == 1
    assert after.same_quotation(None) is None
    assert before.same_quotation(after.route.quote(3)) is None
