"""Every toponym is found, resolved, and told to be a place or those who act in its name."""

from collections.abc import Callable

import pytest

from onrecord.reading.interpretation import Interpretation
from onrecord.reading.places import PlaceMention, PlaceUse, find_places
from onrecord.reference.gazetteer import PlaceForm, load_gazetteer

Interpreted = Callable[..., Interpretation]


def mentions(interpreted: Interpreted, text: str) -> dict[str, PlaceMention]:
    analysis = interpreted(text).analysis
    found = find_places(analysis, gazetteer=load_gazetteer())
    return {analysis.span(place.run).text: place for place in found}


def test_a_capital_that_speaks_is_its_government_and_one_that_is_visited_a_place(
    interpreted: Interpreted,
) -> None:
    speaks = mentions(interpreted, "Ankara rejected the offer on Monday.\n")
    visited = mentions(interpreted, "The envoy arrived in Ankara on Monday.\n")
    assert speaks["Ankara"].use is PlaceUse.METONYMIC
    assert visited["Ankara"].use is PlaceUse.LITERAL


def test_an_adjective_names_the_state_and_is_literal_before_land(
    interpreted: Interpreted,
) -> None:
    found = mentions(
        interpreted, "Norwegian sailors were seen close to the Danish coast on Monday.\n"
    )
    assert (found["Norwegian"].name, found["Norwegian"].use) == ("Norway", PlaceUse.METONYMIC)
    assert (found["Danish"].name, found["Danish"].use) == ("Denmark", PlaceUse.LITERAL)
    assert found["Danish"].form is PlaceForm.ADJECTIVE


def test_a_people_is_not_a_place(interpreted: Interpreted) -> None:
    found = mentions(interpreted, "Most Canadians oppose the pipeline, the poll found.\n")
    assert found["Canadians"].form is PlaceForm.PEOPLE
    assert found["Canadians"].use is PlaceUse.METONYMIC


def test_a_place_inside_a_longer_name_is_marked_as_such(interpreted: Interpreted) -> None:
    found = mentions(interpreted, "The Swedish Navy Museum will close its doors in May.\n")
    assert found["Swedish"].within or found["Swedish"].form is PlaceForm.ADJECTIVE


@pytest.mark.parametrize("text", ["", "Prices rose again.\n", "“”\n\n\u202e\n"])
def test_where_no_place_is_named_none_is_found(interpreted: Interpreted, text: str) -> None:
    assert mentions(interpreted, text) == {}
