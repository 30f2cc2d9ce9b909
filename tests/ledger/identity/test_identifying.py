"""Identity: the same actor across articles, whatever the order of adding."""

import random
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from onrecord.ledger.schema import actors, forms, names, sightings, statements
from onrecord.ledger.store import Ledger
from onrecord.ledger.writing.adding import add_entries
from onrecord.ledger.writing.entries import Entry
from tests.ledger.casts import DAY, add_all, cast_entry

_NAMES = (
    *("Ivo Tarn", "Tarn", "I. Tarn", "Ada Tarn", "Iwo Tarn", "minister of Orland: Tarn"),
    *("minister of Orland: Ivo Tarn", "analyst: Tarn", "striker of Halmark: Ada Tarn"),
    *("Sergei Olavsky", "Sergey Olavskyy", "Olavsky", "Russia/state", "Moscow/state"),
    *("Ambrel Strait Authority|ASA/body", "ASA/body", "Arden Steel Alliance/body"),
    *("some officials/group", "a spokesman/person", "Quill", "Bea Quill"),
)


def _state(ledger: Ledger) -> tuple[list[object], ...]:
    """Return all that identity writes."""
    with ledger.reading() as connection:
        return tuple(
            [tuple(row) for row in connection.execute(select(*columns).order_by(*columns[:2]))]
            for columns in (
                (sightings.c.no, sightings.c.actor),
                (actors.c.no, actors.c.name, actors.c.kind),
                (names.c.key, names.c.actor),
                (forms.c.block, forms.c.form, forms.c.first, forms.c.actor),
                (statements.c.no, statements.c.speaker),
            )
        )


def _actors(ledger: Ledger) -> list[tuple[str, int]]:
    with ledger.reading() as connection:
        asked = select(sightings.c.name, sightings.c.actor).order_by(sightings.c.no)
        return [(row.name, row.actor) for row in connection.execute(asked)]


def _groups(ledger: Ledger) -> list[int]:
    """Return for each sighting, in order, the place of the first one of the same actor."""
    led = [actor for _, actor in _actors(ledger)]
    return [led.index(actor) for actor in led]


def _stories(seed: int, count: int = 12) -> list[Entry]:
    dice = random.Random(seed)
    days = (None, DAY, DAY + timedelta(days=20), DAY + timedelta(days=90))
    return [
        cast_entry(
            f"n{n}",
            *dice.sample(_NAMES, dice.randint(1, 4)),
            day=dice.choice(days),
        )
        for n in range(count)
    ]


@pytest.mark.parametrize("seed", range(12))
def test_who_is_who_does_not_depend_on_how_articles_were_grouped(
    seed: int, new_place: Callable[[], str]
) -> None:
    stories = _stories(seed)
    dice = random.Random(seed)
    states = []
    for most in (1, 3, len(stories)):
        with Ledger.open(new_place()) as ledger:
            left = list(stories)
            while left:
                lot = left[: dice.randint(1, most)] if most < len(stories) else left
                left = left[len(lot) :]
                with ledger.writing() as connection:
                    add_entries(connection, lot)
            states.append(_state(ledger))
    assert states[0] == states[1] == states[2]


def test_spellings_initials_and_family_names_are_one_person(ledger: Ledger) -> None:
    add_all(ledger, ("Olavsky",), ("Sergei Olavsky",), ("Sergey Olavskyy",), ("S. Olavskiy",))
    assert _groups(ledger) == [0, 0, 0, 0]
    with ledger.reading() as connection:
        assert connection.scalars(select(actors.c.name)).all() == ["Sergei Olavsky"]


def test_persons_with_different_given_names_stay_apart(ledger: Ledger) -> None:
    add_all(ledger, ("Ivo Tarn",), ("Ada Tarn",), ("Ivo Tarn",))
    assert _groups(ledger) == [0, 1, 0]


def test_a_family_name_joins_the_namesake_whose_state_it_shares(ledger: Ledger) -> None:
    add_all(
        ledger,
        ("minister of Velmark: Ivo Tarn",),
        ("minister of Torran: Ada Tarn",),
        ("spokesman of Torran: Tarn",),
    )
    assert _groups(ledger) == [0, 1, 1]


def test_a_family_name_with_a_conflicting_role_stays_its_own(ledger: Ledger) -> None:
    add_all(ledger, ("minister of Velmark: Ivo Tarn",), ("journalist: Tarn",))
    assert _groups(ledger) == [0, 1]


def test_a_family_name_of_two_goes_to_the_one_named_most_around_that_day(
    ledger: Ledger,
) -> None:
    later = DAY + timedelta(days=100)
    stories = [
        *(cast_entry(f"i{n}", "Ivo Tarn", day=DAY) for n in range(3)),
        cast_entry("a1", "Ada Tarn", day=DAY),
        *(cast_entry(f"a{n}", "Ada Tarn", day=later) for n in range(2, 4)),
        cast_entry("x", "Tarn", day=DAY + timedelta(days=5)),
        cast_entry("y", "Tarn", day=later),
        cast_entry("z", "Tarn", day=None),
        cast_entry("w", "Tarn", day=date(2040, 1, 1)),
    ]
    with ledger.writing() as connection:
        add_entries(connection, stories)
    assert _groups(ledger) == [0, 0, 0, 3, 3, 3, 0, 3, 8, 9]


def test_descriptions_are_never_the_same_actor(ledger: Ledger) -> None:
    add_all(
        ledger,
        ("some analysts/group", "a spokesman/person", "Conscripts/group"),
        ("some analysts/group", "a spokesman/person", "Conscripts/group"),
    )
    assert _groups(ledger) == [0, 1, 2, 3, 4, 5]


def test_a_word_that_may_be_a_plural_is_a_name_once_somebody_bears_it_in_full(
    ledger: Ledger,
) -> None:
    add_all(ledger, ("Conscripts",), ("Conscripts",), ("Rovers",))
    assert _groups(ledger) == [0, 1, 2]
    with ledger.writing() as connection:
        add_entries(connection, [cast_entry("full", "Bo Rovers")])
    assert _groups(ledger) == [0, 1, 2, 2]


def test_an_abbreviation_is_the_one_body_that_gives_it(ledger: Ledger) -> None:
    add_all(
        ledger,
        ("ASA/body",),
        ("Ambrel Strait Authority|ASA/body",),
        ("Arden Steel Alliance/body",),
    )
    assert _groups(ledger) == [0, 0, 2]


def test_a_state_is_one_by_all_its_names(ledger: Ledger) -> None:
    add_all(ledger, ("Britain/state",), ("United Kingdom/state",), ("London/state",))
    assert _groups(ledger) == [0, 0, 0]


@pytest.mark.parametrize("seed", range(8))
def test_reading_again_ends_as_if_the_new_reading_had_been_the_first(
    seed: int, new_place: Callable[[], str]
) -> None:
    dice = random.Random(seed)
    stories = _stories(seed)
    place = dice.randrange(len(stories))
    called = dice.sample(_NAMES, dice.randint(0, 3))
    changed = cast_entry(f"n{place}", *called, reader="r2")
    with Ledger.open(new_place()) as ledger:
        with ledger.writing() as connection:
            add_entries(connection, stories)
        with ledger.writing() as connection:
            add_entries(connection, [changed], again=True)
        again = _state(ledger)
    with Ledger.open(new_place()) as other:
        with other.writing() as connection:
            add_entries(connection, [*stories[:place], changed, *stories[place + 1 :]])
        anew = _state(other)
    assert again[:2] == anew[:2]
    assert again[3:] == anew[3:]
    assert set(again[2]) >= set(anew[2])  # a name that is gone may still be looked up
