"""What the tests of territories share: one text read, its territories by name."""

from collections.abc import Callable

import pytest

from onrecord.model import NARRATOR, Territory
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.territories import find_territories
from onrecord.reference.gazetteer import load_gazetteer
from onrecord.reference.places import load_places
from onrecord.reference.statuses import load_statuses

Told = tuple[str, str | None, str]  # status, holder, who says so by name


@pytest.fixture
def territories(
    interpreted: Callable[..., Interpretation],
) -> Callable[[str], tuple[Territory, ...]]:
    """Return the territories of a text."""

    def of(text: str) -> tuple[Territory, ...]:
        return find_territories(
            interpreted(text),
            places=load_places(),
            gazetteer=load_gazetteer(),
            lexicon=load_statuses(),
        )

    return of


@pytest.fixture
def told(
    interpreted: Callable[..., Interpretation],
    territories: Callable[[str], tuple[Territory, ...]],
) -> Callable[[str], dict[str, set[Told]]]:
    """Return of each territory of a text, by name, what is claimed and who claims it."""

    def of(text: str) -> dict[str, set[Told]]:
        names = {actor.id: actor.name for actor in interpreted(text).cast.actors}
        names[NARRATOR] = NARRATOR
        return {
            territory.name: {
                (claim.status.value, claim.holder, names[claim.according_to])
                for claim in territory.claims
            }
            for territory in territories(text)
        }

    return of
