"""What a line of text looks like: a sentence, a headline, an item of a list. Only its form counts, no word lists."""

from __future__ import annotations

import re

_CLOSING = "\"'”’»)]*_"
_OPENING = "\"'“‘«([*_¿¡"
_ABBREVIATION = re.compile(r"(?:\b(?:[A-Z]\.){2,}|\b(?:Inc|Jr|Sr|Co|Corp|Ltd|vs?|etc|No)\.|\.\.\.)$")
_SENTENCE_WITHIN = re.compile(r"[a-z0-9)”\"’][.!?][\"”’)]*\s+[\"“‘(]*[A-Z]")
_ITEM = re.compile(r"(?:[-*•‣◦▪●·–—+]|\(?\d{1,3}[.)]|\(?[a-z]\)|[☐☑✓✔])\s+\S")
_ITEM_STARTS = frozenset("-*•‣◦▪●·–—+(☐☑✓✔0123456789")
_SPEAKER_LABEL = re.compile(r"(?:Q|A|[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3})\s?:\s")
_COLUMNS = re.compile(r"\S {3,}\S")

_LONGEST_HEADLINE = 200  # characters
_MOST_HEADLINE_WORDS = 30
_LONGEST_CROSS_HEADING = 80
_MOST_CROSS_HEADING_WORDS = 12
_MOST_QUESTION_WORDS = 6


def ends_sentence(line: str) -> bool:
    """Tell whether a line ends as a sentence does, marks and brackets after it apart."""
    return line.rstrip(_CLOSING).endswith((".", "!", "?", "…"))


def is_prose(line: str) -> bool:
    """Tell whether a line is a paragraph of running text beyond doubt: a sentence of some length, or a long line."""
    words = line.count(" ") + 1
    return (
        words >= 40
        or (words >= 12 and ends_sentence(line))
        or (words >= 8 and _SENTENCE_WITHIN.search(line) is not None)
    )


def is_headline_like(line: str) -> bool:
    """Tell whether a line could be a headline: not too long, begins as one, and does not end as a sentence does."""
    if len(line) > _LONGEST_HEADLINE or line.count(" ") >= _MOST_HEADLINE_WORDS:
        return False
    if not any(map(str.isalpha, line)) or is_item(line) or is_speech(line) or line[0] in ">[(":
        return False
    start = line.lstrip(_OPENING)[:2]
    if start[:1].islower() and not start[1:].isupper():  # "iPhone sales fall"
        return False
    if line.endswith((",", ";", ":", "-", "–", "—", "|", "\\")):
        return False
    body = line.rstrip(_CLOSING)
    if body.endswith("."):
        return _ABBREVIATION.search(body) is not None
    wholly_quoted = line[0] in _OPENING and body != line
    return not (body.endswith(("!", "?")) and (wholly_quoted or _SENTENCE_WITHIN.search(line)))


def is_heading_like(line: str) -> bool:
    """Tell whether a line could be a cross-heading: a short headline, and no question or cry of an author's own."""
    words = line.count(" ") + 1
    if len(line) > _LONGEST_CROSS_HEADING or words > _MOST_CROSS_HEADING_WORDS or ", “" in line or ', "' in line:
        return False
    if ends_sentence(line) and (words > _MOST_QUESTION_WORDS or line.rstrip(_CLOSING).endswith(".")):
        return False
    return is_headline_like(line)


def is_item(line: str) -> bool:
    """Tell whether a line begins with the bullet or number of a list."""
    return (line[:1] in _ITEM_STARTS or line[1:2] == ")") and _ITEM.match(line) is not None


def is_speech(line: str) -> bool:
    """Tell whether a line begins with the label of a transcript or an interview: `ANNE HOLT: `, `Q: `."""
    return line[:1].isupper() and ":" in line and _SPEAKER_LABEL.match(line) is not None


def has_columns(line: str) -> bool:
    """Tell whether a line has a gap as wide as those between the columns of a table."""
    return _COLUMNS.search(line) is not None


def starts_lower(line: str) -> bool:
    """Tell whether the first letter of a line, marks before it apart, is a small one."""
    return line.lstrip(_OPENING)[:1].islower()


def is_quoted(line: str) -> bool:
    """Tell whether a line begins or ends with a quotation mark."""
    return line[:1] in '"“‘«„' or line[-1:] in '"”’»'
