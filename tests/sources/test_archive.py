"""Members of an archive are read within limits, and nothing else is."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from tests.packing import zipped
from tui.sources import archive
from tui.sources.archive import Archive
from tui.sources.errors import ReadError


def test_a_member_is_read() -> None:
    packed = Archive(zipped({"a/b.txt": "a bell"}), "x.epub")
    assert packed.read("a/b.txt") == b"a bell"
    assert list(packed) == ["a/b.txt"]
    assert "a/b.txt" in packed


def test_names_that_lead_out_of_the_archive_are_not_there() -> None:
    packed = Archive(zipped(dict.fromkeys(("../x", "a/../../x", "/etc/x", "C:x", "..\\x", "ok..txt"), "y")), "x.epub")
    assert list(packed) == ["ok..txt"]
    with pytest.raises(ReadError, match=r"^x\.epub: has no '\.\./x' in it"):
        packed.read("../x")


def test_a_bomb_is_refused_before_it_goes_off() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bomb, bomb.open("big", "w", force_zip64=True) as member:
        for _ in range(30):
            member.write(bytes(1_000_000))
    with pytest.raises(ReadError, match="unpacks to too much"):
        Archive(file.getvalue(), "x.epub").read("big")


def test_a_bomb_that_lies_about_its_size_is_broken() -> None:
    data = bytearray(zipped({"big": bytes(30_000_000)}))
    size = struct.pack("<I", 30_000_000)
    while (at := data.find(size)) >= 0:
        data[at : at + 4] = struct.pack("<I", 1000)
    with pytest.raises(ReadError, match="is broken: 'big' cannot be unpacked"):
        Archive(bytes(data), "x.epub").read("big")


def test_a_size_of_five_gigabytes_is_refused_as_it_is_declared() -> None:
    data = bytearray(zipped({"big": b"small"}))
    at = data.find(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 0xFFFF_FFF0)
    with pytest.raises(ReadError, match="unpacks to too much"):
        Archive(bytes(data), "x.epub").read("big")


def test_all_members_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST_TOTAL", 10)
    packed = Archive(zipped({"a": "123456", "b": "123456"}), "x.epub")
    packed.read("a")
    with pytest.raises(ReadError, match="unpacks to too much"):
        packed.read("b")


def test_too_many_members(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_MEMBERS", 2)
    with pytest.raises(ReadError, match="more than 2 files"):
        Archive(zipped(dict.fromkeys("abc", "")), "x.epub")


def test_what_is_encrypted_is_said_to_be() -> None:
    data = bytearray(zipped({"a": "secret"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(mark) + offset] |= 1
    with pytest.raises(ReadError, match="is encrypted"):
        Archive(bytes(data), "x.epub").read("a")


@pytest.mark.parametrize("cut", [4, 60, -30, -1])
def test_a_broken_archive_is_one_line(cut: int) -> None:
    with pytest.raises(ReadError, match="broken") as raised:
        Archive(zipped({"a": "text"})[:cut], "x.epub").read("a")
    assert "\n" not in str(raised.value)
