"""Starting: a first matrix out of an article's own rival readings; nothing is rated in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.errors import AskedWronglyError
from onrecord.ledger.analyses.matrices import begin_matrix
from onrecord.ledger.copies.stories import articles_of_story
from onrecord.ledger.records import article_no, load
from onrecord.ledger.store import Ledger
from onrecord.model import Kept, RivalReading
from onrecord.model.hypotheses import Hypothesis, Item, Matrix
from onrecord.usecases.weigh.matrices import By, logged, named
from onrecord.usecases.weigh.offering import Offer, offers_of
from onrecord.usecases.weigh.supplying import with_told

__all__ = ["Started", "start_matrix"]

_MOST_OFFERED = 40
_MOST_COPIES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """A new matrix, the questions of the article it does not ask, and how much was left out."""

    matrix: Matrix
    other_questions: tuple[str, ...]
    left_out: int


def start_matrix(
    ledger: Ledger, name: str, *, article: str | int, question: str | None = None, by: By
) -> Started:
    """Begin a matrix with an article's positions on a question, and the evidence it has.

    Without a *question* it is the one with most positions. What holders of a position conclude
    is a judgement; of copies of the article, what they add is offered too.
    """
    with ledger.writing() as connection:
        no = article_no(connection, article)
        kept = load(connection, no)
        asked, others = _asked(kept, question)
        readings = [one for one in kept.record.readings if one.question == asked]
        story = [one for one in articles_of_story(connection, kept.lineage) if one != no]
        copies = [load(connection, one) for one in story[:_MOST_COPIES]]
        by = replace(by, reason=by.reason or f"a position in article {no}")
        matrix = Matrix(name=named(name), question=asked, begun=logged(None, by))
        matrix = _with_positions(matrix, readings, by=by)
        offers = _offers(kept, readings, copies)
        for offer in offers[:_MOST_OFFERED]:
            matrix = _with_offer(matrix, offer, by=by)
        begin_matrix(connection, matrix)
    return Started(
        matrix=matrix,
        other_questions=others,
        left_out=max(0, len(offers) - _MOST_OFFERED),
    )


def _asked(kept: Kept, question: str | None) -> tuple[str, tuple[str, ...]]:
    """Return the question to ask and the others that the article has readings on."""
    positions: dict[str, set[str]] = {}
    for reading in kept.record.readings:
        positions.setdefault(reading.question, set()).add(reading.position)
    where = f"article {kept.no}"
    if not positions:
        raise AskedWronglyError(
            what="no rival readings were found in it",
            where=where,
            fix="begin an empty matrix with `onrecord weigh new`",
        )
    asked = max(positions, key=lambda one: len(positions[one]))
    if question is not None:
        fits = [one for one in positions if question.strip().casefold() in one.casefold()]
        if len(fits) != 1:
            raise AskedWronglyError(
                what=f"{len(fits) or 'none'} of its questions match {question!r}",
                where=where,
                fix=f"ask one of these: {' / '.join(positions)}",
            )
        asked = fits[0]
    return asked, tuple(one for one in positions if one != asked)


def _with_positions(matrix: Matrix, readings: Sequence[RivalReading], *, by: By) -> Matrix:
    for position in dict.fromkeys(reading.position for reading in readings):
        id = f"h{len(matrix.hypotheses) + 1}"
        one = Hypothesis(id=id, text=position, log=logged(matrix, by))
        matrix = replace(matrix, hypotheses=(*matrix.hypotheses, one))
    return matrix


def _offers(
    kept: Kept, readings: Sequence[RivalReading], copies: Sequence[Kept]
) -> list[Offer]:
    """Return what the article offers, and what its copies add; each report once."""
    found: dict[str, Offer] = {}
    for offer in (*offers_of(kept, readings=readings), *_added(copies)):
        found.setdefault(offer.lineage, offer)
    return list(found.values())


def _added(copies: Sequence[Kept]) -> Iterator[Offer]:
    for copy in copies:
        for offer in offers_of(copy, readings=()):
            yield replace(offer, why=f"{offer.why}, in article {copy.no} of the same story")


def _with_offer(matrix: Matrix, offer: Offer, *, by: By) -> Matrix:
    by = replace(by, reason=f"offered: {offer.why}")
    if offer.told is not None:
        return with_told(matrix, offer.told, kind=offer.kind, by=by)
    item = Item(
        id=f"e{len(matrix.items) + 1}",
        kind=offer.kind,
        words=offer.words,
        source=offer.source,
        lineage=offer.lineage,
        document=offer.document,
        speaker=offer.speaker,
        log=logged(matrix, by),
    )
    return replace(matrix, items=(*matrix.items, item))
