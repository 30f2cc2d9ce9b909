"""Places are known by name, adjective and people, and by the longest name at a word."""

import time

import pytest

from onrecord.reference.gazetteer import PlaceForm, PlaceKind, load_gazetteer


@pytest.mark.parametrize(
    ("words", "name", "kind", "form"),
    [
        ("Norway", "Norway", PlaceKind.STATE, PlaceForm.NAME),
        ("Norwegian", "Norway", PlaceKind.STATE, PlaceForm.ADJECTIVE),
        ("Norwegians", "Norway", PlaceKind.STATE, PlaceForm.PEOPLE),
        ("Oslo", "Oslo", PlaceKind.CITY, PlaceForm.NAME),
        ("the Falklands", "Falkland Islands", PlaceKind.TERRITORY, PlaceForm.NAME),
        ("Bab al-Mandab", "Bab el-Mandeb", PlaceKind.AREA, PlaceForm.NAME),
        ("Kashmiri", "Kashmir", PlaceKind.AREA, PlaceForm.ADJECTIVE),
        ("Europeans", "Europe", PlaceKind.AREA, PlaceForm.PEOPLE),
        ("Chihuahua", "Chihuahua", PlaceKind.REGION, PlaceForm.NAME),
        ("N.M.", "New Mexico", PlaceKind.REGION, PlaceForm.NAME),
        ("NAGORNO-KARABAKH", "Nagorno-Karabakh", PlaceKind.TERRITORY, PlaceForm.NAME),
    ],
)
def test_a_place_is_known_by_its_names(
    words: str, name: str, kind: PlaceKind, form: PlaceForm
) -> None:
    entry = load_gazetteer().resolve(words)
    assert entry is not None
    assert (entry.name, entry.kind, entry.form) == (name, kind, form)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kyiv", "Kiev"), ("Zaporizhzhia", "Zaporozhye"), ("Luhansk", "Lugansk")],
)
def test_rival_spellings_name_one_place(one: str, other: str) -> None:
    found = [load_gazetteer().resolve(words) for words in (one, other)]
    assert all(entry is not None for entry in found)
    assert len({entry.state or entry.name for entry in found if entry is not None}) == 1


def test_the_longest_name_at_a_word_is_taken() -> None:
    text = "off New South Wales today"
    starts, ends = (0, 4, 8, 14, 20), (3, 7, 13, 19, 25)
    found = load_gazetteer().longest_at(text, starts, ends, 1, 5)
    assert found is not None
    assert (found[0], found[1].name) == (3, "New South Wales")


def test_a_word_that_begins_no_name_finds_nothing() -> None:
    assert load_gazetteer().longest_at("grain ships", (0, 6), (5, 11), 0, 2) is None


def test_a_region_named_like_much_else_is_not_sure() -> None:
    entry = load_gazetteer().resolve("Victoria")
    assert entry is not None
    assert not entry.sure


def test_the_gazetteer_loads_quickly() -> None:
    load_gazetteer.cache_clear()
    begun = time.process_time()
    load_gazetteer()
    assert time.process_time() - begun < 0.3  # some 15 ms; a slow machine is given room
