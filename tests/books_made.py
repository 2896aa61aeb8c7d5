"""Books as the programs that make them pack them, about people who do not exist."""

from __future__ import annotations

from tests.packing import CONTAINER, page, zipped

OLD_PACKAGE = """<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="2.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf"><metadata>
<dc:title>The Quay</dc:title><dc:language>en</dc:language><dc:date>0101-01-01T00:00:00+00:00</dc:date>
<dc:creator opf:role="aut">Vera Ostrova</dc:creator><dc:creator opf:role="ill">Jonas Weller</dc:creator></metadata>
<manifest><item id="a" href="text/split_000.html" media-type="application/xhtml+xml"/>
<item id="b" href="text/split_001.html" media-type="application/xhtml+xml"/>
<item id="c" href="text/split_002.html" media-type="application/xhtml+xml"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>
<spine toc="ncx"><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>"""
OLD_CONTENTS = """<?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>
<navPoint><navLabel><text>Part I</text></navLabel><content src="text/split_001.html"/>
<navPoint><navLabel><text>Chapter One: The bell</text></navLabel><content src="text/split_001.html#ch1"/></navPoint>
<navPoint><navLabel><text>Chapter Two: The rope</text></navLabel><content src="text/split_001.html#ch2"/></navPoint>
</navPoint><navPoint><navLabel><text>Chapter Three</text></navLabel><content src="text/split_002.html"/></navPoint>
</navMap></ncx>"""
OLD_PAGES = {
    "split_000": '<p>The Quay</p><p>Vera Ostrova</p><p>Table of Contents</p><p><a href="split_001.html#ch1">Chapter'
    ' One: The bell</a></p><p><a href="x">Chapter Two: The rope</a></p><p><a href="x">Chapter Three</a></p>',
    "split_001": '<p class="c3" id="ch1"><b>CHAPTER ONE: THE BELL</b></p><p>“It has not rung,”'
    '<a href="split_002.html#n1"><sup>1</sup></a> said Ilse Maran.</p><div id="ch2"></div>'
    '<p class="c3">Chapter Two</p><p class="c3">The rope</p>'
    "<p>The rope was new.</p>",
    "split_002": '<p>“We were glad,” Tomas Havel wrote.<sup><a href="#n2" id="r2">2</a></sup></p>'
    '<p id="n1"><a href="split_001.html#r1">1</a>. In 2019.</p><p id="n2"><a href="#r2">2</a> In a letter.</p>',
}
NEW_PACKAGE = """<?xml version="1.0"?><package version="3.0" xmlns="http://www.idpf.org/2007/opf"><metadata
 xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title id="t1">Bells over Water</dc:title>
<dc:title id="t2">A history</dc:title><meta refines="#t2" property="title-type">subtitle</meta>
<dc:creator id="c1">Ilse Maran</dc:creator><dc:creator id="c2">Jonas Weller</dc:creator>
<meta refines="#c2" property="role">ill</meta><dc:publisher>Quay Press</dc:publisher></metadata><manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="t" href="title.xhtml" media-type="application/xhtml+xml"/>
<item id="i" href="imprint.xhtml" media-type="application/xhtml+xml"/>
<item id="c" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="t"/><itemref idref="i"/><itemref idref="c"/></spine></package>"""


def old_book() -> bytes:
    """Return a book of version 2, split into files that know nothing of headings."""
    pages: dict[str, str | bytes] = {f"OPS/text/{name}.html": page(body) for name, body in OLD_PAGES.items()}
    rest = {"META-INF/container.xml": CONTAINER, "OPS/book.opf": OLD_PACKAGE, "OPS/toc.ncx": OLD_CONTENTS}
    return zipped({**rest, **pages})


def new_book() -> bytes:
    """Return a book of version 3 that says of its parts what they are."""
    return zipped(
        {
            "META-INF/container.xml": CONTAINER,
            "OPS/book.opf": NEW_PACKAGE,
            "OPS/nav.xhtml": page('<nav epub:type="toc"><ol><li><a href="one.xhtml">1 The bell</a></li></ol></nav>'),
            "OPS/title.xhtml": page("<h1>Bells over Water</h1><p>A history</p><p>Ilse Maran</p><p>Quay Press</p>"),
            "OPS/imprint.xhtml": page('<section epub:type="copyright-page"><p>All rights reserved.</p></section>'),
            "OPS/one.xhtml": page(
                "<header><p>1</p><h2>The<br/>bell</h2></header><p>“It rang,” said Tomas Havel."
                '<a epub:type="noteref" href="#fn">*</a></p><aside id="fn"><p>At noon. <a href="#r">↩︎</a></p></aside>'
            ),
        }
    )
