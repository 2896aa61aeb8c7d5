"""Pages that a browser saved as one file, in the form of a letter."""

from __future__ import annotations

import quopri
from base64 import b64encode
from typing import TYPE_CHECKING

import pytest

import tui
from tui.article import BlockKind
from tui.sources.errors import ReadError

if TYPE_CHECKING:
    from pathlib import Path

ADDRESS = "https://gazette.example/harbour/ferry"
SENTENCES = (
    "“We sail again on Monday,” said Mira Kolb, who runs the ferry of Fenwick, “whatever the weather does.”",
    "The boat had been tied up since March, when ice broke its rudder and the insurers would not pay for another.",
    "Jonas Tamm, who takes it to school, said the bus had cost him an hour a day and all of his patience.",
    "The council paid for the rudder in the end, with money that it had kept for a new roof over the fish market.",
)
PAGE = (
    '<html><head><meta charset="utf-8"><title>The ferry sails</title></head><body><nav><a href="/">Home</a></nav>'
    "<article><h1>The ferry sails</h1>"
    + "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    + '<p>See <a href="/times">the timetable</a>, which is the old one with a boat less in the morning.</p></article>'
    '<iframe src="cid:frame"></iframe><div class="comments"><p>I never liked it.</p></div></body></html>'
)
FRAME = "<html><body><p>Buy a raft.</p></body></html>"


def saved(*headers: str, page: bytes | None = None, encoding: str = "quoted-printable") -> bytes:
    packed = quopri.encodestring(PAGE.encode()) if page is None else page
    parts = [
        ("text/html", "https://ads.example/frame", "quoted-printable", quopri.encodestring(FRAME.encode())),
        ("text/html; charset=utf-8", ADDRESS, encoding, packed),
        ("image/png", "https://gazette.example/boat.png", "base64", b64encode(bytes(300))),
    ]
    lines = [*headers, "Subject: The ferry sails", "MIME-Version: 1.0"]
    lines += ['Content-Type: multipart/related; type="text/html"; boundary="--=_edge"', ""]
    body = b""
    for kind, place, coding, data in parts:
        body += (
            f"----=_edge\nContent-Type: {kind}\nContent-Transfer-Encoding: {coding}\n"
            f"Content-Location: {place}\n\n"
        ).encode() + data + b"\n"  # fmt: skip
    return "\n".join(lines).encode() + b"\n" + body + b"----=_edge--\n"


CHROME = ("From: <Saved by Blink>", f"Snapshot-Content-Location: {ADDRESS}")


def opened(path: Path, data: bytes, *, as_is: bool = False) -> tui.Article:
    path.write_bytes(data)
    return tui.read(path, as_is=as_is)


@pytest.mark.parametrize("name", ["ferry.mhtml", "ferry.mht", "ferry"])
@pytest.mark.parametrize("ending", [b"\n", b"\r\n"])
def test_the_article_of_the_page_and_not_what_its_frames_show(tmp_path: Path, name: str, ending: bytes) -> None:
    article = opened(tmp_path / name, saved(*CHROME).replace(b"\n", ending))
    assert article.text.split("\n\n")[:4] == list(SENTENCES)
    assert article.text.endswith("a boat less in the morning.")
    assert (article.title, article.address) == ("The ferry sails", ADDRESS)
    assert [link.address for link in article.links] == ["https://gazette.example/times"]


def test_what_is_packed_in_another_way(tmp_path: Path) -> None:
    data = saved(*CHROME, page=b64encode(PAGE.encode()), encoding="base64")
    assert opened(tmp_path / "a", data).text.startswith(SENTENCES[0])


def test_a_page_whose_browser_does_not_say_where_it_was(tmp_path: Path) -> None:
    data = saved("From: <Saved by Windows Internet Explorer 11>").replace(b"https://ads.example/frame", b"cid:frame")
    pages = data.split(b"----=_edge\n")
    data = b"----=_edge\n".join([pages[0], pages[2], pages[1], pages[3]])
    article = opened(tmp_path / "a.mht", data)
    assert article.text.startswith(SENTENCES[0])
    assert article.address == ADDRESS
    assert "liked" not in article.text


def test_as_is_all_of_the_page(tmp_path: Path) -> None:
    article = opened(tmp_path / "a", saved(*CHROME), as_is=True)
    assert article.title is None
    assert all(line in article.text for line in ("Home", "I never liked it."))
    assert {block.kind for block in article.blocks} >= {BlockKind.HEADING, BlockKind.PARAGRAPH}


@pytest.mark.parametrize("cut", [300, 900, 1_600])
def test_one_that_is_cut_off_is_read_as_far_as_it_goes_or_says_so(tmp_path: Path, cut: int) -> None:
    try:
        article = opened(tmp_path / "a", saved(*CHROME)[:cut])
    except ReadError as error:
        assert len(str(error).splitlines()) == 1  # noqa: PT017
    else:
        assert article.text
