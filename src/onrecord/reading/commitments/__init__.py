"""Commitments: what the speakers of an article bind themselves to."""

from onrecord.reading.commitments.finding import find_commitments

__all__ = ["find_commitments"]
