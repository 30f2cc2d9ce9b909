import io
from datetime import date
from typing import Any

import pytest

from onrecord.errors import AskedWronglyError, SourceError
from onrecord.intake import parquet
from onrecord.intake.parcels import Parcel, Shipped
from onrecord.intake.parquet import parcels_from_parquet
from onrecord.intake.rows import Fields
from onrecord.intake.streams import followed

pa = pytest.importorskip("pyarrow", reason="pyarrow, of the extra parquet, is not installed")
pq = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")


def table(**columns: list[Any]) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out, row_group_size=50)
    return out.getvalue()


def shipped(data: bytes, **named: str) -> list[Shipped]:
    stream = followed(io.BytesIO(data), follow=lambda _: None)
    fields = Fields(named=named)
    return list(parcels_from_parquet(stream, where="t.parquet", prefix="t:", fields=fields))


def test_rows_are_articles() -> None:
    one, two = shipped(
        table(
            body=["He left.", "x"], id=[7, None], published=[date(2031, 3, 4), None], n=[1, 2]
        ),
        text="body",
    )
    assert isinstance(one, Parcel)
    assert isinstance(two, Parcel)
    assert (one.id, one.text, one.published) == ("7", "He left.", date(2031, 3, 4))
    assert two.id == "t:2"


def test_a_bad_row_does_not_stop_the_rest() -> None:
    rows = shipped(table(text=["a", None, "c"] * 60))
    assert [type(row).__name__ for row in rows[:3]] == [
        *("Parcel", "UnreadableInputError", "Parcel")
    ]
    assert len(rows) == 180


def test_a_table_without_texts_or_cut_short_cannot_be_read() -> None:
    with pytest.raises(SourceError, match="no column of texts"):
        shipped(table(words=["a"]))
    with pytest.raises(SourceError, match="cannot be read to its end"):
        shipped(table(text=["a"])[:-9])


def test_damage_in_the_middle_costs_only_what_follows() -> None:
    data = bytearray(table(text=[f"He said {n}." for n in range(5_000)]))
    data[len(data) // 2 : len(data) // 2 + 200] = bytes(200)
    stream = followed(io.BytesIO(bytes(data)), follow=lambda _: None)
    rows = parcels_from_parquet(stream, where="t", prefix="t:", fields=Fields())
    before = [next(rows) for _ in range(500)]
    assert all(isinstance(row, Parcel) for row in before)
    with pytest.raises(SourceError):
        list(rows)


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> object:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(parquet, "import_module", absent)
    with pytest.raises(AskedWronglyError, match=r"pip install 'onrecord\[parquet\]'"):
        shipped(b"PAR1")
