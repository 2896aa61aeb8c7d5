"""The commands: what was written after `sayso` is parsed, what it asks for is called, and what comes back printed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tui.cli.parsers import (
    ADD,
    COMPLETION,
    CONFIG,
    CORRECTIONS,
    EVIDENCE,
    FORGET,
    KEYS,
    LIBRARY,
    MAN,
    QUOTES,
    READ,
    SAMPLE,
    SCORE,
    SEARCH,
    STATS,
    parse,
)
from tui.cli.terminal import OutputError, complain, emit, give_up_output, is_piped_in

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

_INTERRUPTED = 130
_CLOSED_PIPE = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, the words after `sayso` (by default those of this process); return its exit status.

    0 all done; 1 a source could not be read or the output not be written; 2 wrong usage; 130 interrupted; 141 nobody
    read the output to its end.
    """
    try:
        status = _run(sys.argv[1:] if arguments is None else arguments)
        if sys.stdout is not None:
            emit("")  # what argparse printed may still be on its way
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        give_up_output()
        return _CLOSED_PIPE
    except OutputError as error:
        give_up_output()
        complain(str(error))
        return 1
    return status


def _run(arguments: Sequence[str]) -> int:
    try:
        command, options = parse(arguments)
    except SystemExit as end:  # help, the version, or wrong usage: all said already
        return end.code if isinstance(end.code, int) else 0
    return _COMMANDS[command](options)


def _read(options: Namespace) -> int:
    from tui.cli.reading import open_reader

    return open_reader(options.sources, as_is=options.as_is, again=options.again)


def _quotes(options: Namespace) -> int:
    if not _names_sources(options, QUOTES):
        return 2
    from tui.cli.printing import print_quotes

    return print_quotes(options)


def _stats(options: Namespace) -> int:
    if not _names_sources(options, STATS):
        return 2
    from tui.cli.printing import print_figures

    return print_figures(options)


def _add(options: Namespace) -> int:
    from tui.cli.adding import add

    return add(options.sources)


def _search(options: Namespace) -> int:
    from tui.cli import library

    return library.search(options)


def _library(options: Namespace) -> int:
    from tui.cli import library

    return library.print_library(options)


def _forget(options: Namespace) -> int:
    from tui.cli import library

    return library.forget(options)


def _sample(options: Namespace) -> int:
    from tui.cli.samples import list_samples, read_samples

    return read_samples(options.sources) if options.sources else list_samples()


def _evidence(options: Namespace) -> int:
    if not _names_sources(options, EVIDENCE):
        return 2
    from tui.cli.evidence import print_evidence

    return print_evidence(options)


def _corrections(options: Namespace) -> int:
    from tui.cli.corrections import print_corrections

    return print_corrections(options)


def _score(options: Namespace) -> int:
    from tui.cli.score import print_score

    return print_score(options)


def _config(options: Namespace) -> int:
    from tui.cli import config

    return config.run(options.what)


def _keys(options: Namespace) -> int:
    from tui.cli.keys import print_keys

    return print_keys(options.preset, options.format)


def _completion(options: Namespace) -> int:
    from tui.cli.completion import script

    emit(script(options.shell))
    return 0


def _man(_: Namespace) -> int:
    from tui.cli.man import show

    return show()


def _names_sources(options: Namespace, command: str) -> bool:
    """Return whether there is something to read, which is standard input where nothing is named; complain if not."""
    if not options.sources and is_piped_in():
        options.sources = ["-"]
    if not options.sources:
        complain(
            f"nothing to read: name a file or an address (sayso {command} FILE), or pipe something into sayso {command}"
        )
    return bool(options.sources)


_COMMANDS = {
    READ: _read,
    QUOTES: _quotes,
    STATS: _stats,
    ADD: _add,
    SEARCH: _search,
    LIBRARY: _library,
    FORGET: _forget,
    SAMPLE: _sample,
    EVIDENCE: _evidence,
    CORRECTIONS: _corrections,
    SCORE: _score,
    CONFIG: _config,
    KEYS: _keys,
    COMPLETION: _completion,
    MAN: _man,
}
