"""The log: corrections as people make them and take them back."""

from datetime import date

from sqlalchemy import Connection, RowMapping, func, insert, select, update

from onrecord.errors import AskedWronglyError, NotOnRecordError
from onrecord.ledger.handles import parse_article, parse_handle
from onrecord.ledger.schema import articles, corrections, statements
from onrecord.model import Correction, Field, Manner

__all__ = ["list_corrections", "log_correction", "log_undoing"]

_OF_ARTICLES = (Field.PUBLISHED, Field.OUTLET)


def log_correction(  # noqa: PLR0913 - one keyword for each thing that is logged
    connection: Connection,
    handle: str,
    *,
    field: Field,
    value: str,
    author: str,
    reason: str,
    made: str,
) -> Correction:
    """Log what is put right of a statement (`12.s3`) or of an article (`12`)."""
    _check_signed(author, reason, where=handle)
    article, start, stop = _place(connection, handle, field)
    no = (connection.execute(select(func.max(corrections.c.no))).scalar() or 0) + 1
    values = {
        **{"no": no, "article": article, "start": start, "stop": stop},
        **{"field": field.value, "value": _checked(field, value.strip(), where=handle)},
        **{"author": author, "reason": reason, "made": made},
    }
    connection.execute(insert(corrections).values(values))
    return _correction(connection, no)


def log_undoing(connection: Connection, no: int, *, author: str, undone: str) -> Correction:
    """Log that a correction is taken back; it stays in the log."""
    found = _correction(connection, no)
    if found.undone is not None:
        raise AskedWronglyError(
            what=f"it was undone before, by {found.undone_by}",
            where=f"correction {no}",
            fix="nothing is left to be done",
        )
    taken_back = update(corrections).where(corrections.c.no == no)
    connection.execute(taken_back.values(undone=undone, undone_by=author))
    return _correction(connection, no)


def list_corrections(connection: Connection) -> tuple[Correction, ...]:
    """Return every correction, the oldest first, those that are undone among them."""
    rows = connection.execute(select(corrections).order_by(corrections.c.no))
    return tuple(_from_row(row._mapping) for row in rows)


def _check_signed(author: str, reason: str, *, where: str) -> None:
    if not author.strip() or not reason.strip():
        raise AskedWronglyError(
            what="a correction needs an author and a reason",
            where=where,
            fix="say who corrects, and why",
        )


def _place(connection: Connection, handle: str, field: Field) -> tuple[int, int, int]:
    """Return the article, and where the words of the statement stand in it."""
    if field in _OF_ARTICLES:
        no = parse_article(handle)
        if "." in handle:
            raise AskedWronglyError(
                what=f"{field.value} is of an article, and this names a fact in one",
                where=handle,
                fix=f"name the article: {no}",
            )
        if connection.execute(select(articles.c.no).where(articles.c.no == no)).first():
            return no, 0, 0
        raise _absent(handle)
    if "." not in handle:
        raise AskedWronglyError(
            what=f"{field.value} is of a statement, and this names an article",
            where=handle,
            fix="name the statement, like 12.s3",
        )
    article, id = parse_handle(handle)
    row = connection.execute(
        select(statements.c.start, statements.c.stop).where(
            statements.c.article == article, statements.c.id == id
        )
    ).first()
    if row is None or row.start == row.stop:
        raise _absent(handle)
    return article, row.start, row.stop


def _absent(handle: str) -> NotOnRecordError:
    return NotOnRecordError(
        what="the ledger has no article or statement of this name",
        where=handle,
        fix="find it with `onrecord statements` or `onrecord search`",
    )


def _checked(field: Field, value: str, *, where: str) -> str:
    """Return a value that can be applied, or raise an error that says what is wrong."""
    if field in (Field.SAID, Field.PUBLISHED) and value:
        return _checked_days(field, value, where=where)
    if field is Field.MANNER and value not in list(Manner):
        raise AskedWronglyError(
            what=f"{value!r} is no manner",
            where=where,
            fix=f"choose one of {', '.join(Manner)}",
        )
    return value


def _checked_days(field: Field, value: str, *, where: str) -> str:
    try:
        days = [date.fromisoformat(part) for part in value.split("/")]
    except ValueError:
        days = []
    most = 2 if field is Field.SAID else 1
    if not 1 <= len(days) <= most or days != sorted(days):
        raise AskedWronglyError(
            what=f"{value!r} is no day",
            where=where,
            fix="write it like 2031-03-13, or 2031-03-12/2031-03-13 for a run of days",
        )
    return "/".join(day.isoformat() for day in days)


def _correction(connection: Connection, no: int) -> Correction:
    row = connection.execute(select(corrections).where(corrections.c.no == no)).first()
    if row is None:
        raise NotOnRecordError(
            what="there is no such correction",
            where=f"correction {no}",
            fix="list them with `onrecord correct --log`",
        )
    return _from_row(row._mapping)


def _from_row(row: RowMapping) -> Correction:
    return Correction(**{**row, "field": Field(row["field"])})
