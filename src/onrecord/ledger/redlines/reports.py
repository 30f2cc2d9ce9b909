"""Reports: what is said of red lines: that one was crossed, or is taken back."""

from collections.abc import Collection

from sqlalchemy import Connection, select

from onrecord.codec import decode_parts
from onrecord.ledger import schema
from onrecord.ledger.redlines.asking import Voices, rows_of
from onrecord.ledger.redlines.bearings import speaks_of_lines
from onrecord.ledger.redlines.material import Reported, Saying
from onrecord.ledger.search.filters import Filters
from onrecord.ledger.search.queries import AnyOf, Phrase
from onrecord.ledger.search.statements import Order, find_numbers
from onrecord.model import NARRATOR, Precedent, handle
from onrecord.reference.redlines import load_red_lines

__all__ = ["load_precedents", "load_sayings"]

_MOST_SAYINGS = 20_000  # statements with a crossing word that are looked through, the newest


def load_precedents(connection: Connection, articles: Collection[int] | None) -> list[Reported]:
    """Return the precedents of some articles, or of all."""
    own, article = schema.precedents.c, schema.articles.c
    asked = (
        select(own.no, own.article, own.id, own.data, article.published)
        .join(schema.articles, article.no == own.article)
        .order_by(own.no)
    )
    rows = rows_of(connection, asked, own.article, articles)
    read = decode_parts(Precedent, [row.data for row in rows])
    sighting = schema.sightings.c
    tellers = rows_of(
        connection,
        select(sighting.article, sighting.id, sighting.name),
        sighting.article,
        {row.article for row in rows},
    )
    names = {(row.article, row.id): row.name for row in tellers}
    return [
        Reported(
            no=row.no,
            handle=handle(row.article, row.id),
            article=row.article,
            day=row.published,
            words=one.event.text,
            commitment=handle(row.article, one.commitment) if one.commitment else None,
            according_to=names.get((row.article, one.according_to), NARRATOR),
        )
        for row, one in zip(rows, read, strict=True)
    ]


def load_sayings(connection: Connection, voices: Voices) -> list[Saying]:
    """Return the statements that tell of a line crossed or of a threat taken back."""
    lexicon = load_red_lines()
    phrases = dict.fromkeys((*lexicon.lines, *lexicon.threats))
    query = AnyOf(tuple(Phrase(tuple(phrase.split())) for phrase in phrases))
    found = find_numbers(connection, query, Filters(), limit=_MOST_SAYINGS, order=Order.NEWEST)
    own = schema.statements.c
    asked = select(
        *(own.no, own.article, own.id, own.day, own.speaker, own.speaker_name),
        *(own.content, own.confidence),
    )
    rows = rows_of(connection, asked, own.no, {no for no, _ in found})
    told = [row for row in rows if speaks_of_lines(row.content)]
    voices.know(row.speaker for row in told)
    return [
        Saying(
            no=row.no,
            handle=handle(row.article, row.id),
            article=row.article,
            day=row.day,
            speaker=voices.handle_of(row.speaker),
            name=voices.name_of(row.speaker) or row.speaker_name or "not known",
            words=row.content,
            confidence=row.confidence,
        )
        for row in told
    ]
