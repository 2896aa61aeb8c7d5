"""Letters as the programs of our days send them, of which samples lie in the folder `letters`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import tui
from tests.letters import LETTERS, box
from tui.article import Article, BlockKind, Listing
from tui.sources import gather
from tui.sources.errors import ReadError
from tui.sources.plain_letter import PlainLetter, unflowed

if TYPE_CHECKING:
    from pathlib import Path


def lines(article: Article) -> list[str]:
    """Return the blocks of an article, each with the first letters of its kind and its level."""
    shown = []
    for block in article.blocks:
        level = str(block.level) if block.level else ""
        shown.append(f"{block.kind[:4]}{level} {article.text[block.start : block.end]}")
    return shown


def test_an_answer_with_the_letters_before_it() -> None:
    article = tui.read(LETTERS / "answer.eml")
    assert lines(article) == [
        "para Hi Vera,",
        'para the council met last night. "We will not sell the ferry terminal to anyone," said the mayor, Tomas Havel,'
        " and nobody in the room believed him. I have written down the rest:",
        "item1 the budget was put off to May",
        "item1 the quay goes to tender",
        "item1 nobody speaks about the crane",
        "para Ilse",
        "para On Tue, Mar 12, 2024 at 9:14 AM Vera Ostrova <vera.ostrova@herald.example> wrote:",
        "quot1 Dear Ilse,",
        'quot1 did the council decide? The editor says he "cannot wait for ever" and wants your piece by noon.',
        "quot1 On Mon, Mar 11, 2024 at 6:02 PM Ilse Maran <ilse@herald.example> wrote:",
        "quot2 I am at the town hall. Nobody is here yet.",
    ]
    assert "Reporter, Ostrova Herald" in article.left_out
    assert "Reporter, Ostrova Herald" in tui.read(LETTERS / "answer.eml", as_is=True).text


def test_the_plain_part_of_it_reads_alike(tmp_path: Path) -> None:
    whole = (LETTERS / "answer.eml").read_bytes()
    path = tmp_path / "plain.eml"
    path.write_bytes(whole.replace(b"text/html", b"application/x-html"))
    assert lines(tui.read(path)) == lines(tui.read(LETTERS / "answer.eml"))


def test_a_flowed_letter() -> None:
    article = tui.read(LETTERS / "flowed.eml")
    assert "para She adds that two of the three ferries have been sold:" in lines(article)
    assert "para From the Ada she kept the bell." in lines(article), "the space that hides `From` is taken away"
    assert "quot1 Will there be a replacement bus, and who pays for it? We have asked that three times." in lines(
        article
    )
    assert article.left_out == ("Tomas Havel", "Harbour Association")


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("one \ntwo\nthree", "one two\nthree"),
        ("> one \n> two\n>> three \n> four", "> one two\n>> three \n> four"),
        ("text \n-- \nname", "text \n-- \nname"),
        (" From here", "From here"),
    ],
)
def test_flowed_lines_go_on(sent: str, read: str) -> None:
    assert unflowed(sent) == read


def test_flowed_words_go_on() -> None:
    assert unflowed("Fähren \nlinie", joins_words=True) == "Fährenlinie"


def test_a_signature_above_an_older_letter() -> None:
    letter = PlainLetter(
        "Yes.\n\n-- \nIlse\nOstrova\n\nOn Monday, Vera Ostrova wrote:\n\n> Will you come?\n> -- \n> Vera"
    )
    assert [part.text for part in letter.parts] == ["Yes.", "On Monday, Vera Ostrova wrote:", "Will you come?"]
    assert letter.left_out == ["Ilse", "Ostrova", "Vera"]


def test_a_letter_of_an_office_program() -> None:
    article = tui.read(LETTERS / "office.eml")
    assert article.byline == "Petra Lind"
    assert article.notices == ("Attached, and not shown here: statement.pdf.",)
    shown = lines(article)
    assert "item1 No promise was made in 2019." in shown
    assert shown[-2:] == [
        "quot1 Dear Press Office,",
        "quot1 did the ministry promise money for the quay? The mayor says it did.",
    ]


def test_a_newsletter_of_many_tables() -> None:
    article = tui.read(LETTERS / "campaign.eml")
    assert (article.title, article.byline, article.outlet) == (
        "What the council did not say",
        None,
        "The Harbour Letter",
    )
    assert [line[:31] for line in lines(article)] == [
        "para Good morning. On Tuesday t",
        "para I asked Mira Kolb, who run",
        "head2 In brief",
        "item1 The crane is to be painte",
        "item1 The bell tower is open ag",
    ]
    assert "View this email in your browser" in article.left_out


def test_a_post_that_was_sent() -> None:
    article = tui.read(LETTERS / "post.eml")
    assert (article.title, article.subtitle) == ("The keeper of the bells", "Ilse Maran has rung them for forty years")
    assert (article.byline, article.outlet) == ("Vera Ostrova", "The Harbour")
    assert article.address == "https://harbour.letters.example/p/bells"
    assert lines(article) == [
        "para When the river rose, she rang. When it fell, she rang again.",
        "capt The great bell of Ostrova. Photo: Vera Ostrova",
        "para “A bell has no opinion,” Maran told me.[1] “It is rung, and people have opinions.”",
        "quot1 Ring me, and the river comes.",
        "para That is what is cast into its rim.",
        "head3 The rope",
        "para The rope is new. It cost, she says, more than the bell.",
        "para On 3 March.",
    ]
    assert article.blocks[1].kind is BlockKind.CAPTION


def test_a_box_of_letters(tmp_path: Path) -> None:
    path = tmp_path / "inbox"
    path.write_bytes(box("flowed.eml", "answer.eml", "post.eml"))
    listing = gather(path)
    assert isinstance(listing, Listing)
    assert [entry.title for entry in listing.entries] == [
        "Answers of the ferry company",
        "Re: The quay: “they build it”",
        "The keeper of the bells",
    ]
    stubs = [entry.stub for entry in listing.entries]
    assert stubs[0] is not None
    assert "From the Ada she kept the bell." in stubs[0].text
    with pytest.raises(ReadError, match="a box of letters, not an article"):
        tui.read(path)


def test_a_box_of_one_letter_is_a_letter(tmp_path: Path) -> None:
    path = tmp_path / "inbox"
    path.write_bytes(box("flowed.eml"))
    assert tui.read(path).title == "Answers of the ferry company"


def test_a_box_with_a_broken_letter(tmp_path: Path) -> None:
    path = tmp_path / "inbox"
    broken = b"From a@b.example Tue Mar 12 10:20:41 2024\nFrom: a@b.example\nSubject: none\nDate: now\n\n\n"
    path.write_bytes(box("flowed.eml", "answer.eml") + b"\n" + broken)
    listing = gather(path)
    assert isinstance(listing, Listing)
    assert listing.notices == ("1 letter of this box could not be read.",)
