"""Show: one article of a ledger, or one fact in it, with what people corrected of it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.errors import NotOnRecordError
from onrecord.ledger.corrections import list_corrections, places_of
from onrecord.ledger.handles import parse_article, parse_handle
from onrecord.ledger.records import load, machine_record
from onrecord.ledger.store import Ledger
from onrecord.ledger.writing.extents import said_at
from onrecord.model import (
    Commitment,
    Correction,
    Handle,
    Kept,
    Placed,
    Record,
    Statement,
    handle,
)

__all__ = ["Fact", "Shown", "show"]

_REASONED = re.compile(r"(arg|precedent)([0-9]+)(?:\.[0-9]+)?", re.ASCII)
_LETTERS = {"arg": "g", "precedent": "p"}

Fact = tuple[str, object]
"""A fact with its id in the ledger: that of the record, or a letter and its place there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An article of a ledger with its facts by their ids, and the corrections of it, with
    where each stands by its number.

    With a `fact`, it and the corrections that bear on it are meant alone; `item` is that fact.
    """

    kept: Kept
    facts: tuple[Fact, ...]
    corrections: tuple[Correction, ...]
    places: Mapping[int, Placed] = field(default_factory=dict)
    fact: Handle | None = None
    item: object = None


def show(ledger: Ledger, name: str) -> Shown:
    """Return the article of that number (`12`), or the fact of that handle (`12.s3`)."""
    no, id = parse_handle(name) if "." in name else (parse_article(name), None)
    with ledger.reading() as connection:
        kept = load(connection, no)
        machine = machine_record(connection, no)
        corrections = tuple(one for one in list_corrections(connection) if one.article == no)
        places = places_of(connection, no) if corrections else {}
    facts = tuple(_facts(kept.record, machine))
    if id is None:
        return Shown(kept=kept, facts=facts, corrections=corrections, places=places)
    found, id = dict(facts), _id_of(id)
    if id not in found:
        raise _absent(name, dropped=id in dict(_facts(machine, machine)))
    return Shown(
        kept=kept,
        facts=facts,
        corrections=tuple(one for one in corrections if _is_of(found[id], one, machine)),
        places=places,
        fact=handle(no, id),
        item=found[id],
    )


def _id_of(name: str) -> str:
    """Return the id in the ledger of a fact as `onrecord reason` may name it.

    >>> _id_of("arg1.2"), _id_of("precedent3"), _id_of("s3")
    ('g1', 'p3', 's3')
    """
    found = _REASONED.fullmatch(name)
    return f"{_LETTERS[found[1]]}{found[2]}" if found else name


def _facts(record: Record, machine: Record) -> Iterator[Fact]:
    """Yield the facts of a record, each kind in its order."""
    for named in (
        *(record.actors, record.statements, record.commitments),
        *(record.territories, record.events, record.quantities),
    ):
        for item in named:
            yield item.id, item
    for territory in record.territories:
        for n, claim in enumerate(territory.claims, 1):
            yield f"{territory.id}.{n}", claim
    yield from _placed(record, machine)


def _placed(record: Record, machine: Record) -> Iterator[Fact]:
    """Yield the facts that are named by their place among those that the machine read."""
    placed: tuple[tuple[str, Sequence[object]], ...] = (
        *(("f", record.firsts), ("p", record.precedents)),
        *(("g", record.arguments), ("r", record.readings)),
    )
    for letter, items in placed:
        for n, item in enumerate(items, 1):
            yield f"{letter}{n}", item
    for n, reaction in enumerate(machine.reactions, 1):
        if reaction in record.reactions:
            yield f"x{n}", reaction


def _is_of(item: object, correction: Correction, machine: Record) -> bool:
    """Whether a correction is of the whole article, or of the statement that a fact is or
    stands on."""
    if correction.start == correction.stop:
        return True
    if not isinstance(item, Statement | Commitment):
        return False
    id = item.id if isinstance(item, Statement) else item.statement
    said = next((one for one in machine.statements if one.id == id), None)
    if said is None:
        return False
    start, stop = said_at(said)
    return start < correction.stop and correction.start < stop


def _absent(name: str, *, dropped: bool) -> NotOnRecordError:
    if dropped:
        return NotOnRecordError(
            what="a person dropped this fact as misread",
            where=name,
            fix="see why, and how to take that back, with `onrecord corrections`",
        )
    article = parse_article(name)
    return NotOnRecordError(
        what="the article has no fact of this handle",
        where=name,
        fix=f"look its facts up with `onrecord show {article}`",
    )
