"""What holds for every test: nothing of whoever runs it; Hypothesis is never late, and on CI always the same."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("sayso", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("sayso")

for name in [name for name in os.environ if name.startswith("SAYSO_") and name != "SAYSO_REWRITE_GOLDEN"]:
    del os.environ[name]
os.environ["SAYSO_CONFIG"] = os.devnull
