"""Red lines: those of a ledger, or of one actor, each with its history."""

from collections.abc import Collection, Iterable
from datetime import date

from onrecord.errors import NotOnRecordError
from onrecord.ledger.handles import is_handle, parse_handle
from onrecord.ledger.redlines import actors_behind, red_lines
from onrecord.ledger.store import Ledger
from onrecord.model import Move, MoveKind, RedLine

__all__ = ["show_red_lines"]


def show_red_lines(
    ledger: Ledger,
    name: str | None = None,
    *,
    since: date | None = None,
    until: date | None = None,
    kinds: Collection[MoveKind] = (),
) -> tuple[tuple[str, ...], tuple[RedLine, ...]]:
    """Return the names of the actors that *name* fits, and the red lines they drew or moved.

    The handle of a line, or of a fact that is a step of one (`12.c1`), means that line. Of a
    state those of its officials are shown too, also where it is named only with them. Only
    lines with a step within the days and of the kinds asked for are returned, but each with
    its whole history.
    """
    with ledger.reading() as connection:
        if name is None:
            names: tuple[str, ...] = ()
            lines = red_lines(connection)
        elif _names_a_step(name):
            names, lines = (), _with_step(red_lines(connection), name.strip())
        else:
            names, nos = actors_behind(connection, name)
            lines = red_lines(connection, actors=nos)
    asked = bool(since or until or kinds)
    return names, tuple(
        line
        for line in lines
        if not asked or any(_is_asked(move, since, until, kinds) for move in line.moves)
    )


def _names_a_step(name: str) -> bool:
    """Whether a name is the handle of a fact; that of an actor means the actor."""
    return is_handle(name) and not parse_handle(name)[1].startswith("a")


def _with_step(lines: Iterable[RedLine], fact: str) -> tuple[RedLine, ...]:
    found = tuple(
        line for line in lines if fact == line.id or any(fact == m.fact for m in line.moves)
    )
    if not found:
        raise NotOnRecordError(
            what="no red line is drawn or moved by a fact of this handle",
            where=fact,
            fix="look the lines up with `onrecord redlines`",
        )
    return found


def _is_asked(
    move: Move, since: date | None, until: date | None, kinds: Collection[MoveKind]
) -> bool:
    if kinds and move.kind not in kinds:
        return False
    if not (since or until):
        return True
    if move.day is None:
        return False
    return (since is None or move.day >= since) and (until is None or move.day <= until)
