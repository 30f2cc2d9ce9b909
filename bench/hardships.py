"""Hardships: what adds is killed, or its disk fails or is full; then it runs to its end."""

import json
import random
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

__all__ = [
    "Series",
    "Trial",
    "disks_filled",
    "killed_series",
    "trial_of",
    "writes_failed",
]

# The first part of a run only loads what it needs.
_START = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """How many ledgers were made, under how many hardships, and how many came out right."""

    ledgers: int
    hardships: int
    right: int

    @property
    def share(self) -> float | None:
        """The share that came out right; None if none was made."""
        return self.right / self.ledgers if self.ledgers else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What is added by which command, and where, with what the ledger must be in the end."""

    command: tuple[str, ...]
    room: Path
    wanted: str
    seconds: float
    size: int

    def run(self, ledger: Path) -> tuple[str, ...]:
        """Return the command that adds to a ledger."""
        return (*self.command, str(ledger))


def trial_of(command: tuple[str, ...], *, room: Path) -> Trial:
    """Add once without hardship, to know what must come of it and how long it takes."""
    ledger = room / "uninterrupted.db"
    start = time.perf_counter()
    subprocess.run([*command, str(ledger)], stdout=subprocess.DEVNULL, check=True)
    seconds = time.perf_counter() - start
    digest, faults = _digest(ledger)
    if faults:
        raise SystemExit(f"the uninterrupted ledger has {faults} faults")
    size = ledger.stat().st_size
    _remove(ledger)
    return Trial(command=command, room=room, wanted=digest, seconds=seconds, size=size)


def killed_series(trial: Trial, *, kills: int, each: int) -> Series:
    """Kill what adds at random moments, so many times a ledger, and run it to its end."""
    dice = random.Random(1)
    right = made = 0
    for start in range(0, kills, each):
        ledger = trial.room / f"killed-{start}.db"
        # A short work is gone over again each time, a long one goes on where it was.
        longest = trial.seconds * (1.1 if each < 10 else 2.0 / each)
        for _ in range(min(each, kills - start)):
            _killed(trial.run(ledger), after=dice.uniform(longest * _START, longest))
        made += 1
        right += _ends_right(trial, ledger)
    return Series(ledgers=made, hardships=kills, right=right)


def writes_failed(trial: Trial, *, points: int) -> Series:
    """Let a write fail at points spread over all that is written."""
    return _failing(trial, points=points, under=_limited)


def disks_filled(trial: Trial, *, points: int) -> Series:
    """Let the disk be full at such points; none are made where no disk can be mounted."""
    return _failing(trial, points=points, under=_filled)


def _killed(command: Sequence[str], *, after: float) -> None:
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=quiet, stderr=quiet) as run:
        try:
            run.wait(timeout=after)
        except subprocess.TimeoutExpired:
            run.kill()


def _ends_right(trial: Trial, ledger: Path) -> bool:
    """Run to the end, and return whether the ledger is as if nothing had happened."""
    done = subprocess.run(trial.run(ledger), stdout=subprocess.DEVNULL, check=False)
    right = done.returncode == 0 and _digest(ledger) == (trial.wanted, 0)
    _remove(ledger)
    return right


Under = Callable[[Trial, Path, int], bool | None]
"""Adds to a ledger that may take so many bytes; says whether it failed with a clear error."""


def _failing(trial: Trial, *, points: int, under: Under) -> Series:
    """Let writing fail at points spread over all that is written, then run to the end."""
    made = right = 0
    for point in range(1, points + 1):
        ledger = trial.room / f"failing-{point}.db"
        clear = under(trial, ledger, trial.size * point // (points + 1))
        if clear is None:
            break
        # What is no ledger yet has no faults; what is damaged is not made right by a rerun.
        sound = _digest(ledger)[1] <= 0
        made += 1
        right += _ends_right(trial, ledger) and clear and sound
    return Series(ledgers=made, hardships=made, right=right)


def _limited(trial: Trial, ledger: Path, most: int) -> bool:
    """Add where no file may be larger: the write that would make it so fails."""
    limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (most, most))
    done = subprocess.run(
        trial.run(ledger), capture_output=True, text=True, check=False, preexec_fn=limit
    )
    return _is_clear(done)


def _filled(trial: Trial, ledger: Path, most: int) -> bool | None:
    """Add on a disk of that size, mounted for as long as it takes where that is allowed."""
    disk = trial.room / "disk"
    disk.mkdir(exist_ok=True)
    inner = disk / ledger.name
    mounted = f"mount -t tmpfs -o size={most} tmpfs {disk} || exit 99"
    add = " ".join(f"'{part}'" for part in trial.run(inner))
    script = f"{mounted}; {add}; code=$?; cp {disk}/{ledger.name}* {trial.room}; exit $code"
    if shutil.which("unshare") is None:
        return None
    done = subprocess.run(
        ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script],
        capture_output=True,
        text=True,
        check=False,
    )
    return None if done.returncode in (1, 99) and not ledger.exists() else _is_clear(done)


def _is_clear(done: subprocess.CompletedProcess[str]) -> bool:
    return done.returncode == 1 and "Traceback" not in done.stderr


def _digest(ledger: Path) -> tuple[str, int]:
    program = (sys.executable, "-m", "bench.ledger_digest", str(ledger))
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    found = json.loads(done.stdout or '{"sha256": "none", "faults": -1}')
    return found["sha256"], found["faults"]


def _remove(ledger: Path) -> None:
    for path in ledger.parent.glob(f"{ledger.name}*"):
        path.unlink()
