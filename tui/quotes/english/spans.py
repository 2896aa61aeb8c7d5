"""Where a mention stands in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes.classes import GENITIVE
from tui.quotes.english.names import bare
from tui.quotes.model import Span

if TYPE_CHECKING:
    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration


def span_of(mention: Mention, n: Narration) -> Span:
    """Return the offsets of a mention, without a genitive at its end."""
    last = mention.last - 1
    cut = len(n.words[last]) - len(bare(n.words[last])) if n.tags[last] & GENITIVE else 0
    return Span(n.starts[mention.first], n.ends[last] - cut)
