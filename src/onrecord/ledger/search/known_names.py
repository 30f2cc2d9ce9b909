"""Known names: which actors, territories and outlets of a ledger a name may mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from sqlalchemy import Connection, Select, func, select

from onrecord.errors import AskedWronglyError, NotOnRecordError
from onrecord.ledger import schema
from onrecord.ledger.handles import parse_handle
from onrecord.ledger.names import name_key
from onrecord.model import Handle, handle

__all__ = [
    "KnownActor",
    "actor_named",
    "actors_named",
    "is_territory",
    "outlets_named",
    "territory_named",
    "unknown",
]

_MOST_ACTORS = 10
_MOST_COMPARED = 20_000  # names that are looked through for one like that which was asked for
_SUGGESTED = 3
_LISTED = {
    "actor": "`onrecord actors`",
    "territory": "`onrecord territories`",
    "place": "`onrecord events`",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownActor:
    """An actor across the ledger: its number, its handle and its name."""

    no: int
    handle: Handle
    name: str


def actors_named(
    connection: Connection, name: str
) -> tuple[str | None, tuple[KnownActor, ...]]:
    """Return the key of a name and the actors it fits, at most ten, those first seen first.

    A handle (`12.a3`) means the one actor that it is across the ledger, and has no key. A name
    that fits nobody raises an error with those most like it.
    """
    if name[:1].isdigit():
        return None, (_actor_of(connection, name),)
    for key in _keys_like(connection, name_key(name)):
        asked = (
            _actors()
            .join(schema.names, schema.names.c.actor == schema.actors.c.no)
            .where(schema.names.c.key == key)
            .order_by(schema.actors.c.no)
            .limit(_MOST_ACTORS)
        )
        if found := tuple(map(_known, connection.execute(asked))):
            return key, found
    raise unknown("actor", name, _like(connection, name, schema.actors.c.name))


def actor_named(connection: Connection, name: str) -> KnownActor:
    """Return the one actor of that name or handle, or raise an error that names them all."""
    _, known = actors_named(connection, name)
    if len(known) == 1:
        return known[0]
    named = ", ".join(f"{one.handle} ({one.name})" for one in known)
    raise AskedWronglyError(
        what=f"this name fits {len(known)} actors",
        where=repr(name),
        fix=f"say which by its handle: {named}",
    )


def outlets_named(connection: Connection, name: str) -> tuple[str, ...]:
    """Return the outlets of this name, case aside, or else those that have all its words."""
    outlet = schema.articles.c.outlet
    known = [one for one in connection.execute(select(outlet).distinct()).scalars() if one]
    asked = name.casefold().strip()
    if same := tuple(sorted(one for one in known if one.casefold().strip() == asked)):
        return same
    words = set(name_key(name).split())
    if words and (some := sorted(one for one in known if words <= set(name_key(one).split()))):
        return tuple(some)
    raise unknown("outlet", name, get_close_matches(name, known, n=_SUGGESTED))


def territory_named(connection: Connection, name: str) -> str:
    """Return the key of a territory by its name or an alias, if statements speak of it."""
    if is_territory(connection, name):
        return name_key(name)
    raise unknown("territory", name, _like(connection, name, schema.territories.c.name))


def is_territory(connection: Connection, name: str) -> bool:
    """Return whether a name is that of a territory on record, or an alias of one."""
    key = name_key(name)
    about, names = schema.statements_about.c, schema.territories.c.name
    if connection.execute(select(about.key).where(about.key == key).limit(1)).first():
        return True
    known = connection.execute(select(names).distinct()).scalars()
    return any(name_key(one) == key for one in known)


def _actors() -> Select[Any]:
    first = schema.sightings
    return select(
        *(schema.actors.c.no, schema.actors.c.name, first.c.article, first.c.id)
    ).join(first, first.c.no == schema.actors.c.no)


def _known(row: Any) -> KnownActor:
    return KnownActor(no=row.no, handle=handle(row.article, row.id), name=row.name)


def _actor_of(connection: Connection, name: str) -> KnownActor:
    article, id = parse_handle(name)
    seen = schema.sightings.alias()
    asked = _actors().join(seen, seen.c.actor == schema.actors.c.no)
    row = connection.execute(asked.where(seen.c.article == article, seen.c.id == id)).first()
    if row is None:
        raise NotOnRecordError(
            what="the ledger has no actor of this handle",
            where=name,
            fix="look it up with `onrecord actors`",
        )
    return _known(row)


def _keys_like(connection: Connection, key: str) -> Iterable[str]:
    """Return the key itself, then the one key that has all its words and more, if it is one."""
    if not key:
        return
    yield key
    column = schema.names.c.key
    asked = select(column).distinct().limit(2)
    for word in key.split():
        asked = asked.where(column.contains(word, autoescape=True))
    longer = connection.execute(asked).scalars().all()
    if len(longer) == 1:
        yield longer[0]


def _like(connection: Connection, name: str, column: Any) -> Sequence[str]:
    """Return the known names that are most like one, the likeliest first."""
    some = select(column).group_by(column).order_by(func.count().desc()).limit(_MOST_COMPARED)
    folded: dict[str, str] = {}
    for known in connection.execute(some).scalars():
        folded.setdefault(name_key(known), known)
    keys = get_close_matches(name_key(name), folded, n=_SUGGESTED, cutoff=0.7)
    return [folded[key] for key in keys]


def unknown(what: str, name: str, like: Sequence[str]) -> NotOnRecordError:
    """Return the error for a name that the ledger does not know, with names like it."""
    where_to_look = _LISTED.get(what, "`onrecord statements`")
    meant = " or ".join(f'"{one}"' for one in like)
    return NotOnRecordError(
        what=f"the ledger knows no {what} of this name",
        where=repr(name),
        fix=f"did you mean {meant}?" if like else f"see which there are: {where_to_look}",
    )
