"""Territories: the places whose status an article speaks of, with who says what of them."""

from onrecord.reading.territories.finding import find_territories

__all__ = ["find_territories"]
