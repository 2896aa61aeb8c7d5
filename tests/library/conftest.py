from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.library import asking

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a library that is not there yet, of which nothing was said either."""
    folder = tmp_path / "home"
    monkeypatch.setenv("SAYSO_HOME", str(folder))
    asking.forget_notices()
    return folder
