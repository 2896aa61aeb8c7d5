"""E-mails that the tests read, about people who do not exist."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

LETTERS = Path(__file__).parent / "sources" / "letters"

NEWSLETTER = """<html><body><table><tr><td><div style="display:none">Preview text</div></td></tr><tr><td>
<h1>The harbour letter</h1><p>“We sail on Monday,” said <a href="https://ostrova.example/kolb">Mira Kolb</a>.</p>
<blockquote>The water was never so low.</blockquote></td></tr></table></body></html>"""
TEXT = """Dear Vera,

the council has met again, and it has decided that the quay will
be built after all.

“We will not wait for the ministry,” said the mayor, Tomas Havel.

> Did they decide?
> Or did they go home?
>> They never decide.

Ilse
--\x20
Ilse\x20Maran
Ostrova\x20Herald
"""


def letter(*, text: str = TEXT, html: str | None = None, attachments: tuple[str, ...] = ()) -> EmailMessage:
    """Return a letter with a plain part and, where they are given, a marked-up one and attachments."""
    message = EmailMessage()
    message["From"] = "Ilse Maran <ilse@herald.example>"
    message["To"] = "vera@herald.example"
    message["Subject"] = "The quay: “they build it”"
    message["Date"] = "Tue, 12 Mar 2024 10:02:11 +0100"
    message["Message-ID"] = "<1@herald.example>"
    message.set_content(text)
    if html is not None:
        message.add_alternative(html, subtype="html")
    for name in attachments:
        message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename=name)
    return message


def box(*names: str) -> bytes:
    """Return a box with some letters."""
    head = b"From vera@herald.example Tue Mar 12 10:20:41 2024\n"
    letters = ((LETTERS / name).read_bytes().replace(b"\n From the Ada", b"\n>From the Ada") for name in names)
    return b"\n".join(head + letter for letter in letters)
