"""Deeds: the events on record that may bear on a red line."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, select

from onrecord.codec import decode_parts
from onrecord.ledger import schema
from onrecord.ledger.redlines.asking import Voices, rows_of
from onrecord.ledger.redlines.material import Deed, Pledge, things
from onrecord.model import NARRATOR, Event, Phase, handle

__all__ = ["load_deeds"]

_ON_RECORD = (Phase.DONE.value, Phase.UNDER_WAY.value)


def load_deeds(connection: Connection, pledges: Iterable[Pledge], voices: Voices) -> list[Deed]:
    """Return the events on record that share anything with a threat or its condition."""
    about: set[str] = set()
    for pledge in pledges:
        if pledge.threatens:
            about |= pledge.trigger_things | pledge.consequence_things
    if not about:
        return []
    own, article = schema.events.c, schema.articles.c
    asked = (
        select(*(own.no, own.article, own.id, own.data, own.according_to, article.published))
        .join(schema.articles, article.no == own.article)
        .where(own.phase.in_(_ON_RECORD))
    )
    rows = list(connection.execute(asked))
    events = decode_parts(Event, [row.data for row in rows])
    kept = [
        (row, event)
        for row, event in zip(rows, events, strict=True)
        if len(about & things(_words(event))) >= (1 if event.place else 2)
    ]
    sighted = _sighted(connection, kept)
    voices.know([row.according_to for row, _ in kept])
    voices.know(sighted.values())
    return [
        Deed(
            no=row.no,
            handle=handle(row.article, row.id),
            article=row.article,
            day=event.when.earliest if event.when else None,
            reported=row.published,
            kind=event.kind,
            place=event.place,
            actors=frozenset(_parties(event, row.article, sighted, voices)),
            evidence=tuple(span.text for span in event.evidence),
            according_to=voices.name_of(row.according_to) or NARRATOR,
            confidence=event.confidence,
        )
        for row, event in kept
    ]


def _words(event: Event) -> str:
    return " ".join((event.kind, *(span.text for span in event.evidence)))


def _sighted(
    connection: Connection, kept: Iterable[tuple[Any, Event]]
) -> Mapping[tuple[int, str], int]:
    """Return the actors across the ledger of those who do something in some articles."""
    articles = {
        row.article for row, event in kept if any(party.actor for party in event.actors)
    }
    own = schema.sightings.c
    asked = select(own.article, own.id, own.actor).where(own.actor.is_not(None))
    rows = rows_of(connection, asked, own.article, articles)
    return {(row.article, row.id): row.actor for row in rows}


def _parties(
    event: Event, article: int, sighted: Mapping[tuple[int, str], int], voices: Voices
) -> Iterable[str]:
    for party in event.actors:
        no = sighted.get((article, party.actor)) if party.actor else None
        yield voices.handle_of(no) or party.name
