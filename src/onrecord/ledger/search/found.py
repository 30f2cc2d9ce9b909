"""Found statements: who says them across the ledger, on which day, and who carries them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select

from onrecord.codec import decode_parts
from onrecord.ledger import schema
from onrecord.ledger.lots import in_lots
from onrecord.ledger.records import load
from onrecord.model import (
    ArticleNo,
    Carrier,
    FoundStatement,
    Handle,
    Statement,
    handle,
)

__all__ = ["carrier_of", "load_found"]


def load_found(
    connection: Connection, ranked: Sequence[tuple[int, float]]
) -> tuple[FoundStatement, ...]:
    """Return statements by their numbers, each with its rank, in that order."""
    numbers = [no for no, _ in ranked]
    rows = {row.no: row for lot in in_lots(numbers) for row in _rows(connection, lot)}
    said = _statements(connection, [rows[no] for no in numbers])
    carriers = _carriers(connection, numbers)
    return tuple(
        FoundStatement(
            handle=handle(rows[no].article, rows[no].id),
            statement=said[no],
            speaker=_actor(rows[no]),
            speaker_name=rows[no].actor_name or rows[no].speaker_name,
            day=rows[no].day,
            carriers=tuple(carriers[no]),
            corrected=rows[no].corrected,
            rank=rank,
        )
        for no, rank in ranked
    )


def carrier_of(row: Any) -> Carrier:
    """Return the article of a row as a carrier."""
    return Carrier(
        article=ArticleNo(row.article),
        outlet=row.outlet,
        published=row.published,
        title=row.title,
        url=row.url,
    )


def _rows(connection: Connection, numbers: Sequence[int]) -> Sequence[Any]:
    said, actors, first = schema.statements, schema.actors, schema.sightings
    asked = (
        select(
            *(said.c.no, said.c.article, said.c.id, said.c.data, said.c.day, said.c.corrected),
            *(said.c.speaker_name, actors.c.name.label("actor_name")),
            *(first.c.article.label("actor_article"), first.c.id.label("actor_id")),
        )
        .outerjoin(actors, actors.c.no == said.c.speaker)
        .outerjoin(first, first.c.no == said.c.speaker)
    )
    return connection.execute(asked.where(said.c.no.in_(numbers))).all()


def _actor(row: Any) -> Handle | None:
    return None if row.actor_id is None else handle(row.actor_article, row.actor_id)


def _statements(connection: Connection, rows: Sequence[Any]) -> Mapping[int, Statement]:
    """Return the statements as in their records, corrections applied."""
    read = decode_parts(Statement, (row.data for row in rows))
    said = {row.no: statement for row, statement in zip(rows, read, strict=True)}
    for article in sorted({row.article for row in rows if row.corrected}):
        kept = {one.id: one for one in load(connection, article).record.statements}
        said.update(
            {row.no: kept.get(row.id, said[row.no]) for row in rows if row.article == article}
        )
    return said


def _carriers(connection: Connection, numbers: Sequence[int]) -> Mapping[int, list[Carrier]]:
    """Return the articles that carry each statement: its own first, then those of copies."""
    said, articles = schema.statements, schema.articles
    found: dict[int, list[Carrier]] = defaultdict(list)
    asked = select(
        *(said.c.no, said.c.carried, said.c.article),
        *(articles.c.outlet, articles.c.published, articles.c.title, articles.c.url),
    ).join(articles, articles.c.no == said.c.article)
    for lot in in_lots(numbers):
        own = {row.no: row for row in connection.execute(asked.where(said.c.no.in_(lot)))}
        for no, row in own.items():
            found[no].append(carrier_of(row))
        copies = asked.where(said.c.carried.in_(lot), said.c.dropped.is_(False))
        for row in connection.execute(copies.order_by(said.c.no)):
            if row.no != row.carried and row.article != own[row.carried].article:
                found[row.carried].append(carrier_of(row))
    return found
