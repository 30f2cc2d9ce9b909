"""Rival readings: side by side under the question they answer."""

from dataclasses import replace

from onrecord.render.sections.keys import keys_of
from onrecord.render.sections.readings import reading_section
from tests.whole import whole_record


def test_readings_of_one_question_stand_together() -> None:
    record = whole_record()
    first, second = record.readings
    other = replace(first, question="Another?")
    mixed = replace(record, readings=(first, other, second))
    groups = reading_section(mixed, keys_of(mixed)).groups
    assert [[item.key for item in group.items] for group in groups] == [["V1", "V3"], ["V2"]]


def test_a_reading_says_who_holds_it_or_that_nobody_is_named() -> None:
    record = whole_record()
    nobody = replace(record.readings[1], holders=())
    changed = replace(record, readings=(record.readings[0], nobody))
    items = reading_section(changed, keys_of(changed)).items()
    assert [item.facts[0].words for item in items] == [
        "held by: some analysts",
        "held by: nobody named",
    ]
