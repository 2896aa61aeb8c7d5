"""One page is asked for: a request, the redirects that it leads along, and the body of the answer, within limits."""

from __future__ import annotations

import time
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from threading import Timer
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

import httpcore
import httpx

from tui.sources.errors import CancelledError, ReadError, shown
from tui.sources.unpack import TooLargeError, UnpackError, collect, unpacked
from tui.sources.watch import amount
from tui.sources.web import address as addresses
from tui.sources.web import problems
from tui.sources.web.connection import Line, PrivateError, Transport, proxy_for
from tui.sources.web.limits import MEGABYTES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.sources.watch import Watch
    from tui.sources.web.limits import Limits

NOT_MODIFIED = 304

_REDIRECTS = (301, 302, 303, 307, 308)
_KINDS = (
    "text/html,application/xhtml+xml,application/pdf,application/epub+zip,application/atom+xml,application/rss+xml,"
    "application/xml;q=0.9,text/*;q=0.9,*/*;q=0.5"
)
_BROKEN = (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError)
_ENOUGH = 65_536  # bytes of an error's page, to tell what it is


@dataclass(frozen=True, slots=True)
class Answer:
    """What a host answered: with `NOT_MODIFIED` there are no data."""

    address: str  # where the redirects led to
    status: int
    headers: Mapping[str, str]  # without regard to case
    data: bytes
    charset: str | None


class _Errand(NamedTuple):
    """What stays the same from one redirect to the next."""

    name: str  # what the page is called in what is said of it
    headers: Mapping[str, str]
    limits: Limits
    watch: Watch
    deadline: float  # of the monotonic clock

    def check(self, line: Line) -> None:
        """Raise `ReadError` where the connection was cut, for then what came is not the whole of it."""
        if self.watch.is_cancelled:
            raise CancelledError(self.name)
        if line.is_cut:
            time_ = f"{self.limits.whole:g} second{'' if self.limits.whole == 1 else 's'}"
            raise ReadError(self.name, f"is too slow; it was given up after {time_}")


def ask(name: str, address: str, conditions: Mapping[str, str], limits: Limits, watch: Watch) -> Answer:
    """Ask for a page, following redirects; raise `ReadError` about `name` wherever it cannot be had.

    `conditions` are the headers that make a host answer `NOT_MODIFIED` where nothing has changed.
    """
    errand = _Errand(name, {**_headers(), **conditions}, limits, watch, time.monotonic() + limits.whole)
    visited = [address]
    public_only = False
    while True:
        with _asked(errand, visited[-1], public_only=public_only) as (answer, line):
            if answer.status_code not in _REDIRECTS:
                return _read(errand, visited[-1], answer)
            goal = _goal(errand, visited, answer.headers.get("location"))
            public_only = not line.is_private
        visited.append(goal)


def _goal(errand: _Errand, visited: list[str], location: str | None) -> str:
    """Return where a redirect leads to, or raise `ReadError` where that is not followed."""
    name, most = errand.name, errand.limits.redirects
    if not location:
        raise ReadError(name, "redirects to nowhere; open it in a browser")
    try:
        goal = addresses.checked(urljoin(visited[-1], location))
    except addresses.AddressError as error:
        raise ReadError(name, f"redirects to {shown(location)}, which {error}") from error
    except ValueError as error:
        raise ReadError(name, f"redirects to {shown(location)}, which is no address; open it in a browser") from error
    if goal in visited:
        raise ReadError(name, "redirects in a ring; it may want cookies, so open it in a browser")
    if len(visited) > most:
        raise ReadError(name, f"redirects more than {most} times; open it in a browser")
    return goal


@contextmanager
def _asked(errand: _Errand, address: str, *, public_only: bool) -> Iterator[tuple[httpx.Response, Line]]:
    """Send a request; whatever goes wrong, also while the answer is read, is said in a `ReadError`."""
    name = errand.name
    try:
        url = httpx.URL(address)
    except (httpx.InvalidURL, UnicodeError) as error:
        raise ReadError(name, "leads to no possible address; check it") from error
    proxy = proxy_for(url.scheme, url.host)
    line = Line(public_only=public_only, proxied=proxy is not None)
    left = max(errand.deadline - time.monotonic(), 0.001)
    timer = Timer(left, line.cut)
    timer.daemon = True
    timer.start()
    errand.watch.on_cancel(line.cut)
    times = httpx.Timeout(errand.limits.silence, connect=min(errand.limits.connect, left))
    try:
        if public_only and addresses.names_private(url.host):
            raise PrivateError
        with (
            closing(line),
            httpx.Client(transport=Transport(line, proxy, secure=url.scheme == "https"), timeout=times) as client,
            client.stream("GET", url, headers=errand.headers, follow_redirects=False) as answer,
        ):
            yield answer, line
            errand.check(line)
    except PrivateError:
        where = shown(address)
        raise ReadError(name, f"redirects to {where}, which lies in a private network; that is refused") from None
    except (*_BROKEN, httpcore.ProxyError, httpx.HTTPError, OSError, UnicodeError) as error:
        errand.check(line)
        raise ReadError(name, problems.of_error(error)) from error
    finally:
        timer.cancel()
        errand.watch.on_cancel(None)


def _headers() -> dict[str, str]:
    return {
        "User-Agent": f"Mozilla/5.0 (compatible; sayso/{_version()}; terminal reader)",
        "Accept": _KINDS,
        "Accept-Encoding": "gzip, deflate, br, zstd",
        "Accept-Language": "en,*;q=0.5",
        "Connection": "close",
    }


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("sayso")
    except PackageNotFoundError:
        return "0"


def _read(errand: _Errand, address: str, answer: httpx.Response) -> Answer:
    """Read the body of an answer that is no redirect."""
    status, name, most = answer.status_code, errand.name, errand.limits.size
    if status == NOT_MODIFIED:
        return Answer(address, status, answer.headers, b"", None)
    if not answer.is_success:
        raise ReadError(name, problems.of_status(status, answer.headers, _beginning(answer)))
    declared = _length(answer)
    limit = f"the limit is {amount(most)} (set {MEGABYTES} for more)"
    if declared is not None and declared > most:
        raise ReadError(name, f"is too large, with {amount(declared)}; {limit}")
    chunks = _counted(answer, errand, declared)
    try:
        data = collect(unpacked(chunks, answer.headers.get("content-encoding", "")), most)
    except TooLargeError:
        raise ReadError(name, f"is too large; {limit}") from None
    except UnpackError as error:
        raise ReadError(name, f"{error}; try it later, or open it in a browser") from None
    return Answer(address, status, answer.headers, data, answer.charset_encoding)


def _counted(answer: httpx.Response, errand: _Errand, declared: int | None) -> Iterator[bytes]:
    """Yield the body as it comes, and tell who waits for it."""
    received = 0
    for chunk in answer.iter_raw():
        received += len(chunk)
        if received > errand.limits.size:
            raise TooLargeError
        errand.watch.tell(received, declared)
        yield chunk


def _beginning(answer: httpx.Response) -> bytes:
    """Return the beginning of an error's page, as far as it can be had."""
    got = bytearray()
    with suppress(UnpackError, *_BROKEN):  # the status says enough
        for piece in unpacked(answer.iter_raw(), answer.headers.get("content-encoding", "")):
            got += piece
            if len(got) >= _ENOUGH:
                break
    return bytes(got[:_ENOUGH])


def _length(answer: httpx.Response) -> int | None:
    length = answer.headers.get("content-length", "")
    return int(length) if length.isascii() and length.isdigit() and len(length) < 20 else None
