"""`sayso search`, `sayso library`, `sayso forget`: what was read is searched, listed and forgotten."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from tui.cli.terminal import complain, emit, encode_for, in_colour, named, width
from tui.export.json_text import dumps
from tui.library import forgetting, notice
from tui.library.listing import gone, items
from tui.library.query import query_of
from tui.library.search import look_for
from tui.view.fit import fit, one_line
from tui.view.hits import cropped
from tui.view.library_draw import head, row
from tui.view.library_list import Section, Sort, listed

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator

    from tui.library.search import Hit
    from tui.view.pieces import Line

_STRONG, _NORMAL = "\x1b[1m", "\x1b[22m"
_INDENT = "  "


def search(options: Namespace) -> int:
    """Print where the words are that `options` name; return the exit status."""
    query = query_of(" ".join(options.sources), in_quotations=options.quotes, speaker=options.speaker, grows=False)
    if query.is_empty:
        complain("nothing to search for: name some words (sayso search WORDS) or a speaker (--speaker NAME)")
        return 2
    hits = look_for(query, max(1, options.limit))
    if line := notice():
        complain(line)
        return 1
    encode_for(options.format)
    if options.format == "json":
        emit(dumps([_as_json(hit) for hit in hits]) + "\n")
    else:
        emit("".join(_lines(hits, strong=in_colour("auto"), room=width())))
        if not hits:
            complain("nothing that was read has these words")
    return 0 if hits else 1


def _as_json(hit: Hit) -> dict[str, Any]:
    return {
        "source": hit.source,
        "title": hit.title,
        "outlet": hit.outlet,
        "date": hit.published,
        "speaker": hit.speaker,
        "words": hit.snippet,
        "found": [list(stretch) for stretch in hit.found],
    }


def _lines(hits: Iterable[Hit], *, strong: bool, room: int) -> Iterator[str]:
    source = ""
    for hit in hits:
        if hit.source != source:
            yield "\n" if source else ""
            yield (
                fit(" · ".join(one_line(part) for part in (hit.title, hit.outlet, hit.published) if part), room) + "\n"
            )
            yield f"{named(hit.source)}\n"
            source = hit.source
        words, found = cropped(hit.snippet, hit.found)
        speaker = "" if hit.speaker is None else f"{one_line(hit.speaker) or 'nobody named'}: "
        line = fit(speaker + words, room - len(_INDENT))
        if strong:
            for start, end in reversed(found):
                start, end = start + len(speaker), min(end + len(speaker), len(line))
                if start < end:
                    line = f"{line[:start]}{_STRONG}{line[start:end]}{_NORMAL}{line[end:]}"
        yield f"{_INDENT}{line}\n"


def print_library(options: Namespace) -> int:
    """Print a section of the library; return the exit status."""
    kept = items()
    if kept is None:
        complain(notice() or "the library cannot be used")
        return 1
    missing = gone(kept)
    shown = listed((item._replace(gone=item.source in missing) for item in kept), Section(options.section))
    encode_for(options.format)
    if options.format == "json":
        keys = ("source", "title", "outlet", "published", "added", "opened", "words", "quotations", "share")
        more = ("finished", "favourite", "queued", "tags", "gone")
        emit(dumps([{key: getattr(item, key) for key in (*keys, *more)} for item in shown]) + "\n")
        return 0
    if not shown:
        complain("nothing is there yet; sayso FILE reads an article, sayso add ADDRESS keeps one for later")
        return 0
    room, now = max(40, width()), datetime.now().astimezone()
    sort = None if options.section == Section.QUEUE else Sort.OPENED
    emit(_written(head(room, sort)) + "".join(_written(row(item, room, now)) for item in shown))
    return 0


def _written(line: Line) -> str:
    return "".join(piece.text for piece in line)[2:].rstrip() + "\n"


def forget(options: Namespace) -> int:
    """Forget the articles that `options` name; return the exit status."""
    if not options.sources:
        complain("nothing to forget: name a file or an address (sayso forget FILE)")
        return 2
    return max([_forget(source) for source in options.sources])


def _forget(source: str) -> int:
    from tui.sources.typed import source_of

    forgotten = forgetting.forget(source_of(source))
    if forgotten is None:
        complain(notice() or f"{named(source)}: not in the library; sayso library lists what was read")
        return 1
    emit(f"forgotten: {named(source)}{f', with {forgotten}' if forgotten else ''}\n")
    return 0
