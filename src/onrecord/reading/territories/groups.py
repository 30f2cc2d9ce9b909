"""Groups: which mentions of land are one territory."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from onrecord.reading.syntax import Run
from onrecord.reading.territories.lands import Land
from onrecord.reading.territories.listed import Gloss
from onrecord.reading.territories.scene import Scene
from onrecord.reading.territories.sightings import Sighting

__all__ = ["Group", "group_lands"]

_AGAIN = frozenset(("these", "those", "such", "this", "that"))
_NEAR = 3  # sentences within which "the island" takes up a name
_ACRONYM = 5
_GROUPS = 20  # groups of described lands that a further one may belong to
_OF_THEIR_OWN = frozenset(("city", "town", "village", "county", "district"))


@dataclass(slots=True, eq=False)
class Group:
    """Mentions of one territory: `name` is None while all of them are descriptions."""

    name: str | None
    lands: list[Land] = field(default_factory=list)
    sightings: dict[Sighting, None] = field(default_factory=dict)
    glossed: list[Run] = field(default_factory=list)  # each with its bracket
    states: set[str] = field(default_factory=set)


def group_lands(
    scene: Scene, sightings: Sequence[Sighting], glosses: Iterable[Gloss]
) -> list[Group]:
    """Return the groups in the order of their first mention, with what is said of each."""
    grouping = _Grouping(scene, sightings)
    for land, meant, last in glosses:
        grouping.gloss(land, meant, last)
    for land in scene.lands:
        grouping.add(land)
    for sighting in sightings:
        for land in sighting.lands:
            group = grouping.by_land.get(land)
            if group is not None:
                group.sightings[sighting] = None
    groups = {id(g): g for g in grouping.by_land.values()}
    return sorted(groups.values(), key=lambda g: min(land.run for land in g.lands))


class _Grouping:
    """Groups while the lands of an article are gone through in order."""

    def __init__(self, scene: Scene, sightings: Sequence[Sighting]) -> None:
        self.scene = scene
        self.by_land: dict[Land, Group] = {}
        self._named: dict[str, Group] = {}
        self._several: list[Group] = []
        self._one: dict[str, Group] = {}  # by the noun that describes it
        self._kind: dict[str, Group] = {}  # last named one introduced with a noun
        self._of_gloss: set[int] = set()  # by the noun after the bracket
        self._holders: dict[Land, set[str]] = {}
        for sighting in sightings:
            for land in sighting.lands:
                held = self._holders.setdefault(land, set())
                if sighting.holder is not None:
                    held.add(sighting.holder)

    @cached_property
    def _initials(self) -> dict[str, set[str]]:
        """The lands named by initials, by the first and the last of these."""
        found: dict[str, set[str]] = {}
        for land in self.scene.lands:
            run = land.run
            short = (
                self.scene.texts[run[0]] if land.name is not None and run[0] == run[1] else ""
            )
            if short.isupper() and 1 < len(short) <= _ACRONYM:
                found.setdefault(short[0] + short[-1], set()).add(_key(land.name))
        return found

    def gloss(self, land: Land, meant: Sequence[Land], last: int) -> None:
        """Make one territory of a land and what a bracket says it is."""
        group = self._group_named(land)
        noun = self.scene.lower[last + 1] if last + 1 < len(self.scene.lower) else ""
        if noun in self.scene.lexicon.lands:
            self._of_gloss.add(last + 1)
            last += 1
        group.glossed.append((land.run[0], last))
        for other in meant:
            self._named[_key(other.name)] = group
            if noun in self.scene.lexicon.lands and other.name is not None:
                self._take_initials(other.name, noun, group)

    def _take_initials(self, name: str, noun: str, group: Group) -> None:
        """Give the group the initials of a name and its kind ("OPR": Ostin, republic)."""
        for key in self._initials.get((name[0] + noun[0]).upper(), ()):
            self._named.setdefault(key, group)

    def add(self, land: Land) -> None:
        """Put a mention of land into its group, or into none."""
        if land.head in self._of_gloss and land.name is None:
            return  # the kind that follows a bracket is part of its mention
        if land.name is not None:
            group: Group | None = self._group_named(land)
        elif land.several:
            group = self._group_of_several(land)
        else:
            group = self._group_of_one(land)
        if group is not None:
            group.lands.append(land)
            self.by_land[land] = group
            self._note_kind(land, group)

    def _group_named(self, land: Land) -> Group:
        return self._named.setdefault(_key(land.name), Group(land.name))

    def _note_kind(self, land: Land, group: Group) -> None:
        """Remember what a named land was called: "the island of Kelm", "Kelm island"."""
        if land.name is None or land.is_state:
            return
        lower = self.scene.lower
        after = land.run[1] + 1
        for at in (after, land.run[0] - 2, land.run[1]):
            if 0 <= at < len(lower) and lower[at] in self.scene.lexicon.lands:
                self._kind[lower[at]] = group
        for at in range(after, min(after + 6, len(lower) - 1)):
            if lower[at] in (".", ","):
                break
            if lower[at] in self.scene.lexicon.lands:
                self._kind.setdefault(lower[at], group)

    def _group_of_one(self, land: Land) -> Group | None:
        """Return the group that "the island" takes up, or one of its own if it has a status."""
        inner = self._inner_name(land)
        if inner is not None:
            return inner
        if land.points:
            known = self._kind.get(land.noun)
            if known is not None:
                return known
            named = self.scene.lands_before(land.head, sentences=_NEAR)
            vague = land.noun not in _OF_THEIR_OWN and not self._marked(land)
            if vague and named is not None and named.name is not None:
                return self.by_land.get(named) if land in self._holders else None
        before = self.scene.lower[land.run[0] - 1] if land.run[0] else ""
        if land not in self._holders or before in ("a", "an") or land.run[0] == land.head:
            return None
        return self._one.setdefault(land.noun, Group(None))

    def _inner_name(self, land: Land) -> Group | None:
        """Return the group of the name inside a description: "the Norwegian island of Kelm"."""
        of = land.head < land.run[1] and self.scene.lower[land.head + 1] == "of"
        for word in range(land.head + 1, land.run[1] + 1) if of else ():
            inner = self.scene.land_at(word)
            if inner is not None and inner.name is not None and not inner.is_state:
                return self._group_named(inner)
        return None

    def _marked(self, land: Land) -> bool:
        """Whether a description gives a status of its own ("the demilitarised zone")."""
        lexicon, words = self.scene.lexicon, self.scene.lower[land.run[0] : land.head]
        return any(w in lexicon.adjectives or w in lexicon.participles for w in words)

    def _group_of_several(self, land: Land) -> Group | None:
        """Return the group of described lands that this one joins, by the states involved."""
        states = self._states_of(land)
        again = self.scene.lower[land.run[0]] in _AGAIN
        if (
            land not in self._holders
            and not (again and self._several)
            and not self._acquired(land)
        ):
            return None
        for group in reversed(self._several[-_GROUPS:]):
            if states & group.states or (not states and (again or land.points)):
                group.states |= states
                return group
        group = Group(None, states=states)
        self._several.append(group)
        return group

    def _states_of(self, land: Land) -> set[str]:
        inside = (self.scene.states.at(w) for w in range(land.run[0], land.run[1] + 1))
        return {s for s in inside if s is not None} | self._holders.get(land, set())

    def _acquired(self, land: Land) -> bool:
        """Whether a description says that the land changed hands ("newly acquired")."""
        words = self.scene.lower[land.run[0] : land.head]
        return bool(self._several) and any(
            w in ("acquired", "gained", "won", "taken") for w in words
        )


def _key(name: str | None) -> str:
    return " ".join((name or "").casefold().replace("’", "'").split())
