"""States, bodies and territories are known by all their names, and how they were named."""

import pytest

from onrecord.reference.places import NamedState, Naming, load_places


def named(words: str) -> NamedState:
    found = load_places().resolve_state(words)
    assert found is not None, words
    return found


@pytest.mark.parametrize(
    ("words", "code", "how"),
    [
        ("Norway", "NO", Naming.NAME),
        ("Norway’s", "NO", Naming.NAME),
        ("the Kingdom of Norway", "NO", Naming.NAME),
        ("Oslo", "NO", Naming.SEAT),
        ("Norwegian", "NO", Naming.DEMONYM),
        ("the Norwegian government", "NO", Naming.DEMONYM),
        ("Norwegians", "NO", Naming.PEOPLE),
        ("the Dutch", "NL", Naming.DEMONYM),
        ("Frenchmen", "FR", Naming.PEOPLE),
        ("Germans", "DE", Naming.PEOPLE),
        ("the Kremlin", "RU", Naming.METONYM),
        ("Downing Street", "GB", Naming.METONYM),
        ("the U.S.", "US", Naming.NAME),
        ("US", "US", Naming.NAME),
        ("Washington", "US", Naming.SEAT),
        ("UAE", "AE", Naming.NAME),
        ("Kiev", "UA", Naming.SEAT),
        ("Kyiv", "UA", Naming.SEAT),
        ("MOSCOW", "RU", Naming.SEAT),
        ("Peking", "CN", Naming.SEAT),
        ("Britain", "GB", Naming.NAME),
    ],
)
def test_a_state_is_known_by_its_names(words: str, code: str, how: Naming) -> None:
    assert (named(words).state.code, named(words).how) == (code, how)


@pytest.mark.parametrize("words", ["Georgia", "Jordan", "Chad", "Turkey", "Washington"])
def test_a_name_that_often_means_something_else_is_ambiguous(words: str) -> None:
    assert named(words).ambiguous


@pytest.mark.parametrize(
    "words", ["us", "turkey", "chad", "George Washington", "Washington state", "it", "", "the"]
)
def test_words_that_name_no_state_are_left_alone(words: str) -> None:
    assert load_places().resolve_state(words) is None


def test_a_city_government_is_not_the_state() -> None:
    assert load_places().resolve_state("Moscow authorities") is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the UN", "United Nations"),
        ("U.N.", "United Nations"),
        ("Nato", "NATO"),
        ("NATO’s", "NATO"),
        ("the International Criminal Court", "International Criminal Court"),
        ("the G-7", "Group of Seven"),
        ("the State Department", "US Department of State"),
    ],
)
def test_a_body_is_known_by_its_long_and_short_forms(words: str, name: str) -> None:
    found = load_places().resolve_body(words)
    assert found is not None
    assert found.body.name == name


def test_a_body_named_by_its_seat_is_ambiguous() -> None:
    found = load_places().resolve_body("Brussels")
    assert found is not None
    assert (found.how, found.ambiguous) == (Naming.SEAT, True)


def test_rival_names_of_a_territory_are_one_place() -> None:
    places = load_places()
    rivals = ["Senkaku Islands", "the Diaoyu Islands", "Diaoyutai"]
    found = {places.resolve_territory(name) for name in rivals}
    assert len(found) == 1
    assert None not in found


def test_every_state_has_a_code_a_name_and_a_standing() -> None:
    states = load_places().states
    assert len({state.code for state in states}) == len(states) > 195
    assert {state.un for state in states} == {"member", "observer", "other"}
    assert sum(state.un == "member" for state in states) == 193
