"""Already: which articles a ledger has, however many are asked for."""

from onrecord.ledger.store import Ledger
from onrecord.ledger.writing.adding import add_entries
from onrecord.ledger.writing.already import already_there
from onrecord.ledger.writing.rows import identity_of, prepare
from tests.builders import crisis_record


def test_only_what_is_there_is_there(ledger: Ledger) -> None:
    record = crisis_record()
    identity = identity_of(record.article)
    asked = [identity, *(f"{n:064x}" for n in range(1200))]
    with ledger.reading() as connection:
        assert already_there(connection, asked) == frozenset()
    with ledger.writing() as connection:
        add_entries(connection, [prepare(record, reader="1")])
    with ledger.reading() as connection:
        assert already_there(connection, asked) == {identity}
