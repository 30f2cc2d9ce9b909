"""Outlets are known by their names and short forms, in their own case."""

import pytest

from onrecord.reference.outlets import OutletKind, load_outlets


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("Reuters", "Reuters", OutletKind.AGENCY),
        ("The Associated Press", "Associated Press", OutletKind.AGENCY),
        ("AFP", "Agence France-Presse", OutletKind.AGENCY),
        ("the Xinhua News Agency", "Xinhua", OutletKind.AGENCY),
        ("the BBC’s", "BBC", OutletKind.BROADCASTER),
        ("Al-Jazeera", "Al Jazeera", OutletKind.BROADCASTER),
        ("the New York Times", "The New York Times", OutletKind.PRESS),
        ("The Guardian", "The Guardian", OutletKind.PRESS),
    ],
)
def test_an_outlet_is_known_by_its_names(words: str, name: str, kind: OutletKind) -> None:
    found = load_outlets().resolve(words)
    assert found is not None
    assert (found.outlet.name, found.outlet.kind) == (name, kind)


def test_a_name_that_often_means_something_else_is_ambiguous() -> None:
    found = load_outlets().resolve("Time")
    assert found is not None
    assert found.ambiguous


@pytest.mark.parametrize("words", ["reuters of old", "time", "", "the Harbour Gazette"])
def test_other_words_are_no_outlet(words: str) -> None:
    assert load_outlets().resolve(words) is None


def test_there_are_a_few_hundred_outlets() -> None:
    assert len({named.outlet.name for named in load_outlets().names.values()}) > 250
