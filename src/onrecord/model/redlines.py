"""Red lines: commitments of one actor on one trigger, and how they move over time."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from onrecord.model.commitments import Commitment
from onrecord.model.kept import Handle

__all__ = ["Move", "MoveKind", "RedLine", "WordChange"]


class MoveKind(StrEnum):
    """What happens to a red line."""

    DRAWN = "drawn"
    RESTATED = "restated"
    WIDENED = "widened"
    NARROWED = "narrowed"
    TESTED = "tested"
    SAID_CROSSED = "said_to_be_crossed"
    ENFORCED = "enforced_on_record"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class WordChange:
    """Words that left and words that came between one wording and the next; either may be
    empty."""

    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One step in the history of a red line, on the words of one article.

    `fact` names the commitment, event, precedent or statement that makes the step, `evidence`
    are its words, `according_to` is who says so (an actor's name, or "narrator"); `article`
    is the number of its article. `commitment` is set where the step is one. Undated is None.
    """

    kind: MoveKind
    day: date | None
    fact: Handle
    article: int
    according_to: str
    evidence: tuple[str, ...]
    commitment: Commitment | None = None
    changes: tuple[WordChange, ...] = ()
    confidence: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RedLine:
    """A red line with its history, oldest step first; the first is the one that drew it.

    `actor` and `name` are whose line it is across the ledger; `trigger` and `consequence` are
    that actor's own latest wording; `scope` names the territories it is said to cover.
    """

    id: Handle
    actor: Handle | None
    name: str
    trigger: str
    consequence: str
    scope: tuple[str, ...] = ()
    moves: tuple[Move, ...] = ()
