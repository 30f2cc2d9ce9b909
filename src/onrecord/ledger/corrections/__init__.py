"""Corrections: what people put right, kept in a log and applied to all that is shown."""

from onrecord.ledger.corrections.applying import apply_corrections, articles_naming
from onrecord.ledger.corrections.log import correct, list_corrections, undo
from onrecord.ledger.corrections.placing import places_of
from onrecord.ledger.corrections.revising import corrected

__all__ = [
    "apply_corrections",
    "articles_naming",
    "correct",
    "corrected",
    "list_corrections",
    "places_of",
    "undo",
]
