"""Commitments: what the speakers of an article bind themselves to."""

from onrecord.reading.commitments.finding import find_commitments
from onrecord.reading.commitments.pages import CommitmentLexicons

__all__ = ["CommitmentLexicons", "find_commitments"]
