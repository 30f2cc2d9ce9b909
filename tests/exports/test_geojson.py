import json
from dataclasses import replace
from io import BytesIO
from typing import Any

from onrecord.exports.geojson import write_geojson
from onrecord.exports.wellformed import without_surrogates
from onrecord.model import Kept
from tests.exports.holdings import holding, hostile, kept, whole


def _features(*articles: Kept, perspective: str | None = None) -> list[dict[str, Any]]:
    stream = BytesIO()
    tally = write_geojson(replace(holding(*articles), perspective=perspective), stream)
    collection = json.loads(stream.getvalue())
    assert collection["type"] == "FeatureCollection"
    assert len(collection["features"]) == tally.written
    found: list[dict[str, Any]] = collection["features"]
    return found


def test_every_feature_keeps_to_rfc_7946() -> None:
    for feature in _features():
        assert set(feature) == {"type", "id", "geometry", "properties"}
        assert feature["type"] == "Feature"
        assert feature["geometry"] is None or feature["geometry"]["type"] == "Point"


def test_evidence_is_found_at_its_offsets() -> None:
    for feature in _features():
        properties = feature["properties"]
        kept = whole() if properties["handle"].startswith("1.") else hostile()
        text = without_surrogates(kept.record.article.text)
        for span in properties["evidence"]:
            assert text[span["start"] : span["end"]] == span["text"]


def test_a_perspective_shows_what_that_side_says_and_nothing_else() -> None:
    one = _features(perspective="foreign ministry of Orland")
    assert [f["properties"]["according_to"] for f in one] == ["Foreign ministry of Orland"]
    assert len(_features(whole(), perspective="narrator")) == 2


def test_a_known_territory_has_a_point_for_a_label_by_any_of_its_names() -> None:
    record = whole().record
    shoals = replace(record.territories[2], name="Dokdo")
    features = _features(kept(replace(record, territories=(shoals,))))
    assert features[0]["geometry"] == {"type": "Point", "coordinates": [131.9, 37.2]}


def test_no_claim_is_drawn_as_more_than_a_point() -> None:
    assert {f["geometry"] and f["geometry"]["type"] for f in _features()} <= {None, "Point"}
