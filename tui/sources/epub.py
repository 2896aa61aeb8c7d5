"""EPUB books: the chapters in the order of the spine, headed by the table of contents where they have no heading."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from tui.article import Article, BlockKind, Part
from tui.article import join as join_parts
from tui.sources.archive import Archive
from tui.sources.errors import ReadError
from tui.sources.hygiene import clean
from tui.sources.markup import parts_of
from tui.sources.trees import TreeError, attribute, html_tree, local, text_of, xml_tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from tui.sources.fetch import Document

_CONTAINER, _ENCRYPTION = "META-INF/container.xml", "META-INF/encryption.xml"
_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document"})
_FONT_ALGORITHMS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_MOST_TITLES = 10_000
_NEAR = 3  # blocks at the beginning of a chapter in which its heading is looked for


@dataclass(frozen=True, slots=True)
class _Package:
    """What the package document says: the book's fields, and the paths of its pages in reading order."""

    pages: tuple[str, ...]
    navigation: str | None  # the path of the table of contents
    fields: dict[str, str] = field(default_factory=dict)


def read(document: Document, *, as_is: bool = False) -> Article:
    """Read a book whole; with `as_is` the pages of its table of contents stay. Raises `ReadError` if it cannot be."""
    source = document.address
    archive = Archive(document.data, source)
    if _is_protected(archive):
        raise ReadError(source, "is protected by DRM; read it in the program that it was bought for")
    package = _package(archive, source)
    titles = _titles(archive, package.navigation)
    parts: list[Part] = []
    left_out: list[str] = []
    problems: list[ReadError] = []
    for path in package.pages:
        try:
            chapter = parts_of(html_tree(archive.read(path)))
        except TreeError:
            continue
        except ReadError as problem:
            problems.append(problem)
            continue
        if path == package.navigation and not as_is:
            left_out += [part.text for part in chapter]
        else:
            parts += _headed(chapter, titles.get(path))
    if not parts:
        if problems:
            raise problems[0]
        raise ReadError(source, "has no text in it that can be read; it may hold only images")
    body = join_parts(parts)
    fields = package.fields
    return Article(
        body.text,
        body.blocks,
        links=body.links,
        emphases=body.emphases,
        title=fields.get("title"),
        byline=fields.get("creator"),
        date=fields.get("date"),
        outlet=fields.get("publisher"),
        language=fields.get("language"),
        source=source,
        left_out=tuple(left_out),
        notices=(_missing(len(problems)),) if problems else (),
    )


def _missing(count: int) -> str:
    return f"{count:,} part{'s' * (count != 1)} of this book could not be read."


def _is_protected(archive: Archive) -> bool:
    """Tell whether more is encrypted than the fonts."""
    if _ENCRYPTION not in archive:
        return False
    try:
        root = xml_tree(archive.read(_ENCRYPTION))
    except TreeError:
        return False
    algorithms = [attribute(its, "Algorithm") for its in _all(root, "EncryptionMethod")]
    return any(not its.startswith(_FONT_ALGORITHMS) for its in algorithms)


def _package(archive: Archive, source: str) -> _Package:
    path = _package_path(archive)
    if path is None:
        raise ReadError(source, "has no table of its parts, so it is no whole EPUB book; get it again")
    try:
        root = xml_tree(archive.read(path))
    except TreeError as error:
        raise ReadError(source, f"has a table of its parts that cannot be read ({error}); get it again") from error
    items = {attribute(its, "id"): its for its in _all(root, "item")}
    paths = {name: _resolved(path, attribute(its, "href")) for name, its in items.items()}
    main: list[str] = []
    aside: list[str] = []
    for reference in _all(root, "itemref"):
        name = attribute(reference, "idref")
        if name in items and attribute(items[name], "media-type") in _PAGES:
            (aside if attribute(reference, "linear") == "no" else main).append(paths[name])
    navigation = [name for name, its in items.items() if "nav" in attribute(its, "properties").split()]
    navigation += [name for name, its in items.items() if attribute(its, "media-type") == "application/x-dtbncx+xml"]
    return _Package(
        tuple(dict.fromkeys(main + aside)), paths[navigation[0]] if navigation else None, dict(_fields(root))
    )


def _package_path(archive: Archive) -> str | None:
    if _CONTAINER in archive:
        try:
            root = xml_tree(archive.read(_CONTAINER))
        except TreeError:
            root = None
        paths = [attribute(its, "full-path") for its in _all(root, "rootfile")] if root is not None else []
        for path in paths:
            if path in archive:
                return path
    return next((name for name in archive if name.endswith(".opf")), None)


def _fields(root: _Element) -> Iterator[tuple[str, str]]:
    """Yield the fields that the package document has, each once; several creators become one line."""
    found: dict[str, list[str]] = {}
    for metadata in _all(root, "metadata"):
        for its in metadata.iterdescendants():
            text = clean(text_of(its)) if local(its) in ("title", "creator", "date", "publisher", "language") else ""
            if text and (attribute(its, "role") or "aut") == "aut" and attribute(its, "event") != "modification":
                found.setdefault(local(its), []).append(text)
    for name, texts in found.items():
        text = ", ".join(texts[:5]) if name == "creator" else texts[0]
        yield name, text.partition("T")[0] if name == "date" and text[:1].isdigit() else text


def _titles(archive: Archive, navigation: str | None) -> dict[str, str]:
    """Return what the table of contents calls each page: the first title that leads to it."""
    if navigation is None or navigation not in archive:
        return {}
    titles: dict[str, str] = {}
    try:
        data = archive.read(navigation)
        pairs = _ncx_entries(xml_tree(data)) if navigation.endswith(".ncx") else _nav_entries(html_tree(data))
    except (TreeError, ReadError):
        return {}
    for title, address in islice(pairs, _MOST_TITLES):
        if title:
            titles.setdefault(_resolved(navigation, address), title)
    return titles


def _nav_entries(root: _Element) -> Iterator[tuple[str, str]]:
    for nav in root.iter("nav"):
        if (nav.get("epub:type") or "toc") == "toc":
            yield from ((clean(text_of(link)), link.get("href", "")) for link in nav.iter("a"))


def _ncx_entries(root: _Element) -> Iterator[tuple[str, str]]:
    for point in _all(root, "navPoint"):
        label = next((its for its in point if local(its) == "navLabel"), None)
        content = next((its for its in point if local(its) == "content"), None)
        if label is not None and content is not None:
            yield clean(text_of(label)), attribute(content, "src")


def _headed(chapter: list[Part], title: str | None) -> list[Part]:
    """Return a chapter that begins with its heading: its own, or else what the table of contents calls it."""
    if not chapter or not title or any(part.kind is BlockKind.HEADING for part in chapter[:_NEAR]):
        return chapter
    for number, part in enumerate(chapter[:_NEAR]):
        if _letters(part.text) == _letters(title):
            return [*chapter[:number], part._replace(kind=BlockKind.HEADING, level=1), *chapter[number + 1 :]]
    return [Part(BlockKind.HEADING, title, 1), *chapter]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _resolved(base: str, address: str) -> str:
    """Return the path in the archive of what `address` leads to from `base`, the path of a member."""
    return normpath(join(dirname(base), unquote(address.partition("#")[0])))


def _all(root: _Element, name: str) -> Iterator[_Element]:
    return (element for element in root.iter() if local(element) == name)
