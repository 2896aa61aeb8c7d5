"""Packed bytes become plain ones, piece by piece, so that a small file cannot become an endless one in memory."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

GZIP_MARK = b"\x1f\x8b\x08"

_PIECE = 1 << 18  # bytes that are unpacked at once
_GZIP, _ZLIB, _RAW = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS
_WIDEST_WINDOW = 1 << 23  # bytes; RFC 9659 allows no more for zstd
_MOST_CODINGS = 3


class UnpackError(Exception):
    """Bytes that are not packed as they say, or are cut off; its text says which, as the end of a sentence."""


class TooLargeError(Exception):
    """There is more of it than the limit allows."""


class _Brotli(Protocol):
    def process(self, data: bytes, output_buffer_limit: int) -> bytes: ...
    def can_accept_more_data(self) -> bool: ...
    def is_finished(self) -> bool: ...


def collect(pieces: Iterable[bytes], limit: int) -> bytes:
    """Put pieces together; raise `TooLargeError` as soon as there are more than `limit` bytes."""
    whole = bytearray()
    for piece in pieces:
        whole += piece
        if len(whole) > limit:
            raise TooLargeError
    return bytes(whole)


def gunzip(data: bytes, limit: int) -> bytes:
    """Unpack a gzip file; raise `UnpackError` or `TooLargeError`."""
    return collect(_gzip([data]), limit)


def unpacked(chunks: Iterable[bytes], coding: str) -> Iterator[bytes]:
    """Unpack a body in the codings that the header `Content-Encoding` names; raise `UnpackError` while one reads."""
    codings = [name.strip().lower() for name in coding.split(",")]
    codings = [name for name in codings if name not in ("", "identity")]
    if len(codings) > _MOST_CODINGS:
        raise UnpackError("is packed more often than anybody would")
    for name in reversed(codings):
        if name not in _CODINGS:
            raise UnpackError(f"is packed in a way that nobody asked for ({name[:20]})")
        chunks = _CODINGS[name](chunks)
    return iter(chunks)


def _gzip(chunks: Iterable[bytes]) -> Iterator[bytes]:
    return _inflated(chunks, _GZIP)


def _deflate(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Unpack what is called deflate: in a zlib wrapper, as it should be, or without one."""
    rest = iter(chunks)
    first = next(rest, b"")
    wrapped = first[:1] in (b"\x08", b"\x18", b"\x28", b"\x38", b"\x48", b"\x58", b"\x68", b"\x78")
    return _inflated(_again(first, rest), _ZLIB if wrapped else _RAW)


def _again(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest


def _inflated(chunks: Iterable[bytes], window: int) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(window)
    begun = False
    try:
        for chunk in chunks:
            left = chunk
            while left:
                if unpacker.eof:
                    if window != _GZIP or not left.startswith(GZIP_MARK[:1]):
                        return  # what follows the end is padding
                    unpacker = zlib.decompressobj(window)  # a gzip file may have several members
                begun = True
                yield unpacker.decompress(left, _PIECE)
                left = unpacker.unused_data if unpacker.eof else unpacker.unconsumed_tail
    except zlib.error as error:
        raise UnpackError("is packed and damaged") from error
    if begun and not unpacker.eof:
        yield unpacker.flush()
        raise UnpackError("is packed and cut off")


def _brotli(chunks: Iterable[bytes]) -> Iterator[bytes]:
    import brotli

    unpacker = cast("_Brotli", brotli.Decompressor())
    begun = False
    try:
        for chunk in chunks:
            begun = True
            yield unpacker.process(chunk, _PIECE)
            while not unpacker.can_accept_more_data():
                yield unpacker.process(b"", _PIECE)
    except brotli.error as error:
        raise UnpackError("is packed and damaged") from error
    if begun and not unpacker.is_finished():
        raise UnpackError("is packed and cut off")


class _File:
    """Chunks as a file that can be read."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = iter(chunks)
        self._left = b""

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes, nothing at the end."""
        while not self._left:
            chunk = next(self._chunks, None)
            if chunk is None:
                return b""
            self._left = chunk
        head, self._left = (self._left, b"") if size < 0 else (self._left[:size], self._left[size:])
        return head


def _zstd(chunks: Iterable[bytes]) -> Iterator[bytes]:
    import zstandard

    unpacker = zstandard.ZstdDecompressor(max_window_size=_WIDEST_WINDOW)
    try:
        with unpacker.stream_reader(cast("bytes", _File(chunks)), read_across_frames=True) as reader:
            while piece := reader.read(_PIECE):
                yield piece
    except zstandard.ZstdError as error:
        raise UnpackError("is packed and damaged") from error


_CODINGS: dict[str, Callable[[Iterable[bytes]], Iterator[bytes]]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstd,
}
