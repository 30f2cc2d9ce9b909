"""Speakers: those whom a correction names and their article does not, put among its actors.

Each is sighted in the article like anybody else, without a mention, so that it is looked up by
its name and is one with whoever bears that name in other articles.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from onrecord.codec import encode_part
from onrecord.ledger.corrections.applying import by_article, read_record
from onrecord.ledger.corrections.revising import revise
from onrecord.ledger.lots import in_lots
from onrecord.ledger.names.forms import block_of, form_of
from onrecord.ledger.schema import (
    FACTS_AN_ARTICLE,
    PUT_IN,
    corrections,
    fact_no,
    sightings,
    statements,
)
from onrecord.ledger.writing.cells import column_text
from onrecord.model import Actor, Correction

__all__ = ["sight_speakers"]

_COLUMNS = ("no", "id", "data", "name", "kind", "block", "form")


def sight_speakers(connection: Connection, nos: Collection[int]) -> set[int]:
    """Put in the speakers that corrections of these articles name, and take out the others.

    Returns the articles in which it has to be found anew who is who, none if nothing changed.
    """
    concerned: set[int] = set()
    for some in in_lots(nos):
        asked = select(corrections).where(corrections.c.article.in_(some))
        for no, those in by_article(connection, asked):
            concerned |= _sight(connection, no, those)
    return concerned


def _sight(connection: Connection, no: int, those: Collection[Correction]) -> set[int]:
    columns = (*(sightings.c[name] for name in _COLUMNS), sightings.c.actor)
    own = sightings.c.article == no, sightings.c.no >= fact_no(no, PUT_IN)
    there = {row.no: row for row in connection.execute(select(*columns).where(*own))}
    wanted = {row["no"]: row for row in _rows(connection, no, those)}
    gone = [row for row in there.values() if not _is(row, wanted.get(row.no))]
    new = [row for row in wanted.values() if not _is(there.get(row["no"]), row)]
    if not gone and not new:
        return set()
    concerned = {no} | _neighbours(connection, no, {row.block for row in gone} - {""})
    # An actor is numbered by its earliest sighting: where it is, its names are found anew.
    concerned |= {row.actor // FACTS_AN_ARTICLE for row in gone if row.actor is not None}
    lost = [row.no for row in gone]
    spoken = update(statements).where(statements.c.sighting.in_(lost))
    connection.execute(spoken.values(sighting=None))
    connection.execute(delete(sightings).where(sightings.c.no.in_(lost)))
    if new:
        connection.execute(insert(sightings), new)
    return concerned


def _rows(
    connection: Connection, no: int, those: Collection[Correction]
) -> Iterator[Mapping[str, Any]]:
    """Yield the rows of those who speak in an article only by correction, in their order."""
    machine = read_record(connection, no)
    revised = revise(machine, those).record
    known = {actor.id for actor in machine.actors}
    speaking = {said.speaker.actor for said in revised.statements if said.speaker}
    put_in = [a for a in revised.actors if a.id not in known and a.id in speaking]
    for place, actor in enumerate(put_in):
        yield _row(actor, no=fact_no(no, PUT_IN + place), article=no)


def _row(actor: Actor, *, no: int, article: int) -> Mapping[str, Any]:
    return {
        **{"no": no, "article": article, "id": actor.id, "start": 0, "stop": 0},
        **{"data": encode_part(actor), "name": column_text(actor.name)},
        **{"kind": actor.kind.value, "block": column_text(block_of(actor))},
        "form": column_text(form_of(actor)),
    }


def _is(row: Row[Any] | None, wanted: Mapping[str, Any] | None) -> bool:
    """Whether a row is there as it is wanted."""
    if row is None or wanted is None:
        return False
    return all(row._mapping[name] == wanted[name] for name in _COLUMNS)


def _neighbours(connection: Connection, no: int, blocks: Collection[str]) -> set[int]:
    """Return for each of some blocks an article that names somebody in it, too."""
    found: set[int] = set()
    for block in sorted(blocks):
        asked = select(sightings.c.article).where(
            sightings.c.block == block, sightings.c.article != no
        )
        found.update(connection.scalars(asked.order_by(sightings.c.article).limit(1)))
    return found
