"""The seed's own chain is replayed from its record, and so is its twin's under other names."""

from datetime import date

import pytest

import onrecord
from onrecord.usecases.reason import Answer, Asked, Reasoning
from onrecord.usecases.sources import record_sources
from tests.seed.test_twin import OTHERS, SEED, renamed

CASES = ("Russia", "Ukraine", "Crimea"), tuple(map(OTHERS.get, ("Russia", "Ukraine", "Crimea")))


@pytest.fixture(scope="module", params=["seed", "twin"])
def told(request: pytest.FixtureRequest) -> tuple[Reasoning, tuple[str, ...]]:
    """Return the case of the seed or of its twin, with side, rival and place named."""
    if not SEED.exists():
        pytest.skip("the seed article is not beside this checkout")
    text = SEED.read_bytes().decode("utf-8")
    if request.param == "seed":
        record, names = onrecord.read(text, published=date(2022, 9, 22)), CASES[0]
    else:
        record, names = onrecord.read(renamed(text), published=date(2031, 3, 5)), CASES[1]
    return Reasoning(record_sources([record])), names


def _held(answer: Answer) -> list[str]:
    return [c.finding.text for c in answer.conclusions]


def _covered(answer: Answer) -> list[str]:
    """Return what says that a line covers the voting territories, on every reading."""
    return [
        c.finding.text
        for c in answer.conclusions
        if " covers four main territories" in c.finding.text and c.finding.every
    ]


def test_the_narrators_chain_is_replayed_to_its_conclusion(
    told: tuple[Reasoning, tuple[str, ...]],
) -> None:
    reasoning, (side, *_) = told
    answer = reasoning.answer(Asked())
    held = [c for c in answer.conclusions if c.finding.text.startswith("the article holds")]
    assert len(held) == 1
    assert held[0].explanation.supports == (("arg1.1", "arg1.2", "arg1.3", "arg1.4"),)
    assert len(_covered(reasoning.answer(Asked(perspective=side)))) == 1


@pytest.mark.parametrize("premise", ["arg1.2", "arg1.3"])
def test_without_the_vote_or_the_linking_premise_it_does_not_follow(
    told: tuple[Reasoning, tuple[str, ...]], premise: str
) -> None:
    reasoning, (side, *_) = told
    answer = reasoning.answer(Asked(perspective=side, without=(premise,)))
    assert not any(text.startswith("the article holds") for text in _held(answer))
    assert not any(" covers four main territories" in text for text in _held(answer))


def test_on_the_other_sides_map_it_does_not_follow_and_why_not_says_so(
    told: tuple[Reasoning, tuple[str, ...]],
) -> None:
    reasoning, (side, rival, _) = told
    line = _covered(reasoning.answer(Asked(perspective=side)))[0]
    answer = reasoning.answer(Asked(perspective=rival))
    assert line not in _held(answer)
    absent = {one.why_not.text: one.why_not.tree for one in answer.absent}
    assert f"on {rival}'s map, four main territories is part of {side}" in absent[line]


def test_the_precedent_is_possibly_crossed_only_under_the_wide_reading(
    told: tuple[Reasoning, tuple[str, ...]],
) -> None:
    reasoning, (side, _, place) = told
    answer = reasoning.answer(Asked(perspective=side))
    crossed = [
        c for c in answer.conclusions if f" was possibly crossed at {place} " in c.finding.text
    ]
    assert crossed
    for conclusion in crossed:
        assert [[c.reading for c in one] for one in conclusion.finding.readings] == [["wide"]]
    nothing = [text for text in _held(answer) if text.startswith("no consequence of")]
    assert len(nothing) == len(crossed)
