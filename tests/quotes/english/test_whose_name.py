"""The name of whoever speaks, where a description, a pronoun or a part of a name leads to it."""

from __future__ import annotations

import pytest

from tests.quotes.reading import said

ALIASES = {
    "known as": ("“Go home,” said the base chief known as Bob.", "Bob"),
    "calling himself": ("“Go home,” wrote a man calling himself Karl Lund.", "Karl Lund"),
    "would only identify herself": (
        "A woman who would only identify herself as Ada Finch said: “Go home.”",
        "Ada Finch",
    ),
    "goes by": ("A clerk, who goes by Ada Finch, said: “Go home.”", "Ada Finch"),
    "first name": ("“Go home,” said a clerk, who gave only her first name, Ada.", "Ada"),
    "asked not to be named": ("“Go home,” said a clerk, who asked not to be named in Lund.", "a clerk"),
}
BESIDE = {
    "dashes": ("A former mayor -- Karl Holm, who lost in May -- said: “Go home.”", "Karl Holm"),
    "place before a description": (
        "It was backed by Ada Finch of Lund, the senior clerk on the Harbour Board, who said it was hers.\n\n"
        "“Go home,” she said.",
        "Ada Finch",
    ),
}
DESCRIBED = {
    "president for short": (
        "Pres. Ada Holm sat down.\n\nKarl Finch rose.\n\n“Go home,” the president said.",
        "Ada Holm",
    ),
    "contender and nominee": (
        "Ada Holm came. Liberal contender Karl Lund came.\n\n"
        "The Liberal parliamentary nominee for the May 8 election said: “Go home.”",
        "Karl Lund",
    ),
    "no vice president": (
        "Vice President Joe Bland spoke to the Courier in Lund.\n\n"
        "Bill Holm got in on the game, mocking Lund. “Go home,” the former president said.",
        "Bill Holm",
    ),
    "vice president": ("Vice President Joe Bland met Bill Holm.\n\n“Go home,” the vice president said.", "Joe Bland"),
    "named in passing": (
        "Karl Holm called for an inquiry.\n\n"
        "In the letter - sent to the clerk of Lund, Rick Vale - the Republican said: “Go home.”",
        "Karl Holm",
    ),
    "after words inside a clause": (
        "Karl Holm said on Friday that it would “have been cool” had Ann Finch praised him.\n\n"
        "“Go home,” the nominee said.",
        "Karl Holm",
    ),
    "whom the sentence before names": (
        "Sheriff Karl Finch left. “I know,” he said.\n\n"
        "That was little for Hector Brask. The 34-year-old welder drove off.\n\n“Go home,” he said.",
        "Hector Brask",
    ),
    "the head of a party, and not the party": (
        "It follows a post by Gerakan Lorne Bersatu president Wong Kah Meng.\n\n“Go home,” the assemblyman wrote.",
        "Wong Kah Meng",
    ),
    "whom a sentence gives his name": (
        "The student was Bae Min-ah, now a co-author, who found it. “Go home,” she said.",
        "Bae Min-ah",
    ),
    "a given name in the headline": (
        "Zarvina denies rift\n\nMayor Zarvina Omar denied it.\n\nZarvina, 51, was calm. “Go home,” she said.",
        "Zarvina Omar",
    ),
    "a day as a given name": ("So did Sunday Ekpo, a baker.\n\n“Go home,” said Ekpo.", "Sunday Ekpo"),
    "a statement is its author's": (
        "Ada Holm stayed away. In a statement she said that it was late.\n\n“Go home,” it continued.",
        "Ada Holm",
    ),
    "a retired bus driver": (
        "Her sister, Luz Holm, sat on a cot.\n\n“Go home,” the retired bus driver said.",
        "Luz Holm",
    ),
    "a midfielder, and no manager": (
        "Manager Karl Finch left. Finch lost to Lorne, without Joe Brask.\n\n“Go home,” the midfielder said.",
        "Joe Brask",
    ),
    "nobody is a road": (
        "Luz Holm lives on Cutter Road. Cutter Road was shut.\n\n“Go home,” she said.",
        "Luz Holm",
    ),
    "a source close to somebody": (
        "A source close to the minister hit back. “Go home,” the source said.",
        "A source close to the minister",
    ),
    "a Democrat close to somebody": (
        "“Go home,” said a Democrat familiar with the Harlow campaign.\n\nKarl Harlow left.",
        "a Democrat familiar with the Harlow campaign",
    ),
    "a lawmaker of a party": (
        "Ada Brask left. It was over the objections of Rep. Lucia Holm, D-Iowa, who had warned: “Go home.”",
        "Lucia Holm",
    ),
    "who spoke in the paragraph before": (
        "“We ate,” Ada Holm said. “It was late.”\n\n"
        "The novelist, from Lorne, was sad. She said others had come. One man rose.\n\n“Go home,” she said.",
        "Ada Holm",
    ),
    "a boy whom the sentence before names": (
        "A clerk left. Her grandson, Elmer, who is 9, sleeps there. The boy has drawn a face.\n\n“Go home,” he said.",
        "Elmer",
    ),
    "a title that is a surname": (
        "The minister, Gonzalo Pastor Lira, left. In a message he said: “Go home.”",
        "Gonzalo Pastor Lira",
    ),
    "one of several": (
        "Luz Holm left. “We ran,” she said.\n\nOne of the nurses said he was late. “Go home,” she said.",
        "One of the nurses",
    ),
    "an office of a lower-case noun": ("“Go home,” said Harlow director of rugby Ada Finch.", "Ada Finch"),
    "a Welshman, and no woman": (
        "Head coach Karl Finch left. Referee Ada Holm saw it.\n\n“Go home,” the Welshman said.",
        "Karl Finch",
    ),
    "not the town of a hall": (
        "Governor Karl Finch came.\n\nSpeaking at the Palace, Ijero, the governor said: “Go home.”\n\n"
        "Prof. Ada Holm of the University of Ijero left.",
        "Karl Finch",
    ),
    "an organisation beside what it is": (
        "The main opposition, the Reform Congress, said: “Go home.”",
        "Reform Congress",
    ),
    "whom a sentence picks out": (
        "Ada Holm left. It was her daughter, Ruth, a clerk herself, who found it. “Go home,” she said.",
        "Ruth",
    ),
    "wife by her name": (
        "But his wife, Jane, came. “Go home,” she said.\n\nKarl Holm sat down.\n\n“Stay,” said Jane Holm.",
        "Jane Holm",
    ),
}
SEVERAL = {
    "two spoke": ("Ada Finch and Karl Lund said it was late. “Go home,” they said.", "Ada Finch"),
    "two are heard on": (
        "Most sailors are poor.\n\nProfessors Holm and Lund suggest that this is so.\n\nAt sea, they write, “go home.”",
        "Holm",
    ),
    "others since": (
        "Ada Finch and Karl Lund said it was late.\n\nMost sailors are poor. “Go home,” they said.",
        "Most sailors",
    ),
    "it is no statement": (
        "The port union has long argued that banks should pay.\n\n"
        "Holm’s campaign turned, putting out a statement. In such cases, it said, “go home.”",
        "Holm’s campaign",
    ),
}
COUNTED = {
    "the first": (
        "“Yes,” one official said. Another official said, “No.”\n\n“Go home,” the first official said.",
        "one official",
    ),
    "the second": (
        "“Yes,” one official said. A second official said, “No.” A clerk left. “Go home,” the second official said.",
        "A second official",
    ),
    "the other": (
        "“Yes,” one official said. Another official said, “No.”\n\n“Go home,” the other official said.",
        "one official",
    ),
}
KINDS = {
    "forward": ("Striker Paul Ince scored twice. “Go home,” the Norland forward said.", "Paul Ince"),
    "teenager": ("Ada Rudge, 19, came. Her coach, Tom Reed, sat.\n\n“Go home,” the teenager said.", "Ada Rudge"),
    "native": ("Liberal clerk Ross Pike rose at once.\n\n“Go home,” the Brasklander said.", "Ross Pike"),
    "two of two parties": (
        "Democrat Jo Reyes and Republican Al Fenn spoke. “We go,” the Republican said. “Go home,” the Democrat said.",
        "Jo Reyes",
    ),
    "title between": (
        "The coroner, Dr Ada Mann, sat. The widow, Edie Lund, wept.\n\nThe coroner left. “Go home,” the coroner said.",
        "Ada Mann",
    ),
    "player with the name of a firm": ("Guitarist Tom Fox left in May.\n\n“Go home,” the guitarist said.", "Tom Fox"),
    "couple": ("Ada and Karl Boyd sat. “Yes,” Karl said. The couple will stay. “Go home,” they said.", "The couple"),
}
FIRMS = {
    "its owner": ("The owner of the mill, Pellmark, will appeal. “Go home,” it said.", "Pellmark"),
    "her label": ("Mono is old. Her label, Mono, left the singer Kez. “Go home,” the label said.", "Mono"),
    "statement": ("The ministry later put out a statement. “Go home,” it said.", "The ministry"),
    "based": ("Ada Byrne, head of Tidal, rose. The Lund-based company makes buoys. “Go home,” it said.", "Tidal"),
    "no firm where it burns": ("A fire broke out in Brixol on Tuesday. “Go home,” the company said.", "the company"),
    "no bank where it is": ("In Brixol, the bank shut early. “Go home,” the bank said.", "the bank"),
    "no firm": ("Shares in Brixol fell on Tuesday. “Go home,” the company said.", "Brixol"),
}
SUBJECTS = {
    "her spokesman": (
        "Commissioner Vera Stahl smiled. Her spokesman went further. “Go home,” he said.",
        "Her spokesman",
    ),
    "unknown trade": ("Zitherist Dan Ash sat down. “Go home,” he said.", "Dan Ash"),
    "no firm that judges": ("“Yes,” wrote Judge Ora Finn. The firm Pellmark is old. “Go home,” it said.", "Pellmark"),
}
AUTHORS = {
    "issued": ("The Harbour Board issued a statement on Monday. “Go home,” the statement said.", "Harbour Board"),
    "from": ("“Go home,” said a report from the Harbour Board.", "Harbour Board"),
    "by": ("“Go home,” according to a note by the editor Ada Finch.", "Ada Finch"),
    "nobody named": ("“Go home,” said a report from the north.", "a report from the north"),
    "sent by another": (
        "A letter was sent to the Harbour Board. “Go home,” the letter said.",
        "the letter",
    ),
}
KIN = {
    "Mrs.": ("Karl Moor was jailed. Moor’s wife, Ruth, wept. “Go home,” Mrs. Moor said.", "Ruth Moor"),
    "Mr.": ("Moira Beck was nine. Her father, Alan, kept it. “Go home,” Mr. Beck said.", "Alan Beck"),
    "the bearer": ("Moira Beck came with a man. “Go home,” Ms. Beck said.", "Moira Beck"),
    "no kin of the surname": (
        "Sasha Moor rose. Ada Finch came with her husband, Tom. “Go home,” Mr. Moor said.",
        "Sasha Moor",
    ),
    "no kin of a namesake": (
        "Karl Holm came with his cousin Ada Holm.\n\n“No,” Holm said.\n\n“Go home,” his wife said.",
        "his wife",
    ),
    "namesake in a role": (
        "Karl Holm and the clerk Ada Holm came.\n\n“No,” Karl Holm said.\n\n“Go home,” his wife said.",
        "his wife",
    ),
    "who bore it before": (
        "Karl Moor rose. Ada Finch’s husband, Tom, wept. “Go home,” Mr. Moor said.",
        "Karl Moor",
    ),
}
PARTIES = {
    "one party": ("The Republican Party said no. The Democratic Party said: “Go home.”", "Democratic Party"),
    "party member": ("Conservative Ada Holm rose. “Go home,” she said.", "Ada Holm"),
    "police": ("Garda Ada Holm rose. “Go home,” she said.", "Ada Holm"),
    "counsel": ("“Go home,” said Ada Holm SC.", "Ada Holm"),
}
LATER = {
    "nine when she": (
        "“No,” said Dr. Isla Mack. She sat down.\n\nMorven Beck was nine when she saw it. “Go home,” she said.",
        "Morven Beck",
    ),
    "traders": ("Lund Traders, the trade body, said it was late. It added: “Go home.”", "Lund Traders"),
}
HEARD = {
    "source": (
        "A director in the ministry, who asked not to be named, said it was late.\n\n“Go home,” the source said.",
        "A director in the ministry",
    ),
    "official": (
        "A spokesperson for the union spoke. “No,” she said. “Go home,” the official added.",
        "A spokesperson for the union",
    ),
    "another one": ("Ada Holm said it was late. “Go home,” the source said.", "the source"),
}
MET = {
    "head of": ("Karl Moor doubts it. The president of the Mill Workers says: “Go home.”", "Karl Moor"),
    "said to be one": (
        "“No,” said Siti Lund, the mother of three. Ann Moor smiled. “Go home,” said the mother-of-three.",
        "Siti Lund",
    ),
    "mother of three": (
        "It did little for Ruta Lund, 39, a farmer. “Go home,” said the mother of three.",
        "Ruta Lund",
    ),
    "too young to coach": (
        "Sam Trask won. “No,” said Marta Lund, the coach. Trask, limping, scored.\n\n“Go home,” the 22-year-old said.",
        "Sam Trask",
    ),
    "trade before a name": (
        "Her neighbour, drinks seller Ang Boon Kiat, 70, waved. “Go home,” he said.",
        "Ang Boon Kiat",
    ),
    "name of one": ("“Go home,” said one, who goes by the name Dewi.", "Dewi"),
    "ruler": ("The Kabaka of Lund, Tam Holm, said: “Go home.”", "Tam Holm"),
    "matron": ("Mama Rael Jepp rose. “Go home,” she said.", "Rael Jepp"),
    "she and others": (
        "Hilda Vala is here. Last spring she and two colleagues concluded that it was late. “Go home.”",
        "Hilda Vala",
    ),
    "faction": (
        "Lawmaker Bo Lund of the Nation’s Mandate Faction criticised what he called the “go home” party.",
        "Bo Lund",
    ),
    "past a clause": (
        "“No,” said Tom Bourne.\n\nNorland’s coach, Gemma Ridley, who came late, did her best. “Go home. I read it.”",
        "Gemma Ridley",
    ),
}
GIVEN = {
    "trade": ("“No,” said Mason Moor. “Go home,” Moor said.", "Mason Moor"),
    "a White House": (
        "If Hilary Lund wins, a Hilary Lund White House will be new. “Go home,” Hilary said.",
        "Hilary Lund",
    ),
    "his brother": ("Donald J. Lund rose. Karl Moor hit his brother Donald. “Go home,” Donald said.", "Donald J. Lund"),
    "first by the given name": (
        "Karl Moor met his older brother, Freddy, a pilot.\n\nFreddy Moor laughed. “Go home,” Freddy said.",
        "Freddy Moor",
    ),
    "surname like a given name": (
        "“He met Ada Kelly,” said Karl Moor. Kelly was here. “Go home,” Kelly said.",
        "Ada Kelly",
    ),
    "new": ("New Jersey Radio asked Karl Moor to “go home” on Friday.", "New Jersey Radio"),
    "council on": ("The Council on Foreign Affairs said: “Go home.”", "Council on Foreign Affairs"),
    "committee on a day": ("The Harbour Committee on Friday said: “Go home.”", "Harbour Committee"),
    "surname of a paper": ("“Go home,” said Lund City Mayor Don Guardian.", "Don Guardian"),
    "party of a place": (
        "The Republican Party of Lund rose. “Go home,” said the Republican Party of Lund.",
        "Republican Party of Lund",
    ),
    "mogul": (
        "Karl Moor, the billionaire, left. Ada Holm, a baker, rose. “Go home,” the real estate mogul said.",
        "Karl Moor",
    ),
    "surgeon": (
        "Ben Lund, the retired neurosurgeon, rose. Ted Moor laughed. “Go home,” the former surgeon said.",
        "Ben Lund",
    ),
    "born": (
        "Bernice Lund, 93, has died. Mrs. Lund was a star.\n\nBernice Adele Krog was born in Port Lorne. "
        "In her book she called it “go home” day in May.",
        "Bernice Lund",
    ),
    "recalled": ("Ruth Lund was late. “Go home,” Mr. Moor remembered her saying.", "Ruth Lund"),
    "adverb in a name": ("The Allied Home Trade Association said: “Go home.”", "Allied Home Trade Association"),
    "sign": ("Somebody had taped a sign to the door: “GO HOME.” “Go home,” it read.", "a sign to the door"),
    "past a description": (
        "“No,” said Amrit Sand.\n\nLois Brand, a teller who is no relation to him, stood at the edge of the tent.\n\n"
        "“Go home is what they say. I used to say I wished I could.”",
        "Lois Brand",
    ),
    "brothers": ("“Go home,” Gus Moor, the owner of Moor Bros. Bakery, told the council.", "Gus Moor"),
    "was asked": (
        "“No,” said Al Moor.\n\nAnn Lund, rising, was asked whether she expected another long night.\n\n“Go home now.”",
        "Ann Lund",
    ),
    "parents for": (
        "The group behind the list, Parents for Clear Shelves, says it is large. It vowed to “go home by May.”",
        "Parents for Clear Shelves",
    ),
    "study by": (
        "A 2019 study by the state’s Water Board found that cows “go home by themselves.”",
        "Water Board",
    ),
    "her father": (
        "“No,” said Kirsty Lund. She and Gordon Lund met.\n\n“Six,” she said.\n\n"
        "Her father smiled. “She said go home at five and I did.”",
        "Gordon Lund",
    ),
    "her husband": ("Wendy and Tom Moor stayed.\n\n“No,” Ms. Moor said.\n\n“Go home,” said her husband.", "Tom Moor"),
    "two of the name": (
        "Wendy, Tom and Karl Moor stayed. Tom Moor and Karl Moor rose.\n\n“No,” Wendy Moor said.\n\n"
        "“Go home,” said her brother.",
        "her brother",
    ),
    "first denied": (
        "In May the insurer, Bellwether Mutual, first denied the claim, writing that they should “go home.”",
        "Bellwether Mutual",
    ),
    "another field": (
        "The Mire Council said no. The environment ministry said it would “go home with interest.”",
        "The environment ministry",
    ),
    "owned": ("Lund is small. Lund’s Foreign Ministry called it a “go home order for all.”", "Foreign Ministry"),
    "her manager": (
        "Ada Holm came. Corey Lund, her campaign manager, smiled. “Go home,” said Holm’s campaign manager.",
        "Corey Lund",
    ),
    "another’s lawyer": (
        "Ada Holm came. Corey Lund, her lawyer, smiled. “Go home,” said Karl Moor’s lawyer.",
        "Karl Moor’s lawyer",
    ),
    "confidant": ("Holm adviser Roger Marsh was there. “Go home,” the longtime Holm confidant said.", "Roger Marsh"),
}
CASES = (
    GIVEN
    | HEARD
    | MET
    | AUTHORS
    | KIN
    | PARTIES
    | LATER
    | SUBJECTS
    | COUNTED
    | KINDS
    | FIRMS
    | ALIASES
    | BESIDE
    | DESCRIBED
    | SEVERAL
)


@pytest.mark.parametrize(("text", "speaker"), CASES.values(), ids=CASES.keys())
def test_the_name(text: str, speaker: str) -> None:
    assert next(quote for quote in said(text) if "o home" in "".join(quote.spans)).speaker == speaker
