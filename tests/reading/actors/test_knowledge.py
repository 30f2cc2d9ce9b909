"""Knowledge: states, bodies and outlets known by name, and what the words of a name tell."""

import pytest

from onrecord.model import ActorKind
from onrecord.reading.actors.knowledge import Knowledge, Known
from onrecord.reading.actors.known_names import KnownNames
from onrecord.reading.actors.names import meet_names
from onrecord.reading.actors.roster import Roster
from onrecord.reference.offices import load_offices
from onrecord.reference.outlets import load_outlets
from onrecord.reference.places import load_places
from tests.reading.analyses import analysis_of

KNOWLEDGE = Knowledge(offices=load_offices(), places=load_places(), outlets=load_outlets())


def known(written: str, *, speaks: bool = True) -> tuple[str, ActorKind] | None:
    found: Known | None = KNOWLEDGE.named(written, speaks=speaks)
    return (found.name, found.kind) if found is not None else None


@pytest.mark.parametrize(
    ("written", "actor"),
    [
        ("Norway", ("Norway", ActorKind.STATE)),
        ("the White House", ("White House", ActorKind.OFFICE)),
        ("Reuters", ("Reuters", ActorKind.OUTLET)),
        ("Tidewatch", None),
        ("", None),
    ],
)
def test_states_offices_and_outlets_are_known(
    written: str, actor: tuple[str, ActorKind] | None
) -> None:
    assert known(written) == actor


def test_a_capital_is_its_state_only_where_it_speaks() -> None:
    assert known("Oslo") == ("Norway", ActorKind.STATE)
    assert known("Oslo", speaks=False) is None


@pytest.mark.parametrize("word", ["Former", "Norwegian"])
def test_prefixes_and_demonyms_are_no_part_of_a_name(word: str) -> None:
    assert KNOWLEDGE.qualifies(word)
    assert not KNOWLEDGE.qualifies("Ada")


def test_a_name_that_speaks_is_met_under_the_name_it_is_known_by() -> None:
    roster = Roster()
    names = KnownNames(roster, KNOWLEDGE)
    oslo = names.meet("Oslo")
    assert oslo is not None
    assert oslo is names.meet("Norway")
    assert names.meet("Tidewatch") is None


@pytest.mark.parametrize(
    ("description", "kind"),
    [
        ("some officials", ActorKind.GROUP),
        ("prime minister", ActorKind.PERSON),
        ("harbour masters", ActorKind.GROUP),
        ("fleet", ActorKind.BODY),
    ],
)
def test_the_words_of_a_description_tell_its_kind(description: str, kind: ActorKind) -> None:
    assert KnownNames(Roster(), KNOWLEDGE).kind(description, description.split()) is kind


def test_organisations_and_states_that_are_named_are_met() -> None:
    roster = Roster()
    analysis = analysis_of(
        "Tidewatch's ships left Norway and Oslo.",
        organisations=["Tidewatch's"],
        places=["Norway", "Oslo"],
    )
    by_word = meet_names(analysis, roster, knowledge=KNOWLEDGE)
    assert [entry.name for entry in roster.entries] == ["Tidewatch", "Norway"]
    assert by_word[0].name == "Tidewatch"
    assert all(entry.mentions for entry in roster.entries)
