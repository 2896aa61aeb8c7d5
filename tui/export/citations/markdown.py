"""A block quotation in Markdown, with its source below."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from tui.export.quotes_markdown import escaped
from tui.view.fit import one_line

if TYPE_CHECKING:
    from tui.export.citations.cited import Cited

_LINE_MARKUP = ("#", "-", "+", "=", ">")


def write(cited: Cited) -> str:
    """Return the words as a block quotation and a last line with the speaker, the title as a link, outlet and date."""
    words = [f"> {_line(line)}" for line in cited.words.split("\n")]
    source = ", ".join(part for part in (_speaker(cited), _title(cited), *_rest(cited)) if part)
    return "\n".join([*words, *([">", f"> — {source}"] if source else [])]) + "\n"


def _line(line: str) -> str:
    """Return a line of words as Markdown that shows it as it is."""
    text = escaped(line)
    return "\\" + text if text.startswith(_LINE_MARKUP) else text


def _speaker(cited: Cited) -> str:
    if cited.speaker is None:
        return ""
    name = f"**{escaped(one_line(cited.speaker.name))}**"
    return f"{name}, {escaped(one_line(cited.speaker.description))}" if cited.speaker.description else name


def _title(cited: Cited) -> str:
    title = escaped(one_line(cited.article.title)) if cited.article.title else ""
    if cited.article.web_address is None:
        return title
    address = quote(cited.article.web_address, safe=":/?#[]@!$&'*+,;=%~-._")
    return f"[{title or escaped(cited.article.web_address)}](<{address}>)"


def _rest(cited: Cited) -> tuple[str, str]:
    outlet, date = cited.article.outlet, cited.article.date
    return (f"*{escaped(one_line(outlet))}*" if outlet else "", escaped(one_line(date)) if date else "")
