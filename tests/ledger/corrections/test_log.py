"""Corrections on the columns that are searched, and in the log."""

import random
from collections.abc import Callable
from datetime import date

import pytest

from onrecord.errors import AskedWronglyError, NotOnRecordError
from onrecord.ledger import schema
from onrecord.ledger.corrections import list_corrections
from onrecord.ledger.identity import correct, undo
from onrecord.ledger.records import load, machine_record
from onrecord.ledger.search.known_names import actors_named
from onrecord.ledger.store import Ledger
from onrecord.ledger.verifying import verify
from onrecord.ledger.writing.adding import add_entries
from onrecord.model import Correction, Field
from tests.ledger.casts import add_all, cast_entry
from tests.ledger.entries import add_records, dump
from tests.whole import whole_record

_WHEN = "2031-03-14T09:00:00+00:00"


def _correct(ledger: Ledger, handle: str, field: Field, value: str) -> Correction:
    with ledger.writing() as connection:
        return correct(
            connection,
            handle,
            field=field,
            value=value,
            author="Mara Lind",
            reason="heard the recording",
            made=_WHEN,
        )


def _undo(ledger: Ledger, no: int) -> None:
    with ledger.writing() as connection:
        undo(connection, no, author="Mara Lind", undone=_WHEN)


def _row(ledger: Ledger, handle: str):
    article, _, id = handle.partition(".")
    table = schema.statements.c
    with ledger.reading() as connection:
        asked = schema.statements.select().where(table.article == int(article), table.id == id)
        return connection.execute(asked).one()


def test_a_corrected_speaker_speaks_in_the_columns_and_in_the_record(ledger: Ledger) -> None:
    add_all(ledger, ("Ivo Tarn", "Ada Quill"), ("Bo Reik",))
    _correct(ledger, "1.s1", Field.SPEAKER, "Bo Reik")
    row = _row(ledger, "1.s1")
    assert (row.speaker_name, row.corrected) == ("Bo Reik", True)
    assert row.speaker == _row(ledger, "2.s1").speaker
    with ledger.reading() as connection:
        said = load(connection, 1).record.statements[0]
        assert said.speaker is not None
        assert (said.speaker.name, said.speaker.actor) == ("Bo Reik", "a3")
        machine = machine_record(connection, 1).statements[0].speaker
        assert machine is not None
        assert machine.name == "Ivo Tarn"


def test_a_speaker_that_nobody_named_yet_is_found_and_led_to_whoever_comes_later(
    ledger: Ledger,
) -> None:
    add_all(ledger, ("Ivo Tarn",))
    _correct(ledger, "1.s1", Field.SPEAKER, "Bo Reik")
    with ledger.reading() as connection:
        (reik,) = actors_named(connection, "Reik")[1]
    assert (reik.no, reik.name, reik.handle) == (
        _row(ledger, "1.s1").speaker,
        "Bo Reik",
        "1.a2",
    )
    with ledger.writing() as connection:
        add_entries(connection, [cast_entry("later", "Bo Reik")])
    assert _row(ledger, "1.s1").speaker == _row(ledger, "2.s1").speaker


def test_nobody_is_put_in_who_speaks_no_more(ledger: Ledger) -> None:
    add_all(ledger, ("Ivo Tarn",), ("Ada Quill",))
    _correct(ledger, "1.s1", Field.SPEAKER, "Bo Reik")
    first = _correct(ledger, "2.s1", Field.SPEAKER, "Bo Reik").no
    assert _row(ledger, "1.s1").speaker == _row(ledger, "2.s1").speaker
    _correct(ledger, "1.s1", Field.SPEAKER, "Oda Renn")
    with ledger.reading() as connection:
        (reik,) = actors_named(connection, "Bo Reik")[1]
        assert reik.handle == "2.a2"
        assert list(verify(connection)) == []
    _undo(ledger, first)
    with ledger.reading() as connection, pytest.raises(NotOnRecordError):
        actors_named(connection, "Bo Reik")


@pytest.mark.parametrize("seed", range(5))
def test_when_a_speaker_is_corrected_makes_no_difference(
    seed: int, ledger: Ledger, new_place: Callable[[], str]
) -> None:
    dice = random.Random(seed)
    names = ["Bo Reik", "Reik", "Ivo Tarn", "Tarn", "Ana Reik", "minister of Velmark: Bo Reik"]
    casts = [dice.sample(names, 2) for _ in range(6)]
    made = [(f"{n}.s{dice.choice((1, 2))}", dice.choice(names[:5])) for n in (1, 2, 1)]
    add_all(ledger, *casts)
    for place, name in made:
        _correct(ledger, place, Field.SPEAKER, name)
    after = _rows(ledger)
    with Ledger.open(new_place()) as other:
        add_all(other, *casts[:2])
        for place, name in made:
            _correct(other, place, Field.SPEAKER, name)
        for n, cast in enumerate(casts[2:], start=2):
            with other.writing() as connection:
                add_entries(connection, [cast_entry(f"n{n}", *cast)])
        assert _rows(other) == after


def test_what_is_dropped_is_in_no_record(ledger: Ledger) -> None:
    add_records(ledger, whole_record())
    _correct(ledger, "1.s1", Field.DROPPED, "yes")
    assert _row(ledger, "1.s1").dropped
    with ledger.reading() as connection:
        record = load(connection, 1).record
    assert "s1" not in {said.id for said in record.statements}
    assert "s1" not in {one.statement for one in record.commitments}


def test_the_day_of_an_article_is_the_day_of_what_was_said_on_no_other(ledger: Ledger) -> None:
    add_all(ledger, ("Ivo Tarn",))
    _correct(ledger, "1", Field.PUBLISHED, "2031-05-01")
    assert _row(ledger, "1.s1").day == date(2031, 5, 1)
    with ledger.reading() as connection:
        assert load(connection, 1).record.article.published == date(2031, 5, 1)


def test_a_correction_survives_another_reading(ledger: Ledger) -> None:
    add_all(ledger, ("Ivo Tarn", "Ada Quill"))
    _correct(ledger, "1.s2", Field.VENUE, "parliament")
    with ledger.writing() as connection:
        add_entries(connection, [cast_entry("n0", "Bo Reik", "Quill", reader="r2")], again=True)
    assert _row(ledger, "1.s2").venue == "parliament"
    assert _row(ledger, "1.s2").corrected
    assert not _row(ledger, "1.s1").corrected


@pytest.mark.parametrize("seed", range(5))
def test_undoing_gives_the_very_rows_that_were_before(seed: int, ledger: Ledger) -> None:
    dice = random.Random(seed)
    add_records(ledger, whole_record())
    add_all(ledger, ("Ada Quill", "Bo Reik"))
    before = _rows(ledger)
    choices = [
        *(("1.s1", Field.SPEAKER, "Bo Reik"), ("1.s2", Field.SPEAKER, "Ada Quill")),
        *(("1.s1", Field.SPEAKER, "Oda Renn"), ("1.s2", Field.SPEAKER, "Renn")),
        *(("1.s1", Field.SPEAKER, ""), ("1.s2", Field.SAID, "2031-03-01/2031-03-02")),
        *(("1.s2", Field.DROPPED, "yes"), ("1", Field.OUTLET, "Sarn Post")),
        *(("1", Field.PUBLISHED, ""), ("1.s1", Field.MANNER, "direct")),
        ("1.s2", Field.VENUE, ""),
    ]
    made = [_correct(ledger, *one).no for one in dice.sample(choices, 6)]
    dice.shuffle(made)
    for no in made:
        _undo(ledger, no)
    assert _rows(ledger) == before
    with ledger.reading() as connection:
        assert load(connection, 1).record == whole_record()
        assert all(c.undone for c in list_corrections(connection))


def _rows(ledger: Ledger) -> object:
    found = dump(ledger)
    del found["corrections"]
    return found


def test_what_cannot_be_corrected_is_said(ledger: Ledger) -> None:
    add_all(ledger, ("Ivo Tarn",))
    with pytest.raises(NotOnRecordError):
        _correct(ledger, "1.s9", Field.VENUE, "Kelm")
    with pytest.raises(NotOnRecordError):
        _correct(ledger, "7", Field.OUTLET, "Kelm")
    with pytest.raises(AskedWronglyError, match="is no day"):
        _correct(ledger, "1.s1", Field.SAID, "yesterday")
    with pytest.raises(AskedWronglyError, match="is no manner"):
        _correct(ledger, "1.s1", Field.MANNER, "shouted")
    with pytest.raises(AskedWronglyError, match="of an article"):
        _correct(ledger, "1.s1", Field.PUBLISHED, "2031-05-01")
    no = _correct(ledger, "1.s1", Field.VENUE, "Kelm").no
    _undo(ledger, no)
    with pytest.raises(AskedWronglyError, match="undone before"):
        _undo(ledger, no)
