"""Adding: each article once, with all its facts, whatever the grouping."""

from dataclasses import replace

from onrecord.ledger.adding import add_entries
from onrecord.ledger.entries import AddedAs
from onrecord.ledger.records import load, load_all, machine_record
from onrecord.ledger.rows import prepare
from onrecord.ledger.store import Ledger
from onrecord.model import ArticleId, Record
from tests.whole import whole_record


def named(id: str, record: Record | None = None) -> Record:
    record = record or whole_record()
    return replace(record, article=replace(record.article, id=ArticleId(id)))


def test_a_record_comes_back_as_it_was_added(ledger: Ledger) -> None:
    record = whole_record()
    with ledger.writing() as connection:
        (added,) = add_entries(connection, [prepare(record, reader="1")])
    assert (added.no, added.how, added.lineage) == (1, AddedAs.NEW, 1)
    with ledger.reading() as connection:
        assert load(connection, 1).record == record
        assert machine_record(connection, 1) == record


def test_articles_are_numbered_in_the_order_of_adding(ledger: Ledger) -> None:
    records = [named(name) for name in "cab"]
    for record in records:
        with ledger.writing() as connection:
            add_entries(connection, [prepare(record, reader="1")])
    with ledger.reading() as connection:
        kept = list(load_all(connection))
    assert [item.record for item in kept] == records
    assert [item.no for item in kept] == [1, 2, 3]
