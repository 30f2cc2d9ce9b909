"""Datelines: the place in capitals that opens an agency's report without a mark after it."""

import re

from onrecord.reference.places import Naming, Places

__all__ = ["after_dateline"]

_CAPITALS = re.compile(r"(?:[A-Z][A-Z'’.-]{2,20} ){1,3}(?=[A-Z][a-z]|A )")


def after_dateline(text: str, start: int, end: int, *, places: Places) -> int:
    """Return where a paragraph begins after a dateline such as "SEOUL North Korea's army …".

    A dateline with a mark after it ("SEOUL (Agency) -") is left in place: the reader knows it.
    """
    match = _CAPITALS.match(text, start, end)
    if match is None:
        return start
    named = places.resolve_state(match.group().strip().title())
    seat = named is not None and named.how in (Naming.SEAT, Naming.NAME)
    return match.end() if seat else start
