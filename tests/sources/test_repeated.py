"""What is said of a document and printed once more on top of its text."""

from __future__ import annotations

from tui.article import BlockKind, Part
from tui.sources.repeated import without_repeated

TITLE = Part(BlockKind.HEADING, "The Orchard Keeper", 1)
BYLINE = Part(BlockKind.PARAGRAPH, "By Lena Moss")
TEXT = Part(BlockKind.PARAGRAPH, "Old trees need patience.")


def test_title_and_byline_are_not_repeated() -> None:
    assert without_repeated([TITLE, BYLINE, TEXT], "The orchard keeper", "Lena Moss") == [TEXT]
    assert without_repeated([BYLINE, TEXT], "The orchard keeper", "Lena Moss") == [TEXT]


def test_what_is_not_the_same_stays() -> None:
    assert without_repeated([TITLE, BYLINE, TEXT], "The orchard", "Lena Moss") == [TITLE, BYLINE, TEXT]
    assert without_repeated([TITLE, BYLINE, TEXT], None, None) == [TITLE, BYLINE, TEXT]
    assert without_repeated([TITLE, TEXT, BYLINE], "The orchard keeper", "Lena Moss") == [TEXT, BYLINE]


def test_something_stays_to_be_read() -> None:
    assert without_repeated([TITLE], "The Orchard Keeper", None) == [TITLE]
