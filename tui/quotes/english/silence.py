"""Who does not speak: people and organisations that the text names and never quotes, and who declined to comment."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.english.clauses import subject_before
from tui.quotes.english.name_forms import compatible, core, key
from tui.quotes.english.naming import is_business_word, is_organisation_word
from tui.quotes.english.pronouns import is_likely_place
from tui.quotes.english.words import is_given_name
from tui.quotes.entities import Evidence
from tui.quotes.model import Bystander, Refusal, Span, SpeakerKind
from tui.quotes.wordings import wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.quotes.english.speakers import Resolver
    from tui.quotes.entities import Entity
    from tui.quotes.mentions import Mention
    from tui.quotes.model import Speaker

_NEITHER = lexicon.words("en/places") | lexicon.words("en/no_bystanders")  # at the end of a name
_GENITIVES = ("’s", "'s")


def bystanders(resolver: Resolver, speakers: Sequence[Speaker]) -> tuple[Bystander, ...]:
    """Return who is named and none of the `speakers`, in the order of the text; places and things are left out."""
    heard = {mention for speaker in speakers for mention in speaker.mentions}
    by_surname: dict[str, list[tuple[str, ...]]] = {}
    for name in (tuple(speaker.name.split()) for speaker in speakers if speaker.name):
        by_surname.setdefault(_surname(name), []).append(name)
    found: list[Bystander] = []
    for entity in dict.fromkeys(entity for named in resolver.named for entity in named.values()):
        if not (_is_surely_person(entity) or _is_surely_organisation(entity)) or not heard.isdisjoint(entity.mentions):
            continue
        if not any(compatible(entity.name, name) for name in by_surname.get(_surname(entity.name), ())):
            mentions = tuple(Span(*mention) for mention in sorted(entity.mentions))
            found.append(Bystander(" ".join(entity.name), entity.kind or SpeakerKind.PERSON, mentions))
    return tuple(sorted(found, key=lambda one: one.mentions[0]))


def _surname(name: tuple[str, ...]) -> str:
    return key(core(name)[-1])


def _is_surely_person(entity: Entity) -> bool:
    """Ask whether a title, a role or a given name before the surname shows that a name is a person's."""
    if entity.kind is not SpeakerKind.PERSON or not entity.is_person or is_likely_place(entity):
        return False
    if entity.name[-1].lower() in _NEITHER or any(map(is_organisation_word, entity.name[1:])):
        return False
    full = len(entity.name) > 1 and is_given_name(entity.name[0])
    return full or (bool(entity.roles) and entity.evidence is Evidence.TOLD)


def _is_surely_organisation(entity: Entity) -> bool:
    """Ask whether its name says that it is an organisation (the Northern Trust, Brask & Sons)."""
    if entity.kind is not SpeakerKind.ORGANISATION or len(entity.name) < 2:
        return False
    if entity.name[-1].lower() in _NEITHER or any(word.endswith(_GENITIVES) for word in entity.name):
        return False
    return any(is_organisation_word(word) or is_business_word(word) for word in entity.name) or "&" in entity.name


def refusals(resolver: Resolver) -> tuple[Refusal, ...]:
    """Return where the narration says that somebody would not speak, or could not be reached."""
    signs = lexicon.words("en/declining_signs")
    found: list[Refusal] = []
    for paragraph, n in enumerate(resolver.narrations):
        if n.sentences and not signs.isdisjoint(n.words):
            found += _refusals_in(resolver, paragraph)
    return tuple(found)


def _refusals_in(resolver: Resolver, paragraph: int) -> Iterator[Refusal]:
    n, text = resolver.narrations[paragraph], resolver.text
    for match in wording("en/declining").finditer(text, n.starts[0], n.ends[-1]):
        at = bisect_right(n.starts, match.start()) - 1
        if at < 0 or n.starts[at] != match.start() or at in n.runs:  # what somebody said
            continue
        sentence = n.sentences[bisect_right(n.sentences, (at, len(n.tags))) - 1]
        mention = subject_before(n, sentence.first, at)
        meant = resolver.entity(mention, paragraph) if mention is not None else None
        if mention is None or meant is None or not _can_refuse(meant):
            continue
        span = resolver.span(_named(mention), paragraph)
        yield Refusal(" ".join(meant.name), span, Span(*match.span()))


def _named(mention: Mention) -> Mention:
    return mention.antecedent or mention


def _can_refuse(entity: Entity) -> bool:
    """Ask whether somebody can be asked: a person, several, or an organisation."""
    if entity.kind in (SpeakerKind.PERSON, SpeakerKind.ORGANISATION):
        return True
    return entity.kind in (SpeakerKind.UNNAMED, SpeakerKind.GROUP) and entity.human
