import sys

import pytest

from bench import heads
from bench.corpora import Corpora, default_shared
from bench.heads import measure_heads
from bench.reader import Bench
from onrecord.errors import WeightsError
from onrecord.reference.weights import load_weights

PROGRAM = "import json; print(json.dumps(dict(ewt_las=84.5, ewt_upos=95.5, uner_f1=81.5)))"


@pytest.fixture
def bench_with_treebank(bench: Bench) -> Bench:
    corpora = Corpora(bench.shared)
    for path in (corpora.ewt, corpora.uner):
        path.parent.mkdir(parents=True)
        path.write_bytes(b"made up")
    return bench


def test_the_heads_are_left_out_where_the_treebank_is_not_here(bench: Bench) -> None:
    found = list(measure_heads(bench))
    assert [one.name for one in found] == ["ewt_las", "ewt_upos", "uner_f1"]
    assert all((one.value, one.note) == (None, "dev.conllu.xz is not here") for one in found)


def test_each_figure_names_the_treebank_it_was_taken_on(
    bench_with_treebank: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(heads, "PROGRAM", (sys.executable, "-c", PROGRAM))
    found = list(measure_heads(bench_with_treebank))
    assert [one.value for one in found] == [84.5, 95.5, 81.5]
    assert len({one.corpus_sha256 for one in found}) == 1


def test_a_network_that_fails_breaks_the_measure(
    bench_with_treebank: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(heads, "PROGRAM", (sys.executable, "-c", "raise SystemExit('no')"))
    assert all(one.broken and "no" in one.note for one in measure_heads(bench_with_treebank))


def test_the_shipped_heads_are_measured(bench: Bench) -> None:
    if not Corpora(default_shared()).ewt.exists():
        pytest.skip("the corpora are not part of the project")
    try:
        load_weights()
    except WeightsError:
        pytest.skip("the weights are not built")
    real = Bench(
        command=bench.command, shared=default_shared(), root=bench.root, room=bench.room
    )
    assert all(one.value is not None and one.value > 50 for one in measure_heads(real))
