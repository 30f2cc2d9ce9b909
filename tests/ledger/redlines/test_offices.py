"""Offices: which persons hold office in which states, as their roles tell."""

import pytest
from sqlalchemy import select

from onrecord.errors import NotOnRecordError
from onrecord.ledger.redlines.offices import actors_behind, states_of
from onrecord.ledger.schema import actors
from onrecord.ledger.store import Ledger
from tests.ledger.casts import add_all


def _number(ledger: Ledger, name: str) -> int:
    with ledger.reading() as connection:
        asked = select(actors.c.no).where(actors.c.name == name)
        return connection.execute(asked).scalar_one()


def _behind(ledger: Ledger, name: str) -> tuple[tuple[str, ...], set[int]]:
    with ledger.reading() as connection:
        return actors_behind(connection, name)


def test_those_who_hold_office_in_a_state_are_behind_its_name(ledger: Ledger) -> None:
    add_all(ledger, ("minister of France: Ivo Tarn", "France/state", "analyst: Ada Quill"))
    both = {_number(ledger, "France"), _number(ledger, "Ivo Tarn")}
    assert _behind(ledger, "France") == (("France",), both)


def test_a_state_need_not_be_known_nor_speak_itself(ledger: Ledger) -> None:
    add_all(ledger, ("president of Velmark: Ilse Marrant", "analyst of Sarn: Ada Quill"))
    assert _behind(ledger, "velmark") == (("velmark",), {_number(ledger, "Ilse Marrant")})
    with pytest.raises(NotOnRecordError):
        _behind(ledger, "Sarn")


def test_a_state_that_is_sighted_as_somebody_has_its_officials(ledger: Ledger) -> None:
    add_all(ledger, ("president of Velmark: Ilse Marrant", "Velmark"))
    marrant, velmark = _number(ledger, "Ilse Marrant"), _number(ledger, "Velmark")
    assert _behind(ledger, "Velmark") == (("Velmark",), {marrant, velmark})
    with ledger.reading() as connection:
        assert states_of(connection, {marrant}) == {marrant: {velmark}}


def test_a_name_that_is_a_person_in_full_brings_nobody_else(ledger: Ledger) -> None:
    add_all(ledger, ("president of Velmark: Ilse Marrant", "minister of Velmark: Ivo Tarn"))
    assert _behind(ledger, "Ivo Tarn") == (("Ivo Tarn",), {_number(ledger, "Ivo Tarn")})


def test_the_bodies_that_are_named_after_a_state_are_behind_its_name(ledger: Ledger) -> None:
    add_all(
        ledger,
        ("France/state", "French foreign ministry/body", "France's navy/body"),
        ("French Cheese Fair/body", "German army/body"),
    )
    wanted = ("France", "French foreign ministry", "France's navy")
    assert _behind(ledger, "France")[1] == {_number(ledger, name) for name in wanted}
