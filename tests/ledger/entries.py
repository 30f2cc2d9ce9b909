"""Articles of a fictional crisis, ready to be added to a ledger."""

from dataclasses import fields, is_dataclass, replace
from hashlib import sha256
from typing import Any

from onrecord.ledger.schema import metadata
from onrecord.ledger.store import Ledger
from onrecord.ledger.writing.adding import add_entries
from onrecord.ledger.writing.entries import Added, Entry
from onrecord.ledger.writing.rows import prepare
from onrecord.model import ArticleId, Record, Span
from tests.whole import whole_record

__all__ = ["add_records", "dump", "entry_of", "named", "reworded"]


def named(id: str, record: Record | None = None, **parts: Any) -> Record:
    """Return a record, the whole one by default, as that of another article."""
    record = record or whole_record()
    return replace(record, article=replace(record.article, id=ArticleId(id), **parts))


def entry_of(record: Record, *, reader: str = "reader 1") -> Entry:
    """Return a record as it is added."""
    return prepare(record, reader=reader)


def add_records(
    ledger: Ledger, *records: Record, again: bool = False, reader: str = "reader 1"
) -> tuple[Added, ...]:
    """Add records to a ledger in one transaction."""
    with ledger.writing() as connection:
        return add_entries(
            connection, [entry_of(record, reader=reader) for record in records], again=again
        )


def reworded(record: Record, *, shift: int) -> Record:
    """Return a record in which every word of the text is another, of the same length."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    moved = letters[shift % 26 :] + letters[: shift % 26]
    table = str.maketrans(letters + letters.upper(), moved + moved.upper())
    text = record.article.text.translate(table)
    changed = _respan(replace(record, article=replace(record.article, text="")), text)
    assert isinstance(changed, Record)
    digest = sha256(text.encode()).hexdigest()
    article = replace(changed.article, id=f"page-{shift}", text=text, sha256=digest)
    return replace(changed, article=article)


def dump(ledger: Ledger) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table, in order."""
    with ledger.reading() as connection:
        return {
            table.name: sorted(
                (tuple(row) for row in connection.execute(table.select())), key=repr
            )
            for table in metadata.sorted_tables
        }


def _respan(value: Any, text: str) -> Any:
    if isinstance(value, Span):
        return Span(value.start, value.end, text[value.start : value.end])
    if isinstance(value, tuple):
        return tuple(_respan(item, text) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        kept = ((field.name, getattr(value, field.name)) for field in fields(value))
        return replace(value, **{name: _respan(part, text) for name, part in kept})
    return value
