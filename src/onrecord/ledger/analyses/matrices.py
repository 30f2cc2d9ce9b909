"""Matrices: matrices of hypotheses as a ledger keeps them, by name."""

from sqlalchemy import Connection

from onrecord.codec import decode_parts, encode_part
from onrecord.errors import AskedWronglyError, NotOnRecordError
from onrecord.ledger.analyses.keeping import list_analyses, load_analysis, save_analysis
from onrecord.model.hypotheses import Matrix

__all__ = ["begin_matrix", "keep_matrix", "load_matrices", "load_matrix"]

_KIND = "hypotheses"


def begin_matrix(connection: Connection, matrix: Matrix) -> None:
    """Keep a new matrix; its name must not be taken."""
    if load_analysis(connection, kind=_KIND, name=matrix.name) is not None:
        raise AskedWronglyError(
            what="there is a matrix of this name already",
            where=matrix.name,
            fix="choose another name",
        )
    keep_matrix(connection, matrix)


def keep_matrix(connection: Connection, matrix: Matrix) -> None:
    """Keep a matrix in the place of the one of its name."""
    save_analysis(connection, encode_part(matrix), kind=_KIND, name=matrix.name)


def load_matrix(connection: Connection, name: str) -> Matrix:
    """Return the matrix of that name."""
    data = load_analysis(connection, kind=_KIND, name=name)
    if data is None:
        raise NotOnRecordError(
            what="there is no matrix of this name in the ledger",
            where=name,
            fix="list them with `onrecord weigh list`, or begin one with `onrecord weigh new`",
        )
    (matrix,) = decode_parts(Matrix, [data])
    return matrix


def load_matrices(connection: Connection) -> tuple[Matrix, ...]:
    """Return all matrices of a ledger, in the order of their names."""
    return decode_parts(Matrix, list_analyses(connection, kind=_KIND))
