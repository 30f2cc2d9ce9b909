"""Tables of events, of who takes part in them, and of numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from onrecord.exports.tables.shared import according_to, extent, keyed
from onrecord.exports.tables.table import Column, Fact, Kind, Table, facts, joined
from onrecord.model import Event, EventId, Kept, Party, Quantity, handle

__all__ = ["EVENTS", "PARTIES", "QUANTITIES"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A party with the event and the side it takes in it."""

    id: str
    event: EventId
    side: str
    party: Party


def _parts(kept: Kept) -> Iterator[_Part]:
    for event in kept.record.events:
        for side, parties in (("actor", event.actors), ("target", event.targets)):
            for place, party in enumerate(parties, start=1):
                id = f"{event.id}.{side}{place}"
                yield _Part(id=id, event=event.id, side=side, party=party)


def _when(fact: Fact[Event], *, first: bool) -> date | None:
    when = fact.item.when
    return None if when is None else when.earliest if first else when.latest


def _across(fact: Fact[_Part]) -> str | None:
    actor = fact.item.party.actor
    return fact.cast.handle(actor) if actor else None


def _event_of(fact: Fact[Quantity]) -> str | None:
    for event in fact.kept.record.events:
        if fact.item.id in event.quantities:
            return handle(fact.kept.no, event.id)
    return None


EVENTS: Table[Event] = Table(
    name="events",
    about="One row for each event. Only those `done` or `under_way` are said to have happened.",
    facts=facts(lambda kept: kept.record.events, called="event"),
    columns=(
        *keyed("event"),
        Column("kind", Kind.TEXT, "The plain word for it.", lambda f: f.item.kind),
        Column("plover", Kind.TEXT, "PLOVER category.", lambda f: f.item.plover),
        Column("mode", Kind.TEXT, "PLOVER mode.", lambda f: f.item.mode),
        Column(
            "phase",
            Kind.TEXT,
            "announced, scheduled, under_way, done, cancelled or hypothetical.",
            lambda f: f.item.phase.value,
        ),
        Column("place", Kind.TEXT, "Where.", lambda f: f.item.place),
        Column("earliest", Kind.DAY, "First day it may be on.", lambda f: _when(f, first=True)),
        Column("latest", Kind.DAY, "Last day it may be on.", lambda f: _when(f, first=False)),
        *according_to(lambda item: item.according_to),
        Column(
            "evidence", Kind.TEXT, "The words it rests on.", lambda f: joined(f.item.evidence)
        ),
        *extent(lambda item: item.evidence),
        Column(
            "confidence", Kind.NUMBER, "From 0 to 1, calibrated.", lambda f: f.item.confidence
        ),
    ),
)

PARTIES: Table[_Part] = Table(
    name="parties",
    about="One row for each party to each event.",
    facts=facts(_parts, called="party"),
    columns=(
        *keyed("party"),
        Column(
            "event",
            Kind.TEXT,
            "Handle of the event.",
            lambda f: handle(f.kept.no, f.item.event),
        ),
        Column(
            "side", Kind.TEXT, "`actor` does it, `target` has it done.", lambda f: f.item.side
        ),
        Column("name", Kind.TEXT, "The party's name.", lambda f: f.item.party.name),
        Column("actor", Kind.TEXT, "Handle of the actor across the ledger.", _across),
    ),
)

QUANTITIES: Table[Quantity] = Table(
    name="quantities",
    about="One row for each number of something: a value, or bounds of which one may be open.",
    facts=facts(lambda kept: kept.record.quantities, called="quantity"),
    columns=(
        *keyed("quantity"),
        Column("value", Kind.NUMBER, "The number.", lambda f: f.item.value),
        Column("low", Kind.NUMBER, "Lower bound.", lambda f: f.item.low),
        Column("high", Kind.NUMBER, "Upper bound.", lambda f: f.item.high),
        Column("unit", Kind.TEXT, "Of what.", lambda f: f.item.unit),
        Column("approximate", Kind.FLAG, "Given as about.", lambda f: f.item.approximate),
        Column("negated", Kind.FLAG, "The number is denied.", lambda f: f.item.negated),
        *according_to(lambda item: item.attributed_to),
        Column("event", Kind.TEXT, "Handle of the event it belongs to.", _event_of),
        Column("words", Kind.TEXT, "The words it rests on.", lambda f: f.item.span.text),
        *extent(lambda item: (item.span,)),
    ),
)
