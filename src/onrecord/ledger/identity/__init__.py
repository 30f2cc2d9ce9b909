"""Identity: who is one actor across the articles of a ledger."""

from collections.abc import Iterable

from sqlalchemy import Connection

__all__ = ["identify"]


def identify(connection: Connection, nos: Iterable[int]) -> None:
    """Find the actors across the ledger that these articles speak of."""
