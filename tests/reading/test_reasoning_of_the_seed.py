"""The seed's numbers, argument, novelty, precedent and readings, against its annotation."""

import json
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import pytest

from bench.corpora import default_shared
from onrecord.model import NARRATOR, Span
from onrecord.reading.arguments import find_arguments
from onrecord.reading.firsts import find_firsts
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.precedents import find_precedents
from onrecord.reading.quantities import find_quantities
from onrecord.reading.reactions import find_reactions
from onrecord.reading.rivals import find_readings
from onrecord.reference.positions import load_positions
from onrecord.reference.stances import load_stances

Gold = dict[str, Any]

SEED = default_shared() / "seed"
pytestmark = pytest.mark.skipif(
    not (SEED / "gold.json").exists(), reason="the seed's annotation lies outside the project"
)


@pytest.fixture(scope="module")
def gold() -> Gold:
    loaded: Gold = json.loads((SEED / "gold.json").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def read(interpreted: Callable[..., Interpretation]) -> Interpretation:
    text = (SEED / "article.txt").read_bytes().decode("utf-8")
    return interpreted(text, date(2022, 9, 22))


def test_its_numbers_are_found_with_bounds_and_denial(read: Interpretation, gold: Gold) -> None:
    found = find_quantities(read)
    for number in gold["numbers"]:
        (mine,) = [q for q in found if overlaps(q.span, number["span"])]
        assert mine.value == number["value"]
        assert mine.approximate == number.get("approx", False)
        assert mine.negated == ("negated" in number["unit"])


def test_its_claim_of_novelty_is_the_narrators(read: Interpretation, gold: Gold) -> None:
    (claim,) = gold["first_time_claims"]
    (mine,) = find_firsts(read)
    assert (mine.claim.text, mine.according_to) == (claim["text"], NARRATOR)
    assert mine.scope is not None


def test_its_precedent_is_asserted_by_its_speaker(read: Interpretation, gold: Gold) -> None:
    (precedent,) = gold["precedents"]
    (mine,) = find_precedents(read)
    assert (mine.event.text, mine.place) == (precedent["text"], precedent["place"])
    assert name_of(read, mine.according_to) == plain(precedent["asserted_by"])


def test_its_steps_come_in_order_and_end_in_the_conclusion(
    read: Interpretation, gold: Gold
) -> None:
    *steps, conclusion = [s for s in gold["inference_chain"]["steps"] if s["span"]]
    (mine,) = find_arguments(read)
    assert mine.according_to == NARRATOR
    assert len(mine.premises) == len(steps)
    for span, step in zip(mine.premises, steps, strict=True):
        assert overlaps(span, step["span"])
    assert overlaps(mine.conclusion, conclusion["span"])


def test_its_readings_are_held_by_their_holders(read: Interpretation, gold: Gold) -> None:
    found = find_readings(read, positions=load_positions())
    for reading in gold["readings"]:
        mine = [r for r in found if any(overlaps(e, reading["span"]) for e in r.evidence)]
        assert mine, reading["reading"]
        names = {plain(name_of(read, h.according_to)) for r in mine for h in r.holders}
        assert names & held_by(gold, reading["holder"]), (reading, names)


def test_its_answer_is_linked_to_the_threat(read: Interpretation, gold: Gold) -> None:
    found = find_reactions(read, stances=load_stances())
    statements = {s.id: s for s in read.statements}
    (mine,) = [r for r in found if "reckless" in statements[r.statement].content[0].text]
    answered = statements[next(s for s in statements if s == mine.to)]
    threats = {t["speaker_name"] for t in gold["threats"]}
    assert answered.speaker is not None
    assert answered.speaker.name in threats


def overlaps(span: Span, gold: Iterable[int]) -> bool:
    start, end = gold
    return span.start < end and start < span.end


def plain(name: str) -> str:
    return name.replace("’", "'")


def name_of(read: Interpretation, actor: str) -> str:
    named = {str(a.id): a.name for a in read.cast.actors} | {NARRATOR: NARRATOR}
    return plain(named[actor])


def held_by(gold: Gold, holder: str) -> set[str]:
    """Return the names of a holder: a capital stands for its state."""
    groups = [{a["name"], *a["aliases"]} for a in gold["aliases"] if holder in a["aliases"]]
    names = {holder}.union(*groups)
    return {plain(n) for n in names} | {n.removesuffix(" government") for n in names}
