"""Whatever a server does: one clear line, within the limits of time, and no more memory than the limits of size."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.loopback import HOSTILE, PUBLIC, redirect, serving
from tui.sources import web
from tui.sources.errors import ReadError
from tui.sources.web import address as addresses
from tui.sources.web.limits import Limits

if TYPE_CHECKING:
    from tests.loopback import Server

QUICK = Limits(size=2_000_000, connect=5, silence=0.5, whole=2)
SAID = {
    "/ring": "in a ring",
    "/stairs": "more than 10 times",
    "/endless": "too large; the limit is 2.0 MB",
    "/slow": "too slow; it was given up after 2 seconds",
    "/silent": "falls silent",
    "/cut-off": "closed before all had come",
    "/closed": "closed the connection",
    "/no-http": "does not speak HTTP",
    "/endless-head": "does not speak HTTP",
    "/no-length": "does not speak HTTP",
    "/bomb": "too large",
    "/no-gzip": "packed and damaged",
    "/large": "with 3000.0 MB",
    "/empty": "is an empty page",
    "/401": "wants a name and a password",
    "/402": "paywall",
    "/403": "403, forbidden",
    "/404": "there is no such page (404)",
    "/410": "gone for good",
    "/429": "try again in 2 minutes",
    "/500": "has failed (500)",
    "/503": "busy or being repaired (503); try it later",
    "/robot": "no robot",
    "/robot-200": "no robot",
    "/to-file": "file:///etc/passwd, which is not opened; only http and https",
    "/to-nowhere": "redirects to nowhere",
}


def refusal(url: str) -> str:
    with pytest.raises(ReadError) as caught:
        web.fetch(url, limits=QUICK)
    line = str(caught.value)
    assert line.isprintable(), "one line"
    return line


@pytest.mark.parametrize("path", SAID)
def test_each_misdeed_has_a_line_of_its_own(server: Server, path: str) -> None:
    url = server.url(path)
    line = refusal(url)
    assert line.startswith(f"{url}: ")
    assert SAID[path] in line


def test_a_server_that_is_not_there(server: Server) -> None:
    server.close()
    assert "refuses the connection" in refusal(server.url("/good"))


@pytest.mark.parametrize(
    ("problem", "said"), [(socket.EAI_NONAME, "no such host"), (socket.EAI_AGAIN, "are you online?")]
)
def test_a_host_that_is_not_found(monkeypatch: pytest.MonkeyPatch, problem: int, said: str) -> None:
    def look_up(*_: object, **__: object) -> None:
        raise socket.gaierror(problem, "not found")

    monkeypatch.setattr("socket.getaddrinfo", look_up)
    assert said in refusal("http://harbour.invalid/")


def test_a_server_that_knows_no_tls(server: Server) -> None:
    line = refusal(server.url("/good").replace("http:", "https:"))
    assert "no secure connection can be made (TLS)" in line


@pytest.fixture
def public(monkeypatch: pytest.MonkeyPatch) -> str:
    """Take one address of the loopback interface for a public one."""
    really = addresses.is_private
    monkeypatch.setattr(addresses, "is_private", lambda ip: ip != PUBLIC and really(ip))
    return PUBLIC


@pytest.mark.parametrize("goal", ["http://127.0.0.1:{port}/good", "http://localhost:{port}/good", "http://[::1]/"])
def test_a_public_page_leads_to_no_private_one(server: Server, public: str, goal: str) -> None:
    with serving({"/": redirect(goal.format(port=server.port))}, public) as other:
        line = refusal(other.url("/"))
    assert "lies in a private network; that is refused" in line
    assert not server.visits, "nothing was asked for there"


def test_the_address_behind_a_public_name_counts(server: Server, public: str, monkeypatch: pytest.MonkeyPatch) -> None:
    really = socket.getaddrinfo
    monkeypatch.setattr(
        "socket.getaddrinfo",
        lambda host, *rest, **more: really("127.0.0.1" if host == "fenwick.example" else host, *rest, **more),
    )
    with serving({"/": redirect(f"http://fenwick.example:{server.port}/good")}, public) as other:
        assert "private network" in refusal(other.url("/"))
    assert not server.visits


def test_a_private_page_that_a_person_names_may_lead_to_another(server: Server) -> None:
    assert web.fetch(server.url("/moved"), limits=QUICK).address == server.url("/good")


def test_a_public_page_may_lead_to_another(public: str) -> None:
    with serving({**HOSTILE, "/": redirect("/good")}, public) as other:
        assert web.fetch(other.url("/"), limits=QUICK).address == other.url("/good")


PROGRAM = r"""
import json, re, sys
from tui.sources import ReadError, read
said = []
for address in sys.argv[1:]:
    try:
        said.append(read(address).text[:40])
    except ReadError as error:
        said.append(str(error))
most = int(re.search(r"VmHWM:\s+(\d+) kB", open("/proc/self/status").read())[1])
print(json.dumps([said, most * 1024]))
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="a program is not told here what it takes")
def test_memory_stays_bounded(server: Server) -> None:
    paths = ["/endless", "/bomb", "/file-bomb", "/large", "/good"]
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, *map(server.url, paths)],
        capture_output=True,
        check=True,
        text=True,
        timeout=120,
    )
    said, most = json.loads(run.stdout)
    assert all("too large" in line for line in said[:-1]), said
    assert "We reopen" in said[-1]
    assert most < 200_000_000
