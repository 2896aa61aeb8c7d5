"""What holds for every test: examples that Hypothesis makes up are never late, and the same ones on every CI run."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("sayso", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("sayso")
