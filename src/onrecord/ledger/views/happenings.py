"""Happenings: the events of a ledger, each once, with who asserts it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, false, or_, select

from onrecord.codec import decode_parts
from onrecord.ledger.copies.repeats import gathered, words_of
from onrecord.ledger.handles import parse_handle
from onrecord.ledger.names import name_key
from onrecord.ledger.schema import events, sightings
from onrecord.ledger.search.known_names import is_territory, unknown
from onrecord.ledger.views.asserters import asserter_name, asserter_of, with_asserter
from onrecord.ledger.views.claims import names_of_territory
from onrecord.model import Carrier, Event, FoundEvent, Phase, handle

__all__ = ["EventFilters", "find_events", "places_of_events"]

# Copies can only be gathered of what is at hand: so many events are looked at for one answer.
_MOST_AT_ONCE = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFilters:
    """What an event must be; what is None is not asked for.

    `actor` takes part in it or asserts it, by its number across the ledger. `places` are the
    names of one place; `words` stand in it, any of them, as they begin. Days are those on
    which it may have been. `only` is the handle of the one event.
    """

    only: str | None = None
    kind: str | None = None
    phase: Phase | None = None
    places: tuple[str, ...] | None = None
    words: tuple[str, ...] | None = None
    actor: int | None = None
    since: date | None = None
    until: date | None = None
    min_confidence: float = 0.0


def find_events(
    connection: Connection, filters: EventFilters, *, limit: int = 50, oldest: bool = False
) -> tuple[FoundEvent, ...]:
    """Return events in the order of their days, the newest first; undated ones come last."""
    rows = _rows(connection, filters, oldest=oldest)
    if filters.actor is not None:
        rows = _taking_part(connection, rows, filters.actor)
    found = gathered(rows, key=_key)
    return tuple(_event(*one) for one in found[:limit])


def places_of_events(connection: Connection, name: str) -> tuple[str, ...]:
    """Return every name under which events have a place, or raise an error if none does."""
    key = name_key(name)
    known = [p for p in connection.scalars(select(events.c.place).distinct()) if p]
    found = {place for place in known if name_key(place) == key}
    if is_territory(connection, name):
        found.update(names_of_territory(connection, key))
    if not found:
        raise unknown("place", name, get_close_matches(name, known))
    return tuple(sorted(found))


def _key(row: Any, event: Event) -> object:
    return event.kind, event.phase, row.according_to, words_of(event.evidence).casefold()


def _event(row: Any, event: Event, carriers: tuple[Carrier, ...]) -> FoundEvent:
    return FoundEvent(
        handle=handle(row.article, row.id),
        event=event,
        asserter=asserter_of(row),
        according_to=asserter_name(row),
        carriers=carriers,
    )


def _rows(
    connection: Connection, filters: EventFilters, *, oldest: bool
) -> Iterable[tuple[Any, Event]]:
    columns = events.c
    asked = with_asserter(
        select(columns.no, columns.article, columns.id, columns.data, columns.according_to),
        events,
    )
    day = columns.earliest.asc() if oldest else columns.earliest.desc()
    asked = _filtered(asked, filters).order_by(day.nulls_last(), columns.no)
    rows = connection.execute(asked.limit(_MOST_AT_ONCE)).all()
    return zip(rows, decode_parts(Event, (row.data for row in rows)), strict=True)


def _filtered(asked: Select[Any], filters: EventFilters) -> Select[Any]:
    columns = events.c
    article, id = parse_handle(filters.only) if filters.only else (0, "")
    conditions: list[tuple[object, ColumnElement[bool]]] = [
        (filters.only, and_(columns.article == article, columns.id == id)),
        (filters.kind, columns.kind.icontains(filters.kind or "", autoescape=True)),
        (filters.phase, columns.phase == filters.phase),
        (filters.places is not None, columns.place.in_(filters.places or ())),
        (filters.words is not None, _has_any(filters.words or ())),
        (filters.since, columns.latest >= (filters.since or date.min)),
        (filters.until, columns.earliest <= (filters.until or date.max)),
        (filters.min_confidence > 0, columns.confidence >= filters.min_confidence),
        (filters.actor is not None, columns.article.in_(_sighted(filters.actor))),
    ]
    return asked.where(*(condition for given, condition in conditions if given))


def _has_any(words: tuple[str, ...]) -> ColumnElement[bool]:
    have = (events.c.data.icontains(word, autoescape=True) for word in words)
    return or_(false(), *have)


def _sighted(actor: int | None) -> Select[tuple[int]]:
    return select(sightings.c.article).where(sightings.c.actor == actor)


def _taking_part(
    connection: Connection, rows: Iterable[tuple[Any, Event]], actor: int
) -> list[tuple[Any, Event]]:
    """Return the events in which an actor takes part, or which it asserts."""
    sighted = select(sightings.c.article, sightings.c.id).where(sightings.c.actor == actor)
    known = {(row.article, row.id) for row in connection.execute(sighted)}
    return [
        (row, event)
        for row, event in rows
        if any((row.article, party) in known for party in _parties(event))
    ]


def _parties(event: Event) -> Iterable[str]:
    yield event.according_to
    for party in (*event.actors, *event.targets):
        if party.actor is not None:
            yield party.actor
