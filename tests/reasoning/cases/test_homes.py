"""Homes: names that a record uses as states, by the offices that are held there."""

import pytest

from onrecord.model import Actor, ActorId, ActorKind, Record, Role, Span
from onrecord.reasoning.cases.homes import homes_in
from onrecord.reasoning.cases.sides import Sides
from onrecord.reference.offices import load_offices
from onrecord.reference.places import load_places
from tests.builders import article_of


def record(text: str, *, title: str, of: str, role: str, others: str = "") -> Record:
    start = text.index(role)
    told = Role(title=title, of=of, span=Span(start, start + len(role), role))
    called = "President Ada Brook of Velmark"
    person = Actor(
        id=ActorId("a1"),
        name="Ada Brook",
        kind=ActorKind.PERSON,
        aliases=(called,),
        roles=(told,),
    )
    others_of = [
        Actor(id=ActorId(f"a{n}"), name=other, kind=ActorKind.PERSON)
        for n, other in enumerate(filter(None, others.split(", ")), start=2)
    ]
    return Record(article=article_of(text), actors=(person, *others_of), statements=())


@pytest.mark.parametrize(
    ("text", "role", "title"),
    [
        ("President Ada Brook of Velmark said no.", "President", "president"),
        ("Velmark's Trade Minister Ada Brook said no.", "Velmark's Trade Minister", "minister"),
        ("Ada Brook, foreign minister of Velmark, left.", "foreign minister of Velmark",
         "foreign minister"),
    ],
)  # fmt: skip
def test_what_an_office_is_of_is_a_state_though_nobody_knows_it(
    text: str, role: str, title: str
) -> None:
    found = record(text, title=title, of="Velmark", role=role)
    assert list(homes_in(found, offices=load_offices())) == ["Velmark"]
    sides = Sides(found, load_places())
    assert (sides.name_of("a1"), sides.is_sure("a1")) == ("Velmark", True)


@pytest.mark.parametrize(
    ("text", "role", "title", "of"),
    [
        ("Minister of Trade Ada Brook said no.", "Minister of Trade", "minister", "Trade"),
        ("Energy Minister Ada Brook said no.", "Energy Minister", "minister", "Energy"),
        ("Ada Brook, a professor of Aldermoor, left.", "professor of Aldermoor", "professor",
         "Aldermoor"),
        ("Tarn's foreign minister Ada Brook left.", "Tarn's foreign minister",
         "foreign minister", "Tarn"),
    ],
)  # fmt: skip
def test_a_field_a_college_and_a_person_are_no_states(
    text: str, role: str, title: str, of: str
) -> None:
    found = record(text, title=title, of=of, role=role, others="Ivo Tarn")
    assert list(homes_in(found, offices=load_offices())) == []
    assert Sides(found, load_places()).name_of("a1") == "Ada Brook"


def test_another_actor_that_is_called_as_a_state_is_that_state() -> None:
    text = "President Ada Brook of Velmark said that Velmark would wait."
    found = record(text, title="president", of="Velmark", role="President", others="Velmark")
    assert Sides(found, load_places()).name_of("a2") == "Velmark"
