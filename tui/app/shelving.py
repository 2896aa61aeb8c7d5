"""What a person does with an article of the library: each change is shown at once, kept in a thread, and taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message
from textual.screen import Screen

from tui.app.bindings import key_of
from tui.app.remembering import Memory

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.anchor import Anchor
    from tui.app.messages import Answered, SourceTyped
    from tui.app.widgets.asking_bar import AskingBar
    from tui.view.library_list import Item

TAGS, ADDRESS = "tags", "address"


@dataclass(frozen=True, slots=True)
class Opening:
    """What is to be read: a source, and the place in it if it is not where one left off, with `words` to be marked."""

    source: str
    anchor: Anchor | None = None
    words: str = ""


class ShelvingScreen(Screen[Opening | None]):
    """Holds the `items` of the library, and changes them; who makes one shows them."""

    class Kept(Message):
        """A thread kept a change, or could not: then `problem` says why; `stale` where the list is to be read anew."""

        def __init__(self, *, kept: bool, problem: str | None = None, stale: bool = False) -> None:
            super().__init__()
            self.kept = kept
            self.problem = problem
            self.stale = stale

    def __init__(self) -> None:
        super().__init__()
        self.items: tuple[Item, ...] = ()
        self.keeper = Memory()
        self.changes = 0  # that a person made
        self._kept = 0  # of these, and such as could not be
        self._stale = False
        self._undo: list[tuple[str, Callable[[], object]]] = []
        self._asking: AskingBar | None = None

    # What who makes one has

    @property
    def item(self) -> Item | None:
        """The article that the cursor is on."""
        raise NotImplementedError

    def offer(self, source: str | None = None) -> None:
        """Show the items, the cursor on `source`."""
        raise NotImplementedError

    def say(self, notice: str) -> None:
        """Show a notice for a while."""
        raise NotImplementedError

    def load(self) -> None:
        """Read the library anew."""
        raise NotImplementedError

    def focus_list(self) -> None:
        """Give the list the keys."""
        raise NotImplementedError

    # Changes

    def _kept_item(self) -> Item | None:
        """Return the article under the cursor if it is in the library; say so if it is not."""
        item = self.item
        if item is not None and item.sample:
            self.say("a sample is in the library once you have opened it")
            return None
        return item

    def _replace(self, before: Item, after: Item, change: Callable[[], bool], *, stale: bool = False) -> None:
        """Show an article otherwise, and keep that."""
        self.items = tuple(after if item.source == before.source else item for item in self.items)
        self.offer()
        self._keep(change, stale=stale)

    def _keep(self, change: Callable[[], bool], *, stale: bool = False) -> None:
        self.changes += 1

        def work() -> None:
            from tui.library import notice

            kept = change()
            self.post_message(self.Kept(kept=kept, problem=notice(), stale=stale))

        self.keeper.do(work)

    def on_shelving_screen_kept(self, message: Kept) -> None:
        """Say where a change is not kept, and show what is."""
        self._kept += 1
        if not message.kept:
            self.say(message.problem or "that could not be kept")
        if message.stale or not message.kept or self._stale:
            self.load_anew()

    def load_anew(self) -> None:
        """Read the library anew once all changes are kept, as what is read before that lacks some of them."""
        self._stale = self._kept < self.changes
        if not self._stale:
            self.load()

    def action_favourite(self) -> None:
        """Make the article a favourite, or no longer."""
        if (item := self._kept_item()) is not None:
            self._set_favourite(item, not item.favourite)
            self._undo.append((f"“{item.title}”", lambda: self._set_favourite(item, item.favourite)))
            self.say("no longer a favourite" if item.favourite else "a favourite")

    def _set_favourite(self, item: Item, favourite: bool) -> None:
        from tui.library.articles import set_favourite

        now = self._now(item)
        self._replace(now, now._replace(favourite=favourite), lambda: set_favourite(item.source, favourite))

    def action_finished(self) -> None:
        """Count the article as read, or as unread."""
        if (item := self._kept_item()) is not None:
            self._set_finished(item, not item.finished)
            self._undo.append((f"“{item.title}”", lambda: self._set_finished(item, item.finished)))
            self.say("unread" if item.finished else "read")

    def _set_finished(self, item: Item, finished: bool) -> None:
        from tui.library.articles import set_finished

        now = self._now(item)
        self._replace(now, now._replace(finished=finished), lambda: set_finished(item.source, finished))

    def action_later(self) -> None:
        """Put the article at the end of what is to be read later, or take it out."""
        if (item := self._kept_item()) is not None:
            self._set_queued(item, item.queued is None)
            self._undo.append((f"“{item.title}”", lambda: self._set_queued(item, item.queued is not None)))
            self.say("to be read later" if item.queued is None else "no longer to be read later")

    def _set_queued(self, item: Item, queued: bool) -> None:
        from tui.library.later import add, drop

        now = self._now(item)
        last = max((one.queued for one in self.items if one.queued is not None), default=0.0)
        change: Callable[[], bool] = (lambda: add(item.source) is not None) if queued else (lambda: drop(item.source))
        self._replace(now, now._replace(queued=last + 1 if queued else None), change, stale=queued)

    def action_remove(self) -> None:
        """Take the article out of the library."""
        if (item := self._kept_item()) is not None:
            from tui.library.articles import remove

            self.items = tuple(one for one in self.items if one.source != item.source)
            self.offer()
            self._keep(lambda: remove(item.source))
            self._undo.append((f"“{item.title}” is back", lambda: self._restore(item)))
            self.say(f"removed; {key_of('library.undo')} brings it back")

    def _restore(self, item: Item) -> None:
        from tui.library.articles import restore

        self.items = (item, *self.items)
        self.offer(item.source)
        self._keep(lambda: restore(item.source))

    def action_undo(self) -> None:
        """Take the last change back."""
        if not self._undo:
            self.say("nothing to take back")
            return
        words, undo = self._undo.pop()
        undo()
        self.say(words if words.endswith("back") else f"taken back: {words}")

    def action_shift(self, step: int) -> None:
        """Let the article change places with another one in the queue."""
        item = self._kept_item()
        if item is None:
            return
        queue = sorted((one for one in self.items if one.queued is not None), key=lambda one: one.queued or 0.0)
        at = next((number for number, one in enumerate(queue) if one.source == item.source), None)
        if at is None:
            self.say(f"{key_of('library.later')} puts it in the queue, where it can be moved")
            return
        if not 0 <= at + step < len(queue):
            self.say("that is its end" if step > 0 else "that is its beginning")
            return
        from tui.library.later import move

        other = queue[at + step]
        places = {item.source: other.queued, other.source: item.queued}
        self.items = tuple(one._replace(queued=places.get(one.source, one.queued)) for one in self.items)
        self.offer(item.source)
        self._keep(lambda: move(item.source, step))

    def _now(self, item: Item) -> Item:
        """Return an article as it is shown now."""
        return next((one for one in self.items if one.source == item.source), item)

    # Questions

    def action_tag(self) -> None:
        """Ask for the tags of the article."""
        if (item := self._kept_item()) is not None:
            tags = " ".join(f"#{tag}" for tag in item.tags)
            self._ask(TAGS, "tags", f"{tags} " if tags else "", "words with blanks between them; none takes all away")

    def action_add(self) -> None:
        """Ask for an address to be read later."""
        self._ask(ADDRESS, "read later", "", "an address or a file")

    def _ask(self, asked: str, question: str, value: str, placeholder: str) -> None:
        from tui.app.widgets.asking_bar import AskingBar

        if self._asking is None:
            self._asking = AskingBar(asked, question, value, placeholder)
            self.mount(self._asking)

    def on_answered(self, message: Answered) -> None:
        """Do what was answered; nothing where it was given up."""
        if self._asking is not None:
            given_up = message.given_up
            self._asking.remove()
            self._asking = None
            self.focus_list()
            if given_up:
                return
            if message.asked == TAGS:
                self._tag(message.answer)
            elif message.asked == ADDRESS and message.answer.strip():
                self._add(message.answer)

    def _tag(self, answer: str) -> None:
        from tui.view.library_list import tags_in

        if (item := self._kept_item()) is not None:
            tags = tags_in(answer)
            self._set_tags(item, tags)
            self._undo.append((f"the tags of “{item.title}”", lambda: self._set_tags(item, item.tags)))
            self.say(" ".join(f"#{tag}" for tag in tags) or "no tags")

    def _set_tags(self, item: Item, tags: tuple[str, ...]) -> None:
        from tui.library.articles import tag

        now = self._now(item)
        self._replace(now, now._replace(tags=tuple(sorted(tags))), lambda: tag(item.source, *tags))

    def _add(self, answer: str) -> None:
        from tui.library.later import add
        from tui.library.listing import problem_of
        from tui.sources.typed import source_of

        source = source_of(answer)
        if problem := problem_of(source):
            self.say(problem)
            return
        self._keep(lambda: add(source) is not None, stale=True)
        self.say("to be read later")

    def on_source_typed(self, message: SourceTyped) -> None:
        """Go away with what was typed, or go back to the list."""
        from tui.app.widgets.source_bar import SourceBar
        from tui.sources.typed import source_of

        if source := source_of(message.typed):
            self.dismiss(Opening(source))
            return
        self.query(SourceBar).remove()
        self.focus_list()

    def action_ask_source(self) -> None:
        """Open the line in which one types what to open."""
        from tui.app.widgets.source_bar import SourceBar

        if not self.query(SourceBar):
            self.mount(SourceBar())
