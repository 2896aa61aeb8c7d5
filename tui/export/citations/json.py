"""A quotation as one JSON object: its words, who said them, how that is known, and the article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.export.citations.link import fragment_address
from tui.export.json_text import document
from tui.export.quotes_json import heading

if TYPE_CHECKING:
    from tui.export.citations.cited import Cited


def write(cited: Cited) -> str:
    """Return the object; offsets count code points of the article's text, ends exclusive."""
    return "".join(document([_plain(cited)], many=False))


def _plain(cited: Cited) -> dict[str, Any]:
    quote, speaker = cited.quote, cited.speaker
    return {
        "quotation": cited.words,
        "kind": str(quote.kind),
        "speaker": speaker.name if speaker else None,
        "speaker_kind": str(speaker.kind) if speaker else None,
        "description": speaker.description if speaker else None,
        "rule": quote.rule,
        "confidence": quote.confidence,
        "accepted": quote.accepted,
        "corrected": quote.corrected,
        "spans": [list(span) for span in quote.spans],
        "link": fragment_address(cited),
        "article": heading(cited.article),
    }
