"""The crew: in order, within bounds, past what hangs, dies or floods; gone when it should be.

The hands import this module to find what they are to do.
"""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from onrecord.errors import (
    CrewError,
    OnRecordError,
    UnreadableInputError,
    WeightsError,
)
from onrecord.usecases.crew import BATCHES_AHEAD, JOBS_A_BATCH, Crew, Limits, work_through
from onrecord.usecases.hand import Prepare, Work

ROOT = Path(__file__).resolve().parents[2]
QUICK = Limits(seconds=1.0, memory=400_000_000)


def shout() -> Work:
    """Make ready to shout; some words do harm."""
    return lambda jobs: [_shouted(job) for job in jobs]


def _shouted(word: str) -> str:
    act = _HARM.get(word)
    if act is not None:
        act()
    return word.upper()


def _hang_in_c() -> None:
    """Hold the interpreter's lock for ever, so that no thread of the process ever runs."""
    re.match(r"(a+)+$", "a" * 60 + "b")


def _refuse() -> None:
    raise UnreadableInputError(what="it is blank", where="here", fix="fill it")


def _flood() -> None:
    held = [bytearray(50_000_000) for _ in range(40)]
    del held


_HARM: dict[str, Callable[[], object]] = {
    "hang": lambda: time.sleep(60),
    "hang in c": _hang_in_c,
    "die": lambda: os.kill(os.getpid(), signal.SIGSEGV),
    "exit": lambda: os._exit(3),
    "fault": lambda: {}["missing"],
    "flood": _flood,
    "print": lambda: os.write(1, b"noise\n"),
    "refuse": _refuse,
}


def name_the_hand() -> Work:
    return lambda jobs: [os.getpid() for _ in jobs]


def tell_order_of_work() -> Work:
    """Make ready to answer at once, or late for the first job of all."""
    return lambda jobs: [time.sleep(0.3) or job if job == 0 else job for job in jobs]


def fail_to_start() -> Work:
    raise WeightsError(what="the weights are gone", where="here", fix="install it again")


def die_at_start() -> Work:
    os._exit(4)


def crew_of(workers: int, *, prepare: Prepare = shout, limits: Limits = QUICK) -> Crew[object]:
    return Crew(
        prepare=prepare,
        where=str,
        weigh=lambda job: len(str(job)),
        clock=time.monotonic,
        workers=workers,
        limits=limits,
    )


def outcomes(jobs: Sequence[object], *, crew: Crew[object]) -> list[object]:
    return [
        f"{type(one).__name__}: {one.where}: {one.what}"
        if isinstance(one, OnRecordError)
        else one
        for one in work_through(jobs, crew=crew)  # type: ignore[arg-type]
    ]


@pytest.mark.parametrize("workers", [0, 1, 3])
def test_outcomes_come_in_the_order_of_the_jobs(workers: int) -> None:
    words = [f"w{n}" for n in range(100)]
    assert outcomes(words, crew=crew_of(workers)) == [word.upper() for word in words]


def test_a_late_batch_holds_its_place() -> None:
    jobs = list(range(5 * JOBS_A_BATCH))
    assert outcomes(jobs, crew=crew_of(2, prepare=tell_order_of_work)) == jobs


@pytest.mark.parametrize("workers", [0, 2])
def test_an_error_among_the_jobs_keeps_its_place(workers: int) -> None:
    bad = UnreadableInputError(what="it is torn", where="line 2", fix="mend it")
    assert outcomes(["a", bad, "b"], crew=crew_of(workers)) == [
        "A",
        "UnreadableInputError: line 2: it is torn",
        "B",
    ]


@pytest.mark.parametrize("workers", [0, 2])
def test_a_job_that_is_refused_or_fails_costs_only_itself(workers: int) -> None:
    assert outcomes(["a", "refuse", "b", "fault", "c"], crew=crew_of(workers)) == [
        "A",
        "UnreadableInputError: here: it is blank",
        "B",
        "GivenUpError: fault: the reader failed on it (KeyError: 'missing')",
        "C",
    ]


@pytest.mark.parametrize(
    ("harm", "word"),
    [
        ("hang", "it took longer than 1 s"),
        ("hang in c", "it took longer than 1 s"),
        ("die", "the reader was stopped by SIGSEGV"),
        ("exit", "the reader ended with exit code 3"),
        ("flood", "it took more memory than 400 MB"),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="a limit of memory needs Linux")
def test_a_job_that_hangs_dies_or_floods_is_named_and_the_rest_goes_on(
    harm: str, word: str
) -> None:
    words = ["a", "b", harm, "c", *("d" * 40)]
    found = outcomes(words, crew=crew_of(1))
    assert found == ["A", "B", f"GivenUpError: {harm}: {word}", "C", *("D" * 40)]


def test_what_is_printed_in_a_hand_does_not_spoil_its_answers() -> None:
    assert outcomes(["print", "a"], crew=crew_of(1)) == ["PRINT", "A"]


def test_a_hand_that_cannot_make_ready_says_why() -> None:
    with pytest.raises(WeightsError, match="the weights are gone"):
        outcomes(["a"], crew=crew_of(2, prepare=fail_to_start))


def test_a_hand_that_dies_at_its_start_is_an_error_for_all() -> None:
    with pytest.raises(CrewError, match="exit code 4"):
        outcomes(["a"], crew=crew_of(2, prepare=die_at_start))


def test_every_hand_takes_part_in_the_work() -> None:
    jobs = [str(n) for n in range(40 * JOBS_A_BATCH)]
    hands = set(outcomes(jobs, crew=crew_of(2, prepare=name_the_hand)))
    assert len(hands) == 2
    assert os.getpid() not in hands


def test_an_endless_stream_is_taken_only_a_little_ahead() -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield "w"

    with closing(work_through(endless(), crew=crew_of(2))) as found:
        done = sum(1 for _, _ in zip(range(500), found, strict=False))
        assert taken - done <= JOBS_A_BATCH * (2 * (1 + BATCHES_AHEAD) + 2)


def test_a_heavy_job_is_sent_without_waiting_for_more() -> None:
    taken = 0

    def heavy() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield "w" * 300_000

    with closing(work_through(heavy(), crew=crew_of(0))) as found:
        next(found)
        assert taken == 1


def test_jobs_that_come_slowly_are_not_held_back_for_a_full_batch() -> None:
    ticks = iter(range(0, 10_000, 2))
    crew = Crew(
        prepare=shout, where=str, weigh=len, clock=lambda: float(next(ticks)), workers=0
    )
    taken: list[str] = []

    def slow() -> Iterator[str]:
        for word in "abc":
            taken.append(word)
            yield word

    found = work_through(slow(), crew=crew)
    assert next(found) == "A"
    assert taken == ["a"]


def test_closing_stops_hands_in_the_midst_of_their_work() -> None:
    before = _children(os.getpid())  # such as a database that other tests run on
    found = work_through(iter(["a", *["x"] * 15, "hang"] * 3), crew=crew_of(2))
    assert next(found) == "A"
    began = time.monotonic()
    found.close()
    assert time.monotonic() - began < 5
    assert _children(os.getpid()) == before


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="it looks for processes in /proc")
@pytest.mark.parametrize("harm", ["hang", "hang in c"])
def test_hands_do_not_outlive_a_killed_sender(harm: str) -> None:
    limit = 60 if harm == "hang" else 0.5
    script = (
        "import time\n"
        "from onrecord.usecases.crew import Crew, Limits, work_through\n"
        "from tests.usecases.test_crew import shout\n"
        "crew = Crew(prepare=shout, where=str, weigh=len, clock=time.monotonic, workers=2,\n"
        f"            limits=Limits(seconds={limit}))\n"
        f"jobs = ['a'] * 16 + [{harm!r}] * 32\n"
        "for one in work_through(iter(jobs), crew=crew):\n"
        "    print(one, flush=True)\n"
    )
    paths = os.pathsep.join([str(ROOT), *filter(None, sys.path)])
    with subprocess.Popen(
        [sys.executable, "-c", script],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": paths},
    ) as sender:
        assert sender.stdout is not None
        sender.stdout.readline()
        hands = _children(sender.pid)
        sender.kill()
    assert len(hands) == 2
    give_up = time.monotonic() + 15
    while any(map(_lives, hands)) and time.monotonic() < give_up:
        time.sleep(0.05)
    assert [hand for hand in hands if _lives(hand)] == []


def _children(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text().split()]


def _lives(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"
