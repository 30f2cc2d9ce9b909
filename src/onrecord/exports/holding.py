"""Holding: what is handed on out of a ledger, and the count of what became of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from onrecord.model import Kept, RedLine

__all__ = ["Holding", "Tally"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """Articles in the order of the ledger, gone through once, and what hangs on them.

    `perspective` names the one actor whose status claims are asked for.
    """

    articles: Iterable[Kept]
    red_lines: Iterable[RedLine] = ()
    perspective: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many items were written, and how many were left out for each reason."""

    written: int
    left_out: Mapping[str, int] = field(default_factory=dict)
