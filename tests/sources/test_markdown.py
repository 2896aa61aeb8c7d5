from __future__ import annotations

from dataclasses import replace

import pytest

from tui.article import BlockKind
from tui.sources.fetch import Document
from tui.sources.formats import reader_of
from tui.sources.front_matter import split_front_matter
from tui.sources.markdown import read
from tui.sources.markdown_signs import is_markdown
from tui.sources.plain import read as read_plain

QUAY = """\
---
title: "The quay of Brask"
date: 2026-05-04
authors:
  - Ann Lee
  - Bo Berg
lang: en
---

# The quay of Brask

The [harbour](https://example.org/harbour) of *Brask*
will be **closed** from May.

## What was said

> We are sorry.
>
> We have tried.

- The crane is old.
  - So is the quay.

![The crane, seen from the sea](crane.jpg)

| Year | Ships |
|------|------:|
| 2025 | 9     |

    kept  as
      it is
"""


def document(text: str, name: str = "story.txt", media_type: str | None = None) -> Document:
    return Document(text.encode(), name, media_type)


def test_every_block_is_what_it_is() -> None:
    article = read(document(QUAY, "quay.md"))
    assert [(block.kind, block.level, article.text[block.start : block.end]) for block in article.blocks] == [
        (BlockKind.PARAGRAPH, 0, "The harbour of Brask will be closed from May."),
        (BlockKind.HEADING, 2, "What was said"),
        (BlockKind.QUOTATION, 1, "We are sorry."),
        (BlockKind.QUOTATION, 1, "We have tried."),
        (BlockKind.ITEM, 1, "The crane is old."),
        (BlockKind.ITEM, 2, "So is the quay."),
        (BlockKind.CAPTION, 0, "The crane, seen from the sea"),
        (BlockKind.TABLE, 0, "Year  Ships\n2025      9"),
        (BlockKind.PREFORMATTED, 0, "kept  as\n  it is"),
    ]
    assert [(article.text[link.start : link.end], link.address) for link in article.links] == [
        ("harbour", "https://example.org/harbour")
    ]
    assert [(article.text[its.start : its.end], its.strong) for its in article.emphases] == [
        ("Brask", False),
        ("closed", True),
        ("Year  Ships", True),
    ]


def test_front_matter_becomes_fields() -> None:
    article = read(document(QUAY))
    assert (article.title, article.date, article.byline, article.language) == (
        "The quay of Brask",
        "2026-05-04",
        "Ann Lee, Bo Berg",
        "en",
    )


def test_a_heading_on_top_is_the_title_and_what_is_below_it_belongs_to_the_head() -> None:
    article = read(document("# The quay of Brask\n\n*By Ann Lee*\n\n4 May 2026\n\nThe quay is shut, said the port."))
    assert (article.title, article.byline, article.date) == ("The quay of Brask", "Ann Lee", "4 May 2026")
    assert article.text == "The quay is shut, said the port."


def test_raw_html_is_read_and_addresses_that_are_no_page_are_no_links() -> None:
    article = read(document("A <b>bell</b> [rang](javascript:alert(1)) and [rang](/there).\n\n<script>x</script>"))
    assert article.text == "A bell [rang](javascript:alert(1)) and rang."
    assert article.links == ()


def test_as_is_changes_nothing() -> None:
    assert read(document(QUAY), as_is=True).text == QUAY.strip("\n")


@pytest.mark.parametrize(
    ("source", "is_one"),
    [
        (document("A bell rang.", "a.md"), True),
        (document("A bell rang.", "https://example.org/a.markdown?raw=1"), True),
        (document("A bell rang.", media_type="text/markdown"), True),
        (document("# A bell\n\nIt [rang](https://example.org/bell) twice."), True),
        (document("# A bell\n\nIt **rang**.\n\n> Twice?\n\nYes."), True),
        (document("A bell rang."), False),
        (document("See [1](https://example.org/bell) of the notes."), False),
        (document("> You wrote:\n> # 5 of it\n\n* No.\n* Yes.\n"), False),
        (document("# Title\n\nA bell **rang**."), False),
    ],
)
def test_markdown_is_told_by_several_marks_at_once(source: Document, is_one: bool) -> None:
    assert is_markdown(source) is is_one
    assert (reader_of(source) is read) is is_one
    assert (reader_of(source) is read_plain) is not is_one


def test_what_would_take_for_ever_is_read_as_plain_text() -> None:
    for text in ("![[" * 3_000, "[a " * 40_000 + "\n\n"):
        assert read(document(text, "a.md")).text == read_plain(document(text, "a.md")).text


def test_deep_nesting_is_read() -> None:
    article = read(document("> " * 30 + "deep", "a.md"))
    assert article.text == "deep"
    assert article.blocks[0] == replace(article.blocks[0], kind=BlockKind.QUOTATION, level=30)


@pytest.mark.parametrize(
    ("text", "fields", "rest"),
    [
        ("---\ntitle: A\n---\nb", {"title": "A"}, "b"),
        ("+++\ntitle = 'A: b'\nauthors = [\"C\", 'D']\n+++\n\nb", {"title": "A: b", "author": "C, D"}, "\nb"),
        ("---\nA bell rang.\n---\nb", {}, "---\nA bell rang.\n---\nb"),
        ("---\ntitle: A\nb", {}, "---\ntitle: A\nb"),
        ("---\ndraft: true\ntitle: >\n---\nb", {}, "b"),
        ("", {}, ""),
    ],
)
def test_front_matter_is_only_what_stands_between_its_fences(text: str, fields: dict[str, str], rest: str) -> None:
    assert split_front_matter(text) == (fields, rest)


def test_what_is_no_element_stays_text_and_remarks_go() -> None:
    article = read(document("# Use\n\nCall `f <x>` with <path> or a < b.\n\n<!-- no -->\n\n<div>Mira Kolb</div>"))
    assert article.text == "Call f <x> with <path> or a < b.\n\nMira Kolb"


def test_notes_stand_below_the_text() -> None:
    article = read(
        document("# Bells\n\nIt rang[^2] and rang.[^b] `[^2]`\n\n[^b]: In 2019.\n\n[^2]: Twice.\n\nIt fell still.")
    )
    assert article.text == "It rang[1] and rang.[2] [^2]\n\nIt fell still.\n\n[1] Twice.\n\n[2] In 2019."


def test_authors_with_names_and_moments_with_a_time() -> None:
    head = "---\nauthor:\n  - Vera Ostrova\n  - name: Ilse Maran\ndate: 2024-03-12T08:00:00Z\n---\n"
    article = read(document(f"{head}\n# Bells\n\nIt rang."))
    assert (article.byline, article.date) == ("Vera Ostrova, Ilse Maran", "2024-03-12")


def test_dashes_before_the_name_below_a_quotation() -> None:
    assert read(document("# Bells\n\n> It rang.\n>\n> --- Mira Kolb\n\nIt fell still.")).text == (
        "It rang.\n\n— Mira Kolb\n\nIt fell still."
    )
