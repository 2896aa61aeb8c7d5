"""Writes PDF documents by hand: pages of text at given places."""

from __future__ import annotations

from typing import NamedTuple

# What the trailer of an encrypted document says.
PASSWORD = f"/Encrypt<</Filter/Standard/V 1/R 2/O<{'ab' * 32}>/U<{'cd' * 32}>/P -4>>/ID[<{'12' * 16}><{'12' * 16}>]"


class Text(NamedTuple):
    """A line of text whose baseline begins at `x`, `y`, in points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = 10
    bold: bool = False


def pdf(pages: list[list[Text]], *, info: str = "", trailer: str = "") -> bytes:
    """Return a document with some pages, set in Helvetica."""
    objects = ["", "", f"<<{info}>>", _font("Helvetica"), _font("Helvetica-Bold")]
    kids = []
    for page in pages:
        content = "\n".join(map(_shown, page))
        objects.append(f"<</Length {len(content.encode('cp1252'))}>>\nstream\n{content}\nendstream")
        fonts = "/Font<</F1 4 0 R/F2 5 0 R>>"
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {len(objects)} 0 R/Resources<<{fonts}>>>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = "<</Type/Catalog/Pages 2 0 R>>"
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    data = b"%PDF-1.4\n"
    places = []
    for number, its in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{its}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end += f"trailer<</Size {len(objects) + 1}/Root 1 0 R/Info 3 0 R{trailer}>>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + end.encode()


def column(x: float, y: float, text: str, *, size: float = 10, pitch: float = 12) -> list[Text]:
    """Return lines one below the other; a line that begins with spaces is indented by them."""
    lines = text.strip("\n").split("\n")
    return [
        Text(x + 3 * (len(line) - len(line.lstrip())), y - at * pitch, line.strip(), size)
        for at, line in enumerate(lines)
        if line.strip()
    ]


def _font(name: str) -> str:
    return f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>"


def _shown(line: Text) -> str:
    text = line.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F{2 if line.bold else 1} {line.size} Tf {line.x} {line.y} Td ({text}) Tj ET"


LEFT = """
The harbour of Ostrova shut its gates
on Monday, for the first time since it
was built, after the ferry company
said it would not sail any more.
    “We have waited for a new quay for
ten years,” said the harbour master,
Mira Kolb, “and all that we were given
was a drawing. Nobody can land a ferry
on a drawing. We told the demon-
"""
RIGHT = """
strators so, and we told the ministry,
and they went on drawing all the same.
    “I am not angry,” she said.
    The minister could not be reached.
    The ferries lie in the bay. Tomas Havel,
who has sailed them since the flood,
looks after the engines. “They rust,” he
said in the end. “They rust, and I sit
here and listen to them, for there is
"""
SECOND = """
nothing else to do in the evening.”
    The council meets again in March.
"""
PAGES = [
    [
        Text(50, 810, "OSTROVA HERALD", 8),
        Text(50, 770, "Harbour shuts its gates", 22),
        *column(50, 700, LEFT),
        *column(310, 700, RIGHT),
        Text(290, 30, "– 1 –", 8),
    ],
    [Text(50, 810, "OSTROVA HERALD", 8), *column(50, 780, SECOND), Text(290, 30, "– 2 –", 8)],
]
