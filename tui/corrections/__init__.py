"""What a person corrected in an analysis, apart from the text: a log of corrections, and the analysis with them.

A correction tells its words by anchors (`tui.anchor`), so that it holds in an edited text and beside better rules.
"""

from __future__ import annotations

from tui.corrections.apply import RULE, Corrected, corrected, is_reviewed
from tui.corrections.log import Entry, Log
from tui.corrections.model import (
    Accept,
    Add,
    Attribute,
    Correction,
    Merge,
    Recast,
    Reject,
    Rename,
    Split,
    Who,
    from_dict,
    label_of,
    to_dict,
)

__all__ = [
    "RULE",
    "Accept",
    "Add",
    "Attribute",
    "Corrected",
    "Correction",
    "Entry",
    "Log",
    "Merge",
    "Recast",
    "Reject",
    "Rename",
    "Split",
    "Who",
    "corrected",
    "from_dict",
    "is_reviewed",
    "label_of",
    "to_dict",
]
