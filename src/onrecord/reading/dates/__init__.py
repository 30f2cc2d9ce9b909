"""Dates: expressions of time in a text, resolved against the day of publication."""

from onrecord.reading.dates.finding import find_times

__all__ = ["find_times"]
