"""Differences: what one world has and another has not."""

from onrecord.model.inferences import Choice, Sentence
from onrecord.model.worlds import Finding, World
from onrecord.reasoning.differences import diff
from onrecord.reasoning.reasoner import Reasoner
from tests.reasoning.velmark import velmark_case

NARROW = ((Choice("soil", "narrow"),),)


def finding(
    text: str, *, perspective: str | None = None, readings: tuple[tuple[Choice, ...], ...] = ()
) -> Finding:
    return Finding(
        sentence=Sentence(template=text),
        text=text,
        perspective=perspective,
        every=not readings,
        readings=readings,
    )


def test_a_world_does_not_differ_from_itself() -> None:
    world = Reasoner(velmark_case()).solve()
    found = diff(world, world)
    assert (found.gained, found.lost, found.changed) == ((), (), ())


def test_a_side_is_compared_with_another_by_the_words() -> None:
    reasoner = Reasoner(velmark_case())
    torran, velmark = (
        reasoner.solve(perspective="Torran"),
        reasoner.solve(perspective="Velmark"),
    )
    assert diff(torran, velmark).gained == velmark.findings
    assert diff(velmark, torran).lost == velmark.findings


def test_the_record_as_a_whole_is_compared_with_a_side_on_that_sides_map() -> None:
    whole = World(
        findings=(finding("a", perspective="Velmark"), finding("b", perspective="Orsk"))
    )
    side = World(perspective="Velmark", findings=(finding("a", perspective="Velmark"),))
    found = diff(whole, side)
    assert (found.gained, found.lost) == ((), ())


def test_on_the_record_as_a_whole_each_map_is_told_apart() -> None:
    one = World(findings=(finding("a", perspective="Velmark"),))
    other = World(findings=(finding("a", perspective="Orsk"),))
    assert len(diff(one, other).gained) == len(diff(one, other).lost) == 1


def test_what_comes_to_depend_on_a_reading_has_changed() -> None:
    before, after = (
        World(findings=(finding("a"),)),
        World(findings=(finding("a", readings=NARROW),)),
    )
    ((old, new),) = diff(before, after).changed
    assert old.every
    assert not new.every
