"""A hand: a process that works on what it is sent, and ends when its sender does."""

import logging
import os
import pickle
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Thread
from typing import IO, Any, TypeAlias

from onrecord.errors import OnRecordError

try:
    import resource
except ImportError:  # Windows has none, and there a hand has no limit of memory.
    resource = None  # type: ignore[assignment]

__all__ = ["NO_MEMORY", "Answer", "Done", "Failed", "Prepare", "Setup", "Work", "main"]

NO_MEMORY = 75
"""The exit code of a hand that ran out of memory."""

Work: TypeAlias = Callable[[Sequence[Any]], Sequence[Any]]
"""What a hand does: jobs in, one outcome for each out, in the same order."""

Prepare: TypeAlias = Callable[[], Work]
"""What a hand does first and once; it is sent by name, so it must stand in a module."""

# Past its limit a hand is killed by its sender; where that is gone too, by the system.
_GRACE = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """What a hand is sent first: how it makes ready, and its limits in seconds and bytes."""

    prepare: Prepare
    seconds: float
    memory: int


@dataclass(frozen=True, slots=True)
class Done:
    """The outcomes of a batch of jobs; none of them says that the hand is ready."""

    outcomes: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Failed:
    """Why a batch came to nothing: an error that was raised on purpose, or a fault in words."""

    error: OnRecordError | None
    fault: str


Answer: TypeAlias = Done | Failed


def main() -> None:
    """Answer one message after another until the sender goes away."""
    # Ctrl-C reaches every process of a terminal; it is for the sender to decide what follows.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    logging.getLogger().addHandler(logging.NullHandler())
    inward, outward = _channel()
    errands: SimpleQueue[Any] = SimpleQueue()
    Thread(target=_listen, args=(inward, errands), daemon=True).start()
    setup: Setup = errands.get()
    _limit_memory(setup.memory)
    work: Work | None = None

    def make_ready(_: object) -> Sequence[Any]:
        nonlocal work
        work = setup.prepare()
        return ()

    _send(outward, _attempt(make_ready, ()))
    while work is not None:
        jobs = errands.get()
        _alarm(setup.seconds + _GRACE)
        answer = _attempt(work, jobs)
        _alarm(0)
        _send(outward, answer)


def _channel() -> tuple[IO[bytes], IO[bytes]]:
    """Return the ways in and out, and leave nothing there for a stray print to spoil."""
    inward, outward = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    return inward, outward


def _listen(inward: IO[bytes], errands: SimpleQueue[Any]) -> None:
    """Take messages in beside the work, so that the sender's end is noticed in the midst of it.

    The whole process ends there, and not this thread alone.
    """
    try:
        while True:
            errands.put(pickle.load(inward))
    except EOFError:
        os._exit(0)
    except MemoryError:
        os._exit(NO_MEMORY)
    except BaseException as error:
        print(f"onrecord: {error!r}", file=sys.stderr, flush=True)
        os._exit(1)


def _limit_memory(memory: int) -> None:
    if resource is not None and sys.platform == "linux":
        _, most = resource.getrlimit(resource.RLIMIT_DATA)
        if most in (resource.RLIM_INFINITY, -1) or most > memory:
            resource.setrlimit(resource.RLIMIT_DATA, (memory, most))


def _attempt(work: Work, jobs: Sequence[Any]) -> bytes:
    """Return the answer to some jobs, packed; whatever goes wrong with them is an answer."""
    try:
        return _packed(Done(tuple(work(jobs))))
    except MemoryError:
        os._exit(NO_MEMORY)
    except OnRecordError as error:
        return _packed(Failed(error, str(error)))
    except Exception as error:
        return _packed(Failed(None, f"{type(error).__name__}: {error}"))


def _alarm(seconds: float) -> None:
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _packed(answer: Answer) -> bytes:
    return pickle.dumps(answer, protocol=pickle.HIGHEST_PROTOCOL)


def _send(outward: IO[bytes], answer: bytes) -> None:
    try:
        outward.write(answer)
        outward.flush()
    except OSError:
        os._exit(0)
