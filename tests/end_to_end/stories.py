"""Articles for the tests on a terminal: made-up people, and attributions that leave no doubt."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).with_name("texts")

# Ten quotations: Mira Kolb 1, 2, 5, 8; Olav Brandt 3, 4, 7, 10; Sunniva Tamm 6, 9. "Breakwater" stands in it
# three times.
HARBOUR = (_FOLDER / "harbour.txt").read_text(encoding="utf-8")
HARBOUR_TITLE = HARBOUR.partition("\n")[0]

# Two quotations of two people.
LIGHTHOUSE = (_FOLDER / "lighthouse.txt").read_text(encoding="utf-8")
LIGHTHOUSE_TITLE = LIGHTHOUSE.partition("\n")[0]
