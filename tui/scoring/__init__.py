"""How good an analysis is: annotated articles and their analyses in, `Score` out.

Three tasks are scored: `quoted`, whose unit is the stretch between two double quotation marks; `plain`, direct speech
that no such stretch belongs to; and `indirect`, reported clauses without marks. Stretches belong to the quotation that
covers half of them or more; the other tasks match quotations one to one where half of their letters agree.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.quotes.model import QuoteKind, Span
from tui.scoring.annotations import AnnotatedArticle, AnnotatedQuotation, AnnotationError, read_annotations
from tui.scoring.comparison import Comparison
from tui.scoring.tally import Fault, Flaw, Score, Tally, Task, TaskScore

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from tui.quotes.model import Analysis, Quotation

__all__ = [
    "AnnotatedArticle",
    "AnnotatedQuotation",
    "AnnotationError",
    "Fault",
    "Flaw",
    "Score",
    "Tally",
    "Task",
    "TaskScore",
    "read_annotations",
    "score",
]

_CONTEXT = 160  # how many code points of a fault's surroundings are shown on either side


def score(pairs: Iterable[tuple[AnnotatedArticle, Analysis]]) -> Score:
    """Return the score of analyses beside the annotations of the same texts, over all articles together."""
    return sum((_score_article(Comparison(article, analysis)) for article, analysis in pairs), start=Score())


def _score_article(comparison: Comparison) -> Score:
    quoted = _Sheet(comparison, Task.QUOTED)
    owning_annotated, owning_predicted = set(), set()
    for run in comparison.runs:
        mine, theirs = comparison.owners(run)
        quoted.enter(mine, theirs, (run,))
        owning_annotated.add(mine)
        owning_predicted.add(theirs)

    plain = _Sheet(comparison, Task.PLAIN)
    _match(
        plain,
        asked=lambda at, quote: at not in owning_annotated and quote.kind is not QuoteKind.INDIRECT,
        offered=[at for at, quote in enumerate(comparison.predicted) if quote.kind is not QuoteKind.INDIRECT],
        counted=lambda at: at not in owning_predicted,
    )

    indirect = _Sheet(comparison, Task.INDIRECT)
    _match(
        indirect,
        asked=lambda _, quote: quote.kind is QuoteKind.INDIRECT,
        offered=[at for at, quote in enumerate(comparison.predicted) if quote.kind is QuoteKind.INDIRECT],
        counted=lambda _: True,
    )
    faults = (*quoted.faults, *plain.faults, *indirect.faults)
    return Score(quoted.total(), plain.total(), indirect.total(), faults)


def _match(
    sheet: _Sheet,
    asked: Callable[[int, AnnotatedQuotation], bool],
    offered: Collection[int],
    counted: Callable[[int], bool],
) -> None:
    """Enter the annotated quotations that are `asked` for and the predicted ones `offered`, matched one to one.

    What is annotated but not asked for, or optional, neither helps nor hurts whoever predicts it.
    """
    comparison = sheet.comparison
    matched = comparison.pairs([*offered])
    for mine, quote in enumerate(comparison.annotated):
        if asked(mine, quote) and not quote.optional:
            sheet.enter(mine, matched.get(mine), quote.spans)
    taken = set(matched.values())
    for theirs in offered:
        if theirs not in taken and counted(theirs):
            sheet.enter(None, theirs, comparison.predicted[theirs].spans)


class _Sheet:
    """The counts and faults of one task in one article, as they are entered."""

    def __init__(self, comparison: Comparison, task: Task) -> None:
        self.comparison = comparison
        self.task = task
        self.faults: list[Fault] = []
        self._count: Counter[str] = Counter()

    def enter(self, mine: int | None, theirs: int | None, spans: tuple[Span, ...]) -> None:
        """Enter an annotated and a predicted quotation that meet at `spans`; one of them, or both, may be missing."""
        annotated = None if mine is None else self.comparison.annotated[mine]
        predicted = None if theirs is None else self.comparison.predicted[theirs]
        self._count["annotated"] += annotated is not None
        self._count["predicted"] += predicted is not None
        self._count["annotated named"] += annotated is not None and bool(annotated.name)
        if annotated and predicted:
            self._compare(annotated, predicted, spans)
        elif annotated:
            self._fault(Flaw.MISSED, spans, annotated, None)
        elif predicted:
            self._fault(Flaw.NOT_ANNOTATED, spans, None, predicted)

    def total(self) -> TaskScore:
        """Return the tallies of what was entered."""
        count = self._count
        unmet = count["predicted"] - count["both"]
        return TaskScore(
            found=Tally(count["both"], count["predicted"], count["annotated"]),
            speaker=Tally(
                count["speaker right"],
                count["predicted"] - count["speaker open"],
                count["annotated"] - count["speaker open"],
            ),
            named=Tally(count["name right"], count["named"] + unmet, count["annotated named"]),
        )

    def _compare(self, annotated: AnnotatedQuotation, predicted: Quotation, spans: tuple[Span, ...]) -> None:
        speaker = self.comparison.speakers_agree(annotated, predicted)
        name = self.comparison.names_agree(annotated, predicted)
        self._count["both"] += 1
        self._count["speaker open"] += speaker is None
        self._count["speaker right"] += speaker is True
        self._count["named"] += name is not None
        self._count["name right"] += name is True
        if speaker is False:
            self._fault(Flaw.WRONG_SPEAKER, spans, annotated, predicted)
        elif name is False:
            self._fault(Flaw.WRONG_NAME, spans, annotated, predicted)

    def _fault(
        self,
        flaw: Flaw,
        spans: tuple[Span, ...],
        annotated: AnnotatedQuotation | None,
        predicted: Quotation | None,
    ) -> None:
        article = self.comparison.article
        self.faults.append(
            Fault(
                article=article.id,
                task=self.task,
                flaw=flaw,
                spans=spans,
                context=article.text[max(0, spans[0].start - _CONTEXT) : spans[-1].end + _CONTEXT],
                annotated=self.comparison.annotated_name(annotated) if annotated else None,
                predicted=self.comparison.predicted_name(predicted) if predicted else None,
                rule=predicted.rule if predicted else None,
            )
        )
