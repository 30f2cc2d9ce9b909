import json
import lzma
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bench import adding
from bench.adding import FIGURES, measure_add
from bench.corpora import Corpora
from bench.reader import Bench

ADD = """
import json, pathlib, sys
lines, ledger = sys.argv[2], sys.argv[4]
pathlib.Path(ledger).write_bytes(bytes(1000))
taken = len(open(lines).readlines())
print(json.dumps({"taken_in": taken, "added": taken - ("lose" in sys.argv[0])}))
"""


@pytest.fixture
def bench_with_news(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    path = Corpora(bench.shared).polnear_train
    path.parent.mkdir(parents=True)
    entry = {"id": "1", "title": "Kelm", "text": "Nobody spoke.", "publisher": "The Courier"}
    path.write_bytes(lzma.compress(json.dumps({**entry, "date": "2031-03-12"}).encode()))
    monkeypatch.setattr(adding, "ARTICLES", 5)
    monkeypatch.setattr(adding, "_read_alone", lambda lines: 2.0)
    return replace(bench, fast=False, command=_command(tmp_path, "add.py"))


def _command(folder: Path, name: str) -> tuple[str, ...]:
    (folder / name).write_text(ADD)
    return (sys.executable, str(folder / name))


def test_adding_is_held_against_reading_alone(bench_with_news: Bench) -> None:
    ratio, peak, rate = measure_add(bench_with_news)
    assert (ratio.name, peak.name, rate.name) == FIGURES
    assert ratio.value is not None
    assert 0 < ratio.value < 2
    assert rate.value == pytest.approx(5 / (ratio.value * 2.0))
    assert ratio.corpus_sha256
    assert "5 of 5 articles" in ratio.detail[0]


def test_an_article_that_is_lost_breaks_the_measure(
    bench_with_news: Bench, tmp_path: Path
) -> None:
    losing = replace(bench_with_news, command=_command(tmp_path, "lose.py"))
    assert all(found.broken and found.value is None for found in measure_add(losing))


def test_without_corpora_it_is_left_out(bench: Bench) -> None:
    found = list(measure_add(replace(bench, fast=False)))
    assert [one.note for one in found] == ["PolNeAR is not here"] * 3


def test_the_fast_part_leaves_it_out(bench_with_news: Bench) -> None:
    found = list(measure_add(replace(bench_with_news, fast=True)))
    assert {one.note for one in found} == {"left out of the fast part"}
