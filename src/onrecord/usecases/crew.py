"""The crew: several processes work through a stream of jobs, in order, past what fails."""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from queue import LifoQueue
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

from onrecord.errors import GivenUpError, OnRecordError
from onrecord.usecases.hand import Prepare, Work
from onrecord.usecases.seats import Limits, Seat

__all__ = ["Crew", "Limits", "work_through"]

Job = TypeVar("Job")

Outcome: TypeAlias = Any
"""What work makes of a job."""

DEFAULT_LIMITS = Limits()
JOBS_A_BATCH = 16  # as many articles as the network takes at once
WEIGHT_A_BATCH = 200_000
BATCHES_AHEAD = 2  # for each hand, beside the one it is at
SECONDS_A_BATCH = 1.0  # a batch that fills up slowly is sent as it is


@dataclass(frozen=True, slots=True, kw_only=True)
class Crew(Generic[Job]):
    """How jobs are worked on: what each hand does, how many there are, and their limits.

    *where* says which job it is, for an error; *weigh* its size, in characters or so. Without
    workers all is done in this process, with the same results and without limits. *clock*
    counts seconds.
    """

    prepare: Prepare
    where: Callable[[Job], str]
    weigh: Callable[[Job], int]
    clock: Callable[[], float]
    workers: int
    limits: Limits = DEFAULT_LIMITS


def work_through(
    jobs: Iterable[Job | OnRecordError], *, crew: Crew[Job]
) -> Generator[Outcome | OnRecordError, None, None]:
    """Yield the outcome of each job, and each error in its place; the order is kept.

    A bounded number of jobs is taken ahead. A job that takes too long or too much memory, or
    on which the work fails, is an error of its own and costs no other job anything. Close the
    iterator to stop the hands; they stop too if this process is killed.
    """
    batches = _batches(jobs, crew=crew)
    return _here(batches, crew=crew) if crew.workers <= 0 else _spread(batches, crew=crew)


Batch: TypeAlias = list[Any]
Outcomes: TypeAlias = list[Any]


class _Asked(Protocol):
    def ask(self, jobs: Sequence[Any], *, where: str) -> tuple[Any, ...] | OnRecordError: ...


class _Here:
    """A hand that is this process itself."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def ask(self, jobs: Sequence[Any], *, where: str) -> tuple[Any, ...] | OnRecordError:
        try:
            return tuple(self._work(jobs))
        except OnRecordError as error:
            return error
        except Exception as error:  # whatever it is, it is one article's
            what = f"the reader failed on it ({type(error).__name__}: {error})"
            return GivenUpError(what=what, where=where, fix="leave it out")


def _here(batches: Iterable[Batch], *, crew: Crew[Any]) -> Generator[Outcome, None, None]:
    hand = _Here(crew.prepare())
    for batch in batches:
        yield from _outcomes(batch, hand=hand, where=crew.where)


def _spread(batches: Iterable[Batch], *, crew: Crew[Any]) -> Generator[Outcome, None, None]:
    seats = [Seat(crew.prepare, limits=crew.limits) for _ in range(crew.workers)]
    # The last to come free goes first: no hand is started while another has nothing to do.
    free: LifoQueue[Seat] = LifoQueue()
    for seat in seats:
        free.put(seat)

    def work(batch: Batch) -> Outcomes:
        seat = free.get()
        try:
            return _outcomes(batch, hand=seat, where=crew.where)
        finally:
            free.put(seat)

    # A thread for each hand does nothing but wait for it.
    threads = ThreadPoolExecutor(crew.workers, thread_name_prefix="onrecord-crew")
    try:
        yield from _in_order(batches, work=work, threads=threads, most=crew.workers)
    finally:
        for seat in seats:
            seat.close()
        threads.shutdown(cancel_futures=True)
        for seat in seats:
            seat.leave()


def _in_order(
    batches: Iterable[Batch],
    *,
    work: Callable[[Batch], Outcomes],
    threads: ThreadPoolExecutor,
    most: int,
) -> Iterator[Outcome]:
    begun: deque[Future[Outcomes]] = deque()
    for batch in batches:
        begun.append(threads.submit(work, batch))
        while begun and (begun[0].done() or len(begun) > most * (1 + BATCHES_AHEAD)):
            yield from begun.popleft().result()
    while begun:
        yield from begun.popleft().result()


def _outcomes(batch: Batch, *, hand: _Asked, where: Callable[[Any], str]) -> Outcomes:
    """Return what came of a batch; its errors stay where they are."""
    jobs = [item for item in batch if not isinstance(item, OnRecordError)]
    done = iter(_tried(jobs, hand=hand, where=where))
    return [item if isinstance(item, OnRecordError) else next(done) for item in batch]


def _tried(jobs: Batch, *, hand: _Asked, where: Callable[[Any], str]) -> Outcomes:
    """Return what came of some jobs; if they fail together each is tried alone."""
    if not jobs:
        return []
    answer = hand.ask(jobs, where=where(jobs[0]))
    if not isinstance(answer, OnRecordError):
        return list(answer)
    if len(jobs) == 1:
        return [answer]
    return [one for job in jobs for one in _tried([job], hand=hand, where=where)]


def _batches(jobs: Iterable[Job | OnRecordError], *, crew: Crew[Job]) -> Iterator[Batch]:
    batch: Batch = []
    weight, since = 0, crew.clock()
    for job in jobs:
        batch.append(job)
        weight += 0 if isinstance(job, OnRecordError) else crew.weigh(job)
        full = len(batch) >= JOBS_A_BATCH or weight >= WEIGHT_A_BATCH
        if full or crew.clock() - since >= SECONDS_A_BATCH:
            yield batch
            batch, weight, since = [], 0, crew.clock()
    if batch:
        yield batch
