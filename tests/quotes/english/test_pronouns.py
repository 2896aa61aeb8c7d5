"""Whom a pronoun stands for."""

from __future__ import annotations

import pytest

from tests.quotes.reading import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Holm met Karl Brask. “We go,” she said.", "Ada Holm"),
        ("Ada Holm met Karl Brask. “We go,” he said.", "Karl Brask"),
        ("Ada Holm spoke first.\n\nThen Ruta Selig rose.\n\n“We go,” she said.", "Ruta Selig"),
        ("Ada Holm rose. Ruta Selig left the hall.\n\n“We stay,” Ruta Selig said.\n\n“We go,” she said.", "Ruta Selig"),
        ("Mr. Quill met Ms. Arden. “We go,” he said.", "Quill"),
        ("His mother, Quillon Arden, rose. Karl Brask left. “We go,” she said.", "Quillon Arden"),
        ("Quillon Arden rose. She sat down. Karl Brask left. “We go,” she said.", "Quillon Arden"),
        ("The Harbour Council met. “We are shut,” it said.", "Harbour Council"),
        ("Two fishermen said the ice was thin. “We go,” they said.", "Two fishermen"),
        ("Clinton Arden won.\n\nBrenda Clinton lost. “We go,” Clinton said.\n\n“Far,” she said.", "Brenda Clinton"),
        ("Karl Brask rose. Otto Lind left. “We go,” he said of Lind.", "Karl Brask"),
        ("Otto Lind spoke. Karl Brask asked Otto Lind whether it was in June.\n\n“In May,” he said.", "Otto Lind"),
        (
            "Ada Holm was a poet. Her mother said it was work. She wrote at night.\n\n“We go,” she said.",
            "Ada Holm",
        ),
        ("Karl Brask wept. He went past Otto Lind. He ate.\n\n“We go,” he said.", "Karl Brask"),
        ("“Now,” said Karl Brask.\n\nThe book of Otto Lind was there.\n\n“We go,” he said.", "Karl Brask"),
        ("“Now,” said Ada Holm.\n\nSHUT DOWN\n\n“We go,” she said.", "Ada Holm"),
        ("The carilloneur, who lives here, said it was cold. “We go,” she said.", "The carilloneur"),
        ("“Now,” said Ada Holm, who was born Ada Lund.\n\n“We go,” Ada Lund said.", "Ada Holm"),
        ("When he spoke, Karl Brask said: “We go.”", "Karl Brask"),
        ("Ada Holm said she would go. Her rival, Ruta Selig, was less serene.\n\n“I stay,” she said.", "Ruta Selig"),
        ("Quillon Arden casts bells.\n\nWe met in Ashgrove in May. She warned us. “Now,” she said.", "Quillon Arden"),
        ("If Karl Brask leads, Otto Lind follows. He is slow. “We go,” he said.", "Otto Lind"),
        ("Otto Lind spoke where Karl Brask was born.\n\n“We go,” he said.", "Otto Lind"),
        (
            "“Now,” said Otto Lind.\n\nAsked if he knew that Karl Brask, who says it is hot, was ill, Otto Lind nodded."
            "\n\n“We go,” he said.",
            "Otto Lind",
        ),
        ("Brask spokesman Otto Lind said Karl Brask had “no plan.” “We go,” he said.", "Otto Lind"),
        ("“Now,” Karl Brask said.\n\nOtto Lind doubted Karl Brask’s word. He said: “We go.”", "Otto Lind"),
        ("Former Lund mayor Ada Holm, a friend of Ruta Selig’s, stood by her claim that “we go.”", "Ada Holm"),
        ("Otto Lind, who served under Karl Brask’s father, Tom Brask, rose. “We go,” he said.", "Otto Lind"),
        ("It was late, said Karl Brask. The Lind camp lost. “We go,” he said.", "Karl Brask"),
        ("“Now,” said Otto Lind.\n\nBrask’s aide Tom Holm said Otto Lind had “a plan,” he said.", "Tom Holm"),
        ("Otto Lind was asked by Karl Brask if it was late.\n\n“It is,” he said.", "Otto Lind"),
        ("Karl Brask met Otto Lind, who wept when he said it was “a ruin.”", "Otto Lind"),
        ("Nobody asked Otto Lind. He called it “a ruin.”", "Otto Lind"),
        ("One voter, Ada Holm of Lund, said it was hot. “We go,” she said.", "Ada Holm"),
        ("They heard from the mouth of Otto Lind, who said it was “a ruin.”", "Otto Lind"),
        ("Otto Lind mocked Karl Brask, whom he called “a fool.”", "Otto Lind"),
        ("Otto Lind was there. In May, he sat down with Karl Brask. He’s old. “We go,” he said.", "Otto Lind"),
        (
            "Otto Lind was the mayor. Karl Brask left.\n\nThe former mayor sat by Karl Brask. “We go,” he said.",
            "Otto Lind",
        ),
        ("Quillon Arden said: “I am a rake,” she said.\n\nHer brother is Tom Arden. “We go,” he said.", "Tom Arden"),
        ("“Now,” said Arden. He was joined by Quillon Vost. She said Brask had “no plan.”", "Quillon Vost"),
        (
            "The vote in the old harbour hall went on until late in the night, said Ruta Selig.\n\n"
            "Ada Holm’s fate is open, but she said it was “late.”",
            "Ada Holm",
        ),
        ("The remarks suggest Karl Brask is at ease, railing at what he calls “a ruin.”", "Karl Brask"),
        (
            "Ada Holm was a poet. “Now,” she said.\n\nWhen a clerk praised her, she said it was “a start.”",
            "Ada Holm",
        ),
        (
            "Ada Holm wrote a poem.\n\nA clerk wrote to Ada Holm to ask how much it cost. “Much,” she answered.",
            "Ada Holm",
        ),
        (
            "Ada Holm ran in May. “We wait,” said a party official.\n\nA new ad uses her remark that “we go.”",
            "Ada Holm",
        ),
        ("Karl Brask said that in May, Otto Lind was ill.\n\n“We go,” he said.", "Karl Brask"),
        (
            "“No,” said chief Otto Lind.\n\nAmong those waiting was a neighbour, Karl Brask. “We go,” he said.",
            "Karl Brask",
        ),
        ("Otto Brask lost, while Ada Holm won by a margin that led her to say the race was “over.”", "Ada Holm"),
        ("They met Karl Brask, the Port Lorne baker who won when he yelled “We go!”", "Karl Brask"),
    ],
)
def test_pronoun(text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


def test_a_woman_is_never_he() -> None:
    assert said("Ada Holm sat alone. “We go,” he said.")[-1].speaker is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The letter was sent by Ada Holm to the Port of Lund.\n\n“I am tired,” it reads.", "The letter"),
        (
            "Ruta Selig cited a memorandum from the port office in Lund. It says that the quay is “shut.”",
            "a memorandum from the port office in Lund",
        ),
        ("The mayor, Ada Holm, read the letter aloud. “You are late,” it said.", "the letter"),
        ("“No,” the Harbour Trust said in a letter. “We are shut,” it added.", "Harbour Trust"),
        ("The two lawmakers wrote to the Port Court in Norland. They called the quay “shut.”", "The two lawmakers"),
        ("Critics objected to the Harbour Trust’s plan. They called the quay “shut.”", "Critics"),
        ("“No,” Ruta Selig said at the Harbour Trust. They called the quay “shut.”", None),
        ("They sang in Lund. Promoter Kestrel Nation said all was off. “We are sad,” it said.", "Kestrel Nation"),
        ("“No,” pilots said at the Harbour Trust. They called the quay “shut.”", "pilots"),
    ],
)
def test_it_and_they_go_on_about_what_the_sentence_was_about(text: str, speaker: str | None) -> None:
    assert said(text)[-1].speaker == speaker
