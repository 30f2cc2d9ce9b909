"""Reasoned: the rows of facts that hold an article's reasoning, and of its quantities."""

from collections.abc import Iterable, Mapping, Sequence

from onrecord.ledger.writing.cells import column_text, fact_cells
from onrecord.ledger.writing.extents import Extent, extent_of
from onrecord.ledger.writing.layouts import Row
from onrecord.model import Record, Span

__all__ = ["reasoning_rows"]


def reasoning_rows(record: Record, *, extents: Mapping[str, Extent]) -> dict[str, list[Row]]:
    """Return the rows of facts that are searched by their words alone.

    Those without an id in the record are named by a letter and their place in it, from 1.
    """
    return {
        "quantities": [
            (place, *fact_cells(item.id, extent_of((item.span,)), item), column_text(item.unit))
            for place, item in enumerate(record.quantities)
        ],
        "arguments": _named(
            "g", ((item, (*item.premises, item.conclusion)) for item in record.arguments)
        ),
        "firsts": _named("f", ((item, (item.claim,)) for item in record.firsts)),
        "precedents": _named("p", ((item, (item.event,)) for item in record.precedents)),
        "readings": _named("r", ((item, item.evidence) for item in record.readings)),
        "reactions": [
            (place, *fact_cells(f"x{place + 1}", extents[item.statement], item))
            for place, item in enumerate(record.reactions)
        ],
    }


def _named(letter: str, found: Iterable[tuple[object, Sequence[Span]]]) -> list[Row]:
    return [
        (place, *fact_cells(f"{letter}{place + 1}", extent_of(evidence), item))
        for place, (item, evidence) in enumerate(found)
    ]
