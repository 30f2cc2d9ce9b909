"""Members: what is said of "several areas" is said of the lands listed after them."""

from collections.abc import Callable

import pytest

from tests.reading.territories.conftest import Told

ToldOf = Callable[[str], dict[str, set[Told]]]


@pytest.mark.parametrize(
    ("text", "names", "claim"),
    [
        (
            "A referendum on joining Norway will be held in several areas - including the OPR, "
            "Velmar and Dalarna regions - in May.\n",
            {"OPR", "Velmar", "Dalarna"},
            ("referendum_planned", None),
        ),
        (
            "A referendum on independence in four regions (namely Ostin, Lerrik and Dalarna) "
            "will be held on June 5.\n",
            {"Ostin", "Lerrik", "Dalarna"},
            ("referendum_planned", None),
        ),
        (
            "Norway occupied several provinces – among them Ostin and Lerrik – last year.\n",
            {"Ostin", "Lerrik"},
            ("occupied", "Norway"),
        ),
        (
            "Norway seized three towns in the far north, including Ostin, and hit Lerrik.\n",
            {"Ostin"},
            ("occupied", "Norway"),
        ),
    ],
)
def test_what_is_said_of_lands_holds_for_those_listed_after_them(
    told: ToldOf, text: str, names: set[str], claim: tuple[str, str | None]
) -> None:
    found = told(text)
    assert {n for n in found if claim in {c[:2] for c in found[n]}} >= names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norway occupied several areas, including Ostin, Kelm officials said.\n", "Kelm"),
        ("Norway seized three towns, including Ostin, and shelled Lerrik.\n", "Lerrik"),
        ("Norway occupied several areas. Including Kelm in the talks took weeks.\n", "Kelm"),
        ("Norway occupied two provinces and plans on including Kelm in a park.\n", "Kelm"),
    ],
)
def test_a_name_outside_the_list_is_no_member(told: ToldOf, text: str, name: str) -> None:
    assert not told(text).get(name)
