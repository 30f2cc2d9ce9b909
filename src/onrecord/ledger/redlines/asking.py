"""Asking: rows of some articles or of all, and the actors that they name."""

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select

from onrecord.ledger import schema
from onrecord.ledger.lots import in_lots
from onrecord.model import Handle, handle

__all__ = ["Voices", "rows_of"]


class Voices:
    """Actors across the ledger by number, asked for as they are needed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[int, tuple[Handle, str]] = {}
        self._nos: dict[Handle, int] = {}

    def know(self, nos: Iterable[int | None]) -> None:
        """Ask for those of some actors that are not known yet."""
        wanted = {no for no in nos if no is not None} - self._known.keys()
        if not wanted:
            return
        first, actors = schema.sightings.c, schema.actors.c
        asked = select(actors.no, actors.name, first.article, first.id).join(
            schema.sightings, first.no == actors.no
        )
        for some in in_lots(wanted):
            for row in self._connection.execute(asked.where(actors.no.in_(some))):
                known = handle(row.article, row.id)
                self._known[row.no] = known, row.name
                self._nos[known] = row.no

    def handle_of(self, no: int | None) -> Handle | None:
        """Return the handle of an actor."""
        known = self._of(no)
        return known[0] if known else None

    def name_of(self, no: int | None) -> str | None:
        """Return the name of an actor."""
        known = self._of(no)
        return known[1] if known else None

    def _of(self, no: int | None) -> tuple[Handle, str] | None:
        if no is None:
            return None
        if no not in self._known:
            self.know([no])
        return self._known.get(no)

    def no_of(self, actor: Handle) -> int:
        """Return the number of an actor that was asked for before."""
        return self._nos[actor]


def rows_of(
    connection: Connection,
    asked: Select[Any],
    column: ColumnElement[int],
    articles: Collection[int] | None,
) -> list[Any]:
    """Return the rows of some articles, or of all."""
    if articles is None:
        return list(connection.execute(asked))
    lots = in_lots(articles)
    return [row for some in lots for row in connection.execute(asked.where(column.in_(some)))]
