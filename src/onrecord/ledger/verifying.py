"""Verifying: every hash, span and reference of a ledger read again and held to its text."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from hashlib import sha256

from sqlalchemy import Connection, select

from onrecord.errors import OnRecordError
from onrecord.ledger import schema
from onrecord.ledger.integrity import broken_rows, store_faults
from onrecord.ledger.records import machine_record
from onrecord.ledger.spans import spans_of
from onrecord.ledger.writing.references import broken_references
from onrecord.ledger.writing.rows import identity_of, record_sha256
from onrecord.model import Record, handle

__all__ = ["Checked", "Fault", "verify", "verify_each"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something in a ledger that does not hold: where it stands, and what is wrong."""

    where: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was found in one article, or, without a number, in the store around them."""

    article: int | None
    facts: int = 0
    spans: int = 0
    faults: tuple[Fault, ...] = ()


def verify(connection: Connection) -> Iterator[Fault]:
    """Return every fault of a ledger: of the store itself, then article by article."""
    for checked in verify_each(connection):
        yield from checked.faults


def verify_each(connection: Connection) -> Iterator[Checked]:
    """Return what was found in the store as a whole, then in each article, in order."""
    faults = (Fault(where=where, what=what) for where, what in store_faults(connection))
    yield Checked(article=None, faults=tuple(faults))
    numbers = select(schema.articles.c.no).order_by(schema.articles.c.no)
    for no in list(connection.execute(numbers).scalars()):
        yield _article(connection, no)


def _article(connection: Connection, no: int) -> Checked:
    try:
        return _checked(connection, no, machine_record(connection, no))
    except (OnRecordError, UnicodeDecodeError) as error:
        # An article that is damaged is no reason to leave the others unread.
        what = f"its record cannot be rebuilt ({error})"
        return Checked(article=no, faults=(Fault(where=f"article {no}", what=what),))


def _checked(connection: Connection, no: int, record: Record) -> Checked:
    text = record.article.text
    spans = tuple(spans_of(record))
    false = (
        Fault(where=_name(no, id), what=f"words {span.start} to {span.end} are not in the text")
        for id, span in spans
        if not 0 <= span.start <= span.end or span.text != text[span.start : span.end]
    )
    broken = (
        Fault(where=_name(no, id), what=what)
        for id, what in (*broken_references(record), *broken_rows(connection, no, record))
    )
    return Checked(
        article=no,
        facts=_count_facts(record),
        spans=len(spans),
        faults=(*_false_hashes(connection, no, record), *false, *broken),
    )


def _name(no: int, id: str) -> str:
    return handle(no, id) if id else f"article {no}"


def _count_facts(record: Record) -> int:
    lists = (getattr(record, field.name) for field in fields(record))
    return sum(len(facts) for facts in lists if isinstance(facts, tuple))


def _false_hashes(connection: Connection, no: int, record: Record) -> Iterator[Fault]:
    columns = schema.articles.c
    row = connection.execute(
        select(columns.identity, columns.text_sha256, columns.record_sha256).where(
            columns.no == no
        )
    ).one()
    text = sha256(record.article.text.encode("utf-8", "surrogatepass")).hexdigest()
    for what, held, found in (
        ("its text has changed since it was added", row.text_sha256, text),
        ("its text is not the one that was read", record.article.sha256, text),
        (
            "its origin has changed since it was added",
            row.identity,
            identity_of(record.article),
        ),
        (
            "its facts have changed since they were read",
            row.record_sha256,
            record_sha256(record),
        ),
    ):
        if held != found:
            yield Fault(where=f"article {no}", what=what)
