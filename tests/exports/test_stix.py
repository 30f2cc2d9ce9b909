import json
from dataclasses import replace
from io import BytesIO
from typing import Any

import stix2

from onrecord.exports.stix import write_stix
from onrecord.exports.wellformed import without_controls
from onrecord.model import Kept
from tests.exports.holdings import holding, hostile, kept, whole


def _bundle(*articles: Kept) -> dict[str, Any]:
    stream = BytesIO()
    write_stix(holding(*articles), stream)
    found: dict[str, Any] = json.loads(stream.getvalue())
    return found


def test_the_library_reads_the_bundle_and_every_object_in_it() -> None:
    parsed = stix2.parse(_bundle(), allow_custom=False, version="2.1")
    kinds = {made["type"] for made in parsed["objects"]}
    assert kinds == {"identity", "note", "opinion", "report"}


def test_every_reference_leads_to_an_object_of_the_bundle() -> None:
    objects = _bundle()["objects"]
    ids = {made["id"] for made in objects}
    assert len(ids) == len(objects)
    for made in objects:
        named = {*made.get("object_refs", ()), made.get("created_by_ref", made["id"])}
        assert named <= ids


def test_identifiers_and_times_are_the_same_on_every_run() -> None:
    assert _bundle() == _bundle()


def test_quotations_are_found_in_the_text() -> None:
    texts = [without_controls(kept.record.article.text) for kept in (whole(), hostile())]
    notes = [made for made in _bundle()["objects"] if made["type"] == "note"]
    for note in notes:
        pieces = note["content"].split(" […] ")
        assert any(all(piece in text for piece in pieces) for text in texts)


def test_a_condemnation_is_an_opinion_of_the_statement_it_answers() -> None:
    objects = _bundle(whole())["objects"]
    opinion = next(made for made in objects if made["type"] == "opinion")
    assert opinion["opinion"] == "strongly-disagree"
    assert opinion["authors"] == ["Oda Renn"]
    answered = next(made for made in objects if made["id"] == opinion["object_refs"][0])
    assert answered["abstract"].startswith("Ivo Tarn of Vessany: say")


def test_an_undated_article_is_left_out_and_counted() -> None:
    record = whole().record
    undated = kept(replace(record, article=replace(record.article, published=None)))
    stream = BytesIO()
    tally = write_stix(holding(undated), stream)
    assert tally.written == 0
    assert sum(tally.left_out.values()) == 1
    assert len(json.loads(stream.getvalue())["objects"]) == 1
