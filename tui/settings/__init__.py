"""The settings file: what a person wants otherwise than it is.

    from tui.settings import Settings, read

    kept = read()        # never fails: what is wrong with the file is in kept.problems, and the rest holds
    kept.settings.look.width

A setting is one annotated field in `model.py`; the template, the checks and `sayso config show` are made from it.
"""

from __future__ import annotations

from tui.settings.model import Settings
from tui.settings.place import path
from tui.settings.reading import Kept, read

__all__ = ["Kept", "Settings", "path", "read"]
