"""Times: expressions of time in an article and the days they may mean."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from onrecord.model.spans import Span

__all__ = ["Days", "TimeExpression", "TimeKind"]


class TimeKind(StrEnum):
    """What sort of time it is, in the words of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """A run of days; both bounds are inclusive."""

    earliest: date
    latest: date


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """Words that tell a time, with its TIMEX3 value and inclusive bounds in days, if known.

    `anchored` says that the publication date was needed to read it; `other` holds the rival
    reading where the words allow two ("on Friday": the last one, or the next).
    """

    span: Span
    kind: TimeKind
    value: str | None
    earliest: date | None = None
    latest: date | None = None
    anchored: bool = False
    other: Days | None = None

    @property
    def ambiguous(self) -> bool:
        """Whether the words allow a second reading, held in `other`."""
        return self.other is not None
