"""Timelines: what an actor, or all about a territory, said and did, day by day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from onrecord.ledger.copies.repeats import words_of
from onrecord.ledger.handles import parse_handle
from onrecord.ledger.lots import in_lots
from onrecord.ledger.schema import commitments, statements
from onrecord.ledger.search.filters import Filters
from onrecord.ledger.search.statements import Order, search_statements
from onrecord.ledger.views.claims import find_claims
from onrecord.ledger.views.happenings import EventFilters, find_events
from onrecord.model import (
    FoundClaim,
    FoundEvent,
    FoundStatement,
    Moment,
    MomentKind,
    handle,
)

__all__ = ["Course", "find_moments"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Whose timeline it is, of an actor or a territory or both, and between which days.

    `territory` is the key of its name, `places` are all its names.
    """

    actor: int | None = None
    territory: str | None = None
    places: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    min_confidence: float = 0.0


def find_moments(
    connection: Connection, course: Course, *, limit: int = 50
) -> tuple[Moment, ...]:
    """Return the latest moments in the order of their days, undated ones after all others."""
    found = [
        *_said(connection, course, limit=limit),
        *_done(connection, course, limit=limit),
        *_claimed(connection, course, limit=limit),
    ]
    dated = sorted((one for one in found if one.day), key=_by_day)
    undated = [one for one in found if one.day is None]
    latest = dated[-limit:]
    return (*latest, *undated[: limit - len(latest)])


def _by_day(moment: Moment) -> tuple[date, int]:
    assert moment.day is not None
    return moment.day, parse_handle(moment.handle)[0]


def _said(connection: Connection, course: Course, *, limit: int) -> Iterable[Moment]:
    filters = Filters(
        actor=course.actor,
        territory=course.territory,
        since=course.since,
        until=course.until,
        min_confidence=course.min_confidence,
    )
    found = search_statements(connection, None, filters, limit=limit, order=Order.NEWEST)
    kinds = _commitment_kinds(connection, found)
    return (_statement(one, kinds.get(one.handle, ())) for one in found)


def _commitment_kinds(
    connection: Connection, found: Sequence[FoundStatement]
) -> Mapping[str, tuple[str, ...]]:
    """Return the kinds of the commitments that statements make, by the statement's handle."""
    kinds: dict[str, dict[str, None]] = {}
    asked = (
        select(statements.c.article, statements.c.id, commitments.c.kind)
        .join(statements, statements.c.no == commitments.c.statement)
        .order_by(commitments.c.no)
    )
    for lot in in_lots({parse_handle(one.handle)[0] for one in found}):
        for row in connection.execute(asked.where(commitments.c.article.in_(lot))):
            kinds.setdefault(handle(row.article, row.id), {})[row.kind] = None
    return {name: tuple(of) for name, of in kinds.items()}


def _done(connection: Connection, course: Course, *, limit: int) -> Iterable[Moment]:
    filters = EventFilters(
        actor=course.actor,
        places=course.places or None,
        since=course.since,
        until=course.until,
        min_confidence=course.min_confidence,
    )
    return map(_event, find_events(connection, filters, limit=limit))


def _claimed(connection: Connection, course: Course, *, limit: int) -> Iterable[Moment]:
    if not course.places:
        return
    claims = find_claims(
        connection, course.places, since=course.since, until=course.until, limit=limit
    )
    yield from map(_claim, claims)


def _statement(found: FoundStatement, kinds: Sequence[str]) -> Moment:
    return Moment(
        kind=MomentKind.COMMITMENT if kinds else MomentKind.STATEMENT,
        day=found.day,
        handle=found.handle,
        who=found.speaker_name,
        detail=", ".join(kinds),
        words=words_of(found.statement.content),
        carriers=found.carriers,
    )


def _event(found: FoundEvent) -> Moment:
    event = found.event
    return Moment(
        kind=MomentKind.EVENT,
        day=event.when.earliest if event.when else None,
        handle=found.handle,
        who=found.according_to,
        detail=f"{event.kind}, {event.phase.value.replace('_', ' ')}",
        words=words_of(event.evidence),
        carriers=found.carriers,
    )


def _claim(found: FoundClaim) -> Moment:
    holder = f", {found.claim.holder}" if found.claim.holder else ""
    return Moment(
        kind=MomentKind.CLAIM,
        day=found.day,
        handle=found.handle,
        who=found.according_to,
        detail=f"{found.claim.status.value.replace('_', ' ')}{holder}",
        words=words_of(found.claim.evidence),
        carriers=found.carriers,
    )
