"""`sayso score`: what the rules find beside what people say, in annotated articles or in one's own corrections."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.terminal import complain, emit, encode_for
from tui.quotes import analyse
from tui.scoring import AnnotatedArticle, AnnotatedQuotation, AnnotationError, Tally, Task, read_annotations, score

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from tui.cli.corrected import Revised
    from tui.cli.printing import Stream
    from tui.quotes.model import Analysis
    from tui.scoring import Score

    Pair = tuple[AnnotatedArticle, Analysis]

_ROWS = (
    (Task.QUOTED, "between marks"),
    (Task.PLAIN, "direct, without marks"),
    (Task.INDIRECT, "indirect"),
)
_TALLIES = (("found", "found"), ("speaker", "right speaker"), ("named", "full name"))


def print_score(options: Namespace) -> int:
    """Print how often the rules are right in the annotated files, or in what was reviewed; return the exit status."""
    status = 0
    if options.sources:
        pairs: list[Pair] = []
        for source in options.sources:
            try:
                pairs += [(article, analyse(article.text)) for article in read_annotations(Path(source))]
            except AnnotationError as error:
                complain(str(error))
                status = 1
            except OSError as error:
                complain(f"{source}: {error.strerror}")
                status = 1
    else:
        stream = _library(options)
        pairs = list(_reviewed(stream))
        status = stream.status
    if not pairs:
        if not status:
            complain("nothing is reviewed; name annotated articles, or review some in the reader with E")
        return status or 1
    encode_for(options.format)
    total = score(pairs)
    emit(_json(total, len(pairs)) if options.format == "json" else _table(total, pairs, own=not options.sources))
    return status


def _library(options: Namespace) -> Stream:
    from tui.cli.printing import Stream
    from tui.library import corrections
    from tui.library.store import is_there

    options.sources = [kept.source for kept, _ in corrections.corrected()] if is_there() else []
    stream = Stream(options)
    options.sources = []
    return stream


def _reviewed(stream: Stream) -> Iterator[Pair]:
    """Yield what was reviewed of the articles in the library; the rest does not count for the rules or against them."""
    from tui.cli.corrected import revise

    for item in stream:
        revised = revise(item)
        if revised is not None and revised.log.holding:
            pair = own(revised)
            if pair[0].quotes or pair[1].quotes:
                yield pair


def own(revised: Revised) -> Pair:
    """Return the reviewed quotations of an article as annotated ones, and what the rules had in their place."""
    from tui.corrections import is_reviewed
    from tui.corrections.cast import plain_name
    from tui.corrections.compare import compare, name_of, within

    before, after = revised.found.analysis, revised.corrected.analysis
    reviewed = tuple(quote for quote in after.quotes if is_reviewed(quote))
    rejected = compare(before, after).rejected
    quotes = tuple(
        AnnotatedQuotation(
            quote.kind,
            quote.spans,
            (quote.mention,) if quote.mention else (),
            (quote.cue,) if quote.cue else (),
            None if (name := name_of(quote, after)) is None else plain_name(name),
        )
        for quote in reviewed
    )
    article = revised.found.article
    return AnnotatedArticle(article.source, article.text, quotes), within(before, (*reviewed, *rejected))


def _table(total: Score, pairs: list[Pair], *, own: bool) -> str:
    count = sum(len(article.quotes) for article, _ in pairs)
    articles = f"{len(pairs)} article{'' if len(pairs) == 1 else 's'}"
    title = f"{count} reviewed quotations in {articles}" if own else f"{count} annotated quotations in {articles}"
    names = [f"{label}, {what}" for _, label in _ROWS for _, what in _TALLIES]
    wide = max(map(len, names))
    lines = [f"{title}\n\n{'':{wide}}  precision  recall     F1  of\n"]
    for task, label in _ROWS:
        for field, what in _TALLIES:
            tally = getattr(getattr(total, task), field)
            if tally.annotated or tally.predicted:
                shares = f"{tally.precision:9.1%}  {tally.recall:6.1%} {tally.f1:6.1%}"
                lines.append(f"{f'{label}, {what}':{wide}}  {shares}  {tally.annotated}\n")
    return "".join(lines)


def _json(total: Score, articles: int) -> str:
    tasks = {
        str(task): {field: _plain(getattr(getattr(total, task), field)) for field, _ in _TALLIES} for task, _ in _ROWS
    }
    return json.dumps({"articles": articles, **tasks}, indent=1) + "\n"


def _plain(tally: Tally) -> dict[str, float]:
    return {
        "precision": round(tally.precision, 4),
        "recall": round(tally.recall, 4),
        "f1": round(tally.f1, 4),
        "right": tally.right,
        "predicted": tally.predicted,
        "annotated": tally.annotated,
    }
