"""Add: articles from their sources into a ledger, read by a crew, committed as they come."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import dataclass
from functools import partial
from typing import Any

from onrecord.errors import OnRecordError, SourceError
from onrecord.intake.parcels import Parcel, Shipped
from onrecord.ledger.store import Ledger
from onrecord.ledger.writing.adding import add_entries
from onrecord.ledger.writing.entries import AddedAs, Entry
from onrecord.usecases.crew import DEFAULT_LIMITS, Crew, Limits, work_through
from onrecord.usecases.receipts import Receipt, Tally
from onrecord.usecases.taking import Errand, Reader, Taken, TakenIn, shipped, take_in, weight_of

__all__ = ["How", "Limits", "Watch", "add", "try_out"]

ARTICLES_A_COMMIT = 64
SECONDS_A_COMMIT = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class How:
    """How articles are read: by how many processes (0: in this one), within which limits.

    *again* has articles that are there already read again. *load* gives the reader and must
    stand in a module, where each process finds it. *clock* counts seconds. How many articles
    a commit holds has no bearing on what the ledger holds in the end.
    """

    workers: int
    clock: Callable[[], float]
    again: bool = False
    limits: Limits = DEFAULT_LIMITS
    load: Callable[[], Reader] = shipped
    articles_a_commit: int = ARTICLES_A_COMMIT


def _ignore(_: Any) -> None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """Who is told how it goes: of each step, and of each article or source that is rejected.

    *held* is entered around each commit: what would break it off waits for its end.
    """

    step: Callable[[Tally], None] = _ignore
    rejected: Callable[[OnRecordError], None] = _ignore
    held: Callable[[], AbstractContextManager[None]] = nullcontext


WATCH_NOTHING = Watch()


def add(
    shipments: Iterable[Shipped], *, ledger: Ledger, how: How, watch: Watch = WATCH_NOTHING
) -> Receipt:
    """Add the articles that are shipped to a ledger, in their order, and return the account.

    An article is written whole or not at all. An interruption (KeyboardInterrupt), or a failure
    such as a full disk, ends the work; the account says so, what was committed stays, and the
    same call again goes on from there.
    """
    errand = Errand(place=ledger.place, load=how.load, again=how.again)
    desk = _Desk(ledger=ledger, how=how, watch=watch)
    return _settled(shipments, errand=errand, desk=desk)


def try_out(
    shipments: Iterable[Shipped],
    *,
    ledger: Ledger | None,
    how: How,
    watch: Watch = WATCH_NOTHING,
) -> Receipt:
    """Return the account that adding would give, as far as it can be told without reading.

    Articles are taken in and told apart from those of the ledger, if there is one yet;
    nothing is written.
    """
    errand = Errand(place=ledger.place if ledger else None, load=how.load, dry=True)
    return _settled(shipments, errand=errand, desk=_Desk(ledger=None, how=how, watch=watch))


def _settled(shipments: Iterable[Shipped], *, errand: Errand, desk: "_Desk") -> Receipt:
    how = desk.how
    crew = Crew(
        prepare=partial(take_in, errand),
        where=_where,
        weigh=weight_of,
        clock=how.clock,
        workers=how.workers,
        limits=how.limits,
    )
    began = how.clock()
    end = _end(shipments, crew=crew, desk=desk)
    return desk.tally.receipt(
        seconds=how.clock() - began,
        dry=errand.dry,
        stopped=isinstance(end, KeyboardInterrupt),
        failure=end if isinstance(end, OnRecordError) else None,
    )


def _end(
    shipments: Iterable[Shipped], *, crew: Crew[Parcel], desk: "_Desk"
) -> KeyboardInterrupt | OnRecordError | None:
    """Settle all that is shipped, and return what put an end to it before its time."""
    try:
        try:
            with closing(work_through(desk.counted(shipments), crew=crew)) as outcomes:
                for outcome in outcomes:
                    desk.settle(outcome)
        except KeyboardInterrupt as interrupt:
            desk.commit()
            return interrupt
        desk.commit()
    except OnRecordError as failure:
        return failure
    return None


def _where(parcel: Parcel) -> str:
    return parcel.where


def _is_undated(entry: Entry) -> bool:
    return dict(entry.article)["published"] is None


class _Desk:
    """Where what came of each article is counted, and entries wait to be committed together."""

    def __init__(self, *, ledger: Ledger | None, how: How, watch: Watch) -> None:
        self.how = how
        self.tally = Tally()
        self._ledger = ledger
        self._watch = watch
        self._waiting: list[Entry] = []
        self._since = 0.0
        self._met: set[bytes] = set()

    def counted(self, shipments: Iterable[Shipped]) -> Iterator[Shipped]:
        """Count what is taken in; a broken source is no article."""
        for one in shipments:
            if not isinstance(one, SourceError):
                self.tally.taken_in += 1
            yield one

    def settle(self, outcome: Taken) -> None:
        if isinstance(outcome, Entry):
            self._wait(outcome)
        elif isinstance(outcome, OnRecordError):
            self.tally.reject(outcome)
            self._watch.rejected(outcome)
        else:
            self._count(outcome)
        self._watch.step(self.tally)

    def commit(self) -> None:
        """Write what waits, in one transaction, and count it."""
        if not self._waiting or self._ledger is None:
            return
        with self._watch.held():
            with self._ledger.writing() as connection:
                added = add_entries(connection, self._waiting, again=self.how.again)
            waited, self._waiting = self._waiting, []
            for entry, one in zip(waited, added, strict=True):
                self.tally.added += one.how is AddedAs.NEW
                self.tally.there += one.how is AddedAs.THERE
                self.tally.reread += one.how is AddedAs.REREAD
                self.tally.copies += one.how is AddedAs.NEW and one.lineage != one.no
                self.tally.undated += one.how is AddedAs.NEW and _is_undated(entry)
        self._watch.step(self.tally)

    def _wait(self, entry: Entry) -> None:
        now = self.how.clock()
        if not self._waiting:
            self._since = now
        self._waiting.append(entry)
        full = len(self._waiting) >= self.how.articles_a_commit
        if full or now - self._since >= SECONDS_A_COMMIT:
            self.commit()

    def _count(self, seen: TakenIn) -> None:
        """Count an article that was not read; one that comes twice is there the second time."""
        key = bytes.fromhex(seen.identity)[:16]
        if seen.there or key in self._met:
            self.tally.there += 1
        else:
            self._met.add(key)
            self.tally.added += 1
