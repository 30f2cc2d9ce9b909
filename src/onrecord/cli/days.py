"""Days: calendar days as they are written in options."""

from datetime import date

import click

__all__ = ["DAY", "day"]

DAY = "YYYY-MM-DD"


def day(words: str) -> date:
    """Return the day that an option names; an option takes it as its `type`.

    >>> day("2031-03-13")
    datetime.date(2031, 3, 13)
    """
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise click.BadParameter(f"{words!r} is no day; write it like 2031-03-13.") from None
