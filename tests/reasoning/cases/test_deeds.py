"""Deeds: what struck a territory, by whom, and when at the latest."""

from dataclasses import replace
from datetime import date

from onrecord.model import NARRATOR, ActorId, Days, Event, EventId, Party, Phase, Record
from onrecord.reasoning.case import RuleBook
from onrecord.reasoning.cases import Source, case_of
from onrecord.reasoning.cases.vocabulary import CARRIED_OUT_BY, HAPPENED, STRUCK
from onrecord.reference.places import load_places
from onrecord.reference.soil import load_soil
from tests.annexation import ANNEXATION_TEXT, annexation_record
from tests.builders import words

CROSSING = "“Velmark crossed that line at Sarn”"


def _told(record: Record, template: str) -> list[tuple[object, ...]]:
    case = case_of(
        [Source(record=record)], book=RuleBook(), places=load_places(), soil=load_soil()
    )
    return [f.sentence.values for f in case.facts if f.sentence.template == template]


def _strike(when: Days | None) -> Record:
    strike = Event(
        id=EventId("e2"),
        kind="strike",
        plover="ASSAULT",
        phase=Phase.DONE,
        actors=(Party(actor=ActorId("a4"), name="Velmark"),),
        place="Sarn",
        when=when,
        according_to=NARRATOR,
        evidence=(words(ANNEXATION_TEXT, "Velmark crossed that line at Sarn"),),
    )
    return replace(annexation_record(), events=(strike,), precedents=())


def test_what_is_told_as_done_without_a_day_is_not_later_than_the_article() -> None:
    bounds = Days(date.min, date(2031, 3, 6))
    assert _told(annexation_record(), HAPPENED) == [(CROSSING, bounds)]
    assert _told(_strike(None), HAPPENED) == [(CROSSING, bounds)]


def test_a_day_that_is_given_is_kept() -> None:
    day = Days(date(2031, 2, 1), date(2031, 2, 1))
    assert _told(_strike(day), HAPPENED) == [(CROSSING, day)]


def test_where_no_day_of_publication_is_known_nothing_is_said_of_the_day() -> None:
    record = annexation_record()
    undated = replace(record, article=replace(record.article, published=None))
    assert _told(undated, HAPPENED) == []


def test_a_strike_is_carried_out_by_those_who_are_said_to_strike() -> None:
    assert _told(_strike(None), STRUCK) == [(CROSSING, "Sarn")]
    assert _told(_strike(None), CARRIED_OUT_BY) == [(CROSSING, "Velmark")]
