"""What is between marks, and what only looks like it."""

from __future__ import annotations

import pytest

from tui.quotes.marks import pair, runs_of, uses_single_marks

CASES = {
    "curly": ("She said “yes” and “no”.", ["“yes”", "“no”"]),
    "straight": ('She said "yes" and "no".', ['"yes"', '"no"']),
    "british": ("‘It’s not the ’90s,’ said Ada. ‘No.’", ["‘It’s not the ’90s,’", "‘No.’"]),
    "possessive inside": ("‘The workers’ hall is shut,’ she said.", ["‘The workers’ hall is shut,’"]),
    "inner": ("“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”"]),
    "three levels": ("“She said ‘he said “no” to me’,” he said.", ["“She said ‘he said “no” to me’,”"]),
    "three levels, british": (
        "‘She said “he said ‘no’ to me”,’ he said. ‘Go.’",
        ["‘She said “he said ‘no’ to me”,’", "‘Go.’"],
    ),
    "an inner mark never closed": ("“He said ‘no,” she said. “Yes,” he said.", ["“He said ‘no,”", "“Yes,”"]),
    "an outer mark never closed": ("“He said ‘no. “What?” she said. “Yes.”", ["“He said ‘no. “What?”", "“Yes.”"]),
    "british, closed after double": ("‘She said “no.”’ He left.", ["‘She said “no.”’"]),
    "guillemets": ("« Oui », a dit Ada.", ["« Oui »"]),
    "german": ("„Ja“, sagte Ada.", ["„Ja“"]),
    "guillemets that point inwards": ("»Ja«, sagte Ada. »Nein«, sagte Karl.", ["»Ja«", "»Nein«"]),
    "guillemets inwards, never closed": ("»Ja. Wir gehen.", ["»Ja. Wir gehen."]),
    "a stray guillemet opens nothing": ("On part », a dit Ada. « Oui. »", ["« Oui. »"]),
    "guillemets all closing": ("»Ja», sa Ada.", ["»Ja»"]),
    "single inside inwards": ("»Sie sagte ›nein‹ zu mir«, sagte er.", ["»Sie sagte ›nein‹ zu mir«"]),
    "guillemets inside low": ("„Sie sagte »nein« zu mir“, sagte er.", ["„Sie sagte »nein« zu mir“"]),
    "low inside low": ("„Sie sagte „nein“ zu mir“, sagte er. „Ja.“", ["„Sie sagte „nein“ zu mir“", "„Ja.“"]),
    "curly inside guillemets": ("« Il dit “non” et part », dit Ada.", ["« Il dit “non” et part »"]),
    "swiss": ("«Sie sagte ‹nein› zu mir», sagte er.", ["«Sie sagte ‹nein› zu mir»"]),
    "inches": ('A 6" pipe broke, "a pity", she said.', ['"a pity"']),
    "unclosed": ("“The bridge is shut.", ["“The bridge is shut."]),
    "apostrophes": ("The farmers’ dogs don’t bark in the ’90s.", []),
    "nested low": ("„Sie sagte „nein” zu mir”, sagte er.", ["„Sie sagte „nein” zu mir”"]),
    "nested guillemets": ("«Il dit «non» et part», dit Ada.", ["«Il dit «non» et part»"]),
    "backticks": ("``It is shut,'' said Ada.", ["``It is shut,''"]),
    "corner brackets": ("「閉鎖」 said Ada.", ["「閉鎖」"]),
    "feet and inches": ('A 6\'2" man left his 4" pipe.', []),
    "british with double inside": ("‘She said “no” to me,’ he said. ‘Go.’", ["‘She said “no” to me,’", "‘Go.’"]),
    "british interrupted": ("‘We go,’ she said, ‘now.’", ["‘We go,’", "‘now.’"]),
    "straight single": ("'We go,' she said. 'It's late.'", ["'We go,'", "'It's late.'"]),
    "elisions": ("‘We know ’em from the ’60s,’ she said.", ["‘We know ’em from the ’60s,’"]),
    "straight elision": ("'We go,' she said. The '60s boys' boats left. 'Now.'", ["'We go,'", "'Now.'"]),
    "straight elision inside": ("'Shut,' she said. 'It was the '90s.'", ["'Shut,'", "'It was the '90s.'"]),
    "nickname": ("Earl “Bud” Haskin left.", ["“Bud”"]),
    "stray closing mark": ("The quay is shut.” She left.", []),
    "closed by an opening mark": ("“It is shut,“ said Ada. “We go.“", ["“It is shut,“", "“We go.“"]),
    "opened by a closing mark": ("She called it ”a pity” and ”a loss”.", ["”a pity”", "”a loss”"]),
    "no words": ("She wrote “…” and “!”.", []),
    "unclosed after closed": ("“Yes.” She rose. “It is", ["“Yes.”", "“It is"]),
    "a paragraph does not reach into the next": ("“Yes.\n\nShe “left”.", ["“Yes.", "“left”"]),
    "closed after the inner mark": ("\"He said 'no,\"' she said.", ["\"He said 'no,\"'"]),
}


@pytest.mark.parametrize(("text", "runs"), CASES.values(), ids=CASES)
def test_runs(text: str, runs: list[str]) -> None:
    assert [text[run.start : run.end] for line in pair(text) for run in line] == runs


@pytest.mark.parametrize(
    ("text", "single"),
    [
        ("‘We go,’ she said. ‘Now.’", True),
        ("“We go,” she said. “Now.”", False),
        ("“She said ‘no’ to me,” he said.", False),
        ("“I said ‘no’ and he said ‘yes’ and she said ‘go’.”", False),
        ("\"I said 'no' and he said 'yes' and she said 'go'.\"", False),
        ("‘I said “no” and he said “yes” and she said “go”.’", True),
        ("‘She said “no”,’ he said.", True),
        ("The workers’ hall and the farmers’ barn of the ’90s.", False),
        ("", False),
    ],
)
def test_which_marks_are_the_outer_ones(text: str, single: bool) -> None:
    assert uses_single_marks(text) is single


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It is late,” she said.", [("It is late,”", True)]),
        ("“It is late,” she said.", [("“It is late,”", True)]),
        ("It is late, she said.", []),
        ("It is “late” now.", [("“late”", True)]),
        ('It is late," she said.', [('It is late,"', True)]),
    ],
)
def test_what_the_paragraph_before_left_open_goes_on_where_a_mark_closes_it(
    text: str, wanted: list[tuple[str, bool]]
) -> None:
    runs = runs_of(text, 0, len(text), single=False, continued=True)
    assert [(text[run.start : run.end], run.closed) for run in runs] == wanted


def test_what_is_never_closed_says_so() -> None:
    text = "She said: “It is late."
    assert [run.closed for line in pair(text) for run in line] == [False]
