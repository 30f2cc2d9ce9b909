"""Quantities: numbers of something in an article, with their bounds and who gives them."""

from onrecord.reading.quantities.finding import find_quantities

__all__ = ["find_quantities"]
