"""Judge: a person's word on who is who, and the log of such words."""

from dataclasses import dataclass
from datetime import datetime

from onrecord.ledger.identity import judge, overruled, unjudge
from onrecord.ledger.judgements import list_judgements
from onrecord.ledger.store import Ledger
from onrecord.model import Judgement, Verdict

__all__ = ["Judged", "judge_actors", "judgements_of", "undo_judgement"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A judgement as it was logged, and the earlier ones that hold no more because of it."""

    judgement: Judgement
    overruled: tuple[int, ...] = ()


def judge_actors(  # noqa: PLR0913 - one keyword for each thing that is logged
    ledger: Ledger,
    left: str,
    right: str,
    *,
    verdict: Verdict,
    author: str,
    reason: str,
    now: datetime,
) -> Judged:
    """Log that two actors (`12.a3`, `40.a1`) are the same or are not, and follow it."""
    with ledger.writing() as connection:
        before = set(overruled(connection))
        judgement = judge(
            connection,
            left,
            right,
            verdict=verdict,
            author=author,
            reason=reason,
            made=now.isoformat(timespec="seconds"),
        )
        after = set(overruled(connection)) - before
    return Judged(judgement=judgement, overruled=tuple(sorted(after)))


def undo_judgement(ledger: Ledger, no: int, *, author: str, now: datetime) -> Judgement:
    """Take a judgement back."""
    with ledger.writing() as connection:
        return unjudge(connection, no, author=author, undone=now.isoformat(timespec="seconds"))


def judgements_of(ledger: Ledger) -> tuple[Judgement, ...]:
    """Return every judgement ever made, the oldest first."""
    with ledger.reading() as connection:
        return list_judgements(connection)
