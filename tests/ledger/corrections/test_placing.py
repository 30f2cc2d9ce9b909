"""Placing: a correction is told by today's handle, with what stood there before."""

from onrecord.ledger.corrections import places_of
from onrecord.ledger.identity import correct
from onrecord.ledger.store import Ledger
from onrecord.model import Field, Placed
from tests.ledger.casts import add_all


def test_each_correction_has_its_handle_and_the_value_before_it(ledger: Ledger) -> None:
    add_all(ledger, ("Ivo Tarn", "Ada Quill"))
    made = (
        ("1.s1", Field.SPEAKER, "Bo Reik"),
        ("1.s1", Field.SPEAKER, "Oda Renn"),
        ("1.s2", Field.SAID, "2031-03-12/2031-03-13"),
        ("1", Field.OUTLET, "The Sarn Gazette"),
        ("1.s2", Field.SAID, "2031-03-12"),
        ("1.s2", Field.DROPPED, "yes"),
    )
    with ledger.writing() as connection:
        for place, field, value in made:
            correct(
                connection,
                place,
                field=field,
                value=value,
                author="Mara Lind",
                reason="heard it",
                made="2031-03-14T09:00:00+00:00",
            )
        found = places_of(connection)
    assert [(found[no].handle, found[no].before) for no in sorted(found)] == [
        ("1.s1", "Ivo Tarn"),
        ("1.s1", "Bo Reik"),
        ("1.s2", ""),
        ("1", ""),
        ("1.s2", "2031-03-12/2031-03-13"),
        ("1.s2", ""),
    ]
    assert found[1].words
    assert found[4] == Placed(handle=found[4].handle, words="", before="")
