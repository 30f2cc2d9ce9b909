"""Material: what red lines are drawn from, each piece with its words, its day and its voice."""

from dataclasses import dataclass, field
from datetime import date

from onrecord.model import Commitment, CommitmentKind, Handle, Span
from onrecord.reference.redlines import load_red_lines

__all__ = ["Deed", "Pledge", "Reported", "Saying", "joined", "things"]

_BREAK = " … "


def things(text: str) -> frozenset[str]:
    """Return what a text is about, as wordings are compared."""
    return load_red_lines().things(text)


def joined(spans: tuple[str, ...]) -> str:
    """Return the words of several stretches as one text."""
    return _BREAK.join(spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge:
    """A commitment on record: `no` is its place in the ledger, `said` the whole statement.

    `actor` and `name` are who makes it across the ledger, `kin` that actor and the states in
    which it holds office, `scope` the names of territories.
    """

    no: int
    handle: Handle
    article: int
    day: date | None
    actor: Handle | None
    name: str
    commitment: Commitment
    said: str = ""
    scope: tuple[str, ...] = ()
    kin: frozenset[Handle] = frozenset()
    trigger: str = field(init=False)
    consequence: str = field(init=False)
    trigger_things: frozenset[str] = field(init=False)
    consequence_things: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        trigger = joined(tuple(span.text for span in self.commitment.trigger))
        consequence = joined(tuple(span.text for span in self.commitment.consequence))
        object.__setattr__(self, "trigger", trigger)
        object.__setattr__(self, "consequence", consequence)
        object.__setattr__(self, "trigger_things", things(trigger))
        object.__setattr__(self, "consequence_things", things(consequence))

    @property
    def threatens(self) -> bool:
        """Whether it is a threat or a warning with a consequence."""
        kinds = (CommitmentKind.THREAT, CommitmentKind.WARNING)
        return self.commitment.kind in kinds and bool(self.consequence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """An event on record that is done or under way.

    `reported` is the day of its article, `named` are those whose lines are drawn and whom the
    article names.
    """

    no: int
    handle: Handle
    article: int
    day: date | None
    reported: date | None
    kind: str
    place: str | None
    actors: frozenset[str]  # handles of those that are on record, and names
    named: frozenset[Handle]
    evidence: tuple[Span, ...]
    according_to: str
    confidence: float
    things: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        words = joined(tuple(span.text for span in self.evidence))
        object.__setattr__(self, "things", things(f"{self.kind} {words}"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """A precedent on record: an event that is said to have met a red line before.

    `commitment` is the one that it is said to have met, if the article tells.
    """

    no: int
    handle: Handle
    article: int
    day: date | None
    words: str
    commitment: Handle | None
    according_to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A statement that may speak of a red line: that it was crossed, or is taken back."""

    no: int
    handle: Handle
    article: int
    day: date | None
    speaker: Handle | None
    name: str
    words: str
    confidence: float
