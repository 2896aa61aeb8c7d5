"""A document of each format, printed and opened; feeds and folders as queues; hostile ones do no harm."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.stories import HARBOUR, HARBOUR_TITLE
from tests.feeds_made import ATOM, RSS
from tests.letters import NEWSLETTER, letter
from tests.office_made import docx, odt
from tests.packing import epub
from tests.pdf_maker import PAGES, pdf

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.conftest import Opener, Runner

SAMPLES = {
    "book.epub": (epub(), "Ilse Maran", "It has not rung since the flood"),
    "paper.pdf": (pdf(PAGES), "Mira Kolb", "I am not angry"),
    "letter.eml": (letter(attachments=("plan.pdf",)).as_bytes(), "Tomas Havel", "We will not wait for the ministry"),
    "newsletter.eml": (letter(html=NEWSLETTER).as_bytes(), "Mira Kolb", "We sail on Monday"),
    "minutes.docx": (docx(), "Mira Kolb", "We wait"),
    "minutes.odt": (odt(), "Mira Kolb", "We wait"),
    "feed.rss": (RSS.encode(), "Mira Kolb", "We sail on Monday"),
    "feed.atom": (ATOM.encode(), "Ilse Maran", "It rang"),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_document_is_printed_and_opened(name: str, sayso: Opener, prints: Runner, tmp_path: Path) -> None:
    data, speaker, words = SAMPLES[name]
    path = tmp_path / name
    path.write_bytes(data)
    printed = prints("quotes", "--format", "csv", path)
    assert printed.returncode == 0, printed.stderr
    assert speaker in printed.stdout.decode()
    assert words in printed.stdout.decode()
    terminal = sayso(path)
    terminal.wait_for(words)
    terminal.wait_match(r"\d+ quotations?")
    terminal.press("]")
    terminal.wait_match(r"1/\d+ [A-Z]")
    terminal.press("q")
    assert terminal.wait_exit() == 0, terminal.text


def test_a_feed_is_a_queue(sayso: Opener, tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(RSS, encoding="utf-8")
    terminal = sayso(path)
    terminal.wait_for("Ferries & gates")
    terminal.wait_for("only the beginning: F reads the whole article")
    terminal.press("J")
    terminal.wait_for("The bridge stays shut")
    terminal.press("J")
    terminal.wait_for("last article")
    terminal.press("K")
    terminal.wait_for("We sail on Monday")


def test_the_whole_of_a_stub_is_read_in_its_place(sayso: Opener, tmp_path: Path) -> None:
    terminal = sayso(feed_of_a_server_that_is_gone(tmp_path))
    terminal.wait_for("We sail on Monday")
    terminal.press("F")
    terminal.wait_for("server refuses")
    assert terminal.find("We sail on Monday"), "the stub stays open"


def feed_of_a_server_that_is_gone(folder: Path) -> Path:
    path = folder / "feed.xml"
    path.write_text(RSS.replace("https://ostrova.example/ferries", "http://127.0.0.1:1/ferries"), encoding="utf-8")
    return path


def test_all_of_a_feed_is_printed(prints: Runner, tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(RSS, encoding="utf-8")
    printed = prints("quotes", path)
    assert printed.returncode == 0, printed.stderr
    assert "Mira Kolb" in printed.stdout.decode()
    assert "Tomas Havel" in printed.stdout.decode()
    assert prints("quotes", "--format", "json", path).stdout.decode().startswith("[")


def test_a_folder_is_a_queue(sayso: Opener, prints: Runner, tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "1.txt").write_text(HARBOUR, encoding="utf-8")
    (folder / "2.epub").write_bytes(epub())
    (folder / "3.xml").write_text(RSS, encoding="utf-8")
    terminal = sayso(folder)
    terminal.wait_for(HARBOUR_TITLE)
    terminal.press("J")
    terminal.wait_for("It has not rung since the flood")
    terminal.press("J")
    terminal.wait_for("We sail on Monday")
    terminal.press("J")
    terminal.wait_for("The bridge stays shut")
    assert "Tomas Havel" in prints("quotes", folder).stdout.decode()


def five_gigabytes(name: str, more: dict[str, bytes]) -> bytes:
    """Return an archive of which a member unpacks to far more than a memory should hold; a small stand-in of 5 GB."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, data in more.items():
            archive.writestr(member, data, zipfile.ZIP_STORED)
        with archive.open(name, "w", force_zip64=True) as member_file:
            for _ in range(300):
                member_file.write(bytes(1_000_000))
        archive.writestr("../../outside.txt", "x")
        archive.writestr("/tmp/outside-sayso.txt", "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("word/document.xml", {"[Content_Types].xml": b"<Types/>"}),
        ("content.xml", {"mimetype": b"application/vnd.oasis.opendocument.text"}),
    ],
)
def test_a_bomb_is_one_line_and_writes_nothing(
    name: str, more: dict[str, bytes], prints: Runner, tmp_path: Path
) -> None:
    folder = tmp_path / "inside" / "deeper"
    folder.mkdir(parents=True)
    path = folder / "bomb"
    path.write_bytes(five_gigabytes(name, more))
    printed = prints("quotes", path)
    assert printed.returncode == 1
    assert len(printed.stderr.decode().splitlines()) == 1
    assert "unpacks to too much" in printed.stderr.decode()
    assert not list(tmp_path.rglob("outside*"))
