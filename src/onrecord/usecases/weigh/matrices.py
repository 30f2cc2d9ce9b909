"""Matrices: kept in a ledger by name, changed by one logged fact at a time."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from onrecord.errors import AskedWronglyError, NotOnRecordError
from onrecord.ledger.analyses.matrices import (
    begin_matrix,
    keep_matrix,
    load_matrices,
    load_matrix,
)
from onrecord.ledger.store import Ledger
from onrecord.model.hypotheses import (
    CellRating,
    Credibility,
    Fact,
    Hypothesis,
    Item,
    LikelihoodRatio,
    Logged,
    Matrix,
)

__all__ = [
    "By",
    "add_hypothesis",
    "change",
    "list_matrices",
    "log_of",
    "logged",
    "named",
    "new_matrix",
    "undo",
]

_Fact = TypeVar("_Fact", Hypothesis, Item, CellRating, Credibility, LikelihoodRatio)


@dataclass(frozen=True, slots=True, kw_only=True)
class By:
    """Who changes a matrix, why, and when."""

    author: str
    reason: str
    now: datetime


def new_matrix(ledger: Ledger, name: str, *, question: str, by: By) -> Matrix:
    """Begin a matrix with a question, no hypothesis but "none of these", and no evidence."""
    asked = " ".join(question.split())
    _check(bool(asked), "a matrix needs a question", name, "ask one")
    matrix = Matrix(name=named(name), question=asked, begun=logged(None, by))
    with ledger.writing() as connection:
        begin_matrix(connection, matrix)
    return matrix


def list_matrices(ledger: Ledger) -> tuple[Matrix, ...]:
    """Return all matrices of a ledger, in the order of their names."""
    with ledger.reading() as connection:
        return load_matrices(connection)


def add_hypothesis(ledger: Ledger, name: str, text: str, *, by: By) -> Hypothesis:
    """Add a hypothesis to a matrix; no two that stand have the same words."""
    _check(bool(text.strip()), "a hypothesis needs words", name, "say what it holds")

    def added(matrix: Matrix) -> Matrix:
        same = [
            id for id, other in matrix.offered() if other.casefold() == text.strip().casefold()
        ]
        _check(not same, f"it is there already, as {', '.join(same)}", name, "rate that one")
        id = f"h{len(matrix.hypotheses) + 1}"
        one = Hypothesis(id=id, text=text.strip(), log=logged(matrix, by))
        return replace(matrix, hypotheses=(*matrix.hypotheses, one))

    return change(ledger, name, added).hypotheses[-1]


def undo(ledger: Ledger, name: str, no: int, *, by: By) -> Fact:
    """Take back the fact of that number; it stays in the log, and an earlier one may stand."""
    author = _author(by, name)
    moment = by.now.isoformat(timespec="seconds")

    def mark(facts: tuple[_Fact, ...]) -> tuple[_Fact, ...]:
        return tuple(
            replace(fact, log=replace(fact.log, undone=moment, undone_by=author))
            if fact.log.no == no
            else fact
            for fact in facts
        )

    def taken_back(matrix: Matrix) -> Matrix:
        fact = _fact(matrix, no)
        if fact.log.undone is not None:
            raise AskedWronglyError(
                what=f"it was undone before, by {fact.log.undone_by}",
                where=f"{name}, number {no}",
                fix="nothing is left to be done",
            )
        return replace(
            matrix,
            hypotheses=mark(matrix.hypotheses),
            items=mark(matrix.items),
            ratings=mark(matrix.ratings),
            credibilities=mark(matrix.credibilities),
            ratios=mark(matrix.ratios),
        )

    return _fact(change(ledger, name, taken_back), no)


def log_of(ledger: Ledger, name: str) -> Matrix:
    """Return a matrix as it is kept, with all that was ever put in or taken back."""
    with ledger.reading() as connection:
        return load_matrix(connection, named(name))


def change(ledger: Ledger, name: str, make: Callable[[Matrix], Matrix]) -> Matrix:
    """Return a matrix changed by *make*, and keep it; no other change comes in between."""
    with ledger.writing() as connection:
        matrix = make(load_matrix(connection, named(name)))
        keep_matrix(connection, matrix)
    return matrix


def named(name: str) -> str:
    """Return the name of a matrix without blanks that nobody sees."""
    words = " ".join(name.split())
    _check(bool(words), "a matrix needs a name", "the matrix", "give it a short one")
    return words


def logged(matrix: Matrix | None, by: By) -> Logged:
    """Return the log of the next fact of a matrix, or of its beginning."""
    where = matrix.name if matrix else "the new matrix"
    _check(bool(by.reason.strip()), "what is put in needs a reason", where, "say why")
    newest = max((fact.log.no for fact in matrix.facts()), default=0) if matrix else -1
    return Logged(
        no=newest + 1,
        author=_author(by, where),
        reason=by.reason.strip(),
        made=by.now.isoformat(timespec="seconds"),
    )


def _author(by: By, where: str) -> str:
    author = " ".join(by.author.split())
    _check(bool(author), "what is put in or taken back needs an author", where, "say who")
    return author


def _fact(matrix: Matrix, no: int) -> Fact:
    for fact in matrix.facts():
        if fact.log.no == no:
            return fact
    raise NotOnRecordError(
        what="the matrix has no fact of this number",
        where=f"{matrix.name}, number {no}",
        fix=f"look it up with `onrecord weigh log {matrix.name}`",
    )


def _check(holds: bool, what: str, where: str, fix: str) -> None:
    if not holds:
        raise AskedWronglyError(what=what, where=where, fix=fix)
