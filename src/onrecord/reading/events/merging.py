"""Merging: the mentions of one event, joined."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from onrecord.model import Asserter, Days, Party, Phase, QuantityId, Span

__all__ = ["Mention", "merge_mentions"]

_REACH = 40  # events back that a mention may take up
_MOST = 50  # spans of evidence; a text that repeats itself more often adds none
_JOIN = {
    frozenset((Phase.ANNOUNCED, Phase.SCHEDULED)): Phase.SCHEDULED,
    frozenset((Phase.ANNOUNCED, Phase.UNDER_WAY)): Phase.UNDER_WAY,
    frozenset((Phase.UNDER_WAY, Phase.DONE)): Phase.UNDER_WAY,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An event as one place of an article tells of it; without a phase it only takes one up."""

    kind: str
    plover: str | None
    mode: str | None
    phase: Phase | None
    actors: tuple[Party, ...]
    targets: tuple[Party, ...]
    place: str | None
    when: Days | None
    quantities: tuple[QuantityId, ...]
    according_to: Asserter
    evidence: tuple[Span, ...]
    confidence: float
    lasting: bool = False
    bare: bool = False  # a noun with nothing that tells which ("the strikes")


def merge_mentions(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return one mention for each event, in the order of the first that tells its phase."""
    found: list[Mention] = []
    loose: list[Mention] = []
    for mention in mentions:
        if mention.phase is None:
            loose.append(mention)
            continue
        _take(found, mention, keep=True)
    for mention in loose:
        _take(found, mention, keep=False)
    return tuple(found)


def _take(found: list[Mention], mention: Mention, *, keep: bool) -> None:
    if not (mention.bare or mention.actors or mention.targets or mention.when or mention.place):
        if keep:
            found.append(mention)
        return
    for i in range(len(found) - 1, max(-1, len(found) - 1 - _REACH), -1):
        if _same(found[i], mention):
            if len(found[i].evidence) < _MOST:
                found[i] = _joined(found[i], mention)
            return
    if keep:
        found.append(mention)


def _same(one: Mention, other: Mention) -> bool:
    return (
        one.kind == other.kind
        and _phase_of_both(one, other) is not None
        and _agree(_ids(one.actors), _ids(other.actors))
        and _agree(_ids(one.targets), _ids(other.targets))
        and (one.when is None or other.when is None or one.when == other.when)
        and (one.place is None or other.place is None or one.place == other.place)
        and (other.bare or _shares(one, other))
    )


def _shares(one: Mention, other: Mention) -> bool:
    """Whether something speaks for two mentions being of one event."""
    return bool(
        _ids(one.actors) & _ids(other.actors)
        or _ids(one.targets) & _ids(other.targets)
        or (one.when is not None and one.when == other.when)
        or (one.place is not None and one.place == other.place)
    )


def _phase_of_both(one: Mention, other: Mention) -> Phase | None:
    if one.phase is None or other.phase is None or one.phase is other.phase:
        return one.phase or other.phase
    if {one.phase, other.phase} == {Phase.UNDER_WAY, Phase.DONE} and not one.lasting:
        return None
    return _JOIN.get(frozenset((one.phase, other.phase)))


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or bool(one & other)


def _ids(parties: Iterable[Party]) -> frozenset[str]:
    return frozenset(party.actor or party.name.casefold() for party in parties)


def _joined(one: Mention, other: Mention) -> Mention:
    return replace(
        one,
        phase=_phase_of_both(one, other),
        plover=one.plover or other.plover,
        actors=_all(one.actors, other.actors),
        targets=_all(one.targets, other.targets),
        place=one.place or other.place,
        when=one.when or other.when,
        quantities=tuple(dict.fromkeys((*one.quantities, *other.quantities))),
        evidence=tuple(sorted({*one.evidence, *other.evidence})),
        confidence=1 - (1 - one.confidence) * (1 - other.confidence / 2),
    )


def _all(one: tuple[Party, ...], other: tuple[Party, ...]) -> tuple[Party, ...]:
    known = _ids(one)
    return (
        (*one, *(p for p in other if (p.actor or p.name.casefold()) not in known))
        if one
        else other
    )
