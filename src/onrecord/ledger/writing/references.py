"""References: the facts of a record that others name, and names that lead nowhere."""

from collections.abc import Iterable, Iterator

from onrecord.model import NARRATOR, Record

__all__ = ["broken_references"]


def broken_references(record: Record) -> Iterator[tuple[str, str]]:
    """Return the id of each fact that names another which the record does not have, and what.

    >>> from onrecord.model import Article, Reaction, Stance
    >>> page = Article(id="page", text="", sha256="")
    >>> lost = Reaction(statement="s1", to="e1", stance=Stance.DOUBTS)
    >>> list(broken_references(Record(article=page, reactions=(lost,))))
    [('', 'it names s1, which is not on record'), ('', 'it names e1, which is not on record')]
    """
    known = {
        NARRATOR,
        *(
            fact.id
            for facts in (
                *(record.actors, record.statements, record.commitments),
                *(record.territories, record.events, record.quantities),
            )
            for fact in facts
        ),
    }
    for id, named in _named(record):
        for name in named:
            if name is not None and name not in known:
                yield id, f"it names {name}, which is not on record"


def _named(record: Record) -> Iterator[tuple[str, Iterable[str | None]]]:
    """Return the id of each fact, and the ids that it names."""
    for said in record.statements:
        yield said.id, (said.speaker.actor if said.speaker else None, *said.via)
    for commitment in record.commitments:
        speaker = commitment.speaker.actor if commitment.speaker else None
        links = (link.to for link in commitment.links)
        yield commitment.id, (commitment.statement, speaker, *commitment.scope, *links)
    for territory in record.territories:
        yield territory.id, (claim.according_to for claim in territory.claims)
    for event in record.events:
        parties = (party.actor for party in (*event.actors, *event.targets))
        yield event.id, (event.according_to, *parties, *event.quantities)
    for quantity in record.quantities:
        yield quantity.id, (quantity.attributed_to,)
    yield from _named_in_reasoning(record)


def _named_in_reasoning(record: Record) -> Iterator[tuple[str, Iterable[str | None]]]:
    for argument in record.arguments:
        yield "", (argument.according_to,)
    for first in record.firsts:
        yield "", (first.according_to,)
    for precedent in record.precedents:
        yield "", (precedent.commitment, precedent.according_to)
    for reading in record.readings:
        yield "", (holder.according_to for holder in reading.holders)
    for reaction in record.reactions:
        yield "", (reaction.statement, reaction.to)
