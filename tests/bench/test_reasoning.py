"""The large made-up case: the same each time, and read alike by both engines."""

from bench.reasoning_case import large_case
from onrecord.reasoning.engine.datalog import evaluate
from onrecord.reasoning.engine.program import Switch
from onrecord.reasoning.ready import Setting, make_ready
from onrecord.reasoning.reasoner import Reasoner


def test_the_same_seed_makes_the_same_case() -> None:
    assert large_case(statements=50, territories=5, rules=8) == large_case(
        statements=50, territories=5, rules=8
    )


def test_both_engines_find_the_same_in_it_under_either_reading() -> None:
    ready = make_ready(large_case(statements=600, territories=30, rules=40))
    program, switches = ready.compiled.program, ready.switches(Setting())
    names = {name for name, _ in program.concluded}
    for reading in range(2):
        found = ready.grounded.solve(switches, readings=[(0, reading)])
        choice = (Switch.CHOICE, (0, reading))
        store = evaluate(program, [*switches.atoms(), choice])
        assert found == {atom for atom in store if atom[0] in names}
        assert len(found) > 300


def test_what_depends_on_the_reading_is_found_in_it() -> None:
    world = Reasoner(large_case(statements=300, territories=20, rules=20)).solve()
    assert {one.every for one in world.findings} == {True, False}
