"""Progress: how long training still takes, from the lines that `train.py` writes."""

import re

__all__ = ["Progress"]

_PLAN = re.compile(r"\b(\d+) steps an epoch, (\d+) epochs")
_STEP = re.compile(r"\bstep (\d+)/(\d+) ([\d.]+)s")


class Progress:
    """Listens to a stage; *epochs_after* are those of the stages that follow it."""

    def __init__(self, *, epochs_after: int) -> None:
        self._epochs_after = epochs_after
        self._steps_after = 0

    def left_after(self, line: str) -> str | None:
        """Return the time left after a line that tells of a step, else None.

        >>> listener = Progress(epochs_after=2)
        >>> listener.left_after("12:00:00 600 steps an epoch, 3 epochs")
        >>> listener.left_after("12:10:00 step 600/1800 1.00s tags 0.1")
        'about 40 min left'
        """
        plan = _PLAN.search(line)
        if plan:
            self._steps_after = int(plan[1]) * self._epochs_after
        step = _STEP.search(line)
        if not step:
            return None
        left = int(step[2]) - int(step[1]) + self._steps_after
        return _worded(left * float(step[3]))


def _worded(seconds: float) -> str:
    minutes = max(1, round(seconds / 60))
    hours, rest = divmod(minutes, 60)
    return f"about {hours} h {rest} min left" if hours else f"about {rest} min left"
