from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.article import Article, Block, BlockKind, assemble, printable


def test_assemble_parts_with_blank_lines_and_covers_the_text() -> None:
    text, blocks = assemble([(BlockKind.HEADING, "A bell"), (BlockKind.PARAGRAPH, "It rang.\nTwice.")])
    assert text == "A bell\n\nIt rang.\nTwice."
    assert blocks == (Block(BlockKind.HEADING, 0, 6), Block(BlockKind.PARAGRAPH, 8, 23))


def test_assemble_nothing() -> None:
    assert assemble([]) == ("", ())


@given(st.lists(st.text(min_size=1)))
def test_blocks_give_back_their_parts(parts: list[str]) -> None:
    text, blocks = assemble((BlockKind.PARAGRAPH, part) for part in parts)
    assert [text[block.start : block.end] for block in blocks] == parts


def test_label_is_the_title_else_the_name_of_the_source() -> None:
    assert Article("x", (), title="A bell", source="a/b.txt").label == "A bell"
    assert Article("x", (), source="a/b.txt").label == "b.txt"
    assert Article("x", (), source="-").label == "standard input"
    assert Article("x", ()).label == "untitled"


def test_label_of_a_name_with_orders_is_printable() -> None:
    assert Article("x", (), source="\x1b]0;OWNED\x07\n.txt").label == "�]0;OWNED��.txt"


@given(st.text())
def test_printable_names_are_one_line_and_as_long_as_before(name: str) -> None:
    shown = printable(name)
    assert not shown or shown.isprintable()
    assert len(shown) == len(name)
