import json
import lzma
from pathlib import Path

import pytest

from bench.corpora import Corpora, digest_files, write_lines

TEXT = "Port Hale\r\nThe envoy said “no”.\u2028\ufeff"


@pytest.fixture
def corpora(tmp_path: Path) -> Corpora:
    made = Corpora(tmp_path)
    made.crisis.mkdir(parents=True)
    made.polnear.parent.mkdir(parents=True)
    for number, dates in (("03", ("2031-03-06", None)), ("01", (None, "2031-02-01"))):
        gold = {"id": number, "date": dates[0], "date_est": dates[1]}
        (made.crisis / f"{number}.json").write_text(json.dumps(gold))
        (made.crisis / f"{number}.txt").write_bytes(TEXT.encode())
    (made.crisis / "README.md").write_text("not an article")
    with lzma.open(made.polnear, "wt") as out:
        out.write(json.dumps({"id": "p1", "text": "No.", "date": "2031-01-01", "x": 1}) + "\n")
        out.write(json.dumps({"id": "p2", "text": "Yes."}) + "\n")
    return made


def test_reports_come_in_order_with_the_known_or_else_the_estimated_date(
    corpora: Corpora,
) -> None:
    assert [(line["id"], line["published"]) for line in corpora.crisis_lines()] == [
        ("01", "2031-02-01"),
        ("03", "2031-03-06"),
    ]


def test_a_text_reaches_the_reader_unaltered(corpora: Corpora, tmp_path: Path) -> None:
    write_lines(corpora.crisis_lines(), tmp_path / "lines")
    first = (tmp_path / "lines").read_text().split("\n")[0]
    assert json.loads(first)["text"] == TEXT


def test_nothing_but_id_text_and_date_is_handed_over(corpora: Corpora) -> None:
    assert list(corpora.polnear_lines()) == [
        {"id": "p1", "text": "No.", "published": "2031-01-01"},
        {"id": "p2", "text": "Yes."},
    ]


def test_the_digest_changes_with_a_byte_and_not_with_the_order(corpora: Corpora) -> None:
    files = corpora.crisis_files()
    before = digest_files(files)
    assert digest_files(reversed(files)) == before
    files[0].write_bytes(files[0].read_bytes() + b" ")
    assert digest_files(files) != before
