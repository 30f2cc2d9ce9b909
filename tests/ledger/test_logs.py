"""Logs: what people put into a ledger, taken out of it and put back into another."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from onrecord.errors import UnreadableInputError
from onrecord.ledger.identity import correct, judge, undo
from onrecord.ledger.logs import LogEntry, Restored, list_shelved, log_entries, restore_logs
from onrecord.ledger.records import machine_records
from onrecord.ledger.schema import analyses
from onrecord.ledger.store import Ledger
from onrecord.ledger.writing.adding import add_entries
from onrecord.ledger.writing.rows import prepare
from onrecord.model import Field, Verdict
from tests.ledger.entries import add_records, dump, named
from tests.whole import whole_record

SIGNED = {"author": "M. Lind", "reason": "heard it herself", "made": "2031-03-14T09:00:00Z"}


def _fill(ledger: Ledger) -> None:
    """Put articles into a ledger, read one again, and let people have their say."""
    whole = whole_record()
    add_records(ledger, named("a"), named("b"), named("c", replace(whole, events=())))
    with ledger.writing() as connection:
        again = prepare(named("b", replace(whole, arguments=())), reader="reader-2")
        add_entries(connection, [again], again=True)
        correct(connection, "1.s3", field=Field.SPEAKER, value="Ada Quill", **SIGNED)
        correct(connection, "2", field=Field.PUBLISHED, value="2031-03-20", **SIGNED)
        correct(connection, "3.s1", field=Field.DROPPED, value="", **SIGNED)
        undo(connection, 3, author="M. Lind", undone="2031-03-15T09:00:00Z")
        judge(connection, "1.a1", "2.a3", verdict=Verdict.SAME, **SIGNED)
        row = {"kind": "matrix", "name": "is it meant", "data": '{"rows": []}'}
        connection.execute(analyses.insert().values(row))


def _copied(ledger: Ledger, other: Ledger) -> Restored:
    """Put all of a ledger into another one, and return what became of its logs."""
    with ledger.reading() as connection:
        shelved = list_shelved(connection)
        entries = [
            prepare(record, reader=one.reader)
            for one, (_, record) in zip(shelved, machine_records(connection), strict=True)
        ]
        logged = list(log_entries(connection, nos={one.no for one in shelved}))
    with other.writing() as connection:
        became = add_entries(connection, entries)
        numbers = {one.no: new.no for one, new in zip(shelved, became, strict=True)}
        return restore_logs(connection, logged, numbers=numbers)


def test_a_ledger_is_made_again_row_for_row(
    ledger: Ledger, new_place: Callable[[], str]
) -> None:
    _fill(ledger)
    with Ledger.open(new_place()) as other:
        assert _copied(ledger, other) == Restored(added=6)
        assert dump(other) == dump(ledger)


def test_what_is_put_back_twice_is_there_once(
    ledger: Ledger, new_place: Callable[[], str]
) -> None:
    _fill(ledger)
    with Ledger.open(new_place()) as other:
        _copied(ledger, other)
        assert _copied(ledger, other) == Restored(there=6)
        assert dump(other) == dump(ledger)


def test_entries_follow_their_articles_to_other_numbers(
    ledger: Ledger, new_place: Callable[[], str]
) -> None:
    _fill(ledger)
    with Ledger.open(new_place()) as other:
        add_records(other, named("elsewhere"))
        with other.writing() as connection:
            correct(connection, "1.s1", field=Field.VENUE, value="a hall", **SIGNED)
        assert _copied(ledger, other).added == 6
        with other.reading() as connection:
            entries = list(log_entries(connection, nos={1, 2, 3, 4}))
    corrected = [entry.values for entry in entries if entry.table == "corrections"]
    assert [row["no"] for row in corrected] == [1, 2, 3, 4]
    # Each keeps its number where it is free; a number that is taken gives way to a new one.
    assert sorted(row["article"] for row in corrected) == [1, 2, 3, 4]  # type: ignore[type-var]
    (judged,) = [entry.values for entry in entries if entry.table == "judgements"]
    assert (judged["left"], judged["right"]) == ("2.a1", "3.a3")


def test_what_is_logged_of_other_articles_is_not_taken_out(ledger: Ledger) -> None:
    _fill(ledger)
    with ledger.reading() as connection:
        found = [(entry.table, entry.values) for entry in log_entries(connection, nos={1})]
    assert [table for table, _ in found] == ["corrections", "analyses"]


def test_an_entry_of_an_article_that_is_not_here_is_left_out(ledger: Ledger) -> None:
    _fill(ledger)
    with ledger.reading() as connection:
        entries = list(log_entries(connection, nos={1, 2, 3}))
    before = dump(ledger)
    with ledger.writing() as connection:
        assert restore_logs(connection, entries, numbers={}) == Restored(there=1, left_out=5)
    assert dump(ledger) == before


@pytest.mark.parametrize(
    "entry",
    [
        LogEntry(table="articles", values={"no": 1}),
        LogEntry(table="corrections", values={"no": 1}),
        LogEntry(table="analyses", values={"kind": "x", "name": "y", "data": "", "more": 1}),
        LogEntry(table="analyses", values={"kind": "x", "name": None, "data": ""}),
        LogEntry(table="analyses", values={"kind": "x", "name": 5, "data": ""}),
    ],
)
def test_an_entry_that_fits_no_log_is_refused(ledger: Ledger, entry: LogEntry) -> None:
    with (
        pytest.raises(UnreadableInputError, match="an entry of the log"),
        ledger.writing() as connection,
    ):
        restore_logs(connection, [entry], numbers={1: 1})
