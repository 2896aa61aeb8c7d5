"""The chain of mentions that leads from a quotation to the fullest name of its speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.quotes.forms import Form, form_of, words_of
from tui.quotes.model import Span, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.evidence import Trace
    from tui.quotes.model import Analysis, Quotation, Speaker

_MOST = 6
_BESIDE = 80  # code points after a name in which a role may be given with it, and before it
_SENTENCE_ENDS = ("\n", ". ", "! ", "? ")
_LEAST = 3  # letters of a word that tells something of somebody
_BARE = (SpeakerKind.UNNAMED, SpeakerKind.GROUP, SpeakerKind.DOCUMENT)


class Link(NamedTuple):
    """A mention of the chain, and how it leads to the next one, or what it is if it is the last."""

    span: Span
    form: Form


def links_of(text: str, analysis: Analysis, quote: Quotation, speaker: Speaker, trace: Trace) -> tuple[Link, ...]:
    """Return the mentions from the one that names the quotation's `speaker` to his fullest name."""
    links: list[Link] = []
    mention = quote.mention
    if mention is None:
        begun = trace.begun(quote) or _spoke_before(analysis, quote)
        if begun is not None:
            links.append(Link(begun[0], Form.GOES_ON))
            mention = begun[1]
    mentions = sorted({*speaker.mentions, *trace.mentions(quote)})
    names = _Names(text, speaker, mentions)
    mention = mention or names.fullest
    while mention is not None and len(links) < _MOST and all(link.span != mention for link in links):
        form = names.form(mention)
        following = names.after(mention, form)
        if form is Form.DESCRIPTION:
            if following is None:
                form = Form.UNNAMED
            elif _is_given(text, mention, following):
                form = Form.ROLE
        elif form is Form.FULL and speaker.kind in _BARE:
            form = Form.UNNAMED
        links.append(Link(mention, form))
        mention = following
    return tuple(links)


def _spoke_before(analysis: Analysis, quote: Quotation) -> tuple[Span, Span | None] | None:
    """Return the nearest quotation before, of the same speaker, that names him, and where it does."""
    before = [
        other
        for other in analysis.quotes
        if other.speaker == quote.speaker and other.mention is not None and other.spans[0] < quote.spans[0]
    ]
    return (before[-1].spans[0], before[-1].mention) if before else None


class _Names:
    """The mentions of one speaker, by form."""

    def __init__(self, text: str, speaker: Speaker, mentions: Sequence[Span]) -> None:
        self.text = text
        self.name = speaker.name
        self.forms = {mention: form_of(text[slice(*mention)], speaker.name) for mention in mentions}
        self.fullest = self._fullest()

    def form(self, mention: Span) -> Form:
        return self.forms.get(mention) or form_of(self.text[slice(*mention)], self.name)

    def after(self, mention: Span, form: Form) -> Span | None:
        """Return the mention that a mention leads to; `None` if it is the last."""
        if form is Form.FULL:
            return None
        if form.is_pronoun:
            told = [other for other, its in self.forms.items() if not its.is_pronoun and other != mention]
            before = [other for other in told if other.end <= mention.start]
            return before[-1] if before else next(iter(told), self._other(mention))
        if form.is_description:
            named = [other for other, its in self.forms.items() if not (its.is_pronoun or its.is_description)]
            given = [other for other in named if _is_given(self.text, mention, other)]
            before = [other for other in named if other.end <= mention.start]
            return given[0] if given else before[-1] if before else next(iter(named), self._other(mention))
        return self._other(mention)

    def _other(self, mention: Span) -> Span | None:
        return self.fullest if self.fullest != mention else None

    def _fullest(self) -> Span | None:
        full = next((mention for mention, form in self.forms.items() if form is Form.FULL), None)
        if full is not None:
            return full
        at = self.text.find(self.name)
        if at >= 0:
            return Span(at, at + len(self.name))
        told = [mention for mention, form in self.forms.items() if not form.is_pronoun]
        wanted = set(words_of(self.name))
        return max(told, key=lambda one: len(wanted & set(words_of(self.text[slice(*one)]))), default=None)


def _is_given(text: str, description: Span, name: Span) -> bool:
    """Ask whether a word of a description stands beside a name, in its sentence (Ada Holm, the mayor, …)."""
    before = text[max(0, name.start - _BESIDE) : name.start]
    after = text[name.end : name.end + _BESIDE]
    for end in _SENTENCE_ENDS:
        before, after = before.rpartition(end)[2], after.partition(end)[0]
    told = {word for word in words_of(text[slice(*description)]) if len(word) > _LEAST}
    around = {*words_of(before), *words_of(after), *words_of(text[slice(*name)])}
    apart = description.end <= name.start - len(before) or description.start >= name.end + len(after)
    return apart and not told.isdisjoint(around)
