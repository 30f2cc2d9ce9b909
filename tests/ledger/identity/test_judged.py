"""Judgements: what people say of who is who goes before names."""

import random

import pytest
from sqlalchemy import select

from onrecord.errors import AskedWronglyError, NotOnRecordError
from onrecord.ledger.identity import judge, overruled, unjudge
from onrecord.ledger.judgements import list_judgements
from onrecord.ledger.schema import actors, forms, names, sightings, statements
from onrecord.ledger.store import Ledger
from onrecord.ledger.writing.adding import add_entries
from onrecord.model import Verdict
from tests.ledger.casts import add_all, cast_entry

_WHEN = "2031-03-14T09:00:00+00:00"
_STORIES = (
    *(("Ivo Tarn",), ("minister of Velmark: Ivo Tarn", "Ivo T. Brook"), ("Ada Tarn",)),
    *(("some officials/group",), ("some officials/group", "Tarn"), ("I. Tarn",), ("Ivo Tarn",)),
)


def _judge(ledger: Ledger, left: str, right: str, verdict: Verdict) -> int:
    with ledger.writing() as connection:
        made = judge(
            connection,
            left,
            right,
            verdict=verdict,
            author="Mara Lind",
            reason="the caption says so",
            made=_WHEN,
        )
    return made.no


def _undo(ledger: Ledger, no: int) -> None:
    with ledger.writing() as connection:
        unjudge(connection, no, author="Mara Lind", undone=_WHEN)


def _groups(ledger: Ledger) -> list[int]:
    with ledger.reading() as connection:
        asked = select(sightings.c.actor).order_by(sightings.c.no)
        led = list(connection.scalars(asked))
    return [led.index(actor) for actor in led]


def _state(ledger: Ledger) -> list[list[tuple[object, ...]]]:
    with ledger.reading() as connection:
        return [
            sorted(tuple(row) for row in connection.execute(select(*columns)))
            for columns in (
                (sightings.c.no, sightings.c.actor),
                (actors.c.no, actors.c.name),
                (names.c.key, names.c.actor),
                (forms.c.block, forms.c.form, forms.c.first),
                (statements.c.no, statements.c.speaker),
            )
        ]


def test_two_names_judged_the_same_are_one_actor_until_that_is_undone(ledger: Ledger) -> None:
    add_all(ledger, *_STORIES)
    before = _state(ledger)
    assert _groups(ledger) == [0, 0, 2, 3, 4, 5, 0, 0, 0]
    no = _judge(ledger, "1.a1", "3.a1", Verdict.SAME)
    assert _groups(ledger) == [0, 0, 2, 0, 4, 5, 0, 0, 0]
    _undo(ledger, no)
    assert _state(ledger) == before
    with ledger.reading() as connection:
        assert [(j.no, j.undone_by) for j in list_judgements(connection)] == [(no, "Mara Lind")]


def test_a_judgement_joins_descriptions_too(ledger: Ledger) -> None:
    add_all(ledger, *_STORIES)
    before = _state(ledger)
    no = _judge(ledger, "4.a1", "5.a1", Verdict.SAME)
    assert _groups(ledger) == [0, 0, 2, 3, 4, 4, 0, 0, 0]
    _undo(ledger, no)
    assert _state(ledger) == before


def test_one_form_judged_different_leaves_with_all_its_sightings(ledger: Ledger) -> None:
    add_all(ledger, *_STORIES, ("minister of Velmark: Ivo Tarn",))
    _judge(ledger, "1.a1", "2.a1", Verdict.DIFFERENT)
    assert _groups(ledger) == [0, 1, 2, 3, 4, 5, 0, 0, 0, 1]


def test_of_one_form_only_the_sighting_that_was_judged_leaves(ledger: Ledger) -> None:
    add_all(ledger, ("Ivo Tarn",), ("Ivo Tarn",), ("Ivo Tarn",))
    _judge(ledger, "1.a1", "2.a1", Verdict.DIFFERENT)
    assert _groups(ledger) == [0, 1, 0]


def test_of_two_judgements_the_later_holds(ledger: Ledger) -> None:
    add_all(ledger, ("Ivo Tarn",), ("Bo Reik",))
    same = _judge(ledger, "1.a1", "2.a1", Verdict.SAME)
    different = _judge(ledger, "2.a1", "1.a1", Verdict.DIFFERENT)
    assert _groups(ledger) == [0, 1]
    with ledger.reading() as connection:
        assert overruled(connection) == (same,)
    _judge(ledger, "1.a1", "2.a1", Verdict.SAME)
    assert _groups(ledger) == [0, 0]
    with ledger.reading() as connection:
        assert overruled(connection) == (different,)


def test_a_judgement_survives_another_reading_of_its_article(ledger: Ledger) -> None:
    add_all(ledger, ("Ivo Tarn",), ("Quill", "Bo Reik"))
    _judge(ledger, "1.a1", "2.a2", Verdict.SAME)
    assert _groups(ledger) == [0, 1, 0]
    again = cast_entry("n1", "Bo Reik", "Quill", reader="r2")
    with ledger.writing() as connection:
        add_entries(connection, [again], again=True)
    assert _groups(ledger) == [0, 0, 2]


def test_a_judgement_needs_two_actors_an_author_and_a_reason(ledger: Ledger) -> None:
    add_all(ledger, ("Ivo Tarn",))
    with pytest.raises(NotOnRecordError):
        _judge(ledger, "1.a1", "1.a7", Verdict.SAME)
    with pytest.raises(AskedWronglyError, match="one actor"):
        _judge(ledger, "1.a1", "1.a1", Verdict.SAME)


@pytest.mark.parametrize("seed", range(6))
def test_judgements_undone_in_any_order_leave_no_trace(seed: int, ledger: Ledger) -> None:
    dice = random.Random(seed)
    add_all(ledger, *_STORIES)
    before = _state(ledger)
    handles = ["1.a1", "2.a1", "2.a2", "3.a1", "4.a1", "5.a1", "5.a2", "6.a1", "7.a1"]
    made = [
        _judge(ledger, *dice.sample(handles, 2), dice.choice(list(Verdict))) for _ in range(5)
    ]
    dice.shuffle(made)
    for no in made:
        _undo(ledger, no)
    assert _state(ledger) == before


@pytest.mark.parametrize("seed", range(6))
def test_articles_that_come_later_change_no_judgement(seed: int, new_place) -> None:
    dice = random.Random(seed)
    handles = ["1.a1", "2.a1", "2.a2", "3.a1", "4.a1"]
    judged = [(*dice.sample(handles, 2), dice.choice(list(Verdict))) for _ in range(4)]
    states = []
    for early in (True, False):
        with Ledger.open(new_place()) as ledger:
            add_all(ledger, *_STORIES[:4])
            if early:
                for left, right, verdict in judged:
                    _judge(ledger, left, right, verdict)
            with ledger.writing() as connection:
                rest = [cast_entry(f"n{i}", *s) for i, s in enumerate(_STORIES) if i > 3]
                add_entries(connection, rest)
            if not early:
                for left, right, verdict in judged:
                    _judge(ledger, left, right, verdict)
            states.append(_state(ledger))
    assert states[0] == states[1]
