"""Taking in: what is done with parcels in a process of its own, up to what is to be written."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from onrecord.errors import LedgerError, OnRecordError
from onrecord.intake.parcels import Parcel, article_from_parcel
from onrecord.ledger.store import Ledger
from onrecord.ledger.writing.already import already_there
from onrecord.ledger.writing.entries import Entry
from onrecord.ledger.writing.rows import identity_of, prepare
from onrecord.model import Article, Record
from onrecord.usecases.hand import Work
from onrecord.usecases.read import ReadMany, read_all
from onrecord.usecases.reader import reader_name, shipped_reader

__all__ = ["Errand", "Reader", "Taken", "TakenIn", "shipped", "take_in", "weight_of"]

# A page is some four times as long as its text.
_BYTES_A_CHARACTER = 4


@dataclass(frozen=True, slots=True)
class TakenIn:
    """An article that was taken in and not read: it is in the ledger, or nobody asked to."""

    identity: str
    there: bool


Taken: TypeAlias = Entry | TakenIn | OnRecordError
"""What came of a parcel."""


@dataclass(frozen=True, slots=True)
class Reader:
    """What reads articles, and the name that its records are marked with."""

    read_many: ReadMany
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """What a process that takes articles in is told; it is sent there by name.

    *place* is the ledger that may have them already, if there is one; *again* has those read
    again too. A *dry* errand reads nothing. *load* gives the reader.
    """

    place: str | None
    load: Callable[[], Reader]
    again: bool = False
    dry: bool = False


def shipped() -> Reader:
    """Return the reader that ships with the package."""
    return Reader(shipped_reader(), reader_name())


def take_in(errand: Errand) -> Work:
    """Make ready for an errand, and return the work: parcels in, what came of each out."""
    return partial(_taken, errand=errand, reader=None if errand.dry else errand.load())


def weight_of(parcel: Parcel) -> int:
    """Return about how many characters there are to be read in a parcel."""
    if parcel.source is None:
        return len(parcel.text or "")
    return len(parcel.source.data) // _BYTES_A_CHARACTER


def _taken(parcels: Sequence[Parcel], *, errand: Errand, reader: Reader | None) -> list[Taken]:
    articles = [_article(parcel) for parcel in parcels]
    there = _there(articles, place=errand.place)
    known = [
        _known(article, there=there, errand=errand, reading=reader is not None)
        for article in articles
    ]
    unknown = [article for article, one in zip(articles, known, strict=True) if one is None]
    entries = _entries(unknown, reader=reader) if reader else iter(())
    return [next(entries) if one is None else one for one in known]


def _article(parcel: Parcel) -> Article | OnRecordError:
    try:
        return article_from_parcel(parcel)
    except OnRecordError as error:
        return error


def _there(articles: Sequence[Article | OnRecordError], *, place: str | None) -> frozenset[str]:
    """Return the identities that are in the ledger.

    To ask saves their reading and no more: a ledger that cannot be asked fails at the writing.
    """
    identities = [identity_of(one) for one in articles if isinstance(one, Article)]
    if place is None or not identities:
        return frozenset()
    try:
        with Ledger.open(place) as ledger, ledger.reading() as connection:
            return already_there(connection, identities)
    except LedgerError:
        return frozenset()


def _known(
    article: Article | OnRecordError, *, there: Collection[str], errand: Errand, reading: bool
) -> TakenIn | OnRecordError | None:
    """Return what came of an article without reading it, or None if it is to be read."""
    if isinstance(article, OnRecordError):
        return article
    identity = identity_of(article)
    found = identity in there
    if reading and (errand.again or not found):
        return None
    return TakenIn(identity, there=found)


def _entries(
    articles: Sequence[Article | OnRecordError], *, reader: Reader
) -> Iterator[Entry | OnRecordError]:
    for outcome in read_all(articles, read_many=reader.read_many):
        yield outcome if isinstance(outcome, OnRecordError) else _entry(outcome, reader.name)


def _entry(record: Record, name: str) -> Entry | OnRecordError:
    try:
        return prepare(record, reader=name)
    except OnRecordError as error:
        return error
