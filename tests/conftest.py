"""What holds for every test: no settings of whoever runs it; Hypothesis is never late, and on CI always the same."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("sayso", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("sayso")

os.environ["SAYSO_CONFIG"] = os.devnull
