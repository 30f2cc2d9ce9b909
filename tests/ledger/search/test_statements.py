"""Search: the statements that match, each once, the same in both stores."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.ledger.identity import correct
from onrecord.ledger.names import name_key
from onrecord.ledger.search.filters import Filters
from onrecord.ledger.search.marking import found_words
from onrecord.ledger.search.queries import parse_query
from onrecord.ledger.search.statements import Order, find_hits, having, search_statements
from onrecord.ledger.store import Ledger
from onrecord.model import Act, CommitmentKind, Field, FoundStatement, Manner
from tests.ledger.entries import add_records
from tests.ledger.reports import Saying, add_crisis, report


def handles(
    ledger: Ledger, query: str | None = None, *, order: Order = Order.OLDEST, **filters: object
) -> list[str]:
    return [one.handle for one in found(ledger, query, order=order, **filters)]


def found(
    ledger: Ledger, query: str | None = None, *, order: Order = Order.OLDEST, **filters: object
) -> tuple[FoundStatement, ...]:
    wanted = None if query is None else parse_query(query)
    narrowed = replace(Filters(), **filters)
    with ledger.reading() as connection:
        every = search_statements(connection, wanted, narrowed, limit=1000)
        for limit, offset in ((1, 0), (2, 1), (1, 1000)):
            hits = find_hits(connection, wanted, narrowed, limit=limit, offset=offset)
            assert hits.total == len(every)
        return search_statements(connection, wanted, narrowed, order=order)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("ship", ["1.s2", "2.s1", "2.s2"]),
        ("blockade ship", ["2.s2"]),
        ("blockade OR men", ["1.s1", "2.s2", "4.s1"]),
        ("ship -blockade", ["1.s2", "2.s1"]),
        ("ship NOT (talks OR dawn)", ["1.s2"]),
        ('"grain ships"', ["2.s1"]),
        ("“ships grain”", []),
        ("NEAR(answer strait, 5)", ["1.s1"]),
        ("strait NEAR/5 answer", ["1.s1"]),
        ("answer NEAR/2 strait", []),
        ("gra*", ["2.s1"]),
        ("DEJA", ["4.s1"]),
        ("déjà 300,000", ["4.s1"]),
        ("the", ["1.s1", "2.s1"]),
    ],
)
def test_a_query_finds_the_same_in_both_stores(
    ledger: Ledger, query: str, expected: list[str]
) -> None:
    add_crisis(ledger)
    assert handles(ledger, query) == expected


def test_a_statement_that_two_outlets_carry_is_found_once_with_both(ledger: Ledger) -> None:
    add_crisis(ledger)
    (one,) = found(ledger, "blockade strait")
    assert one.handle == "1.s1"
    assert [carrier.article for carrier in one.carriers] == [1, 3]
    assert [carrier.outlet for carrier in one.carriers] == [
        "The Harbour Courier",
        "The Sarn Gazette",
    ]
    assert handles(ledger, "blockade strait", all_carriers=True) == ["1.s1", "3.s1"]


def test_a_found_statement_has_its_speaker_across_the_ledger_and_its_day(
    ledger: Ledger,
) -> None:
    add_crisis(ledger)
    (one,) = found(ledger, "talks")
    assert one.day == date(2031, 3, 15)
    assert one.speaker_name == one.statement.speaker.name or one.speaker is not None
    assert not one.corrected


@pytest.mark.parametrize("query", [None, "ship OR blockade OR men"])
@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"speaker": name_key("Ada Quill")}, ["1.s2", "4.s1"]),
        ({"role": "minister defence"}, ["1.s1"]),
        ({"venue": "tele"}, ["1.s2"]),
        ({"manner": Manner.DIRECT}, ["1.s1"]),
        ({"act": Act.THINK}, ["4.s1"]),
        ({"territory": name_key("the Strait")}, ["1.s1"]),
        ({"outlets": ("The Sarn Gazette",)}, ["1.s1"]),
        ({"outlets": ("Meridian Agency",)}, ["2.s1", "2.s2"]),
        ({"kind": CommitmentKind.THREAT}, ["1.s1"]),
        ({"since": date(2031, 3, 16)}, ["2.s2", "4.s1"]),
        ({"until": date(2031, 3, 15)}, ["1.s1", "1.s2", "2.s1"]),
        ({"since": date(2031, 3, 15), "until": date(2031, 3, 15)}, ["2.s1"]),
        ({"min_confidence": 0.5, "outlets": ("Meridian Agency",)}, ["2.s1"]),
        ({"speaker": name_key("Ada Quill"), "until": date(2031, 3, 13)}, ["1.s2"]),
        ({"role": "100%"}, []),
    ],
)
def test_filters_narrow_with_and_without_words(
    ledger: Ledger, query: str | None, filters: dict[str, object], expected: list[str]
) -> None:
    add_crisis(ledger)
    assert handles(ledger, query, **filters) == expected


def test_the_best_match_comes_first_and_days_order_otherwise(ledger: Ledger) -> None:
    day = date(2031, 3, 1)
    add_records(
        ledger,
        report("a", Saying(who="Ivo Tarn", words="a long walk by the sea, far from any ship")),
        report("b", Saying(who="Ivo Tarn", words="ship, ship, ship"), published=day),
        report("c", Saying(who="Ivo Tarn", words="a ship"), published=day.replace(month=4)),
    )
    assert handles(ledger, "ship", order=Order.RANK)[-1] == "1.s1"
    assert handles(ledger, "ship", order=Order.OLDEST) == ["2.s1", "3.s1", "1.s1"]
    assert handles(ledger, "ship", order=Order.NEWEST) == ["3.s1", "2.s1", "1.s1"]
    assert handles(ledger, None, order=Order.RANK) == ["3.s1", "2.s1", "1.s1"]


def test_pages_follow_one_another(ledger: Ledger) -> None:
    add_crisis(ledger)
    with ledger.reading() as connection:
        pages = [
            search_statements(connection, None, Filters(), limit=2, offset=offset)
            for offset in (0, 2, 4, 6)
        ]
    assert [len(page) for page in pages] == [2, 2, 1, 0]
    assert len({one.handle for page in pages for one in page}) == 5


def test_the_words_that_were_found_are_told_in_the_forms_they_have(ledger: Ledger) -> None:
    add_crisis(ledger)
    query = parse_query("blockade OR ship")
    with ledger.reading() as connection:
        handles = [one.handle for one in search_statements(connection, query, Filters())]
        assert found_words(connection, query, handles) == {
            "blockade",
            "blockaded",
            "ship",
            "ships",
        }
        assert found_words(connection, query, handles[:0]) == set()


def test_numbers_are_told_apart_by_a_query(ledger: Ledger) -> None:
    add_crisis(ledger)
    with ledger.reading() as connection:
        assert having(connection, parse_query("ship"), [65537, 131072]) == [65537, 131072]
        assert having(connection, parse_query("dawn"), [65537, 131072]) == []


def test_what_people_put_right_is_what_is_found(ledger: Ledger) -> None:
    add_crisis(ledger)
    signed = {"author": "mara", "reason": "misread", "made": "2031-04-01T00:00:00Z"}
    with ledger.writing() as connection:
        correct(connection, "1.s2", field=Field.SPEAKER, value="Bea Tarn", **signed)
        correct(connection, "2.s2", field=Field.DROPPED, value="yes", **signed)
    assert handles(ledger, "ship") == ["1.s2", "2.s1"]
    (one,) = found(ledger, "ship", speaker=name_key("Bea Tarn"))
    assert (one.handle, one.speaker_name, one.corrected) == ("1.s2", "Bea Tarn", True)
    assert one.statement.speaker is not None
    assert one.statement.speaker.name == "Bea Tarn"
