"""Already: which articles a ledger has, asked before they are read."""

from collections.abc import Collection

from sqlalchemy import Connection, select

from onrecord.ledger.lots import in_lots
from onrecord.ledger.schema import articles

__all__ = ["already_there"]


def already_there(connection: Connection, identities: Collection[str]) -> frozenset[str]:
    """Return those of some identities that are of articles in the ledger."""
    identity = articles.c.identity
    found: set[str] = set()
    for some in in_lots(identities):
        found.update(connection.scalars(select(identity).where(identity.in_(some))))
    return frozenset(found)
