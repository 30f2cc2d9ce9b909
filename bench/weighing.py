"""Weighing: the most memory that a process and all it has started hold at one moment."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["Scales", "weighed"]

_SECONDS_BETWEEN = 0.2


class Scales:
    """The heaviest moment so far, in megabytes, as a sum of resident sets."""

    def __init__(self) -> None:
        self.peak_mb = 0.0

    def weigh(self, pid: int) -> None:
        """Weigh what a process has started, but not the process itself."""
        total = sum(_resident_kb(child) for child in _descendants(pid))
        self.peak_mb = max(self.peak_mb, total / 1024)


@contextmanager
def weighed(pid: int) -> Iterator[Scales]:
    """Weigh what a process starts for as long as the block takes, a few times a second."""
    scales, over = Scales(), threading.Event()

    def watch() -> None:
        while not over.wait(_SECONDS_BETWEEN):
            scales.weigh(pid)

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield scales
    finally:
        over.set()
        watcher.join()


def _descendants(pid: int) -> Iterator[int]:
    for child in _children(pid):
        yield child
        yield from _descendants(child)


def _children(pid: int) -> list[int]:
    try:
        found = [path.read_text() for path in Path(f"/proc/{pid}/task").glob("*/children")]
    except OSError:
        return []
    return [int(child) for children in found for child in children.split()]


def _resident_kb(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    held = next((line for line in lines if line.startswith("VmRSS:")), "VmRSS: 0")
    return int(held.split()[1])
