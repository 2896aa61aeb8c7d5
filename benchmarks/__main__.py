"""Measure and print: `python -m benchmarks`, or some of its parts, `python -m benchmarks speed screen`."""

from __future__ import annotations

import argparse
from pathlib import Path


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure sayso and print the figures.")
    parts = ("attribution", "speed", "startup", "screen", "hostile", "confidence")
    parser.add_argument(
        "parts", nargs="*", metavar="PART", help=f"of {', '.join(parts)}; all but the last two by default"
    )
    parser.add_argument("--data", type=Path, metavar="FILE", help="annotated articles to score on besides the samples")
    parser.add_argument("--write", action="store_true", help="keep the rules' shares that part confidence measures")
    parser.add_argument("--runs", type=int, default=7, help="how often each thing is measured (default 7)")
    parser.add_argument("--megabytes", type=int, default=10, help="how long the hostile texts are (default 10)")
    chosen = parser.parse_args()
    if unknown := set(chosen.parts) - set(parts):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    wanted = chosen.parts or parts[:-2]
    # Each part is imported when it is its turn, so that none of them pays for another.
    if "attribution" in wanted:
        from benchmarks import attribution

        attribution.report(chosen.data)
    if "speed" in wanted:
        from benchmarks import speed

        speed.report(chosen.runs)
    if "startup" in wanted:
        from benchmarks import startup

        startup.report(chosen.runs)
    if "screen" in wanted:
        from benchmarks import screen

        screen.report(chosen.runs)
    if "confidence" in wanted:
        if chosen.data is None:
            parser.error("part confidence needs --data")
        from benchmarks import confidence

        confidence.report(chosen.data, write=chosen.write)
    if "hostile" in wanted:
        from benchmarks import speed

        speed.report_hostile(chosen.megabytes)


if __name__ == "__main__":
    main()
