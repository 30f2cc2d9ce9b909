"""Names: in which block an actor is looked for, and what it is compared by."""

import pytest

from onrecord.ledger.names import block_of, form_of, name_key, name_keys
from onrecord.model import Actor, ActorId, ActorKind, Role, Span


def _actor(name: str, kind: str = "person", *, aliases: tuple[str, ...] = ()) -> Actor:
    return Actor(id=ActorId("a1"), name=name, kind=ActorKind(kind), aliases=aliases)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergei Olavsky", "Sergey Olavskyy"),
        ("Yevgeny Tarnov", "Evgeniy Tarnov"),
        ("Aleksandr Brook", "Alexander Brook"),
        ("José Núñez", "Jose Nunez"),
        ("Marta al-Odessa", "Marta Odessa"),
        ("Bob Quill", "Robert Quill Jr."),
        ("IVO TARN", "Ivo Tarn"),
    ],
)
def test_two_spellings_of_a_person_have_one_form(one: str, other: str) -> None:
    assert form_of(_actor(one)) == form_of(_actor(other))
    assert block_of(_actor(one)) == block_of(_actor(other))


@pytest.mark.parametrize(
    ("name", "block"),
    [
        ("Ivo Tarn", "person tarn"),
        ("Kim Jong-un", "person kim"),
        ("Kim Tarn", "person tarn"),
        ("Xi Jinping", block_of(_actor("Xi"))),
    ],
)
def test_a_person_is_looked_for_by_the_family_name(name: str, block: str) -> None:
    assert block_of(_actor(name)) == block


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("some analysts", "group"),
        ("officials", "group"),
        ("Western officials", "group"),
        ("Conscripts", "group"),
        ("Russians", "group"),
        ("North Korean", "body"),
        ("a spokesman", "person"),
        ("Kremlin aide", "person"),
        ("Foreign Ministry", "office"),
        ("the Security Council", "body"),
        ("…", "body"),
    ],
)
def test_a_description_stands_alone(name: str, kind: str) -> None:
    assert block_of(_actor(name, kind)) == ""
    assert form_of(_actor(name, kind)) == ""


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Britain", "the United Kingdom", "state"),
        ("UN", "United Nations", "body"),
        ("the Kremlin", "Kremlin", "office"),
    ],
)
def test_known_names_of_states_and_bodies_are_one(one: str, other: str, kind: str) -> None:
    assert block_of(_actor(one, kind)) == block_of(_actor(other, kind)) != ""
    assert form_of(_actor(one, kind)) == form_of(_actor(other, kind))


def test_a_body_shares_the_block_of_its_abbreviation() -> None:
    full = _actor("Ambrel Strait Authority", "body", aliases=("ASA",))
    assert block_of(full) == block_of(_actor("ASA", "body"))
    assert form_of(full) == "ambrel strait authoriti|asa"


def test_a_form_has_the_walks_of_life_and_the_states_of_its_roles() -> None:
    span = Span(0, 1, "x")
    roles = (Role(title="foreign minister", of="Velmark", span=span),)
    actor = Actor(id=ActorId("a1"), name="Ivo Tarn", kind=ActorKind.PERSON, roles=roles)
    assert form_of(actor) == "ivo tarn|#public,velmark"


def test_an_actor_is_looked_up_by_names_and_not_by_descriptions() -> None:
    actor = _actor("Ivo Tarn", aliases=("Tarn", "the minister", "Mr Tarn", "he"))
    assert name_keys(actor) == ("ivo tarn", "tarn", "mr tarn")


def test_a_name_of_any_signs_can_be_folded() -> None:
    assert name_key("\ud800 \0 Ива\u0301н ß") == name_key("иван SS")
