"""Firsts: the claims on record that something is the first of its kind, each once."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from onrecord.codec import decode_parts
from onrecord.ledger.copies.repeats import gathered, words_of
from onrecord.ledger.lots import in_lots
from onrecord.ledger.schema import actors, articles, firsts, sightings
from onrecord.model import NARRATOR, First, FoundFirst, handle

__all__ = ["list_firsts"]


def list_firsts(
    connection: Connection,
    *,
    since: date | None = None,
    until: date | None = None,
    limit: int = 50,
) -> tuple[FoundFirst, ...]:
    """Return the claims of articles that appeared in those days, the newest first.

    The same words in copies of an article are one claim. Undated ones come last.
    """
    day = articles.c.published
    asked = (
        select(
            *(firsts.c.no, firsts.c.article, firsts.c.id, firsts.c.data, day),
            *(articles.c.lineage, articles.c.outlet, articles.c.title, articles.c.url),
        )
        .join(articles, articles.c.no == firsts.c.article)
        .where(*([day >= since] if since else []), *([day <= until] if until else []))
        .order_by(day.desc().nulls_last(), firsts.c.no)
    )
    rows = connection.execute(asked).all()
    read = decode_parts(First, (row.data for row in rows))
    found = gathered(zip(rows, read, strict=True), key=lambda _, one: words_of((one.claim,)))
    shown = found[:limit]
    names = _names(connection, [row.article for row, _, _ in shown])
    return tuple(
        FoundFirst(
            handle=handle(row.article, row.id),
            first=one,
            day=row.published,
            according_to=_name(row, one, names),
            carriers=carriers,
        )
        for row, one, carriers in shown
    )


def _name(row: Any, first: First, names: Mapping[tuple[int, str], str]) -> str:
    if first.according_to == NARRATOR:
        return NARRATOR
    return names.get((row.article, first.according_to), first.according_to)


def _names(connection: Connection, nos: Sequence[int]) -> Mapping[tuple[int, str], str]:
    """Return the names across the ledger of the actors of some articles."""
    asked = select(
        sightings.c.article, sightings.c.id, sightings.c.name, actors.c.name.label("known")
    )
    asked = asked.outerjoin(actors, actors.c.no == sightings.c.actor)
    return {
        (row.article, row.id): row.known or row.name
        for some in in_lots(set(nos))
        for row in connection.execute(asked.where(sightings.c.article.in_(some)))
    }
