import json
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

import pytest

from onrecord.exports.annotations import write_annotations
from onrecord.exports.holding import Holding
from onrecord.exports.wellformed import without_surrogates
from tests.exports.holdings import holding, hostile, whole


@pytest.fixture
def collection() -> dict[str, Any]:
    stream = BytesIO()
    tally = write_annotations(holding(), stream)
    found: dict[str, Any] = json.loads(stream.getvalue())
    assert tally.written == found["total"]
    return found


def test_the_collection_keeps_to_the_model(collection: dict[str, Any]) -> None:
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    page = collection["first"]
    assert page["type"] == "AnnotationPage"
    ids = [collection["id"], page["id"], *(item["id"] for item in page["items"])]
    assert len(set(ids)) == len(ids)
    assert all(urlsplit(id).scheme == "urn" for id in ids)
    assert len(page["items"]) == collection["total"]


def test_each_annotation_has_the_parts_that_the_model_asks_for(
    collection: dict[str, Any],
) -> None:
    for item in collection["first"]["items"]:
        assert item["type"] == "Annotation"
        assert item["motivation"] == "classifying"
        assert item["target"]
        for body in item["body"]:
            assert body["type"] == "TextualBody"
            assert body["purpose"] in {"tagging", "describing", "identifying"}
            assert isinstance(body["value"], str)
        for target in item["target"]:
            assert target["type"] == "SpecificResource"
            assert urlsplit(target["source"]).scheme in {"https", "ni"}
            assert target["state"]["cached"].startswith("ni:///sha-256;")


def test_both_selectors_find_the_same_words(collection: dict[str, Any]) -> None:
    texts = {
        f"{kept.no}.": without_surrogates(kept.record.article.text)
        for kept in (whole(), hostile())
    }
    for item in collection["first"]["items"]:
        handle = next(b["value"] for b in item["body"] if b["purpose"] == "identifying")
        text = texts[handle[:2]]
        for target in item["target"]:
            quote, position = target["selector"]
            around = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert text[position["start"] : position["end"]] == quote["exact"]
            assert text.find(around) == position["start"] - len(quote["prefix"])


def test_every_statement_commitment_and_claim_with_words_is_annotated(
    collection: dict[str, Any],
) -> None:
    handles = {
        body["value"]
        for item in collection["first"]["items"]
        for body in item["body"]
        if body["purpose"] == "identifying"
    }
    record = whole().record
    assert {f"1.{s.id}" for s in record.statements} <= handles
    assert {f"1.{c.id}" for c in record.commitments} <= handles
    assert {"1.t1.1", "1.t2.1", "1.t2.2"} <= handles


def test_a_ledger_of_nothing_gives_an_empty_collection() -> None:
    stream = BytesIO()
    write_annotations(Holding(articles=()), stream)
    assert json.loads(stream.getvalue())["first"]["items"] == []
