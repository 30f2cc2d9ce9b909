"""Timelines: what is said, done and claimed, in the order of its days."""

from datetime import date

from onrecord.ledger.search.known_names import actor_named
from onrecord.ledger.store import Ledger
from onrecord.ledger.views.claims import places_named
from onrecord.ledger.views.timelines import Course, find_moments
from onrecord.model import MomentKind
from tests.ledger.reports import add_crisis


def test_an_actors_moments_stand_in_the_order_of_days(ledger: Ledger) -> None:
    add_crisis(ledger)
    with ledger.reading() as connection:
        quill = actor_named(connection, "Quill").no
        moments = find_moments(connection, Course(actor=quill))
        latest = find_moments(connection, Course(actor=quill), limit=1)
    assert [(one.handle, one.kind) for one in moments] == [
        ("1.s2", MomentKind.STATEMENT),
        ("4.s1", MomentKind.STATEMENT),
    ]
    assert latest == moments[-1:]


def test_a_territorys_moments_are_of_every_kind_and_undated_ones_last(ledger: Ledger) -> None:
    add_crisis(ledger)
    with ledger.reading() as connection:
        key, places = places_named(connection, "Kelm Strait")
        moments = find_moments(connection, Course(territory=key, places=places))
        narrowed = Course(territory=key, places=places, until=date(2031, 3, 1))
        assert find_moments(connection, narrowed) == ()
    assert [(one.handle, one.kind, one.detail) for one in moments] == [
        ("1.s1", MomentKind.COMMITMENT, "threat"),
        ("1.t1.1", MomentKind.CLAIM, "claimed, Orland"),
        ("1.e1", MomentKind.EVENT, "mobilisation, done"),
    ]
    assert moments[-1].day is None
    assert [carrier.article for carrier in moments[0].carriers] == [1, 3]


def test_everything_on_record_has_a_timeline(ledger: Ledger) -> None:
    add_crisis(ledger)
    with ledger.reading() as connection:
        moments = find_moments(connection, Course())
    days = [one.day for one in moments if one.day]
    assert days == sorted(days)
    assert len(moments) == 7
