"""Speakers whom a correction names are looked up like those whom articles name."""

from onrecord.ledger.corrections import sight_speakers
from onrecord.ledger.identity import correct, judge
from onrecord.ledger.records import load, machine_record
from onrecord.ledger.schema import PUT_IN, fact_no
from onrecord.ledger.search.known_names import actors_named
from onrecord.ledger.store import Ledger
from onrecord.model import Field, Verdict
from tests.ledger.casts import add_all

_SIGNED = {"author": "Mara Lind", "reason": "heard it", "made": "2031-03-14T09:00:00+00:00"}


def test_one_who_is_put_in_can_be_judged_and_is_no_actor_that_was_read(ledger: Ledger) -> None:
    add_all(ledger, ("Ivo Tarn",), ("Ada Quill",))
    with ledger.writing() as connection:
        correct(connection, "1.s1", field=Field.SPEAKER, value="Bo Reik", **_SIGNED)
        judge(connection, "1.a2", "2.a1", verdict=Verdict.SAME, **_SIGNED)
        (reik,) = actors_named(connection, "Bo Reik")[1]
        (quill,) = actors_named(connection, "Ada Quill")[1]
        assert reik.no == quill.no == fact_no(1, PUT_IN)
        assert [actor.name for actor in machine_record(connection, 1).actors] == ["Ivo Tarn"]
        kept = load(connection, 1)
    assert [actor.name for actor in kept.record.actors] == ["Ivo Tarn", "Bo Reik"]
    assert [id for id, _, _ in kept.identities] == ["a1", "a2"]


def test_what_is_put_in_already_concerns_nobody(ledger: Ledger) -> None:
    add_all(ledger, ("Ivo Tarn",))
    with ledger.writing() as connection:
        correct(connection, "1.s1", field=Field.SPEAKER, value="Bo Reik", **_SIGNED)
        assert sight_speakers(connection, [1]) == set()


def test_whom_a_family_name_means_is_told_by_articles_alone(ledger: Ledger) -> None:
    add_all(ledger, ("Ada Tarn",), ("Ivo Tarn", "Bo Reik"), ("Tarn",))
    with ledger.writing() as connection:
        correct(connection, "2.s2", field=Field.SPEAKER, value="Ada Tarn", **_SIGNED)
        identities = load(connection, 3).identities
    assert [name for _, _, name in identities] == ["Ivo Tarn"]
