"""Keeping: the actors of a ledger and the names they are looked up by, as they are written."""

from collections.abc import Collection, Iterable, Mapping

import msgspec
from sqlalchemy import Connection, delete, or_, select, update

from onrecord.codec import decode_parts
from onrecord.ledger.lots import in_lots
from onrecord.ledger.names.folding import keys_of
from onrecord.ledger.names.forms import canonical_name
from onrecord.ledger.schema import actors, fact_no, names, sightings, statements
from onrecord.ledger.upserts import upsert
from onrecord.model import ActorKind

__all__ = ["actors_first_in", "add_names", "drop_actors", "keep_actors", "rename", "unused"]


class _Named(msgspec.Struct, gc=False):
    """What of an actor's JSON tells how it is called."""

    name: str
    kind: str
    aliases: tuple[str, ...] = ()


def actors_first_in(connection: Connection, articles: Iterable[int]) -> set[int]:
    """Return the actors whose earliest sighting is, or was, in one of these articles."""
    found: set[int] = set()
    for some in in_lots(set(articles)):
        ranges = [actors.c.no.between(fact_no(no, 0), fact_no(no + 1, 0) - 1) for no in some]
        found.update(connection.scalars(select(actors.c.no).where(or_(*ranges))))
    return found


def keep_actors(connection: Connection, seen: Mapping[int, int]) -> None:
    """Write actors, each named as the sighting that names it best: *seen* by number."""
    wanted = sorted(set(seen.values()))
    named: dict[int, tuple[str, str]] = {}
    columns = select(sightings.c.no, sightings.c.name, sightings.c.kind)
    for some in in_lots(wanted):
        for row in connection.execute(columns.where(sightings.c.no.in_(some))):
            named[row.no] = canonical_name(row.name, ActorKind(row.kind)), row.kind
    rows = [
        {"no": no, "name": named[sighting][0], "kind": named[sighting][1]}
        for no, sighting in sorted(seen.items())
    ]
    upsert(connection, actors, rows, key=("no",))


def add_names(connection: Connection, rows: Iterable[tuple[int, str]]) -> None:
    """Note by which names actors are looked up: *rows* are an actor's number and its data."""
    listed = list(rows)
    read = decode_parts(_Named, [data for _, data in listed])
    called = {
        (no, one.name, one.aliases, one.kind == ActorKind.PERSON.value)
        for (no, _), one in zip(listed, read, strict=True)
    }
    keys = {
        (key, no)
        for no, name, aliases, person in called
        for key in keys_of(name, aliases, person=person)
    }
    found = [{"key": key, "actor": no} for key, no in sorted(keys)]
    upsert(connection, names, found, key=("key", "actor"))


def rename(connection: Connection, nos: Collection[int]) -> None:
    """Work out anew by which names these actors are looked up."""
    for some in in_lots(nos):
        connection.execute(delete(names).where(names.c.actor.in_(some)))
        asked = select(sightings.c.actor, sightings.c.data).where(sightings.c.actor.in_(some))
        add_names(connection, [(row.actor, row.data) for row in connection.execute(asked)])


def unused(connection: Connection, nos: Collection[int]) -> set[int]:
    """Return those of some actors of whom no sighting is left."""
    left = set(nos)
    for some in in_lots(nos):
        asked = select(sightings.c.actor).where(sightings.c.actor.in_(some)).distinct()
        left -= set(connection.scalars(asked))
    return left


def drop_actors(connection: Connection, nos: Collection[int]) -> None:
    """Take actors of whom nothing is left out of the ledger."""
    for some in in_lots(nos):
        spoken = update(statements).where(statements.c.speaker.in_(some))
        connection.execute(spoken.values(speaker=None))
        connection.execute(delete(names).where(names.c.actor.in_(some)))
        connection.execute(delete(actors).where(actors.c.no.in_(some)))
