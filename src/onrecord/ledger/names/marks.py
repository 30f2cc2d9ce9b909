"""Marks: what an actor's roles say of who it is, in a few words that can be compared."""

from collections.abc import Iterable
from functools import lru_cache

from onrecord.ledger.names.folding import name_key
from onrecord.model import Role
from onrecord.reference.offices import TitleKind, load_offices
from onrecord.reference.places import load_places

__all__ = ["marks_of"]

_PUBLIC = frozenset(
    {TitleKind.LEADER, TitleKind.OFFICIAL, TitleKind.SPOKESPERSON, TitleKind.DIPLOMAT}
    | {TitleKind.MILITARY, TitleKind.POLITICIAN}
)
_KEPT = 1 << 12


def marks_of(roles: Iterable[Role]) -> tuple[str, ...]:
    """Return the walks of life and the states that roles name: "#public", "orland", sorted.

    One who holds office may change it, so that all offices are one mark; an office and a
    pulpit are two.
    """
    return tuple(sorted({mark for role in roles for mark in _marks(role.title, role.of)}))


@lru_cache(_KEPT)
def _marks(title: str, of: str | None) -> tuple[str, ...]:
    found = []
    resolved = load_offices().resolve_title(title)
    if resolved is not None:
        kind = resolved.kind
        found.append("#public" if kind in _PUBLIC else f"#{kind.value}")
    state = load_places().resolve_state(of) if of else None
    if state is not None:
        found.append(name_key(state.state.name))
    elif of and of[:1].isupper() and len(of.split()) == 1 and not of.isupper():
        found.append(name_key(of))
    return tuple(mark for mark in found if mark)
