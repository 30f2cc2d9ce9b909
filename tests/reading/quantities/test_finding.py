from collections.abc import Callable

import pytest

from onrecord.model import NARRATOR, Quantity
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.quantities import find_quantities

Read = Callable[..., Interpretation]


def test_a_number_comes_with_what_it_counts(interpreted: Read) -> None:
    found = _units(interpreted, "Orland has moved some 40 grain ships to the eastern harbour.")
    assert found == [(40, "grain ships", "some 40 grain ships")]


def test_numbers_in_words_count_too(interpreted: Read) -> None:
    found = _units(interpreted, "Votes will be held in the four northern regions of Vessany.")
    assert found == [(4, "northern regions", "four northern regions")]


def test_a_denied_share_is_negated_and_shows_its_denial(interpreted: Read) -> None:
    (found,) = find_quantities(
        interpreted("Vessan troops do not yet control 80% of the disputed peninsula.")
    )
    assert (found.value, found.unit, found.negated) == (80, "percent", True)
    assert found.span.text == "do not yet control 80%"


def test_a_length_of_time_is_a_quantity_in_its_own_words(interpreted: Read) -> None:
    found = _units(interpreted, "The past 72 hours have brought the two navies close to war.")
    assert found == [(72, "hours", "The past 72 hours")]


def test_a_toll_without_a_noun_counts(interpreted: Read) -> None:
    (found,) = find_quantities(
        interpreted("The shelling of the border town killed at least 12, the army said.")
    )
    assert (found.low, found.unit) == (12, None)


def test_who_says_it_gives_the_number(interpreted: Read) -> None:
    read = interpreted(
        "The strike hit a depot. Defence minister Ivo Tarn said that 300 rockets were lost."
    )
    (found,) = find_quantities(read)
    speaker = read.statements[0].speaker
    assert speaker is not None
    assert found.attributed_to == speaker.actor != NARRATOR


@pytest.mark.parametrize(
    "text",
    [
        "The pact was signed on 12 March 2014 and renewed in 2019.",
        "Ivo Tarn, 54, has led the ministry since 2020.",
        "The council invoked Article 5 of the treaty.",
        "Orland fired an S-400 battery near the border.",
        "It was the third drill this year.",
        "Call 555-0134 for the press office.",
        "The two sides met, and no one was hurt.",
        "They voted for Resolution 2231 at the United Nations.",
    ],
)
def test_dates_ages_names_and_ordinals_count_nothing(interpreted: Read, text: str) -> None:
    assert find_quantities(interpreted(text)) == ()


def test_every_span_slices_back(interpreted: Read) -> None:
    text = "“Up to 2,000 men,” he said 🚢, “and nearly $5bn — 40% of it at once.”"
    found = find_quantities(interpreted(text))
    assert [q.id for q in found] == ["q1", "q2", "q3"]
    assert all(text[q.span.start : q.span.end] == q.span.text for q in found)


def _units(interpreted: Read, text: str) -> list[tuple[float | None, str | None, str]]:
    found: tuple[Quantity, ...] = find_quantities(interpreted(text))
    return [(q.value, q.unit, q.span.text) for q in found]


def test_a_number_beyond_counting_is_none(interpreted: Read) -> None:
    assert find_quantities(interpreted("It cost " + "million " * 60 + "crowns.")) == ()
