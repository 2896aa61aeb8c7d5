from __future__ import annotations

import gzip
import io
import struct
import zipfile
import zlib

import pytest

from tui.sources.signatures import is_binary, looks_like


def png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")


def zipped(name: str, content: str = "") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (png(), "a PNG image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG image"),
        (b"GIF89a\x01\x00\x01\x00\x80\x00\x00", "a GIF image"),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 \x00\x00", "a WebP image"),
        (b"RIFF\x24\x00\x00\x00WAVEfmt \x10\x00", "a WAV recording"),
        (b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00", "an MP4 video"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "a PDF document"),
        (b"{\\rtf1\\ansi Hello}", "an RTF document"),
        (gzip.compress(b"text", mtime=0), "gzip-compressed data"),
        (b"\x7fELF\x02\x01\x01\x00", "a program"),
        (zipped("a.txt"), "a ZIP archive"),
        (zipped("word/document.xml"), "a Word document (DOCX)"),
        (zipped("mimetype", "application/epub+zip"), "an EPUB book"),
        (zipped("mimetype", "application/vnd.oasis.opendocument.text"), "an OpenDocument text"),
        (b"<!DOCTYPE html><html><p>Hello", "a web page (HTML)"),
        (b'\n <html lang="en">', "a web page (HTML)"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<!doctype HTML PUBLIC "x">', "a web page (HTML)"),
        (b"\0" * 257 + b"ustar\x0000", "a tar archive"),
    ],
)
def test_known_files_are_named(data: bytes, kind: str) -> None:
    assert looks_like(data) == kind


@pytest.mark.parametrize(
    "text",
    [
        "Harriers win the cup",
        "BZh is how a compressed file begins.",
        "ID3 tags name the song; GIF89a names nothing.",
        "GIF89a is a format",
        "<p>not a page, just a line that begins so",
        "PK was his nickname.",
        "…",
        "",
    ],
)
def test_texts_look_like_nothing_else(text: str) -> None:
    assert looks_like(text.encode()) is None


def test_binary_is_what_has_many_controls() -> None:
    assert is_binary(bytes(range(256)) * 10)
    assert is_binary(b"\0" * 100)
    assert not is_binary(b"a line with \0 one stray NUL in it and more words after it")
    assert not is_binary(b"\x1b[31mcoloured\x1b[0m \x1b[1mall over\x1b[0m\n" * 10)
    assert not is_binary("“Прямая речь”, — сказал он.".encode("cp1251"))
    assert not is_binary(b"")
