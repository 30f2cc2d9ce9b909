"""Happenings: events by kind, phase, place, actor and day."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from onrecord.errors import NotOnRecordError
from onrecord.ledger.search.known_names import actor_named
from onrecord.ledger.store import Ledger
from onrecord.ledger.views.happenings import EventFilters, find_events, places_of_events
from onrecord.model import NARRATOR, Phase
from tests.ledger.reports import add_crisis


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["2.e1", "1.e1"]),
        ({"kind": "mobil"}, ["1.e1"]),
        ({"phase": Phase.SCHEDULED}, ["2.e1"]),
        ({"places": ("Sarn",)}, ["2.e1"]),
        ({"places": ()}, []),
        ({"words": ("vote", "zz")}, ["2.e1"]),
        ({"words": ()}, []),
        ({"since": date(2031, 4, 1)}, ["2.e1"]),
        ({"until": date(2031, 3, 31)}, []),
        ({"min_confidence": 0.9}, []),
    ],
)
def test_filters_narrow_events(
    ledger: Ledger, filters: dict[str, Any], expected: list[str]
) -> None:
    add_crisis(ledger)
    with ledger.reading() as connection:
        found = find_events(connection, replace(EventFilters(), **filters))
    assert [one.handle for one in found] == expected


def test_an_actor_takes_part_in_its_events_only(ledger: Ledger) -> None:
    add_crisis(ledger)
    with ledger.reading() as connection:
        orland = actor_named(connection, "Orland").no
        (found,) = find_events(connection, EventFilters(actor=orland))
        quill = actor_named(connection, "Quill").no
        assert find_events(connection, EventFilters(actor=quill)) == ()
    assert (found.handle, found.according_to, found.asserter) == ("2.e1", NARRATOR, None)
    assert [carrier.outlet for carrier in found.carriers] == ["Meridian Agency"]


def test_a_place_is_known_by_the_names_of_its_territory(ledger: Ledger) -> None:
    add_crisis(ledger)
    with ledger.reading() as connection:
        assert "Kelm Strait" in places_of_events(connection, "the Strait")
        with pytest.raises(NotOnRecordError, match="onrecord events"):
            places_of_events(connection, "Torran")
