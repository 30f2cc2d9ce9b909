"""The worked example's territories are found, each claim with who asserts it."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from bench.corpora import Corpora, default_shared
from onrecord.model import Status, StatusClaim, Territory
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.territories import find_territories
from onrecord.reference.gazetteer import load_gazetteer
from onrecord.reference.places import load_places
from onrecord.reference.statuses import load_statuses

CORPORA = Corpora(default_shared())
STATUSES = {"partially_controlled": Status.PARTLY_CONTROLLED}

Reading = tuple[dict[str, Any], tuple[Territory, ...], dict[str, str]]


@pytest.fixture
def reading(interpreted: Callable[..., Interpretation]) -> Reading:
    """The gold, the territories found, and the actors' names."""
    if not CORPORA.seed_gold.exists():
        pytest.skip("the worked example is not here")
    gold = json.loads(CORPORA.seed_gold.read_text(encoding="utf-8"))
    text = CORPORA.seed.read_bytes().decode("utf-8")
    found = interpreted(text, published=date(2022, 9, 22))
    territories = find_territories(
        found, places=load_places(), gazetteer=load_gazetteer(), lexicon=load_statuses()
    )
    return gold, territories, {a.id: a.name for a in found.cast.actors}


def overlaps(territory: Territory, gold: dict[str, Any]) -> int:
    return sum(
        any(m.start < end and start < m.end for m in territory.mentions)
        for start, end in gold["mentions"]
    )


def test_all_five_territories_are_found_with_their_mentions(reading: Reading) -> None:
    gold, territories, _ = reading
    names = {t.name.casefold() for t in territories}
    assert {g["name"].casefold() for g in gold["territories"]} <= names
    for entry in gold["territories"]:
        same = next(t for t in territories if t.name.casefold() == entry["name"].casefold())
        assert overlaps(same, entry) == len(entry["mentions"]), entry["name"]


def agrees(claim: StatusClaim, gold: dict[str, Any], names: dict[str, str]) -> bool:
    start, end = gold["span"]
    status = STATUSES.get(gold["status"]) or Status(gold["status"])
    asserter = names.get(claim.according_to, claim.according_to).replace("’", "'")
    wanted = gold["according_to"].partition(" (")[0]
    return (
        claim.status is status
        and (asserter == wanted)
        and any(s.start < end and start < s.end for s in claim.evidence)
        and (claim.holder is None or gold["by"] is None or claim.holder in gold["by"])
    )


def test_every_claim_is_found_with_who_asserts_it(reading: Reading) -> None:
    gold, territories, names = reading
    for entry in gold["territories"]:
        same = next(t for t in territories if t.name.casefold() == entry["name"].casefold())
        for claim in entry["claims"]:
            assert any(agrees(c, claim, names) for c in same.claims), claim["text"]
