"""Corrections: what people put right, kept in a log and applied to all that is shown."""

from onrecord.ledger.corrections.applying import apply_corrections
from onrecord.ledger.corrections.log import list_corrections, log_correction, log_undoing
from onrecord.ledger.corrections.placing import places_of
from onrecord.ledger.corrections.revising import corrected
from onrecord.ledger.corrections.speakers import sight_speakers

__all__ = [
    "apply_corrections",
    "corrected",
    "list_corrections",
    "log_correction",
    "log_undoing",
    "places_of",
    "sight_speakers",
]
