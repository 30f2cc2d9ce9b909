"""Corrections and judgements: facts that people add, with author and reason."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.model.kept import Handle

__all__ = ["Correction", "Field", "Judgement", "Placed", "Verdict"]


class Field(StrEnum):
    """What of a fact is corrected."""

    SPEAKER = "speaker"  # value: the actor's name, or empty for "not known"
    SAID = "said"  # value: a day, or two days as EARLIEST/LATEST (ISO 8601)
    VENUE = "venue"
    MANNER = "manner"
    PUBLISHED = "published"  # of the article
    OUTLET = "outlet"  # of the article
    DROPPED = "dropped"  # the reading is wrong: the fact is not shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One correction: what is put right, by whom and why.

    It holds on to the words and not to an id, so that it survives a new reading: `start` and
    `stop` are where the fact's content stands in its article (both 0 for the article itself).
    `made` and `undone` are moments in ISO 8601 (UTC); one that is undone stays in the log.
    """

    no: int
    article: int
    start: int
    stop: int
    field: Field
    value: str
    author: str
    reason: str
    made: str
    undone: str | None = None
    undone_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where the newest reading has what was corrected: the fact or article, its words, and
    the value that stood there before, empty for none."""

    handle: Handle
    words: str
    before: str


class Verdict(StrEnum):
    """Whether two names or actors are one."""

    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A person's word that two actors of a ledger are the same, or are not; can be undone.

    Each side is the handle of an actor as one article has it (`12.a3`).
    """

    no: int
    left: Handle
    right: Handle
    verdict: Verdict
    author: str
    reason: str
    made: str
    undone: str | None = None
    undone_by: str | None = None
