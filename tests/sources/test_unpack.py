from __future__ import annotations

import gzip
import tracemalloc
import zlib
from typing import TYPE_CHECKING

import brotli
import pytest
import zstandard

from tui.sources.unpack import TooLargeError, UnpackError, collect, gunzip, unpacked

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = "“We reopen on Monday,” said Mira Kolb. ".encode() * 900
LIMIT = 1_000_000
PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
    "zstd": zstandard.compress,
    "identity": bytes,
    "": bytes,
}


def pieces(data: bytes, size: int = 7) -> list[bytes]:
    return [data[start : start + size] for start in range(0, len(data), size)]


@pytest.mark.parametrize("coding", PACKERS)
@pytest.mark.parametrize("size", [1, 7, 100_000])
def test_every_coding_comes_out_as_it_went_in(coding: str, size: int) -> None:
    assert collect(unpacked(pieces(PACKERS[coding](TEXT), size), coding), LIMIT) == TEXT


def test_deflate_without_its_wrapper() -> None:
    packer = zlib.compressobj(wbits=-15)
    data = packer.compress(TEXT) + packer.flush()
    assert collect(unpacked(pieces(data), "deflate"), LIMIT) == TEXT


def test_several_codings_are_taken_off_in_turn() -> None:
    assert collect(unpacked([brotli.compress(gzip.compress(TEXT))], "gzip, BR"), LIMIT) == TEXT


@pytest.mark.parametrize("coding", ["compress", "gzip, gzip, gzip, gzip"])
def test_codings_that_nobody_asked_for(coding: str) -> None:
    with pytest.raises(UnpackError):
        collect(unpacked([b"x"], coding), LIMIT)


@pytest.mark.parametrize("coding", ["gzip", "br", "zstd", "deflate"])
def test_what_is_damaged(coding: str) -> None:
    with pytest.raises(UnpackError, match="damaged"):
        collect(unpacked([b"\x1f\x8b\x08nonsense, and nothing else at all"], coding), LIMIT)


@pytest.mark.parametrize("coding", ["gzip", "br", "deflate"])
def test_what_is_cut_off(coding: str) -> None:
    with pytest.raises(UnpackError, match="cut off"):
        collect(unpacked([PACKERS[coding](TEXT)[:-9]], coding), LIMIT)


@pytest.mark.parametrize("coding", ["gzip", "br", "zstd", "deflate"])
def test_a_bomb_takes_no_memory(coding: str) -> None:
    zeros = bytes(50_000_000)
    bomb = brotli.compress(zeros, quality=1) if coding == "br" else PACKERS[coding](zeros)
    tracemalloc.start()
    with pytest.raises(TooLargeError):
        collect(unpacked([bomb], coding), LIMIT)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 10_000_000


def test_padding_after_the_end_is_no_matter() -> None:
    assert gunzip(gzip.compress(TEXT) + bytes(512), LIMIT) == TEXT
