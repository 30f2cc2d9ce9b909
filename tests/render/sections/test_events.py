"""Events: by how far each has got."""

from dataclasses import replace
from datetime import date

from onrecord.model import Days, EventId, Phase, Record
from onrecord.render.sections.events import event_section
from onrecord.render.sections.items import Section
from onrecord.render.sections.keys import keys_of
from tests.whole import whole_record


def section(record: Record) -> Section:
    return event_section(record, keys_of(record))


def test_what_is_to_come_is_first_and_what_is_only_feared_last() -> None:
    shown = [(g.heading, [i.key for i in g.items]) for g in section(whole_record()).groups]
    assert shown == [
        ("Scheduled", ["E4"]),
        ("Announced", ["E1"]),
        ("Under way", ["E3"]),
        ("Hypothetical (conditional, denied or feared)", ["E2"]),
    ]


def test_every_phase_has_its_own_group() -> None:
    record = whole_record()
    events = tuple(replace(record.events[0], phase=phase) for phase in Phase)
    assert len(section(replace(record, events=events)).groups) == len(Phase)


def test_within_a_phase_events_stand_by_day_and_undated_ones_last() -> None:
    record = whole_record()
    event = replace(record.events[3], id=EventId("e"))
    days = (None, date(2031, 5, 1), date(2031, 4, 1))
    dated = tuple(replace(event, when=Days(day, day) if day else None) for day in days)
    (group,) = section(replace(record, events=dated)).groups
    assert [item.key for item in group.items] == ["E3", "E2", "E1"]


def test_parties_place_numbers_and_code_are_told_with_who_says_so() -> None:
    (item,) = section(whole_record()).groups[3].items
    assert [fact.words for fact in item.facts] == [
        "by: Orland",
        "target: Vessany",
        "place: Kelm Strait",
        "according to Ivo Tarn",
        "PLOVER COERCE (blockade)",
    ]
    (item,) = section(whole_record()).groups[1].items
    assert [(f.words, f.to) for f in item.facts][1] == ("N1 “40 ships”", "sN1")


def test_mentions_of_an_event_are_quoted_in_reading_order() -> None:
    record = whole_record()
    event = replace(record.events[1], evidence=record.events[1].evidence[::-1])
    (item,) = section(replace(record, events=(event,))).items()
    assert item.lines[0].quote == "“a blockade of the Kelm Strait” […] “There is no blockade”"
