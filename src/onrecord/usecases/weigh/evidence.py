"""Evidence: facts of a ledger as a matrix takes them in, each with the report it belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from onrecord.model import NARRATOR, Commitment, Event, Handle, Kept, Span, Statement, handle

__all__ = ["Told", "event_told", "told_as", "told_in", "words_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A fact of the ledger as evidence: its words, who asserts it, and whence it comes.

    `lineage` is the report: the statement that copies and commitments repeat, or one kind of
    event at one place as one story tells it. `document` is the story.
    """

    handle: Handle
    words: str
    source: str
    lineage: str
    document: str
    speaker: str | None
    day: date | None


def told_as(kept: Kept, id: str) -> Told | None:
    """Return the statement, commitment or event of that id as evidence, if there is one."""
    return next((told for told in told_in(kept) if told.handle == handle(kept.no, id)), None)


def told_in(kept: Kept) -> Iterator[Told]:
    """Return every statement, commitment and event of an article as evidence."""
    for statement in kept.record.statements:
        yield _statement_told(kept, statement)
    statements = {statement.id: statement for statement in kept.record.statements}
    for commitment in kept.record.commitments:
        yield _commitment_told(kept, commitment, statements[commitment.statement])
    for event in kept.record.events:
        yield event_told(kept, event)


def words_of(spans: tuple[Span, ...]) -> str:
    """Return the words of spans, those left out between them as […]."""
    return " […] ".join(" ".join(span.text.split()) for span in spans)


def event_told(kept: Kept, event: Event) -> Told:
    """Return an event as evidence; one told within a statement has that statement's lineage."""
    around = _statement_around(kept, event.evidence)
    kind = f"{event.kind} at {event.place}" if event.place else event.kind
    return Told(
        handle=handle(kept.no, event.id),
        words=words_of(event.evidence),
        source=_source(kept),
        lineage=_lineage(kept, around) if around else f"article {kept.lineage}: {kind}",
        document=_document(kept),
        speaker=_name(kept, event.according_to),
        day=event.when.earliest if event.when else None,
    )


def _statement_told(kept: Kept, statement: Statement) -> Told:
    return Told(
        handle=handle(kept.no, statement.id),
        words=words_of(statement.content),
        source=_source(kept),
        lineage=_lineage(kept, statement),
        document=_document(kept),
        speaker=_speaker(kept, statement),
        day=statement.said.earliest if statement.said else None,
    )


def _commitment_told(kept: Kept, commitment: Commitment, statement: Statement) -> Told:
    own = sorted({*commitment.trigger, *commitment.consequence})
    return Told(
        handle=handle(kept.no, commitment.id),
        words=words_of(tuple(own) or statement.content),
        source=_source(kept),
        lineage=_lineage(kept, statement),
        document=_document(kept),
        speaker=_speaker(kept, statement),
        day=statement.said.earliest if statement.said else None,
    )


def _statement_around(kept: Kept, evidence: tuple[Span, ...]) -> Statement | None:
    """Return the statement with the least content that all the evidence stands in."""
    around = [
        statement
        for statement in kept.record.statements
        if evidence and all(_within(span, statement.content) for span in evidence)
    ]
    return min(around, key=lambda s: sum(c.end - c.start for c in s.content), default=None)


def _within(span: Span, content: tuple[Span, ...]) -> bool:
    return any(c.start <= span.start and span.end <= c.end for c in content)


def _lineage(kept: Kept, statement: Statement) -> str:
    return dict(kept.carries).get(statement.id, handle(kept.no, statement.id))


def _document(kept: Kept) -> str:
    return f"article {kept.lineage}"


def _source(kept: Kept) -> str:
    article = kept.record.article
    day = f"published {article.published}" if article.published else "undated"
    return f"{day}, {article.outlet or article.title or f'article {kept.no}'}"


def _speaker(kept: Kept, statement: Statement) -> str | None:
    if statement.speaker is None:
        return None
    return _name(kept, statement.speaker.actor) or statement.speaker.name


def _name(kept: Kept, asserter: str) -> str | None:
    """Return the name that an actor has across the ledger; none for the narrator."""
    if asserter == NARRATOR:
        return None
    across = {actor: name for actor, _, name in kept.identities}
    own: dict[str, str] = {actor.id: actor.name for actor in kept.record.actors}
    return across.get(asserter) or own.get(asserter)
