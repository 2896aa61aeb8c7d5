"""E-mail: letters and newsletters, and web pages that were saved in the form of one (MHTML)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.article import Article, join
from tui.sources.bylines import is_name
from tui.sources.charset import decode
from tui.sources.credits import mark_credits
from tui.sources.errors import ReadError
from tui.sources.hygiene import clean
from tui.sources.marked_letter import put_right
from tui.sources.markup import parts_of
from tui.sources.newsletters import without_page
from tui.sources.notes import mark_notes
from tui.sources.plain_letter import PlainLetter, unflowed
from tui.sources.trees import TreeError, html_tree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

    from tui.article import Part
    from tui.sources.fetch import Document

_MOST_BOUNDARIES = 5_000  # to split a letter at more takes too long
_MOST_PARTS = 1_000
_MOST_NAMES = 5  # of attachments in a notice
_LONGEST_FIELD = 500  # characters
_FROM_OUTLET = re.compile(r"(.{3,60}?) (?:from|at|of) ((?:The |the )?[A-Z].{1,80})")
_BULK = ("List-Unsubscribe", "List-Id", "X-Campaign", "Feedback-Id")  # headers of what goes to many
_DAY = re.compile(r".{0,40}?\b\d{4}\b")
# What the header functions of the standard library raise for headers that are none.
_ODD = (AttributeError, IndexError, KeyError, LookupError, TypeError, ValueError)


def read(document: Document, *, as_is: bool = False) -> Article:
    """Read a letter; with `as_is` its signature stays. Raises `ReadError` if there is nothing in it to be read."""
    from email import message_from_bytes

    source = document.address
    if document.data.count(b"\n--") > _MOST_BOUNDARIES:
        raise ReadError(source, "has too many parts for an e-mail; save the one that you want to read")
    try:
        message = message_from_bytes(document.data)
        leaves = list(_leaves(message))
    except (RecursionError, *_ODD) as error:
        raise ReadError(source, "is a broken e-mail; save it again from the program that shows it") from error
    pages = [leaf for leaf in leaves if _kind(leaf) == "text/html"]
    saved = _saved_from(message)
    if saved is not None and pages:
        return _saved_page(pages, source, saved, as_is=as_is)
    parts, left_out = _body(pages, [leaf for leaf in leaves if _kind(leaf) == "text/plain"], as_is=as_is)
    attached = _attached(leaves)
    if not parts:
        more = f"; attached are {attached}, open them" if attached else ""
        raise ReadError(source, f"has no text in it that can be read{more}")
    title, (byline, outlet) = _field(message, "Subject"), _sender(message, to_many=_is_bulk(message))
    subtitle = None
    if pages and _is_bulk(message) and not as_is:
        parts, subtitle, furniture = without_page(parts, title, (byline, outlet))
        left_out += furniture
    body = join(parts)
    return Article(
        body.text,
        body.blocks,
        links=body.links,
        emphases=body.emphases,
        title=title,
        subtitle=subtitle,
        byline=byline,
        outlet=outlet,
        date=_date(message),
        address=_address(message),
        source=source,
        left_out=tuple(left_out),
        notices=(f"Attached, and not shown here: {attached}.",) if attached else (),
    )


def _leaves(message: Message) -> Iterator[Message]:
    """Yield the parts that hold something themselves, without those of messages that are attached."""
    stack = [message]
    seen = 0
    while stack and seen < _MOST_PARTS:
        part = stack.pop()
        seen += 1
        payload = part.get_payload() if part.is_multipart() and part.get_content_maintype() == "multipart" else None
        if isinstance(payload, list):
            stack += reversed(payload)  # type: ignore[arg-type]
        else:
            yield part


def _kind(part: Message) -> str:
    """Return the media type of a part that is to be read, nothing for one that is attached."""
    try:
        return "" if part.get_content_disposition() == "attachment" else part.get_content_type()
    except _ODD:
        return part.get_content_type()


def _content(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except _ODD:
        payload = None
    return payload if isinstance(payload, bytes) else b""


def _charset(part: Message) -> str | None:
    try:
        return part.get_content_charset()
    except _ODD:
        return None


def _body(pages: list[Message], texts: list[Message], *, as_is: bool) -> tuple[list[Part], list[str]]:
    """Return what is to be read: the marked-up parts if anything is in them, else the plain ones."""
    found: list[Part] = []
    left_out: list[str] = []
    for page in pages:
        try:
            root = html_tree(_content(page), _charset(page))
        except TreeError:
            continue
        left_out += [] if as_is else put_right(root)
        mark_notes(root)
        mark_credits(root)
        found += parts_of(root, _field(page, "Content-Location") or "")
    if found:
        return found, left_out
    left_out = []
    for text in texts:
        letter = PlainLetter(clean(_plain(text)), with_signatures=as_is)
        found += letter.parts
        left_out += letter.left_out
    return found, left_out


def _plain(part: Message) -> str:
    text = decode(_content(part), _charset(part)).text
    try:
        how, joined = part.get_param("format"), part.get_param("delsp")
    except _ODD:
        return text
    if str(how).lower() != "flowed":
        return text
    return unflowed(text.replace("\r\n", "\n"), joins_words=str(joined).lower() == "yes")


def _saved_from(message: Message) -> str | None:
    """Return the address that a browser saved a page from, empty where it does not say, `None` for a letter."""
    place = message.get("Snapshot-Content-Location")
    if place is None and not str(message.get("From", "")).startswith("<Saved by"):
        return None
    place = " ".join(str(place or "").split())
    return place if place.startswith(("http://", "https://")) else ""


def _saved_page(pages: list[Message], source: str, address: str, *, as_is: bool) -> Article:
    """Read the page that was saved; others are those that it shows inside frames."""
    from tui.sources import html
    from tui.sources.fetch import Document

    page = next((its for its in pages if address and its.get("Content-Location") == address), pages[0])
    place = str(page.get("Content-Location") or "").strip()
    address = address or (place if place.startswith(("http://", "https://")) else "")
    return html.read(Document(_content(page), source, "text/html", _charset(page)), as_is=as_is, address=address)


def _attached(leaves: list[Message]) -> str:
    """Return the names of what is attached, in one line."""
    names = []
    for leaf in leaves:
        try:
            name = leaf.get_filename()
        except _ODD:
            name = None
        if leaf.get("Content-ID") and leaf.get_content_maintype() == "image":
            continue  # it is shown within the text
        if name or leaf.get_content_type() == "message/rfc822":
            names.append(_decoded(name) if name else "another e-mail")
    more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
    return ", ".join(names[:_MOST_NAMES]) + more


def _field(message: Message, name: str) -> str | None:
    try:
        value = message.get(name)
    except _ODD:
        return None
    return _decoded(str(value)) or None if value is not None else None


def _decoded(raw: str) -> str:
    """Return a header as it is to be read; only so much of it is decoded as one would read."""
    from email.errors import MessageError
    from email.header import decode_header, make_header

    raw = raw[: 4 * _LONGEST_FIELD]
    try:
        return _short(str(make_header(decode_header(raw))))
    except (MessageError, AssertionError, *_ODD):
        return _short(raw)


def _short(text: str) -> str:
    return " ".join(clean(text).split())[:_LONGEST_FIELD]


def _is_bulk(message: Message) -> bool:
    """Tell whether a letter went to many: a newsletter, a list."""
    return any(_field(message, name) for name in _BULK)


def _sender(message: Message, *, to_many: bool) -> tuple[str | None, str | None]:
    """Return who wrote a letter and, if it is a newsletter, for whom: `Mira Kolb from The Harbour`."""
    value = _field(message, "From")
    if not value:
        return None, None
    name, bracket, _ = value.partition("<")
    name = " ".join(name.replace('"', " ").split())
    if not name or not bracket:
        name, address = _parsed(value)
        name = name or address or value
    if re.fullmatch(r"[^,]{2,40}, [^,]{2,40}", name):  # `Kolb, Mira`, as offices have it
        name = " ".join(reversed(name.split(", ")))
    if not to_many:
        return name, None
    if known := _FROM_OUTLET.fullmatch(name):
        return known[1], known[2]
    return (name, None) if is_name(name) and not name.startswith("The ") else (None, name)


def _parsed(value: str) -> tuple[str, str]:
    from email.utils import parseaddr

    return parseaddr(value)


def _address(message: Message) -> str | None:
    """Return where a newsletter is published, if it says so."""
    value = (_field(message, "List-Post") or "").strip("<> ")
    is_web = value.startswith(("http://", "https://")) and value.isprintable() and " " not in value
    return value if is_web else None


def _date(message: Message) -> str | None:
    """Return the day on which a letter was written, as its header has it."""
    value = _field(message, "Date")
    day = _DAY.match(value) if value else None
    return day[0] if day else None
