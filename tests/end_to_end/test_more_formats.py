"""Letters, boxes of letters and books as programs of our days make them, opened; and what harms no reader."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from tests.books_made import old_book
from tests.end_to_end.stories import HARBOUR, HARBOUR_TITLE
from tests.feeds_made import RSS
from tests.letters import LETTERS, box, letter
from tests.loopback import serving
from tests.office_made import docx
from tests.packing import epub
from tests.pdf_maker import PAGES, PASSWORD, pdf

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.conftest import Opener, Runner


def test_a_newsletter_is_opened_without_its_page(sayso: Opener, prints: Runner) -> None:
    terminal = sayso(LETTERS / "post.eml")
    terminal.wait_for("The keeper of the bells")
    terminal.wait_for("Vera Ostrova · Fri, 15 Mar 2024 · The Harbour")
    terminal.wait_match(r"\d+ quotations")
    assert not terminal.find("Upgrade to paid")
    assert "Maran" in prints("quotes", LETTERS / "post.eml").stdout.decode()


def test_a_box_of_letters_is_a_queue(sayso: Opener, prints: Runner, tmp_path: Path) -> None:
    path = tmp_path / "inbox"
    path.write_bytes(box("flowed.eml", "answer.eml"))
    terminal = sayso(path)
    terminal.wait_for("Answers of the ferry company")
    terminal.press("J")
    terminal.wait_for("the council met last night")
    terminal.press("J")
    terminal.wait_for("last article")
    printed = prints("quotes", path).stdout.decode()
    assert "Mira Kolb" in printed
    assert "Tomas Havel" in printed


def test_a_book_that_only_its_table_of_contents_parts_has_an_outline(sayso: Opener, tmp_path: Path) -> None:
    path = tmp_path / "book"
    path.write_bytes(old_book())
    terminal = sayso(path, size=(80, 24))
    terminal.wait_for("The Quay")
    terminal.press("t")
    terminal.wait_for("Outline")
    terminal.wait_for("Chapter Three")
    terminal.press("G", "enter")
    terminal.wait_for("We were glad")


def test_the_whole_of_a_stub_is_fetched(sayso: Opener, tmp_path: Path) -> None:
    with serving({"/ferries": lambda visit: visit.answer(HARBOUR)}) as server:
        path = tmp_path / "feed.xml"
        path.write_text(RSS.replace("https://ostrova.example/ferries", server.url("/ferries")), encoding="utf-8")
        terminal = sayso(path)
        terminal.wait_for("only the beginning: F reads the whole article")
        terminal.press("F")
        terminal.wait_for(HARBOUR_TITLE)
        terminal.press("J")
        terminal.wait_for("The bridge stays shut")


@pytest.mark.parametrize(
    "data",
    [(LETTERS / "answer.eml").read_bytes(), pdf(PAGES), epub(), docx(), RSS.encode()],
    ids=["letter", "PDF", "EPUB", "DOCX", "feed"],
)
def test_packed_documents_are_read_from_standard_input(data: bytes, prints: Runner) -> None:
    plain, packed = prints("quotes", "-", stdin=data), prints("quotes", "-", stdin=gzip.compress(data))
    assert plain.returncode == packed.returncode == 0, packed.stderr
    assert plain.stdout == packed.stdout


BOMB = "<!DOCTYPE x [<!ENTITY a 'hahahahaha'>{}]>".format(
    "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(12))
)
HOSTILE = {
    "entities.rss": f"{BOMB}<rss><channel><title>&m;</title><item><title>&m;</title></item></channel></rss>".encode(),
    "entities.opml": f"{BOMB}<opml><head><title>&m;</title></head><body><outline text='&m;'/></body></opml>".encode(),
    "entities.epub": epub(more={"OPS/book.opf": f"{BOMB}<package>&m;</package>"}),
    "outside.epub": epub(more={"../../outside.txt": "x", "/outside.txt": "x"}),
    "cut.pdf": pdf(PAGES)[:200],
    "locked.pdf": pdf(PAGES, trailer=PASSWORD),
    "broken.eml": letter(html="<p>").as_bytes().replace(b"text/html", b"text/html; charset=\xff\xfe; boundary=")[:600],
    "parts.eml": b"From: a@b.example\nDate: now\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n" * 3,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_broken_or_hostile_is_one_line_or_read(name: str, prints: Runner, tmp_path: Path) -> None:
    folder = tmp_path / "inside" / "deeper"
    folder.mkdir(parents=True)
    path = folder / name
    path.write_bytes(HOSTILE[name])
    printed = prints("quotes", path)
    assert printed.returncode in (0, 1)
    assert len(printed.stderr.decode().splitlines()) == (1 if printed.returncode else 0), printed.stderr
    assert b"hahahahahahahaha" not in printed.stdout + printed.stderr
    assert not list(tmp_path.rglob("outside.txt"))
