"""Annotated articles are read from one object or from one a line, and bad ones are refused in one line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tui.quotes.model import QuoteKind, Span
from tui.scoring import AnnotatedQuotation, AnnotationError, read_annotations

if TYPE_CHECKING:
    from pathlib import Path

QUOTE = {"kind": "direct", "spans": [[0, 5]], "speaker": [[12, 15]], "cue": None, "name": "Ada Lind"}
ARTICLE = {"id": "one", "text": "“Yes” said Ada", "quotes": [QUOTE | {"speaker": [[11, 14]]}]}


def write(path: Path, content: str) -> Path:
    path.write_text(content, encoding="utf-8")
    return path


def test_one_object_over_many_lines(tmp_path: Path) -> None:
    [article] = read_annotations(write(tmp_path / "one.json", json.dumps(ARTICLE, indent=1)))
    assert (article.id, article.text) == ("one", "“Yes” said Ada")
    assert article.quotes == (
        AnnotatedQuotation(QuoteKind.DIRECT, (Span(0, 5),), (Span(11, 14),), (), "Ada Lind", optional=False),
    )


def test_one_article_a_line(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps(ARTICLE | {"id": name}, ensure_ascii=False) for name in ("a", "b")) + "\n\n"
    assert [article.id for article in read_annotations(write(tmp_path / "two.jsonl", lines))] == ["a", "b"]


def test_line_separators_inside_a_text_part_no_articles(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({"id": name, "text": "a\u2028b", "quotes": []}, ensure_ascii=False) for name in "ab")
    assert [article.text for article in read_annotations(write(tmp_path / "two.jsonl", lines))] == ["a\u2028b"] * 2


@pytest.mark.parametrize(
    "value",
    [
        [],
        {"id": "one", "text": "no quotes"},
        ARTICLE | {"quotes": [QUOTE | {"kind": "shouted"}]},
        ARTICLE | {"quotes": [QUOTE | {"spans": [[0]]}]},
        ARTICLE | {"quotes": [QUOTE | {"spans": [[0, 99]]}]},
        ARTICLE | {"quotes": [QUOTE | {"spans": [[5, 5]]}]},
        ARTICLE | {"quotes": [QUOTE | {"cue": [[-1, 3]]}]},
    ],
)
def test_what_is_no_annotation(tmp_path: Path, value: Any) -> None:
    path = write(tmp_path / "bad.json", json.dumps(value))
    with pytest.raises(AnnotationError, match=r"bad\.json, line 1: [^\n]+$"):
        list(read_annotations(path))


def test_the_line_that_is_not_json_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "bad.jsonl", json.dumps(ARTICLE) + "\n{oops\n")
    with pytest.raises(AnnotationError, match=r"bad\.jsonl, line 2: not JSON"):
        list(read_annotations(path))


def test_what_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "latin.json"
    path.write_bytes('{"id": "é"}'.encode("latin-1"))
    with pytest.raises(AnnotationError, match="not UTF-8"):
        list(read_annotations(path))
