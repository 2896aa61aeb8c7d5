from __future__ import annotations

import codecs

import pytest

from tui.article import Article
from tui.sources import formats
from tui.sources.errors import ReadError
from tui.sources.fetch import Document
from tui.sources.formats import Format, reader_of
from tui.sources.plain import read as read_plain


@pytest.mark.parametrize(
    "data",
    [
        b"A bell rang.",
        "“Überall”, sagte er.".encode("cp1252"),
        "A bell rang twice over the water.".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "鐘が鳴った。".encode("utf-16-be"),
        codecs.BOM_UTF32_LE + "A bell".encode("utf-32-le"),
        b"one \0 stray NUL among a good many letters",
    ],
)
def test_texts_are_read_as_plain_text_whatever_their_name(data: bytes) -> None:
    assert reader_of(Document(data, "story.pdf")) is read_plain


def test_what_nobody_reads_is_named() -> None:
    with pytest.raises(
        ReadError, match=r"^story\.txt: looks like a JPEG image, which cannot be read; give .*plain text$"
    ):
        reader_of(Document(b"\xff\xd8\xff", "story.txt"))


def test_what_nobody_knows_is_a_binary_file() -> None:
    with pytest.raises(ReadError, match="looks like a binary file"):
        reader_of(Document(bytes(range(256)), "x"))


def read(document: Document, *, as_is: bool) -> Article:
    return Article("read here", ())


def test_a_format_needs_a_row_and_a_module_with_a_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    def recognises(document: Document) -> bool:
        return document.data.startswith(b"%PDF-")

    monkeypatch.setattr(formats, "FORMATS", (Format("PDF", recognises, __name__), *formats.FORMATS))
    monkeypatch.setitem(__import__("sys").modules, __name__, __import__("types").SimpleNamespace(read=read))
    assert reader_of(Document(b"%PDF-1.4", "a")) is read
    assert reader_of(Document(b"A bell rang.", "a")) is read_plain
