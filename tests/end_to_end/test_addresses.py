"""Pages of the web, from a server on the loopback interface: opened, given up, read again, and what goes wrong."""

from __future__ import annotations

import os
import signal
from threading import Event
from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.stories import HARBOUR, HARBOUR_TITLE, LIGHTHOUSE, LIGHTHOUSE_TITLE
from tests.loopback import HOSTILE, PARAGRAPH, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.end_to_end.conftest import Opener, Runner
    from tests.end_to_end.terminal import Terminal
    from tests.loopback import Server, Visit


@pytest.fixture
def server() -> Iterator[Server]:
    ours = {
        "/harbour": lambda visit: visit.answer(HARBOUR),
        "/lighthouse": lambda visit: visit.answer(LIGHTHOUSE),
    }
    with serving({**HOSTILE, **ours}) as running:
        yield running


def open_with_colon(terminal: Terminal, source: object) -> None:
    terminal.press(":")
    terminal.wait_for("a file or an address to open")
    terminal.write(str(source))
    terminal.press("enter")


def test_an_address_is_read_like_a_file(sayso: Opener, server: Server) -> None:
    terminal = sayso(server.url("/harbour"))
    terminal.wait_for(HARBOUR_TITLE)
    terminal.wait_for("10 quotations")
    server.close()
    terminal.press("q")
    assert terminal.wait_exit() == 0
    terminal = sayso(server.url("/harbour"))
    terminal.wait_for("kept copy of 20")
    terminal.wait_for(HARBOUR_TITLE)


def test_a_colon_opens_an_address_or_a_file(sayso: Opener, server: Server, tmp_path: Path) -> None:
    path = tmp_path / "a lighthouse.txt"
    path.write_text(LIGHTHOUSE, encoding="utf-8")
    terminal = sayso(server.url("/harbour"))
    terminal.wait_for("10 quotations")
    open_with_colon(terminal, path)
    terminal.wait_for(LIGHTHOUSE_TITLE)
    terminal.press("K")
    terminal.wait_for(HARBOUR_TITLE)
    open_with_colon(terminal, server.url("/lighthouse"))
    terminal.wait_for(LIGHTHOUSE_TITLE)
    terminal.wait_for("2 quotations")


def test_a_colon_opens_nothing_after_escape(sayso: Opener, server: Server) -> None:
    terminal = sayso(server.url("/harbour"))
    terminal.wait_for("10 quotations")
    terminal.press(":")
    terminal.wait_for("a file or an address to open")
    terminal.press("escape")
    terminal.wait_gone("a file or an address to open")
    terminal.press("]")
    terminal.wait_for("1/10 Mira Kolb")


@pytest.mark.parametrize("path", ["/silent", "/slow"])
def test_escape_gives_an_address_up_and_what_was_open_stays(sayso: Opener, server: Server, path: str) -> None:
    terminal = sayso(server.url("/harbour"))
    terminal.wait_for("10 quotations")
    open_with_colon(terminal, server.url(path))
    terminal.wait_match(r"\d+ bytes.* · esc gives up")
    assert terminal.find(HARBOUR_TITLE)
    terminal.press("escape")
    terminal.wait_for("given up")
    assert terminal.find(HARBOUR_TITLE)
    terminal.press("]")
    terminal.wait_for("1/10 Mira Kolb")
    terminal.press("J")
    terminal.wait_for("last article")
    terminal.press("q")
    assert terminal.wait_exit() == 0


def test_an_address_that_cannot_be_read_is_said_and_what_was_open_stays(sayso: Opener, server: Server) -> None:
    terminal = sayso(server.url("/harbour"))
    terminal.wait_for("10 quotations")
    open_with_colon(terminal, server.url("/410"))
    terminal.wait_for("(410)")
    assert terminal.find(HARBOUR_TITLE)
    terminal.press("J")
    terminal.wait_for("last article")


def test_a_page_that_changed_is_read_again(sayso: Opener, server: Server) -> None:
    terminal = sayso(server.url("/harbour"))
    terminal.wait_for("10 quotations")
    server.answers["/harbour"] = lambda visit: visit.answer(HARBOUR.replace("We open the gates", "We shut the gates"))
    terminal.press("r")
    terminal.wait_for("We shut the gates")


def test_the_address_of_an_article_is_opened_in_a_browser(sayso: Opener, server: Server, tmp_path: Path) -> None:
    log, browser = tmp_path / "log.txt", tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho noise\necho "$1" > {log}\n')
    browser.chmod(0o755)
    terminal = sayso(server.url("/harbour"), env={"BROWSER": str(browser)})
    terminal.wait_for("10 quotations")
    terminal.press("o")
    terminal.wait_for("in the browser")
    terminal.wait_until(lambda _: log.exists() and log.read_text() == server.url("/harbour") + "\n")
    assert "noise" not in terminal.text


def test_an_article_without_an_address_is_not_opened_in_a_browser(sayso: Opener, tmp_path: Path) -> None:
    path = tmp_path / "harbour.txt"
    path.write_text(HARBOUR, encoding="utf-8")
    terminal = sayso(path)
    terminal.wait_for("10 quotations")
    terminal.press("o")
    terminal.wait_for("names no address")


def test_what_one_types_stays_when_what_was_awaited_cannot_be_read(sayso: Opener, server: Server) -> None:
    go_on = Event()

    def late(visit: Visit) -> None:
        go_on.wait(30)
        visit.answer("Not here", "404 Not Found")

    server.answers["/late"] = late
    terminal = sayso()
    terminal.wait_for("Sample articles")
    open_with_colon(terminal, server.url("/late"))
    terminal.wait_for("esc gives up")
    terminal.press(":")
    terminal.wait_for("a file or an address to open")
    terminal.write("half of an addr")
    terminal.wait_for(":half of an addr")
    go_on.set()
    terminal.wait_for("(404)")
    terminal.write("ess")
    terminal.wait_for(":half of an address")
    terminal.press("escape")
    terminal.wait_for("Sample articles")


@pytest.mark.parametrize(
    ("path", "said"),
    [("/404", "no such page"), ("/ring", "in a ring"), ("/pdf", "broken PDF"), ("/closed", "closed the")],
)
def test_a_command_says_in_one_line_what_is_wrong(prints: Runner, server: Server, path: str, said: str) -> None:
    end = prints("quotes", server.url(path), server.url("/good"))
    (line,) = end.stderr.decode().splitlines()
    assert server.url(path) in line
    assert said in line
    assert end.returncode == 1
    assert b"Mira Kolb" in end.stdout, "the other page is read"


def test_a_command_takes_the_copy_unless_it_is_told_to_ask_again(prints: Runner, server: Server) -> None:
    assert b"Kolb" in prints("quotes", server.url("/good")).stdout
    server.answers["/good"] = lambda visit: visit.answer(PARAGRAPH.replace("Kolb", "Brandt"))
    kept = prints("quotes", server.url("/good"))
    assert b"Kolb" in kept.stdout
    assert b"kept copy of 20" in kept.stderr
    assert b"Brandt" in prints("quotes", "--again", server.url("/good")).stdout


def test_limits_come_from_the_environment(prints: Runner, server: Server) -> None:
    assert b"the limit is 1.0 MB" in prints("stats", server.url("/endless"), SAYSO_PAGE_MB="1").stderr
    assert b"given up after 1 second" in prints("stats", server.url("/slow"), SAYSO_PAGE_SECONDS="1").stderr


@pytest.mark.parametrize(("command", "shown"), [((), "esc gives up · "), (("quotes",), "http://")])
def test_progress_is_shown_and_an_interrupt_ends_it(
    sayso: Opener, server: Server, command: tuple[str, ...], shown: str
) -> None:
    terminal = sayso(*command, server.url("/slow"))
    terminal.wait_match(rf"\d+ bytes .*{shown}127\.0\.0\.1:\d+/slow")
    os.kill(terminal.pid, signal.SIGINT)
    assert terminal.wait_exit() == 130
    assert "Traceback" not in terminal.text


def test_the_start_screen_opens_an_address_and_comes_back_where_that_fails(sayso: Opener, server: Server) -> None:
    terminal = sayso()
    terminal.wait_for("Sample articles")
    open_with_colon(terminal, server.url("/404"))
    terminal.wait_for("(404)")  # the address stands in the line, too
    terminal.wait_for("Sample articles")
    open_with_colon(terminal, server.url("/silent"))
    terminal.wait_for("esc gives up")
    terminal.press("escape")
    terminal.wait_gone("esc gives up")  # a key right after escape is one with alt
    terminal.wait_for("Sample articles")
    terminal.press(":")
    terminal.wait_for("a file or an address to open")
    terminal.press("escape")
    terminal.wait_gone("a file or an address to open")
    terminal.press("j")
    open_with_colon(terminal, server.url("/harbour"))
    terminal.wait_for("10 quotations")
    terminal.press("K")
    terminal.wait_for("first article")
