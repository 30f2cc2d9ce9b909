"""Weigh: matrices of hypotheses in a ledger: made, filled in, weighed, and taken back."""

from onrecord.usecases.weigh.matrices import (
    By,
    add_hypothesis,
    list_matrices,
    log_of,
    new_matrix,
    undo,
)
from onrecord.usecases.weigh.rating import rate, set_credibility, set_ratio
from onrecord.usecases.weigh.showing import Shown, show_matrix
from onrecord.usecases.weigh.starting import Started, start_matrix
from onrecord.usecases.weigh.supplying import add_fact, add_item

__all__ = [
    "By",
    "Shown",
    "Started",
    "add_fact",
    "add_hypothesis",
    "add_item",
    "list_matrices",
    "log_of",
    "new_matrix",
    "rate",
    "set_credibility",
    "set_ratio",
    "show_matrix",
    "start_matrix",
    "undo",
]
