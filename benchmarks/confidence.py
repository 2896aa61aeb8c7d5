"""How often each rule is right, and the list that the analysis takes its confidence from.

python -m benchmarks confidence --data train.jsonl --write
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.attribution import english_samples
from benchmarks.report import Line, show
from tui.quotes import analyse
from tui.quotes.confidence import Figures, measured
from tui.quotes.english.inner import RULE
from tui.quotes.model import QuoteKind
from tui.scoring import read_annotations
from tui.scoring.comparison import Comparison

if TYPE_CHECKING:
    from tui.scoring import AnnotatedArticle

LIST = Path(__file__).parents[1] / "tui" / "quotes" / "lexicon" / "confidence.txt"
_HEADER = (
    "# rule, how many of its quotations in the development articles and the samples were right, how many there were\n"
)


def report(data: Path, *, write: bool) -> None:
    """Print how many of each rule's quotations are right in the articles of `data` and the samples; keep it if `write`.

    The samples are there for what newspapers seldom do. Rules that were not met keep what the list says of them.
    """
    counts: dict[str, Counter[bool]] = defaultdict(Counter)
    for article in chain(read_annotations(data), english_samples()):
        _count(article, counts)
    rules = {rule: Figures(count[True], count.total()) for rule, count in sorted(counts.items())}
    surest = sorted(rules.items(), key=lambda rule: -rule[1].confidence)
    lines = [Line(rule, (f"{its.right}", f"{its.count}", f"{its.confidence:.2f}")) for rule, its in surest]
    show(f"rules on {data.name}", ("right", "quotations", "confidence"), lines)
    if write:
        kept = dict(sorted({**measured(), **rules}.items()))
        figures = "".join(f"{rule} {its.right} {its.count}\n" for rule, its in kept.items())
        LIST.write_text(_HEADER + figures, encoding="utf-8")


def _count(article: AnnotatedArticle, counts: dict[str, Counter[bool]]) -> None:
    """Count each predicted quotation as right or wrong under its rule; what the annotation leaves open, not at all."""
    comparison = Comparison(article, analyse(article.text, guesses=True))
    owning: set[int | None] = set()
    for run in comparison.runs:
        mine, theirs = comparison.owners(run)
        owning.add(theirs)
        if theirs is not None and comparison.predicted[theirs].rule != RULE:
            _enter(comparison, mine, theirs, counts)
    whole = [at for at, quote in enumerate(comparison.predicted) if quote.kind is QuoteKind.INDIRECT]
    if _has_inner(article):  # elsewhere what is quoted in a quotation was left out
        whole += [at for at, quote in enumerate(comparison.predicted) if quote.rule == RULE]
    direct = ((at, its) for at, its in enumerate(comparison.predicted) if its.kind is QuoteKind.DIRECT)
    turns = [at for at, its in direct if at not in owning and its.rule != RULE]
    for mine, theirs in comparison.pairs(turns).items():  # a transcript that is not annotated says nothing of them
        _enter(comparison, mine, theirs, counts)
    matched = {theirs: mine for mine, theirs in comparison.pairs(whole).items()}
    for theirs in whole:
        _enter(comparison, matched.get(theirs), theirs, counts)


def _has_inner(article: AnnotatedArticle) -> bool:
    """Ask whether a direct quotation is annotated that lies inside another one."""
    direct = sorted(span for quote in article.quotes if quote.kind is QuoteKind.DIRECT for span in quote.spans)
    return any(after.end <= before.end for before, after in pairwise(direct))


def _enter(comparison: Comparison, mine: int | None, theirs: int, counts: dict[str, Counter[bool]]) -> None:
    predicted = comparison.predicted[theirs]
    right = comparison.speakers_agree(comparison.annotated[mine], predicted) if mine is not None else False
    if right is not None:
        counts[predicted.rule][right] += 1
