"""What a page is when it comes: its bytes, what is said of them, and the copy that is kept."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from tests.loopback import PAGE, PARAGRAPH
from tui.sources import read, web
from tui.sources.errors import CancelledError, ReadError
from tui.sources.watch import Watch, amount
from tui.sources.web.address import AddressError, checked, is_private, names_private
from tui.sources.web.limits import Limits, limits

if TYPE_CHECKING:
    from tests.loopback import Server, Visit


def test_a_page_comes_with_what_its_header_says(server: Server) -> None:
    document = web.fetch(server.url("/page#below"))
    assert document.data.decode() == PAGE
    assert document.address == server.url("/page")
    assert (document.media_type, document.charset) == ("text/html", "utf-8")
    assert not document.notices


def test_what_is_sent(server: Server) -> None:
    web.fetch(server.url("/good"))
    headers = server.visits[0].headers
    assert "sayso/" in headers["user-agent"]
    assert headers["accept-encoding"] == "gzip, deflate, br, zstd"


def test_no_cookies_are_sent_back(server: Server) -> None:
    server.answers["/first"] = lambda visit: visit.head(
        "302 Found", Location="/good", Set_Cookie="id=1; Path=/", Content_Length=0
    )
    web.fetch(server.url("/first"))
    assert all("cookie" not in visit.headers for visit in server.visits)


def test_a_charset_in_the_header_is_believed_where_it_fits(server: Server) -> None:
    assert "“We reopen on Monday,”" in read(server.url("/windows")).text
    assert "“We reopen on Monday,”" in read(server.url("/good")).text


def test_a_wrong_charset_in_the_header_leaves_a_line_or_a_text(server: Server) -> None:
    assert web.fetch(server.url("/wrong-charset")).charset == "utf-16-be"
    article = read(server.url("/wrong-charset"))
    assert article.text


def test_what_was_read_once_opens_without_the_server(server: Server) -> None:
    first = web.fetch(server.url("/moved"))
    server.close()
    again = web.fetch(server.url("/moved"))
    assert again.data == first.data
    assert again.address == first.address == server.url("/good")
    assert again.notices[0].startswith("kept copy of 20")
    assert again.notices == read(first.address).notices


def changing(visit: Visit) -> None:
    if visit.headers.get("if-none-match") == '"1"':
        visit.head("304 Not Modified")
    else:
        visit.answer(PARAGRAPH, ETag='"1"', Last_Modified="Wed, 04 Mar 2026 05:06:00 GMT")


def test_a_page_that_is_read_again_is_asked_whether_it_has_changed(server: Server) -> None:
    server.answers["/a"] = changing
    first = web.fetch(server.url("/a"))
    again = web.fetch(server.url("/a"), again=True)
    assert again.data == first.data
    assert not again.notices, "it is as new as can be"
    assert server.visits[1].headers["if-modified-since"] == "Wed, 04 Mar 2026 05:06:00 GMT"


def test_a_page_that_has_changed_takes_the_place_of_the_copy(server: Server) -> None:
    web.fetch(server.url("/good"))
    server.answers["/good"] = lambda visit: visit.answer("The quay is closed.")
    assert web.fetch(server.url("/good"), again=True).data == b"The quay is closed."
    assert web.fetch(server.url("/good")).data == b"The quay is closed."


def test_the_copy_is_read_again_where_the_server_is_gone_and_a_notice_says_why(server: Server) -> None:
    web.fetch(server.url("/good"))
    server.close()
    (notice,) = web.fetch(server.url("/good"), again=True).notices
    assert notice.startswith("kept copy of ")
    assert "refuses the connection" in notice


@pytest.mark.parametrize("beginning", ['<?xml version="1.0"?>\n<rss>', "<feed>", "<!-- x --><opml>"])
def test_a_feed_is_asked_for_what_is_new(server: Server, beginning: str) -> None:
    server.answers["/feed"] = lambda visit: visit.answer(beginning + str(len(server.visits)))
    first, second = (web.fetch(server.url("/feed")) for _ in range(2))
    assert first.data != second.data


@pytest.mark.parametrize("path", ["/403", "/robot-200", "/empty", "/bomb"])
def test_what_is_no_page_is_not_kept(server: Server, path: str) -> None:
    with pytest.raises(ReadError):
        web.fetch(server.url(path))
    server.answers[path] = server.answers["/good"]
    assert not web.fetch(server.url(path)).notices


def test_who_waits_is_told_and_may_give_up(server: Server) -> None:
    told: list[tuple[int, int | None]] = []

    def tell(received: int, total: int | None) -> None:
        told.append((received, total))
        watch.cancel()

    watch = Watch(tell)
    with pytest.raises(CancelledError):
        web.fetch(server.url("/slow"), watch=watch)
    assert told[0][1] is None
    assert len(told) == 1


def test_giving_up_ends_a_silence(server: Server) -> None:
    watch = Watch()

    def wait(visit: Visit) -> None:
        watch.cancel()
        visit.server.closing.wait()

    server.answers["/wait"] = wait
    with pytest.raises(CancelledError):
        web.fetch(server.url("/wait"), watch=watch)


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("ftp://fenwick.example/", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("http:///a", "names no host"),
        ("http://[::1/", "no possible address"),
        ("http://fenwick.example:99999/", "no possible address"),
        ("http://mira:secret@fenwick.example/", "a name or a password"),
    ],
)
def test_addresses_that_are_not_opened(address: str, problem: str) -> None:
    with pytest.raises(AddressError, match=problem):
        checked(address)


def test_addresses_that_are() -> None:
    assert checked(" HTTPS://fenwick.example#top ") == "https://fenwick.example/"
    assert checked("http://bücher.example/ä b?q=1#x") == "http://bücher.example/ä b?q=1"


PRIVATE = (
    "127.0.0.1 10.1.2.3 192.168.0.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 ::1 :: fe80::1%eth0 fc00::1 "
    "::ffff:10.0.0.1 64:ff9b::a00:1 2002:7f00:1:: nonsense"
)


@pytest.mark.parametrize("ip", PRIVATE.split())
def test_private_addresses(ip: str) -> None:
    assert is_private(ip)


@pytest.mark.parametrize("ip", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "64:ff9b::5db8:d70e"])
def test_public_addresses(ip: str) -> None:
    assert not is_private(ip)


@pytest.mark.parametrize("host", ["localhost", "a.localhost", "printer.local", "LOCALHOST.", "2130706433", "10.0.0.1"])
def test_hosts_that_are_private_by_name(host: str) -> None:
    assert names_private(host)
    assert not names_private("fenwick.example")


def test_limits_are_set_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    assert limits() == Limits()
    monkeypatch.setenv("SAYSO_PAGE_MB", "1.5")
    monkeypatch.setenv("SAYSO_PAGE_SECONDS", "3")
    assert limits() == Limits(1_500_000, 3, 3, 3)
    monkeypatch.setenv("SAYSO_PAGE_MB", "much")
    monkeypatch.setenv("SAYSO_PAGE_SECONDS", "-1")
    assert limits() == Limits()


def test_a_packed_page_has_the_same_limit_when_it_is_unpacked(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    packed = gzip.compress(PAGE.encode() + b" " * 2_000_000)
    server.answers["/a.html.gz"] = lambda visit: visit.answer(packed, Content_Type="application/gzip")
    assert read(server.url("/a.html.gz")).text
    monkeypatch.setenv("SAYSO_PAGE_MB", "1")
    with pytest.raises(ReadError, match=r"when unpacked; the limit is 1 MB \(set SAYSO_PAGE_MB"):
        read(server.url("/a.html.gz"))


@pytest.mark.parametrize(("size", "words"), [(340, "340 bytes"), (12_345, "12 kB"), (3_440_000, "3.4 MB")])
def test_amounts(size: int, words: str) -> None:
    assert amount(size) == words


def test_an_article_about_robot_checks_is_none(server: Server) -> None:
    article = (
        f"<html><title>Click here</title><p>“Verify you are human,” it said.</p>{'<p>The town was quiet.</p>' * 60}"
    )
    server.answers["/about"] = lambda visit: visit.answer(article, Content_Type="text/html")
    assert web.fetch(server.url("/about")).data == article.encode()


def test_a_page_that_is_not_there_is_no_robot_check(server: Server) -> None:
    server.answers["/a"] = lambda visit: visit.answer("Verify you are human to comment", "404 Not Found")
    with pytest.raises(ReadError, match="no such page"):
        web.fetch(server.url("/a"))
