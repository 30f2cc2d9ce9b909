"""Web archives: each page of a WARC file, or each text of a WET file, as a parcel."""

from collections.abc import Iterator
from datetime import datetime

from onrecord.errors import NotAnArticleError, OnRecordError, UnreadableInputError
from onrecord.intake.http_answers import HttpAnswer, answer_of
from onrecord.intake.parcels import Parcel, Shipped
from onrecord.intake.source import Form, Source, form_of
from onrecord.intake.streams import Stream
from onrecord.intake.warc_records import ArchiveRecord, records_in

__all__ = ["parcels_from_warc"]

# No article page measured comes near; what is larger is a download or made to harm.
_LARGEST_PAGE = 20_000_000
_PAGES = frozenset({"text/html", "application/xhtml+xml", "text/plain"})


def parcels_from_warc(
    stream: Stream, *, where: str, name: str, triage: bool = True
) -> Iterator[Shipped]:
    """Yield the pages and texts of an archive, packed or not, in order.

    A page's address is its id. What is no page, or was not found when it was asked for, is
    a NotAnArticleError; a damaged record is a DamagedRecordError with its place in the file.
    """
    for record in records_in(stream, where=where, most=_LARGEST_PAGE):
        if isinstance(record, OnRecordError):
            yield record
            continue
        try:
            yield _parcel(
                record, place=f"{where}, byte {record.offset}", name=name, triage=triage
            )
        except OnRecordError as error:
            yield error


def _parcel(record: ArchiveRecord, *, place: str, name: str, triage: bool) -> Parcel:
    url = record.head.get("warc-target-uri", "").strip("<>") or None
    answer = answer_of(record.block, where=place, most=_LARGEST_PAGE) or _plain(record)
    form = _form(answer, place=place)
    if record.cut:
        raise UnreadableInputError(
            what=f"the page is larger than {_LARGEST_PAGE:,} bytes",
            where=place,
            fix="nothing needs doing, unless it is an article: then save it and give the file",
        )
    return Parcel(
        id=url or f"{name}:{record.offset}",
        where=place,
        source=Source(
            data=answer.body, where=place, form=form, url=url, charset=answer.charset
        ),
        url=url,
        retrieved=_moment(record.head.get("warc-date", "")),
        triage=triage,
    )


def _plain(record: ArchiveRecord) -> HttpAnswer:
    """Return the block of a record that is a file and not what a server said."""
    told = record.head.get("content-type", "").partition(";")[0].strip().lower() or None
    charset = "utf-8" if record.kind == "conversion" else None
    return HttpAnswer(status=200, content_type=told, charset=charset, body=record.block)


def _form(answer: HttpAnswer, *, place: str) -> Form:
    """Return whether it is a page or a text; raise NotAnArticleError if it is neither."""
    if answer.status != 200:
        raise _no_article(f"the server answered {answer.status} when it was archived", place)
    told = answer.content_type
    if told is not None and told not in _PAGES:
        raise _no_article(f"it is of type {told[:60]}", place)
    if not answer.body.strip():
        raise _no_article("it is empty", place)
    form = form_of(answer.body, content_type=told)
    if told is None and form is not Form.HTML:
        raise _no_article("it is of no known type", place)
    return form


def _no_article(what: str, place: str) -> NotAnArticleError:
    return NotAnArticleError(what=what, where=place, fix="nothing needs doing")


def _moment(told: str) -> str | None:
    """Return a moment to the second, as records keep it; None for what is no moment.

    >>> _moment("2031-03-13T12:00:00Z"), _moment("then")
    ('2031-03-13T12:00:00+00:00', None)
    """
    try:
        return datetime.fromisoformat(told).isoformat(timespec="seconds")
    except ValueError:
        return None
