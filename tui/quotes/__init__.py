"""Who said what: text in, `Analysis` out, by the chain of stages in `tui.quotes.chain`.

The chain is loaded when it is first used, so that the values of `tui.quotes.model` come alone to who shows them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tui.quotes.chain import analyse

__all__ = ["analyse"]


def __getattr__(name: str) -> Any:
    """Load a function of the chain on first use; raise `AttributeError` for any other name."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("tui.quotes.chain"), name)
