"""Variants: wordings of one quotation, what differs between two, and who carries each."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from onrecord.model.kept import Carrier, Handle
from onrecord.model.statements import Manner

__all__ = ["Alignment", "Change", "Part", "PartKind", "Variant"]


class Change(StrEnum):
    """What became of the words between one wording and the next."""

    SAME = "same"  # but for case and punctuation
    SHORTENED = "shortened"  # words were only left out
    LENGTHENED = "lengthened"  # words only came to it
    OVERLAPPING = "overlapping"  # each has words at an end that the other lacks
    REWORDED = "reworded"
    TRANSLATED = "translated"  # reworded, and one of the two articles is a translation


class PartKind(StrEnum):
    """Whether words stand in both wordings, in the one before, or in the one after."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Part:
    """Neighbouring words of one kind; words that both have are given as in the one after."""

    kind: PartKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Two wordings side by side.

    `score` is the part of the shorter one's words that stand in the other in the same order,
    short words counting less; `parts` in order give back the wording after, without what was
    removed, and the one before, without what was added (but for case and punctuation).
    """

    change: Change
    score: float
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One wording of a quotation, as an article has it.

    `speaker` is the actor across the ledger. `day` is when it was said, or else published;
    `published` is its article's day. The first carrier is its own article, copies follow.
    `score` is how well it fits the words asked for. `closest` names the earlier variant
    whose words it is nearest to, and `alignment` is the difference from that one; both are
    None where no earlier one is near. The ledger may lack what it was really taken from.
    """

    handle: Handle
    text: str
    manner: Manner
    speaker: Handle | None
    speaker_name: str | None
    day: date | None
    published: date | None
    carriers: tuple[Carrier, ...]
    score: float
    closest: Handle | None = None
    alignment: Alignment | None = None
