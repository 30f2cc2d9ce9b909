"""Offering: what of an article bears on a question it has rival readings of, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model import NARRATOR, Act, Kept, Phase, RivalReading, Span, Statement, handle
from onrecord.model.hypotheses import ItemKind
from onrecord.usecases.weigh.evidence import Told, event_told, told_in, words_of

__all__ = ["Offer", "offers_of"]

# What is feared or supposed is no evidence; that someone spoke is told by what they said.
_OBSERVED = frozenset(
    {Phase.ANNOUNCED, Phase.SCHEDULED, Phase.UNDER_WAY, Phase.DONE, Phase.CANCELLED}
)
_SPEAKING = frozenset({"speech"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Something to put into a matrix, and why; `told` is None for words of no such fact."""

    kind: ItemKind
    why: str
    told: Told | None
    words: str
    source: str
    lineage: str
    document: str
    speaker: str | None


def offers_of(kept: Kept, *, readings: Sequence[RivalReading]) -> Iterator[Offer]:
    """Yield what bears on the question of those *readings*, judgements first.

    After them come commitments, answers to what is offered, what else their speakers say, and
    events that are observed or announced. The caller takes one of each lineage.
    """
    told = {one.handle: one for one in told_in(kept)}
    record = kept.record
    judging = {s.id for reading in readings for s in _statements_at(kept, reading.evidence)}
    bound = {commitment.statement for commitment in record.commitments}
    answering = {reaction.statement for reaction in record.reactions}
    claimed = {s.id for p in record.precedents for s in _statements_at(kept, (p.event,))}
    for reading in readings:
        if not _statements_at(kept, reading.evidence):
            yield _own_words(kept, reading)
    reasons = (
        (judging, ItemKind.JUDGEMENT, "what a holder of a position concludes"),
        (bound, ItemKind.EVIDENCE, "a commitment of the article"),
        (claimed - judging, ItemKind.EVIDENCE, "a precedent that is claimed"),
        (answering, ItemKind.EVIDENCE, "an answer to what was said or done"),
        (_said_by_holders(kept, readings), ItemKind.EVIDENCE, "said by a holder of a position"),
    )
    for ids, kind, why in reasons:
        for statement in record.statements:
            if statement.id in ids:
                yield _offer(told[handle(kept.no, statement.id)], kind, why)
    for event in record.events:
        if event.phase in _OBSERVED and event.kind not in _SPEAKING:
            phase = event.phase.value.replace("_", " ")
            yield _offer(event_told(kept, event), ItemKind.EVIDENCE, f"an event, {phase}")


def _statements_at(kept: Kept, spans: Sequence[Span]) -> list[Statement]:
    """Return the statements whose content shares words with the spans."""
    return [
        statement
        for statement in kept.record.statements
        if any(
            c.start < span.end and span.start < c.end
            for c in statement.content
            for span in spans
        )
    ]


def _said_by_holders(kept: Kept, readings: Sequence[RivalReading]) -> set[str]:
    holders = {h.according_to for reading in readings for h in reading.holders}
    return {
        statement.id
        for statement in kept.record.statements
        if statement.act is Act.SAY and statement.speaker
        if statement.speaker.actor in holders
    }


def _own_words(kept: Kept, reading: RivalReading) -> Offer:
    """Return a reading whose words are no statement's: the article's own, most often."""
    names = [h.name for h in reading.holders if h.according_to != NARRATOR]
    words = words_of(reading.evidence)
    return Offer(
        kind=ItemKind.JUDGEMENT,
        why="what a holder of a position concludes",
        told=None,
        words=words,
        source=f"{kept.record.article.outlet or f'article {kept.no}'}, in its own words",
        lineage=f"article {kept.lineage}: {words}",
        document=f"article {kept.lineage}",
        speaker=names[0] if names else None,
    )


def _offer(told: Told, kind: ItemKind, why: str) -> Offer:
    return Offer(
        kind=kind,
        why=why,
        told=told,
        words=told.words,
        source=told.source,
        lineage=told.lineage,
        document=told.document,
        speaker=told.speaker,
    )
