"""The connection to a host: to an address that is allowed, and one that can be cut off at any moment."""

from __future__ import annotations

import socket
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING
from urllib.request import getproxies, proxy_bypass

import httpcore
import httpx

from tui.sources.web import address

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterable, Iterator


class PrivateError(Exception):
    """A host that only leads into a private network, where a public page must not lead."""


class Line(httpcore.NetworkBackend):
    """Makes one connection, with `public_only` to no private address; `cut` ends it, from any thread.

    `is_private` tells afterwards whether the peer is a private one, `is_cut` whether it was cut.
    """

    def __init__(self, *, public_only: bool, proxied: bool) -> None:
        self.is_private = False
        self.is_cut = False
        self._public_only = public_only
        self._proxied = proxied  # then the host is looked up elsewhere, and the peer is the proxy
        self._handle: socket.socket | None = None

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Look the host up and connect to the first of its addresses that is allowed and answers."""
        found = _looked_up(host, port, timeout)
        checks = self._public_only and not self._proxied
        allowed = [ip for ip in found if not (checks and address.is_private(ip))]
        if not allowed:
            raise PrivateError
        problem: Exception | None = None
        for ip in allowed[:4]:
            try:
                stream = httpcore.SyncBackend().connect_tcp(ip, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                problem = problem or error
                continue
            self.is_private = address.is_private(ip) and not self._proxied
            # TLS puts another socket in the place of this one; a second handle ends the connection under both.
            self._handle = stream.get_extra_info("socket").dup()
            if self.is_cut:
                self.cut()
            return stream
        assert problem is not None  # noqa: S101 - for the type checker
        raise problem

    def cut(self) -> None:
        """End the connection; whoever reads from it gets no more."""
        self.is_cut = True
        if self._handle is not None:
            with suppress(OSError):
                self._handle.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Let go of the connection."""
        if self._handle is not None:
            self._handle.close()


class Transport(httpx.BaseTransport):
    """Carries requests over a `Line`, by a proxy where the surroundings say so."""

    def __init__(self, line: Line, proxy: str | None, *, secure: bool) -> None:
        context: ssl.SSLContext | None = httpx.create_ssl_context() if secure else None
        if proxy is None:
            self._pool = httpcore.ConnectionPool(ssl_context=context, network_backend=line)
        else:
            self._pool = httpcore.HTTPProxy(proxy, ssl_context=context, network_backend=line)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request and return the answer, its body still to be read."""
        answer = self._pool.handle_request(
            httpcore.Request(
                request.method,
                httpcore.URL(
                    scheme=request.url.raw_scheme,
                    host=request.url.raw_host,
                    port=request.url.port,
                    target=request.url.raw_path,
                ),
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions)

    def close(self) -> None:
        """Close the connection."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


def proxy_for(scheme: str, host: str) -> str | None:
    """Return the address of the proxy that the surroundings set for a host, `None` where it is reached directly."""
    proxy = getproxies().get(scheme)
    if not proxy or address.names_private(host) or proxy_bypass(host):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


def _looked_up(host: str, port: int, timeout: float | None) -> list[str]:
    """Return the IP addresses of a host; a look-up cannot be cut off, so it is left to itself when it takes long."""
    found: list[str] = []
    problems: list[OSError | UnicodeError] = []

    def look_up() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            problems.append(error)
        else:
            found.extend(dict.fromkeys(str(answer[4][0]) for answer in answers))

    thread = Thread(target=look_up, daemon=True, name="look-up")
    thread.start()
    thread.join(timeout)
    if problems:
        raise problems[0]
    if not found:
        raise httpcore.ConnectTimeout
    return found
