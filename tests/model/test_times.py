"""Times are frozen values that know whether they allow two readings."""

from datetime import date

from onrecord.model.spans import Span
from onrecord.model.times import Days, TimeExpression, TimeKind


def test_a_time_with_a_rival_reading_is_ambiguous() -> None:
    span = Span(0, 6, "Friday")
    sure = TimeExpression(span=span, kind=TimeKind.DATE, value="2031-05-02")
    rival = Days(date(2031, 5, 9), date(2031, 5, 9))
    open_ = TimeExpression(span=span, kind=TimeKind.DATE, value="2031-05-02", other=rival)
    assert not sure.ambiguous
    assert open_.ambiguous
