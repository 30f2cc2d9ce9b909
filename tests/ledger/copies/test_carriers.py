"""Carriers: what a copy repeats is one statement; what is said twice is two."""

from collections.abc import Callable
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from onrecord.ledger.schema import fact_no, statements
from onrecord.ledger.store import Ledger
from onrecord.ledger.writing.adding import add_entries
from onrecord.ledger.writing.rows import prepare
from onrecord.model import Record
from tests.ledger.said import add, chatter, said_record

TOLD = chatter(7, length=90)
WARNING = "we will answer any blockade with every means"
DENIAL = "there is no blockade"


def carrying(*said: tuple[str | None, str], id: str, told: str = TOLD) -> Record:
    words = ". ".join(f"“{words}”" for _, words in said)
    return said_record(f"{told}\n\n{words}.", *said, id=id)


def carried(ledger: Ledger) -> dict[int, int]:
    with ledger.reading() as connection:
        rows = connection.execute(select(statements.c.no, statements.c.carried))
        return {row.no: row.carried for row in rows}


def test_a_statement_that_forty_outlets_carry_is_one_with_forty_carriers(
    ledger: Ledger,
) -> None:
    add(ledger, *(carrying(("Ivo Tarn", WARNING), id=str(n)) for n in range(40)))
    assert set(carried(ledger).values()) == {fact_no(1, 0)}


def test_the_same_words_in_unrelated_articles_stay_two_statements(ledger: Ledger) -> None:
    add(
        ledger,
        carrying(("Ivo Tarn", WARNING), id="a"),
        carrying(("Ivo Tarn", WARNING), id="b", told=chatter(8, length=90)),
    )
    assert carried(ledger) == {fact_no(1, 0): fact_no(1, 0), fact_no(2, 0): fact_no(2, 0)}


def test_another_speaker_or_polarity_or_wording_is_another_statement(ledger: Ledger) -> None:
    add(
        ledger,
        carrying(("Ivo Tarn", WARNING), ("Ada Quill", DENIAL), id="a"),
        carrying(("Ada Quill", WARNING), ("Ada Quill", "there is a blockade"), id="b"),
    )
    assert carried(ledger)[fact_no(2, 0)] == fact_no(2, 0)
    assert carried(ledger)[fact_no(2, 1)] == fact_no(2, 1)


def test_a_name_in_part_or_no_name_is_no_other_speaker(ledger: Ledger) -> None:
    add(
        ledger,
        carrying(("Ivo Tarn", WARNING), id="a"),
        carrying(("Tarn", f"that {WARNING}"), id="b"),
        carrying((None, WARNING), id="c"),
    )
    assert set(carried(ledger).values()) == {fact_no(1, 0)}


def test_a_few_words_from_nobody_known_are_not_led_to_another(ledger: Ledger) -> None:
    add(
        ledger,
        carrying(("Ivo Tarn", "no comment"), id="a"),
        carrying((None, "no comment"), id="b"),
    )
    assert carried(ledger)[fact_no(2, 0)] == fact_no(2, 0)


def test_short_articles_of_the_same_text_carry_one_statement(ledger: Ledger) -> None:
    brief = f"“{WARNING}”, Tarn said."
    add(
        ledger,
        said_record(brief, ("Tarn", WARNING), id="a"),
        said_record(brief, ("Tarn", WARNING), id="b"),
    )
    assert set(carried(ledger).values()) == {fact_no(1, 0)}


def test_reading_the_first_again_leads_its_copies_anew(ledger: Ledger) -> None:
    first = carrying(("Ivo Tarn", DENIAL), ("Ivo Tarn", WARNING), id="a")
    copies = [carrying(("Ivo Tarn", WARNING), id=str(n)) for n in range(2)]
    add(ledger, first, *copies)
    assert set(carried(ledger).values()) == {fact_no(1, 0), fact_no(1, 1)}
    better = said_record(first.article.text, ("Ivo Tarn", WARNING), id="a")
    with ledger.writing() as connection:
        add_entries(connection, [prepare(better, reader="2")], again=True)
    assert set(carried(ledger).values()) == {fact_no(1, 0)}
    lost = said_record(first.article.text, ("Ivo Tarn", DENIAL), id="a")
    with ledger.writing() as connection:
        add_entries(connection, [prepare(lost, reader="3")], again=True)
    assert carried(ledger)[fact_no(3, 0)] == fact_no(2, 0)


@settings(
    max_examples=4,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(cuts=st.sets(st.integers(1, 11)))
def test_carriers_do_not_depend_on_how_articles_are_grouped(
    new_place: Callable[[], str], cuts: set[int]
) -> None:
    names = ("Ivo Tarn", None, "Tarn", "Ada Quill")
    records = [
        carrying(
            (names[n % 4], WARNING), (names[n % 3], DENIAL), id=str(n), told=chatter(n % 3)
        )
        for n in range(12)
    ]
    bounds = [0, *sorted(cuts), len(records)]
    with Ledger.open(new_place()) as one, Ledger.open(new_place()) as other:
        add(one, *records)
        add(other, lots=[records[a:b] for a, b in pairwise(bounds)])
        assert carried(one) == carried(other)
