import json
from dataclasses import replace

import pytest

from bench.corpora import Corpora, default_shared
from bench.reader import Bench
from bench.statements import measure_crisis, measure_polnear, measure_seed, statements_inside

SCORER = """
import json, sys
records = [json.loads(line) for line in open(sys.argv[1])]
found = sum(len(record["statements"]) for record in records)
score = dict(statement_f1=found / 10, speaker_accuracy=1.0, kind_accuracy=0.5)
score |= dict(said_on_accuracy=0.0, statement_recall=found / 2)
score |= dict(threat_f1=0.7, condition_f1_matched=0.8, means_accuracy=0.9, threat_recall=1.0)
print(json.dumps({**score, "false_threats_on_controls": 1}))
"""
TEXT = 'The sea is calm\n"We will stay," Marrant said. "We will."\n'


@pytest.fixture
def corpora(bench: Bench) -> Corpora:
    made = Corpora(bench.shared)
    for folder in (made.crisis, made.seed.parent, made.tool("x").parent):
        folder.mkdir(parents=True)
    made.tool("score_crisis.py").write_text(SCORER)
    gold = {"id": "00", "date": "2031-03-06", "date_est": None, "neutral_zones": [[0, 30]]}
    for path in (made.crisis / "00.json", made.seed_gold):
        path.write_text(json.dumps(gold))
    for path in (made.crisis / "00.txt", made.seed):
        path.write_text(TEXT)
    return made


def test_a_corpus_that_is_not_here_is_left_out_with_a_word(bench: Bench) -> None:
    for measure in (measure_crisis, measure_seed, measure_polnear):
        found = list(measure(bench))
        assert found
        assert all(one.value is None and one.note and not one.broken for one in found)


def test_the_scorer_judges_what_the_reader_wrote(bench: Bench, corpora: Corpora) -> None:
    found = {one.name: one.value for one in measure_crisis(bench)}
    assert found["crisis_statements"] == 0.2
    assert found["crisis_kind"] == 0.5


def test_threats_are_judged_in_the_same_run(bench: Bench, corpora: Corpora) -> None:
    found = {one.name: one.value for one in measure_crisis(bench)}
    assert {name: value for name, value in found.items() if "threat" in name} == {
        "crisis_threats": 0.7,
        "crisis_threat_conditions": 0.8,
        "crisis_threat_means": 0.9,
        "crisis_false_threats": 1,
    }


def test_the_seed_counts_statements_from_furniture(bench: Bench, corpora: Corpora) -> None:
    found = {one.name: one.value for one in measure_seed(bench)}
    assert found == {
        "seed_found": 1.0,
        "seed_speaker": 1.0,
        "seed_threats": 1.0,
        "seed_furniture": 1,
    }


def test_a_figure_names_the_corpus_it_was_taken_on(bench: Bench, corpora: Corpora) -> None:
    before = {one.corpus_sha256 for one in measure_crisis(bench)}
    (corpora.crisis / "00.txt").write_text(TEXT + "\n")
    after = {one.corpus_sha256 for one in measure_crisis(bench)}
    assert len(before) == len(after) == 1
    assert before.isdisjoint(after)


def test_a_reader_that_crashes_breaks_the_measure(bench: Bench, corpora: Corpora) -> None:
    crashing = replace(bench, command=(*bench.command, "crash"))
    found = list(measure_crisis(crashing))
    assert all(one.broken and "it crashed" in one.note for one in found)


def test_a_scorer_that_crashes_breaks_the_measure(bench: Bench, corpora: Corpora) -> None:
    corpora.tool("score_crisis.py").write_text("raise SystemExit('bad gold')")
    assert all("bad gold" in one.note for one in measure_seed(bench))


def test_a_statement_is_inside_a_zone_by_more_than_half() -> None:
    def record(start: int, end: int) -> dict[str, list[dict[str, list[dict[str, int]]]]]:
        return {"statements": [{"content": [{"start": start, "end": end}]}]}

    assert statements_inside(record(4, 14), [(0, 10)]) == 1
    assert statements_inside(record(5, 15), [(0, 10)]) == 0


def test_the_real_scorers_take_our_lines(bench: Bench) -> None:
    real = default_shared()
    if not Corpora(real).crisis.exists():
        pytest.skip("the corpora are not part of the project")
    whole = replace(bench, shared=real, fast=False)
    for measure in (measure_crisis, measure_seed, measure_polnear):
        assert all(one.value is not None for one in measure(whole))
