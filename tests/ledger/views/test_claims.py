"""Claims: what each actor says of a territory, by any of its names."""

from datetime import date

import pytest

from onrecord.errors import NotOnRecordError
from onrecord.ledger.store import Ledger
from onrecord.ledger.views.claims import find_claims, list_territories, places_named
from onrecord.model import NARRATOR, Status
from tests.ledger.entries import add_records
from tests.ledger.reports import Saying, add_crisis, report


def test_territories_are_listed_by_how_much_is_claimed_of_them(ledger: Ledger) -> None:
    add_crisis(ledger)
    with ledger.reading() as connection:
        listed = list_territories(connection)
        assert list_territories(connection, limit=1) == listed[:1]
    assert [(one.name, one.articles, one.claims, one.asserters) for one in listed] == [
        ("Kelm Strait", 1, 1, 1),
        ("Sarn", 1, 1, 1),
    ]


def test_a_claim_is_found_by_a_rival_name_with_who_makes_it(ledger: Ledger) -> None:
    add_crisis(ledger)
    with ledger.reading() as connection:
        _, names = places_named(connection, "the strait")
        (claim,) = find_claims(connection, names)
    assert set(names) == {"Kelm Strait", "the Strait"}
    assert (claim.handle, claim.asserter, claim.according_to) == ("1.t1.1", "1.a2", "Ada Quill")
    assert (claim.claim.status, claim.claim.holder) == (Status.CLAIMED, "Orland")
    assert claim.day == date(2031, 3, 13)


def test_what_nobody_is_said_to_claim_is_the_narrators(ledger: Ledger) -> None:
    add_crisis(ledger)
    with ledger.reading() as connection:
        _, names = places_named(connection, "Sarn")
        (claim,) = find_claims(connection, names)
        assert find_claims(connection, names, until=date(2031, 3, 15)) == ()
    assert (claim.asserter, claim.according_to) == (None, NARRATOR)


def test_asserters_stand_together_and_narrators_last(ledger: Ledger) -> None:
    told = Saying(who="Ada Quill", words="Sarn is ours")
    for n, (status, who) in enumerate(
        [(Status.CLAIMED, None), (Status.ANNEXED, "Ada Quill"), (Status.OCCUPIED, None)]
    ):
        record = report(
            f"r{n}",
            told,
            published=date(2031, 3, n + 1),
            territories=(("Sarn",),),
            claims=(("Sarn", status, "Orland", who),),
        )
        add_records(ledger, record)
    with ledger.reading() as connection:
        _, names = places_named(connection, "Sarn")
        found = find_claims(connection, names)
    assert [claim.claim.status for claim in found] == [
        Status.ANNEXED,
        Status.OCCUPIED,
        Status.CLAIMED,
    ]


def test_a_territory_that_nobody_names_is_an_error(ledger: Ledger) -> None:
    with ledger.reading() as connection, pytest.raises(NotOnRecordError):
        places_named(connection, "Sarn")
