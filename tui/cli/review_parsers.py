"""The commands about how right the rules are: why they say what they do, and what a person corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.command import command

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable

CORRECTIONS, SCORE, EVIDENCE = "corrections", "score", "evidence"

CORRECTIONS_FORMATS = ("table", "json")
SCORE_FORMATS = ("table", "json")

_CORRECTIONS_EPILOG = """\
Corrections are made in the reader: E reviews who said what. They are kept in
the library, apart from the article, by their words and what stands around
them; they hold in an edited article, too.

formats:
  table   to be read: accepted, corrected and rejected quotations
  json    the corrected articles, one a line, as sayso score reads them; of
          each quotation it says whether it was reviewed, what was changed,
          and how it was

examples:
  sayso corrections
  sayso corrections article.txt
  sayso corrections --format json > mine.jsonl && sayso score mine.jsonl"""

_SCORE_EPILOG = """\
A file holds one annotated article as JSON, or one a line, as sayso quotes
--format scorer and sayso corrections --format json write them. Without files
the quotations count that were reviewed in the reader (E). As the doubtful
ones come first there, the rules do better on whole articles.

precision: how much of what the rules find is right; recall: how much of what
there is they find; F1: both in one figure.

examples:
  sayso score
  sayso score annotated.jsonl --format json"""

_EVIDENCE_EPILOG = """\
Of each quotation: the rule that found its speaker, in words, and how often it
is right; the mentions that lead to his name; and who else it could have been.
At the end those who are named and never quoted, and who declined to comment.

examples:
  sayso evidence article.txt
  sayso evidence article.txt --number 3"""


def _corrections_parser() -> ArgumentParser:
    text = "Print what was corrected in articles, in all that there are without any named."
    parser = command(CORRECTIONS, "[FILE ...]", text, _CORRECTIONS_EPILOG)
    parser.add_argument("sources", nargs="*", metavar="FILE", help="the articles: files or addresses")
    _add_format(parser, CORRECTIONS_FORMATS)
    parser.set_defaults(as_is=False, again=False)
    return parser


def _score_parser() -> ArgumentParser:
    text = "Print how often the rules are right: beside annotated articles, or beside your own corrections."
    parser = command(SCORE, "[FILE ...]", text, _SCORE_EPILOG)
    parser.add_argument("sources", nargs="*", metavar="FILE", help="annotated articles; without any, what you reviewed")
    _add_format(parser, SCORE_FORMATS)
    parser.set_defaults(as_is=False, again=False)
    return parser


def _evidence_parser() -> ArgumentParser:
    text = "Print why each quotation has its speaker."
    parser = command(EVIDENCE, "[FILE ...]", text, _EVIDENCE_EPILOG)
    parser.add_argument(
        "sources", nargs="*", metavar="FILE", help="the articles: files, addresses, - for standard input"
    )
    parser.add_argument("--number", type=int, metavar="N", help="only quotation N, counted from 1 as the reader does")
    parser.set_defaults(as_is=False, again=False)
    return parser


def _add_format(parser: ArgumentParser, formats: tuple[str, ...]) -> None:
    parser.add_argument("--format", choices=formats, default=formats[0], help=f"in which format; default: {formats[0]}")


REVIEW_PARSERS: dict[str, Callable[[], ArgumentParser]] = {
    EVIDENCE: _evidence_parser,
    CORRECTIONS: _corrections_parser,
    SCORE: _score_parser,
}
