"""Whatever the text, the analysis comes to an end, is well formed, and is the same the next time."""

from __future__ import annotations

import gc
import json
import time
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui import analyse
from tui.quotes.model import QuoteKind

if TYPE_CHECKING:
    from tui import Analysis, Span

MARKS = ["“", "”", "‘", "’", '"', "'", "„", "‟", "«", "»", "‹", "›", "``", "''", "〝", "〞", "′", "″", "—", "–", "- "]
NAMES = [
    "Mira Kolb",
    "Dr. Ola Brandt-Nielsen",
    "Kolb",
    "she",
    "They",
    "the ministry",
    "a port official",
    "O’Rahan",
    "who",
]
CUES = ["said", "says", "told reporters", "according to", "asked", "wrote:", "added that", "did not say", "tweeted"]
WORDS = ["harbour", "the", "and", "that", "it", "is", "don’t", "’90s", "6'2\"", "U.S.", "No. 4", "Mr.", "e.g.", "1,200"]
OTHERS = [
    "sagte die",
    "so der",
    "und fügte",
    "hinzu:",
    "laut",
    "a dit la",
    "dit-il",
    "a-t-elle",
    "les",
    "Et d’ajouter :",
]
SIGNS = [".", ",", ":", ";", "?", "!", "...", "…", "(", ")", "[", "]", "{", "}", "*", "_", "#", "|", "/", "\\"]
SPACES = [" ", " ", " ", "\n", "\n\n", "\n\n\n", "\t", "\r\n", "\u00a0", "\u2028", "\x0c", ""]
ODDITIES = [
    "\x00",
    "\x1b[31m",
    "\u200b",
    "\u202e",
    "e\u0301",
    "👩\u200d🚀",
    "港",
    "שלום",
    "ß",
    "İ",
    "\ufeff",
    "\U0010ffff",
]

PIECES = st.sampled_from(MARKS + NAMES + CUES + WORDS + OTHERS + SIGNS + SPACES + ODDITIES)
SENTENCES = st.sampled_from(
    [
        "“We reopen on Monday,” said harbour master Mira Kolb. ",
        "Kolb said the quay was safe, adding that “nobody was hurt”. ",
        '"It\'s over," he said. "We\'re going home." ',
        "‘We can’t wait,’ Brandt-Nielsen told the Herald. ‘Not now.’ ",
        "According to the ministry, the bridge will close.\n\n",
        "“The first part goes on.\n\n“The second ends it,” she added.\n\n",
        "„Das ist nicht das Ende“, sagte die Ministerin Ilse Marrow, „und das ist gut.“ ",
        "« Ce n’est pas la fin, a dit la maire de la ville, et c’est tant mieux. » ",
    ]
)
TEXTS = st.one_of(
    st.text(),
    st.lists(PIECES, max_size=80).map("".join),
    st.lists(PIECES, max_size=80).map(" ".join),
    st.lists(SENTENCES | PIECES, max_size=20).map("".join),
)

HOSTILE = {
    "opening marks": "“",
    "closing marks": "”",
    "straight marks": '"',
    "straight marks apart": '" ',
    "apostrophes": "don't ' ",
    "single opening marks": "‘a ",
    "alternating marks": "“a” ",
    "nested marks": "“‘",
    "marks over paragraphs": "“a\n\n",
    "one word": "harbour ",
    "one letter": "a",
    "brackets": "([{",
    "closing brackets": ")]}",
    "names": "Mira Kolb ",
    "names in a list": "Mira Kolb, ",
    "initials": "M. K. ",
    "capitals": "A",
    "he said": "he said ",
    "said that": "said that ",
    "according to": "according to ",
    "quotations": "“We reopen,” said Mira Kolb. ",
    "quotations of many": "“We reopen,” he said.\n\n",
    "quotations of nobody": "“We shall reopen it.”\n\n",
    "dialogue": "“We reopen?” asked Mira.\n\n“I do not.”\n\n",
    "labels": "KOLB: I see you.\n\nBRANDT: We see.\n\n",
    "questions and answers": "Q: Why do you?\n\nA: I do.\n\nWe all do.\n\n",
    "an interview": "An interview with Mira Kolb. She is old.\n\nDo you see?\n\nI do.\n\nWe do.\n\n",
    "names below": "“We shall reopen it.”\n\n— Mira Kolb\n\n",
    "a word with a capital": "Harbour ",
    "said": "said ",
    "abbreviations": "The U.S. The ",
    "roles": "the mayor Kolb and the vicar ",
    "roles that act": "the mayor said ",
    "verbs that share a subject": "and then said ",
    "whom it was told": "told her that ",
    "natives": "the Queenslander said ",
    "gerunds": "with Kolb nodding and ",
    "relative clauses": "Kolb, who said that she, ",
    "comparisons": "than the mayor said ",
    "what shows": "which shows that ",
    "chances": "it may signal that ",
    "led to say": "it led her to say ",
    "labels in marks": "“KOLB: a\n",
    "columns": "a  b\n",
    "hard spaces": "a\u00a0",
    "newlines": "\n",
    "blank lines": "a\n\n",
    "spaces": " ",
    "full stops": ".",
    "exclamation marks": "! ",
    "question marks": "]?",
    "ellipses": "… ",
    "commas": "a, ",
    "dashes": "— ",
    "digits": "1",
    "colons": "Kolb: ",
    "German": "„Wir gehen“, sagte er zu der Ministerin. ",
    "German commas": "der Rat, die Rätin und das Amt, ",
    "German verbs": "er hat sie und fügt die ",
    "German marks": "der »die „das ",
    "German names": "der Ilse Marrow von der Ute ",
    "French": "« Le pont est là, dit-il, et nous aussi. » ",
    "French attributions in one quotation": "« le pont, dit la maire, ",
    "French complements": "la maire de la ville de des du ",
    "French marks": "« les “des « ",
    "quotations inside quotations": "“He told me, ‘Go,’ I said,” she said. ",
    "quotations inside quotations in one": "I said, ‘Go “now.” ’ ",
    "levels of marks": "“‘",
    "levels of words between marks": "“I said, ‘she said, ",
    "marks of several kinds": "〝 — !did not say〞 ‟",
}


def well_formed(span: Span, text: str) -> bool:
    return 0 <= span.start < span.end <= len(text)


def check(analysis: Analysis, text: str) -> None:
    assert [quote.id for quote in analysis.quotes] == list(range(len(analysis.quotes)))
    assert [speaker.id for speaker in analysis.speakers] == list(range(len(analysis.speakers)))
    for quote in analysis.quotes:
        assert quote.spans
        assert all(well_formed(span, text) for span in quote.spans)
        assert all(before.end <= after.start for before, after in pairwise(quote.spans))
        assert quote.speaker is None or 0 <= quote.speaker < len(analysis.speakers)
        assert quote.mention is None or well_formed(quote.mention, text)
        assert quote.cue is None or well_formed(quote.cue, text)
        assert quote.rule
        assert 0 <= quote.confidence <= 1
    check_nesting([span for quote in analysis.quotes if quote.kind is QuoteKind.DIRECT for span in quote.spans])
    firsts = [quote.spans[0].start for quote in analysis.quotes]
    assert firsts == sorted(firsts)
    for speaker in analysis.speakers:
        assert speaker.name.strip()
        assert all(well_formed(mention, text) for mention in speaker.mentions)
    for term in analysis.terms:
        assert term.spans
        assert all(well_formed(span, text) for span in term.spans)
        assert all(before.end <= after.start for before, after in pairwise(term.spans))
    assert json.loads(json.dumps(analysis.to_dict()))["schema"] == 1


def check_nesting(spans: list[Span]) -> None:
    """Hold that spans are apart from each other, or one lies inside the other."""
    around: list[int] = []  # the ends of those that the next one may lie in
    for start, end in sorted(spans, key=lambda span: (span.start, -span.end)):
        while around and around[-1] <= start:
            around.pop()
        assert not around or end <= around[-1]
        around.append(end)


@given(TEXTS)
def test_any_text_is_analysed_well_and_twice_alike(text: str) -> None:
    analysis = analyse(text)
    check(analysis, text)
    assert analyse(text) == analysis


def test_the_pieces_make_quotations() -> None:
    text = "“We reopen on Monday,” said harbour master Mira Kolb. Kolb said the quay was safe."
    analysis = analyse(text)
    check(analysis, text)
    assert {quote.kind for quote in analysis.quotes} >= {"direct", "indirect"}
    assert [speaker.name for speaker in analysis.speakers] == ["Mira Kolb"]


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_analysed_well(piece: str) -> None:
    text = piece * (8_000 // len(piece))
    check(analyse(text), text)


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_time_grows_in_proportion_to_the_length(piece: str) -> None:
    """Eight times the text takes about eight times as long; where it took the square, it would be sixty-four times.

    What seems too long is measured again, so that the machine's other work drops out.
    """
    allowed = 16 * min(time_of(piece, 3_000) for _ in range(3))
    times: list[float] = []
    while len(times) < 3 and min(times, default=allowed) >= allowed:
        times.append(time_of(piece, 24_000))
    assert min(times) < allowed


def test_a_line_of_a_quarter_of_a_million_letters() -> None:
    sentence = "“We reopen on Monday,” said harbour master Mira Kolb, who had waited for long. "
    times = 250_000 // len(sentence)
    analysis = analyse(sentence * times)
    assert len(analysis.quotes) == times
    assert len(analysis.speakers) == 1


def time_of(piece: str, length: int) -> float:
    """Return the processor time of an analysis."""
    text = piece * (length // len(piece))
    gc.disable()  # and no collection before: it looks at all that the other tests have loaded, and measures nothing
    try:
        start = time.process_time()
        analyse(text)
        return time.process_time() - start
    finally:
        gc.enable()
