"""EPUB books: the chapters in the order of the spine, headed by the table of contents where they have no heading."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import islice
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from tui.article import Article, Assembly
from tui.sources.archive import Archive
from tui.sources.epub_pages import Title, chapter_of, is_front
from tui.sources.errors import ReadError
from tui.sources.hygiene import clean
from tui.sources.repeated import without_repeated
from tui.sources.trees import TreeError, attribute, html_tree, local, text_of, xml_tree
from tui.sources.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from tui.sources.fetch import Document

_CONTAINER, _ENCRYPTION = "META-INF/container.xml", "META-INF/encryption.xml"
_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document"})
_FONT_ALGORITHMS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_MOST_TITLES = 10_000
_MOST_DEEP = 30  # entries of a table of contents inside one another
_NO_DATES = ("0101-", "0100-", "0000")  # of programs that know none


@dataclass(frozen=True, slots=True)
class _Package:
    """What the package document says: the book's fields, and the paths of its pages in reading order."""

    pages: tuple[str, ...]
    navigation: str | None  # the path of the table of contents
    fields: dict[str, str] = field(default_factory=dict)


def read(document: Document, *, as_is: bool = False) -> Article:
    """Read a book whole; with `as_is` the pages of its table of contents stay. Raises `ReadError` if it cannot be."""
    *_, article = gradually(document, Watch(), as_is=as_is)
    return article


def gradually(document: Document, watch: Watch, *, as_is: bool = False) -> Iterator[Article]:
    """Read a book chapter by chapter, and yield what there is of it whenever that has grown well."""
    source = document.address
    archive = Archive(document.data, source)
    if _is_protected(archive):
        raise ReadError(source, "is protected by DRM; read it in the program that it was bought for")
    package = _package(archive, source)
    titles = _titles(archive, package.navigation)
    names = [title.text for page in titles.values() for title in page]
    named = [*package.fields.values(), *package.fields.get("creator", "").split(", ")]
    assembly = Assembly()
    left_out: list[str] = []
    problems: list[ReadError] = []
    for number, path in enumerate(package.pages):
        watch.step(source, number, len(package.pages))
        try:
            root = html_tree(archive.read(path))
        except TreeError:
            continue
        except ReadError as problem:
            problems.append(problem)
            continue
        chapter = chapter_of(root, titles.get(path, ()))
        if not as_is and (path == package.navigation or is_front(root, chapter, names, named)):
            left_out += [part.text for part in chapter]
        else:
            if assembly.is_empty and not as_is:
                chapter = without_repeated(chapter, package.fields.get("title"), package.fields.get("creator"))
            assembly.add(chapter)
        if assembly.is_due and number + 1 < len(package.pages):
            yield replace(_article(assembly, package, source), is_whole=False)
    if assembly.is_empty:
        if problems:
            raise problems[0]
        raise ReadError(source, "has no text in it that can be read; it may hold only images")
    yield replace(
        _article(assembly, package, source),
        left_out=tuple(left_out),
        notices=(_missing(len(problems)),) if problems else (),
    )


def _article(assembly: Assembly, package: _Package, source: str) -> Article:
    body, fields = assembly.body, package.fields
    return Article(
        body.text,
        body.blocks,
        links=body.links,
        emphases=body.emphases,
        title=fields.get("title"),
        subtitle=fields.get("subtitle"),
        byline=fields.get("creator"),
        date=fields.get("date"),
        outlet=fields.get("publisher"),
        language=fields.get("language"),
        source=source,
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
    refined = {
        (attribute(its, "refines").lstrip("#"), attribute(its, "property")): text_of(its) for its in _all(root, "meta")
    }
    found: dict[str, list[str]] = {}
    for metadata in _all(root, "metadata"):
        for its in metadata.iterdescendants():
            name, key = local(its), attribute(its, "id")
            text = clean(text_of(its)) if name in ("title", "creator", "date", "publisher", "language") else ""
            role = attribute(its, "role") or refined.get((key, "role")) or "aut"
            if not text or role != "aut" or attribute(its, "event") == "modification":
                continue
            if name == "title" and refined.get((key, "title-type"), "main") != "main":
                name = refined[key, "title-type"]  # "subtitle", "short", "collection" …
            if name != "date" or not text.startswith(_NO_DATES):
                found.setdefault(name, []).append(text)
    for name, texts in found.items():
        text = ", ".join(texts[:5]) if name == "creator" else texts[0]
        yield name, text.partition("T")[0] if name == "date" and text[:1].isdigit() else text


def _titles(archive: Archive, navigation: str | None) -> dict[str, list[Title]]:
    """Return what the table of contents calls each page, and the places in it."""
    if navigation is None or navigation not in archive:
        return {}
    titles: dict[str, list[Title]] = {}
    try:
        data = archive.read(navigation)
        entries = _ncx_entries(xml_tree(data)) if navigation.endswith(".ncx") else _nav_entries(html_tree(data))
    except (TreeError, ReadError):
        return {}
    for text, address, level in islice(entries, _MOST_TITLES):
        if text:
            place = unquote(address.partition("#")[2])
            titles.setdefault(_resolved(navigation, address), []).append(Title(text, place, level))
    return titles


def _nav_entries(root: _Element) -> Iterator[tuple[str, str, int]]:
    for nav in root.iter("nav"):
        if (nav.get("epub:type") or "toc") == "toc":
            for link in nav.iter("a"):
                yield clean(text_of(link)), link.get("href", ""), _depth(link, "ol")


def _ncx_entries(root: _Element) -> Iterator[tuple[str, str, int]]:
    for point in _all(root, "navPoint"):
        label = next((its for its in point if local(its) == "navLabel"), None)
        content = next((its for its in point if local(its) == "content"), None)
        if label is not None and content is not None:
            yield clean(text_of(label)), attribute(content, "src"), _depth(point, "navPoint") + 1


def _depth(element: _Element, name: str) -> int:
    return sum(local(its) == name for its in islice(element.iterancestors(), _MOST_DEEP))


def _resolved(base: str, address: str) -> str:
    """Return the path in the archive of what `address` leads to from `base`, the path of a member."""
    return normpath(join(dirname(base), unquote(address.partition("#")[0])))


def _all(root: _Element, name: str) -> Iterator[_Element]:
    return (element for element in root.iter() if local(element) == name)
