"""Where the settings file is."""

from __future__ import annotations

import os
from pathlib import Path

FILE = "settings.toml"


def path() -> Path:
    """Return the path of the file: `$SAYSO_CONFIG`, or in `$SAYSO_HOME`, or else in the platform's config folder."""
    if file := os.environ.get("SAYSO_CONFIG"):
        return Path(file)
    if home := os.environ.get("SAYSO_HOME"):
        return Path(home) / FILE
    from platformdirs import user_config_path

    return user_config_path("sayso", appauthor=False) / FILE


def shown(file: Path) -> str:
    """Return how to name a file in a line: with `~` for the home folder."""
    name, home = str(file), os.path.expanduser("~")  # noqa: PTH111 - Path.home fails where there is none
    return f"~{name[len(home) :]}" if home != "/" and name.startswith(f"{home}{os.sep}") else name
