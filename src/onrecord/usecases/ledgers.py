"""Ledgers: opening one for a command."""

from pathlib import Path

from onrecord.ledger.store import Ledger

__all__ = ["open_ledger"]


def open_ledger(place: str | Path, *, create: bool = False) -> Ledger:
    """Open the ledger in a file or at a `postgresql://` address; close it after use.

    One that is not there is made only with *create*.
    """
    return Ledger.open(place, create=create)
