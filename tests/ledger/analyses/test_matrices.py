"""Matrices of hypotheses are kept whole, in either store."""

import pytest

from onrecord.errors import AskedWronglyError, NotOnRecordError
from onrecord.ledger.analyses.matrices import (
    begin_matrix,
    keep_matrix,
    load_matrices,
    load_matrix,
)
from onrecord.ledger.store import Ledger
from tests.reasoning.weigh.matrices import matrix_of, ratio


def test_a_matrix_comes_back_as_it_was_kept(ledger: Ledger) -> None:
    matrix = ratio(matrix_of("bluff\ud83d", "earnest", e1="I C ."), "e1", "h1 h2", 0.5, 2)
    with ledger.writing() as connection:
        begin_matrix(connection, matrix_of())
        keep_matrix(connection, matrix)
    with ledger.reading() as connection:
        assert load_matrix(connection, "strait") == matrix
        assert load_matrices(connection) == (matrix,)


def test_a_name_is_taken_once(ledger: Ledger) -> None:
    with ledger.writing() as connection:
        begin_matrix(connection, matrix_of())
        with pytest.raises(AskedWronglyError, match="name already"):
            begin_matrix(connection, matrix_of())


def test_a_matrix_that_is_not_there_is_said_not_to_be(ledger: Ledger) -> None:
    with ledger.reading() as connection, pytest.raises(NotOnRecordError, match="weigh list"):
        load_matrix(connection, "strait")
