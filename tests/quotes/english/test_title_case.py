"""Text set as a headline."""

from __future__ import annotations

import pytest

from tests.quotes.reading import narration
from tui.quotes.english.title_case import in_title_case


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Mayor Says the Old Quay Will Be Shut", True),
        ("Ferries Between Lorne and Lund Stop Today", True),
        ("Mayor Says No", False),
        ("Mayor Says the old quay Will Be Shut", False),
        ("The mayor says the old quay will be shut", False),
    ],
)
def test_title_case(text: str, wanted: bool) -> None:
    n = narration(text)
    assert in_title_case(n, 0, len(n.tags)) is wanted
