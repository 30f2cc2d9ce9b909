"""The reader's own weights, for the tests of layers that are read from an interpretation."""

from collections.abc import Callable
from datetime import date

import pytest

from onrecord.errors import WeightsError
from onrecord.intake.text import article_from_text
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.pipeline import Kit, interpret, load_kit

PUBLISHED = date(2031, 5, 15)


@pytest.fixture(scope="session")
def kit() -> Kit:
    """The kit of the package; the test is skipped where its weights are not installed."""
    try:
        return load_kit()
    except WeightsError as error:
        pytest.skip(f"the weights are not installed: {error}")


@pytest.fixture(scope="session")
def interpreted(kit: Kit) -> Callable[..., Interpretation]:
    """Return the interpretation of a text, once for each text."""
    known: dict[tuple[str, date], Interpretation] = {}

    def of(text: str, published: date = PUBLISHED) -> Interpretation:
        if (text, published) not in known:
            article = article_from_text(text, id="test", published=published)
            known[text, published] = next(interpret([article], kit=kit))
        return known[text, published]

    return of
