"""The reasoner: one case, made ready once, and asked about as many worlds as one likes."""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.model.inferences import Sentence
from onrecord.model.worlds import (
    Explanation,
    Finding,
    Obstacle,
    ObstacleKind,
    Remedy,
    WhyNot,
    World,
)
from onrecord.reasoning.case import Case
from onrecord.reasoning.drawing import tree_text
from onrecord.reasoning.engine.cones import supports_of
from onrecord.reasoning.engine.program import Atom
from onrecord.reasoning.fragility import find_fragile
from onrecord.reasoning.graphs import graph_of
from onrecord.reasoning.obstacle_words import obstacle_lines
from onrecord.reasoning.obstacles import find_obstacles
from onrecord.reasoning.ready import Ready, Setting
from onrecord.reasoning.remedies import find_changes
from onrecord.reasoning.sentences import words_of
from onrecord.reasoning.worlds import Worlds

__all__ = ["Reasoner", "solve"]

_MOST_SUPPORTS = 64
_MOST_REMEDIES = 16


def solve(
    case: Case,
    *,
    perspective: str | None = None,
    accepting: Iterable[str] = (),
    assume: Sequence[str | Sentence] = (),
    without: Sequence[str] = (),
) -> World:
    """Return what follows in one world of a case; for several worlds, keep a `Reasoner`."""
    return Reasoner(case).solve(
        perspective=perspective, accepting=accepting, assume=assume, without=without
    )


class Reasoner:
    """Answers on the worlds of one case: what follows, why, why not, and what would do it."""

    def __init__(self, case: Case) -> None:
        self._worlds = Worlds(case)

    def solve(
        self,
        *,
        perspective: str | None = None,
        accepting: Iterable[str] = (),
        assume: Sequence[str | Sentence] = (),
        without: Sequence[str] = (),
    ) -> World:
        """Return what follows on one map.

        *perspective* is whose (None: the record as a whole, everyone's facts together), and
        *accepting* whose facts it takes over beside its own and the shared ones. *assume*
        takes ids of offered suppositions and sentences of one's own, *without* ids of
        premises, names of rules, and ids of suppositions that leave something out.
        """
        asked = World(
            perspective=perspective,
            accepting=tuple(accepting),
            assumed=tuple(map(self._worlds.assumed, assume)),
            without=tuple(without),
        )
        ready, setting = self._worlds.setting(asked)
        held = self._worlds.held(ready, setting)
        findings = self._worlds.findings(ready).of(held, ready.switches(setting), perspective)
        notes = []
        if held.cut:
            notes.append("too many ambiguous wordings: not all combinations were tried")
        if perspective is not None and ready.compiled.program.terms.find(perspective) is None:
            notes.append(f"nothing on record speaks of {perspective}")
        return World(
            perspective=perspective,
            accepting=asked.accepting,
            assumed=asked.assumed,
            without=asked.without,
            findings=findings,
            notes=tuple(notes),
        )

    def speaks_of(self, name: str, *, assume: Sequence[str | Sentence] = ()) -> bool:
        """Return whether any fact or rule of the case, or what is assumed, speaks of a name."""
        assumed = tuple(map(self._worlds.assumed, assume))
        ready, _ = self._worlds.setting(World(assumed=assumed))
        return ready.compiled.program.terms.find(name) is not None

    def explain(self, world: World, finding: Finding) -> Explanation:
        """Return why a finding of a world holds, down to the words it rests on."""
        ready, setting = self._worlds.setting(world)
        needed = finding.readings[0] if finding.readings else ()
        truths = self._worlds.truths(ready, setting, needed)
        root = ready.compiled.atom(finding.sentence)
        cone = truths.cone(root)
        graph = graph_of(cone, ready, every=self._worlds.held(ready, setting).every)
        found = supports_of(cone, most=_MOST_SUPPORTS)
        premises = ready.case.premises
        supports = tuple(tuple(premises[at].id for at in one) for one in found.sets)
        fragile = find_fragile(
            [premises[at] for at in sorted(ready.switches(setting).premises)],
            supports,
            holds_without=lambda gone: self._worlds.holds(
                ready, setting.leaving_out(gone), root
            ),
            exceptions=any(rule.unless for rule in ready.case.book.rules),
        )
        return Explanation(
            finding=finding,
            supports=supports,
            graph=graph,
            tree=tree_text(graph),
            fragile=fragile,
            cut=found.cut,
        )

    def why_not(self, world: World, sentence: str | Sentence) -> WhyNot:
        """Return why a sentence does not hold in a world: what is missing, or what stops it."""
        asked = self._worlds.sentence(sentence)
        ready, setting = self._worlds.setting(world)
        atom = ready.compiled.atom(asked)
        holds = self._worlds.holds(ready, setting, atom)
        obstacles: tuple[Obstacle, ...] = ()
        if not holds:
            off = (ready.supposed - setting.assumed) | setting.without
            rivals = (
                find_obstacles(atom, ready, truths, off=off)
                for truths in self._worlds.all_truths(ready, setting)
            )
            obstacles = min(rivals, key=_distance)
        return WhyNot(
            sentence=asked,
            text=words_of(asked),
            perspective=world.perspective,
            holds=holds,
            obstacles=obstacles,
            tree="\n".join(obstacle_lines(obstacles)),
        )

    def what_would(
        self, world: World, sentence: str | Sentence, *, offered: Sequence[str] | None = None
    ) -> tuple[Remedy, ...]:
        """Return the least sets of changes to a world that make a sentence hold in it.

        *offered* are ids of suppositions to choose from, and ids of premises and names of
        rules that may be left out; by default, every supposition of the case and every
        premise on record.
        """
        asked = self._worlds.sentence(sentence)
        ready, setting = self._worlds.setting(world)
        goal = ready.compiled.atom(asked)
        switches = ready.switches(setting)
        names = offered if offered is not None else self._worlds.offers(ready, setting)
        turned = {self._worlds.switch(ready, name): name for name in reversed(names)}
        atoms = list(reversed(turned))
        found = find_changes(
            goal, ready.compiled.program, switches, turned=atoms, most=_MOST_REMEDIES
        )
        return tuple(
            self._remedy(ready, setting, [turned[atoms[at]] for at in one], goal)
            for one in found.sets
        )

    def _remedy(
        self, ready: Ready, setting: Setting, names: Sequence[str], goal: Atom
    ) -> Remedy:
        """Return changes as a remedy, with the readings under which they are enough."""
        changed, words = self._worlds.turned(ready, setting, names)
        readings = self._worlds.readings(ready, changed, goal)
        return Remedy(
            changes=words,
            every=readings is None,
            readings=readings or (),
        )


def _distance(obstacles: Sequence[Obstacle]) -> tuple[int, int]:
    """Return how little obstacles tell: what another reading clears is never the last one."""
    whole = list(_flat(obstacles))
    readings = sum(one.kind is ObstacleKind.OTHER_READING for one in whole)
    return readings, -sum(len(one.held_by) for one in whole)


def _flat(obstacles: Sequence[Obstacle]) -> Iterator[Obstacle]:
    for one in obstacles:
        yield one
        yield from _flat(one.deeper)
