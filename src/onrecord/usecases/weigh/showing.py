"""Showing: a matrix brought up to date with its ledger, and what it comes to."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from onrecord.errors import NotOnRecordError
from onrecord.ledger.analyses.matrices import load_matrix
from onrecord.ledger.copies.stories import load_those_there
from onrecord.ledger.handles import parse_handle
from onrecord.ledger.store import Ledger
from onrecord.model.hypotheses import Item, Matrix, active
from onrecord.model.kept import Handle, Kept
from onrecord.model.weighings import Weighing
from onrecord.reasoning.weigh import weigh
from onrecord.reasoning.weigh.sheets import analysts_of
from onrecord.usecases.weigh.evidence import Told, told_in
from onrecord.usecases.weigh.matrices import named

__all__ = ["Shown", "show_matrix"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A matrix, what its ratings come to, and the items whose words are no longer on record.

    Speakers and lineages of items are as the ledger has them now, corrections applied.
    """

    matrix: Matrix
    weighing: Weighing
    gone: tuple[str, ...] = ()


def show_matrix(
    ledger: Ledger,
    name: str,
    *,
    analysts: Collection[str] = (),
    judgements: bool = False,
    among: Collection[str] = (),
) -> Shown:
    """Return a matrix and its weighing; see `weigh` for what may be asked."""
    with ledger.reading() as connection:
        matrix = load_matrix(connection, named(name))
        handles = [item.handle for item in active(matrix.items) if item.handle]
        nos = [parse_handle(one)[0] for one in handles]
        articles = load_those_there(connection, nos)
    _check_known(matrix, among)
    _check_analysts(matrix, analysts)
    now = {item.id: _now(item, articles) for item in active(matrix.items) if item.handle}
    current = tuple(_current(item, now.get(item.id)) for item in matrix.items)
    matrix = replace(matrix, items=current)
    return Shown(
        matrix=matrix,
        weighing=weigh(matrix, analysts=analysts, judgements=judgements, among=among),
        gone=tuple(id for id, told in now.items() if told is None),
    )


def _now(item: Item, articles: Mapping[int, Kept]) -> Told | None:
    """Return an item as its article has it now: by its handle, or else by its words."""
    article, id = parse_handle(item.handle or Handle(""))
    kept = articles.get(article)
    if kept is None:
        return None
    same = [
        told
        for told in told_in(kept)
        if told.words == item.words and _sort(told.handle) == id[:1]
    ]
    same.sort(key=lambda told: told.handle != item.handle)
    return same[0] if same else None


def _sort(handle: Handle) -> str:
    return parse_handle(handle)[1][:1]


def _current(item: Item, told: Told | None) -> Item:
    if told is None:
        return item
    return replace(
        item,
        handle=told.handle,
        source=told.source,
        lineage=told.lineage,
        document=told.document,
        speaker=told.speaker,
        day=told.day,
    )


def _check_known(matrix: Matrix, among: Collection[str]) -> None:
    known = [id for id, _ in matrix.offered()]
    for hypothesis in among:
        if hypothesis not in known:
            raise NotOnRecordError(
                what=f"the matrix has no hypothesis {hypothesis!r}",
                where=matrix.name,
                fix=f"name one of {', '.join(known)}",
            )


def _check_analysts(matrix: Matrix, analysts: Collection[str]) -> None:
    known = {*analysts_of(matrix), *(one.log.author for one in active(matrix.ratios))}
    for analyst in analysts:
        if analyst not in known:
            raise NotOnRecordError(
                what=f"{analyst} has rated nothing in it",
                where=matrix.name,
                fix=f"name one of {', '.join(sorted(known))}" if known else "rate something",
            )
