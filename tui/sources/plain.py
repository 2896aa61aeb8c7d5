"""Plain text, as it is written or as it is copied off a page, becomes an article."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.article import Article, Assembly, BlockKind, Part, assemble
from tui.sources.charset import decode
from tui.sources.errors import ReadError
from tui.sources.furniture import sort_out
from tui.sources.head import Head, split_head
from tui.sources.hygiene import clean
from tui.sources.layout import Piece, pieces_of, squeezed
from tui.sources.mojibake import mend
from tui.sources.shape import ends_sentence, is_heading_like
from tui.sources.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.sources.fetch import Document

_LABEL_TIMES = 3  # short lines that come so often are no headings
_SHORT = 60  # characters
_LONGEST_PAGE = 400_000  # characters of a text; what is longer is a book
_FIRST_STRETCH, _STRETCH = 50_000, 200_000  # of it that are read at once, at least
_BLANK_LINE = re.compile(r"\n[ \t\r]{0,80}\n\s{0,80}+|\r\r")


def read(document: Document, *, as_is: bool = False) -> Article:
    """Read a document as plain text; raise `ReadError` if there is nothing to be seen in it.

    With `as_is`, every line stays where it is, furniture and headline too, and `title` and its kin are `None`.
    """
    *_, article = gradually(document, Watch(), as_is=as_is)
    return article


def gradually(document: Document, watch: Watch, *, as_is: bool = False) -> Iterator[Article]:
    """Read a document as plain text, and yield what there is of a long one whenever that has grown well.

    What is longer than any page is a book, or many pages in one file: it is read in stretches, and what is to be known
    of its head is known from the first.
    """
    decoded = decode(document.data, document.charset)
    notices = decoded.notices
    if "\x00" in decoded.text:
        notices += ("NUL characters in this text were left out.",)
    assembly = Assembly()
    first: Article | None = None
    left_out: list[str] = []
    done = 0
    for stretch in stretches(decoded.text):
        watch.step(document.address, done, len(decoded.text))
        done += len(stretch)
        text = clean(stretch if as_is else mend(stretch)).strip("\n")
        if not text.strip():
            continue
        article = verbatim(text) if as_is else article_of(text, headed=first is None)
        assembly.add(Part(block.kind, article.text[block.start : block.end], block.level) for block in article.blocks)
        left_out += article.left_out
        first = first or replace(article, source=document.address, notices=notices)
        if assembly.is_due and done < len(decoded.text):
            body = assembly.body
            yield replace(first, text=body.text, blocks=body.blocks, is_whole=False)
    if first is None:
        raise ReadError(document.address, "has no text in it; there is nothing to read")
    body = assembly.body
    yield replace(first, text=body.text, blocks=body.blocks, left_out=tuple(left_out))


def stretches(text: str) -> Iterator[str]:
    """Yield a text whole, or one that is longer than any page in stretches, cut at blank lines."""
    start = 0
    while len(text) - start > _LONGEST_PAGE:
        cut = _BLANK_LINE.search(text, start + (_STRETCH if start else _FIRST_STRETCH))
        if cut is None:
            break
        yield text[start : cut.end()]
        start = cut.end()
    yield text[start:]


def article_of(text: str, *, headed: bool = True) -> Article:
    """Tell headline, body and furniture of a cleaned text apart; what nobody can be sure of stays in the body.

    What goes on with something longer is not `headed`: there is no headline in it.
    """
    pieces = pieces_of(text)
    staying, left_out = _without_furniture(pieces)
    head, body = _without_head(staying) if headed else (Head(), staying)
    if not body:
        head, body, left_out = Head(), pieces, []
    full, blocks = assemble(_parts(body))
    return Article(
        full,
        blocks,
        title=head.title,
        subtitle=head.subtitle,
        date=head.date,
        updated=head.updated,
        byline=head.byline,
        outlet=head.outlet,
        left_out=tuple(left_out),
    )


def verbatim(text: str) -> Article:
    """Make an article of a cleaned text without changing a line; its blocks are what stands between blank lines."""
    full, blocks = assemble((BlockKind.PARAGRAPH, paragraph) for paragraph in text.split("\n\n"))
    return Article(full, blocks)


def _without_furniture(pieces: list[Piece]) -> tuple[list[Piece], list[str]]:
    kept, left_out = sort_out([piece.text for piece in pieces], [piece.follows for piece in pieces])
    return _loosened(pieces, kept), left_out


def _without_head(pieces: list[Piece]) -> tuple[Head, list[Piece]]:
    """Split the head off; a standfirst only if the body that is left would be read alone as it is here."""
    head, end = split_head(pieces)
    body = _loosened(pieces, range(end, len(pieces)))
    if head.has_standfirst and (_without_furniture(body)[1] or split_head(body)[1]):
        head, end = split_head(pieces, with_standfirst=False)
        body = _loosened(pieces, range(end, len(pieces)))
    return head, body


def _loosened(pieces: list[Piece], kept: Sequence[int]) -> list[Piece]:
    """Return the pieces that are kept; where a line of a block is not, the others become paragraphs of their own."""
    if len(kept) == len(pieces):
        return pieces
    staying = set(kept)
    loose: set[int] = set()
    start = 0
    for number in range(1, len(pieces) + 1):
        if number == len(pieces) or not pieces[number].tight:
            block = range(start, number)
            if not staying.issuperset(block):
                loose.update(block)
            start = number
    return [
        Piece(squeezed(piece.text), heading=piece.heading) if number in loose else piece
        for number, piece in ((number, pieces[number]) for number in kept)
    ]


def _parts(pieces: list[Piece]) -> Iterator[tuple[BlockKind, str]]:
    """Put the lines of each block together, and tell the headings among the blocks."""
    blocks: list[list[Piece]] = []
    for piece in pieces:
        if piece.tight and blocks:
            blocks[-1].append(piece)
        else:
            blocks.append([piece])
    marked = [len(block) == 1 and (block[0].heading or is_heading_like(block[0].text)) for block in blocks]
    labels = _labels([block[0].text for block, is_marked in zip(blocks, marked, strict=True) if is_marked])
    for number, block in enumerate(blocks):
        text = "\n".join(piece.text for piece in block)
        is_heading = block[0].heading or (
            marked[number] and text not in labels and _parts_prose(blocks, marked, number)
        )
        yield (BlockKind.HEADING if is_heading else BlockKind.PARAGRAPH), text


def _labels(lines: list[str]) -> set[str]:
    """Return the short lines that say who speaks, for they come again and again, and the questions of an interview."""
    questions = [line for line in lines if line.endswith("?")]
    often = {line for line, times in Counter(lines).items() if times >= _LABEL_TIMES}
    return often.union(questions) if len(questions) >= _LABEL_TIMES else often


def _parts_prose(blocks: list[list[Piece]], marked: list[bool], number: int) -> bool:
    """Tell whether a short line stands between a paragraph that has ended and another one."""
    if not 0 < number < len(blocks) - 1 or marked[number - 1] or marked[number + 1]:
        return False
    before, after = blocks[number - 1], blocks[number + 1]
    is_last = number + 2 == len(blocks)
    if is_last and not ends_sentence(after[-1].text) and len(after[0].text) < _SHORT:
        return False  # a signature
    return len(before) > 1 or ends_sentence(before[-1].text) or before[-1].text.endswith(":")
