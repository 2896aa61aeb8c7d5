"""The subject of a verb: who does what the verb says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    BASE,
    BREAK,
    CAPITAL,
    CLOSING,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    FINITE,
    GENITIVE,
    GERUND,
    NUMBER,
    OBJECT,
    OPENING,
    POSSESSIVE,
    PREPOSITION,
    QUOTED,
    ROLE,
    SEMICOLON,
    SUBORDINATOR,
    THAT,
    TIME,
    WHO,
)
from tui.quotes.english.bearers import bearer
from tui.quotes.english.far_subjects import head_of
from tui.quotes.english.joints import ARTICLES
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.english.phrase_before import PARTICLES, phrase_before
from tui.quotes.english.roles import is_party_label
from tui.quotes.english.verbs import is_existential, is_joined, is_verb
from tui.quotes.english.waiting import waiting_subject
from tui.quotes.english.whereabouts import is_state, is_where
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

_LEAD = CONJUNCTION | SUBORDINATOR | ADVERB | THAT
_REFLEXIVE = lexicon.classes("en/small_words")["reflexive"]
_PARTICIPLES = lexicon.classes("en/small_words")["participle"]
_ADVERBIAL = lexicon.classes("en/small_words")["adverbial"]
_RELATIVE = ("which", "that")
_NO_NOUN = COMMA | CONJUNCTION | PREPOSITION | ADVERB | FINITE | AUXILIARY | SUBORDINATOR | THAT | QUOTED
_GOVERNS = PREPOSITION | FINITE | BASE | GERUND  # before an object
_LEADS_ON = PREPOSITION | GERUND
_ENDS_RELATIVE = COMMA | DASH | QUOTED | CONJUNCTION | SUBORDINATOR
_WORKS = lexicon.classes("en/works")["work"]
_SEGMENTS = 8  # between commas
_INTRODUCTION = 15  # tokens of a phrase in front of the sentence
_REACH = 60  # tokens; what stands further away is not looked for


def subject_before(n: Narration, first: int, verb: int) -> Mention | None:
    """Return the subject of the verb group that begins at token `verb`, in a sentence that begins at `first`."""
    tags = n.tags
    end = verb
    if end > first and n.words[end - 1] == "ago":
        end = _before_adverbial(n, first, end - 1)
    end = _before_adverbs(n, first, end)
    if end > first + 1 and n.words[end - 1].lower() in _REFLEXIVE:
        end -= 1
    if end > first + 1 and n.words[end - 1] in ("both", "all") and not tags[end - 2] & _NO_NOUN:  # the two both said
        end -= 1
    if end - 3 > first and n.words[end - 1] == "part" and tags[end - 2] & POSSESSIVE:  # Doe for his part said
        end -= 3
    if end - 1 > first and tags[end - 1] & NUMBER and tags[end - 2] & TIME and tags[end - 2] & CAPITAL:  # on May 9
        end -= 1
    if end > first and tags[end - 1] & TIME:  # Doe on Tuesday said
        end = _before_adverbial(n, first, end)
    if end <= first:
        return None
    tag = tags[end - 1]
    if tag & CLOSING:
        opening = _back_to(n, first, end - 1, OPENING)
        return subject_before(n, first, opening) if opening is not None else None
    if tag & COMMA:
        host = _host(n, max(first, end - 1 - _REACH), end - 1)
        led = host is not None and host.first > first and n.tags[host.first - 1] & (PREPOSITION | FINITE | BASE | THAT)
        waiting = waiting_subject(n, first, verb) if led else None
        if waiting is None and host is not None and (is_where(n, first, host) or is_state(n, first, host)):
            return _opening_phrase(n, first, end - 1)
        return waiting or host
    if tag & DASH:
        opening = _back_to(n, first, end - 1, DASH)
        if opening is None:
            return None
        relative = n.tags[opening - 1] & WHO or n.words[opening - 1].lower() in _RELATIVE  # which – as she said – is
        return relative_subject(n, first, opening - 1) if relative else phrase_before(n, first, opening)
    if tag & WHO or n.words[end - 1].lower() in _RELATIVE:
        return relative_subject(n, first, end - 1)
    if tag & CONJUNCTION:  # he rose and said
        return main_subject(n, first, end - 1)
    if tag & QUOTED:  # a parody, “Oar,” began; Doe, author of “Oar,” said
        if (described := bearer(n, first, end - 1)) is not None:
            return described
        led = end - 2 > first and not tag & BREAK
        hangs = led and (tags[end - 2] & (COMMA | PREPOSITION | GENITIVE) or n.words[end - 2].lower() in _WORKS)
        return _host(n, max(first, end - 1 - _REACH), end - 1 if tags[end - 2] & COMMA else end) if hangs else None
    found = phrase_before(n, first, end)
    if found is not None and is_state(n, first, found):
        found = phrase_before(n, first, found.first - 1)
    found = _whole_list(n, first, found)
    inserted = found.first - 2 if found is not None and tags[found.first - 1] & PREPOSITION else first
    if inserted > first and tags[inserted] & AUXILIARY:  # Doe, who has in the past called
        return subject_before(n, first, inserted)
    aside = found is not None and found.last == end and n.tags[found.first - 1] & SUBORDINATOR
    if aside and found is not None and (head := head_of(n, first, found)) is not None:  # Doe after the vote said
        return head
    if _may_be_object(n, found, end) and (waiting := waiting_subject(n, first, verb)) is not None:
        return waiting
    found = _outside_relative(n, first, found) or _before_participle(n, first, found) or found
    return head_of(n, first, found) or found if found is not None else None


def _opening_phrase(n: Narration, first: int, last: int) -> Mention | None:
    """Return the noun phrase that a sentence or what stands in it after a quotation begins with."""
    while first < last and n.tags[first] & (QUOTED | COMMA | CONJUNCTION):
        first += 1
    return phrase_after(n, first, last)


def _may_be_object(n: Narration, found: Mention | None, end: int) -> bool:
    """Ask whether the phrase before a verb seems to belong to an earlier verb, or something parts the two."""
    if found is None or found.last < end:
        return True
    led = n.tags[found.first - 1] & _GOVERNS and n.words[found.first - 1] != "as"
    return found.kind is not MentionKind.PRONOUN and bool(led)


def _whole_list(n: Narration, first: int, found: Mention | None) -> Mention | None:
    """Return the list of names that a phrase closes, or what it is a list of.

    In `Lund, Ness and Vik said` all three speak, in `the towns of Lund, Ness and Vik said` the towns.
    """
    if found is None or not any(n.words[at] == "and" for at in range(found.first + 1, found.last)):
        return found
    start = found.first
    while start - 2 >= first and n.tags[start - 1] & COMMA and n.tags[start - 2] & CAPITAL and n.tags[start] & CAPITAL:
        start -= 2
    if start == found.first:
        return found
    if start - 2 > first and n.words[start - 1] == "of":
        return phrase_before(n, first, start - 1) or found
    return Mention(MentionKind.DESCRIPTION, start, found.last, found.last - 1, found.last - 1)


def _outside_relative(n: Narration, first: int, found: Mention | None) -> Mention | None:
    """Return what a relative clause describes, if the phrase before the verb only closes that clause.

    In `the man who lives in the village said` the subject is not the village.
    """
    if found is None or found.first - 1 <= first or not n.tags[found.first - 1] & _GOVERNS:
        return None
    for at in range(found.first - 2, max(first, found.first - 14), -1):
        tag = n.tags[at]
        if tag & _ENDS_RELATIVE:
            return None
        if (tag & WHO or n.words[at] in ("that", "which")) and any(
            is_verb(n, at, k) or (k == at + 1 and not n.tags[k] & ~BASE) for k in range(at + 1, found.first)
        ):
            outside = phrase_before(n, first, at)
            return outside if outside is not None and not is_verb(n, first, at - 1) else None
    return None


def _before_participle(n: Narration, first: int, found: Mention | None) -> Mention | None:
    """Return what a participle describes, if the phrase before the verb only goes with that.

    In `a letter obtained by the weekly said` the subject is the letter, in `a man speaking to the weekly said` the man,
    in `unions representing miners said` the unions.
    """
    if found is None or found.first - 2 <= first or not n.tags[found.first - 1] & _LEADS_ON:
        return None
    participle = found.first - 1 - (n.tags[found.first - 1] & PREPOSITION > 0)
    participle -= n.words[participle] in PARTICLES and participle > first + 1
    tag = n.tags[participle]
    if (
        not tag & (FINITE | GERUND)
        or tag & (AUXILIARY | ROLE | CAPITAL)
        or (tag & CUE and n.words[participle + 1] == "as")  # Doe said as the clerk left
        or n.tags[participle - 1] & (AUXILIARY | COMMA)
    ):
        return None
    described = phrase_before(n, first, participle)
    parts = PREPOSITION | FINITE if participle < found.first - 1 else ~(CONJUNCTION | SUBORDINATOR | THAT)
    led = described is not None and (described.first == first or not n.tags[described.first - 1] & parts)
    return described if led and described is not None and described.kind is not MentionKind.PRONOUN else None


def relative_subject(n: Narration, first: int, relative: int) -> Mention | None:
    """Return the relative pronoun at token `relative` with what it stands for."""
    end = relative
    while end > first and n.tags[end - 1] & (COMMA | CONJUNCTION):
        end -= 1
    if end > first + 1 and n.tags[end - 1] & PREPOSITION:  # the man for whom
        end -= 1
    while end > first + 1 and n.tags[end - 2] & COMMA and _tells_more(n, end - 1):
        end -= 2
    antecedent = phrase_before(n, first, end)
    if antecedent is None:
        return None
    return Mention(MentionKind.PRONOUN, relative, relative + 1, relative, relative, antecedent)


def _tells_more(n: Narration, at: int) -> bool:
    """Ask whether the token at `at` is an age, or the party and the state of somebody (Doe, 38, who; Doe, R-Texas)."""
    return bool(n.tags[at] & NUMBER) or is_party_label(n.words[at])


def subject_after(n: Narration, first: int, last: int) -> Mention | None:
    """Return the subject that follows its verb (said the mayor), from token `first` on; `None` for a pronoun."""
    while first < last and n.tags[first] & ADVERB and not n.tags[first] & CAPITAL:
        first += 1
    if first >= last or n.tags[first] & (OBJECT | TIME):
        return None
    found = phrase_after(n, first, last)
    return None if found is None or found.kind is MentionKind.PRONOUN else found


def main_subject(n: Narration, first: int, last: int) -> Mention | None:
    """Return the subject of the first verb among the tokens `[first, last)` that has one.

    A clause in front that begins with `when`, `although` and the like is passed over.
    """
    first = past_introduction(n, first, last)
    for at in range(first, last):
        if is_verb(n, first, at) and not is_joined(n, first, at) and not is_existential(n, first, at):
            found = subject_before(n, first, at)
            if found is not None:
                return found
    return None


def past_introduction(n: Narration, first: int, last: int) -> int:
    """Return where a sentence goes on after a clause (When it rained, …) or a phrase (In a statement, …) in front."""
    if first >= last or not n.tags[first] & (SUBORDINATOR | PREPOSITION):
        return first
    reach = last if n.tags[first] & SUBORDINATOR else min(last, first + _INTRODUCTION)
    return next((at + 1 for at in range(first, reach) if n.tags[at] & COMMA), first)


def _host(n: Narration, first: int, comma: int) -> Mention | None:
    """Return the noun phrase that what stands before the comma belongs to (Doe, the mayor of Springfield, said)."""
    tags = n.tags
    found: Mention | None = None
    described: Mention | None = None
    end = comma
    for segment in range(_SEGMENTS):
        start = end
        while start > first and not tags[start - 1] & COMMA:
            start -= 1
        if start == end or _is_participle(n, first, start, end):
            return found
        if start == first and found is not None and tags[start] & (GERUND | SUBORDINATOR):  # After the vote, Doe, …
            return found
        if start > first and _opens_relative(n, start) and _has_tense(n, start + 1, end):
            found, end = None, start - 1  # Doe, who runs the port, which is old, said
            continue
        relative = segment and (tags[end - 1] & WHO or n.words[end - 1] in _RELATIVE)
        if start > first and tags[start] & (PREPOSITION | GERUND) and not relative:  # Doe, of Springfield, Ohio, said
            found, end = None, start - 1
            continue
        if start > first and all(tags[at] & NUMBER for at in range(start, end)):
            end = start - 1
            continue
        bracketed = tags[end - 1] & CLOSING
        if bracketed:
            end = _back_to(n, start, end - 1, OPENING) or end
        end = end if relative else _before_relative(n, start, end)
        mention = relative_subject(n, first, end - 1) if relative else phrase_before(n, start, end)
        if segment and mention is not None and mention.antecedent is not None:
            return mention
        if segment and mention is None:
            return found
        whole = mention is not None and all(tags[at] & _LEAD for at in range(start, mention.first))
        if segment:
            if (
                found is not None
                and mention is not None
                and not whole
                and not tags[mention.first - 1] & (_LEAD | WHO | QUOTED)
            ):
                return found
            found = _named(n, mention, described)
            if not whole or (mention is not None and mention.first > start):
                return found
        elif start <= first or (bracketed and whole and mention is not None and mention.kind is MentionKind.NAME):
            return mention if whole or _follows_run(n, first, mention, end) else None
        else:
            described = mention
        if start <= first:
            return found
        end = start - 1
    return found


def _follows_run(n: Narration, first: int, mention: Mention | None, end: int) -> bool:
    """Ask whether a phrase stands between a run and a comma (The author of “Oar,” Jane Doe, said)."""
    return (
        mention is not None and first < mention.first < mention.last == end and n.tags[mention.first - 1] & QUOTED > 0
    )


def _opens_relative(n: Narration, at: int) -> bool:
    return bool(n.tags[at] & WHO) or n.words[at] == "which"


def _before_relative(n: Narration, start: int, end: int) -> int:
    """Return where what stands before the first relative clause of `[start, end)` ends (the man who runs it)."""
    relative = next((at for at in range(start + 1, end) if _opens_relative(n, at)), end)
    over = any(n.tags[at] & SEMICOLON for at in range(relative, end))  # which nobody knew; the clerk, at last, said
    return relative if not over and _has_tense(n, relative + 1, end) else end


def _has_tense(n: Narration, first: int, last: int) -> bool:
    return any(n.tags[at] & (FINITE | AUXILIARY) for at in range(first, last))


def _is_participle(n: Narration, first: int, start: int, end: int) -> bool:
    """Ask whether a sentence opens with a participle alone (Reacting, the mayor said), not with a name (Fleming)."""
    return start <= first and end - start == 1 and n.words[start].lower() in _PARTICIPLES


def _named(n: Narration, host: Mention | None, described: Mention | None) -> Mention | None:
    """Return the name beside a host that only counts (One, the clerk Ada Finch, said), else the host."""
    if host is None or described is None or described.kind is not MentionKind.NAME:
        return host
    counts = n.tags[host.head] & (NUMBER | DETERMINER) and n.words[host.head].isalpha()
    return described if counts and host.last - host.first == 1 else host


def _before_adverbs(n: Narration, first: int, end: int) -> int:
    """Step back over adverbs, also such as a conjunction joins (repeatedly and loudly, again and again)."""
    while end > first and n.tags[end - 1] & ADVERB and not n.tags[end - 1] & (CAPITAL | ROLE):
        end -= 1
        if end - 2 > first and n.tags[end - 1] & CONJUNCTION and n.tags[end - 2] & ADVERB:
            end -= 1
    return end


def _before_adverbial(n: Narration, first: int, end: int) -> int:
    """Step back over `on Tuesday`, `last week`."""
    at = end
    while at > first and (n.tags[at - 1] & (TIME | NUMBER) or n.words[at - 1] in ("ago", "than", "weeks", "days")):
        at -= 1
    if at - 2 > first and n.tags[at - 1] & DETERMINER and n.tags[at - 2] & PREPOSITION:  # during a Monday
        at -= 2
    elif at - 1 > first and at < end and n.words[at - 1] in ARTICLES and n.tags[end] & ADVERB:  # a day earlier
        at -= 1
    while at > first and n.words[at - 1].lower() in _ADVERBIAL:
        at -= 1
    return at if at > first else end


def _back_to(n: Narration, first: int, at: int, sign: int) -> int | None:
    for opening in range(at - 1, max(first, at - _REACH) - 1, -1):
        if n.tags[opening] & sign:
            return opening
    return None
