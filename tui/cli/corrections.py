"""`sayso corrections`: what a person corrected, as a list or as annotated articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.cli.corrected import Revised, revise
from tui.cli.printing import Stream
from tui.cli.terminal import complain, emit, encode_for, named
from tui.corrections import is_reviewed
from tui.corrections.compare import Changed, compare, name_of
from tui.export.json_text import dumps
from tui.export.quotes_scorer import annotated
from tui.view.fit import fit, one_line
from tui.view.outline import NOBODY
from tui.view.pieces import ACCEPTED, CORRECTED

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from tui.quotes.model import Quotation

REJECTED = "✗"
_WORDS = 64  # cells of a quotation's words


def print_corrections(options: Namespace) -> int:
    """Print what was corrected in the articles that `options` name, in all without any; return the exit status."""
    from tui.library import corrections, notice
    from tui.library.store import is_there

    if not options.sources and is_there():
        options.sources = [kept.source for kept, _ in corrections.corrected()]
    if line := notice():
        complain(line)
        return 1
    stream = Stream(options)
    encode_for(options.format)
    count = 0
    for item in stream:
        revised = revise(item)
        if revised is not None and revised.log.holding:
            emit(dumps(_annotated(revised)) + "\n" if options.format == "json" else _table(revised, first=not count))
            count += 1
    if not count and not stream.status:
        complain("nothing is corrected; in the reader, E reviews who said what")
    return stream.status


def _annotated(revised: Revised) -> dict[str, Any]:
    """Return the corrected article as an annotation, which says of each quotation what a person did to it."""
    comparison = compare(revised.found.analysis, revised.corrected.analysis)
    value = annotated(revised.analysed)
    for quote, fields in zip(revised.corrected.analysis.quotes, value["quotes"], strict=True):
        change = comparison.changes.get(quote.id)
        fields["reviewed"] = is_reviewed(quote)
        fields["changed"] = [str(what) for what in change.what] if change else []
        was = change and change.kind and {"kind": str(change.kind), "name": change.name}
        fields["was"] = was or None
    value["rejected"] = [[list(span) for span in quote.spans] for quote in comparison.rejected]
    value["lost"] = revised.corrected.lost
    return value


def _table(revised: Revised, *, first: bool) -> str:
    article = revised.found.article
    lines = ["" if first else "\n", f"{one_line(article.label)}\n", f"{named(article.source)}\n"]
    return "".join((*lines, *_rows(revised)))


def _rows(revised: Revised) -> Iterator[str]:
    before, after = revised.found.analysis, revised.corrected.analysis
    comparison = compare(before, after)
    text = revised.found.article.text

    def words(quote: Quotation) -> str:
        return fit(one_line(text[quote.spans[0].start : quote.spans[0].end]), _WORDS)

    rows: list[tuple[int, str]] = []
    for quote in after.quotes:
        change = comparison.changes.get(quote.id)
        name = one_line(name_of(quote, after) or NOBODY)
        if change is None:
            if quote.accepted:
                rows.append((quote.spans[0].start, f"  {ACCEPTED} {words(quote)}\n      {name}\n"))
            continue
        told = []
        if Changed.ADDED in change.what:
            told.append("added")
        if Changed.SPEAKER in change.what:
            told.append(f"was {one_line(change.name or NOBODY)}")
        if Changed.KIND in change.what:
            told.append(f"{quote.kind}, was {change.kind}")
        rows.append((quote.spans[0].start, f"  {CORRECTED} {words(quote)}\n      {' · '.join([name, *told])}\n"))
    rows += [
        (quote.spans[0].start, f"  {REJECTED} {words(quote)}\n      not a quotation\n") for quote in comparison.rejected
    ]
    return (row for _, row in sorted(rows))
