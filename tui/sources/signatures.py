"""What bytes are that are no text: known beginnings, and the look of binary data."""

from __future__ import annotations

import re

_Names = tuple[tuple[bytes, str], ...]

_BEGINNINGS: _Names = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "gzip-compressed data"),
    (b"\xfd7zXZ\x00", "xz-compressed data"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed data"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\x00asm", "a WebAssembly program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\xff\xfb", "an MP3 recording"),
    (b"OggS\x00", "an Ogg recording"),
    (b"fLaC\x00", "a FLAC recording"),
    (b"\x1aE\xdf\xa3", "a Matroska or WebM video"),
)
_BEGINNINGS_OF_BINARY: _Names = (  # a text could begin with these too
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"8BPS", "a Photoshop image"),
    (b"BZh", "bzip2-compressed data"),
    (b"ID3", "an MP3 recording"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
)
_INSIDE_BINARY: tuple[tuple[int, bytes, str], ...] = (
    (8, b"WEBP", "a WebP image"),
    (8, b"WAVE", "a WAV recording"),
    (8, b"AVI ", "an AVI video"),
    (4, b"ftypavif", "an AVIF image"),
    (4, b"ftyphei", "a HEIC image"),
    (4, b"ftypM4A", "an M4A recording"),
    (4, b"ftyp", "an MP4 video"),
    (257, b"ustar", "a tar archive"),
)
EPUB, TEXT_DOCUMENT, WORD = "an EPUB book", "an OpenDocument text", "a Word document (DOCX)"
_IN_ZIP: _Names = (
    (b"mimetypeapplication/epub+zip", EPUB),
    (b"META-INF/container.xml", EPUB),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", TEXT_DOCUMENT),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"word/", WORD),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint presentation"),
)
_WEB_PAGE = (
    rb"(?i)(?:\xef\xbb\xbf)?\s{0,99}(?:<\?xml[^>]{0,200}>\s{0,99})?(?:<!--(?:[^-]|-(?!->)){0,2000}-->\s{0,99}){0,5}"
    rb"(?:<!doctype\s+html|<(?:html|head|body|title|meta|article|main)[\s>])"
)

_MAIL_HEADER = rb"([!-9;-~]{1,60}):"
_SURE_HEADERS = frozenset((b"mime-version", b"message-id", b"received", b"return-path", b"delivered-to"))
_OTHER_HEADERS = frozenset((b"from", b"to", b"subject", b"date", b"content-type", b"reply-to"))
_FEWEST_HEADERS = 3
LETTER_LINE = re.compile(
    rb"(?:\A|(?<=\n))From [^\r\n]{1,200}\d\d:\d\d[^\r\n]{1,60}\r?\n(?=[!-9;-~]{1,60}:)"
)  # above each one in a box
_FEED = rb"<(?:\w{1,20}:)?(?:rss|feed|RDF|opml)[\s>]"
_SAMPLE = 65_536
_CONTROLS = bytes({*range(32), 127} - set(b"\t\n\x0b\x0c\r\x08\x1b"))
_MOST_CONTROLS = 0.05  # of the bytes of a text; a few stray ones are no reason to refuse it


def looks_like(data: bytes) -> str | None:
    """Say what known kind of file begins like `data` and is no plain text (`"a PNG image"`), or `None`."""
    if name := packed_as(data):
        return name
    if name := _beginning(data, _BEGINNINGS):
        return name
    if is_web_page(data):
        return "a web page (HTML)"
    if not is_binary(data):
        return None
    inside = (name for offset, mark, name in _INSIDE_BINARY if data.startswith(mark, offset))
    return _beginning(data, _BEGINNINGS_OF_BINARY) or next(inside, None)


def packed_as(data: bytes) -> str | None:
    """Say what a ZIP archive is, by the names in it, or `None` if `data` is none."""
    if not data.startswith(b"PK\x03\x04"):
        return None
    names = data[:_SAMPLE] + data[-_SAMPLE:]  # its directory stands at its end
    return next((name for mark, name in _IN_ZIP if mark in names), "a ZIP archive")


def is_web_page(data: bytes) -> bool:
    """Tell whether bytes begin like HTML, in a character set that has ASCII in it or in UTF-16."""
    beginning = data[:8192]
    if beginning.startswith((b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")):
        beginning = beginning[2:] if beginning[0] >= 0xFE else beginning
        beginning = beginning.replace(b"\x00", b"")
    return re.match(_WEB_PAGE, beginning) is not None


def _beginning(data: bytes, names: _Names) -> str | None:
    return next((name for beginning, name in names if data.startswith(beginning)), None)


def is_feed(data: bytes) -> bool:
    """Tell whether bytes are a feed (RSS or Atom) or a list of feeds (OPML)."""
    beginning = data[:8_192]
    return beginning.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<") and bool(re.search(_FEED, beginning))


def is_mail(data: bytes) -> bool:
    """Tell whether bytes begin with the headers of an e-mail."""
    head = re.split(rb"\r?\n\r?\n", data[:_SAMPLE], maxsplit=1)[0]
    lines = head.removeprefix(b"\xef\xbb\xbf").splitlines()
    if lines and lines[0].startswith(b"From "):
        del lines[0]  # of a box of letters
    if not lines or not re.match(_MAIL_HEADER, lines[0]):
        return False
    names = {match[1].lower() for line in lines if (match := re.match(_MAIL_HEADER, line))}
    known = names & (_SURE_HEADERS | _OTHER_HEADERS)
    is_sure = names & _SURE_HEADERS or known >= {b"from", b"subject", b"date"}
    return bool(is_sure) and len(known) >= _FEWEST_HEADERS


def is_mailbox(data: bytes) -> bool:
    """Tell whether bytes are two letters and more, each below a line that begins with `From`."""
    return data.startswith(b"From ") and len(list(zip(LETTER_LINE.finditer(data), range(2), strict=False))) == 2


def is_binary(data: bytes) -> bool:
    """Tell whether bytes of a one-byte character set or UTF-8 hold more control characters than a text would."""
    sample = data[:_SAMPLE]
    return len(sample) - len(sample.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(sample)
