"""The presets: for each the bindings that have other keys in it than in the table, in the table's spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_LISTS = ("speakers", "statistics")

_NUMBERS_COUNT = {"pane.article": "alt+1", "pane.speakers": "alt+2", "pane.statistics": "alt+3"}

VIM = {
    **_NUMBERS_COUNT,
    "transcript.leave": "alt+enter",
    "article.down": "j,down,ctrl+e,ctrl+n,enter",
    "article.up": "k,up,ctrl+y",
    "article.top": "g g,home",
    "quotation.middle": "z z",
    "search.open": "/",
    "search.open_back": "?",
    "program.help": "f1",
    "help.search": "/,?",
    "help.close": "q,f1",
    "program.redraw": "ctrl+l,alt+l",
    "program.quit": "q,Z Z,Z Q",
    "pane.article": "alt+1,ctrl+w h,ctrl+w t",
    "pane.speakers": "alt+2,ctrl+w l",
    "pane.statistics": "alt+3,ctrl+w j,ctrl+w b",
    "pane.next": "tab,ctrl+w w,ctrl+w ctrl+w",
    "pane.previous": "shift+tab,ctrl+w W",
    "pane.zoom": "ctrl+w _",
    "pane.alone": "ctrl+w o",
    "speakers.fold": "h,left,z c",
    "speakers.unfold": "l,right,z o",
    "speakers.fold_all": "o,z a,z M,z R",
    **{f"{place}.first": "g g,home" for place in _LISTS},
}

LESS = {
    **_NUMBERS_COUNT,
    "transcript.leave": "alt+enter",
    "transcript.fold": "left",
    "article.down": "j,e,down,ctrl+e,ctrl+n,enter",
    "article.up": "k,up,ctrl+y,ctrl+k",
    "article.page_down": "space,f,ctrl+f,ctrl+v,pagedown",
    "article.page_up": "b,ctrl+b,alt+v,pageup",
    "article.top": "g,<,home,alt+<",
    "article.bottom": "G,>,end,alt+>",
    "search.open": "/",
    "search.open_back": "?",
    "program.help": "h,H,f1",
    "help.search": "/,?",
    "help.close": "q,h,H,f1",
    "program.quit": "q,Q,: q,Z Z",
    "pane.alone": "ctrl+w o",
    "article.open": ": e,ctrl+x ctrl+v",
    "library.open_source": ": e,ctrl+x ctrl+v",
    "queue.next": "J,: n",
    "queue.previous": "K,: p",
    "article.reload": "r,R,ctrl+r",
    "article.edit": "alt+e",
    "article.other_reading": "alt+r",
    "speakers.fold": "left",
    **{f"{place}.first": "g,<,home,alt+<" for place in _LISTS},
    **{f"{place}.last": "G,>,end,alt+>" for place in _LISTS},
    **{f"{place}.down": "j,e,down,ctrl+e,ctrl+n" for place in _LISTS},
    **{f"{place}.up": "k,up,ctrl+y,ctrl+k" for place in _LISTS},
}

PRESETS: Mapping[str, Mapping[str, str]] = {"default": {}, "vim": VIM, "less": LESS}
