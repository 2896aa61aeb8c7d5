"""What a terminal says of its background comes among the keys, in any pieces, and takes none of them with it."""

from __future__ import annotations

from io import StringIO

import pytest
from textual import events
from textual.drivers._writer_thread import MAX_QUEUED_WRITES

from tui.app import driver
from tui.app.driver import GroundParser, GroundTold, LastingWriter

WHITE = "\x1b]11;rgb:ffff/ffff/ffff\x1b\\"


def told(*pieces: str) -> list[str]:
    """Return the keys and the answers in what comes in these pieces."""
    parser = GroundParser()
    seen = []
    for piece in pieces:
        for message in parser.feed(piece):
            if isinstance(message, GroundTold):
                seen.append("dark" if message.dark else "light")
            elif isinstance(message, events.Key):
                seen.append(message.character or message.key)
    return seen


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (WHITE, ["light"]),
        ("\x1b]11;rgb:0000/0000/0000\x07", ["dark"]),
        ("\x1b[?997;1n", ["dark"]),
        ("\x1b[?997;2n", ["light"]),
        ("\x1b]11;nonsense\x07", []),
    ],
)
def test_answers_among_keys(answer: str, said: list[str]) -> None:
    assert told(f"j{answer}]") == ["j", *said, "]"]


@pytest.mark.parametrize("answer", [WHITE, "\x1b[?997;2n"])
def test_answers_in_two_pieces(answer: str) -> None:
    for cut in range(1, len(answer)):
        assert told("j" + answer[:cut], answer[cut:] + "]") == ["j", "light", "]"]


def test_other_keys_and_sequences_stay_as_they_are() -> None:
    assert told("]\x1b[A[") == ["]", "up", "["]
    assert told("\x1b[", "A") == ["up"]


def test_what_is_held_back_in_vain_is_typed_after_all(monkeypatch: pytest.MonkeyPatch) -> None:
    parser = GroundParser()
    assert not list(parser.feed("\x1b]"))
    monkeypatch.setattr(driver, "get_time", lambda: float("inf"))
    list(parser.tick())
    assert not parser._held


def test_escape_is_escape_at_once_when_the_answer_has_come() -> None:
    parser = GroundParser()
    list(parser.feed(WHITE))
    list(parser.feed("\x1b"))
    assert not parser._held


def test_one_can_go_on_writing_to_a_window_that_is_closed() -> None:
    class Closed(StringIO):
        def write(self, text: str) -> int:
            raise OSError(5, "Input/output error")

        def flush(self) -> None:
            raise OSError(5, "Input/output error")

    writer = LastingWriter(Closed())
    writer.start()
    for _ in range(3 * MAX_QUEUED_WRITES):
        writer.write("quay")
    writer.stop()
    assert not writer.is_alive()
