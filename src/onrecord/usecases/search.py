"""Search: statements of a ledger by their words and by who, where and when, as people ask."""

from dataclasses import dataclass

from onrecord.ledger.search.found import load_found
from onrecord.ledger.search.marking import found_words
from onrecord.ledger.search.narrowing import Narrowed, resolve
from onrecord.ledger.search.queries import parse_query
from onrecord.ledger.search.statements import MOST_COUNTED, Order, find_hits
from onrecord.ledger.store import Ledger
from onrecord.ledger.views.coverage import coverage_of
from onrecord.model import Coverage, FoundStatement

__all__ = ["MOST_COUNTED", "Found", "Narrowed", "Order", "search"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a search found: one page of it, and how many there are (see `MOST_COUNTED`).

    `words` are those that the query matched, casefolded; `notes` say how a name was
    understood. Where nothing was found, `coverage` says what was looked through.
    """

    statements: tuple[FoundStatement, ...]
    total: int
    words: frozenset[str] = frozenset()
    notes: tuple[str, ...] = ()
    coverage: Coverage | None = None


def search(  # noqa: PLR0913 - what to find, and which part of it
    ledger: Ledger,
    query: str | None,
    narrowed: Narrowed,
    *,
    limit: int = 50,
    offset: int = 0,
    order: Order = Order.RANK,
) -> Found:
    """Return the statements with the words of *query*, or all, as far as *narrowed* goes."""
    wanted = None if query is None else parse_query(query)
    with ledger.reading() as connection:
        filters, notes = resolve(connection, narrowed)
        hits = find_hits(connection, wanted, filters, limit=limit, offset=offset, order=order)
        found = load_found(connection, hits.ranked)
        handles = [one.handle for one in found]
        return Found(
            statements=found,
            total=hits.total,
            words=found_words(connection, wanted, handles) if wanted else frozenset(),
            notes=notes,
            coverage=None if found else coverage_of(connection),
        )
