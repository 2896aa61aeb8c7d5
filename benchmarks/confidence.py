"""How often each rule is right, and the list that the analysis takes its confidence from.

python -m benchmarks confidence --data train.jsonl --write
"""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.report import Line, show
from tui import analyse
from tui.quotes import lexicon
from tui.quotes.model import QuoteKind
from tui.scoring import read_annotations
from tui.scoring.comparison import Comparison

if TYPE_CHECKING:
    from tui.scoring import AnnotatedArticle

LIST = Path(__file__).parents[1] / "tui" / "quotes" / "lexicon" / "confidence.txt"
_FEWEST = 5  # quotations under a rule; its share is drawn towards one half as if ten more had been split evenly
_HEADER = "# rule, the share of its quotations in the development articles that were right, how many there were\n"


def report(data: Path, *, write: bool) -> None:
    """Print the share of each rule's quotations that are right in the articles of `data`; keep it if `write`.

    Rules that were not met keep what the list says of them.
    """
    counts: dict[str, Counter[bool]] = defaultdict(Counter)
    for article in read_annotations(data):
        _count(article, counts)
    rows = sorted(((rule, _share(count), count.total()) for rule, count in counts.items()), key=lambda row: -row[1])
    show(f"rules on {data.name}", ("right", "quotations"), [Line(r, (f"{s:.2f}", f"{n}")) for r, s, n in rows])
    if write:
        unmet = [line for line in lexicon.lines("confidence") if line.split()[0] not in counts]
        lines = sorted([f"{rule} {share:.2f} {count}" for rule, share, count in rows] + unmet)
        LIST.write_text(_HEADER + "".join(f"{line}\n" for line in lines), encoding="utf-8")


def _share(count: Counter[bool]) -> float:
    return (count[True] + _FEWEST) / (count.total() + 2 * _FEWEST)


def _count(article: AnnotatedArticle, counts: dict[str, Counter[bool]]) -> None:
    """Count each predicted quotation as right or wrong under its rule; what the annotation leaves open, not at all."""
    comparison = Comparison(article, analyse(article.text))
    for run in comparison.runs:
        mine, theirs = comparison.owners(run)
        if theirs is not None:
            _enter(comparison, mine, theirs, counts)
    indirect = [at for at, quote in enumerate(comparison.predicted) if quote.kind is QuoteKind.INDIRECT]
    matched = {theirs: mine for mine, theirs in comparison.pairs(indirect).items()}
    for theirs in indirect:
        _enter(comparison, matched.get(theirs), theirs, counts)


def _enter(comparison: Comparison, mine: int | None, theirs: int, counts: dict[str, Counter[bool]]) -> None:
    predicted = comparison.predicted[theirs]
    right = comparison.speakers_agree(comparison.annotated[mine], predicted) if mine is not None else False
    if right is not None:
        counts[predicted.rule][right] += 1
