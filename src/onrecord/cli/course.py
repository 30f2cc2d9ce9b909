"""The course of a long work: a bar on a terminal, and a line now and then elsewhere."""

import sys
from collections.abc import Callable
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)

from onrecord.cli.terminal import say
from onrecord.usecases.receipts import Tally

__all__ = ["Course"]

_SECONDS_A_LINE = 15.0
_PARTS = 1000


class Course:
    """Shows on standard error how far articles have come: how many, how fast, how long yet.

    *size* is that of the input in bytes, if it is known; `follow` is told of bytes read and
    `step` of articles settled. *clock* counts seconds.
    """

    def __init__(
        self,
        *,
        size: int | None,
        clock: Callable[[], float],
        console: Console | None = None,
    ) -> None:
        console = console or Console(stderr=True)
        self._size = size
        self._clock = clock
        self._began = self._told = clock()
        self._read = 0
        self._bar = _bar(console, whole=size is not None) if console.is_terminal else None
        self._task = self._bar.add_task("", total=_PARTS) if self._bar else None

    def __enter__(self) -> Self:
        if self._bar:
            self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar:
            self._bar.stop()

    def follow(self, read: int) -> None:
        """Take note that so many more bytes of the input were read."""
        self._read += read

    def step(self, tally: Tally) -> None:
        """Take note of where the articles stand, and show it if it is time to."""
        now = self._clock()
        if self._bar is not None and self._task is not None:
            part = self._part(tally)
            done = None if part is None else round(part * _PARTS)
            self._bar.update(self._task, description=self._words(tally, now), completed=done)
        elif now - self._told >= _SECONDS_A_LINE:
            self._told = now
            part = self._part(tally)
            share = "" if part is None else f", {part:.0%} of the input"
            say(f"onrecord: {self._words(tally, now)}{share}", stream=sys.stderr)

    def _words(self, tally: Tally, now: float) -> str:
        rate = tally.settled / max(now - self._began, 0.001)
        rejected = f", {tally.rejected.total():,} rejected" if tally.rejected else ""
        return f"{tally.settled:,} articles{rejected}, {rate:,.1f} a second"

    def _part(self, tally: Tally) -> float | None:
        """Return how much of the input is done: of what was read, the part that is settled."""
        if not self._size:
            return None
        settled = tally.settled / max(tally.taken_in, 1)
        return min(1.0, self._read / self._size) * settled


def _bar(console: Console, *, whole: bool) -> Progress:
    text = TextColumn("{task.description}")
    if not whole:
        return Progress(text, console=console, transient=True)
    return Progress(
        BarColumn(bar_width=16),
        TaskProgressColumn(),
        text,
        TimeRemainingColumn(compact=True),
        console=console,
        transient=True,
    )
