"""The reader that ships with the package: loaded once, when it is first asked for."""

from functools import cache, partial

from onrecord.reading.pipeline import load_kit, read_many
from onrecord.usecases.read import ReadMany

__all__ = ["shipped_reader"]


@cache
def shipped_reader() -> ReadMany:
    """Return what reads articles with the shipped weights and reference data."""
    return partial(read_many, kit=load_kit())
