"""Documents of office programs that the tests read, about people who do not exist."""

from __future__ import annotations

from tests.packing import zipped

_W = 'xmlns:w="http://w" xmlns:r="http://r"'
WORD_BODY = """
<w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t>The quay</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">“We </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>wait</w:t></w:r><w:r><w:t>,” said
 </w:t></w:r><w:hyperlink r:id="rId1"><w:r><w:t>Mira Kolb</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r>
<w:r><w:footnoteReference w:id="2"/></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>A crane</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>with light</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="Zitat"/></w:pPr><w:r><w:t>Nobody asked us.</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Boat</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Tons</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:p><w:r><w:t>Ada</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
"""


def docx(body: str = WORD_BODY, **more: str | bytes) -> bytes:
    """Return a Word document with a body."""
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": (
            f'<w:styles {_W}><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
            '<w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style></w:styles>'
        ),
        "word/footnotes.xml": (
            f'<w:footnotes {_W}><w:footnote w:id="2"><w:p><w:r><w:t>In 2019.</w:t></w:r></w:p></w:footnote>'
            "</w:footnotes>"
        ),
        "word/_rels/document.xml.rels": '<R><Relationship Id="rId1" Target="https://ostrova.example/kolb"/></R>',
        "docProps/core.xml": (
            '<c xmlns:dc="http://d" xmlns:dcterms="http://t"><dc:creator>Vera Ostrova</dc:creator>'
            "<dcterms:created>2024-03-12T10:00:00Z</dcterms:created></c>"
        ),
    }
    return zipped(members | {name.replace("__", "/"): data for name, data in more.items()})


OPEN_BODY = """
<text:h text:outline-level="1">The quay</text:h>
<text:p>“We <text:span text:style-name="T1">wait</text:span>,” said <text:a xlink:href="https://ostrova.example/kolb">Mira
 Kolb</text:a>.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>In 2019.</text:p>
</text:note-body></text:note></text:p>
<text:list><text:list-item><text:p>A crane</text:p>
<text:list><text:list-item><text:p>with<text:s text:c="1"/>light</text:p>
</text:list-item></text:list></text:list-item></text:list>
<text:p text:style-name="P7">Nobody asked us.</text:p>
<table:table><table:table-row><table:table-cell><text:p>Boat</text:p></table:table-cell><table:table-cell><text:p>Tons</text:p>
</table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Ada</text:p></table:table-cell>
<table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>
"""


def odt(body: str = OPEN_BODY) -> bytes:
    """Return an OpenDocument text with a body."""
    names = " ".join(f'xmlns:{name}="http://{name}"' for name in ("office", "text", "table", "style", "fo", "xlink"))
    styles = (
        '<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<style:style style:name="P7" style:parent-style-name="Quotations"/>'
    )
    return zipped(
        {
            "content.xml": (
                f"<office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles>"
                f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
            ),
            "meta.xml": (
                '<m xmlns:dc="http://d" xmlns:meta="http://m"><dc:creator>Vera Ostrova</dc:creator>'
                "<meta:creation-date>2024-03-12T10:00:00</meta:creation-date></m>"
            ),
        },
        mimetype="application/vnd.oasis.opendocument.text",
    )
