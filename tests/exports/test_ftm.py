import json
from dataclasses import replace
from io import BytesIO

import pytest
from followthemoney import EntityProxy, model

from onrecord.exports.ftm import write_ftm
from tests.builders import article_of
from tests.exports.holdings import holding, kept, whole


@pytest.fixture
def entities() -> list[EntityProxy]:
    stream = BytesIO()
    write_ftm(holding(), stream)
    lines = stream.getvalue().decode("utf-8").split("\n")[:-1]
    return [model.get_proxy(json.loads(line), cleaned=False) for line in lines]


def test_the_model_takes_every_property_of_every_entity(entities: list[EntityProxy]) -> None:
    stream = BytesIO()
    write_ftm(holding(), stream)
    for line, entity in zip(stream.getvalue().split(b"\n"), entities, strict=False):
        entity.schema.validate(json.loads(line))
        assert entity.to_dict()["properties"] == json.loads(line)["properties"]


def test_every_entity_that_another_names_is_there(entities: list[EntityProxy]) -> None:
    ids = [entity.id for entity in entities]
    assert len(set(ids)) == len(ids)
    for entity in entities:
        for prop, value in entity.itervalues():
            if prop.type.name == "entity":
                assert value in ids


def test_each_kind_of_actor_has_its_schema(entities: list[EntityProxy]) -> None:
    schemata = {entity.caption: entity.schema.name for entity in entities}
    assert schemata["Ada Quill"] == "Person"
    assert schemata["Foreign ministry of Orland"] == "PublicBody"
    assert schemata["Meridian"] == "Organization"


def test_a_plan_is_called_one(entities: list[EntityProxy]) -> None:
    events = {e.first("name"): e for e in entities if e.schema.name == "Event"}
    assert "referendum (scheduled)" in events
    assert (
        events["drills (under way)"].first("description") == "under way, according to narrator"
    )


def test_quotations_are_found_in_the_text() -> None:
    stream = BytesIO()
    write_ftm(holding(whole()), stream)
    found = [json.loads(line) for line in stream.getvalue().splitlines()]
    text = whole().record.article.text
    quoted = [e for e in found if e["schema"] == "Documentation"]
    assert len(quoted) == 10
    assert all(words in text for e in quoted for words in e["properties"]["summary"])


def test_identifiers_are_the_same_on_every_run() -> None:
    first, second = BytesIO(), BytesIO()
    write_ftm(holding(), first)
    write_ftm(holding(), second)
    assert first.getvalue() == second.getvalue()


def test_what_is_longer_than_the_model_takes_comes_in_pieces_or_cut() -> None:
    record = whole().record
    text = "No ship will pass. " * 8000
    long = article_of(text, title="t" * 3000, outlet="o" * 3000)
    stream = BytesIO()
    write_ftm(holding(kept(replace(record, article=long))), stream)
    found = [json.loads(line) for line in stream.getvalue().splitlines()]
    for entity in found:
        assert model.get_proxy(entity, cleaned=False).schema.validate(entity) is None
    properties = found[0]["properties"]
    assert "".join(properties["bodyText"]).replace(" ", "") == text.replace(" ", "")
    assert len(properties["title"][0]) == 1024
