"""Carrying: the day that one statement tells, carried on to others of the same occasion."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model import Said
from onrecord.reading.sequels import Leaning

__all__ = ["Telling", "carry_days"]

_LEAD = 2  # paragraphs by which a statement may stand before the words that tell its day
_CARRY = 12  # paragraphs over which a speaker's day is carried on
_NEAR = 2  # the same from a meeting or a visit, or from the body that one speaks for
_REPLY = 1
_FARTHEST = 60  # tellings over which a day is carried, whatever the paragraphs
_LEANS_ON_DAY = (Leaning.SAME_DAY, Leaning.TODAY, Leaning.THERE)
_SAME_DAY = 3  # the same from what came hours before


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A statement, or a scene, as far as it matters to when it was.

    `told` says that its cue tells of a single past act ("said", not "says" or "has said"):
    only then is a day carried on to it. `kin` are the numbers of the statements by whom it
    speaks for, or who speak for it; `before` is the last day told before its sentence.
    """

    word: int
    paragraph: int
    number: int | None = None  # a scene has none
    speaker: str | None = None
    said: Said | None = None
    told: bool = False
    speech: bool = False  # a scene of words, which may come after them
    back: bool = False  # one that is told of the words before
    stranger: bool = False  # a scene of someone who is not known
    leaning: Leaning | None = None
    kin: frozenset[int] = frozenset()
    before: Said | None = None


def carry_days(tellings: Sequence[Telling]) -> list[Said | None]:
    """Return the days of tellings, in reading order, with those filled in that are carried."""
    days: list[Said | None] = []
    for i, telling in enumerate(tellings):
        day = telling.said
        if day is None and telling.told:
            first = max(0, i - _FARTHEST)
            day = _carried(tellings[first:i], days[first:], telling)
        days.append(day)
    _lead_days(tellings, days)
    return days


def _carried(
    earlier: Sequence[Telling], days: Sequence[Said | None], telling: Telling
) -> Said | None:
    """Return the day that a telling takes from those before it."""
    dated = [(t, d) for t, d in zip(earlier, days, strict=True) if d is not None]
    if telling.leaning in _LEANS_ON_DAY:
        day = _same_day(dated, telling)
        if day is not None:
            return day
    last = earlier[-1] if earlier else None
    if last is not None and last.paragraph == telling.paragraph and last.said is not None:
        asked = _is_nameless_scene(last) or telling.leaning is Leaning.REPLY
        if asked or (telling.speaker is None and last.number is None):
            return last.said
    day = _of_same_speaker(dated, telling) or _of_kin(dated, telling)
    if day is None and last is not None and telling.leaning in (Leaning.REPLY, Leaning.AGAIN):
        return days[-1] if telling.paragraph - last.paragraph <= _REPLY else None
    return day


def _of_same_speaker(dated: Sequence[tuple[Telling, Said]], telling: Telling) -> Said | None:
    """Return the last day of the same speaker, if that is not too far back."""
    for other, day in reversed(dated):
        if telling.speaker is not None and other.speaker == telling.speaker:
            return day if telling.paragraph - other.paragraph <= _reach(other) else None
    return None


def _of_kin(dated: Sequence[tuple[Telling, Said]], telling: Telling) -> Said | None:
    """Return the last day of those that one speaks for, or who speak for one."""
    for other, day in reversed(dated):
        if other.number in telling.kin and telling.paragraph - other.paragraph <= _NEAR:
            return day
    return None


def _is_nameless_scene(telling: Telling) -> bool:
    return telling.number is None and telling.speaker is None and not telling.stranger


def _reach(telling: Telling) -> int:
    return _NEAR if telling.number is None and not telling.speech else _CARRY


def _same_day(dated: Sequence[tuple[Telling, Said]], telling: Telling) -> Said | None:
    """Return the day that a telling is told by ("hours later"): of words, or else of deeds."""
    there = telling.leaning is Leaning.THERE
    fits = [(t, d) for t, d in dated if t.number is None] if there else dated
    if fits:
        other, day = fits[-1]
        near = telling.paragraph - other.paragraph <= _SAME_DAY
        if near and other.speaker is not None and other.speaker == telling.speaker:
            return day
        if near and day.earliest == day.latest:
            return Said(earliest=day.earliest, latest=day.latest)
    found = None if there else telling.before
    return Said(earliest=found.earliest, latest=found.latest) if found is not None else None


def _lead_days(tellings: Sequence[Telling], days: list[Said | None]) -> None:
    """Fill gaps from what comes right after: a lead may leave the day to it."""
    for i in range(len(days) - 1, -1, -1):
        telling = tellings[i]
        if days[i] is not None or telling.speaker is None:
            continue
        stop = i + 1 + _FARTHEST
        for other, day in zip(tellings[i + 1 : stop], days[i + 1 : stop], strict=True):
            if day is None or other.paragraph - telling.paragraph > _LEAD:
                continue
            same = other.speaker == telling.speaker and (
                other.number is not None or other.speech
            )
            if not telling.told and not (
                other.back and other.paragraph - telling.paragraph <= 1
            ):
                continue
            if same or other.number in telling.kin:
                days[i] = day
                break
