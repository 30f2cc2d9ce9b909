"""Records: what was read of articles, rebuilt from the rows of a ledger."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, select

from onrecord.codec import decode_parts
from onrecord.errors import LedgerError, NotOnRecordError
from onrecord.ledger import schema
from onrecord.ledger.corrections import corrected
from onrecord.ledger.handles import parse_article
from onrecord.ledger.writing.rows import with_blocks
from onrecord.model import (
    Actor,
    Argument,
    Article,
    ArticleNo,
    Commitment,
    Correction,
    Event,
    Field,
    First,
    Handle,
    Kept,
    Precedent,
    Quantity,
    Reaction,
    Record,
    RivalReading,
    Statement,
    Territory,
    handle,
)

__all__ = ["article_no", "load", "load_all", "machine_record", "machine_records"]

_KINDS: Mapping[str, tuple[Table, type[Any]]] = {
    "actors": (schema.sightings, Actor),
    "statements": (schema.statements, Statement),
    "commitments": (schema.commitments, Commitment),
    "territories": (schema.territories, Territory),
    "events": (schema.events, Event),
    "quantities": (schema.quantities, Quantity),
    "firsts": (schema.firsts, First),
    "precedents": (schema.precedents, Precedent),
    "arguments": (schema.arguments, Argument),
    "readings": (schema.readings, RivalReading),
    "reactions": (schema.reactions, Reaction),
}
"""The lists of a record, the table of each, and what it holds."""

# Enough to ask few questions, few enough that their texts fit the memory of a small machine.
_LOT = 64


@dataclass(frozen=True, slots=True)
class _Between:
    """What stands between articles, for each of a lot."""

    corrections: Mapping[int, list[Correction]] = field(default_factory=dict)
    carries: Mapping[int, list[tuple[str, Handle]]] = field(default_factory=dict)
    identities: Mapping[int, list[tuple[str, Handle, str]]] = field(default_factory=dict)


def load(connection: Connection, no: int) -> Kept:
    """Return an article of the ledger with its record, corrections applied."""
    kept = _kept(connection, [_row(connection, no)])
    return next(kept)


def load_all(connection: Connection, *, after: int = 0) -> Iterator[Kept]:
    """Return every article with a number above *after*, in order, a few in memory at a time."""
    for lot in _lots(connection, after=after):
        yield from _kept(connection, lot)


def machine_record(connection: Connection, no: int) -> Record:
    """Return the record of an article as the machine read it, without corrections."""
    return next(_records(connection, [_row(connection, no)]))


def machine_records(
    connection: Connection, *, after: int = 0
) -> Iterator[tuple[ArticleNo, Record]]:
    """Return the records of all articles above *after* as the machine read them, in order."""
    for lot in _lots(connection, after=after):
        for row, record in zip(lot, _records(connection, lot), strict=True):
            yield ArticleNo(row.no), record


def article_no(connection: Connection, handle: str | int) -> ArticleNo:
    """Return the number of an article of the ledger, named by it or by a fact's handle."""
    no = handle if isinstance(handle, int) else parse_article(handle)
    if connection.execute(
        select(schema.articles.c.no).where(schema.articles.c.no == no)
    ).first():
        return ArticleNo(no)
    raise _not_there(no)


def _not_there(no: int) -> NotOnRecordError:
    return NotOnRecordError(
        what="the ledger has no article of this number",
        where=f"article {no}",
        fix="look its number up with `onrecord search` or `onrecord statements`",
    )


def _columns() -> Any:
    articles = schema.articles.c
    return select(
        *(articles.no, articles.lineage, articles.reader, articles.data, schema.texts.c.text)
    ).join(schema.texts, schema.texts.c.sha256 == articles.text_sha256)


def _row(connection: Connection, no: int) -> Any:
    row = connection.execute(_columns().where(schema.articles.c.no == no)).first()
    if row is None:
        raise _not_there(no)
    return row


def _lots(connection: Connection, *, after: int) -> Iterator[list[Any]]:
    number = schema.articles.c.no
    while True:
        asked = _columns().where(number > after).order_by(number).limit(_LOT)
        lot = list(connection.execute(asked))
        if not lot:
            return
        yield lot
        after = lot[-1].no


def _kept(connection: Connection, lot: list[Any]) -> Iterator[Kept]:
    nos = [row.no for row in lot]
    between = _Between(
        corrections=_corrections(connection, nos),
        carries=_carries(connection, nos),
        identities=_identities(connection, nos),
    )
    for row, record in zip(lot, _records(connection, lot), strict=True):
        yield Kept(
            no=ArticleNo(row.no),
            lineage=ArticleNo(row.lineage),
            reader=row.reader,
            record=corrected(record, between.corrections.get(row.no, [])),
            carries=tuple(between.carries.get(row.no, ())),
            identities=tuple(between.identities.get(row.no, ())),
        )


def _records(connection: Connection, lot: list[Any]) -> Iterator[Record]:
    nos = [row.no for row in lot]
    data = {name: _data(connection, table, nos) for name, (table, _) in _KINDS.items()}
    for row in lot:
        text = _text(row)
        (article,) = decode_parts(Article, [row.data])
        yield Record(
            article=with_blocks(article, text),
            **_lists({name: found.get(row.no, ()) for name, found in data.items()}),
        )


def _text(row: Any) -> str:
    # SQLite lets a hand that is not ours put a string where there were bytes.
    if not isinstance(row.text, bytes):
        raise LedgerError(
            what="its text was changed from outside",
            where=f"article {row.no}",
            fix="restore the ledger from a copy, or add the article's source to a new one",
        )
    return row.text.decode("utf-8", "surrogatepass")


def _lists(data: Mapping[str, Iterable[str]]) -> dict[str, Any]:
    return {name: decode_parts(kind, data[name]) for name, (_, kind) in _KINDS.items()}


def _data(connection: Connection, table: Table, nos: list[int]) -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    asked = select(table.c.article, table.c.data).where(
        table.c.no % schema.FACTS_AN_ARTICLE < schema.PUT_IN
    )
    for row in connection.execute(
        asked.where(table.c.article.in_(nos)).order_by(table.c.article, table.c.no)
    ):
        found[row.article].append(row.data)
    return found


def _corrections(connection: Connection, nos: list[int]) -> Mapping[int, list[Correction]]:
    table = schema.corrections
    found: dict[int, list[Correction]] = defaultdict(list)
    active = select(table).where(table.c.article.in_(nos), table.c.undone.is_(None))
    for row in connection.execute(active.order_by(table.c.no)):
        values = {**row._mapping, "field": Field(row.field)}
        found[row.article].append(Correction(**values))
    return found


def _carries(connection: Connection, nos: list[int]) -> Mapping[int, list[tuple[str, Handle]]]:
    own, first = schema.statements, schema.statements.alias()
    found: dict[int, list[tuple[str, Handle]]] = defaultdict(list)
    asked = (
        select(own.c.article, own.c.id, first.c.article.label("of"), first.c.id.label("said"))
        .join(first, first.c.no == own.c.carried)
        .where(own.c.article.in_(nos), own.c.carried != own.c.no)
        .order_by(own.c.no)
    )
    for row in connection.execute(asked):
        found[row.article].append((row.id, handle(row.of, row.said)))
    return found


def _identities(
    connection: Connection, nos: Iterable[int]
) -> Mapping[int, list[tuple[str, Handle, str]]]:
    own, first = schema.sightings, schema.sightings.alias()
    found: dict[int, list[tuple[str, Handle, str]]] = defaultdict(list)
    asked = (
        select(
            *(own.c.article, own.c.id, schema.actors.c.name),
            *(first.c.article.label("of"), first.c.id.label("seen")),
        )
        .join(schema.actors, schema.actors.c.no == own.c.actor)
        .join(first, first.c.no == schema.actors.c.no)
        .where(own.c.article.in_(list(nos)))
        .order_by(own.c.no)
    )
    for row in connection.execute(asked):
        found[row.article].append((row.id, handle(row.of, row.seen), row.name))
    return found
