import io
from collections.abc import Mapping

import pytest

from onrecord.errors import OnRecordError, SourceError
from onrecord.intake.parcels import Parcel, Shipped
from onrecord.intake.rows import Fields
from onrecord.intake.streams import followed
from onrecord.intake.tables import parcels_from_csv


def shipped(data: bytes, named: Mapping[str, str] | None = None) -> list[Shipped]:
    stream = followed(io.BytesIO(data), follow=lambda _: None)
    fields = Fields(named=named or {})
    return list(parcels_from_csv(stream, where="t.csv", prefix="t.csv:", fields=fields))


def said(data: bytes) -> list[tuple[str, str | None, str | None]]:
    return [(p.id, p.text, p.title) for p in shipped(data) if isinstance(p, Parcel)]


ROWS = [("a", "He said; no | never.", "No, he said"), ("t.csv:3", "She said\nyes.", None)]


@pytest.mark.parametrize("delimiter", ",;\t|")
@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16"])
def test_any_dialect_is_read(delimiter: str, charset: str) -> None:
    lines = [
        ["title", "id", "text", "other"],
        ['"No, he said"', "a", '"He said; no | never."', "1"],
        ["", "", '"She said\nyes."', ""],
    ]
    data = "\r\n".join(delimiter.join(line) for line in lines).encode(charset)
    assert said(data) == ROWS


def test_columns_may_have_names_of_their_own() -> None:
    (one,) = shipped(b"key;body;a,b\nk;He left.;x\n", {"id": "key", "text": "body"})
    assert isinstance(one, Parcel)
    assert (one.id, one.text) == ("k", "He left.")


def test_a_field_may_be_huge_but_not_endless() -> None:
    huge, endless = b"x" * 5_000_000, b'"' + b"x" * 20_000_001 + b'"'
    rows = shipped(b"text\n" + huge + b"\n" + endless + b"\nHe left.\n")
    assert [type(row).__name__ for row in rows] == [
        *("Parcel", "UnreadableInputError", "Parcel")
    ]


def test_a_bad_row_is_an_error_in_its_place_and_the_rest_goes_on() -> None:
    data = b"id,text\n1,\xc3\xa9\n2,b,c\n3,\n\n4,\xff\n5,\xc3\xa9\n"
    rows = shipped(data)
    assert [type(row).__name__ for row in rows] == [
        *("Parcel", *["UnreadableInputError"] * 3, "Parcel")
    ]
    assert [row.where for row in rows if isinstance(row, OnRecordError)] == [
        *("t.csv, row 3", "t.csv, row 4", "t.csv, row 6")
    ]


def test_the_windows_charset_is_read() -> None:
    table = 'text,id\n"“No”, é",1\n'.encode("cp1252")
    assert said(table) == [("1", "“No”, é", None)]


@pytest.mark.parametrize("data", [b"", b"a,b\n1,2\n", b"\n"])
def test_a_table_without_a_column_of_texts_cannot_be_read(data: bytes) -> None:
    with pytest.raises(SourceError, match="no column of texts"):
        shipped(data)
