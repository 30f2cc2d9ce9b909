"""Narrow: a record with only what one speaker says, and what hangs on that."""

from collections.abc import Collection
from dataclasses import replace

from onrecord.exports.cast import cast_of
from onrecord.model import Kept, Record, Statement, Territory

__all__ = ["narrowed"]


def narrowed(kept: Kept, *, speaker: str) -> Kept | None:
    """Return an article with only what a speaker of that name says; None if that is nothing.

    The name may be any that the speaker has here or across the ledger; case makes no
    difference. The article and its actors stay whole, and nothing names what is left out.
    """
    cast = cast_of(kept)
    key = speaker.casefold()
    ids = {actor.id for actor in kept.record.actors if key in cast.names_of(actor.id)}
    if not ids:
        return None
    record = _of(kept.record, ids)
    held = (
        *(record.statements, record.commitments, record.events, record.quantities),
        *(record.firsts, record.precedents, record.arguments, record.readings),
        *(territory.claims for territory in record.territories),
    )
    if not any(held):
        return None
    said = {statement.id for statement in record.statements}
    carries = tuple(pair for pair in kept.carries if pair[0] in said)
    return replace(kept, record=record, carries=carries)


def _of(record: Record, ids: Collection[str]) -> Record:
    statements = tuple(item for item in record.statements if _is_by(item, ids))
    said = {item.id for item in statements}
    commitments = tuple(item for item in record.commitments if item.statement in said)
    made = {item.id for item in commitments}
    events = tuple(item for item in record.events if item.according_to in ids)
    counted = {id for event in events for id in event.quantities}
    answerable = {*said, *(event.id for event in events)}
    return replace(
        record,
        statements=statements,
        commitments=tuple(
            replace(item, links=tuple(link for link in item.links if link.to in made))
            for item in commitments
        ),
        territories=tuple(_claimed(item, ids) for item in record.territories),
        events=events,
        quantities=tuple(
            item
            for item in record.quantities
            if item.attributed_to in ids or item.id in counted
        ),
        firsts=tuple(item for item in record.firsts if item.according_to in ids),
        precedents=tuple(
            item if item.commitment in made else replace(item, commitment=None)
            for item in record.precedents
            if item.according_to in ids
        ),
        arguments=tuple(item for item in record.arguments if item.according_to in ids),
        readings=tuple(
            item
            for item in record.readings
            if any(holder.according_to in ids for holder in item.holders)
        ),
        reactions=tuple(
            item
            for item in record.reactions
            if item.statement in said and item.to in answerable
        ),
    )


def _is_by(statement: Statement, ids: Collection[str]) -> bool:
    return statement.speaker is not None and statement.speaker.actor in ids


def _claimed(territory: Territory, ids: Collection[str]) -> Territory:
    return replace(
        territory,
        claims=tuple(claim for claim in territory.claims if claim.according_to in ids),
    )
