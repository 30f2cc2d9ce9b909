"""Verifying: whatever is changed behind the ledger's back is found."""

import pytest
from sqlalchemy import update

from onrecord.ledger import schema
from onrecord.ledger.store import Ledger
from onrecord.ledger.verifying import verify, verify_each
from tests.ledger.entries import add_records, named, reworded
from tests.whole import whole_record


def faults_after(ledger: Ledger, *changes: str) -> list[str]:
    add_records(ledger, named("a"), reworded(whole_record(), shift=3))
    with ledger.writing() as connection:
        for change in changes:
            connection.exec_driver_sql(change)
    with ledger.reading() as connection:
        return [f"{fault.where}: {fault.what}" for fault in verify(connection)]


def test_a_ledger_that_was_only_added_to_has_no_fault(ledger: Ledger) -> None:
    assert faults_after(ledger) == []


def test_what_was_read_again_is_counted(ledger: Ledger) -> None:
    add_records(ledger, named("a"))
    with ledger.reading() as connection:
        store, article = verify_each(connection)
    record = whole_record()
    assert (store.article, article.article) == (None, 1)
    assert article.facts == 39
    assert article.spans > len(record.article.blocks) + len(record.statements)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (
            "UPDATE statements SET data = replace(data, 'single grain', 'double grain') "
            "WHERE article = 2 OR id = 's2'",
            "1.s2: words 228 to 307 are not in the text",
        ),
        (
            "UPDATE statements SET data = replace(data, '0.97', '0.99') WHERE id = 's1'",
            "article 1: its facts have changed since they were read",
        ),
        (
            "UPDATE statements SET start = start + 1 WHERE id = 's3' AND article = 1",
            "1.s3: its row in statements is not what was read",
        ),
        (
            "UPDATE statements SET content = 'We give in.' WHERE id = 's4' AND article = 1",
            "1.s4: its row in statements is not what was read",
        ),
        (
            "DELETE FROM quantities WHERE id = 'q2' AND article = 1",
            "article 1: its facts have changed since they were read",
        ),
        (
            "UPDATE articles SET data = replace(data, 'Harbour', 'Arbour') WHERE no = 1",
            "article 1: its origin has changed since it was added",
        ),
        (
            "UPDATE events SET data = 'nothing' WHERE id = 'e1' AND article = 1",
            "article 1: its record cannot be rebuilt",
        ),
        (
            "UPDATE commitments SET data = replace(data, '\"s9\"', '\"s99\"') WHERE id = 'c3'",
            "article 1: its record cannot be rebuilt",
        ),
        (
            "UPDATE events SET data = replace(data, 'a5', 'a55') WHERE id = 'e1'",
            "1.e1: it names a55, which is not on record",
        ),
        (
            "UPDATE statements SET carried = 99 WHERE id = 's1' AND article = 1",
            "statements 65536: it repeats a statement that is not in the ledger",
        ),
        (
            "INSERT INTO actors (no, name, kind) VALUES (7, 'Nobody', 'person')",
            "actors 7: nobody in the ledger is this actor",
        ),
    ],
)
def test_a_change_behind_the_ledgers_back_is_found(
    ledger: Ledger, change: str, fault: str
) -> None:
    assert any(found.startswith(fault) for found in faults_after(ledger, change))


def test_a_changed_text_is_found_in_the_spans_of_its_words(ledger: Ledger) -> None:
    record = whole_record()
    add_records(ledger, record)
    changed = record.article.text.replace("Ivo Tarn told", "Ivo Torn told").encode()
    with ledger.writing() as connection:
        connection.execute(update(schema.texts).values(text=changed))
    with ledger.reading() as connection:
        faults = {(fault.where, fault.what) for fault in verify(connection)}
    assert ("article 1", "its text has changed since it was added") in faults
    assert ("1.a1", "words 86 to 94 are not in the text") in faults
    assert ("1.s1", "words 69 to 94 are not in the text") in faults


def test_an_index_that_misses_words_is_found(ledger_file: str) -> None:
    with Ledger.open(ledger_file) as ledger:
        faults = faults_after(
            ledger,
            "INSERT INTO statement_words(statement_words, rowid, content) "
            "SELECT 'delete', no, content FROM statements WHERE id = 's1'",
        )
    assert faults == ["the full-text index: it does not hold the words of every statement"]


def test_a_text_that_was_edited_in_the_file_is_a_fault_and_ends_nothing(
    ledger_file: str,
) -> None:
    with Ledger.open(ledger_file) as ledger:
        edit = "UPDATE texts SET text = replace(text, 'grain', 'brain') WHERE sha256 IN (%s)"
        of_first = "SELECT text_sha256 FROM articles WHERE no = 1"
        found = faults_after(ledger, edit % of_first)
    assert any(one.startswith("article 1: ") and "changed from outside" in one for one in found)
    assert not any(one.startswith("article 2") for one in found)
