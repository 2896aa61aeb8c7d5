"""The command line: what may be written after `sayso`, and the help that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui import __version__
from tui.cli.command import EXIT_STATUS, Parser, command
from tui.cli.library_parsers import FORGET, LIBRARY, LIBRARY_PARSERS, SEARCH
from tui.cli.own_parsers import COMPLETION, CONFIG, KEYS, MAN, OWN_PARSERS
from tui.cli.review_parsers import CORRECTIONS, EVIDENCE, REVIEW_PARSERS, SCORE
from tui.export import FIGURES_FORMATS, QUOTES_FORMATS

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Sequence

READ, QUOTES, STATS, SAMPLE, ADD = "", "quotes", "stats", "sample", "add"
__all__ = [
    "ADD",
    "COMPLETION",
    "CONFIG",
    "CORRECTIONS",
    "EVIDENCE",
    "FORGET",
    "KEYS",
    "LIBRARY",
    "MAN",
    "PARSERS",
    "QUOTES",
    "READ",
    "SAMPLE",
    "SCORE",
    "SEARCH",
    "STATS",
    "parse",
]

_READ_HELP = f"""\
usage: sayso [--as-is] [--again] [FILE ...]
       sayso quotes [--format FORMAT] [--speaker TEXT] [FILE ...]
       sayso stats [--format FORMAT] [FILE ...]
       sayso add ADDRESS ...
       sayso search [--quotes] [--speaker NAME] [WORD ...]
       sayso library [SECTION]
       sayso forget FILE ...
       sayso sample [NAME]
       sayso evidence [--number N] [FILE ...]
       sayso corrections [--format FORMAT] [FILE ...]
       sayso score [--format FORMAT] [FILE ...]
       sayso config [show | edit | path]
       sayso keys [--preset NAME] [--format FORMAT]
       sayso completion bash | zsh | fish
       sayso man

A terminal reader for articles that knows who said what.

commands:
  FILE ...     read articles, one after the other: files, http and https
               addresses, - for standard input; without any, choose from
               the library
  quotes       print who said what in articles, as a table or for programs
  stats        print their figures: who speaks, how much, and where
  add          put articles among those to be read later, without opening
               them; sayso alone offers them
  search       search in the texts and quotations of all that was read
  library      list what was read and what is to be
  forget       forget articles, with all that was marked in them
  sample       list the articles that come with sayso, or read one
  evidence     print why each quotation has its speaker, and who is not quoted
  corrections  print what you corrected in articles
  score        print how often the rules are right: beside your corrections,
               or beside annotated articles
  config       show, edit or find the settings
  keys         print the keys as they hold
  completion   print what lets a shell complete sayso's words
  man          show the manual page

options:
  --as-is      leave nothing of a page out: menus, advertisements and the like
  --again      ask for addresses again; take no copies that are kept of them
  -h, --help   show this help; sayso COMMAND --help tells more of a command
  --version    show the version

examples:
  sayso article.txt                    read it; ? shows the keys, q ends
  sayso https://example.org/story      the same from the web; esc gives it up
  pdftotext report.pdf - | sayso -     read what another program writes
  sayso quotes article.txt             who said what, as a table
  sayso quotes *.txt --format jsonl    the same for other programs
  sayso stats article.txt              who speaks, how much, and where
  sayso add https://example.org/story  keep it for later
  sayso search --speaker mayor wall    where a mayor spoke of a wall
  sayso ./quotes                       a file that is named like a command

{EXIT_STATUS}
"""

_QUOTES_DESCRIPTION = "Print who said what: every quotation with its speaker."
_QUOTES_EPILOG = f"""\
formats:
  table   to be read; in colour on a terminal, as wide as it is
  json    the article, its text and the analysis; offsets count code points of
          that text, ends exclusive; an array where several files are named
  jsonl   the same, each article on one line
  csv     a line for each quotation; a cell that a spreadsheet would run as a
          formula gets an apostrophe before it
  md      a Markdown table, a row for each quotation
  html    the articles as one web page, every quotation in its speaker's colour
  annotations
          W3C Web Annotations in JSON-LD; words tell where, and offsets
  scorer  annotated articles, one a line, as the benchmarks score them

examples:
  sayso quotes article.txt
  sayso quotes article.txt --speaker minister
  sayso quotes *.txt --format csv > quotations.csv
  pdftotext report.pdf - | sayso quotes
  sayso quotes *.txt --format jsonl | jq -r .speakers[].name | sort | uniq -c

{EXIT_STATUS}"""

_STATS_DESCRIPTION = "Print the figures of articles: their length, who speaks, how much, and where."
_STATS_EPILOG = f"""\
Reading time is counted at 238 words a minute, the mean for English non-fiction
(Brysbaert 2019). Quotations are of every kind, reported clauses too.

examples:
  sayso stats article.txt
  sayso stats *.txt --format json
  sayso stats < article.txt

{EXIT_STATUS}"""

_ADD_DESCRIPTION = "Put articles among those to be read later, without opening them; sayso alone offers them."
_ADD_EPILOG = f"""\
examples:
  sayso add https://example.org/story report.pdf
  sayso add < addresses.txt

{EXIT_STATUS}"""

_SAMPLE_DESCRIPTION = "List the articles that come with sayso, or read one of them."


class _ReadParser(Parser):
    """The parser of `sayso FILE...`, whose help speaks of all commands."""

    def format_help(self) -> str:
        """Return the help as it is written above."""
        return _READ_HELP


def parse(arguments: Sequence[str]) -> tuple[str, Namespace]:
    """Return the command, one of the constants above, and its options; `sources` holds the files.

    Leave with `SystemExit` where help or the version was asked for, or where the usage is wrong.
    """
    cut = arguments.index("--") if "--" in arguments else len(arguments)
    before, files = list(arguments[:cut]), arguments[cut + 1 :]  # whatever follows -- is a file
    first = next((word for word in before if word == "-" or not word.startswith("-")), READ)
    name = first if first in PARSERS else READ
    if name != READ:
        before.remove(name)
    options = PARSERS[name]().parse_intermixed_args(before)
    options.sources = [*options.sources, *files]
    return name, options


def _read_parser() -> ArgumentParser:
    parser = _ReadParser("sayso", allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"sayso {__version__}")
    _add_sources(parser)
    return parser


def _quotes_parser() -> ArgumentParser:
    parser = command(QUOTES, "[FILE ...]", _QUOTES_DESCRIPTION, _QUOTES_EPILOG)
    _add_printing(parser, QUOTES_FORMATS)
    parser.add_argument(
        "--speaker",
        metavar="TEXT",
        help="only what those said whose name or description holds TEXT, in capitals or not",
    )
    return parser


def _stats_parser() -> ArgumentParser:
    parser = command(STATS, "[FILE ...]", _STATS_DESCRIPTION, _STATS_EPILOG)
    _add_printing(parser, FIGURES_FORMATS)
    return parser


def _add_parser() -> ArgumentParser:
    parser = command(ADD, "[ADDRESS ...]", _ADD_DESCRIPTION, _ADD_EPILOG)
    parser.add_argument(
        "sources", nargs="*", metavar="ADDRESS", help="addresses and files; - for a list of them, one a line"
    )
    return parser


def _sample_parser() -> ArgumentParser:
    parser = command(SAMPLE, "[NAME ...]", _SAMPLE_DESCRIPTION, "")
    parser.add_argument("sources", nargs="*", metavar="NAME", help="the samples to read; without any, list them")
    return parser


def _add_printing(parser: ArgumentParser, formats: Sequence[str]) -> None:
    _add_sources(parser)
    parser.add_argument("--format", choices=formats, default=formats[0], help=f"in which format; default: {formats[0]}")
    parser.add_argument("--no-corrections", action="store_true", help="leave out what was corrected in the reader")
    parser.add_argument(
        "--color",
        "--colour",
        choices=("auto", "always", "never"),
        default="auto",
        help="whether the table is in colour; auto: on a terminal, unless NO_COLOR is set",
    )


def _add_sources(parser: ArgumentParser) -> None:
    parser.add_argument(
        "sources", nargs="*", metavar="FILE", help="the articles: files, addresses, - for standard input"
    )
    parser.add_argument("--as-is", action="store_true", help="leave nothing of a page out")
    parser.add_argument("--again", action="store_true", help="ask for addresses again; take no copies kept of them")


PARSERS: dict[str, Callable[[], ArgumentParser]] = {
    READ: _read_parser,
    QUOTES: _quotes_parser,
    STATS: _stats_parser,
    ADD: _add_parser,
    SAMPLE: _sample_parser,
    **LIBRARY_PARSERS,
    **REVIEW_PARSERS,
    **OWN_PARSERS,
}
