"""Judgements: a person's word that two actors are the same, or are not; logged, never lost."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, func, insert, select, update

from onrecord.codec import decode_parts
from onrecord.errors import AskedWronglyError, NotOnRecordError
from onrecord.ledger.handles import parse_handle
from onrecord.ledger.lots import in_lots
from onrecord.ledger.names import name_key
from onrecord.ledger.schema import judgements, sightings
from onrecord.model import Actor, Handle, Judgement, Verdict

__all__ = ["Side", "active_sides", "add_judgement", "list_judgements", "undo_judgement"]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a judgement as it stands in the ledger now: a sighting, or None if the
    newest reading of its article has no such actor."""

    judgement: int
    verdict: Verdict
    left: int | None
    right: int | None


@dataclass(frozen=True, slots=True)
class _Sighted:
    no: int
    id: str
    key: str
    mentions: tuple[tuple[int, int], ...]


def add_judgement(  # noqa: PLR0913 - one keyword for each thing that is logged
    connection: Connection,
    left: str,
    right: str,
    *,
    verdict: Verdict,
    author: str,
    reason: str,
    made: str,
) -> Judgement:
    """Log a verdict on two actors, each as one article has it (`12.a3`)."""
    if not author.strip() or not reason.strip():
        raise AskedWronglyError(
            what="a judgement needs an author and a reason",
            where=f"{left} and {right}",
            fix="say who judges, and why",
        )
    sides = [_sighting(connection, handle) for handle in (left, right)]
    if sides[0].no == sides[1].no:
        raise AskedWronglyError(
            what="both handles name one actor of one article",
            where=f"{left} and {right}",
            fix="name two actors",
        )
    no = (connection.execute(select(func.max(judgements.c.no))).scalar() or 0) + 1
    values = {"no": no, "left": left.strip(), "right": right.strip()}
    values |= {"verdict": verdict.value, "author": author, "reason": reason, "made": made}
    values |= {"left_name": sides[0].name, "left_at": sides[0].at}
    values |= {"right_name": sides[1].name, "right_at": sides[1].at}
    connection.execute(insert(judgements).values(values))
    return _judgement(connection, no)


def undo_judgement(connection: Connection, no: int, *, author: str, undone: str) -> Judgement:
    """Take a judgement back; it stays in the log."""
    found = _judgement(connection, no)
    if found.undone is not None:
        raise AskedWronglyError(
            what=f"it was undone before, by {found.undone_by}",
            where=f"judgement {no}",
            fix="nothing is left to be done",
        )
    connection.execute(
        update(judgements).where(judgements.c.no == no).values(undone=undone, undone_by=author)
    )
    return _judgement(connection, no)


def list_judgements(connection: Connection) -> tuple[Judgement, ...]:
    """Return every judgement, the oldest first, those that are undone among them."""
    rows = connection.execute(select(judgements).order_by(judgements.c.no))
    return tuple(_from_row(row._mapping) for row in rows)


def active_sides(connection: Connection) -> tuple[Side, ...]:
    """Return the judgements that hold, in their order, with the sightings they are about now.

    After a new reading a side is the actor of its article with the name that was judged, or
    else the one mentioned at the same place.
    """
    rows = connection.execute(
        select(judgements).where(judgements.c.undone.is_(None)).order_by(judgements.c.no)
    ).all()
    if not rows:
        return ()
    articles = {parse_handle(handle)[0] for row in rows for handle in (row.left, row.right)}
    sighted = _sighted(connection, articles)
    found = []
    for row in rows:
        left = _resolved(sighted, row.left, row.left_name, row.left_at)
        right = _resolved(sighted, row.right, row.right_name, row.right_at)
        found.append(Side(row.no, Verdict(row.verdict), left, right))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Judged:
    no: int
    name: str
    at: int


def _sighting(connection: Connection, handle: str) -> _Judged:
    article, id = parse_handle(handle)
    row = connection.execute(
        select(sightings.c.no, sightings.c.name, sightings.c.start, sightings.c.data).where(
            sightings.c.article == article, sightings.c.id == id
        )
    ).one_or_none()
    if row is None:
        raise NotOnRecordError(
            what="there is no such actor in the ledger",
            where=handle,
            fix="find its handle with `onrecord actors NAME`",
        )
    mentions = _mentions(row.data)
    return _Judged(row.no, row.name, mentions[0][0] if mentions else row.start)


def _sighted(connection: Connection, articles: Iterable[int]) -> dict[int, list[_Sighted]]:
    found: dict[int, list[_Sighted]] = {}
    columns = select(
        sightings.c.no,
        sightings.c.article,
        sightings.c.id,
        sightings.c.name,
        sightings.c.data,
    )
    for some in in_lots(set(articles)):
        for row in connection.execute(columns.where(sightings.c.article.in_(some))):
            seen = _Sighted(row.no, row.id, name_key(row.name), _mentions(row.data))
            found.setdefault(row.article, []).append(seen)
    return found


def _mentions(data: str) -> tuple[tuple[int, int], ...]:
    (actor,) = decode_parts(Actor, (data,))
    return tuple((span.start, span.end) for span in actor.mentions)


def _resolved(
    sighted: dict[int, list[_Sighted]], handle: str, name: str, at: int
) -> int | None:
    article, id = parse_handle(handle)
    those = sorted(sighted.get(article, ()), key=lambda s: (s.id != id, s.no))
    key = name_key(name)
    for seen in those:
        if seen.key == key:
            return seen.no
    for seen in those:
        if any(start <= at < end for start, end in seen.mentions):
            return seen.no
    return None


def _judgement(connection: Connection, no: int) -> Judgement:
    row = connection.execute(select(judgements).where(judgements.c.no == no)).one_or_none()
    if row is None:
        raise NotOnRecordError(
            what="there is no such judgement",
            where=f"judgement {no}",
            fix="list them with `onrecord corrections`",
        )
    return _from_row(row._mapping)


def _from_row(row: RowMapping) -> Judgement:
    return Judgement(
        no=row["no"],
        left=Handle(row["left"]),
        right=Handle(row["right"]),
        verdict=Verdict(row["verdict"]),
        author=row["author"],
        reason=row["reason"],
        made=row["made"],
        undone=row["undone"],
        undone_by=row["undone_by"],
    )
