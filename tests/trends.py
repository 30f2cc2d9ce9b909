"""Seventy days of a fictional crisis: threats rise in earnest, promises only with coverage."""

import random
from collections.abc import Iterator
from datetime import date, timedelta

from onrecord.model import CommitmentKind, Record
from tests.ledger.reports import Saying, report

__all__ = ["STEP", "reports_of_a_surge"]

_START = date(2031, 3, 1)
_SILENT = {20, 21}
STEP = _START + timedelta(days=40)


def reports_of_a_surge() -> Iterator[Record]:
    """Return the reports: two a day, then five; none on two days, and one without a day."""
    chance = random.Random(3)
    for n in range(70):
        after = n >= 40
        for i in range(0 if n in _SILENT else 5 if after else 2):
            says = [Saying(who="Nil Vor", words=f"nothing happened on day {n} at {i}")]
            if chance.random() < (0.7 if after else 0.15):
                says.append(_commits("Ivo Tarn", CommitmentKind.THREAT, f"strike {n} {i}"))
            if chance.random() < 0.35:
                says.append(_commits("Ada Quill", CommitmentKind.PROMISE, f"talk {n} {i}"))
            yield report(f"kelm-{n}-{i}", *says, published=_START + timedelta(days=n))
    yield report("undated", _commits("Ivo Tarn", CommitmentKind.THREAT, "burn it down"))


def _commits(who: str, kind: CommitmentKind, words: str) -> Saying:
    return Saying(who=who, words=f"we will {words}", commits=kind)
