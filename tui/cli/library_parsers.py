"""The commands about what was read: to search it, to list it, to forget it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.command import command

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable

SEARCH, LIBRARY, FORGET = "search", "library", "forget"

FORMATS = ("table", "json")
SECTIONS = ("all", "recent", "unread", "favourites", "queue")

_SEARCH_EPILOG = """\
The words are looked for in the texts of all that was read in the reader, in
capitals or not, with accents or without. The best hits come first; where there
are more than a thousand, those that were read last. Texts that came through
standard input are not kept.

formats:
  table   to be read: the article, and the words with some around them
  json    an array of hits; "found" has the stretches of "words" that match

examples:
  sayso search harbour gates
  sayso search "harbour gates" --quotes
  sayso search --speaker "Ada Holm" dawn

exit status: 0 something was found, 1 nothing was, 2 wrong usage"""

_LIBRARY_EPILOG = """\
formats:
  table   to be read: title, outlet, when it was read, minutes, quotations,
          how much of it was read, and tags
  json    an array of articles; times are seconds since 1970

examples:
  sayso library
  sayso library queue
  sayso library --format json | jq -r '.[].source'"""

_FORGET_EPILOG = """\
All that is kept of an article goes: its place, marks, pins, corrections, tags,
and its text in the search. In the reader's library x takes an article out and
keeps what was marked in it.

examples:
  sayso forget article.txt
  sayso forget https://example.org/story"""


def _search_parser() -> ArgumentParser:
    parser = command(SEARCH, "[WORD ...]", "Search in the texts and quotations of all that was read.", _SEARCH_EPILOG)
    parser.add_argument("sources", nargs="*", metavar="WORD", help="the words; a hit has all of them")
    parser.add_argument("--quotes", action="store_true", help="only in quotations")
    parser.add_argument("--speaker", metavar="NAME", default="", help="only in what those said whose name has NAME")
    parser.add_argument("--limit", metavar="N", type=int, default=20, help="at most so many hits; default: 20")
    return _formatted(parser)


def _library_parser() -> ArgumentParser:
    parser = command(LIBRARY, "[SECTION]", "List what is in the library.", _LIBRARY_EPILOG)
    parser.add_argument("section", nargs="?", choices=SECTIONS, default="all", help="which of it; default: all")
    parser.set_defaults(sources=[])
    return _formatted(parser)


def _forget_parser() -> ArgumentParser:
    parser = command(FORGET, "FILE ...", "Forget articles, with all that was marked in them.", _FORGET_EPILOG)
    parser.add_argument("sources", nargs="*", metavar="FILE", help="the articles: files or addresses")
    return parser


def _formatted(parser: ArgumentParser) -> ArgumentParser:
    parser.add_argument("--format", choices=FORMATS, default="table", help="in which format; default: table")
    return parser


LIBRARY_PARSERS: dict[str, Callable[[], ArgumentParser]] = {
    SEARCH: _search_parser,
    LIBRARY: _library_parser,
    FORGET: _forget_parser,
}
