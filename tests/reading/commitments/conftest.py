"""What the tests of commitments read texts with."""

from collections.abc import Callable

import pytest

from onrecord.model import Commitment
from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.commitments import find_commitments
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.pipeline import Kit

Find = Callable[..., tuple[Commitment, ...]]


@pytest.fixture(scope="session")
def knowledge(kit: Kit) -> Knowledge:
    """What is known of offices, places and outlets."""
    return kit.knowledge


@pytest.fixture(scope="session")
def find(interpreted: Callable[..., Interpretation], kit: Kit) -> Find:
    """Return the commitments of a text, once interpreted."""

    def of(text: str, **more: object) -> tuple[Commitment, ...]:
        return find_commitments(
            interpreted(text),
            lexicons=kit.layers.commitments,
            **more,  # type: ignore[arg-type]
        )

    return of
