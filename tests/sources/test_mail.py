"""Letters, newsletters and pages that were saved as mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import tui
from tests.letters import NEWSLETTER, TEXT, letter
from tui.article import Article, BlockKind
from tui.sources.errors import ReadError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def read(tmp_path: Path):
    def opened(data: bytes, *, as_is: bool = False) -> Article:
        path = tmp_path / "letter.txt"
        path.write_bytes(data)
        return tui.read(path, as_is=as_is)

    return opened


def shown(article: Article) -> list[tuple[BlockKind, str, int]]:
    return [(block.kind, article.text[block.start : block.end], block.level) for block in article.blocks]


def outcome(read, data: bytes) -> str:
    """Return the text of a letter, or the line that says why it cannot be read."""
    try:
        return read(data).text
    except ReadError as error:
        assert len(str(error).splitlines()) == 1  # noqa: PT017
        return str(error)


def test_a_letter(read) -> None:
    article = read(letter(attachments=("plan.pdf", "map.pdf")).as_bytes())
    assert (article.title, article.byline, article.date) == (
        "The quay: “they build it”",
        "Ilse Maran",
        "Tue, 12 Mar 2024",
    )
    assert shown(article) == [
        (BlockKind.PARAGRAPH, "Dear Vera,", 0),
        (
            BlockKind.PARAGRAPH,
            "the council has met again, and it has decided that the quay will be built after all.",
            0,
        ),
        (BlockKind.PARAGRAPH, "“We will not wait for the ministry,” said the mayor, Tomas Havel.", 0),
        (BlockKind.QUOTATION, "Did they decide?", 1),
        (BlockKind.QUOTATION, "Or did they go home?", 1),
        (BlockKind.QUOTATION, "They never decide.", 2),
        (BlockKind.PARAGRAPH, "Ilse", 0),
    ]
    assert article.left_out == ("Ilse Maran", "Ostrova Herald")
    assert article.notices == ("Attached, and not shown here: plan.pdf, map.pdf.",)
    assert "Ostrova Herald" in read(letter().as_bytes(), as_is=True).text


def test_a_newsletter(read) -> None:
    article = read(letter(html=NEWSLETTER).as_bytes())
    assert shown(article) == [
        (BlockKind.HEADING, "The harbour letter", 1),
        (BlockKind.PARAGRAPH, "“We sail on Monday,” said Mira Kolb.", 0),
        (BlockKind.QUOTATION, "The water was never so low.", 1),
    ]
    assert [link.address for link in article.links] == ["https://ostrova.example/kolb"]


def test_an_empty_page_leaves_the_plain_text(read) -> None:
    assert read(letter(html="<html><img src='x'></html>").as_bytes()).text.startswith("Dear Vera,")


def test_a_page_that_was_saved_as_mail(read) -> None:
    body = "<p>“We sail on Monday,” said harbour master Mira Kolb of Ostrova, where the ferries lie in the bay.</p>" * 3
    message = letter(html=f"<html><body><article><h1>Ferries</h1>{body}</article></body></html>")
    message["Snapshot-Content-Location"] = "https://ostrova.example/ferries"
    article = read(message.as_bytes())
    assert article.address == "https://ostrova.example/ferries"
    assert "Mira Kolb" in article.text
    assert "Dear Vera" not in article.text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"base64", b"base65"),
        (b'charset="utf-8"', b'charset="klingon"'),
        (b"Content-Type: multipart/mixed;", b"Content-Type: multipart/;"),
        (b"Content-Transfer-Encoding: 8bit", b"Content-Transfer-Encoding: base64"),
        (b"Date: Tue, 12 Mar 2024", b"Date: \xff\xff Tue"),
        (b"Subject: ", b"Subject: =?utf-8?b?a?= =?x?q?=ff?= "),
        (b"From: Ilse Maran <ilse@herald.example>", b"From: <<<@>>> ,,, (("),
        (b"To: ", b"To : \x00"),
    ],
)
def test_broken_letters_are_read_or_said_to_be_broken_in_one_line(before: bytes, after: bytes, read) -> None:
    for data in (letter(attachments=("a.pdf",)).as_bytes(), letter(html=NEWSLETTER).as_bytes()):
        broken = data.replace(before, after)
        for cut in (broken, broken[: len(broken) // 2], broken[: 2 * len(broken) // 3]):
            assert outcome(read, cut)


def test_parts_inside_one_another_without_end(read) -> None:
    head = b"From: a@b.example\nDate: Tue, 12 Mar 2024\nMIME-Version: 1.0\n"
    for depth in (50, 5_000):
        nested = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (at, at) for at in range(depth))
        assert "\n" not in outcome(read, head + nested + b"\nA bell rang.\n")


def test_a_letter_that_is_nothing_but_attachments(read) -> None:
    with pytest.raises(ReadError, match=r"no text in it that can be read; attached are plan\.pdf, open them"):
        read(letter(text="", attachments=("plan.pdf",)).as_bytes())


@pytest.mark.parametrize(
    "text",
    [
        f"From: the harbour\n\n{TEXT}",
        "Date: today\nSubject: boats\n\nA bell rang.",
        "Question: what now?\nAnswer: nothing.\nDate: none\n\nThey sat down.",
    ],
)
def test_texts_that_begin_like_a_letter(text: str, read) -> None:
    assert read(text.encode()).byline != "the harbour"


def test_more_parts_than_a_letter_has(read) -> None:
    head = (
        b"From: a@b.example\nDate: Tue, 12 Mar 2024\nContent-Type: multipart/mixed; boundary=b\nMIME-Version: 1.0\n\n"
    )
    with pytest.raises(ReadError, match="too many parts for an e-mail"):
        read(head + b"--b\n\nhi\n" * 6_000)


def test_a_subject_without_end(read) -> None:
    data = letter().as_bytes()
    start = data.index(b"Subject: ")
    article = read(data[:start] + b"Subject: " + b"=?utf-8?q?a?= " * 50_000 + b"\n" + data[data.index(b"Date: ") :])
    assert len(article.title) <= 500
