"""Which parts of a page are its article: a reading says which words, the page itself says how they are set."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.article import BlockKind
from tui.sources.furniture import sort_out
from tui.sources.html.alike import chosen_alike, stream_around
from tui.sources.html.asides import without_asides
from tui.sources.html.candidates import candidates_of
from tui.sources.html.captions import says_something, with_captions
from tui.sources.html.ends import without_ends, without_repeats, without_teasers_below
from tui.sources.html.gaps import filled
from tui.sources.html.heads import subtitle_below_headline, without_head
from tui.sources.html.matching import Words
from tui.sources.html.place import places_of
from tui.sources.html.pulled import without_pull_quotes
from tui.sources.html.teasers import without_teasers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from tui.article import Part
    from tui.sources.html.candidates import Candidate
    from tui.sources.html.facts import Facts
    from tui.sources.html.page import Page

_ENOUGH = 0.5  # of a part's words, for it to be one of the article


class Selection(NamedTuple):
    """The parts of an article, in order, the subheading above it, and the lines among it taken for furniture."""

    parts: list[Part]
    subtitle: str | None
    left_out: list[str]

    @property
    def text(self) -> str:
        """All that is to be read, a line a part."""
        return "\n".join(part.text for part in self.parts)


def selected(page: Page, blocks: Sequence[str]) -> Selection:
    """Return the parts of a page whose words stand in the blocks that a reading found."""
    found = Words([*blocks, *page.facts.body.split("\n")])
    if not found:
        return Selection([], None, [])
    place, core = places_of(page, found)
    posts = stream_around(core)
    candidates = page.candidates(posts[0].getparent() if posts else place)
    chosen = [found.share(candidate.words) >= _ENOUGH for candidate in candidates]
    if posts:
        chosen = chosen_alike(posts, candidates, chosen)
    chosen = without_asides(candidates, with_captions(candidates, filled(candidates, chosen)))
    chosen = without_teasers(candidates, chosen)
    kept, subtitle = without_head(candidates, chosen, page.facts)
    kept = without_teasers_below(kept)
    kept = without_ends(without_pull_quotes(without_repeats(kept)))
    staying, left_out = _sorted_out(kept)
    subtitle = subtitle or subtitle_below_headline(page.tree)
    return Selection([candidate.part for candidate in without_ends(staying)], subtitle, left_out)


def whole(tree: HtmlElement, facts: Facts, base: str) -> Selection:
    """Return all that a page shows, apart from its head and from what it marks as an aside."""
    candidates = candidates_of(tree, base)
    chosen = without_asides(candidates, [True] * len(candidates))
    kept, subtitle = without_head(candidates, chosen, facts)
    return Selection([candidate.part for candidate in kept], subtitle, [])


def _sorted_out(candidates: list[Candidate]) -> tuple[list[Candidate], list[str]]:
    """Leave out what is furniture by its words; captions are known by more than that."""
    captions = {
        number
        for number, candidate in enumerate(candidates)
        if candidate.kind is BlockKind.CAPTION and says_something(candidate)
    }
    others = [number for number in range(len(candidates)) if number not in captions]
    lines = [" ".join(candidates[number].part.text.split()) for number in others]
    staying, left_out = sort_out(lines, [False] * len(lines))
    kept = captions.union(others[place] for place in staying)
    return [candidates[number] for number in sorted(kept)], left_out
