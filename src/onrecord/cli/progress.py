"""Progress: a line on the terminal that says which place is being read."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from onrecord.render.visible import one_line

__all__ = ["Steps"]


class Steps:
    """Shows the way through *places* on standard error, if it is a terminal and worth it.

    The line is gone while anything else is written (`paused`) and at the end.
    """

    def __init__(self, places: Sequence[str], *, console: Console | None = None) -> None:
        self._places = places
        console = console or Console(stderr=True)
        self._shown = console.is_terminal and len(places) > 1
        self._progress = Progress(
            BarColumn(bar_width=20),
            MofNCompleteColumn(),
            TextColumn("{task.description}"),
            console=console,
            transient=True,
        )

    def __enter__(self) -> Self:
        if self._shown:
            self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._shown:
            self._progress.stop()

    def places(self) -> Iterator[str]:
        """Return the places one by one, showing each as it is taken."""
        task = self._progress.add_task("", total=len(self._places))
        for place in self._places:
            self._progress.update(task, description=escape(one_line(place)))
            yield place
            self._progress.advance(task)

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Take the line away for as long as something else is written."""
        if not self._shown:
            yield
            return
        self._progress.stop()
        try:
            yield
        finally:
            self._progress.start()
