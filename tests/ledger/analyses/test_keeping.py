"""Analyses are kept by kind and name, in either store."""

from onrecord.ledger.analyses.keeping import list_analyses, load_analysis, save_analysis
from onrecord.ledger.store import Ledger


def test_an_analysis_is_read_as_it_was_saved_and_a_newer_one_takes_its_place(
    ledger: Ledger,
) -> None:
    for data in ('{"a": 1}', '{"a": "é\\u0000"}'):
        with ledger.writing() as connection:
            save_analysis(connection, data, kind="case", name="strait")
    with ledger.reading() as connection:
        assert load_analysis(connection, kind="case", name="strait") == data
        assert load_analysis(connection, kind="other", name="strait") is None


def test_analyses_of_a_kind_are_listed_by_name(ledger: Ledger) -> None:
    with ledger.writing() as connection:
        for kind, name in (("case", "b"), ("case", "a"), ("other", "c")):
            save_analysis(connection, f'"{name}"', kind=kind, name=name)
    with ledger.reading() as connection:
        assert list_analyses(connection, kind="case") == ('"a"', '"b"')
