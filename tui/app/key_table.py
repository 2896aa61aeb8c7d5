"""Every key of the program, in one table; the help, the footer and the palette read it, and settings remap its ids."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from tui.app.library_keys import LIBRARY_KEYS
from tui.app.overlay_keys import OVERLAY_KEYS


class Place(StrEnum):
    """Where a key works: everywhere, in the reader, with that pane in focus, in the library, in what lies over them."""

    APP = "app"
    READER = "reader"
    ARTICLE = "article"
    SPEAKERS = "speakers"
    STATISTICS = "statistics"
    REVIEW = "review"
    LIBRARY = "library"  # the screen of the library
    EVIDENCE = "evidence"
    PICKING = "picking"  # a list over the article
    SHELF = "shelf"  # the rows of such a list, and of hits
    FINDING = "finding"  # the search of the library
    HELP = "help"


class Group(StrEnum):
    """The headings under which the help lists the keys."""

    WALK = "Quotations"
    MOVE = "Moving in the text"
    SEARCH = "Search"
    MARKS = "Marks and pins"
    REVIEW = "Review"
    PANES = "Panes"
    SPEAKERS = "In the list of speakers"
    STATISTICS = "In the statistics"
    EVIDENCE = "In the evidence"
    LOOK = "Look"
    ARTICLES = "Articles"
    LIBRARY = "In the library"
    OVER = "In lists over the article"
    PROGRAM = "Program"


class Key(NamedTuple):
    """A binding: `keys` as Textual names them, separated by commas; `footer` is its word in the bottom line, if any."""

    id: str
    keys: str
    action: str
    description: str
    group: Group
    place: Place = Place.READER
    footer: str = ""
    priority: bool = False  # works while something is being typed too
    counted: bool = False  # a number before it multiplies the number in its action, or repeats an action without one


_WALK = (
    Key("quotation.next", "]", "step(1)", "Next quotation", Group.WALK, footer="next", counted=True),
    Key("quotation.previous", "[", "step(-1)", "Quotation before", Group.WALK, footer="back", counted=True),
    Key(
        "quotation.next_same",
        "*",
        "step_same(1)",
        "Next quotation of the same speaker",
        Group.WALK,
        footer="same",
        counted=True,
    ),
    Key(
        "quotation.previous_same",
        "#",
        "step_same(-1)",
        "Quotation before, of the same speaker",
        Group.WALK,
        counted=True,
    ),
    Key("quotation.evidence", "i", "evidence", "Why this speaker: the evidence, and who else it could be", Group.WALK),
    Key("quotation.copy", "y", "copy_quotation", "Copy the quotation with its source", Group.WALK),
    Key("quotation.copy_as", "Y", "copy_as", "Copy the quotation as Markdown, APA, BibTeX, a link …", Group.WALK),
    Key("transcript.toggle", "v", "transcript", "Who says what as a dialogue, and back to the article", Group.WALK),
    Key("transcript.leave", "enter", "to_article", "From the dialogue to that place", Group.WALK, Place.ARTICLE),
    Key("transcript.unfold", "l,right", "unfold", "Open what is left out of the dialogue", Group.WALK, Place.ARTICLE),
    Key("transcript.fold", "h,left", "fold", "Put it away again", Group.WALK, Place.ARTICLE),
    Key("jump.back", "ctrl+o,alt+left", "back", "Back to where the last jump began", Group.WALK, counted=True),
    Key("jump.forward", "alt+right", "forward", "Forward again", Group.WALK, counted=True),
)

_MOVE = (
    Key("article.down", "j,down", "lines(1)", "A line down", Group.MOVE, Place.ARTICLE, counted=True),
    Key("article.up", "k,up", "lines(-1)", "A line up", Group.MOVE, Place.ARTICLE, counted=True),
    Key("article.half_down", "d,ctrl+d", "half_pages(1)", "Half a page down", Group.MOVE, Place.ARTICLE, counted=True),
    Key("article.half_up", "u,ctrl+u", "half_pages(-1)", "Half a page up", Group.MOVE, Place.ARTICLE, counted=True),
    Key(
        "article.page_down",
        "space,f,ctrl+f,pagedown",
        "pages(1)",
        "A page down",
        Group.MOVE,
        Place.ARTICLE,
        "page",
        counted=True,
    ),
    Key("article.page_up", "b,ctrl+b,pageup", "pages(-1)", "A page up", Group.MOVE, Place.ARTICLE, counted=True),
    Key("article.top", "g,home", "top", "To the beginning", Group.MOVE, Place.ARTICLE),
    Key("article.bottom", "G,end", "bottom", "To the end", Group.MOVE, Place.ARTICLE),
    Key("paragraph.next", "}", "paragraphs(1)", "Next paragraph", Group.MOVE, Place.ARTICLE, counted=True),
    Key("paragraph.previous", "{", "paragraphs(-1)", "Paragraph before", Group.MOVE, Place.ARTICLE, counted=True),
    Key("article.percent", "%", "percent(0)", "To so many per cent: 50%", Group.MOVE, Place.ARTICLE, counted=True),
    Key("quotation.middle", "ctrl+l", "centre", "Put the quotation in the middle", Group.MOVE),
    Key("outline.open", "t", "outline", "Headings, to go to one", Group.MOVE),
)

_SEARCH = (
    Key("search.open", "/", "search", "Search in the article, as you type", Group.SEARCH, footer="search"),
    Key("search.open_back", "\\", "search(-1)", "Search backward from here", Group.SEARCH),
    Key(
        "search.next",
        "n",
        "next(1)",
        "Next match, the way one searched; without a search, next quotation",
        Group.SEARCH,
        counted=True,
    ),
    Key(
        "search.previous",
        "N",
        "next(-1)",
        "Match the other way; without a search, quotation before",
        Group.SEARCH,
        counted=True,
    ),
    Key("filter.open", "&", "filter", "Show only some quotations: a speaker, a kind, doubtful, words", Group.SEARCH),
    Key(
        "search.leave",
        "escape",
        "leave",
        "Leave the search, then clear it; show all quotations; close a pane; give up what is coming",
        Group.SEARCH,
    ),
)

_MARKS = (
    Key("mark.set", "m", "set_mark", "Mark this place with a letter; at the same place, take it away", Group.MARKS),
    Key("mark.go", "'", "go_to_mark", "Go to a mark, by its letter; ' goes back", Group.MARKS),
    Key("mark.list", "M", "marked", "Marks and pins, to go to one", Group.MARKS),
    Key("quotation.pin", "p", "pin", "Pin the quotation, to find it again; or unpin it", Group.MARKS),
)

_PANES = (
    Key("pane.next", "tab", "next_pane(1)", "Next pane", Group.PANES),
    Key("pane.previous", "shift+tab", "next_pane(-1)", "Pane before", Group.PANES),
    Key("pane.article", "1", "go_to('article')", "To the article", Group.PANES),
    Key("pane.speakers", "2", "go_to('speakers')", "To the speakers", Group.PANES),
    Key("pane.statistics", "3", "go_to('statistics')", "To the statistics", Group.PANES),
    Key(
        "pane.toggle_speakers",
        "s",
        "toggle_pane('speakers')",
        "Show or hide the speakers",
        Group.PANES,
        footer="speakers",
    ),
    Key("pane.toggle_statistics", "S", "toggle_pane('statistics')", "Show or hide the statistics", Group.PANES),
    Key("pane.zoom", "z", "zoom", "Let the pane fill the screen, and back", Group.PANES),
    Key("pane.alone", "Z", "alone", "The article alone, and back", Group.PANES),
)

_REVIEW = (
    Key("review.open", "E", "review", "Review who said what, the doubtful first; and leave it", Group.REVIEW),
    Key(
        "quotation.add",
        "A",
        "add_quotation",
        "Mark a quotation that was missed: the selection, or what is offered",
        Group.REVIEW,
    ),
    Key("review.accept", "a", "screen.accept", "Right: accept it, and go on", Group.REVIEW, Place.REVIEW, "accept"),
    Key(
        "review.choose",
        "1,2,3,4,5,6,7,8,9",
        "choose",
        "Said by the speaker with that number",
        Group.REVIEW,
        Place.REVIEW,
    ),
    Key("review.reject", "x", "screen.reject", "Not a quotation", Group.REVIEW, Place.REVIEW, "no quotation"),
    Key(
        "review.name",
        "s,/",
        "screen.ask_speaker",
        "Said by another: type a name, tab completes it",
        Group.REVIEW,
        Place.REVIEW,
        "another",
    ),
    Key("review.nobody", "0", "screen.say_nobody", "Said by nobody who is named", Group.REVIEW, Place.REVIEW, "nobody"),
    Key(
        "review.undo",
        "backspace,u",
        "screen.undo",
        "Take the last correction back, and the one before",
        Group.REVIEW,
        Place.REVIEW,
        "undo",
    ),
    Key("review.next", "n,],space", "screen.skip(1)", "Leave it, and go on", Group.REVIEW, Place.REVIEW, "next"),
    Key("review.previous", "p,[,N", "screen.skip(-1)", "Back", Group.REVIEW, Place.REVIEW, "back"),
    Key("review.leave", "escape", "screen.review", "Leave the review", Group.REVIEW, Place.REVIEW, "leave"),
    Key("review.rename", "r", "screen.ask_name", "Give the speaker another name", Group.REVIEW, Place.REVIEW, "rename"),
    Key(
        "review.merge",
        "m",
        "screen.ask_same",
        "The speaker is the same as another one",
        Group.REVIEW,
        Place.REVIEW,
        "same as",
    ),
    Key(
        "review.split",
        "S,-",
        "screen.ask_other",
        "Said by another one of that name",
        Group.REVIEW,
        Place.REVIEW,
        "other one",
    ),
    Key("review.kind", "k", "screen.next_kind", "Direct, mixed or indirect", Group.REVIEW, Place.REVIEW, "kind"),
    Key(
        "review.redo",
        "ctrl+r",
        "screen.redo",
        "Let it hold again what was taken back",
        Group.REVIEW,
        Place.REVIEW,
    ),
    Key("review.down", "down,ctrl+d,pagedown", "screen.scroll_text(1)", "Half a page down", Group.REVIEW, Place.REVIEW),
    Key("review.up", "up,ctrl+u,pageup", "screen.scroll_text(-1)", "Half a page up", Group.REVIEW, Place.REVIEW),
)


def _list_keys(place: Place, group: Group) -> tuple[Key, ...]:
    """Return the keys that move in a side pane."""
    return (
        Key(f"{place}.down", "j,down", "cursor_down", "A line down", group, place, counted=True),
        Key(f"{place}.up", "k,up", "cursor_up", "A line up", group, place, counted=True),
        Key(
            f"{place}.page_down",
            "space,f,ctrl+f,d,ctrl+d,pagedown",
            "page_down",
            "A page down",
            group,
            place,
            counted=True,
        ),
        Key(f"{place}.page_up", "b,ctrl+b,u,ctrl+u,pageup", "page_up", "A page up", group, place, counted=True),
        Key(f"{place}.first", "g,home", "first", "To the first line", group, place),
        Key(f"{place}.last", "G,end", "last", "To the last line", group, place),
    )


_SPEAKERS = (
    *_list_keys(Place.SPEAKERS, Group.SPEAKERS),
    Key("speakers.next", "}", "next_speaker", "Next speaker", Group.SPEAKERS, Place.SPEAKERS, counted=True),
    Key("speakers.previous", "{", "previous_speaker", "Speaker before", Group.SPEAKERS, Place.SPEAKERS, counted=True),
    Key("speakers.fold", "h,left", "fold", "Put a speaker's quotations away", Group.SPEAKERS, Place.SPEAKERS),
    Key("speakers.unfold", "l,right", "unfold", "Show a speaker's quotations", Group.SPEAKERS, Place.SPEAKERS),
    Key("speakers.fold_all", "o", "toggle_all", "Names only, and back", Group.SPEAKERS, Place.SPEAKERS, "names"),
    Key("speakers.choose", "enter", "choose", "Go to it in the article", Group.SPEAKERS, Place.SPEAKERS, "go there"),
)
_STATISTICS = _list_keys(Place.STATISTICS, Group.STATISTICS)

_THERE = (Group.EVIDENCE, Place.EVIDENCE)
_EVIDENCE = (
    Key("evidence.down", "j,down", "cursor_down", "Look at the next place", *_THERE, "places"),
    Key("evidence.up", "k,up", "cursor_up", "Look at the place before", *_THERE),
    Key("evidence.choose", "enter", "choose", "Go there, and read on", *_THERE, "go there"),
    Key(
        "evidence.page_down", "d,ctrl+d,space,f,pagedown", "screen.scroll_text(1)", "Half a page of text down", *_THERE
    ),
    Key("evidence.page_up", "u,ctrl+u,b,pageup", "screen.scroll_text(-1)", "Half a page of text up", *_THERE),
)

_LOOK = (
    Key("column.narrower", "-", "widen(-4)", "Narrower column", Group.LOOK),
    Key("column.wider", "+", "widen(4)", "Wider column", Group.LOOK),
    Key("column.reset", "=", "widen(0)", "Column as wide as it was", Group.LOOK),
    Key("column.spacing", "_", "space", "Room between the lines: none, one row, two", Group.LOOK),
    Key("column.justify", "|", "justify", "Lines that end where the column does, or not", Group.LOOK),
    Key("program.theme", "T", "app.next_theme", "Next theme", Group.LOOK, Place.APP),
)

_ARTICLES = (
    Key("queue.next", "J", "turn(1)", "Next article", Group.ARTICLES, counted=True),
    Key("queue.previous", "K", "turn(-1)", "Article before", Group.ARTICLES, counted=True),
    Key("article.open", ":", "ask_source", "Open a file or an address", Group.ARTICLES),
    Key("article.browse", "o", "browse", "Open its address in the browser", Group.ARTICLES, Place.ARTICLE),
    Key("article.whole", "F", "whole", "Read the whole of an article of which a feed gives a part", Group.ARTICLES),
    Key("article.edit", "e", "edit", "Open it in the editor, at this place", Group.ARTICLES),
    Key("article.export", "w", "export", "Write the quotations to a file", Group.ARTICLES),
    Key("links.list", "L", "links", "Links, to follow one", Group.ARTICLES),
    Key("article.reload", "r", "reload", "Read the article again", Group.ARTICLES),
    Key("article.other_reading", "R", "other_reading", "Read the page in the other way, and back", Group.ARTICLES),
)

_LIBRARY = tuple(
    Key(id_, keys, action, description, Group.LIBRARY, Place.LIBRARY, footer)
    for id_, keys, action, description, footer in LIBRARY_KEYS
)

_OVER = tuple(Key(its.id, its.keys, its.action, its.description, Group.OVER, Place(its.place)) for its in OVERLAY_KEYS)

_PROGRAM = (
    Key("library.show", "B", "app.library", "The library: what was read, and is to be", Group.ARTICLES, Place.APP),
    Key("library.search", ">,alt+s", "app.search_library", "Search the whole library", Group.SEARCH, Place.APP),
    Key("program.help", "?,f1", "app.help", "All keys", Group.PROGRAM, Place.APP, "help"),
    Key("program.palette", "ctrl+p", "app.command_palette", "All commands", Group.PROGRAM, Place.APP, priority=True),
    Key("program.redraw", "alt+l", "app.redraw", "Draw the whole screen anew", Group.PROGRAM, Place.APP),
    Key("program.copy", "ctrl+c,super+c", "app.copy", "Copy what is selected", Group.PROGRAM, Place.APP),
    Key("program.quit", "q", "app.quit", "Quit", Group.PROGRAM, Place.APP, "quit"),
    Key("program.quit_always", "ctrl+q", "app.quit", "Quit, from anywhere", Group.PROGRAM, Place.APP, priority=True),
)

KEYS: tuple[Key, ...] = (
    *_WALK,
    *_MOVE,
    *_SEARCH,
    *_MARKS,
    *_REVIEW,
    *_PANES,
    *_SPEAKERS,
    *_STATISTICS,
    *_EVIDENCE,
    *_LOOK,
    *_ARTICLES,
    *_LIBRARY,
    *_OVER,
    *_PROGRAM,
)
