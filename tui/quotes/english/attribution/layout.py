"""Rules for a paragraph that is nothing but a run: the paragraphs around it say who speaks."""

from __future__ import annotations

from itertools import cycle, takewhile
from typing import TYPE_CHECKING, NamedTuple

from tui.quotes import lexicon
from tui.quotes.classes import AUXILIARY, COLON, COMMA, DASH, FINITE, QUOTED, ROLE, STOP
from tui.quotes.drafts import Found
from tui.quotes.english.attribution.place import Place, possessor_before
from tui.quotes.english.kinds import gender_of_name, gender_of_title
from tui.quotes.english.names import bare
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.english.phrase_before import phrase_before
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

_CREDIT = 16  # tokens of a paragraph that holds a name and a description
_PRONOUNS = {"he": "m", "she": "f"}
_TURNS = 3  # turns by which a dialogue is known
_ASKS = lexicon.words("en/asking")
_ANSWERS = lexicon.classes("en/small_words")["answering"]
_LOOK = 12  # paragraphs back that a dialogue is followed


class _Turn(NamedTuple):
    """A turn in a dialogue: the index of its draft, and the word that its speaker goes by."""

    draft: int
    voice: str


def is_alone(n: Narration, at: int = 0) -> bool:
    """Ask whether the paragraph holds nothing but the run at token `at`."""
    return at == 0 and 0 in n.runs and all(tag & STOP for tag in n.tags[1:])


def name_below(place: Place) -> Found | None:
    """“…” ⏎ — Maria Costa, the mayor — the next paragraph is a name, after a dash or with a description."""
    if not is_alone(place.n, place.at) or place.paragraph + 1 >= len(place.narrations):
        return None
    speaker = _credit(place.narrations[place.paragraph + 1])
    if speaker is None or (place.before is not None and _opens_with_name(place, place.before)):
        return None
    return Found("name-below", speaker, None, back=-1)


def name_above(place: Place) -> Found | None:
    """Maria Costa, the mayor ⏎ “…” — the paragraph before is a name with its description, as others are nearby."""
    before, number = place.before, place.paragraph
    if before is None or not is_alone(place.n, place.at):
        return None
    speaker = _credit(before) if not before.tags[0] & DASH else None
    if speaker is None or not _opens_with_name(place, before):
        return None
    row = (number - 3, number + 1)
    others = any(0 <= at < len(place.narrations) and _credit(place.narrations[at]) is not None for at in row)
    return Found("name-above", speaker, None, back=1) if others else None


def _credit(n: Narration) -> Mention | None:
    """Return whom a paragraph names, if it does no more than that."""
    dash = bool(n.tags[0] & DASH)
    speaker = phrase_after(n, int(dash), len(n.tags))
    if speaker is None or len(n.tags) > _CREDIT or any(_tells(tag) for tag in n.tags[speaker.last :]):
        return None
    if speaker.kind is not MentionKind.NAME and not (dash and n.tags[speaker.head] & ROLE):
        return None
    if dash:
        return speaker if not n.tags[-1] & DASH else None
    described = speaker.last < len(n.tags) and n.tags[speaker.last] & COMMA
    whole = speaker.head > speaker.name and not any(_tells(tag) for tag in n.tags)
    return speaker if described and whole and not n.tags[-1] & STOP else None


def _tells(tag: int) -> bool:
    return bool(tag & (FINITE | AUXILIARY | QUOTED | COLON)) and not tag & ROLE


def _opens_with_name(place: Place, before: Narration) -> bool:
    """Ask whether names stand above what they said, not below: no dash, and no run above the first name."""
    if before.tags[0] & DASH or _credit(before) is None:
        return False
    first, texts = place.paragraph - 1, place.narrations
    for _ in range(_LOOK):
        if first < 2 or not is_alone(texts[first - 1]) or _credit(texts[first - 2]) is None:
            break
        first -= 2
    return first == 0 or not is_alone(texts[first - 1])


def heading_colon(place: Place) -> Found | None:
    """And from Maria Costa: ⏎ “…” — the paragraph before, which ends in a colon, is a heading without a verb."""
    before = place.before
    if place.at or before is None or not before.tags[-1] & COLON:
        return None
    first, last = before.sentences[-1]
    speaker = _document(before, first, last - 1) or _sender(before, first, last - 1)
    return Found("heading-colon", speaker, None, back=1) if speaker is not None else None


def _document(n: Narration, first: int, last: int) -> Mention | None:
    """Return whose words a document at the end of a heading gives, or the document: Costa’s full statement."""
    words = [word.lower() for word in n.words[first:last]]
    follows = words[-2:] == ["as", "follows"]
    end = last - 2 if follows else last
    while end > first and words[end - first - 1] in ("full", "in", "below", "here"):
        end -= 1
    for at in range(end - 1, first - 1, -1):
        word = words[at - first]
        if word in lexicon.words("en/documents") or word in lexicon.words("en/nominal_cues"):
            after = words[at - first + 1] if at + 1 < end else ""
            if after in ("from", "by", "of"):
                sender = phrase_after(n, at + 2, end)
                return sender if sender is not None and sender.kind is MentionKind.NAME else None
            if at + 1 != end:
                return None
            owner = possessor_before(n, first, at)
            if owner is not None:
                return owner if owner.first <= first + 2 else None
            itself = phrase_before(n, first, end) if follows else None  # Partial transcript as follows
            return itself._replace(kind=MentionKind.DESCRIPTION) if itself is not None else None
        if n.tags[at] & (FINITE | AUXILIARY | QUOTED) and not n.tags[at] & ROLE:
            return None
    return None


def _sender(n: Narration, first: int, last: int) -> Mention | None:
    """Return who stands in a heading: And from Costa, Costa on Twitter."""
    words = [word.lower() for word in n.words[first:last]]
    if any(_tells(tag) for tag in n.tags[first:last]):
        return None
    start = next((at + 1 for at in range(min(2, len(words))) if words[at] == "from"), 0)
    speaker = phrase_after(n, first + start, last)
    if speaker is None or (speaker.kind is not MentionKind.NAME and not n.tags[speaker.head] & ROLE):
        return None
    after = words[speaker.last - first] if speaker.last < last else ""
    return speaker if start or after in ("on", "via", "in", "at", "to", ",") else None


def block(place: Place) -> Found | None:
    """“…” ⏎ “…” — one paragraph between marks after another one, both under one heading that ends in a colon."""
    if not is_alone(place.n, place.at) or place.before is None or not is_alone(place.before) or not place.earlier:
        return None
    last = place.earlier[-1]
    if last.rule not in ("heading-colon", "paragraph-colon", "block"):
        return None
    return Found("block", None, None, len(place.earlier) - 1)


def other_speaker(place: Place) -> Found | None:
    """“…?” ⏎ “…” — the other one of two who speak by turns: three turns show it, or two and a question.

    So does another question of the one who asked before, and one right after an answer.
    """
    if not is_alone(place.n, place.at) or place.before is None or not place.earlier:
        return None
    asks = _asks(place.text, place.n)
    if asks and (asker := _asker(place)) is not None:
        return Found("other-speaker", None, None, asker)
    if 0 not in place.before.runs:
        return None
    turns = _dialogue(place)
    sure = place.earlier[-1].rule == "other-speaker" and len(turns) > 1
    turns = _by_turns(turns) or (turns[:2] if sure else [])
    asks_again = asks and len(turns) > 1 and _asks(place.text, place.narrations[place.paragraph - 2])
    if len(turns) < _TURNS - (_asks(place.text, place.before) or asks_again):
        return None
    return Found("other-speaker", None, None, turns[1].draft)


def _asker(place: Place) -> int | None:
    """Return the draft of who asked what was just answered (Smith asked who knew. “I did,” Doe replied. ⏎ “When?”)."""
    near = range(max(0, len(place.earlier) - _TURNS), len(place.earlier))
    *before, last = sorted(near, key=lambda at: place.earlier[at].spans[0])
    if _verb(place, last) not in _ANSWERS or place.earlier[last].home != place.paragraph - 1:
        return None
    asked = next((at for at in reversed(before) if _verb(place, at) in _ASKS), None)
    if asked is None or place.earlier[asked].home < place.paragraph - 2:
        return None
    return asked if _voice(place, asked) != _voice(place, last) else None


def _verb(place: Place, at: int) -> str:
    """Return the last word of a draft’s cue, in lower case."""
    cue = place.earlier[at].cue
    return place.text[cue.start : cue.end].lower().split()[-1] if cue is not None else ""


def _by_turns(turns: list[_Turn]) -> list[_Turn]:
    """Return the turns, the last one first, as far back as two speak by turns; none if they do not, or a third does."""
    both = [turn.voice for turn in turns[:2]]
    if len(both) < 2 or not _differ(*both) or any(turn.voice not in both for turn in turns):
        return []
    voices = cycle(both)
    return list(takewhile(lambda turn: turn.voice == next(voices), turns))


def _asks(text: str, n: Narration) -> bool:
    """Ask whether a paragraph that opens with a run ends as a question does, with that run or with its last."""
    end = n.ends[-1] if len(n.tags) - 1 in n.runs else n.ends[0]
    return "?" in text[end - 3 : end]


def _dialogue(place: Place) -> list[_Turn]:
    """Return the turns in the paragraphs right before, the last one first: each opens with a run, and has a speaker."""
    turns: list[_Turn] = []
    at = len(place.earlier) - 1
    for number in range(place.paragraph - 1, max(-1, place.paragraph - 1 - _LOOK), -1):
        n = place.narrations[number]
        while at >= 0 and place.earlier[at].spans[0].start > n.starts[0]:
            at -= 1
        if 0 not in n.runs or at < 0 or place.earlier[at].spans[0].start != n.starts[0]:
            break
        voice = _voice(place, at)
        if voice is None:
            break
        turns.append(_Turn(at, voice))
    return turns


def _voice(place: Place, at: int) -> str | None:
    """Return the word that a draft's speaker goes by."""
    for _ in range(_LOOK):
        draft = place.earlier[at]
        if draft.mention is not None:
            return bare(place.narrations[draft.home].words[draft.mention.head])
        if draft.same is None:
            return None
        at = draft.same
    return None


def _differ(one: str, other: str) -> bool:
    """Ask whether two words cannot mean one speaker: two names, he and she, a name and the other’s pronoun."""
    pronouns = [word.lower() in _PRONOUNS for word in (one, other)]
    if not any(pronouns):
        return one.lower() != other.lower()
    genders = [_gender(one), _gender(other)]
    return "" not in genders and genders[0] != genders[1]


def _gender(word: str) -> str:
    return _PRONOUNS.get(word.lower(), "") or gender_of_title(word.lower()) or gender_of_name((word,))
