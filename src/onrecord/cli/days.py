"""Days: calendar days as they are written in options."""

from datetime import date
from typing import Any

import click

__all__ = ["DAY", "day"]

DAY = "YYYY-MM-DD"


class _Day(click.ParamType):  # type: ignore[type-arg]  # generic only in newer clicks
    """A day in an option; of `--since` and `--until`, the first may not lie after the second.

    An option takes it as its `type`.

    >>> day("2031-03-13")
    datetime.date(2031, 3, 13)
    """

    name = "day"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """Return the day that *value* names."""
        try:
            found = date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is no day; write it like 2031-03-13.", param, ctx)
        if param is not None and ctx is not None:
            days = {**ctx.params, param.name: found}
            since, until = days.get("since"), days.get("until")
            if since and until and since > until:
                raise click.UsageError(
                    f"--since {since} lies after --until {until}; no day is in both.", ctx
                )
        return found


day = _Day()
