"""A golden example of every rule: the text, what is said, who says it, at which cue, under which name.

The tests hold the rules to them, and the book of rules shows the first of each name (`python -m benchmarks book`).
"""

from __future__ import annotations

from typing import NamedTuple


class Example(NamedTuple):
    """A text, and the one quotation in it that `rule` gives."""

    text: str
    words: tuple[str, ...]
    speaker: str | None
    cue: str | None
    rule: str
    block: str = ""  # what of the text is set off

    @property
    def set_off(self) -> tuple[tuple[int, int], ...]:
        """The stretches that the page sets off."""
        start = self.text.index(self.block)
        return ((start, start + len(self.block)),) if self.block else ()


SHUT = ("“The quay is shut.”",)
SHUT_COMMA = ("“The quay is shut,”",)
RUIN = ("“a ruin”",)
ILSE = "Ilse Marrow"

# Of words between marks, in the order of `tui.quotes.english.attribution.RULES`.
MARKED = (
    Example(
        "Ilse Marrow wrote:\n\nThe quay is shut.", ("The quay is shut.",), ILSE, None, "set-off", "The quay is shut."
    ),
    Example("Ilse Marrow said, “The quay is shut.”", SHUT, ILSE, "said", "finite-before"),
    Example("Ilse Marrow told reporters on Friday: “The quay is shut.”", SHUT, ILSE, "told", "finite-before"),
    Example("Ilse Marrow said that “the quay is shut.”", ("that “the quay is shut.”",), ILSE, "said", "finite-before"),
    Example("Ilse Marrow began, saying, “The quay is shut.”", SHUT, ILSE, "saying", "gerund-before"),
    Example(
        "Ilse Marrow defended the mayor on Friday, saying: “The quay is shut.”", SHUT, ILSE, "saying", "gerund-before"
    ),
    Example("Ilse Marrow would say, “The quay is shut.”", SHUT, ILSE, "would say", "modal-before"),
    Example("Ilse Marrow went on to say, “The quay is shut.”", SHUT, ILSE, "say", "infinitive-before"),
    Example("“The quay is shut,” said Ilse Marrow.", SHUT_COMMA, ILSE, "said", "verb-subject"),
    Example("“The quay is shut,” said a tired Ilse Marrow on Friday.", SHUT_COMMA, ILSE, "said", "verb-subject"),
    Example("“The quay is shut,” Ilse Marrow said.", SHUT_COMMA, ILSE, "said", "subject-verb"),
    Example("“The quay is shut,” Ilse Marrow, the mayor, said.", SHUT_COMMA, ILSE, "said", "subject-verb"),
    Example("“The quay,” Ilse Marrow said, “is shut.”", ("“The quay,”", "“is shut.”"), ILSE, "said", "subject-verb"),
    Example("“The quay is shut for good.” — Ilse Marrow", ("“The quay is shut for good.”",), ILSE, None, "dash-name"),
    Example(
        "“The quay is shut for good.” — Commissioner Ilse Marrow",
        ("“The quay is shut for good.”",),
        ILSE,
        None,
        "dash-name",
    ),
    Example("“The quay is shut,” Ilse Marrow wept.", SHUT_COMMA, ILSE, "wept", "subject-any-verb"),
    Example(
        "The plan was “half baked” and would fail, Ilse Marrow said.",
        ("The plan was “half baked” and would fail",),
        ILSE,
        "said",
        "clause-before",
    ),
    Example("“Is the quay shut?” Ilse Marrow asked.", ("“Is the quay shut?”",), ILSE, "asked", "next-sentence"),
    Example(
        "According to Ilse Marrow, the quay is “a ruin”.",
        ("the quay is “a ruin”",),
        ILSE,
        "According to",
        "according-to",
    ),
    Example(
        "The quay is “a ruin”, according to Ilse Marrow.",
        ("The quay is “a ruin”",),
        ILSE,
        "according to",
        "according-to",
    ),
    Example("In the words of Ilse Marrow, the quay is “a ruin”.", RUIN, ILSE, "In the words of", "according-to"),
    Example("Ilse Marrow: “The quay is shut.”", SHUT, ILSE, None, "name-colon"),
    Example(
        "Ilse Marrow: “The quay is shut” and “the sea is ours.”",
        ("“The quay is shut”", "“the sea is ours.”"),
        ILSE,
        None,
        "name-colon",
    ),
    Example("Ilse Marrow sat down.\n\nThen came her answer: “The quay is shut.”", SHUT, ILSE, None, "possessor-colon"),
    Example("Ilse Marrow rose from the chair: “The quay is shut.”", SHUT, ILSE, None, "subject-colon"),
    Example("Ilse Marrow had the last word:\n\n“The quay is shut.”", SHUT, ILSE, None, "paragraph-colon"),
    Example(
        "“We go.\n\n“The quay is shut,” Ilse Marrow said.",
        ("“We go.", "“The quay is shut,”"),
        ILSE,
        "said",
        "next-paragraph",
    ),
    Example(
        "Ilse Marrow said: “The quay is shut.\n\n“It will not open.”",
        ("“The quay is shut.", "“It will not open.”"),
        ILSE,
        "said",
        "finite-before",
    ),
    Example(
        "Ilse Marrow said that the quay was “a ruin”.", ("that the quay was “a ruin”",), ILSE, "said", "that-clause"
    ),
    Example("Ilse Marrow said the quay was “a ruin”.", ("the quay was “a ruin”",), ILSE, "said", "bare-clause"),
    Example(
        "Ilse Marrow asked whether the quay was “a ruin”.",
        ("whether the quay was “a ruin”",),
        ILSE,
        "asked",
        "question-clause",
    ),
    Example(
        "Ada Holm vowed to “mend the bridge” by May.",
        ("to “mend the bridge” by May",),
        "Ada Holm",
        "vowed",
        "infinitive",
    ),
    Example("Ilse Marrow broke into chants of “Mend the quay!”", ("“Mend the quay!”",), ILSE, "chants", "outcry"),
    Example("The town heard Ilse Marrow’s cries of “Shame!”", ("“Shame!”",), ILSE, "cries", "outcry"),
    Example("The night ended with shouts of “Shame!” from Ilse Marrow.", ("“Shame!”",), ILSE, "shouts", "outcry"),
    Example("The party ran under the slogan “Mend the Quay.”", ("“Mend the Quay.”",), "The party", "slogan", "outcry"),
    Example("The crowd struck up the chant “Mend the quay!”", ("“Mend the quay!”",), "The crowd", "chant", "outcry"),
    Example("Ada Holm was met with chants of “Shame!”", ("“Shame!”",), None, "chants", "nobody"),
    Example(
        "The town heard Ilse Marrow’s claim that the quay was “a ruin”.",
        ("that the quay was “a ruin”",),
        ILSE,
        "claim",
        "nominal-clause",
    ),
    Example(
        "Ilse Marrow’s threat to “shut the whole quay” was heard.",
        ("“shut the whole quay”",),
        ILSE,
        "threat",
        "nominal-cue",
    ),
    Example("Ilse Marrow called the quay “a ruin”.", RUIN, ILSE, "called", "finite-earlier"),
    Example("Ilse Marrow went up the hill, calling the quay “a ruin”.", RUIN, ILSE, "calling", "gerund-earlier"),
    Example("Ilse Marrow would call the quay “a ruin”.", RUIN, ILSE, "would call", "modal-earlier"),
    Example("Ilse Marrow went on to call the quay “a ruin”.", RUIN, ILSE, "call", "infinitive-earlier"),
    Example("The quay was called by Ilse Marrow “a ruin”.", RUIN, ILSE, "was called", "passive"),
    Example("The quay was described as “a ruin” by Ilse Marrow.", RUIN, ILSE, "was described", "passive"),
    Example("The quay was called by its owner, Tom Lund, “a ruin”.", RUIN, "Tom Lund", "was called", "passive"),
    Example(
        "“We go,” Ilse Marrow said, adding that it was late. “The quay is shut.”",
        SHUT,
        ILSE,
        None,
        "same-paragraph",
    ),
    Example(
        "“We go,” Ilse Marrow said. “The quay is shut.”",
        ("“We go,”", "“The quay is shut.”"),
        ILSE,
        "said",
        "subject-verb",
    ),
    Example(
        "“The quay is shut.” A clock struck. Ilse Marrow said, “We go home.”",
        ("“The quay is shut.”", "“We go home.”"),
        ILSE,
        "said",
        "later-in-paragraph",
    ),
    Example(
        "“It was old.” “The quay is shut.” “Nobody asked us,” Ilse Marrow said.",
        ("“It was old.”", "“The quay is shut.”", "“Nobody asked us,”"),
        ILSE,
        "said",
        "later-in-paragraph",
    ),
    Example("Ilse Marrow said the quay was old. “The quay is shut.”", SHUT, ILSE, "said", "preceding-cue"),
    Example(
        "Ilse Marrow rose from the chair. “The quay is shut, and shut it stays.”",
        ("“The quay is shut, and shut it stays.”",),
        ILSE,
        None,
        "preceding-subject",
    ),
    Example(
        "Ilse Marrow sat down. Nobody trusted her “new dawn” on the quay.",
        ("“new dawn”",),
        ILSE,
        None,
        "possessor",
    ),
    Example("Ilse Marrow repainted the quay as “a ruin” for years.", RUIN, ILSE, None, "described-as"),
    Example("A quay repainted by Ilse Marrow as “a ruin” was shut.", RUIN, ILSE, None, "described-as"),
    Example(
        "Ilse Marrow ran on a promise to “mend the quay before winter”.",
        ("“mend the quay before winter”",),
        ILSE,
        None,
        "sentence-subject",
    ),
    Example("Ilse Marrow fought for the “rotten quay,” and won.", ("“rotten quay,”",), ILSE, None, "few-words"),
    Example("“We go,” Ilse Marrow said.\n\n“The quay is shut.”", SHUT, ILSE, None, "last-speaker"),
    Example("“The quay is shut.” Those were the words of Ilse Marrow.", SHUT, ILSE, None, "words-of"),
    Example(
        "“The quay is shut for good,” was Ilse Marrow’s verdict.",
        ("“The quay is shut for good,”",),
        ILSE,
        None,
        "words-of",
    ),
    Example("“The quay is shut,” Ilse Marrow was quoted as saying.", SHUT_COMMA, ILSE, "saying", "quoted-as"),
    Example(
        "Ilse Marrow, mayor\n\n“The quay is shut.”\n\nPedro Lund, baker\n\n“We go.”",
        SHUT,
        ILSE,
        None,
        "name-above",
    ),
    Example("“The quay is shut.”\n\nIlse Marrow sat down at noon.", SHUT, ILSE, None, "following-subject"),
    Example("“Never!” Ilse Marrow puts the cup down.", ("“Never!”",), ILSE, None, "following-subject"),
    Example("Ada Holm sat down.\n\n“The quay is shut.”\n\n— Ilse Marrow, mayor", SHUT, ILSE, None, "name-below"),
    Example("Ilse Marrow sat down.\n\nAnd from Ilse Marrow:\n\n“The quay is shut.”", SHUT, ILSE, None, "heading-colon"),
    Example(
        "“The quay is shut”: port in trouble\n\n“The quay is shut for good,” Ilse Marrow said.",
        ("“The quay is shut”",),
        ILSE,
        "said",
        "headline-echo",
    ),
    Example("Ilse Marrow had the last word:\n\n“We go.”\n\n“The quay is shut.”", SHUT, ILSE, None, "block"),
    Example(
        "“We go,” Ilse Marrow said.\n\n“Why do we go?” Ada Holm asked.\n\n“The quay is shut.”",
        SHUT,
        ILSE,
        None,
        "other-speaker",
    ),
    Example("“The quay is shut.”", SHUT, None, None, "nobody"),
)

# Of words between marks inside a quotation.
INNER = (
    Example("“My mother told me, ‘Never lie,’” said Ilse Marrow.", ("‘Never lie,’",), "My mother", "told", "inner"),
    Example("“I said, ‘The quay is shut,’” Ilse Marrow recalled.", ("‘The quay is shut,’",), ILSE, "said", "inner"),
    Example(
        "“‘The quay,’ I told them, ‘is shut,’” Ilse Marrow said.", ("‘The quay,’", "‘is shut,’"), ILSE, "told", "inner"
    ),
    Example("“I was like, ‘The quay is shut?’” Ilse Marrow said.", ("‘The quay is shut?’",), ILSE, "was like", "inner"),
)

# Of words without marks, in the order in which `tui.quotes.english.indirect` tries its rules.
UNMARKED = (
    Example("Ilse Marrow said that the quay was shut.", ("that the quay was shut",), ILSE, "said", "that-clause"),
    Example("Ilse Marrow asked whether it was shut.", ("whether it was shut",), ILSE, "asked", "question-clause"),
    Example("Ilse Marrow vowed to mend the quay.", ("to mend the quay",), ILSE, "vowed", "infinitive"),
    Example("Ilse Marrow told reporters the quay was shut.", ("the quay was shut",), ILSE, "told", "bare-clause"),
    Example(
        "The quay was shut for good, Ilse Marrow said.", ("The quay was shut for good",), ILSE, "said", "clause-before"
    ),
    Example(
        "The quay was shut, according to Ilse Marrow.", ("The quay was shut",), ILSE, "according to", "according-to"
    ),
    Example(
        "Ilse Marrow met the baker Pedro Lund.\n\nLUND: Is it shut?\n\nMARROW: The quay is shut.\n\nLUND: Why?",
        ("The quay is shut.",),
        ILSE,
        None,
        "label",
    ),
    Example(
        "A talk with the baker Pedro Lund.\n\nQ: Is it?\n\nA: The quay is shut.\n\nQ: Since when?\n\nA: May.",
        ("The quay is shut.",),
        "Pedro Lund",
        None,
        "label-answer",
    ),
    Example(
        "Ilse Marrow spoke with the baker Pedro Lund.\n\nQ: Is it shut?\n\nA: I think so.\n\nQ: Why?\n\nA: It is old.",
        ("Is it shut?",),
        ILSE,
        None,
        "label-question",
    ),
    Example("It was said that the quay was shut.", ("that the quay was shut",), None, "was said", "passive-clause"),
    Example("They saw what Ilse Marrow said was rust.", ("what", "was rust"), ILSE, "said", "relative-clause"),
    Example(
        "Ilse Marrow’s claim that the quay is shut was denied.",
        ("that the quay is shut",),
        ILSE,
        "claim",
        "nominal-clause",
    ),
    Example("Ilse Marrow Says Old Quay Will Be Shut", ("Old Quay Will Be Shut",), ILSE, "Says", "headline"),
    Example("Ilse Marrow called for a new quay.", ("a new quay",), ILSE, "called", "phrase"),
    Example("Asked about the quay, she left.", ("the quay",), None, "Asked", "question-phrase"),
)

EXAMPLES = (*MARKED, *INNER, *UNMARKED)
