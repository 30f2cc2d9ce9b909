"""Persons: names gathered into one person each."""

import pytest

from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.actors.persons import Person, find_persons
from onrecord.reference.offices import load_offices
from onrecord.reference.outlets import load_outlets
from onrecord.reference.places import load_places
from tests.reading.analyses import analysis_of

KNOWLEDGE = Knowledge(offices=load_offices(), places=load_places(), outlets=load_outlets())


def persons(text: str, *names: str) -> tuple[Person, ...]:
    return find_persons(analysis_of(text, persons=names), knowledge=KNOWLEDGE)


def called(text: str, *names: str) -> list[tuple[str, int]]:
    """Return each person's name and how often it is named."""
    return [(p.name, len(p.mentions)) for p in persons(text, *names)]


def test_a_surname_is_the_person_named_in_full_with_it() -> None:
    found = persons("Ivo Tarn spoke. Then Mr. Tarn left.", "Ivo Tarn", "Mr. Tarn")
    assert [(p.name, p.aliases, len(p.mentions)) for p in found] == [("Ivo Tarn", ("Tarn",), 2)]


def test_of_two_with_one_surname_the_last_named_before_is_meant() -> None:
    text = "Ivo Tarn met Ada Tarn . Mr. Tarn left . Ivo Tarn slept . Dr. Tarn woke ."
    assert called(text, "Ivo Tarn", "Ada Tarn", "Mr. Tarn", "Dr. Tarn") == [
        ("Ivo Tarn", 3),
        ("Ada Tarn", 2),
    ]


def test_a_surname_goes_before_the_same_given_name() -> None:
    text = "Tarn Ode met Ivo Tarn . Tarn Ode sat . Mr. Tarn left ."
    assert called(text, "Tarn Ode", "Ivo Tarn", "Mr. Tarn") == [
        ("Tarn Ode", 2),
        ("Ivo Tarn", 2),
    ]


def test_a_given_name_alone_is_the_person_who_bears_it() -> None:
    assert called("Ada Quill spoke . Miss Ada left .", "Ada Quill", "Miss Ada") == [
        ("Ada Quill", 2)
    ]


def test_a_surname_before_the_full_name_is_the_same_person() -> None:
    assert called("Mr. Tarn spoke . Ivo Tarn left .", "Mr. Tarn", "Ivo Tarn") == [
        ("Ivo Tarn", 2)
    ]


def test_a_surname_that_nobody_bears_in_full_is_a_person_of_its_own() -> None:
    text = "Mr. Tarn spoke . Mr. Ode left . Dr. Tarn slept ."
    assert called(text, "Mr. Tarn", "Mr. Ode", "Dr. Tarn") == [("Tarn", 2), ("Ode", 1)]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Ivo Tarn", "Ivo M. Tarn", True),
        ("I. Tarn", "Ivo Tarn", True),
        ("Alexander Tarn", "Alex Tarn", True),
        ("Ivo Tarn", "Ada Tarn", False),
        ("Ivo Tarn", "Ira Tarn", False),
        ("Li-Wen Ode", "Li Wen Ode", True),
        ("Ivo Tarn", "Ivo Ode", False),
    ],
)
def test_two_full_names_are_one_person_where_one_can_be_short_for_the_other(
    first: str, second: str, same: bool
) -> None:
    fullest = max(first, second, key=lambda n: len(n.replace("-", " ").split()))
    found = persons(f"{first} left. {second} stayed.", first, second)
    assert len(found) == (1 if same else 2)
    assert found[0].name == (fullest if same else first)


@pytest.mark.parametrize(
    "written", ["President Ivo Tarn", "Mr. Ivo Tarn", "former Norwegian President Ivo Tarn"]
)
def test_titles_and_demonyms_are_no_part_of_a_name(written: str) -> None:
    assert [p.name for p in persons(f"{written} left.", written)] == ["Ivo Tarn"]


@pytest.mark.parametrize("written", ["President Ivo Tarn", "Mr. Ivo Tarn"])
def test_a_mention_is_the_name_without_its_title(written: str) -> None:
    (person,) = persons(f"Then {written} left.", written)
    assert person.mentions == ((2, 3),)


@pytest.mark.parametrize("written", ["Ivo Tarn (D - Sarn", "Ivo Tarn of"])
def test_a_party_in_brackets_and_a_preposition_are_no_part_of_a_name(written: str) -> None:
    assert [p.name for p in persons(f"{written} left.", written)] == ["Ivo Tarn"]


def test_a_possessive_ending_is_no_part_of_a_name() -> None:
    assert [p.name for p in persons("Ivo Tarn's ship left.", "Ivo Tarn's")] == ["Ivo Tarn"]


def test_halves_of_a_name_that_the_tree_joins_are_one() -> None:
    tree = {"Ivo": ("PROPN", "root", ""), "Tarn": ("PROPN", "flat", "Ivo")}
    joined = analysis_of("Ivo Tarn left.", tree=tree, persons=["Ivo", "Tarn"])
    apart = analysis_of("Ivo Tarn left.", persons=["Ivo", "Tarn"])
    assert [p.name for p in find_persons(joined, knowledge=KNOWLEDGE)] == ["Ivo Tarn"]
    assert len(find_persons(apart, knowledge=KNOWLEDGE)) == 2


def test_persons_come_in_the_order_of_their_first_mention() -> None:
    text = "Mr. Ode met Ada Quill and Ivo Tarn ."
    assert [p.name for p in persons(text, "Mr. Ode", "Ada Quill", "Ivo Tarn")] == [
        "Ode",
        "Ada Quill",
        "Ivo Tarn",
    ]


def test_many_persons_of_one_given_name_are_kept_apart() -> None:
    surnames = [f"{a}{b}o" for a in "BDFGLMNPRT" for b in "aeiouy"]
    names = [f"Ann {s}" for s in surnames]
    assert len(persons(" and ".join(names), *names)) == len(names)


@pytest.mark.parametrize("name", ["Stephen King", "Ada Bishop", "Ivo Major"])
def test_a_surname_that_is_a_title_too_is_still_a_name(name: str) -> None:
    assert [p.name for p in persons(f"{name} left.", name)] == [name]


def test_such_a_surname_alone_is_the_person_named_in_full_or_nobody() -> None:
    assert called("Ada King left . Mr. King sat .", "Ada King", "Mr. King") == [("Ada King", 2)]
    assert persons("The King said no.", "King") == ()


@pytest.mark.parametrize("title", ["Crown Prince", "Prime Minister", "Attorney General"])
def test_a_title_alone_is_nobody(title: str) -> None:
    assert persons(f"The {title} left.", title) == ()


def test_what_a_title_is_of_is_no_part_of_a_full_name() -> None:
    found = persons("Ada Quill of Velmark left.", "Ada Quill of Velmark")
    assert [p.name for p in found] == ["Ada Quill"]
    assert [p.name for p in persons("Ada of Velmark left.", "Ada of Velmark")] == [
        "Ada of Velmark"
    ]
