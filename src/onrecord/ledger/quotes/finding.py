"""Quotes: every wording of one quotation in a ledger, and which earlier one each is nearest to.

Variants are linked, never merged: each is shown as its article has it.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from sqlalchemy import Connection

from onrecord.errors import AskedWronglyError
from onrecord.ledger.quotes.candidates import find_candidates
from onrecord.ledger.quotes.likeness import Likeness, kept_weight, like, nearness
from onrecord.ledger.quotes.quoted_rows import (
    Wording,
    load_carriers,
    load_surroundings,
    load_wordings,
)
from onrecord.ledger.quotes.variants import align
from onrecord.ledger.quotes.wordings import split_words
from onrecord.model.variants import Alignment, Change, Variant

__all__ = ["find_variants"]

_CANDIDATES = 200

# A speaker's own words may rank behind those of others on the same matter.
_CANDIDATES_OF_ONE = 1_000

# What is only likely the same has to have been said within a week of what clearly is.
_DAYS_APART = 7

# An earlier wording that shares less is not what the later one was taken from.
_NEAR = 0.5
_NEAR_WEIGHT = 1.5

_TRANSLATION = re.compile(r"\b(?:translat(?:ed|ion|or)|interpreter)\b", re.IGNORECASE)


def find_variants(
    connection: Connection, quotation: str, *, speaker: str | None = None, limit: int = 50
) -> tuple[Variant, ...]:
    """Return the wordings of a quotation, the earliest source first, each with its carriers.

    *speaker* is a name, in full or in part. Where more than *limit* are found, those nearest
    to the words asked for are returned.
    """
    if not split_words(quotation):
        raise AskedWronglyError(
            what="the quotation holds no words",
            where=repr(quotation),
            fix='give the words to look for, like "we will answer"',
        )
    most = _CANDIDATES_OF_ONE if speaker else _CANDIDATES
    nos = find_candidates(connection, quotation, limit=most)
    wordings = load_wordings(connection, nos)
    found = [wordings[no] for no in nos if speaker is None or _is(wordings[no], speaker)]
    chosen = _chosen(quotation, found, named=speaker is not None)[:limit]
    return _linked(connection, sorted(chosen, key=lambda one: _when(one[0])))


_Chosen = tuple[Wording, float]


def _chosen(quotation: str, found: Iterable[Wording], *, named: bool) -> list[_Chosen]:
    """Return the wordings of the quotation with their scores, the nearest first.

    Where the speaker was *named*, what is only likely will do.
    """
    judged = [(wording, like(quotation, wording.text)) for wording in found]
    clear = [wording for wording, likeness in judged if likeness.clear]
    chosen = [
        (wording, likeness.score)
        for wording, likeness in judged
        if likeness.clear or _belongs(wording, likeness, clear, named=named)
    ]
    return sorted(chosen, key=lambda one: -one[1])


def _belongs(
    wording: Wording, likeness: Likeness, clear: Iterable[Wording], *, named: bool
) -> bool:
    """Whether a likely wording has the speaker, and about the day, of a clear one."""
    return likeness.likely and (
        named
        or any(
            _same_speaker(wording, other) and _days_apart(wording, other) <= _DAYS_APART
            for other in clear
        )
    )


def _linked(connection: Connection, chosen: Sequence[_Chosen]) -> tuple[Variant, ...]:
    carriers = load_carriers(connection, [wording.no for wording, _ in chosen])
    variants: list[Variant] = []
    earlier: list[Wording] = []
    for wording, score in chosen:
        closest, alignment = _closest(connection, wording, earlier)
        earlier.append(wording)
        variants.append(
            Variant(
                handle=wording.handle,
                text=wording.text,
                manner=wording.manner,
                speaker=wording.speaker,
                speaker_name=wording.speaker_name,
                day=wording.day,
                published=wording.published,
                carriers=tuple(carriers[wording.no]),
                score=score,
                closest=closest.handle if closest else None,
                alignment=alignment,
            )
        )
    return tuple(variants)


def _closest(
    connection: Connection, wording: Wording, earlier: Collection[Wording]
) -> tuple[Wording | None, Alignment | None]:
    """Return the earlier wording that shares most, the first of such, and the difference."""
    compared = [(other, align(other.text, wording.text)) for other in earlier]
    near = [one for one in compared if _is_near(one[1])]
    near = near or [one for one in compared if _is_rewording(wording, one[0])]
    if not near:
        return None, None
    other, alignment = max(near, key=lambda one: nearness(one[1]))
    if alignment.change is Change.REWORDED and _translated(connection, wording, other):
        alignment = align(other.text, wording.text, translated=True)
    return other, alignment


def _is_near(alignment: Alignment) -> bool:
    return alignment.score >= _NEAR and kept_weight(alignment) >= _NEAR_WEIGHT


def _is_rewording(wording: Wording, other: Wording) -> bool:
    return _belongs(wording, like(other.text, wording.text), [other], named=False)


def _translated(connection: Connection, one: Wording, other: Wording) -> bool:
    if one.language and other.language and one.language != other.language:
        return True
    return any(
        _TRANSLATION.search(load_surroundings(connection, wording.no))
        for wording in (one, other)
    )


def _is(wording: Wording, name: str) -> bool:
    return _one_name(wording.speaker_name or "", name)


def _same_speaker(one: Wording, other: Wording) -> bool:
    if one.actor is not None and one.actor == other.actor:
        return True
    return _one_name(one.speaker_name or "", other.speaker_name or "")


def _one_name(one: str, other: str) -> bool:
    """Whether one name, if there is one, is the other in full or in part."""
    left, right = set(split_words(one)), set(split_words(other))
    return bool(left and right) and (left <= right or right <= left)


def _days_apart(one: Wording, other: Wording) -> int:
    return abs((one.day - other.day).days) if one.day and other.day else 0


def _when(wording: Wording) -> tuple[date, date, int]:
    return wording.day or date.max, wording.published or date.max, wording.no
