"""Interrupts: Ctrl-C, put off while something is being done that must come to its end."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType
from typing import Any, Self

__all__ = ["Interrupts"]


class Interrupts:
    """Turns Ctrl-C into KeyboardInterrupt, at once or at the end of what is `held`."""

    def __init__(self) -> None:
        self._held = False
        self._asked = False
        self._before: Any = None

    def __enter__(self) -> Self:
        self._before = signal.signal(signal.SIGINT, self._note)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        signal.signal(signal.SIGINT, self._before)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Put an interrupt off to the end of the block; it comes there even after an error."""
        self._held = True
        try:
            yield
        finally:
            self._held = False
            if self._asked:
                self._asked = False
                raise KeyboardInterrupt

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        if not self._held:
            raise KeyboardInterrupt
        self._asked = True
