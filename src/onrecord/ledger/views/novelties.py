"""Novelties: claims to be the first of a kind, tested against what a ledger has from before."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import Connection, select

from onrecord.codec import decode_parts
from onrecord.errors import AskedWronglyError, NotOnRecordError
from onrecord.ledger.copies.repeats import words_of
from onrecord.ledger.handles import parse_handle
from onrecord.ledger.names import name_key
from onrecord.ledger.schema import articles, events, firsts, names
from onrecord.ledger.search.filters import Filters
from onrecord.ledger.search.found import load_found
from onrecord.ledger.search.queries import AnyOf, Phrase
from onrecord.ledger.search.query_tokens import split_words
from onrecord.ledger.search.statements import find_hits, having
from onrecord.ledger.views.coverage import coverage_of
from onrecord.ledger.views.happenings import EventFilters, find_events
from onrecord.model import First, FoundEvent, Novelty, Precursor
from onrecord.reference.small_words import load_small_words

__all__ = ["Asserted", "asserted_first", "find_precursors"]

_MOST_WORDS = 12
_MOST_CANDIDATES = 500  # the best by rank, in which rare words weigh most
_STEM = 6  # letters by which words of an event are compared
_ENDING = 3
_DAY_TWO = date.min + timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asserted:
    """A claim to be the first: its words, the day by which it was made, and its article."""

    claim: str
    before: date | None = None
    article: int | None = None


def asserted_first(connection: Connection, handle: str) -> Asserted:
    """Return the claim of that handle (`12.f1`), as made on the day its article appeared."""
    article, id = parse_handle(handle)
    asked = (
        select(firsts.c.data, articles.c.published)
        .join(articles, articles.c.no == firsts.c.article)
        .where(firsts.c.article == article, firsts.c.id == id)
    )
    row = connection.execute(asked).first()
    if row is None:
        raise NotOnRecordError(
            what="the ledger has no claim to be the first of this handle",
            where=handle,
            fix='give the claim in words: onrecord first "the first time …"',
        )
    (first,) = decode_parts(First, [row.data])
    return Asserted(claim=first.claim.text, before=row.published, article=article)


def find_precursors(
    connection: Connection, asserted: Asserted, filters: Filters, *, limit: int = 20
) -> Novelty:
    """Return what is on the record from before a claim and shares enough of its words.

    Enough are two, or a third of those that anything on record has. What shares most comes
    first, and the oldest of such. Statements have to pass the filters; events are looked at
    where only days are asked for.
    """
    sought = _content_words(asserted.claim)
    words = tuple(word for word in sought if _is_known(connection, word))
    least = max(min(2, len(words)), math.ceil(len(words) / 3))
    within = replace(filters, until=_last_day(asserted.before, filters.until))
    found = [*_said_before(connection, words, within)]
    if within == Filters(since=within.since, until=within.until):
        found.extend(_done_before(connection, words, within))
    found = [
        one
        for one in found
        if len(one.shared) >= least > 0 and asserted.article not in _articles_of(one)
    ]
    found.sort(key=lambda one: (-len(one.shared), one.day is None, one.day or date.max))
    return Novelty(
        claim=asserted.claim,
        words=words,
        absent=tuple(word for word in sought if word not in words),
        least=least,
        before=asserted.before,
        precursors=tuple(found[:limit]),
        coverage=coverage_of(connection),
    )


def _content_words(claim: str) -> tuple[str, ...]:
    small = load_small_words()
    words = dict.fromkeys(word.casefold() for word in split_words(claim))
    telling = [word for word in words if word not in small][:_MOST_WORDS]
    if not telling:
        raise AskedWronglyError(
            what="the claim holds no word to look for",
            where=repr(claim),
            fix="say what is to be the first: onrecord first 'grain ships turned back'",
        )
    return tuple(telling)


def _last_day(before: date | None, until: date | None) -> date | None:
    days = [
        *([max(before, _DAY_TWO) - timedelta(days=1)] if before else []),
        *([until] if until else []),
    ]
    return min(days, default=None)


def _is_known(connection: Connection, word: str) -> bool:
    """Return whether any statement has a word, or a name, or the words of an event."""
    named = select(names.c.key).where(names.c.key == name_key(word)).limit(1)
    if connection.execute(named).first():
        return True
    query, everything = Phrase((word,)), Filters(all_carriers=True)
    if find_hits(connection, query, everything, limit=1).ranked:
        return True
    told = events.c.data.icontains(_stem(word), autoescape=True)
    return connection.execute(select(events.c.no).where(told).limit(1)).first() is not None


def _said_before(
    connection: Connection, words: Sequence[str], filters: Filters
) -> Iterator[Precursor]:
    """Return statements with any of the words, and those that they or their speaker share."""
    if not words:
        return
    query = AnyOf(tuple(Phrase((word,)) for word in words))
    ranked = find_hits(connection, query, filters, limit=_MOST_CANDIDATES).ranked
    numbers = [no for no, _ in ranked]
    have = {word: set(having(connection, Phrase((word,)), numbers)) for word in words}
    for (no, _), found in zip(ranked, load_found(connection, ranked), strict=True):
        who = f"{found.speaker_name or ''} {found.statement.role_as_given or ''}"
        spoken = _shared(words, who)
        shared = tuple(word for word in words if no in have[word] or word in spoken)
        yield Precursor(found=found, day=found.day, shared=shared)


def _done_before(
    connection: Connection, words: Sequence[str], filters: Filters
) -> Iterator[Precursor]:
    stems = tuple(dict.fromkeys(map(_stem, words)))
    asked = EventFilters(since=filters.since, until=filters.until, words=stems)
    for found in find_events(connection, asked, limit=_MOST_CANDIDATES, oldest=True):
        event = found.event
        told = f"{event.kind} {event.place or ''} {words_of(event.evidence)}"
        day = event.when.earliest if event.when else None
        yield Precursor(found=found, day=day, shared=_shared(words, told))


def _shared(words: Sequence[str], text: str) -> tuple[str, ...]:
    """Return which words, in some form, stand in a text that the store has no index of."""
    has = split_words(text.casefold())
    return tuple(w for w in words if any(one.startswith(_stem(w)) for one in has))


def _stem(word: str) -> str:
    """Return how a word begins in most of its forms.

    >>> _stem("blockaded"), _stem("ships")
    ('blocka', 'ship')
    """
    return word[: max(4, min(_STEM, len(word) - _ENDING))]


def _articles_of(precursor: Precursor) -> set[int]:
    found = precursor.found
    carriers = found.carriers
    if isinstance(found, FoundEvent):
        return {carriers[0].article}
    return {carrier.article for carrier in carriers}
