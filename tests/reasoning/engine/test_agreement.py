"""Two engines and brute force agree on hundreds of small random cases."""

import random
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations

import pytest

from onrecord.reasoning.engine.cones import Truths, supports_of
from onrecord.reasoning.engine.datalog import evaluate
from onrecord.reasoning.engine.grounded import Switches
from onrecord.reasoning.engine.program import Atom, Program, Switch
from onrecord.reasoning.findings import find_held
from onrecord.reasoning.ready import Ready, Setting, make_ready
from onrecord.reasoning.remedies import find_changes
from tests.reasoning.brute_force import ground, least, supports
from tests.reasoning.random_cases import NAMES, random_case

SEEDS = range(200)


def test_a_plain_datalog_run_and_clingo_agree_atom_for_atom() -> None:
    concluded = 0
    for seed in SEEDS:
        ready = make_ready(random_case(seed))
        for switches in _worlds(ready, seed):
            found = ready.grounded.solve(switches)
            assert found == _concluded(ready.compiled.program, switches.atoms())
            concluded += len(found)
    assert concluded > 1000


def test_supports_equal_brute_force() -> None:
    checked = manifold = 0
    for seed in SEEDS:
        ready = make_ready(random_case(seed))
        program = ready.compiled.program
        switches = ready.switches(Setting(assumed=frozenset({"offer0"})))
        concluded = ready.grounded.solve(switches)
        clauses = ground(program)
        world = set(evaluate(program, switches.atoms()))
        truths = Truths(program, on=switches.atoms(), concluded=concluded)
        for atom in sorted(concluded, key=lambda one: one[1])[-5:]:
            found = supports_of(truths.cone(atom), most=500)
            wanted = supports(atom, program, clauses, world=world, on=set(switches.atoms()))
            assert set(found.sets) == wanted
            assert not found.cut
            checked += 1
            manifold += len(wanted) > 1
    assert checked > 400
    assert manifold > 30


@pytest.mark.parametrize(("readings", "seeds"), [(False, SEEDS), (True, range(40))])
def test_changes_equal_brute_force(readings: bool, seeds: range) -> None:
    reached = 0
    for seed in seeds:
        ready = make_ready(random_case(seed, readings=readings))
        program = ready.compiled.program
        switches = ready.switches(Setting())
        turned = [(Switch.PREMISE, (at,)) for at in range(program.premises)][-4:]
        worlds = _every_world(ready, switches, turned)
        for goal in _goals(ready, switches, seed):
            found = find_changes(goal, program, switches, turned=turned, most=500)
            works = {chosen for chosen, atoms in worlds.items() if goal in atoms}
            wanted = least(range(len(turned)), works.__contains__)
            assert set(found.sets) == set(wanted)
            reached += any(found.sets)
    assert reached > len(seeds) // 4


def test_readings_are_told_apart_as_by_trying_each() -> None:
    differing = 0
    for seed in SEEDS:
        ready = make_ready(random_case(seed, readings=True))
        program = ready.compiled.program
        switches = ready.switches(Setting())
        each = [
            _concluded(program, [*switches.atoms(), (Switch.CHOICE, (0, at))])
            for at in range(3)
        ]
        held = find_held(ready.grounded, program, switches)
        assert held.every == frozenset.intersection(*each)
        assert held.every | held.some.keys() == frozenset.union(*each)
        for atom, picks in held.some.items():
            assert {one[0][1] for one in picks} == {at for at in range(3) if atom in each[at]}
        differing += each[0] != each[1]
    assert differing > 20


def _worlds(ready: Ready, seed: int) -> list[Switches]:
    chance = random.Random(seed)
    gone = frozenset(
        {chance.choice(ready.case.premises).id, chance.choice(ready.case.book.rules).name}
    )
    settings = [
        Setting(),
        Setting(perspective=chance.choice(NAMES), assumed=frozenset({"offer1"})),
        Setting(perspective=chance.choice(NAMES), without=gone),
        Setting(),
    ]
    return [ready.switches(one) for one in settings]


def _concluded(program: Program, switches: Iterable[Atom]) -> frozenset[Atom]:
    names = {name for name, _ in program.concluded}
    return frozenset(atom for atom in evaluate(program, switches) if atom[0] in names)


def _goals(ready: Ready, switches: Switches, seed: int) -> list[Atom]:
    """Return conclusions that hold only with more switched on, and one picked blindly."""
    chance = random.Random(seed)
    program = ready.compiled.program
    more = replace(switches, premises=frozenset(range(program.premises)))
    gained = ready.grounded.solve(more) - ready.grounded.solve(switches)
    name, size = chance.choice(program.concluded)
    blind = (name, tuple(chance.randrange(3) for _ in range(size)))
    return [*chance.sample(sorted(gained), min(2, len(gained))), blind]


def _every_world(
    ready: Ready, switches: Switches, turned: list[Atom]
) -> dict[tuple[int, ...], frozenset[Atom]]:
    """Return what some reading yields for every set of switches that can be turned."""
    program = ready.compiled.program
    choices: list[list[Atom]] = [[(Switch.CHOICE, (0, at))] for at in range(3)]
    worlds = {}
    for size in range(len(turned) + 1):
        for chosen in combinations(range(len(turned)), size):
            flipped = frozenset(turned[at][1][0] for at in chosen)
            on = replace(switches, premises=switches.premises ^ flipped).atoms()
            each = [
                evaluate(program, [*on, *one]) for one in (choices if program.choices else [[]])
            ]
            worlds[chosen] = frozenset(atom for store in each for atom in store)
    return worlds
