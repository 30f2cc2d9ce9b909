"""Settling: the forms of some blocks, and those that judgements tie to them, led to actors."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from onrecord.ledger.identity.components import Block, Judged, Link, join_up
from onrecord.ledger.identity.undecided import most_sighted
from onrecord.ledger.judgements import Side
from onrecord.ledger.known_forms import Form, KnownForm, forms_of
from onrecord.ledger.lots import in_lots
from onrecord.ledger.names.forms import ALONE
from onrecord.ledger.names.groups import UNDECIDED, Grouping, group_forms, who_is_grouped
from onrecord.ledger.schema import sightings

__all__ = ["Settled", "Sighting", "block_named", "settle"]


@dataclass(frozen=True, slots=True)
class Sighting:
    """A sighting of an actor: its number, and what it is compared by."""

    no: int
    block: str
    form: str


@dataclass(frozen=True, slots=True)
class Settled:
    """Who is who in some blocks, as it is to be written.

    `old` are the forms as the ledger has them, `forms` as they are to be; `alone` are the
    actors of the sightings that are decided on their own, `fresh` those of other new ones.
    """

    old: Mapping[Form, KnownForm]
    forms: Mapping[Form, KnownForm]
    alone: Mapping[int, int]
    fresh: Mapping[int, int]


def block_named(sighting: Sighting) -> str:
    """Return the block of a sighting; one that is no name has a block of its own."""
    return sighting.block or f"{ALONE}{sighting.no}"


def settle(  # noqa: PLR0913 - what is known, and what is to be asked again
    connection: Connection,
    blocks: Collection[str],
    *,
    fresh: Iterable[Sighting],
    sides: Collection[Side],
    stale: Collection[Form] = (),
    afresh: bool = False,
) -> Settled:
    """Return the actor of every form of some blocks, and of what is decided on its own.

    *stale* are forms whose earliest sighting may be gone; *afresh* decides once more what was
    undecided, though no new form gives reason to.
    """
    placed = _sightings_at(connection, sides)
    closed = _tied(blocks, sides, placed)
    old = {(f.block, f.form): f for f in forms_of(connection, closed)}
    new = [one for one in fresh if one.block in closed]
    firsts = _firsts(connection, old, new, stale={f for f in stale if f[0] in closed})
    table = {name: group_forms(name, forms) for name, forms in firsts.items()}
    again = set(table) if afresh else {name for name, _ in stale} | _regrouped(old, table)
    judged = [one for one in placed.values() if block_named(one) in closed]
    alone = [
        *_judged(connection, table, judged),
        *_undecided(connection, table, new, again=again, but={one.no for one in judged}),
    ]
    seen = _firsts_unjudged(connection, firsts, judged)
    actors = join_up(
        [Block(name, seen[name], table[name]) for name in sorted(table)],
        judged=alone,
        links=_links(sides),
    )
    forms = {
        (name, form): KnownForm(name, form, first, actors.get((name, form)))
        for name, those in firsts.items()
        for form, first in those.items()
    }
    by_itself = {one.no: actors[one.no] for one in alone}
    return Settled(
        old,
        forms,
        by_itself,
        {o.no: actors[o.block, o.form] for o in new if o.no not in by_itself},
    )


def _sightings_at(connection: Connection, sides: Iterable[Side]) -> dict[int, Sighting]:
    nos = {no for side in sides for no in (side.left, side.right) if no is not None}
    columns = select(sightings.c.no, sightings.c.block, sightings.c.form)
    return {
        row.no: Sighting(row.no, row.block, row.form)
        for some in in_lots(nos)
        for row in connection.execute(columns.where(sightings.c.no.in_(some)))
    }


def _tied(
    blocks: Iterable[str], sides: Iterable[Side], placed: Mapping[int, Sighting]
) -> set[str]:
    """Return the blocks with all that judgements tie to them, however far."""
    ties: dict[str, set[str]] = defaultdict(set)
    for side in sides:
        if side.left is not None and side.right is not None:
            left, right = block_named(placed[side.left]), block_named(placed[side.right])
            ties[left].add(right)
            ties[right].add(left)
    closed = set(blocks)
    todo = list(closed)
    while todo:
        for other in ties[todo.pop()] - closed:
            closed.add(other)
            todo.append(other)
    return closed


def _firsts(
    connection: Connection,
    old: Mapping[Form, KnownForm],
    new: Iterable[Sighting],
    *,
    stale: Collection[Form],
) -> dict[str, dict[str, int]]:
    """Return the earliest sighting of every form that there is, by block."""
    firsts: dict[str, dict[str, int]] = defaultdict(dict)
    for (block, form), known in old.items():
        first = _first(connection, block, form) if (block, form) in stale else known.first
        if first is not None:
            firsts[block][form] = first
    for one in new:
        earliest = min(one.no, firsts[one.block].get(one.form, one.no))
        firsts[one.block][one.form] = earliest
    return firsts


def _first(
    connection: Connection, block: str, form: str, *, but: Collection[int] = ()
) -> int | None:
    asked = select(func.min(sightings.c.no)).where(
        sightings.c.block == block, sightings.c.form == form, sightings.c.no.not_in(but)
    )
    first: int | None = connection.execute(asked).scalar()
    return first


def _regrouped(old: Iterable[Form], table: Mapping[str, Grouping]) -> set[str]:
    """Return the blocks in which the new forms change who the old ones can be."""
    before: dict[str, list[str]] = defaultdict(list)
    for block, form in old:
        before[block].append(form)
    return {
        block
        for block, forms in before.items()
        if block in table and _changed(block, forms, table[block])
    }


def _changed(block: str, forms: Collection[str], now: Grouping) -> bool:
    if now.groups.keys() == set(forms):
        return False
    return who_is_grouped(group_forms(block, forms)) != who_is_grouped(now, forms)


def _judged(
    connection: Connection, table: Mapping[str, Grouping], judged: Iterable[Sighting]
) -> list[Judged]:
    return [
        Judged(
            one.no,
            (one.block, one.form) if one.block != ALONE else None,
            _likeliest(connection, table, one),
        )
        for one in judged
    ]


def _undecided(
    connection: Connection,
    table: Mapping[str, Grouping],
    new: Iterable[Sighting],
    *,
    again: Collection[str],
    but: Collection[int],
) -> list[Judged]:
    """Return the sightings of undecided forms that are to be decided: new ones, or all."""
    to_decide = {one.no: one for one in new if one.block not in again}
    for block in sorted(again & table.keys()):
        vague = [f for f, group in table[block].groups.items() if group == UNDECIDED]
        asked = select(sightings.c.no, sightings.c.form).where(
            sightings.c.block == block, sightings.c.form.in_(vague)
        )
        for row in connection.execute(asked) if vague else ():
            to_decide[row.no] = Sighting(row.no, block, row.form)
    return [
        Judged(no, (one.block, one.form), _likeliest(connection, table, one))
        for no, one in sorted(to_decide.items())
        if table[one.block].groups[one.form] == UNDECIDED and no not in but
    ]


def _likeliest(
    connection: Connection, table: Mapping[str, Grouping], one: Sighting
) -> int | None:
    grouping = table.get(one.block)
    if grouping is None or grouping.groups.get(one.form) != UNDECIDED:
        return None
    return most_sighted(connection, one.no, block=one.block, form=one.form, grouping=grouping)


def _firsts_unjudged(
    connection: Connection, firsts: Mapping[str, Mapping[str, int]], judged: Iterable[Sighting]
) -> dict[str, dict[str, int]]:
    """Return the earliest sightings of forms, leaving out those that were judged."""
    by_form: dict[Form, set[int]] = defaultdict(set)
    for one in judged:
        by_form[one.block, one.form].add(one.no)
    found = {block: dict(forms) for block, forms in firsts.items()}
    for (block, form), nos in by_form.items():
        if found.get(block, {}).get(form) in nos:
            first = _first(connection, block, form, but=sorted(nos))
            if first is None:
                del found[block][form]
            else:
                found[block][form] = first
    return found


def _links(sides: Iterable[Side]) -> list[Link]:
    return [
        Link(side.left, side.right, side.verdict)
        for side in sides
        if side.left is not None and side.right is not None
    ]
