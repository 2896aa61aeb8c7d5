from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from tui.view.prefixes import FIRST, next_prefix

if TYPE_CHECKING:
    from collections.abc import Iterator


def prefixes(text: str) -> Iterator[str]:
    """Yield the beginnings of a text, one after the other."""
    done = 0
    while (prefix := next_prefix(text, done)) is not None:
        yield prefix
        done = len(prefix)


@given(st.integers(1, 400), st.integers(1, 3_000))
def test_beginnings_grow_up_to_the_whole_text(paragraphs: int, length: int) -> None:
    text = "\n\n".join(["x" * length] * paragraphs)
    steps = [len(prefix) for prefix in prefixes(text)]
    assert steps[-1] == len(text)
    assert steps == sorted(set(steps))
    assert all(text[:end].endswith("x") and text[end:].startswith("\n\n") for end in steps[:-1])
    assert sum(steps[:-1]) <= len(text), "all of them together cost less than the last one"


def test_a_short_text_is_taken_whole() -> None:
    assert list(prefixes("One paragraph.\n\nAnother one.")) == ["One paragraph.\n\nAnother one."]


def test_a_long_text_begins_with_a_few_screens() -> None:
    text = "A line of text.\n\n" * 20_000
    first = next(iter(prefixes(text)))
    assert FIRST <= len(first) < FIRST + 20


def test_a_text_of_one_paragraph_cannot_be_cut() -> None:
    text = "word " * 50_000
    assert list(prefixes(text)) == [text]


def test_of_a_text_that_grows_all_is_taken_when_there_is_twice_as_much() -> None:
    line = "A line of text.\n\n"
    assert next_prefix(line, 0, is_whole=False) is None
    text = line * 3_000
    assert next_prefix(text, 30_000, is_whole=False) is None
    assert next_prefix(text, 20_000, is_whole=False) == text
    assert next_prefix(text, 30_000) == text
