"""Identifying: every sighting of an actor led to the actor it is across the ledger.

An article whose forms are all known changes nothing for others. A new form opens its block
again, with all blocks that judgements tie to it; what is found is a function of the articles
in their order, and of the judgements.
"""

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Connection, select

from onrecord.ledger.corrections import apply_corrections
from onrecord.ledger.identity.keeping import (
    actors_first_in,
    drop_actors,
    keep_actors,
    rename,
    unused,
)
from onrecord.ledger.identity.leading import Moved, lead, lead_settled
from onrecord.ledger.identity.settling import Sighting, block_named, settle
from onrecord.ledger.judgements import Side, active_sides
from onrecord.ledger.known_forms import forms_first_in, known_actors, undecided_blocks
from onrecord.ledger.lots import in_lots
from onrecord.ledger.names.forms import ALONE
from onrecord.ledger.schema import sightings
from onrecord.ledger.voices import renew_voices

__all__ = ["identify", "settle_sightings"]


def identify(connection: Connection, nos: Iterable[int]) -> None:
    """Lead the sightings of these articles to their actors, and with them who speaks.

    Other articles follow where a new name, or one that is gone, changes who is who there.
    """
    articles = set(nos)
    rows = _sightings(connection, articles)
    fresh = [one for one, actor in rows if actor is None]
    known = known_actors(connection, {(o.block, o.form) for o in fresh if o.block != ALONE})
    stale, before = forms_first_in(connection, articles), actors_first_in(connection, articles)
    sides = active_sides(connection)
    opened = {block for block, _ in stale} | _judged_blocks(sides, rows)
    opened |= {o.block for o in fresh if known.get((o.block, o.form)) is None}
    again = len(rows) != len(fresh) or bool(before)
    if again:  # earlier ones than were known may have come, or gone
        opened |= {one.block for one in fresh}
        opened |= undecided_blocks(connection, {one.block for one, _ in rows})
    opened.discard(ALONE)
    itself = {one.no: one.no for one in fresh if one.block == ALONE}
    keep_actors(connection, itself)
    clear = {
        one.no: actor
        for one in fresh
        if one.block not in opened and (actor := known.get((one.block, one.form))) is not None
    }
    moved = [Moved(left=before), lead(connection, itself | clear)]
    if opened:
        settled = settle(
            connection, opened, fresh=fresh, sides=sides, stale=stale, afresh=again
        )
        moved.append(lead_settled(connection, settled, afresh=again))
    rename(connection, before)
    _follow(connection, articles, moved)


def settle_sightings(connection: Connection, nos: Collection[int]) -> None:
    """Find anew who these sightings are, after a judgement on them was made or undone."""
    seen = [one for one, _ in _sightings_numbered(connection, nos)]
    sides = active_sides(connection)
    settled = settle(
        connection, {block_named(one) for one in seen}, fresh=(), sides=sides, afresh=True
    )
    itself = {
        one.no: one.no for one in seen if one.block == ALONE and one.no not in settled.alone
    }
    keep_actors(connection, itself)
    moved = [lead(connection, itself), lead_settled(connection, settled, afresh=True)]
    _follow(connection, set(), moved)


def _follow(
    connection: Connection,
    articles: set[int],
    moved: Iterable[Moved],
) -> None:
    """Let those speak in the rows of articles who were found to."""
    touched = articles.union(*(one.articles for one in moved))
    left: set[int] = set().union(*(one.left for one in moved))
    renew_voices(connection, touched)
    drop_actors(connection, unused(connection, left))
    apply_corrections(connection, touched - articles)


def _judged_blocks(
    sides: Iterable[Side], rows: Iterable[tuple[Sighting, int | None]]
) -> set[str]:
    """Return the blocks of those sightings that were judged before they were read anew."""
    judged = {no for side in sides for no in (side.left, side.right)}
    return {block_named(one) for one, _ in rows if one.no in judged}


def _sightings(
    connection: Connection, articles: Collection[int]
) -> list[tuple[Sighting, int | None]]:
    found = []
    for some in in_lots(articles):
        asked = _COLUMNS.where(sightings.c.article.in_(some)).order_by(sightings.c.no)
        found += [_seen(row) for row in connection.execute(asked)]
    return found


def _sightings_numbered(
    connection: Connection, nos: Collection[int]
) -> list[tuple[Sighting, int | None]]:
    found = []
    for some in in_lots(nos):
        asked = _COLUMNS.where(sightings.c.no.in_(some)).order_by(sightings.c.no)
        found += [_seen(row) for row in connection.execute(asked)]
    return found


_COLUMNS = select(sightings.c.no, sightings.c.block, sightings.c.form, sightings.c.actor)


def _seen(row: Any) -> tuple[Sighting, int | None]:
    return Sighting(row.no, row.block, row.form), row.actor
