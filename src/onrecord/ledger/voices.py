"""Voices: who speaks, across the ledger, in the rows of statements, claims and events."""

from collections.abc import Collection, Iterable

import msgspec
from sqlalchemy import ColumnElement, Connection, Table, and_, bindparam, false, select, update

from onrecord.codec import decode_parts
from onrecord.ledger.lots import in_lots
from onrecord.ledger.schema import (
    commitments,
    events,
    sightings,
    statements,
    status_claims,
)

__all__ = ["renew_voices"]


class _Voice(msgspec.Struct):
    actor: str


class _Spoken(msgspec.Struct):
    """What of a commitment's JSON tells whose it is."""

    speaker: _Voice | None = None


def renew_voices(connection: Connection, articles: Collection[int]) -> None:
    """Set who speaks in every row of these articles from the actors they are sighted as.

    Statements whose speaker was corrected are left as they are.
    """
    for some in in_lots(articles):
        _renew(connection, statements, "speaker", some)
        _renew(connection, status_claims, "according_to", some)
        _renew(connection, events, "according_to", some)
        _renew_commitments(connection, some)


def _renew(connection: Connection, table: Table, column: str, articles: list[int]) -> None:
    actor = (
        select(sightings.c.actor).where(sightings.c.no == table.c.sighting).scalar_subquery()
    )
    own: ColumnElement[bool] = table.c.article.in_(articles)
    if table is statements:
        own = and_(own, statements.c.corrected == false())
    changed = table.c[column].is_distinct_from(actor)
    connection.execute(update(table).where(own, changed).values({column: actor}))


def _renew_commitments(connection: Connection, articles: list[int]) -> None:
    rows = connection.execute(
        select(
            commitments.c.no, commitments.c.article, commitments.c.data, commitments.c.speaker
        ).where(commitments.c.article.in_(articles))
    ).all()
    if not rows:
        return
    actors = _actors_by_id(connection, {row.article for row in rows})
    changes = []
    told = decode_parts(_Spoken, (row.data for row in rows))
    for row, spoken in zip(rows, told, strict=True):
        id = spoken.speaker.actor if spoken.speaker else None
        actor = actors.get((row.article, id)) if id else None
        if actor != row.speaker:
            changes.append({"row": row.no, "actor": actor})
    if changes:
        connection.execute(
            update(commitments)
            .where(commitments.c.no == bindparam("row"))
            .values(speaker=bindparam("actor")),
            changes,
        )


def _actors_by_id(
    connection: Connection, articles: Iterable[int]
) -> dict[tuple[int, str], int | None]:
    columns = select(sightings.c.article, sightings.c.id, sightings.c.actor)
    rows = connection.execute(columns.where(sightings.c.article.in_(sorted(articles))))
    return {(row.article, row.id): row.actor for row in rows}
