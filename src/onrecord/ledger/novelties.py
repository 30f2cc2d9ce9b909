"""Novelties: claims to be the first of a kind, tested against what a ledger has from before."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import Connection, select

from onrecord.codec import decode_parts
from onrecord.errors import AskedWronglyError, NotOnRecordError
from onrecord.ledger.coverage import coverage_of
from onrecord.ledger.filters import Filters
from onrecord.ledger.found import load_found
from onrecord.ledger.handles import parse_handle
from onrecord.ledger.happenings import EventFilters, find_events
from onrecord.ledger.queries import AnyOf, Phrase
from onrecord.ledger.query_tokens import split_words
from onrecord.ledger.repeats import words_of
from onrecord.ledger.schema import articles, firsts
from onrecord.ledger.search import find_numbers, having
from onrecord.model import First, FoundEvent, Novelty, Precursor
from onrecord.reference.small_words import load_small_words

__all__ = ["Asserted", "asserted_first", "find_precursors"]

_MOST_WORDS = 12
_MOST_CANDIDATES = 500  # the best by rank, in which rare words weigh most
_STEM = 6  # letters by which words of an event are compared
_ENDING = 3


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
    """Return what is on the record from before a claim and shares at least half its words.

    What shares most comes first, and the oldest of such. Statements have to pass the filters;
    events are looked at where only days are asked for.
    """
    words = _content_words(asserted.claim)
    until = _day_before(asserted.before, filters.until)
    within = replace(filters, until=until)
    found = [*_said_before(connection, words, within)]
    if within == Filters(since=filters.since, until=until):
        found.extend(_done_before(connection, words, within))
    found = [one for one in found if asserted.article not in _articles_of(one)]
    found.sort(key=lambda one: (-len(one.shared), one.day is None, one.day or date.max))
    return Novelty(
        claim=asserted.claim,
        words=words,
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


def _day_before(before: date | None, until: date | None) -> date | None:
    days = [*([before - timedelta(days=1)] if before else []), *([until] if until else [])]
    return min(days, default=None)


def _said_before(
    connection: Connection, words: Sequence[str], filters: Filters
) -> Iterator[Precursor]:
    query = AnyOf(tuple(Phrase((word,)) for word in words))
    ranked = find_numbers(connection, query, filters, limit=_MOST_CANDIDATES)
    shared: Mapping[int, list[str]] = defaultdict(list)
    for word in words:
        for no in having(connection, Phrase((word,)), [no for no, _ in ranked]):
            shared[no].append(word)
    enough = [(no, rank) for no, rank in ranked if _is_enough(shared[no], words)]
    for (no, _), found in zip(enough, load_found(connection, enough), strict=True):
        yield Precursor(found=found, day=found.day, shared=tuple(shared[no]))


def _done_before(
    connection: Connection, words: Sequence[str], filters: Filters
) -> Iterator[Precursor]:
    stems = {word: _stem(word) for word in words}
    asked = EventFilters(
        since=filters.since, until=filters.until, words=tuple(dict.fromkeys(stems.values()))
    )
    for found in find_events(connection, asked, limit=_MOST_CANDIDATES, oldest=True):
        event = found.event
        told = f"{event.kind} {event.place or ''} {words_of(event.evidence)}".casefold()
        has = split_words(told)
        shared = [w for w, stem in stems.items() if any(one.startswith(stem) for one in has)]
        if _is_enough(shared, words):
            day = event.when.earliest if event.when else None
            yield Precursor(found=found, day=day, shared=tuple(shared))


def _stem(word: str) -> str:
    """Return how a word begins in most of its forms.

    >>> _stem("blockaded"), _stem("ships")
    ('blocka', 'ship')
    """
    return word[: max(4, min(_STEM, len(word) - _ENDING))]


def _is_enough(shared: Sequence[str], words: Sequence[str]) -> bool:
    return 2 * len(shared) >= len(words)


def _articles_of(precursor: Precursor) -> set[int]:
    found = precursor.found
    carriers = found.carriers
    if isinstance(found, FoundEvent):
        return {carriers[0].article}
    return {carrier.article for carrier in carriers}
