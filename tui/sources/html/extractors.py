"""What others take for the article of a page: the text of its blocks, by trafilatura and by readability."""

from __future__ import annotations

import logging
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml.etree import iterwalk

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

_INLINE = frozenset({"hi", "ref", "a", "b", "i", "em", "strong", "span", "u", "sup", "sub", "cite", "q", "font"})


def by_trafilatura(tree: HtmlElement) -> list[str]:
    """Return the blocks of the article as trafilatura finds them; none where it finds nothing, or fails."""
    from trafilatura import bare_extraction

    _hush("trafilatura")
    try:
        document = bare_extraction(
            deepcopy(tree), favor_precision=True, include_comments=False, include_formatting=True
        )
    except Exception:  # a page can make it fail in any way, and there is another reading
        return []
    body = getattr(document, "body", None)
    return [] if body is None else blocks_of(body)


def by_readability(tree: HtmlElement) -> list[str]:
    """Return the blocks of the article as the readability that trafilatura brings along finds them."""
    from lxml.html import fromstring
    from trafilatura.readability_lxml import Document

    _hush("trafilatura")
    try:
        summary = Document(deepcopy(tree)).summary()
        return blocks_of(fromstring(summary)) if summary else []
    except Exception:
        return []


def blocks_of(body: _Element) -> list[str]:
    """Return the texts under `body`, cut where an element begins or ends that is no part of a line."""
    texts = [""]
    for event, element in iterwalk(body, events=("start", "end")):
        text = (element.text if event == "start" else element.tail) or ""
        if element.tag in _INLINE:
            texts[-1] += text
        else:
            texts.append(text)
    return [text for text in texts if text.strip()]


def _hush(name: str) -> None:
    """Keep what a library logs off the terminal."""
    logger = logging.getLogger(name)
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
        logger.propagate = False
