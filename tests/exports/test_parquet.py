import json
from datetime import date
from io import BytesIO

import pyarrow.parquet as pq

from onrecord.exports.parquet import CODEBOOK, write_parquet
from onrecord.exports.tables import TABLES
from tests.exports.conftest import Shelf
from tests.exports.holdings import holding, kept, whole
from tests.whole import whole_record


def test_every_table_comes_back_typed_and_explains_its_columns(shelf: Shelf) -> None:
    assert write_parquet(holding(), open_file=shelf.open).written == 2
    for table in TABLES:
        read = pq.read_table(BytesIO(shelf.files[f"{table.name}.parquet"]))
        names = [column.name for column in table.columns]
        assert read.column_names == names
        assert list(json.loads(read.schema.metadata[CODEBOOK])["columns"]) == names


def test_values_are_those_of_the_record(shelf: Shelf) -> None:
    write_parquet(holding(whole()), open_file=shelf.open)
    rows = pq.read_table(BytesIO(shelf.files["status_claims.parquet"])).to_pylist()
    assert rows[2]["earliest"] == date(2031, 4, 4)
    territories = pq.read_table(BytesIO(shelf.files["territories.parquet"])).to_pylist()
    assert territories[1]["aliases"] == ["the strait"]
    evidence = pq.read_table(BytesIO(shelf.files["evidence.parquet"])).to_pylist()
    text = whole().record.article.text
    assert all(text[row["start"] : row["stop"]] == row["words"] for row in evidence)


def test_groups_of_rows_are_written_as_articles_come(shelf: Shelf) -> None:
    record = whole_record()
    many = [kept(record, no=no) for no in range(1, 1025)]
    write_parquet(holding(*many), open_file=shelf.open)
    file = pq.ParquetFile(BytesIO(shelf.files["articles.parquet"]))
    assert file.metadata.num_rows == 1024
    assert file.metadata.num_row_groups == 2


def test_a_ledger_of_nothing_gives_tables_without_rows(shelf: Shelf) -> None:
    from onrecord.exports.holding import Holding

    write_parquet(Holding(articles=()), open_file=shelf.open)
    assert pq.read_table(BytesIO(shelf.files["events.parquet"])).num_rows == 0
