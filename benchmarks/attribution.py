"""How often the analysis is right: its scores on the sample articles, and on annotated articles of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.report import Line, show
from tui import analyse
from tui.scoring import Task, read_annotations, score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.scoring import AnnotatedArticle, Score

SAMPLES = Path(__file__).parents[1] / "sample_articles"


def report(data: Path | None) -> None:
    """Print precision, recall and F1 in per cent on the samples, and on the articles in `data`."""
    samples = [article for path in sorted(SAMPLES.glob("*.json")) for article in read_annotations(path)]
    _show(f"{len(samples)} sample articles", samples)
    if data:
        articles = list(read_annotations(data))
        _show(f"{len(articles)} articles of {data.name}", articles)


def _show(title: str, articles: Sequence[AnnotatedArticle]) -> None:
    total = score((article, analyse(article.text)) for article in articles)
    show(title, ("P", "R", "F1", "annotated"), [line for task in Task for line in _lines(task, total)])


def _lines(task: Task, total: Score) -> list[Line]:
    its = getattr(total, task)
    tallies = {"found": its.found, "speaker": its.speaker, "named": its.named}
    return [
        Line(
            f"{task}/{name}",
            (*(f"{100 * share:.1f}" for share in (tally.precision, tally.recall, tally.f1)), f"{tally.annotated}"),
        )
        for name, tally in tallies.items()
        if tally.annotated
    ]
