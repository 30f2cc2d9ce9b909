"""Receipts: the account of what became of articles, exact to the last one."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.errors import (
    DamagedRecordError,
    FetchError,
    GivenUpError,
    NotAllowedError,
    NotAnArticleError,
    OnRecordError,
    SourceError,
    UnreadableInputError,
)

__all__ = ["Receipt", "Tally", "reason_of"]

# In this order: an error is counted by the first that it is an instance of.
REASONS: Mapping[type[OnRecordError], str] = {
    NotAllowedError: "kept from programs by its site",
    NotAnArticleError: "not an article",
    DamagedRecordError: "damaged in its archive",
    FetchError: "could not be fetched",
    GivenUpError: "given up while reading",
    UnreadableInputError: "no text to read",
}
_OTHER = "for another reason"
NAMED = 20
"""How many rejected articles, and broken sources, a receipt names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What became of the articles of some sources.

    Each that was taken in was added, was there already, was reread, or is rejected for a
    reason; `left` are those that were under way when the work was stopped. `copies` are of
    those added: they share passages with an earlier article. So are `undated`, which have no
    day of publication and which nobody finds by day. `broken` counts sources that
    could not be read to their end, which stand for no article. `errors` names the first of
    both, but not the pages that are no articles. `stopped` says that the work was
    interrupted, `failure` what made it end.
    """

    taken_in: int
    added: int
    there: int
    reread: int
    copies: int
    rejected: Mapping[str, int]
    broken: int
    errors: tuple[OnRecordError, ...]
    left: int
    seconds: float
    undated: int = 0
    dry: bool = False
    stopped: bool = False
    failure: OnRecordError | None = None

    @property
    def rejections(self) -> int:
        """How many were rejected, for whatever reason."""
        return sum(self.rejected.values())

    @property
    def settled(self) -> int:
        """How many of those taken in have come to one end or another."""
        return self.added + self.there + self.reread + self.rejections


@dataclass(slots=True)
class Tally:
    """Counts articles while they are worked on: what goes in, and what comes out."""

    taken_in: int = 0
    added: int = 0
    there: int = 0
    reread: int = 0
    copies: int = 0
    undated: int = 0
    rejected: Counter[str] = field(default_factory=Counter)
    broken: int = 0
    errors: list[OnRecordError] = field(default_factory=list)

    def reject(self, error: OnRecordError) -> None:
        """Count an article that was rejected, or a source that broke."""
        if isinstance(error, SourceError):
            self.broken += 1
        else:
            self.rejected[reason_of(error)] += 1
        if len(self.errors) < NAMED and not isinstance(error, NotAnArticleError):
            self.errors.append(error)

    @property
    def settled(self) -> int:
        """How many have come to one end or another."""
        return self.added + self.there + self.reread + self.rejected.total()

    def receipt(
        self, *, seconds: float, dry: bool, stopped: bool, failure: OnRecordError | None
    ) -> Receipt:
        """Return the account as it stands."""
        return Receipt(
            taken_in=self.taken_in,
            added=self.added,
            there=self.there,
            reread=self.reread,
            copies=self.copies,
            undated=self.undated,
            rejected=dict(self.rejected.most_common()),
            broken=self.broken,
            errors=tuple(self.errors),
            left=self.taken_in - self.settled,
            seconds=seconds,
            dry=dry,
            stopped=stopped,
            failure=failure,
        )


def reason_of(error: OnRecordError) -> str:
    """Return in a few words why an article was rejected."""
    for kind, reason in REASONS.items():
        if isinstance(error, kind):
            return reason
    return _OTHER
