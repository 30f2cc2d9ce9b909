"""Red lines: drawn from what is on record whenever they are asked for, never stored."""

from onrecord.ledger.redlines.drawing import draw_red_lines
from onrecord.ledger.redlines.loading import red_lines
from onrecord.ledger.redlines.offices import actors_behind

__all__ = ["actors_behind", "draw_red_lines", "red_lines"]
