"""Rows: what a line of JSON or a row of a table says of one article, by the names of fields."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from onrecord.errors import AskedWronglyError, UnreadableInputError
from onrecord.intake.parcels import Parcel
from onrecord.intake.source import Form, Source

__all__ = ["FIELDS", "Fields", "day_of", "parcel_from_row"]

FIELDS = ("id", "text", "html", "title", "url", "published", "outlet", "byline")
"""What a row can say of an article, and the names under which it says so by default."""

_LONGEST_DAY = 40
_LONGEST_NAME = 30
_MOST_NAMES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """Under which names a row says what: `{"text": "body"}` where texts stand under "body"."""

    named: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in self.named:
            if name not in FIELDS:
                raise AskedWronglyError(
                    what="an article has no such field",
                    where=f"field {name!r}",
                    fix=f"name one of {', '.join(FIELDS)}",
                )

    def of(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Return what a row says, by our names; None for what it does not say."""
        return {name: row.get(self.named.get(name, name)) for name in FIELDS}

    def name(self, name: str) -> str:
        """Return the name a row uses for one of ours."""
        return self.named.get(name, name)


def parcel_from_row(  # noqa: PLR0913 - one keyword for each thing known of a row
    row: Mapping[str, Any],
    *,
    unnamed: str,
    where: str,
    fix: str,
    fields: Fields,
    published: date | None = None,
) -> Parcel:
    """Return the parcel of one row; *unnamed* is its id if it has none of its own.

    Raises UnreadableInputError for a row without a text or a page, or with a value of a kind
    that its field cannot have.
    """
    said = fields.of(row)
    for name in ("text", "html", "title", "url", "outlet", "byline"):
        if not isinstance(said[name], str | None):
            raise _bad(f'"{fields.name(name)}" is not a string', where, fix)
    text, html = said["text"], said["html"]
    if (text is None) == (html is None):
        either = f'either "{fields.name("text")}" or "{fields.name("html")}"'
        raise _bad(f"it needs {either}, and has {_listed(row)}", where, fix)
    return Parcel(
        id=_id(said["id"], unnamed=unnamed, name=fields.name("id"), where=where, fix=fix),
        where=where,
        source=_page(html, where=where, url=said["url"]) if html is not None else None,
        text=text,
        published=_day(said["published"], fields.name("published"), where),
        otherwise=published,
        title=said["title"],
        outlet=said["outlet"],
        byline=said["byline"],
        url=said["url"],
    )


def day_of(value: str) -> date:
    """Return the day of a date that is written year first, or as in an e-mail.

    Dates that name the month by a number in second place or in first are not guessed at.
    Raises ValueError for what is no such date.

    >>> day_of("2031-03-03T23:59:00Z"), day_of("Mon, 03 Mar 2031 08:00:00 +0100")
    (datetime.date(2031, 3, 3), datetime.date(2031, 3, 3))
    """
    words = value.strip()[:_LONGEST_DAY]
    try:
        compact = words[:8].isascii() and words[:8].isdigit()
        return date.fromisoformat(words[:8] if compact else words[:10].replace("/", "-"))
    except ValueError:
        return parsedate_to_datetime(words).date()


def _listed(row: Mapping[str, Any]) -> str:
    """Return the names a row has, as far as they are worth telling."""
    names = [f'"{str(name)[:_LONGEST_NAME]}"' for name in list(row)[:_MOST_NAMES]]
    return ", ".join(names) + (" and more" if len(row) > _MOST_NAMES else "") or "none"


def _page(html: str, *, where: str, url: str | None) -> Source:
    data = html.encode("utf-8", errors="replace")
    return Source(data=data, where=where, form=Form.HTML, url=url, charset="utf-8")


def _id(value: object, *, unnamed: str, name: str, where: str, fix: str) -> str:
    if value is None or value == "":
        return unnamed
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise _bad(f'"{name}" is neither a string nor a whole number', where, fix)
    return str(value)


def _day(value: object, name: str, where: str) -> date | None:
    """Return the day of a date, a moment, or either written out."""
    if isinstance(value, datetime):
        return value.date()
    if value is None or value == "" or isinstance(value, date):
        return value or None  # type: ignore[return-value]
    try:
        if isinstance(value, str):
            return day_of(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    raise _bad(
        f'"{name}" is not a date ({str(value)[:_LONGEST_DAY]})',
        where,
        "write it like 2031-03-13, or leave it empty",
    )


def _bad(what: str, where: str, fix: str) -> UnreadableInputError:
    return UnreadableInputError(what=what, where=where, fix=fix)
