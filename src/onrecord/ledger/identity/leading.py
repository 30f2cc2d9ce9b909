"""Leading: sightings put down to their actors, with the names that actors go by."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, bindparam, select, update

from onrecord.ledger.identity.keeping import add_names, keep_actors, rename
from onrecord.ledger.identity.settling import Settled
from onrecord.ledger.known_forms import KnownForm, keep_forms
from onrecord.ledger.lots import in_lots
from onrecord.ledger.names.forms import is_full_name
from onrecord.ledger.schema import sightings

__all__ = ["Moved", "lead", "lead_settled"]


@dataclass(slots=True)
class Moved:
    """Where others speak than did before: the articles, and the actors that lost sightings."""

    articles: set[int] = field(default_factory=set)
    left: set[int] = field(default_factory=set)


def lead_settled(connection: Connection, settled: Settled, *, afresh: bool) -> Moved:
    """Write who is who: forms, actors, and every sighting whose actor has changed.

    Only *afresh* are sightings looked at whose form has the actor that it had.
    """
    keep_actors(connection, _named_best(settled))
    new = [known for form, known in settled.forms.items() if settled.old.get(form) != known]
    keep_forms(connection, new, gone=sorted(settled.old.keys() - settled.forms.keys()))
    changed = [
        known
        for form, known in settled.forms.items()
        if afresh or (form in settled.old and settled.old[form].actor != known.actor)
    ]
    single = {**settled.alone, **settled.fresh}
    rows = _of_single(connection, single)
    for known in changed:
        rows += _of_form(connection, known, but=single.keys())
    return _lead(connection, rows)


def lead(connection: Connection, actors: Mapping[int, int]) -> Moved:
    """Put down sightings to the actors given for them."""
    return _lead(connection, _of_single(connection, actors))


@dataclass(frozen=True, slots=True)
class _Lead:
    no: int
    article: int
    before: int | None
    after: int
    data: str


def _lead(connection: Connection, rows: Collection[_Lead]) -> Moved:
    moved = [row for row in rows if row.before != row.after]
    if not moved:
        return Moved()
    connection.execute(
        update(sightings)
        .where(sightings.c.no == bindparam("sighting"))
        .values(actor=bindparam("led")),
        [{"sighting": row.no, "led": row.after} for row in moved],
    )
    left = {row.before for row in moved if row.before is not None}
    add_names(connection, [(row.after, row.data) for row in moved])
    rename(connection, left)
    return Moved({row.article for row in moved}, left)


_COLUMNS = select(sightings.c.no, sightings.c.article, sightings.c.actor, sightings.c.data)


def _of_single(connection: Connection, actors: Mapping[int, int]) -> list[_Lead]:
    return [
        _Lead(row.no, row.article, row.actor, actors[row.no], row.data)
        for some in in_lots(actors.keys())
        for row in connection.execute(_COLUMNS.where(sightings.c.no.in_(some)))
    ]


def _of_form(connection: Connection, known: KnownForm, *, but: Collection[int]) -> list[_Lead]:
    """Return the sightings of a decided form that are put down to another actor as yet."""
    if known.actor is None:
        return []
    asked = _COLUMNS.where(
        sightings.c.block == known.block,
        sightings.c.form == known.form,
        sightings.c.actor.is_distinct_from(known.actor),
    )
    return [
        _Lead(row.no, row.article, row.actor, known.actor, row.data)
        for row in connection.execute(asked)
        if row.no not in but
    ]


def _named_best(settled: Settled) -> dict[int, int]:
    """Return for each actor the sighting that names it best: in full, then the earliest."""
    best: dict[int, tuple[bool, int]] = {}
    for known in settled.forms.values():
        if known.actor is not None:
            rank = not is_full_name(known.block, known.form), known.first
            best[known.actor] = min(rank, best.get(known.actor, rank))
    for no, actor in settled.alone.items():
        best[actor] = min((True, no), best.get(actor, (True, no)))
    return {actor: sighting for actor, (_, sighting) in best.items()}
