"""Red lines out of a ledger: copies once, corrections applied, identities followed."""

from dataclasses import replace

from sqlalchemy import select

from onrecord.ledger.identity import correct
from onrecord.ledger.redlines import red_lines
from onrecord.ledger.schema import actors
from onrecord.ledger.store import Ledger
from onrecord.model import Field, MoveKind
from tests.ledger.entries import add_records, named, reworded
from tests.whole import whole_record

_WHEN = "2031-03-14T09:00:00+00:00"


def _number(ledger: Ledger, name: str) -> int:
    with ledger.reading() as connection:
        asked = select(actors.c.no).where(actors.c.name == name)
        return connection.execute(asked).scalar_one()


def test_a_ledger_gives_its_lines_with_who_moved_them(ledger: Ledger) -> None:
    add_records(ledger, whole_record())
    with ledger.reading() as connection:
        lines = red_lines(connection)
    tarn = next(line for line in lines if line.name == "Ivo Tarn")
    assert [move.kind for move in tarn.moves] == [
        MoveKind.DRAWN,
        MoveKind.WIDENED,
        MoveKind.SAID_CROSSED,
    ]
    assert tarn.moves[2].according_to == "Ada Quill"
    assert set(tarn.scope) == {"Kelm Strait", "Sarn shoals"}


def test_a_copy_moves_no_line(ledger: Ledger) -> None:
    add_records(ledger, whole_record())
    with ledger.reading() as connection:
        before = red_lines(connection)
    copy = replace(whole_record(), precedents=())
    add_records(ledger, named("copy", copy, outlet="The Sarn Gazette"))
    with ledger.reading() as connection:
        assert red_lines(connection) == before


def test_the_lines_of_one_actor_are_as_among_those_of_all(ledger: Ledger) -> None:
    add_records(ledger, whole_record(), reworded(whole_record(), shift=3))
    tarn = _number(ledger, "Ivo Tarn")
    with ledger.reading() as connection:
        every = red_lines(connection)
        his = red_lines(connection, actors={tarn})
    assert his
    assert his == tuple(line for line in every if line in his)


def test_what_a_person_dropped_draws_no_line(ledger: Ledger) -> None:
    add_records(ledger, whole_record())
    with ledger.writing() as connection:
        for said in ("1.s1", "1.s2"):
            correct(
                connection,
                said,
                field=Field.DROPPED,
                value="yes",
                author="Mara Lind",
                reason="no statement",
                made=_WHEN,
            )
    with ledger.reading() as connection:
        assert "Ivo Tarn" not in {line.name for line in red_lines(connection)}


def test_a_correction_gives_the_line_to_who_spoke(ledger: Ledger) -> None:
    add_records(ledger, whole_record())
    with ledger.writing() as connection:
        correct(
            connection,
            "1.s1",
            field=Field.SPEAKER,
            value="Ada Quill",
            author="Mara Lind",
            reason="heard it",
            made=_WHEN,
        )
    with ledger.reading() as connection:
        assert "Ada Quill" in {line.name for line in red_lines(connection)}
