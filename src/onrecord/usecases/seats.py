"""Seats: where the hands of a crew sit; a hand that hangs or dies is replaced."""

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from threading import Event, Lock, Timer
from typing import Any

from onrecord.errors import CrewError, GivenUpError, OnRecordError
from onrecord.usecases.hand import NO_MEMORY, Answer, Failed, Prepare, Setup

__all__ = ["Limits", "Seat"]

_COMMAND = ("-P", "-c", "from onrecord.usecases.hand import main; main()")

# A hand has one core: more threads would only take turns with the other hands.
_ONE_CORE = {
    "OMP_NUM_THREADS": "1",
    "OMP_WAIT_POLICY": "PASSIVE",
    "OPENBLAS_NUM_THREADS": "1",
    "RAYON_NUM_THREADS": "1",
    "TOKENIZERS_PARALLELISM": "false",
}
_START_SECONDS = 120.0  # the model is loaded in one second, on a crowded machine in ten
_FIX = "leave it out, or split it if it is long; the rest is not touched"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one job may take of time and memory (bytes); a hand without a job has 0.2 GB.

    The longest article that is read takes five to ten seconds and 0.3 GB.
    """

    seconds: float = 60.0
    memory: int = 1_500_000_000


class Seat:
    """One hand at a time: it makes ready as *prepare* says, and is asked from one thread."""

    def __init__(self, prepare: Prepare, *, limits: Limits) -> None:
        self._setup = Setup(prepare=prepare, seconds=limits.seconds, memory=limits.memory)
        self._hand: subprocess.Popen[bytes] | None = None
        self._lock = Lock()
        self._closed = False

    def ask(self, jobs: Sequence[Any], *, where: str) -> tuple[Any, ...] | OnRecordError:
        """Return the outcomes of some jobs, or why there are none, said of *where*."""
        hand = self._hand or self._start()
        answer = self._exchange(hand, jobs, seconds=self._setup.seconds)
        if isinstance(answer, str):
            return GivenUpError(what=answer, where=where, fix=_FIX)
        if isinstance(answer, Failed):
            what = f"the reader failed on it ({answer.fault})"
            return answer.error or GivenUpError(what=what, where=where, fix=_FIX)
        return answer.outcomes

    def close(self) -> None:
        """Stop the hand, whatever it is at; may be called from another thread."""
        with self._lock:
            self._closed = True
            if self._hand is not None:
                self._hand.kill()

    def leave(self) -> None:
        """Wait for the hand to be gone."""
        self._discard()

    def _start(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._closed:
                raise _not_started("the crew is closed")
            self._hand = _hand()
        answer = self._exchange(self._hand, self._setup, seconds=_START_SECONDS)
        if isinstance(answer, str):
            raise _not_started(answer)
        if isinstance(answer, Failed):
            self._discard()
            raise answer.error or _not_started(answer.fault)
        assert self._hand is not None
        return self._hand

    def _exchange(
        self, hand: subprocess.Popen[bytes], message: object, *, seconds: float
    ) -> Answer | str:
        """Send a message and return the answer, or in words why there is none."""
        late = Event()

        def stop() -> None:
            late.set()
            hand.kill()

        timer = Timer(seconds, stop)
        timer.daemon = True
        timer.start()
        try:
            answer = _sent(hand, message)
        finally:
            timer.cancel()
            timer.join()
        if answer is not None and not late.is_set():
            return answer
        code = self._discard()
        if answer is not None:
            return answer
        return _too_long(seconds) if late.is_set() else self._end(code)

    def _end(self, code: int | None) -> str:
        if code == -getattr(signal, "SIGALRM", 0):
            return _too_long(self._setup.seconds)
        if code == NO_MEMORY:
            return f"it took more memory than {self._setup.memory / 1e6:,.0f} MB"
        if code is not None and code < 0:
            return f"the reader was stopped by {_signal_name(-code)}"
        return f"the reader ended with exit code {code}"

    def _discard(self) -> int | None:
        with self._lock:
            hand, self._hand = self._hand, None
        if hand is None:
            return None
        for stream in (hand.stdin, hand.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        return hand.wait()


def _hand() -> subprocess.Popen[bytes]:
    """Start a hand, out of reach of the terminal's Ctrl-C."""
    try:
        return subprocess.Popen(
            [sys.executable, *_COMMAND],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, **_ONE_CORE, "PYTHONPATH": os.pathsep.join(_paths(sys.path))},
            start_new_session=True,
        )
    except OSError as error:
        raise _not_started(error.strerror or str(error)) from error


def _paths(paths: Iterable[str]) -> list[str]:
    return [path or os.curdir for path in paths]


def _sent(hand: subprocess.Popen[bytes], message: object) -> Answer | None:
    assert hand.stdin is not None
    assert hand.stdout is not None
    data = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    try:
        hand.stdin.write(data)
        hand.stdin.flush()
        answer: Answer = pickle.load(hand.stdout)
    except (EOFError, OSError, ValueError, pickle.UnpicklingError):
        return None
    return answer


def _too_long(seconds: float) -> str:
    return f"it took longer than {seconds:g} s"


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


def _not_started(why: str) -> CrewError:
    return CrewError(
        what=f"no process could be started to read in ({why})",
        where="workers",
        fix="free some memory, or read in this process with --workers 0",
    )
