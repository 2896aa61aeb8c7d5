"""Makes the packed documents that the tests read: archives and what is inside them, about people who do not exist."""

from __future__ import annotations

import io
import zipfile

CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
BELLS = (
    "<h1>The bell</h1><p>“It has not rung since the flood,” said the sexton, Ilse Maran. She pulled the rope.</p>"
    "<blockquote><p>Ring me, and the river comes.</p></blockquote><p>Nobody <em>laughed</em>&#160;then.</p>"
)
RIVER = "<p>“The river came,” Tomas Havel wrote. “It came at night, and we were glad of it.”</p>"


def zipped(members: dict[str, str | bytes], *, mimetype: str = "") -> bytes:
    """Return an archive of some members; `mimetype`, where given, stands first in it, as books want it."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype, zipfile.ZIP_STORED)
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def page(body: str) -> str:
    """Return a page of a book, as XHTML."""
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml">'
    return f"{head}<head><title/></head><body>{body}</body></html>"


def epub(
    pages: dict[str, str] | None = None, *, contents: str = "", more: dict[str, str | bytes] | None = None
) -> bytes:
    """Return a book with some pages, by their names, in order; `contents` is the list of its table of contents."""
    pages = pages or {"bell.xhtml": BELLS, "the%20river.xhtml": RIVER}
    contents = (
        contents or '<li><a href="bell.xhtml#top">Bells</a></li><li><a href="the%20river.xhtml">The river</a></li>'
    )
    nav = '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    items = [f'<item id="p{at}" href="{name}" media-type="application/xhtml+xml"/>' for at, name in enumerate(pages)]
    spine = "".join(f'<itemref idref="p{at}"/>' for at in range(len(items)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0">'
        "<metadata><dc:title>Bells over water</dc:title><dc:creator>Vera Ostrova</dc:creator>"
        "<dc:language>en</dc:language><dc:date>2019-03-02T00:00:00Z</dc:date></metadata>"
        f"<manifest>{nav}{''.join(reversed(items))}</manifest>"
        f'<spine><itemref idref="nav"/>{spine}</spine></package>'
    )
    members: dict[str, str | bytes] = {
        "META-INF/container.xml": CONTAINER,
        "OPS/book.opf": package,
        "OPS/nav.xhtml": page(
            f'<nav xmlns:epub="http://www.idpf.org/2007/ops" epub:type="toc"><ol>{contents}</ol></nav>'
        ),
    }
    members |= {f"OPS/{name.replace('%20', ' ')}": page(body) for name, body in pages.items()}
    return zipped(members | (more or {}), mimetype="application/epub+zip")
