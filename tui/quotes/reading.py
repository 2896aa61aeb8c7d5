"""Reads a text into the narrations of its paragraphs, in the words of its language."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.quotes.marks import double_marks, runs_of, uses_single_marks
from tui.quotes.narration import Narration, narrate
from tui.quotes.set_off import Blocks, runs_within
from tui.quotes.tokens import paragraphs, tokenise

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable

    from tui.quotes.classes import Classes
    from tui.quotes.marks import Run
    from tui.quotes.set_off import Block
    from tui.quotes.tokens import Stretches


class Grammar(NamedTuple):
    """What reading needs to know of a language.

    `token` matches a token with the white space after it, `classes` says what a token can be, and `cut` takes out of
    a run what the writer put between its marks. `stretches` knows how `token` cuts what stands between blanks.
    """

    token: re.Pattern[str]
    classes: Classes
    cut: Callable[[str, Run], list[Run]] | None = None
    stretches: Stretches | None = None


def read(text: str, grammar: Grammar, set_off: Iterable[tuple[int, int]] = ()) -> list[Narration]:
    """Return the narration of each paragraph: its tokens, with what stands between marks folded.

    So is a paragraph of one of the block quotations `set_off`, unless marks begin it.
    """
    blocks = Blocks(text, set_off)
    last: Block | None = None
    single, doubles = uses_single_marks(text), double_marks(text)
    narrations: list[Narration] = []
    continued = False
    for start, end in paragraphs(text):
        block = blocks.at(start)
        runs = runs_of(text, start, end, single=single, continued=continued and block is last, doubles=doubles)
        if block is not None:
            runs = runs_within(text, start, end, block, runs)
        continued, last = bool(runs) and not runs[-1].closed, block
        if runs and grammar.cut is not None:
            runs = [part for run in runs for part in ([run] if run.block is not None else grammar.cut(text, run))]
        tokens = tokenise(text, start, end, grammar.token, grammar.stretches)
        narrations.append(narrate(text, tokens, runs, grammar.classes))
    return narrations
