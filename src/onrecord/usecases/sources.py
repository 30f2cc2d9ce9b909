"""Sources: articles, read or kept in a ledger, as they go into a case to reason about."""

from collections.abc import Iterable, Sequence

from onrecord.ledger.records import load, load_all
from onrecord.ledger.store import Ledger
from onrecord.model import Kept, Record
from onrecord.reasoning.cases import Source

__all__ = ["kept_sources", "record_sources"]


def record_sources(records: Iterable[Record]) -> tuple[Source, ...]:
    """Return records as sources of a case; ids get a prefix where there are several."""
    found = tuple(records)
    if len(found) == 1:
        return (Source(record=found[0]),)
    return tuple(Source(record=r, prefix=f"{n}.") for n, r in enumerate(found, 1))


def kept_sources(ledger: Ledger, nos: Sequence[int] = ()) -> tuple[Source, ...]:
    """Return articles of a ledger, by number, or all of them, as sources of a case.

    Copies count as one document with the article they share their words with.
    """
    with ledger.reading() as connection:
        found = [load(connection, no) for no in nos] if nos else list(load_all(connection))
    return tuple(_source(kept) for kept in found)


def _source(kept: Kept) -> Source:
    return Source(
        record=kept.record,
        prefix=f"{kept.no}.",
        document=f"article {kept.lineage}",
        identities=tuple((id, handle) for id, handle, _ in kept.identities),
    )
