"""Offices: who holds office in which states, and which bodies are theirs, as roles and names
tell."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from sqlalchemy import Connection, or_, select

from onrecord.errors import NotOnRecordError
from onrecord.ledger import schema
from onrecord.ledger.lots import in_lots
from onrecord.ledger.names import name_key
from onrecord.ledger.search.known_names import actors_named
from onrecord.model import ActorKind
from onrecord.reference.places import load_places

__all__ = ["actors_behind", "states_of"]

_LOT = 500
_PUBLIC = "#public"
_LONGEST = 3  # words of a state's name
_COLLECTIVE = (ActorKind.BODY.value, ActorKind.OFFICE.value, ActorKind.GROUP.value)
_OF_STATES = frozenset(
    "ministry government army military navy force forces guard guards parliament presidency "
    "command council embassy department cabinet office marines coastguard chancellery "
    "officials authorities".split()
)


def actors_behind(connection: Connection, name: str) -> tuple[tuple[str, ...], set[int]]:
    """Return the names of the actors that a name fits, and the actors with their officials
    and the ministries, forces and councils named after them.

    Of a state that is named only with those who hold office there, these are all.
    """
    try:
        _, known = actors_named(connection, name)
    except NotOnRecordError:
        officials = _in_office(connection, {name}, public=True)
        if not officials:
            raise
        return (name,), officials
    names = tuple(actor.name for actor in known)
    behind = _in_office(connection, names) | _named_after(connection, names)
    return names, {actor.no for actor in known} | behind


def _named_after(connection: Connection, names: Collection[str]) -> set[int]:
    """Return the bodies of states that are named after one of these ("Velmark's navy")."""
    places = load_places()
    named = {state.state.name for name in names if (state := places.resolve_state(name))}
    if not named:
        return set()
    actors = schema.actors.c
    rows = connection.execute(
        select(actors.no, actors.name).where(actors.kind.in_(_COLLECTIVE))
    )
    found = set()
    for row in rows:
        words = row.name.replace("’", "'").replace("'s ", " ").split()
        if _OF_STATES.isdisjoint(word.lower() for word in words):
            continue
        states = (places.resolve_state(" ".join(words[:n])) for n in range(_LONGEST, 0, -1))
        state = next((state for state in states if state is not None), None)
        if state is not None and state.state.name in named:
            found.add(row.no)
    return found


def _in_office(
    connection: Connection, names: Collection[str], *, public: bool = False
) -> set[int]:
    """Return who holds office in a state of one of these names, a *public* one if asked."""
    marks = {name_key(name) for name in names} - {""}
    if not marks:
        return set()
    forms = schema.forms.c
    alike = or_(*(forms.form.contains(mark, autoescape=True) for mark in sorted(marks)))
    rows = connection.execute(
        select(forms.form, forms.actor).where(
            forms.actor.is_not(None), forms.block.startswith("person "), alike
        )
    )
    found = set()
    for row in rows:
        told = row.form.partition("|")[2].split(",")
        if not marks.isdisjoint(told) and (not public or _PUBLIC in told):
            found.add(row.actor)
    return found


def states_of(connection: Connection, actors: Collection[int]) -> Mapping[int, frozenset[int]]:
    """Return by person the states of its roles that are on record.

    One that no list knows may be sighted as somebody of that one name.
    """
    forms = schema.forms.c
    asked = select(forms.block, forms.form, forms.actor)
    marks: dict[int, set[str]] = defaultdict(set)
    for some in in_lots(actors):
        for row in connection.execute(asked.where(forms.actor.in_(some))):
            if row.block.startswith("person "):
                told = row.form.partition("|")[2].split(",")
                marks[row.actor] |= {mark for mark in told if mark and mark[0] != "#"}
    wanted = {mark for those in marks.values() for mark in those}
    states = _actors_of(connection, {f"person {mark}": f"{mark}|" for mark in wanted})
    states |= _actors_of(connection, dict.fromkeys(f"state {mark}" for mark in wanted))
    return {
        no: frozenset(states[mark] for mark in those if mark in states)
        for no, those in marks.items()
    }


def _actors_of(connection: Connection, blocks: Mapping[str, str | None]) -> dict[str, int]:
    """Return by mark the actor of a block, of the one form in it that is asked for."""
    forms, ordered = schema.forms.c, sorted(blocks)
    found: dict[str, int] = {}
    for at in range(0, len(ordered), _LOT):
        asked = select(forms.block, forms.form, forms.actor).where(
            forms.block.in_(ordered[at : at + _LOT]), forms.actor.is_not(None)
        )
        for row in connection.execute(asked.order_by(forms.block, forms.form)):
            if blocks[row.block] in (None, row.form):
                found[row.block.partition(" ")[2]] = row.actor
    return found
