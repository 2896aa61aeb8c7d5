"""Ties a run between marks to a cue and a speaker in German and French: an ordered list of rules, sure ones first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from tui.quotes import lexicon
from tui.quotes.classes import BREAK, COLON, COMMA, CONJUNCTION, DASH, OTHER, QUOTED, SIGN
from tui.quotes.continental.groups import group_at, unknown_verb
from tui.quotes.continental.phrases import is_own, is_person, phrase_after
from tui.quotes.continental.reports import Report, according, apposed_name, opening_phrase, report_at, report_before
from tui.quotes.continental.words import plain
from tui.quotes.drafts import Found
from tui.quotes.language import Language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.drafts import Draft
    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration, Sentence

_GAP = 8  # tokens between a cue and the run that it comes before, where no colon stands
_AHEAD = 5  # paragraphs that may go by before it is said who speaks in them
_SPOKEN = 4  # words from which on a run that opens a sentence is somebody’s by itself


class Place(NamedTuple):
    """Where a run stands: its token `at` in a sentence of a paragraph, and what was found before it."""

    text: str
    narrations: Sequence[Narration]  # of the whole text
    paragraph: int
    number: int  # of the sentence in the paragraph
    at: int
    earlier: Sequence[Draft]  # of the whole text, in order
    here: Sequence[tuple[int, int]]  # (token, index in `earlier`) of the drafts of this paragraph
    language: Language

    @property
    def n(self) -> Narration:
        """The paragraph."""
        return self.narrations[self.paragraph]

    @property
    def sentence(self) -> Sentence:
        """The sentence that the run stands in."""
        return self.n.sentences[self.number]

    @property
    def words(self) -> list[str]:
        """The words of the run."""
        return self.text[self.n.starts[self.at] : self.n.ends[self.at]].split()


def set_off(place: Place) -> Found | None:
    """Die Bürgermeisterin schrieb: ⏎ … — a block quotation without marks after a paragraph that ends in a colon."""
    block = place.n.runs[place.at].block
    if block is None:
        return None
    before = place.narrations[place.paragraph - 1] if place.paragraph else None
    if before is None or not before.tags:
        return Found("nobody", None, None)
    if place.earlier and 0 in before.runs and before.runs[0].block == block:
        return Found("set-off", None, None, len(place.earlier) - 1)
    speaker = opening_phrase(before, *before.sentences[-1], place.language) if before.tags[-1] & COLON else None
    if speaker is None or not is_person(before, speaker):
        return Found("nobody", None, None)
    return Found("set-off", speaker, None, back=1)


def verb_subject(place: Place) -> Found | None:
    """„…“, sagte die Bürgermeisterin. „…“, so die Bürgermeisterin. « … », a déclaré la maire."""
    n, last = place.n, place.sentence.last
    start = _past_signs(n, place.at + 1, last)
    return _found("verb-subject", report_at(n, start, last, place.language))


def subject_verb(place: Place) -> Found | None:
    """« … », la maire a déclaré."""
    n, last = place.n, place.sentence.last
    start = _past_signs(n, place.at + 1, last)
    speaker = phrase_after(n, start, last, place.language)
    group = group_at(n, speaker.last, last, place.language) if speaker and speaker.last < last else None
    if speaker is None or group is None or group.pronoun is not None or is_own(n, speaker, place.language):
        return None
    return Found("subject-verb", speaker, group.cue)


def any_verb(place: Place) -> Found | None:
    """„…“, grinste Anna Kolb. « … », a corrigé la maire. — right after the marks any verb may do."""
    n, last = place.n, place.sentence.last
    start = _past_signs(n, place.at + 1, last)
    verb = unknown_verb(n, start, last) if start > place.at + 1 else None
    speaker = phrase_after(n, verb[1], last, place.language) if verb is not None else None
    if verb is None or speaker is None or not is_person(n, speaker) or is_own(n, speaker, place.language):
        return None
    return Found("subject-any-verb", apposed_name(n, speaker, last, place.language) or speaker, verb)


def cue_before(place: Place) -> Found | None:
    """Die Bürgermeisterin sagte: „…“ La maire a déclaré : « … ». — the cue stands right before the run."""
    n, first, at = place.n, place.sentence.first, place.at
    report = report_before(n, first, at, place.language)
    if report is None or any(n.tags[k] & QUOTED for k in range(report.cue[1], at)):
        return None
    if n.tags[at - 1] & COLON or (n.tags[at - 1] & COMMA and at - report.last <= 1) or at == report.last:
        return _found("finite-before", report)
    return None


def colon(place: Place) -> Found | None:
    """Anna Kolb: „…“ — or any sentence about a person that ends in a colon before the run."""
    n, first, at = place.n, place.sentence.first, place.at
    if at - 1 <= first or not n.tags[at - 1] & COLON:
        return None
    speaker = opening_phrase(n, first, at - 1, place.language)
    if speaker is None or not is_person(n, speaker) or _is_label(n, speaker, place.language):
        return None
    return Found("name-colon" if speaker.last == at - 1 else "subject-colon", speaker, None)


def elided_subject(place: Place) -> Found | None:
    """…, und fügte hinzu: „…“ Et d’ajouter : « … » — who spoke before goes on."""
    n, first, at = place.n, place.sentence.first, place.at
    if at == first or not n.tags[at - 1] & (COLON | COMMA) or not place.earlier:
        return None
    infinitives = lexicon.words("fr/infinitives") if place.language is Language.FRENCH else ()
    for k in range(at - 2, max(first - 1, at - _GAP), -1):
        group = group_at(n, k, at, place.language)
        if group is not None and group.impersonal:
            return Found("finite-before", None, group.cue)
        if group is not None or n.words[k] in infinitives:
            cue = group.cue if group is not None else (k, k + 1)
            return Found("infinitive-before", None, cue, len(place.earlier) - 1)
    return None


def according_to(place: Place) -> Found | None:
    """„…“, laut Anna Kolb. Selon la maire, « … »."""
    n, at = place.n, place.at
    first, last = place.sentence
    found = according(n, first, last, place.language)
    after = next((report for report in found if report.cue[0] > at), None)
    before = next((report for report in reversed(found) if report.last <= at), None)
    if after is not None and not any(n.tags[k] & QUOTED for k in range(at + 1, after.cue[0])):
        return _found("according-to", after)
    return _found("according-to", before)


def unclosed(place: Place) -> Found | None:
    """„… ⏎ „…“ — the paragraph before left its quotation open, and this one goes on with it."""
    before = place.narrations[place.paragraph - 1] if place.paragraph else None
    if place.at or before is None or not before.runs or not place.earlier:
        return None
    return None if before.runs[max(before.runs)].closed else Found("unclosed", None, None, len(place.earlier) - 1)


def next_paragraph(place: Place) -> Found | None:
    """„… ⏎ „…“, sagte sie. — the run is not closed, and the paragraph that goes on with it says who speaks."""
    if place.n.runs[place.at].closed:
        return None
    for ahead in range(1, _AHEAD):
        paragraph = place.paragraph + ahead
        if paragraph >= len(place.narrations) or 0 not in place.narrations[paragraph].runs:
            return None
        found = verb_subject(place._replace(paragraph=paragraph, number=0, at=0))
        if found is not None or place.narrations[paragraph].runs[0].closed:
            return found._replace(rule="next-paragraph", back=-ahead) if found is not None else None
    return None


def same_sentence(place: Place) -> Found | None:
    """„…“, sagte sie, „…“ — the run goes on with the quotation before it in the sentence."""
    if not place.here or place.here[-1][0] < place.sentence.first:
        return None
    before = place.n.tags[place.at - 1]
    if before & (SIGN | CONJUNCTION) or len(place.words) >= _SPOKEN:
        return Found("same-sentence", None, None, place.here[-1][1])
    return None


def clause_after(place: Place) -> Found | None:
    """Die Lage sei „dramatisch“, sagte Anna Kolb. — a part of what is reported stands between marks."""
    n, at, last = place.n, place.at, place.sentence.last
    for k in range(at + 1, last):
        if n.tags[k] & COMMA and k + 1 < last:
            report = report_at(n, k + 1, last, place.language)
            if report is not None:
                return _found("clause-before", report)
    return None


def clause_before(place: Place) -> Found | None:
    """Anna Kolb sprach von einem „Desaster“."""
    report = report_before(place.n, place.sentence.first, place.at, place.language)
    return _found("finite-earlier", report)


def subjunctive(place: Place) -> Found | None:
    """Die Glocke sei „ein schönes Stück Geschichte“. — the mood says that whoever spoke before goes on."""
    n, first = place.n, place.sentence.first
    if place.language is not Language.GERMAN or not place.earlier or place.earlier[-1].home < place.paragraph - 1:
        return None
    if not any(n.words[k].lower() in lexicon.words("de/subjunctive") for k in range(first, place.at)):
        return None
    return Found("subjunctive", None, None, len(place.earlier) - 1)


def preceding_subject(place: Place) -> Found | None:
    """Anna Kolb winkt ab. „…“ — the subject of the sentence before."""
    if not _is_spoken(place) or place.number == 0:
        return None
    n, (first, last) = place.n, place.n.sentences[place.number - 1]
    if place.here and place.here[-1][0] >= first:
        return None
    speaker = opening_phrase(n, first, last, place.language)
    if speaker is None or not is_person(n, speaker):
        return None
    return Found("preceding-subject", speaker, None)


def same_paragraph(place: Place) -> Found | None:
    """„…“, sagte sie. „…“ — a whole sentence between marks after one that was attributed."""
    if place.here and place.at <= place.sentence.first + 1:
        return Found("same-paragraph", None, None, place.here[-1][1])
    return None


def later_in_paragraph(place: Place) -> Found | None:
    """„….“ „…“, sagte sie. — the attribution comes with the next run of the paragraph."""
    if place.at > place.sentence.first + 1:
        return None
    for number in range(place.number + 1, min(place.number + 3, len(place.n.sentences))):
        first, last = place.n.sentences[number]
        following = next((at for at in range(first, last) if place.n.tags[at] & QUOTED), None)
        if following is not None:
            found = verb_subject(place._replace(number=number, at=following))
            return found._replace(rule="later-in-paragraph") if found is not None else None
    return None


def last_speaker(place: Place) -> Found | None:
    """„…“ in a paragraph of its own: whoever spoke last goes on."""
    if not _is_spoken(place) or not place.earlier:
        return None
    return Found("last-speaker", None, None, len(place.earlier) - 1)


def nobody(place: Place) -> Found | None:
    """„…“ — words that are somebody’s, and no telling whose."""
    after_colon = place.at > 0 and place.n.tags[place.at - 1] & COLON and len(place.words) >= _SPOKEN
    return Found("nobody", None, None) if after_colon or _is_spoken(place) else None


def _is_spoken(place: Place) -> bool:
    """Ask whether a run looks like somebody’s words by itself: it opens its sentence and is not short."""
    opens = place.at <= place.sentence.first + 1
    return opens and (len(place.words) >= _SPOKEN or bool(place.n.tags[place.at] & BREAK))


def _is_label(n: Narration, speaker: Mention, language: Language) -> bool:
    """Ask whether a word before a colon only says what follows (Fazit: „…“)."""
    return speaker.last - speaker.first == 1 and plain(n.words[speaker.head]) in lexicon.words(f"{language}/labels")


def _past_signs(n: Narration, at: int, last: int) -> int:
    """Return the first token from `at` on that is no comma, no dash and no mark left over."""
    while at < last and n.tags[at] & (COMMA | DASH | OTHER):
        at += 1
    return at


def _found(rule: str, report: Report | None) -> Found | None:
    return Found(rule, report.speaker, report.cue) if report is not None else None


Rule = Callable[[Place], Found | None]

RULES: tuple[Rule, ...] = (
    set_off,
    verb_subject,
    cue_before,
    subject_verb,
    any_verb,
    colon,
    elided_subject,
    according_to,
    unclosed,
    next_paragraph,
    same_sentence,
    clause_after,
    clause_before,
    subjunctive,
    preceding_subject,
    same_paragraph,
    later_in_paragraph,
    last_speaker,
    nobody,
)


def attribute(place: Place) -> Found | None:
    """Return what the first rule that applies says of the run at `place`."""
    return next((found for rule in RULES if (found := rule(place)) is not None), None)
