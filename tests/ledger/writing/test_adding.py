"""Adding: each article once, with all its facts, whatever the grouping."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import select

from onrecord.ledger import schema
from onrecord.ledger.records import load, load_all, machine_record
from onrecord.ledger.store import Ledger
from onrecord.ledger.writing.adding import add_entries
from onrecord.ledger.writing.entries import AddedAs
from onrecord.model import Record
from tests.ledger.entries import add_records, dump, entry_of, named, reworded
from tests.whole import whole_record


def records() -> list[Record]:
    """Articles that share all their words, some, or none; one of them comes twice."""
    whole = whole_record()
    return [
        named("first", whole),
        reworded(whole, shift=3),
        named("copy", whole, outlet="The Sarn Gazette"),
        reworded(whole, shift=7),
        named("first", whole),
        named("bare", replace(whole, statements=(), commitments=(), reactions=())),
    ]


def test_a_record_comes_back_as_it_was_added(ledger: Ledger) -> None:
    record = whole_record()
    (added,) = add_records(ledger, record)
    assert (added.no, added.how, added.lineage) == (1, AddedAs.NEW, 1)
    with ledger.reading() as connection:
        assert load(connection, 1).record == record
        assert machine_record(connection, 1) == record


def test_articles_are_numbered_in_the_order_of_adding(ledger: Ledger) -> None:
    taken = [named(name) for name in "cab"]
    for record in taken:
        add_records(ledger, record)
    with ledger.reading() as connection:
        kept = list(load_all(connection))
        assert [item.no for item in load_all(connection, after=1)] == [2, 3]
    assert [item.record for item in kept] == taken
    assert [item.no for item in kept] == [1, 2, 3]


def test_the_same_article_is_added_once(ledger: Ledger) -> None:
    add_records(ledger, named("a"), named("b"))
    before = dump(ledger)
    became = add_records(ledger, named("b"), named("b", replace(whole_record(), events=())))
    assert [(item.no, item.how) for item in became] == [(2, AddedAs.THERE)] * 2
    assert dump(ledger) == before


def test_an_article_that_comes_twice_at_once_is_added_once(ledger: Ledger) -> None:
    became = add_records(ledger, named("a"), named("a"), named("b"))
    assert [(item.no, item.how) for item in became] == [
        (1, AddedAs.NEW),
        (1, AddedAs.THERE),
        (2, AddedAs.NEW),
    ]


@pytest.mark.parametrize("sizes", [[6], [1] * 6, [2, 1, 3], [5, 1]])
def test_a_ledger_is_the_same_however_its_articles_are_grouped(
    new_place: Callable[[], str], sizes: list[int]
) -> None:
    entries = [entry_of(record) for record in records()]
    dumps = []
    for groups in ([3, 3], sizes):
        with Ledger.open(new_place()) as ledger:
            rest = list(entries)
            for size in groups:
                with ledger.writing() as connection:
                    add_entries(connection, rest[:size])
                rest = rest[size:]
            dumps.append(dump(ledger))
    assert dumps[0] == dumps[1]


def test_a_new_reading_takes_the_place_of_the_old_one(ledger: Ledger) -> None:
    old, new = named("a"), named("a", replace(whole_record(), events=(), quantities=()))
    add_records(ledger, named("z"), old)
    (added,) = add_records(ledger, new, again=True, reader="reader 2")
    assert (added.no, added.how) == (2, AddedAs.REREAD)
    with ledger.reading() as connection:
        assert load(connection, 2).record == new
        assert load(connection, 2).reader == "reader 2"
        (version,) = connection.execute(select(schema.versions)).all()
    assert tuple(version) == (2, 1, "reader 1", entry_of(old).record_sha256)


def test_a_new_reading_that_says_the_same_changes_nothing(ledger: Ledger) -> None:
    add_records(ledger, named("a"))
    before = dump(ledger)
    (added,) = add_records(ledger, named("a"), again=True, reader="reader 2")
    assert added.how is AddedAs.THERE
    assert dump(ledger) == before


def test_reading_again_and_back_again_gives_the_same_facts(ledger: Ledger) -> None:
    other = replace(whole_record(), actors=whole_record().actors[::-1], events=())
    taken = [named("a"), named("b"), reworded(whole_record(), shift=5)]
    add_records(ledger, *taken)
    before = dump(ledger)
    add_records(ledger, named("a", other), again=True)
    assert dump(ledger)["sightings"] != before["sightings"]
    add_records(ledger, named("a"), again=True)
    after = dump(ledger)
    assert len(after.pop("versions")) == 2
    assert before.pop("versions") == []
    assert after == before


def test_new_readings_among_new_articles_are_taken_in_turn(
    new_place: Callable[[], str],
) -> None:
    changed = named("a", replace(whole_record(), events=()))
    taken = [named("a"), named("b"), changed, named("c")]
    dumps = []
    for lots in ([taken], [[record] for record in taken]):
        with Ledger.open(new_place()) as ledger:
            for lot in lots:
                add_records(ledger, *lot, again=True)
            dumps.append(dump(ledger))
    assert dumps[0] == dumps[1]


def test_a_text_that_articles_share_is_kept_once(ledger: Ledger) -> None:
    add_records(ledger, named("a"), named("b"))
    add_records(ledger, named("c"))
    with ledger.reading() as connection:
        assert len(connection.execute(select(schema.texts)).all()) == 1
