"""The reader as its users run it: a command in a process of its own, timed and weighed."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Bench", "Run", "default_command", "run", "why_none"]


@dataclass(frozen=True, slots=True)
class Run:
    """How a command ended: exit code (None if it was stopped), wall time, peak memory."""

    code: int | None
    seconds: float
    peak_mb: float
    out: Path
    err: str

    @property
    def complaint(self) -> str:
        """What it said last, in one short line."""
        said = self.err.strip().splitlines()
        return said[-1][:120] if said else f"ended with {self.code} and no word"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What every measure needs: the command, the corpora's folder, room for files."""

    command: tuple[str, ...]
    shared: Path
    root: Path
    room: Path
    fast: bool = False


def default_command() -> tuple[str, ...]:
    """Return the `onrecord` command of the environment that runs the bench."""
    script = Path(sys.executable).with_name("onrecord")
    return (str(script),) if script.exists() else (sys.executable, "-m", "onrecord.cli.main")


def run(
    command: Sequence[object],
    *,
    out: Path,
    timeout: float,
    env: Mapping[str, str] | None = None,
) -> Run:
    """Run a command to its end or its time limit, standard output going to a file.

    The peak is the child's own as the kernel counts it, but never less than what this process
    holds when it starts the child: so the bench keeps itself small.
    """
    errors = out.with_suffix(".stderr")
    with out.open("wb") as stdout, errors.open("wb") as stderr:
        start = time.perf_counter()
        child = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=stderr,
            env={**os.environ, **(env or {})},
        )
        late = threading.Event()

        def stop() -> None:
            late.set()
            child.kill()

        timer = threading.Timer(timeout, stop)
        timer.start()
        _, status, usage = os.wait4(child.pid, 0)
        timer.cancel()
        seconds = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    return Run(
        code=None if late.is_set() else child.returncode,
        seconds=seconds,
        peak_mb=usage.ru_maxrss / _MAXRSS_PER_MB,
        out=out,
        err=errors.read_text(encoding="utf-8", errors="replace"),
    )


def why_none(*needed: Path) -> str | None:
    """Return why a measure cannot be made here, or None if every file it needs is there."""
    missing = [path for path in needed if not path.exists()]
    return f"{missing[0].name} is not here" if missing else None


_MAXRSS_PER_MB = 1024 * 1024 if sys.platform == "darwin" else 1024
