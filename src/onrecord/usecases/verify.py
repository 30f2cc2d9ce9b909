"""Verify: a whole ledger read again, with a receipt of what was checked."""

from collections.abc import Callable
from dataclasses import dataclass

from onrecord.ledger.store import Ledger
from onrecord.ledger.verifying import Fault, verify_each

__all__ = ["Verified", "verify_ledger"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """How much of a ledger was read again, and how many faults were found in it."""

    articles: int
    facts: int
    spans: int
    faults: int


def verify_ledger(
    ledger: Ledger,
    *,
    on_fault: Callable[[Fault], None],
    on_article: Callable[[], None] = lambda: None,
) -> Verified:
    """Read every article of a ledger again; each fault is handed on as it is found."""
    articles = facts = spans = faults = 0
    with ledger.reading() as connection:
        for checked in verify_each(connection):
            for fault in checked.faults:
                on_fault(fault)
            faults += len(checked.faults)
            facts += checked.facts
            spans += checked.spans
            if checked.article is not None:
                articles += 1
                on_article()
    return Verified(articles=articles, facts=facts, spans=spans, faults=faults)
