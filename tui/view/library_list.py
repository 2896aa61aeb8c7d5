"""The library as a list: what is in each section, in which order, what the filter leaves; without a screen."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tui.statistics import WORDS_A_MINUTE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

TAG = "#"


class Section(StrEnum):
    """What of the library is shown."""

    RECENT = "recent"
    UNREAD = "unread"
    FAVOURITES = "favourites"
    QUEUE = "queue"
    ALL = "all"


class Sort(StrEnum):
    """By what the list is sorted; the value is how one says so."""

    OPENED = "last read"
    ADDED = "added"
    TITLE = "title"
    OUTLET = "outlet"
    LENGTH = "length"
    QUOTATIONS = "quotations"


class Item(NamedTuple):
    """An article of the library; times are seconds since 1970, `share` is how much of it was seen, 0 to 1.

    A `sample` is offered beside what is in the library; of what is `gone` there is no file any more.
    """

    source: str
    title: str
    where: str  # its path or address, as a person would write it
    outlet: str = ""
    published: str = ""
    added: float = 0.0
    opened: float | None = None
    words: int | None = None
    quotations: int | None = None
    share: float = 0.0
    finished: bool = False
    favourite: bool = False
    queued: float | None = None
    tags: tuple[str, ...] = ()
    sample: bool = False
    gone: bool = False

    @property
    def minutes(self) -> int | None:
        """How long it takes to read, `None` as long as nobody has counted."""
        return None if self.words is None else max(1, round(self.words / WORDS_A_MINUTE))


_BELONGS: dict[Section, Callable[[Item], bool]] = {
    Section.RECENT: lambda item: item.opened is not None,
    Section.UNREAD: lambda item: not item.finished,
    Section.FAVOURITES: lambda item: item.favourite,
    Section.QUEUE: lambda item: item.queued is not None,
    Section.ALL: lambda _: True,
}
_KEYS: dict[Sort, Callable[[Item], tuple[float | str, ...]]] = {
    Sort.OPENED: lambda item: (-(item.opened or 0.0), -item.added),
    Sort.ADDED: lambda item: (-item.added,),
    Sort.TITLE: lambda item: (_name(item.title),),
    Sort.OUTLET: lambda item: (not item.outlet, _name(item.outlet), _name(item.title)),
    Sort.LENGTH: lambda item: (-(item.words or 0),),
    Sort.QUOTATIONS: lambda item: (-(item.quotations or 0),),
}


def counts(items: Iterable[Item]) -> dict[Section, int]:
    """Return how many articles there are in each section; samples are in none."""
    kept = [item for item in items if not item.sample]
    return {section: sum(map(belongs, kept)) for section, belongs in _BELONGS.items()}


def listed(
    items: Iterable[Item], section: Section, sort: Sort = Sort.OPENED, *, backwards: bool = False, typed: str = ""
) -> tuple[Item, ...]:
    """Return what of `items` is in a section and has what is typed, in order; samples come last, where they are shown.

    What is to be read later stands in its own order, whatever it is sorted by.
    """
    belongs = _BELONGS[section]
    wanted = _filter(typed)
    kept = [item for item in items if not item.sample and belongs(item) and wanted(item)]
    if section is Section.QUEUE:
        kept.sort(key=lambda item: item.queued or 0.0)
    else:
        kept.sort(key=_KEYS[sort], reverse=backwards)
    shows_samples = section in (Section.RECENT, Section.ALL)
    return (*kept, *(item for item in items if shows_samples and item.sample and wanted(item)))


def _filter(typed: str) -> Callable[[Item], bool]:
    """Return what tells whether an article has all words typed in title, outlet, address or tags; `#` is for tags."""
    words = typed.casefold().split()
    tags = [word[1:] for word in words if word.startswith(TAG)]
    others = [word for word in words if not word.startswith(TAG)]

    def has(item: Item) -> bool:
        if tags and not all(any(tag.casefold().startswith(word) for tag in item.tags) for word in tags):
            return False
        if not others:
            return True
        text = "\n".join((item.title, item.outlet, item.where, item.source, *item.tags)).casefold()
        return all(word in text for word in others)

    return has


def _name(name: str) -> str:
    """Return what a title or a name is sorted by."""
    folded = name.casefold().lstrip("“”‘’\"'«»¿¡( ")
    for article in ("the ", "a ", "an "):
        if folded.startswith(article):
            return folded.removeprefix(article)
    return folded


def tags_in(typed: str) -> tuple[str, ...]:
    """Return the tags that were typed, between blanks or commas, with `#` before them or without."""
    words = (word.strip(TAG) for word in typed.replace(",", " ").split())
    return tuple(dict.fromkeys(word for word in words if word))


def index_of(items: Sequence[Item], source: str) -> int | None:
    """Return where an article is in a list, `None` where it is not."""
    return next((index for index, item in enumerate(items) if item.source == source), None)
