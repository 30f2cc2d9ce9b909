"""Statements and threats of whole corpora against their gold, by the corpora's own scorers."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.corpora import Corpora, Line, digest_files, write_lines
from bench.floors import Measurement
from bench.reader import Bench, run, why_none

__all__ = ["measure_crisis", "measure_polnear", "measure_seed"]

TIME_LIMIT = 900.0

POLNEAR = {
    "polnear_attribution": "attribution",
    "polnear_reported": "attribution_reported",
    "polnear_content_chars": "content_chars",
    "polnear_source_exact": "source_exact",
}
CRISIS = {
    "crisis_statements": "statement_f1",
    "crisis_speaker": "speaker_accuracy",
    "crisis_kind": "kind_accuracy",
    "crisis_said_on": "said_on_accuracy",
    "crisis_threats": "threat_f1",
    "crisis_threat_conditions": "condition_f1_matched",
    "crisis_threat_means": "means_accuracy",
    "crisis_false_threats": "false_threats_on_controls",
}
SEED = {
    "seed_found": "statement_recall",
    "seed_speaker": "speaker_accuracy",
    "seed_threats": "threat_recall",
}


class ReaderFailedError(Exception):
    """The reader or a scorer ended badly, so there is nothing to score."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One corpus: what the reader is given, and the scorer and gold that judge its records."""

    name: str
    lines: Callable[[], Iterable[Line]]
    scorer: Path
    gold: Path


def measure_polnear(bench: Bench) -> Iterator[Measurement]:
    """Return the attribution figures on PolNeAR dev."""
    corpora = Corpora(bench.shared)
    trial = Trial(
        name="polnear",
        lines=corpora.polnear_lines,
        scorer=corpora.tool("score_polnear.py"),
        gold=corpora.polnear,
    )
    reason = "left out of the fast part" if bench.fast else why_none(trial.gold, trial.scorer)
    if reason:
        return _without(POLNEAR, reason)
    return _measure(bench, trial, files=[trial.gold], figures=_polnear_figures, names=POLNEAR)


def measure_crisis(bench: Bench) -> Iterator[Measurement]:
    """Return the figures of statements and threats on the crisis reports."""
    corpora = Corpora(bench.shared)
    trial = Trial(
        name="crisis",
        lines=corpora.crisis_lines,
        scorer=corpora.tool("score_crisis.py"),
        gold=corpora.crisis,
    )
    reason = why_none(trial.gold, trial.scorer)
    if reason:
        return _without(CRISIS, reason)
    files = corpora.crisis_files()
    return _measure(bench, trial, files=files, figures=_crisis_figures, names=CRISIS)


def measure_seed(bench: Bench) -> Iterator[Measurement]:
    """Return what is found of the seed, and how many statements come from its furniture."""
    corpora = Corpora(bench.shared)
    names = (*SEED, "seed_furniture")
    trial = Trial(
        name="seed",
        lines=corpora.seed_lines,
        scorer=corpora.tool("score_crisis.py"),
        gold=corpora.seed_gold,
    )
    reason = why_none(corpora.seed, trial.gold, trial.scorer)
    if reason:
        return _without(names, reason)
    zones = json.loads(trial.gold.read_text(encoding="utf-8"))["neutral_zones"]

    def figures(score: Mapping[str, Any], records: Path) -> dict[str, float]:
        record = json.loads(records.read_text(encoding="utf-8"))
        found = {name: score[key] for name, key in SEED.items()}
        return {**found, "seed_furniture": statements_inside(record, zones)}

    files = [corpora.seed, trial.gold]
    return _measure(bench, trial, files=files, figures=figures, names=names)


def statements_inside(record: Mapping[str, Any], zones: Iterable[tuple[int, int]]) -> int:
    """Return how many statements have more than half of their content in some zones."""
    covered = {at for start, end in zones for at in range(start, end)}
    inside = 0
    for statement in record["statements"]:
        spans = statement["content"]
        content = {at for span in spans for at in range(span["start"], span["end"])}
        inside += len(content & covered) * 2 > len(content)
    return inside


def _polnear_figures(score: Mapping[str, Any], _records: Path) -> dict[str, float]:
    return {name: score[key]["F"] for name, key in POLNEAR.items()}


def _crisis_figures(score: Mapping[str, Any], _records: Path) -> dict[str, float]:
    return {name: score[key] for name, key in CRISIS.items()}


def _measure(
    bench: Bench,
    trial: Trial,
    *,
    files: Iterable[Path],
    figures: Callable[[Mapping[str, Any], Path], dict[str, float]],
    names: Iterable[str],
) -> Iterator[Measurement]:
    try:
        records = _read(bench, trial)
        score = _score(bench, trial, records)
    except ReaderFailedError as failure:
        yield from _without(names, str(failure), broken=True)
        return
    sha256 = digest_files(files)
    for name, value in figures(score, records).items():
        yield Measurement(name=name, value=value, corpus_sha256=sha256)


def _without(
    names: Iterable[str], reason: str, *, broken: bool = False
) -> Iterator[Measurement]:
    return (Measurement(name=n, value=None, note=reason, broken=broken) for n in names)


def _read(bench: Bench, trial: Trial) -> Path:
    source = bench.room / f"{trial.name}.in.jsonl"
    write_lines(trial.lines(), source)
    command = (*bench.command, "read", "--as", "jsonl", "--json", source)
    done = run(command, out=bench.room / f"{trial.name}.jsonl", timeout=TIME_LIMIT)
    if done.code != 0:
        raise ReaderFailedError(f"the reader: {done.complaint}")
    return done.out


def _score(bench: Bench, trial: Trial, records: Path) -> dict[str, Any]:
    command = (sys.executable, trial.scorer, records, "--gold", trial.gold, "--json")
    done = run(command, out=bench.room / f"{trial.name}.score.json", timeout=TIME_LIMIT)
    if done.code != 0:
        raise ReaderFailedError(f"the scorer: {done.complaint}")
    score: dict[str, Any] = json.loads(done.out.read_text(encoding="utf-8"))
    return score
