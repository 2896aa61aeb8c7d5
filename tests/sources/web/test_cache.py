from __future__ import annotations

import os
import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from tui.sources.web import cache
from tui.sources.web.cache import Kept

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

URL, GOAL = "http://fenwick.example/a", "https://fenwick.example/story"
THEN = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)


def page(data: bytes = b"A bell rang.", address: str = URL) -> Kept:
    return Kept(address, data, THEN, "text/plain", "utf-8", '"abc"', "Wed, 04 Mar 2026 05:06:00 GMT")


def files() -> list[Path]:
    return sorted(cache.folder().iterdir())


def test_a_page_that_is_kept_is_found() -> None:
    assert cache.find(URL) is None
    cache.keep(page(), asked=URL)
    assert cache.find(URL) == page()
    assert page().conditions == {"If-None-Match": '"abc"', "If-Modified-Since": "Wed, 04 Mar 2026 05:06:00 GMT"}


def test_a_page_is_found_under_the_address_that_led_to_it() -> None:
    cache.keep(page(address=GOAL), asked=URL)
    assert cache.find(URL) == cache.find(GOAL) == page(address=GOAL)


def test_addresses_that_lead_to_each_other_are_no_page() -> None:
    cache.keep(page(address=GOAL), asked=URL)
    cache.keep(page(address=URL), asked=GOAL)
    cache.keep(page(address=GOAL), asked=URL)
    cache.find(URL)


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-1],
        lambda data: data + b"!",
        lambda data: data.replace(b"bell", b"ball"),
        lambda data: data[:20],
        lambda data: b"",
        lambda data: b"\xff\x00" * 50_000,
        lambda data: b"[" * 60_000,
        lambda data: data.replace(b'"form": 1', b'"form": 2'),
        lambda data: data.replace(b'"size": 12', b'"size": 99999999999999'),
        lambda data: data.replace(b'"size": 12', b'"size": -1'),
        lambda data: data.replace(b"2026-03-04", b"yesterday!"),
    ],
)
def test_a_damaged_file_is_no_page_and_is_written_anew(damage: Callable[[bytes], bytes]) -> None:
    cache.keep(page(), asked=URL)
    (path,) = files()
    path.write_bytes(damage(path.read_bytes()))
    assert cache.find(URL) is None
    cache.keep(page(), asked=URL)
    assert cache.find(URL) == page()


def test_the_pages_that_were_not_used_for_longest_go_first() -> None:
    for number in range(4):
        cache.keep(page(bytes(1000), f"{URL}{number}"), asked=f"{URL}{number}")
        path = cache._path(f"{URL}{number}")
        os.utime(path, (number, number))
    cache.find(f"{URL}0")  # it is the one that was used last now
    cache.keep(page(bytes(1000), f"{URL}4"), asked=f"{URL}4", bound=4500)
    assert [number for number in range(5) if cache.find(f"{URL}{number}")] == [0, 3, 4]


def test_what_was_left_half_done_goes_when_it_is_old() -> None:
    cache.keep(page(), asked=URL)
    for name, age in (("old.new", 1), ("young.new", None)):
        path = cache.folder() / name
        path.write_bytes(b"half")
        if age is not None:
            os.utime(path, (age, age))
    cache.keep(page(), asked=URL)
    assert [path.name for path in files() if path.suffix == ".new"] == ["young.new"]


def test_a_folder_that_cannot_be_used_is_no_error(home: Path) -> None:
    home.write_text("a file stands in its place")
    cache.keep(page(), asked=URL)
    assert cache.find(URL) is None


def test_nobody_else_may_read_what_is_kept() -> None:
    cache.keep(page(), asked=URL)
    assert [path.stat().st_mode & 0o777 for path in (cache.folder(), *files())] == [0o700, 0o600]


def test_many_may_write_and_read_at_the_same_time() -> None:
    wrong: list[object] = []

    def work(number: int) -> None:
        for _ in range(20):
            cache.keep(page(bytes([number]) * 50_000), asked=URL, bound=120_000)
            found = cache.find(URL)
            if found is None or len(set(found.data)) != 1:
                wrong.append(found)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
    assert len(files()) == 1


def test_a_page_that_is_the_same_still_has_another_date() -> None:
    cache.keep(page(), asked=URL)
    assert cache.confirm(page(), asked=URL).fetched > THEN
    assert cache.find(URL) != page()
