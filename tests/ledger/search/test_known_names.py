"""Known names: whom a name means, and which names are like one that nobody has."""

import pytest

from onrecord.errors import AskedWronglyError, NotOnRecordError
from onrecord.ledger.search.filters import Filters
from onrecord.ledger.search.known_names import (
    actor_named,
    actors_named,
    is_territory,
    outlets_named,
    territory_named,
)
from onrecord.ledger.search.narrowing import Narrowed, resolve
from onrecord.ledger.search.statements import search_statements
from onrecord.ledger.store import Ledger
from tests.ledger.reports import add_crisis


def test_a_name_in_full_or_in_part_finds_its_actor(ledger: Ledger) -> None:
    add_crisis(ledger)
    with ledger.reading() as connection:
        for name in ("Ada Quill", "ada quill", "Quill"):
            key, (known,) = actors_named(connection, name)
            assert (known.handle, known.name) == ("1.a2", "Ada Quill")
            assert key is not None


def test_a_handle_finds_the_actor_that_it_is_across_the_ledger(ledger: Ledger) -> None:
    add_crisis(ledger)
    with ledger.reading() as connection:
        key, (known,) = actors_named(connection, "4.a1")
        assert (key, known.handle) == (None, "1.a2")
        with pytest.raises(NotOnRecordError, match="no actor of this handle"):
            actors_named(connection, "4.a9")


def test_a_name_of_several_means_all_of_them_or_is_asked_about(ledger: Ledger) -> None:
    add_crisis(ledger)
    with ledger.reading() as connection:
        _, known = actors_named(connection, "Tarn")
        assert {"Ivo Tarn", "Bea Tarn"} <= {one.name for one in known}
        with pytest.raises(
            AskedWronglyError, match=r"say which by its handle: 1\.a1 \(Ivo Tarn\)"
        ):
            actor_named(connection, "Tarn")
        filters, (note,) = resolve(connection, Narrowed(speaker="Tarn"))
        found = search_statements(connection, None, filters)
    assert note.startswith('"Tarn" fits several actors, and all are searched: Ivo Tarn (1.a1)')
    assert {one.handle for one in found} == {"1.s1", "2.s1", "2.s2"}


def test_an_unknown_name_gets_those_like_it(ledger: Ledger) -> None:
    add_crisis(ledger)
    with ledger.reading() as connection:
        with pytest.raises(NotOnRecordError, match='did you mean "Ada Quill"'):
            actors_named(connection, "Ada Quilt")
        with pytest.raises(NotOnRecordError, match="onrecord actors"):
            actors_named(connection, "Xyx Zzyz")
        with pytest.raises(NotOnRecordError, match='did you mean "Kelm Strait"'):
            territory_named(connection, "Kelm Strand")
        with pytest.raises(NotOnRecordError, match="The Sarn Gazette"):
            outlets_named(connection, "The Torn Gazette")


def test_a_name_without_letters_is_nobodys(ledger: Ledger) -> None:
    with ledger.reading() as connection, pytest.raises(NotOnRecordError):
        actors_named(connection, "—")


def test_an_outlet_is_found_by_its_name_or_some_of_its_words(ledger: Ledger) -> None:
    add_crisis(ledger)
    with ledger.reading() as connection:
        assert outlets_named(connection, "the sarn gazette ") == ("The Sarn Gazette",)
        assert outlets_named(connection, "gazette") == ("The Sarn Gazette",)
        assert outlets_named(connection, "the") == ("The Harbour Courier", "The Sarn Gazette")
        _, notes = resolve(connection, Narrowed(outlet="gazette"))
    assert notes == ('"gazette" is taken for: The Sarn Gazette',)


def test_a_territory_is_found_by_its_aliases(ledger: Ledger) -> None:
    add_crisis(ledger)
    with ledger.reading() as connection:
        assert is_territory(connection, "KELM strait")
        assert is_territory(connection, "the Strait")
        assert is_territory(connection, "Sarn")
        assert not is_territory(connection, "Torran")


def test_a_plain_name_needs_no_note(ledger: Ledger) -> None:
    add_crisis(ledger)
    with ledger.reading() as connection:
        filters, notes = resolve(
            connection, Narrowed(speaker="Ada Quill", outlet="Meridian Agency")
        )
        assert resolve(connection, Narrowed()) == (Filters(), ())
    assert notes == ()
    assert filters.outlets == ("Meridian Agency",)
