"""Events: who does what to whom, when and where, and how far it has got."""

from onrecord.reading.events.finding import EventLexicons, find_events

__all__ = ["EventLexicons", "find_events"]
