"""Offices: which persons hold office in which states, as their roles tell."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from sqlalchemy import Connection, or_, select

from onrecord.ledger import schema
from onrecord.ledger.lots import in_lots
from onrecord.ledger.names import name_key
from onrecord.model import ActorKind

__all__ = ["officials_of", "states_of"]

_LOT = 500


def officials_of(connection: Connection, actors: Collection[int]) -> set[int]:
    """Return the persons who were sighted with a role of one of these states."""
    own, forms = schema.actors.c, schema.forms.c
    state = ActorKind.STATE.value
    asked = select(own.name).where(own.no.in_(actors), own.kind == state)
    marks = {name_key(name) for name in connection.scalars(asked)}
    if not marks:
        return set()
    alike = or_(*(forms.form.contains(mark, autoescape=True) for mark in sorted(marks)))
    rows = connection.execute(
        select(forms.form, forms.actor).where(forms.actor.is_not(None), alike)
    )
    return {
        row.actor for row in rows if not marks.isdisjoint(row.form.partition("|")[2].split(","))
    }


def states_of(connection: Connection, actors: Collection[int]) -> Mapping[int, frozenset[int]]:
    """Return by person the states of its roles that are on record."""
    forms = schema.forms.c
    asked = select(forms.block, forms.form, forms.actor)
    marks: dict[int, set[str]] = defaultdict(set)
    for some in in_lots(actors):
        for row in connection.execute(asked.where(forms.actor.in_(some))):
            if row.block.startswith("person "):
                told = row.form.partition("|")[2].split(",")
                marks[row.actor] |= {mark for mark in told if mark and mark[0] != "#"}
    blocks = sorted({f"state {mark}" for those in marks.values() for mark in those})
    states: dict[str, int] = {}
    for at in range(0, len(blocks), _LOT):
        some_blocks = asked.where(forms.block.in_(blocks[at : at + _LOT]))
        for row in connection.execute(some_blocks):
            if row.actor is not None:
                states[row.block.removeprefix("state ")] = row.actor
    return {
        no: frozenset(states[mark] for mark in those if mark in states)
        for no, those in marks.items()
    }
