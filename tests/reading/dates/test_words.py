"""Words for numbers, places and years mean what they say."""

import pytest

from onrecord.reading.dates.words import number_of, ordinal_of, year_in_words


@pytest.mark.parametrize(
    ("words", "number"),
    [("three", 3), ("thirty-two", 32), ("a couple of", 2), ("half an", 0.5), ("1.5", 1.5),
     ("2 1/2", 2.5), ("several", None), ("", None)],
)  # fmt: skip
def test_a_number_word_is_its_number(words: str, number: float | None) -> None:
    assert number_of(words) == number


@pytest.mark.parametrize(
    ("words", "place"),
    [("3rd", 3), ("third", 3), ("thirty-first", 31), ("21", 21), ("umpteenth", None)],
)
def test_an_ordinal_is_its_place(words: str, place: int | None) -> None:
    assert ordinal_of(words) == place


@pytest.mark.parametrize(
    ("words", "year"),
    [("nineteen eighty", 1980), ("twenty twenty-two", 2022), ("two thousand and three", 2003)],
)
def test_a_spoken_year_is_its_year(words: str, year: int) -> None:
    assert year_in_words(words) == year
