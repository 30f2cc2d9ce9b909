"""Supplying: items put into a matrix, out of the ledger or from elsewhere."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from onrecord.errors import AskedWronglyError, NotOnRecordError
from onrecord.ledger.handles import parse_handle
from onrecord.ledger.records import load
from onrecord.ledger.store import Ledger
from onrecord.model import Handle
from onrecord.model.hypotheses import Item, ItemKind, Matrix, active
from onrecord.usecases.weigh.evidence import Told, told_as
from onrecord.usecases.weigh.matrices import By, change, logged

__all__ = ["add_fact", "add_item", "with_told"]


def add_fact(  # noqa: PLR0913 - one keyword for each thing that may be said of it
    ledger: Ledger,
    name: str,
    fact: str,
    *,
    kind: ItemKind = ItemKind.EVIDENCE,
    copy_of: str | None = None,
    by: By,
) -> Item:
    """Add a statement, commitment or event of the ledger (`12.s3`) as an item."""
    article, id = parse_handle(fact)
    with ledger.reading() as connection:
        told = told_as(load(connection, article), id)
    if told is None:
        raise NotOnRecordError(
            what="the ledger has no statement, commitment or event of this name",
            where=fact,
            fix="find one with `onrecord search` or `onrecord events`",
        )

    def added(matrix: Matrix) -> Matrix:
        _check_new(matrix, told.handle)
        _check_copy(matrix, copy_of)
        return with_told(matrix, told, kind=kind, copy_of=copy_of, by=by)

    return change(ledger, name, added).items[-1]


def add_item(  # noqa: PLR0913 - one keyword for each thing that may be said of it
    ledger: Ledger,
    name: str,
    words: str,
    *,
    source: str,
    kind: ItemKind = ItemKind.EVIDENCE,
    speaker: str | None = None,
    day: date | None = None,
    copy_of: str | None = None,
    by: By,
) -> Item:
    """Add an item that is not in the ledger, with the source it is taken from."""
    if not words.strip() or not source.strip():
        raise AskedWronglyError(
            what="an item that is not in the ledger needs words and a source",
            where=name,
            fix="say what it is and where it is from, or name a fact like 12.s3",
        )

    def added(matrix: Matrix) -> Matrix:
        _check_copy(matrix, copy_of)
        id = _next_id(matrix)
        item = Item(
            id=id,
            kind=kind,
            words=words.strip(),
            source=source.strip(),
            lineage=f"item {id}",
            speaker=(speaker or "").strip() or None,
            day=day,
            copy_of=copy_of,
            log=logged(matrix, by),
        )
        return replace(matrix, items=(*matrix.items, item))

    return change(ledger, name, added).items[-1]


def with_told(
    matrix: Matrix, told: Told, *, kind: ItemKind, copy_of: str | None = None, by: By
) -> Matrix:
    """Return a matrix with a fact of the ledger as its newest item."""
    item = Item(
        id=_next_id(matrix),
        kind=kind,
        words=told.words,
        source=told.source,
        lineage=told.lineage,
        handle=told.handle,
        document=told.document,
        speaker=told.speaker,
        day=told.day,
        copy_of=copy_of,
        log=logged(matrix, by),
    )
    return replace(matrix, items=(*matrix.items, item))


def _next_id(matrix: Matrix) -> str:
    return f"e{len(matrix.items) + 1}"


def _check_new(matrix: Matrix, handle: Handle) -> None:
    same: Sequence[str] = [item.id for item in active(matrix.items) if item.handle == handle]
    if same:
        raise AskedWronglyError(
            what=f"the matrix has it already, as {same[0]}",
            where=f"{matrix.name}, {handle}",
            fix=f"rate {same[0]}, or take it back first",
        )


def _check_copy(matrix: Matrix, copy_of: str | None) -> None:
    if copy_of is not None and copy_of not in {item.id for item in matrix.items}:
        raise NotOnRecordError(
            what=f"the matrix has no item {copy_of!r} that this could repeat",
            where=matrix.name,
            fix="name an item like e1",
        )
