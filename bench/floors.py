"""Floors: the least (or the most) a figure may be, kept in `floors.json`, and how they rise."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

__all__ = [
    "Better",
    "Floor",
    "Measurement",
    "Verdict",
    "judge",
    "load_floors",
    "meets_target",
    "raise_floors",
    "save_floors",
]


class Better(StrEnum):
    """Which way a figure improves."""

    HIGHER = "higher"
    LOWER = "lower"


class Verdict(StrEnum):
    """How a measurement stands to its floor."""

    HOLDS = "holds"
    NEW = "no floor yet"
    BELOW = "BELOW FLOOR"
    OTHER_CORPUS = "OTHER CORPUS"
    BROKEN = "BROKEN"
    SKIPPED = "skipped"

    @property
    def fails(self) -> bool:
        """Whether the bench as a whole fails on it."""
        return self in {Verdict.BELOW, Verdict.OTHER_CORPUS, Verdict.BROKEN}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """One figure, or, where `value` is None, the reason why there is none."""

    name: str
    value: float | None
    corpus_sha256: str | None = None
    note: str = ""
    broken: bool = False
    detail: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """What a figure is, what it should reach, and what it may not fall below again.

    `slack` is the share of a measured value that noise may take: a new floor is set that much
    below (or above) the value, so that a busier machine does not fail the bench.
    """

    name: str
    what: str
    unit: str
    better: Better
    target: float | None
    slack: float
    corpus: str | None
    floor: float | None = None
    corpus_sha256: str | None = None
    measured: float | None = None
    date: str | None = None


def load_floors(path: Path) -> dict[str, Floor]:
    """Return the floors of a file by name, in the file's order."""
    entries = json.loads(path.read_text(encoding="utf-8"))
    return {
        name: Floor(**{**entry, "name": name, "better": Better(entry["better"])})
        for name, entry in entries.items()
    }


def save_floors(path: Path, floors: Mapping[str, Floor]) -> None:
    """Write the floors as `load_floors` reads them, one key a line."""
    entries = {name: asdict(floor) for name, floor in floors.items()}
    for entry in entries.values():
        del entry["name"]
    path.write_text(json.dumps(entries, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def judge(floor: Floor, found: Measurement) -> Verdict:
    """Return how a measurement stands to its floor."""
    if found.broken:
        return Verdict.BROKEN
    if found.value is None:
        return Verdict.SKIPPED
    if floor.floor is None:
        return Verdict.NEW
    if found.corpus_sha256 != floor.corpus_sha256:
        return Verdict.OTHER_CORPUS
    return Verdict.HOLDS if _at_least(floor, found.value, floor.floor) else Verdict.BELOW


def meets_target(floor: Floor, value: float) -> bool | None:
    """Return whether a value reaches the target, or None if there is no target."""
    return None if floor.target is None else _at_least(floor, value, floor.target)


def raise_floors(
    floors: Mapping[str, Floor], found: Iterable[Measurement], *, today: date
) -> dict[str, Floor]:
    """Return the floors with each one raised that the measurements allow; none is lowered.

    A floor of another corpus stays as it is: to start afresh on a new corpus is a decision,
    made by hand and with its reason in the commit.
    """
    risen = dict(floors)
    for one in found:
        floor = risen[one.name]
        if one.value is None or judge(floor, one) in {Verdict.OTHER_CORPUS, Verdict.BROKEN}:
            continue
        allowed = _with_slack(floor, one.value)
        if floor.floor is None or _better(floor, allowed, floor.floor):
            risen[one.name] = replace(
                floor,
                floor=allowed,
                corpus_sha256=one.corpus_sha256,
                measured=round(one.value, 4),
                date=today.isoformat(),
            )
    return risen


def _at_least(floor: Floor, value: float, bound: float) -> bool:
    return round(value, 4) == bound or _better(floor, value, bound)


def _better(floor: Floor, value: float, other: float) -> bool:
    return value > other if floor.better is Better.HIGHER else value < other


def _with_slack(floor: Floor, value: float) -> float:
    sign = -1 if floor.better is Better.HIGHER else 1
    return round(value * (1 + sign * floor.slack), 4)
