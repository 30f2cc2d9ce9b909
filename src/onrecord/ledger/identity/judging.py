"""Judging: a verdict on two actors, put in the log and carried through the ledger."""

from sqlalchemy import Connection, select

from onrecord.ledger.identity.identifying import settle_sightings
from onrecord.ledger.judgements import (
    Side,
    active_sides,
    add_judgement,
    undo_judgement,
)
from onrecord.ledger.lots import in_lots
from onrecord.ledger.schema import sightings
from onrecord.model import Judgement, Verdict

__all__ = ["judge", "overruled", "unjudge"]


def judge(  # noqa: PLR0913 - one keyword for each thing that is logged
    connection: Connection,
    left: str,
    right: str,
    *,
    verdict: Verdict,
    author: str,
    reason: str,
    made: str,
) -> Judgement:
    """Judge two actors, each as one article has it, to be the same or not."""
    judgement = add_judgement(
        connection, left, right, verdict=verdict, author=author, reason=reason, made=made
    )
    settle_sightings(connection, _sightings_of(connection, judgement.no))
    return judgement


def unjudge(connection: Connection, no: int, *, author: str, undone: str) -> Judgement:
    """Take a judgement back: names, and the judgements that are left, decide again."""
    sighted = _sightings_of(connection, no)
    judgement = undo_judgement(connection, no, author=author, undone=undone)
    settle_sightings(connection, sighted)
    return judgement


def overruled(connection: Connection) -> tuple[int, ...]:
    """Return the numbers of the judgements that later ones have put out of force."""
    sides = [side for side in active_sides(connection) if None not in (side.left, side.right)]
    nos = {no for side in sides for no in (side.left, side.right) if no is not None}
    actors: dict[int | None, int | None] = {}
    for some in in_lots(nos):
        asked = select(sightings.c.no, sightings.c.actor).where(sightings.c.no.in_(some))
        actors.update({row.no: row.actor for row in connection.execute(asked)})
    return tuple(
        side.judgement
        for side in sides
        if (actors[side.left] == actors[side.right]) != (side.verdict is Verdict.SAME)
    )


def _sightings_of(connection: Connection, no: int) -> set[int]:
    """Return the sightings that a judgement is about, if it holds."""
    sides: list[Side] = [side for side in active_sides(connection) if side.judgement == no]
    return {s for side in sides for s in (side.left, side.right) if s is not None}
