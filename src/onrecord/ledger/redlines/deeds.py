"""Deeds: the events on record that may bear on a red line."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from onrecord.codec import decode_parts
from onrecord.ledger import schema
from onrecord.ledger.lots import in_lots
from onrecord.ledger.redlines.asking import Voices, rows_of
from onrecord.ledger.redlines.material import Deed, Pledge, things
from onrecord.model import NARRATOR, Handle, Phase, Span, handle

__all__ = ["load_deeds"]


class _Words(msgspec.Struct, gc=False):
    start: int
    end: int
    text: str


class _Days(msgspec.Struct, gc=False):
    earliest: date


class _Party(msgspec.Struct, gc=False):
    name: str
    actor: str | None = None


class _Event(msgspec.Struct):
    """What of an event's JSON tells whether it bears on a line; there are very many."""

    kind: str
    confidence: float
    place: str | None = None
    when: _Days | None = None
    actors: tuple[_Party, ...] = ()
    evidence: tuple[_Words, ...] = ()


_ON_RECORD = (Phase.DONE.value, Phase.UNDER_WAY.value)


def load_deeds(connection: Connection, pledges: Iterable[Pledge], voices: Voices) -> list[Deed]:
    """Return the events on record in articles that name one who threatens, or the state it
    speaks for, as far as they have anything in common with a threat."""
    about: set[str] = set()
    kin: set[Handle] = set()
    for pledge in pledges:
        if pledge.threatens:
            about |= pledge.trigger_things | pledge.consequence_things
            kin |= pledge.kin
    named = _naming(connection, {voices.no_of(actor): actor for actor in kin})
    kept = [
        (row, event)
        for row, event in _events(connection, named)
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
            named=frozenset(named[row.article]),
            evidence=tuple(Span(w.start, w.end, w.text) for w in event.evidence),
            according_to=voices.name_of(row.according_to) or NARRATOR,
            confidence=event.confidence,
        )
        for row, event in kept
    ]


def _naming(connection: Connection, actors: Mapping[int, Handle]) -> Mapping[int, set[Handle]]:
    """Return by article which of some actors it names."""
    found: dict[int, set[Handle]] = defaultdict(set)
    own = schema.sightings.c
    for some in in_lots(actors.keys()):
        asked = select(own.article, own.actor).where(own.actor.in_(some))
        for row in connection.execute(asked):
            found[row.article].add(actors[row.actor])
    return found


def _events(connection: Connection, articles: Collection[int]) -> Iterable[tuple[Any, _Event]]:
    own, article = schema.events.c, schema.articles.c
    asked = (
        select(*(own.no, own.article, own.id, own.data, own.according_to, article.published))
        .join(schema.articles, article.no == own.article)
        .where(own.phase.in_(_ON_RECORD))
    )
    rows = rows_of(connection, asked, own.article, articles)
    return zip(rows, decode_parts(_Event, [row.data for row in rows]), strict=True)


def _words(event: _Event) -> str:
    return " ".join((event.kind, *(span.text for span in event.evidence)))


def _sighted(
    connection: Connection, kept: Iterable[tuple[Any, _Event]]
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
    event: _Event, article: int, sighted: Mapping[tuple[int, str], int], voices: Voices
) -> Iterable[str]:
    for party in event.actors:
        no = sighted.get((article, party.actor)) if party.actor else None
        yield voices.handle_of(no) or party.name
