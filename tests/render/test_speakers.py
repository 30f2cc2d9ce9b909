"""Speakers: statements gathered under who makes them."""

from dataclasses import replace

from onrecord.model import Act
from onrecord.render.speakers import NO_SPEAKER, speakers_of
from tests.builders import crisis_record


def test_speakers_stand_in_the_order_in_which_they_first_speak_and_nobody_last() -> None:
    names = [speaker.name for speaker in speakers_of(crisis_record())]
    assert names == [
        "Ivo Tarn",
        "Foreign ministry of Orland",
        "Ada Quill",
        "some analysts",
        "port authorities",
        NO_SPEAKER,
    ]


def test_numbers_follow_the_article_and_not_the_speaker() -> None:
    orland = speakers_of(crisis_record())[1]
    assert [entry.number for entry in orland.entries] == [3, 8]


def test_every_statement_is_in_one_entry_of_one_act() -> None:
    record = crisis_record()
    entries = [e for s in speakers_of(record) for _, held in s.acts() for e in held]
    assert sorted(e.number for e in entries) == list(range(1, len(record.statements) + 1))


def test_acts_come_as_said_thought_and_done() -> None:
    record = crisis_record()
    first, second, *_ = record.statements
    mixed = replace(record, statements=(replace(first, act=Act.DO), second))
    (tarn,) = speakers_of(mixed)
    assert [act for act, _ in tarn.acts()] == [Act.SAY, Act.DO]


def test_a_role_given_twice_in_other_letters_or_in_part_is_named_once() -> None:
    record = crisis_record()
    first, second, *_ = record.statements
    said = (first, replace(second, role_as_given="minister"))
    (tarn,) = speakers_of(replace(record, statements=said))
    assert tarn.roles == ("Defence minister",)


def test_a_speaker_that_is_no_listed_actor_keeps_its_name() -> None:
    record = replace(crisis_record(), actors=())
    tarn = speakers_of(record)[0]
    assert (tarn.name, tarn.kind) == ("Ivo Tarn", None)
