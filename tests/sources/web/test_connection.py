"""Secure connections and proxies, with a certificate that only these tests know."""

from __future__ import annotations

import ssl
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.loopback import HOSTILE, PARAGRAPH, serving
from tui.sources import web
from tui.sources.errors import CancelledError, ReadError
from tui.sources.watch import Watch
from tui.sources.web.connection import proxy_for
from tui.sources.web.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.loopback import Server

CERTIFICATE = str(Path(__file__).with_name("localhost.pem"))
QUICK = Limits(size=2_000_000, connect=5, silence=5, whole=1)


@pytest.fixture
def secure() -> Iterator[Server]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    with serving(HOSTILE, "localhost", context) as running:
        yield running


@pytest.fixture
def trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", CERTIFICATE)


def url(server: Server, path: str, host: str = "localhost") -> str:
    return f"https://{host}:{server.port}{path}"


@pytest.mark.usefixtures("trusted")
def test_a_page_comes_over_a_secure_connection(secure: Server) -> None:
    assert web.fetch(url(secure, "/moved")).data.decode() == PARAGRAPH * 3


def test_a_certificate_that_nobody_vouches_for(secure: Server) -> None:
    with pytest.raises(ReadError, match=r"certificate is not valid \(.*self.signed"):
        web.fetch(url(secure, "/good"))


@pytest.mark.usefixtures("trusted")
def test_a_certificate_of_somebody_else(secure: Server) -> None:
    with pytest.raises(ReadError, match=r"certificate is not valid \(.*mismatch"):
        web.fetch(url(secure, "/good", "127.0.0.1"))


@pytest.mark.usefixtures("trusted")
def test_a_secure_connection_is_given_up_at_once_too(secure: Server) -> None:
    watch = Watch(lambda received, total: watch.cancel())
    with pytest.raises(CancelledError):
        web.fetch(url(secure, "/silent"), watch=watch)


@pytest.mark.usefixtures("trusted")
def test_the_limit_of_time_holds_for_a_secure_connection(secure: Server) -> None:
    with pytest.raises(ReadError, match="given up after 1 second"):
        web.fetch(url(secure, "/silent"), limits=QUICK)


def test_the_limit_of_time_holds_before_a_connection_is_secure() -> None:
    with serving({}, "localhost", greets=False) as server, pytest.raises(ReadError, match="given up after 1 second"):
        web.fetch(url(server, "/"), limits=QUICK)


def test_a_proxy_is_asked_where_the_environment_names_one(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", server.url(""))
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.setenv("NO_PROXY", "bypassed.example")
    server.answers["http://fenwick.example/story"] = server.answers["/good"]
    assert web.fetch("http://fenwick.example/story").data.decode() == PARAGRAPH * 3
    assert proxy_for("http", "127.0.0.1") is None
    assert proxy_for("http", "bypassed.example") is None


def test_a_proxy_leads_no_public_page_to_a_private_one(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", server.url(""))
    server.answers["http://fenwick.example/"] = lambda visit: visit.head(
        "302 Found", Location=server.url("/good"), Content_Length=0
    )
    with pytest.raises(ReadError, match="private network"):
        web.fetch("http://fenwick.example/")


def test_a_proxy_that_fails(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", server.url(""))
    with pytest.raises(ReadError, match=r"proxy does not let it through|closed the connection"):
        web.fetch("https://fenwick.example/")
