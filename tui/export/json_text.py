"""JSON that people can read too: a line for each field, and for each object in a list."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# `json` escapes the control characters below the blank alone; some terminals obey those above the tilde as well.
_CONTROL = re.compile(r"[\x7f-\x9f]")


def dumps(value: Any) -> str:
    """Return `value` as JSON on one line, non-ASCII characters as they are, control characters escaped."""
    text = json.dumps(value, ensure_ascii=False)
    return _CONTROL.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def document(items: Iterable[Mapping[str, Any]], *, many: bool) -> Iterator[str]:
    """Yield a JSON array of `items` piece by piece, or, where there are not `many`, the one object that there is."""
    if not many:
        for item in items:
            yield _object(item) + "\n"
        return
    separator = "[\n"
    for item in items:
        yield separator + _object(item)
        separator = ",\n"
    yield "[]\n" if separator == "[\n" else "\n]\n"


def _object(item: Mapping[str, Any]) -> str:
    return "{\n" + ",\n".join(f"  {dumps(name)}: {_field(value)}" for name, value in item.items()) + "\n}"


def _field(value: Any) -> str:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join(f"    {dumps(item)}" for item in value) + "\n  ]"
    return dumps(value)
