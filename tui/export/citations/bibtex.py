"""An entry for a bibliography in BibTeX, as biblatex has it: `@online`, or `@article` without an address."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from tui.view.fit import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.export.citations.cited import Cited

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "&%$#_"},
}
_UNSAFE = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})


def write(cited: Cited) -> str:
    """Return one entry; its note holds the quotation and who said it."""
    kind = "online" if cited.article.web_address else "article"
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(cited))
    return f"@{kind}{{{_key(cited)},\n{fields}}}\n"


def _fields(cited: Cited) -> Iterator[tuple[str, str]]:
    article = cited.article
    if cited.authors:
        names = (f"{its.family}, {its.given}" if its.given else f"{{{its.family}}}" for its in cited.authors)
        yield "author", " and ".join(_latex(name) if "{" not in name else f"{{{_latex(name[1:-1])}}}" for name in names)
    yield "title", f"{{{_latex(one_line(article.title or article.label))}}}"  # twice, so that its capitals stay
    if article.outlet:
        yield "organization" if cited.article.web_address else "journaltitle", f"{{{_latex(one_line(article.outlet))}}}"
    if cited.published:
        yield "date", cited.published.isoformat()
    elif article.date:
        yield "addendum", _latex(one_line(article.date))
    if article.language:
        yield "langid", _latex(article.language)
    if cited.article.web_address:
        yield "url", cited.article.web_address.translate(_UNSAFE)
    words = one_line(cited.words.replace("\n", " "))
    yield "note", _latex(f"{cited.who}: {words}" if cited.who else words)


def _key(cited: Cited) -> str:
    """Return a key such as `holt2031ferry`: the first author or outlet, the year, the first long word of the title."""
    name = cited.authors[0].family if cited.authors else (cited.article.outlet or "sayso")
    long = (word for word in _ascii(cited.article.title or "").split() if len(word) > 3)
    year = str(cited.published.year) if cited.published else ""
    return "".join(_ascii(name).split()) + year + next(long, "")


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9 ]", "", plain)


def _latex(text: str) -> str:
    return "".join(_SPECIAL.get(character, character) for character in text)
