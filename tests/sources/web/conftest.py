"""A server, and a cache of the test's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.loopback import serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.loopback import Server


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "sayso-home"
    monkeypatch.setenv("SAYSO_HOME", str(place))
    return place


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running
