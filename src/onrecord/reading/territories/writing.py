"""Writing: groups of land and what is said of them as territories with their claims."""

from collections.abc import Iterable, Iterator

from onrecord.model import Asserter, Days, Status, StatusClaim, Territory, TerritoryId
from onrecord.reading.analysis import Analysis
from onrecord.reading.syntax import Run
from onrecord.reading.territories.asserters import Asserters
from onrecord.reading.territories.groups import Group
from onrecord.reading.territories.lands import Land
from onrecord.reading.territories.scene import Scene
from onrecord.reading.territories.sightings import Sighting

__all__ = ["write_territories"]

_TIME_NEAR = 14  # characters from the evidence to "since 2014"
# Statuses that make of "it is Norwegian" a claim, where Norway is said to have one of them.
_CONTESTED = frozenset(
    (
        Status.CLAIMED,
        Status.OCCUPIED,
        Status.ANNEXED,
        Status.ANNEXATION_ANNOUNCED,
        Status.PARTLY_CONTROLLED,
    )
)
_DETERMINERS = frozenset(
    ("the", "these", "those", "this", "that", "such", "both", "other", "any")
)


def write_territories(
    scene: Scene, groups: Iterable[Group], *, asserters: Asserters
) -> tuple[Territory, ...]:
    """Return the territories whose status is spoken of, in order, each with its claims.

    A territory known to be disputed needs no claim if a sentence about it is on the dispute.
    """
    kept = [g for g in groups if _is_spoken_of(scene, g)]
    return tuple(
        _territory(scene, group, number, asserters)
        for number, group in enumerate(kept, start=1)
    )


def _is_spoken_of(scene: Scene, group: Group) -> bool:
    if any(not s.weak for s in group.sightings):
        return True
    contested = scene.lexicon.words["contested"]
    for land in group.lands:
        if land.disputed:
            first, last = scene.analysis.sentence_run(land.head)
            if not contested.isdisjoint(scene.lower[first : last + 1]):
                return True
    return False


def _territory(scene: Scene, group: Group, number: int, asserters: Asserters) -> Territory:
    analysis = scene.analysis
    name = _name(analysis, group)
    wordings = dict.fromkeys(_wording(analysis, land) for land in group.lands)
    runs = _outermost((*group.glossed, *(land.run for land in group.lands)))
    return Territory(
        id=TerritoryId(f"t{number}"),
        name=name,
        aliases=tuple(w for w in wordings if w.casefold() != name.casefold()),
        mentions=tuple(analysis.span(run) for run in runs),
        claims=tuple(_claims(analysis, group, asserters)),
    )


def _name(analysis: Analysis, group: Group) -> str:
    """Return the article's first full name for it, else its most telling description."""
    named = [land for land in group.lands if land.name is not None]
    own = [land for land in named if land.name == group.name] or named
    if own:
        wordings = [_wording(analysis, land) for land in own]
        return next((w for w in wordings if not w.isupper()), wordings[0])
    upos, lower = analysis.trees.upos, analysis.draft.words.texts
    counted = [la for la in group.lands if "NUM" in upos[la.run[0] : la.run[1] + 1]]
    telling = [la for la in group.lands if lower[la.run[0]].lower() not in _DETERMINERS]
    best = (counted or telling or group.lands)[0]
    return _wording(analysis, best)


def _wording(analysis: Analysis, land: Land) -> str:
    said = analysis.said(land.run).removesuffix("'s").removesuffix("’s")
    first, _, rest = said.partition(" ")
    return rest if first.lower() == "the" and rest else said


def _outermost(runs: Iterable[Run]) -> Iterator[Run]:
    last = -1
    for run in sorted(set(runs), key=lambda r: (r[0], -r[1])):
        if run[0] > last:
            yield run
            last = run[1]


def _claims(analysis: Analysis, group: Group, asserters: Asserters) -> Iterator[StatusClaim]:
    """Yield the claims, those of one status, holder, asserter and share made one."""
    contesting = {s.holder for s in group.sightings if s.status in _CONTESTED}
    found: dict[tuple[Status, str | None, Asserter, str | None], list[Sighting]] = {}
    for sighting in sorted(group.sightings, key=lambda s: s.run):
        asserter = asserters.of(sighting)
        if asserter is None:
            continue
        status, holder = sighting.status, sighting.holder
        if status is Status.PART_OF and holder is not None and not sighting.weak:
            own = asserters.speaks_for(asserter, holder)
            status = Status.CLAIMED if own or holder in contesting else status
        found.setdefault((status, holder, asserter, sighting.share), []).append(sighting)
    for (status, holder, asserter, share), sightings in found.items():
        times = (_when(analysis, sighting) for sighting in sightings)
        yield StatusClaim(
            status=status,
            holder=holder,
            according_to=asserter,
            share=share,
            when=next((when for when in times if when is not None), None),
            evidence=tuple(dict.fromkeys(analysis.span(s.run) for s in sightings)),
        )


def _when(analysis: Analysis, sighting: Sighting) -> Days | None:
    """Return the days of a time told in the evidence or straight after it, if any."""
    span = analysis.span(sighting.run)
    said_at = analysis.draft.words.starts[sighting.at]
    known = [
        (time.span.start < said_at, Days(time.earliest, time.latest))
        for time in analysis.times_within(span.start, span.end + 2 * _TIME_NEAR)
        if time.span.start <= span.end + _TIME_NEAR
        and time.earliest is not None
        and time.latest is not None
    ]
    return min(known, key=lambda k: k[0])[1] if known else None
