"""A page reads what official voices say sentence by sentence, be a sentence ever so long."""

from collections.abc import Callable

from onrecord.reading.commitments.pages import page_of, stretches_of
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.pipeline import Kit

LEAD = "Troops massed at the border.\n\nRussian President Ada Brandt said: “"


def test_the_conditions_of_a_sentence_are_read_together(
    interpreted: Callable[..., Interpretation], kit: Kit
) -> None:
    text = LEAD + "If you attack us, we will strike, and if you stay, we will strike.”"
    stretches = list(stretches_of(page_of(interpreted(text), kit.layers.commitments)))
    assert [len(stretch.conditions) for stretch in stretches] == [2]


def test_of_a_sentence_as_long_as_a_book_only_conditions_near_by_are_read_together(
    interpreted: Callable[..., Interpretation], kit: Kit
) -> None:
    text = LEAD + "If you attack us, we will strike, " * 300
    page = page_of(interpreted(text), kit.layers.commitments)
    stretches = list(stretches_of(page))
    assert len(page.conditions) > 250
    assert max(len(stretch.conditions) for stretch in stretches) < 100
    assert {c for stretch in stretches for c in stretch.conditions} == set(page.conditions)
