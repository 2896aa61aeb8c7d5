"""One annotated article beside what was predicted for it: which quotations meet, and whether their speakers agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.scoring.names import is_pronoun, last_word, same_name
from tui.scoring.runs import runs_between_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.quotes.model import Analysis, Quotation, Span
    from tui.scoring.annotations import AnnotatedArticle, AnnotatedQuotation

Cover = frozenset[int]
"""The offsets of the letters and figures that some spans cover."""


class Comparison:
    """An annotated article and its analysis, with what both cover; quotations go by their place in either."""

    def __init__(self, article: AnnotatedArticle, analysis: Analysis) -> None:
        self.article = article
        self.annotated = article.quotes
        self.predicted = analysis.quotes
        self.runs = runs_between_marks(article.text)
        self._speakers = {speaker.id: speaker for speaker in analysis.speakers}
        self._annotated_covers = [self._cover(quote.spans) for quote in self.annotated]
        self._predicted_covers = [self._cover(quote.spans) for quote in self.predicted]

    def owners(self, run: Span) -> tuple[int | None, int | None]:
        """Return the annotated and the predicted quotation that a run belongs to."""
        cover = self._cover((run,))
        return _owner(cover, self._annotated_covers), _owner(cover, self._predicted_covers)

    def pairs(self, predicted: Sequence[int]) -> dict[int, int]:
        """Match annotated with predicted quotations one to one, best first, where their letters agree by half or more.

        `predicted` are those that may be taken; the result maps annotated to predicted.
        """
        shares = []
        for mine, cover in enumerate(self._annotated_covers):
            for theirs in predicted:
                shared = len(cover & self._predicted_covers[theirs])
                if shared and 2 * shared >= (union := len(cover | self._predicted_covers[theirs])):
                    shares.append((shared / union, mine, theirs))
        matched: dict[int, int] = {}
        taken: set[int] = set()
        for _, mine, theirs in sorted(shares, reverse=True):
            if mine not in matched and theirs not in taken:
                matched[mine] = theirs
                taken.add(theirs)
        return matched

    def annotated_name(self, quote: AnnotatedQuotation) -> str | None:
        """Return the annotated speaker's name, or the words that stand for him; `None` where there is none."""
        words = " ".join(self.article.text[start:end] for start, end in quote.speaker)
        return quote.name or words or None

    def predicted_name(self, quote: Quotation) -> str | None:
        """Return the predicted speaker's name, `None` where there is none."""
        speaker = self._speakers.get(quote.speaker) if quote.speaker is not None else None
        return speaker.name if speaker else None

    def speakers_agree(self, mine: AnnotatedQuotation, theirs: Quotation) -> bool | None:
        """Tell whether the speaker is right, `None` where the annotation has no speaker.

        Right are a mention that overlaps the annotated one, be it this quotation's or another of the same speaker,
        and a name with the same last word.
        """
        wanted = self.annotated_name(mine)
        if wanted is None:
            return None
        where = self._cover(mine.speaker)
        if theirs.mention and where & self._cover((theirs.mention,)):
            return True
        speaker = self._speakers.get(theirs.speaker) if theirs.speaker is not None else None
        if speaker is None:
            return False
        if where & self._cover(speaker.mentions):
            return True
        return not is_pronoun(wanted) and bool(word := last_word(wanted)) and word == last_word(speaker.name)

    def names_agree(self, mine: AnnotatedQuotation, theirs: Quotation) -> bool | None:
        """Tell whether the speaker has the right, full name; `None` where the annotation has no name."""
        return same_name(mine.name, self.predicted_name(theirs) or "") if mine.name else None

    def _cover(self, spans: Iterable[Span]) -> Cover:
        text = self.article.text
        return frozenset(at for start, end in spans for at in range(start, min(end, len(text))) if text[at].isalnum())


def _owner(run: Cover, covers: Sequence[Cover]) -> int | None:
    """Return which of `covers` has most of the run, if it has half; of equals the shortest."""
    best = max(range(len(covers)), key=lambda at: (len(run & covers[at]), -len(covers[at])), default=None)
    return best if best is not None and 2 * len(run & covers[best]) >= len(run) else None
