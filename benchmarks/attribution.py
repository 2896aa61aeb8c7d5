"""How often the analysis is right: its scores on the sample articles, and on annotated articles of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.report import Line, show
from tui import analyse
from tui.quotes.language import Language, language_of
from tui.scoring import Task, read_annotations, score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.scoring import AnnotatedArticle, Score

SAMPLES = Path(__file__).parents[1] / "sample_articles"
# F1 in per cent of others on the development articles of PolNeAR (American news of 2016).
BASELINES = (
    Line("a second human annotator", ("98.3", "96.2", "–", "recall 87")),
    Line("Gender Gap Tracker's extractor, given a parse", ("86.6", "66.6", "5.3", "57.1")),
    Line("textacy, given a parse", ("67.0", "59.9", "11.4", "0.0")),
    Line("sixty lines of regular expressions", ("92.5", "71.0", "14.5", "39.7")),
)
_NOTE = (
    "The others were measured on the development articles of PolNeAR, American news of 2016:\n"
    "only figures of sayso on the same articles can be held against theirs.\n"
)


def report(data: Path | None) -> None:
    """Print precision, recall and F1 in per cent on the samples, and on the articles in `data` beside the baselines."""
    samples = _samples()
    english = english_samples()
    others = [article for article in samples if article not in english]
    _show(f"{len(english)} English sample articles", english)
    _show(f"{len(others)} German and French sample articles, without indirect speech", others)
    if data:
        articles = list(read_annotations(data))
        _show_beside_others(data.name, _show(f"{len(articles)} articles of {data.name}", articles))


def english_samples() -> list[AnnotatedArticle]:
    """Return the sample articles in English."""
    return [article for article in _samples() if language_of(article.text) is Language.ENGLISH]


def _samples() -> list[AnnotatedArticle]:
    return [article for path in sorted(SAMPLES.glob("*.json")) for article in read_annotations(path)]


def _show(title: str, articles: Sequence[AnnotatedArticle]) -> Score:
    total = score((article, analyse(article.text)) for article in articles)
    show(title, ("P", "R", "F1", "annotated"), [line for task in Task for line in _lines(task, total)])
    return total


def _show_beside_others(name: str, total: Score) -> None:
    quoted = total.quoted
    tallies = (quoted.found, quoted.speaker, quoted.named, total.indirect.speaker)
    ours = Line(f"sayso on {name}", tuple(f"{100 * tally.f1:.1f}" for tally in tallies))
    show("F1 beside others", ("found", "speaker", "named", "indirect speaker"), [ours, *BASELINES])
    print(_NOTE)


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
