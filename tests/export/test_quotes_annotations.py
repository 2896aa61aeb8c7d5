"""Quotations as W3C Web Annotations."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tui.export import Sheet, quotes_writer

if TYPE_CHECKING:
    from tui.export import Analysed


def test_every_part_of_a_quotation_is_a_target_that_is_found_by_words_and_by_place(analysed: Analysed) -> None:
    page = json.loads("".join(quotes_writer("annotations")([analysed], Sheet())))
    assert page["type"] == "AnnotationPage"
    assert page["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    text = analysed.article.text
    for annotation, quote in zip(page["items"], analysed.analysis.quotes, strict=True):
        assert annotation["type"] == "Annotation"
        assert len(annotation["target"]) == len(quote.spans)
        for target in annotation["target"]:
            words, place = target["selector"]
            assert text[place["start"] : place["end"]] == words["exact"]
            assert words["prefix"] + words["exact"] + words["suffix"] in text


def test_the_speaker_is_identified_and_nobody_is_not(analysed: Analysed) -> None:
    page = json.loads("".join(quotes_writer("annotations")([analysed], Sheet())))
    first, *_, last = page["items"]
    assert first["body"][1]["source"]["schema:name"] == "Maren Ostby"
    assert [body["purpose"] for body in last["body"]] == ["classifying"]


def test_many_articles_are_an_array(analysed: Analysed) -> None:
    pages = json.loads("".join(quotes_writer("annotations")([analysed, analysed], Sheet(many=True))))
    assert [page["type"] for page in pages] == ["AnnotationPage"] * 2
