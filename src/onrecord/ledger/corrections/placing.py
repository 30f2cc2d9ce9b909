"""Placing: where the newest reading has what was corrected, and what stood there before."""

from collections.abc import Callable, Mapping

from sqlalchemy import Connection, select

from onrecord.ledger.corrections.applying import by_article, read_record
from onrecord.ledger.corrections.revising import revise, statement_at
from onrecord.ledger.schema import corrections
from onrecord.model import Correction, Field, Handle, Placed, Record, Statement, handle

__all__ = ["places_of"]


def places_of(connection: Connection, article: int | None = None) -> Mapping[int, Placed]:
    """Return by number where each correction, or each of one article, stands; one that has
    lost its words has no place.

    What stood there before is what the machine read, with earlier corrections that hold.
    """
    found: dict[int, Placed] = {}
    which = select(corrections)
    if article is not None:
        which = which.where(corrections.c.article == article)
    for no, those in by_article(connection, which):
        record = read_record(connection, no)
        for one in those:
            earlier = [other for other in those if other.no < one.no]
            placed = _placed(one, revise(record, earlier).record)
            if placed is not None:
                found[one.no] = placed
    return found


def _placed(one: Correction, record: Record) -> Placed | None:
    if one.start == one.stop:
        article = record.article
        day = article.published.isoformat() if article.published else ""
        before = day if one.field is Field.PUBLISHED else article.outlet or ""
        return Placed(handle=Handle(str(one.article)), words="", before=before)
    said = statement_at(record.statements, one)
    if said is None:
        return None
    words = " … ".join(span.text for span in said.content or said.cue or said.source)
    before = _BEFORE[one.field](said)
    return Placed(handle=handle(one.article, said.id), words=words, before=before)


def _days(said: Statement) -> str:
    if said.said is None:
        return ""
    days = dict.fromkeys((said.said.earliest, said.said.latest))
    return "/".join(day.isoformat() for day in days if day)


_BEFORE: Mapping[Field, Callable[[Statement], str]] = {
    Field.SPEAKER: lambda said: said.speaker.name if said.speaker else "",
    Field.SAID: _days,
    Field.VENUE: lambda said: said.venue or "",
    Field.MANNER: lambda said: said.manner.value,
    Field.DROPPED: lambda _: "",
}
