from datetime import date, datetime

import pytest

from onrecord.errors import UnreadableInputError
from onrecord.intake.parcels import Parcel
from onrecord.intake.rows import Fields, day_of, parcel_from_row


def parcel(row: dict[str, object], **fields: str) -> Parcel:
    return parcel_from_row(
        row, unnamed="t:1", where="t, row 1", fix="mend it", fields=Fields(named=fields)
    )


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2031-03-04", date(2031, 3, 4)),
        ("2031/03/04 10:00", date(2031, 3, 4)),
        ("20310304T100000", date(2031, 3, 4)),
        (" 2031-03-04T23:59:00+09:00 ", date(2031, 3, 4)),
        ("4 Mar 2031 10:00:00 GMT", date(2031, 3, 4)),
    ],
)
def test_a_day_is_read_however_it_is_written(written: str, day: date) -> None:
    assert day_of(written) == day
    assert parcel({"text": "a", "published": written}).published == day


@pytest.mark.parametrize("value", ["03/04/2031", "yesterday", "2031-13-01", 5, ["2031"]])
def test_a_day_that_would_have_to_be_guessed_is_an_error(value: object) -> None:
    with pytest.raises(UnreadableInputError, match="is not a date"):
        parcel({"text": "a", "published": value})


def test_a_day_may_be_a_date_already() -> None:
    assert parcel({"text": "a", "published": date(2031, 3, 4)}).published == date(2031, 3, 4)
    moment = datetime(2031, 3, 4, 10)
    assert parcel({"text": "a", "published": moment}).published == date(2031, 3, 4)


def test_an_error_names_the_field_as_the_row_does() -> None:
    with pytest.raises(UnreadableInputError, match='t, row 1: "body" is not a string'):
        parcel({"body": 5}, text="body")


@pytest.mark.parametrize("id", [None, ""])
def test_a_row_without_an_id_is_named_by_its_place(id: str | None) -> None:
    assert parcel({"text": "a", "id": id}).id == "t:1"


def test_a_row_without_a_text_is_told_which_names_it_has() -> None:
    with pytest.raises(UnreadableInputError, match='"html", and has "body", "day"'):
        parcel({"body": "a", "day": "b"})
    with pytest.raises(UnreadableInputError, match="and has none;"):
        parcel({})
    many = {f"column {n}": n for n in range(20)}
    with pytest.raises(UnreadableInputError, match='"column 7" and more;'):
        parcel(dict(many))


def test_a_wrong_day_is_told_how_to_be_written() -> None:
    with pytest.raises(UnreadableInputError) as raised:
        parcel({"text": "a", "published": "04/03/2031"})
    assert raised.value.fix == "write it like 2031-03-13, or leave it empty"
