import csv
import re
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from onrecord.exports.csv_tables import csv_text, write_csv
from onrecord.exports.tables import TABLES
from onrecord.exports.wellformed import without_controls
from tests.exports.conftest import Shelf
from tests.exports.holdings import holding, whole

FORMULA_OPENS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def _rows(shelf: Shelf, name: str) -> list[dict[str, str]]:
    text = shelf.files[f"{name}.csv"].decode("utf-8")
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


def test_every_table_is_a_file_with_a_header_and_whole_rows(shelf: Shelf) -> None:
    assert write_csv(holding(), open_file=shelf.open).written == 2
    assert set(shelf.files) == {f"{table.name}.csv" for table in TABLES}
    for table in TABLES:
        for row in _rows(shelf, table.name):
            assert list(row) == [column.name for column in table.columns]
            assert None not in row.values()


def test_no_text_opens_a_formula_and_nothing_controls_a_terminal(shelf: Shelf) -> None:
    write_csv(holding(), open_file=shelf.open)
    for table in TABLES:
        numbers = {c.name for c in table.columns if c.kind.value in ("integer", "number")}
        for row in _rows(shelf, table.name):
            cells = [cell for name, cell in row.items() if name not in numbers]
            assert not any(cell.lstrip(" \xa0").startswith(FORMULA_OPENS) for cell in cells)
            assert not any(sign in cell for cell in cells for sign in "\x00\x07\x1b\ud800")


@given(st.text(st.characters(exclude_categories=())) | st.text("'=+@\t\r\n a", max_size=6))
def test_no_cell_opens_a_formula_and_each_gives_its_text_back(text: str) -> None:
    cell = csv_text(text)
    assert not cell.strip().startswith(FORMULA_OPENS)
    # As the codebook says.
    guarded = re.match(r"''*(?:[\t\r\n]|\s*[-=+@＝＋－＠])", cell)
    assert (cell[1:] if guarded else cell) == without_controls(text)


def test_every_piece_of_evidence_is_found_at_its_offsets(shelf: Shelf) -> None:
    write_csv(holding(whole()), open_file=shelf.open)
    texts = {row["article"]: row["text"] for row in _rows(shelf, "articles")}
    for row in _rows(shelf, "evidence"):
        text = texts[row["article"]]
        assert text[int(row["start"]) : int(row["stop"])] == row["words"]
        assert row["words"] == without_controls(row["words"])


def test_the_same_holding_gives_the_same_bytes(shelf: Shelf) -> None:
    write_csv(holding(), open_file=shelf.open)
    again = Shelf()
    write_csv(holding(), open_file=again.open)
    assert again.files == shelf.files
