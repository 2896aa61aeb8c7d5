"""Measure and print: `python -m benchmarks`, or some of its parts, `python -m benchmarks speed screen`."""

from __future__ import annotations

import argparse
from pathlib import Path

USUAL = ("attribution", "speed", "startup", "screen", "books")
ASKED_FOR = ("errors", "confidence", "book", "hostile", "library", "line")
NEED_DATA = {"errors", "confidence"}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure sayso and print the figures.")
    parser.add_argument(
        "parts",
        nargs="*",
        metavar="PART",
        help=f"of {', '.join(USUAL)}, which are measured by default, and {', '.join(ASKED_FOR)}",
    )
    parser.add_argument("--data", type=Path, metavar="FILE", help="annotated articles to score on besides the samples")
    parser.add_argument(
        "--write", action="store_true", help="keep the figures of part confidence, the text of part book"
    )
    parser.add_argument("--runs", type=int, default=7, help="how often each thing is measured (default 7)")
    parser.add_argument("--megabytes", type=int, default=10, help="how long the hostile texts are (default 10)")
    chosen = parser.parse_args()
    if unknown := set(chosen.parts) - {*USUAL, *ASKED_FOR}:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    if chosen.data is None and (without := NEED_DATA.intersection(chosen.parts)):
        parser.error(f"needs --data: {', '.join(sorted(without))}")
    wanted = chosen.parts or USUAL
    for part in (*USUAL, *ASKED_FOR):
        if part in wanted:
            _report(part, chosen)


def _report(part: str, chosen: argparse.Namespace) -> None:
    """Print one part; each is imported when it is its turn, so that none of them pays for another."""
    match part:
        case "attribution":
            from benchmarks import attribution

            attribution.report(chosen.data)
        case "speed":
            from benchmarks import speed

            speed.report(chosen.runs)
        case "startup":
            from benchmarks import startup

            startup.report(chosen.runs)
        case "screen":
            from benchmarks import screen

            screen.report(chosen.runs)
        case "library":
            from benchmarks import library

            library.report(chosen.runs)
        case "line":
            from benchmarks import line

            line.report()
        case "books":
            from benchmarks import books

            books.report(chosen.runs)
        case "errors":
            from benchmarks import errors

            errors.report(chosen.data)
        case "confidence":
            from benchmarks import confidence

            confidence.report(chosen.data, write=chosen.write)
        case "book":
            from benchmarks import book

            book.report(write=chosen.write)
        case "hostile":
            from benchmarks import speed

            speed.report_hostile(chosen.megabytes)


if __name__ == "__main__":
    main()
