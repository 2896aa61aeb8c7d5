"""What is typed behind the key that opens a line comes into the line, though that has not got the keys yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import events
from textual.keys import _character_to_key
from textual.widgets import Input

from tests.app.reading import reading, talking

if TYPE_CHECKING:
    from tests.app.reading import Reading


def typed(reader: Reading) -> str:
    return "".join(line.value for line in reader.screen.query(Input))


@pytest.mark.parametrize("opening", ["/", "&", ":"])
async def test_a_burst_of_keys_is_typed_into_the_line(monkeypatch: pytest.MonkeyPatch, opening: str) -> None:
    async with reading(talking(monkeypatch, [0, 1])) as reader:
        await reader.press("]")
        for _ in range(2):
            for character in f"{opening}njq":
                reader.app.post_message(events.Key(_character_to_key(character), character))
            await reader.until(lambda: typed(reader).endswith("q"))
            assert typed(reader) == "njq"
            assert reader.app.screen is reader.screen
            await reader.press("escape")
            await reader.until(lambda: not reader.screen.is_typing)
