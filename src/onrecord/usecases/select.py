"""Select: a record with only the statements that are asked for, and what hangs on them."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from onrecord.model import Act, Commitment, Event, Precedent, Reaction, Record

__all__ = ["select_statements"]


def select_statements(
    record: Record, *, acts: Collection[Act] = tuple(Act), min_confidence: float = 0.0
) -> Record:
    """Return *record* with the statements of those acts and at least that confidence.

    Commitments and reactions go with their statements; commitments and events need that
    confidence too. The article, its actors and all else stay whole, and nothing that is kept
    names a statement, commitment or event that is not.
    """
    statements = tuple(
        statement
        for statement in record.statements
        if statement.act in acts and statement.confidence >= min_confidence
    )
    said = {statement.id for statement in statements}
    commitments = tuple(
        commitment
        for commitment in record.commitments
        if commitment.statement in said and commitment.confidence >= min_confidence
    )
    events = tuple(e for e in record.events if e.confidence >= min_confidence)
    return replace(
        record,
        statements=statements,
        commitments=tuple(_linked(commitments)),
        events=events,
        precedents=tuple(_tied(record.precedents, commitments)),
        reactions=tuple(_answering(record.reactions, said, events)),
    )


def _linked(commitments: tuple[Commitment, ...]) -> Iterator[Commitment]:
    kept = {commitment.id for commitment in commitments}
    for commitment in commitments:
        links = tuple(link for link in commitment.links if link.to in kept)
        yield replace(commitment, links=links)


def _tied(
    precedents: tuple[Precedent, ...], commitments: tuple[Commitment, ...]
) -> Iterator[Precedent]:
    kept = {commitment.id for commitment in commitments}
    for precedent in precedents:
        yield precedent if precedent.commitment in kept else replace(precedent, commitment=None)


def _answering(
    reactions: tuple[Reaction, ...], said: Collection[str], events: tuple[Event, ...]
) -> Iterator[Reaction]:
    answered = {*said, *(event.id for event in events)}
    for reaction in reactions:
        if reaction.statement in said and reaction.to in answered:
            yield reaction
