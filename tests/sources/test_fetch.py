from __future__ import annotations

import gzip
import io
import os
import socket
import threading
from typing import TYPE_CHECKING

import pytest

from tui.sources import fetch as module
from tui.sources.errors import ReadError
from tui.sources.fetch import LIMIT, Document, fetch

if TYPE_CHECKING:
    from pathlib import Path


def refusal(source: str | os.PathLike[str], **options: int) -> str:
    with pytest.raises(ReadError) as caught:
        fetch(source, **options)
    message = str(caught.value)
    assert message.isprintable(), "one line"
    return message


def test_a_file_comes_byte_by_byte(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xff\x00\r\n")
    document = fetch(path)
    assert document.data == b"\xff\x00\r\n"
    assert document.address == str(path)
    assert fetch(str(path)) == document


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    message = refusal(tmp_path / "nowhere.txt")
    assert message.startswith(f"{tmp_path}/nowhere.txt: no such file")


def test_a_missing_file_with_a_neighbour_of_nearly_its_name(tmp_path: Path) -> None:
    (tmp_path / "harbour.txt").write_text("x")
    assert f"did you mean '{tmp_path}/harbour.txt'?" in refusal(tmp_path / "habour.txt")


def test_a_missing_folder(tmp_path: Path) -> None:
    assert "check the path" in refusal(tmp_path / "no" / "such" / "file.txt")


def test_a_folder(tmp_path: Path) -> None:
    assert "is a folder; name the files" in refusal(tmp_path)


def test_a_file_taken_for_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    assert "not a folder" in refusal(path / "b.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_forbidden_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    path.chmod(0)
    assert "permission" in refusal(path)


def test_no_permission_is_said_in_plain_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbid(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(module.os, "stat", forbid)
    assert "a.txt: you have no permission to read it" in refusal("a.txt")


def test_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch()
    assert "is empty" in refusal(path)


def test_a_file_beyond_the_limit_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.touch()
    os.truncate(path, 200_000_000)
    monkeypatch.setattr(module, "_within", lambda *_: pytest.fail("was read"))
    message = refusal(path)
    assert "has 200 MB" in message
    assert f"the limit is {LIMIT // 1_000_000} MB" in message


def test_a_file_at_the_limit_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 10)
    assert fetch(path, limit=10).data == b"x" * 10
    assert "has 10 bytes; the limit is 9 bytes" in refusal(path, limit=9)


def test_a_device(tmp_path: Path) -> None:
    assert "is a device" in refusal("/dev/zero")


def test_a_socket(tmp_path: Path) -> None:
    path = tmp_path / "s"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        assert "is a device or a socket" in refusal(path)


def test_a_named_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(b"from a pipe",))
    writer.start()
    assert fetch(path).data == b"from a pipe"
    writer.join()


def test_a_name_with_a_nul() -> None:
    assert "is not a possible file name" in refusal("a\0b.txt")


def test_a_name_that_is_too_long() -> None:
    message = refusal("x" * 5000)
    assert "cannot be read" in message
    assert len(message) < 300


def test_a_name_with_orders_to_the_terminal_is_shown_without_them() -> None:
    assert "\x1b" not in refusal("\x1b]0;OWNED\x07.txt")


@pytest.mark.parametrize("address", ["FTP://example.org/x", "file:///etc/passwd", "gopher://example.org"])
def test_only_addresses_of_the_web_are_opened(address: str) -> None:
    assert refusal(address) == f"{address}: is not opened; only http and https addresses are"


def test_an_address_is_fetched_from_the_web(monkeypatch: pytest.MonkeyPatch) -> None:
    page = Document(b"A bell rang.", "https://fenwick.example/a", "text/plain")
    monkeypatch.setattr("tui.sources.web.fetch", lambda address, **_: page)
    assert fetch("https://fenwick.example/a") is page


def test_a_file_that_is_named_like_an_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "http:").mkdir()
    (tmp_path / "http:" / "a.txt").write_text("x")
    assert fetch("http://a.txt").data == b"x"


def test_a_packed_file_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "article.txt.gz"
    path.write_bytes(gzip.compress(b"A bell rang. ") + gzip.compress(b"Nobody came."))
    assert fetch(path).data == b"A bell rang. Nobody came."


def test_a_packed_file_is_unpacked_up_to_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "article.txt.gz"
    path.write_bytes(gzip.compress(bytes(3_000_000)))
    assert fetch(path, limit=3_000_000).data == bytes(3_000_000)
    assert "is too large when unpacked; the limit is 2 MB" in refusal(path, limit=2_000_000)


def test_a_packed_file_that_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "article.txt.gz"
    whole = gzip.compress(b"A bell rang over the water. " * 40)
    for data, problem in ((whole[:-12], "cut off"), (whole[:10] + b"\xff" * 40, "damaged")):
        path.write_bytes(data)
        assert f"is packed and {problem} (gzip)" in refusal(path)
    path.write_bytes(gzip.compress(b""))
    assert "is empty when unpacked" in refusal(path)


class Stream(io.TextIOWrapper):
    """Standard input of the test's making."""

    def __init__(self, raw: io.RawIOBase | io.BytesIO, *, terminal: bool = False) -> None:
        super().__init__(raw)  # type: ignore[arg-type]
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


class Endless(io.RawIOBase):
    """Gives zeros for ever, and counts them."""

    given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        self.given += len(buffer)
        return len(buffer)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Stream(io.BytesIO(b"from\xffinput")))
    document = fetch("-")
    assert document.data == b"from\xffinput"
    assert document.address == "-"


def test_standard_input_that_is_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Stream(io.BytesIO(b""), terminal=True))
    assert refusal("-").startswith("standard input: is the terminal; pipe a text into it")


@pytest.mark.parametrize("closed", [True, False])
def test_standard_input_that_is_closed_or_missing(monkeypatch: pytest.MonkeyPatch, *, closed: bool) -> None:
    stream = Stream(io.BytesIO(b""))
    stream.close()
    monkeypatch.setattr("sys.stdin", stream if closed else None)
    assert "standard input: is closed" in refusal("-")


def test_standard_input_that_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Stream(io.BytesIO(b"")))
    assert "standard input: is empty" in refusal("-")


def test_standard_input_without_an_end_is_left_at_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    endless = Endless()
    monkeypatch.setattr("sys.stdin", Stream(endless))
    assert "standard input: is too large; the limit is 3 MB" in refusal("-", limit=3_000_000)
    assert endless.given < 3_000_000 + (4 << 20)
