import pytest

from onrecord.reading.quantities.numerals import numeral_at
from onrecord.reading.words import find_words


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("300,000", 300_000),
        ("12,50,000", 1_250_000),
        ("1.5 million", 1_500_000),
        ("2.5bn", 2_500_000_000),
        ("3 lakh", 300_000),
        ("40k", 40_000),
        ("seven", 7),
        ("forty-two", 42),
        ("two hundred and six", 206),
        ("three thousand nine hundred and sixty five", 3965),
        ("five and a half million", 5_500_000),
        ("a hundred thousand", 100_000),
        ("half a million", 500_000),
        ("half a dozen", 6),
        ("two dozen", 24),
    ],
)
def test_a_numeral_means_its_number(text: str, value: float) -> None:
    words = [w.lower() for w in find_words(text).texts]
    numeral = numeral_at(words, 0)
    assert numeral is not None
    assert numeral.value == value
    assert numeral.last == len(words) - 1


@pytest.mark.parametrize(
    ("text", "least"),
    [("dozens", 24), ("hundreds of thousands", 200_000), ("several hundred", 200)],
)
def test_a_vague_plural_tells_the_least_it_can_mean(text: str, least: float) -> None:
    numeral = numeral_at(text.split(), 0)
    assert numeral is not None
    assert numeral.many
    assert numeral.value == least


def test_a_fraction_of_something_is_a_share() -> None:
    numeral = numeral_at(["two", "-", "thirds", "of", "the", "island"], 0)
    assert numeral is not None
    assert numeral.share
    assert numeral.value == pytest.approx(2 / 3)


@pytest.mark.parametrize("text", ["several ships", "third", "21st", "scores", "a ship", "few"])
def test_words_that_tell_no_number_are_no_numeral(text: str) -> None:
    assert numeral_at(text.split(), 0) is None


def test_two_numbers_side_by_side_stay_two() -> None:
    numeral = numeral_at(["five", "six"], 0)
    assert numeral is not None
    assert numeral.last == 0
