"""Made rows: rows of a ledger's tables that nothing was read for, written in bulk."""

import json
from typing import Any

from sqlalchemy import Connection, Table

from onrecord.ledger import schema
from onrecord.ledger.schema import FACTS_AN_ARTICLE

__all__ = ["MadeRows"]

_FIRST = (schema.texts, schema.articles, schema.actors, schema.names, schema.sightings)


class MadeRows:
    """Rows by table, until they are written; those that are there already are passed over."""

    def __init__(self) -> None:
        self._rows: dict[Table, list[dict[str, Any]]] = {}

    def add(self, table: Table, **values: Any) -> None:
        """Put down a row."""
        self._rows.setdefault(table, []).append(values)

    def add_fact(self, table: Table, no: int, data: dict[str, Any], **values: Any) -> None:
        """Put down a fact; its id is in its data, its extent the whole text unless given."""
        values = {"start": 0, "stop": 1, **values}
        article = no // FACTS_AN_ARTICLE
        self.add(table, no=no, article=article, id=data["id"], data=json.dumps(data), **values)

    def write(self, connection: Connection) -> None:
        """Write all rows, those first that others refer to, and forget them."""
        others = (table for table in self._rows if table not in _FIRST)
        for table in (*_FIRST, *others):
            rows = self._rows.get(table, [])
            if rows:
                names = ", ".join(f'"{name}"' for name in rows[0])
                marks = ", ".join("?" for _ in rows[0])
                insert = f"INSERT OR IGNORE INTO {table.name} ({names}) VALUES ({marks})"
                connection.exec_driver_sql(insert, [tuple(row.values()) for row in rows])
        self._rows = {}
