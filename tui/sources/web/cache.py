"""The pages that were read, kept on the disk: a file each, so that several programs may use them at the same time.

A file is a line of JSON and then the page's bytes. It is written under another name and renamed, so nobody sees half
of it; one that is damaged all the same is taken for none. Where the disk cannot be used nothing is kept, and nothing
fails.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

BOUND = 200_000_000  # bytes of all pages together

_FORM = 1  # of the files; others are not read
_LONGEST_HEAD = 65_536
_STALE = 3600.0  # seconds after which a file that was never renamed is rubbish


@dataclass(frozen=True, slots=True)
class Kept:
    """A page as it was when it was fetched."""

    address: str  # where its redirects led to
    data: bytes
    fetched: datetime  # aware, UTC
    media_type: str | None = None
    charset: str | None = None
    etag: str | None = None
    modified: str | None = None  # the header Last-Modified as it came

    @property
    def conditions(self) -> dict[str, str]:
        """The headers of a request that is answered with the page only where it has changed."""
        wanted = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in wanted.items() if value}


def folder() -> Path:
    """Return the folder for the pages: under `$SAYSO_HOME`, or else in the platform's cache folder."""
    if home := os.environ.get("SAYSO_HOME"):
        return Path(home) / "cache" / "pages"
    from platformdirs import user_cache_path

    return user_cache_path("sayso", appauthor=False) / "pages"


def find(address: str) -> Kept | None:
    """Return the page that is kept for an address, `None` without one."""
    for _ in range(2):  # where an address was redirected, its file names the one that has the page
        head, data = _load(_path(address))
        match head:
            case {"at": str(goal)}:
                address = goal
            case {"address": str(), "fetched": str()}:
                return _kept(head, data)
            case _:
                return None
    return None


def keep(page: Kept, *, asked: str, bound: int = BOUND) -> None:
    """Keep a page under its address and under the one that was asked for; let the oldest go beyond `bound` bytes."""
    head = {name: value for name, value in asdict(page).items() if name != "data"}
    head |= {"fetched": page.fetched.isoformat(), "digest": hashlib.sha256(page.data).hexdigest()}
    with suppress(OSError):
        folder().mkdir(parents=True, exist_ok=True, mode=0o700)
        _store(_path(page.address), head, page.data)
        if asked != page.address:
            _store(_path(asked), {"at": page.address, "digest": hashlib.sha256(b"").hexdigest()}, b"")
        _evict(bound)


def confirm(page: Kept, *, asked: str) -> Kept:
    """Keep that a page is still the same now."""
    page = replace(page, fetched=datetime.now(UTC))
    keep(page, asked=asked)
    return page


def _path(address: str) -> Path:
    return folder() / f"{hashlib.sha256(address.encode('utf-8', 'replace')).hexdigest()[:40]}.page"


def _load(path: Path) -> tuple[dict[str, object], bytes]:
    """Return what a file says of its page, and the page; nothing of a file that is missing or damaged."""
    try:
        with path.open("rb") as file:
            line = file.readline(_LONGEST_HEAD)
            head = json.loads(line)
            if not isinstance(head, dict) or head.get("form") != _FORM or not isinstance(head.get("size"), int):
                return {}, b""
            data = file.read(head["size"] + 1 if 0 <= head["size"] <= BOUND else 0)
    except (OSError, ValueError, RecursionError):
        return {}, b""
    if len(data) != head["size"] or hashlib.sha256(data).hexdigest() != head.get("digest"):
        return {}, b""
    with suppress(OSError):
        os.utime(path)  # what is used stays longest
    return head, data


def _kept(head: dict[str, object], data: bytes) -> Kept | None:
    def text(name: str) -> str | None:
        value = head.get(name)
        return value if isinstance(value, str) else None

    try:
        fetched = datetime.fromisoformat(text("fetched") or "")
    except ValueError:
        return None
    if fetched.tzinfo is None:
        return None
    return Kept(
        text("address") or "", data, fetched, text("media_type"), text("charset"), text("etag"), text("modified")
    )


def _store(path: Path, head: dict[str, object], data: bytes) -> None:
    line = json.dumps({"form": _FORM, "size": len(data), **head}).encode()
    if len(line) >= _LONGEST_HEAD:
        return
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".new")  # readable by its owner alone
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(line + b"\n" + data)
        os.replace(name, path)  # noqa: PTH105
    except OSError:
        with suppress(OSError):
            os.unlink(name)  # noqa: PTH108
        raise


def _evict(bound: int) -> None:
    """Take the pages away that were not used for the longest time, until the rest fits, and what was left half done."""
    files: list[tuple[float, int, str]] = []
    for entry in os.scandir(folder()):
        with suppress(OSError):
            status = entry.stat()
            if entry.name.endswith(".page"):
                files.append((status.st_mtime, status.st_size, entry.path))
            elif entry.name.endswith(".new") and time.time() - status.st_mtime > _STALE:
                os.unlink(entry.path)  # noqa: PTH108
    total = sum(size for _, size, _ in files)
    for _, size, path in sorted(files):
        if total <= bound:
            break
        with suppress(OSError):
            os.unlink(path)  # noqa: PTH108
        total -= size
