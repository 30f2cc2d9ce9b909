import json
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

from onrecord.exports.holding import Tally
from onrecord.exports.plover import write_plover
from onrecord.exports.wellformed import without_surrogates
from onrecord.model import (
    NARRATOR,
    Actor,
    ActorId,
    ActorKind,
    Event,
    EventId,
    Kept,
    Party,
    Phase,
    Role,
)
from tests.builders import record_of, words
from tests.exports.holdings import holding, hostile, kept, whole

# The categories of the PLOVER manual 2.0 and the fields of its record.
CATEGORIES = set(
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN "
    "PROTEST SANCTION MOBILIZE COERCE ASSAULT".split()
)
FIELDS = set(
    "id has_event date enddate actor recipient event mode context event_loc event_text "
    "text_info cite_info extras".split()
)


def _coded(*articles: Kept) -> tuple[list[dict[str, Any]], Tally]:
    stream = BytesIO()
    tally = write_plover(holding(*articles), stream)
    return [json.loads(line) for line in stream.getvalue().splitlines()], tally


def test_every_line_keeps_to_the_fields_and_categories_of_the_manual() -> None:
    coded, tally = _coded()
    assert len({line["id"] for line in coded}) == tally.written == len(coded) == 5
    for line in coded:
        assert set(line) <= FIELDS
        assert {"id", "date", "actor", "event"} <= set(line)
        assert set(line["event"]) <= CATEGORIES
        date.fromisoformat(line["date"])


def test_only_what_is_done_or_under_way_counts_as_an_event() -> None:
    coded, _ = _coded(whole())
    phases = {line["extras"]["phase"]: line for line in coded}
    assert phases["under_way"]["has_event"] is True
    assert phases["under_way"]["context"] == []
    assert phases["scheduled"]["has_event"] is False
    assert phases["scheduled"]["context"] == ["future"]
    assert phases["hypothetical"]["context"] == ["hypothetical"]


def test_an_event_without_a_category_is_left_out_and_counted() -> None:
    _, tally = _coded(whole())
    assert tally.left_out == {"no PLOVER category fits": 1}


def test_an_event_without_a_day_is_filed_under_its_report_and_says_so() -> None:
    coded, _ = _coded(whole())
    blockade = next(line for line in coded if line["extras"]["kind"] == "blockade")
    assert blockade["date"] == "2031-03-13"
    assert blockade["extras"]["dated"] == "report"
    assert "enddate" not in blockade


def test_an_event_that_no_day_is_known_for_is_left_out() -> None:
    undated = replace(whole().record, article=replace(whole().record.article, published=None))
    _, tally = _coded(kept(undated))
    assert tally.left_out["neither event nor article has a day"] == 1


def test_evidence_is_found_at_its_offsets() -> None:
    coded, _ = _coded()
    for line in coded:
        kept = whole() if line["extras"]["handle"].startswith("1.") else hostile()
        text = without_surrogates(kept.record.article.text)
        for span, said in zip(line["extras"]["spans"], line["event_text"], strict=True):
            assert text[span["start"] : span["end"]] == said


def test_states_bodies_and_their_people_have_codes() -> None:
    text = (
        "Foreign Minister Ola Berg of Norway struck a deal with France and the United Nations."
    )
    minister = Role(title="minister", of="Norway", span=words(text, "Foreign Minister"))
    berg = Actor(id=ActorId("a1"), name="Ola Berg", kind=ActorKind.PERSON, roles=(minister,))
    france = Actor(id=ActorId("a2"), name="France", kind=ActorKind.STATE)
    deal = Event(
        id=EventId("e1"),
        kind="deal",
        plover="AGREE",
        phase=Phase.DONE,
        actors=(Party(actor=ActorId("a1"), name="Ola Berg"),),
        targets=(
            Party(actor=ActorId("a2"), name="France"),
            Party(actor=None, name="the United Nations"),
        ),
        according_to=NARRATOR,
        evidence=(words(text, "struck a deal"),),
    )
    record = replace(record_of(text, published=date(2031, 3, 1)), actors=(berg, france))
    coded, _ = _coded(kept(replace(record, events=(deal,))))
    (line,) = coded
    assert line["actor"][0]["code"] == "NOR"
    assert line["actor"][0]["office"] == "Foreign Minister"
    assert [entity.get("code") for entity in line["recipient"]] == ["FRA", "UNO"]
    assert line["recipient"][0]["sector"] == "GOV"
