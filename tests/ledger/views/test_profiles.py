"""Profiles: actors by how much they say, and one with its names, roles and days."""

from datetime import date

from onrecord.ledger.search.known_names import actor_named
from onrecord.ledger.store import Ledger
from onrecord.ledger.views.profiles import list_actors, profile
from onrecord.model import ActorKind, CommitmentKind
from tests.ledger.reports import add_crisis


def test_actors_are_listed_by_their_distinct_statements(ledger: Ledger) -> None:
    add_crisis(ledger)
    with ledger.reading() as connection:
        listed = list_actors(connection)
        assert list_actors(connection, kind=ActorKind.STATE) == ()
        late = list_actors(connection, since=date(2031, 3, 20))
        assert [one.name for one in list_actors(connection, until=date(2031, 3, 1))] == []
    counts = {one.name: one.statements for one in listed}
    assert counts["Ada Quill"] == 2
    assert sum(counts.values()) == 5
    quill = next(one for one in listed if one.name == "Ada Quill")
    assert (quill.handle, quill.first, quill.last) == (
        "1.a2",
        date(2031, 3, 13),
        date(2031, 3, 20),
    )
    assert [(one.name, one.statements) for one in late] == [("Ada Quill", 1)]


def test_a_profile_gathers_roles_and_commitments_over_articles(ledger: Ledger) -> None:
    add_crisis(ledger)
    with ledger.reading() as connection:
        dossier = profile(connection, actor_named(connection, "Ivo Tarn"))
        silent = profile(connection, actor_named(connection, "Orland"))
    (role,) = dossier.roles
    assert (role.words, role.times) == ("defence minister", 2)
    assert (role.first, role.last) == (date(2031, 3, 13), date(2031, 3, 14))
    assert dossier.commitments == ((CommitmentKind.THREAT, 1),)
    assert dossier.articles >= 2
    assert (silent.actor.statements, silent.actor.first, silent.articles) == (0, None, 1)
