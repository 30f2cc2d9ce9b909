"""A measuring program prints figures and nothing else, unless errors are asked for."""

import json
from pathlib import Path

import pytest

from bench.corpora import Corpora
from bench.program import Errors, run_program


def measure_size(corpora: Corpora, errors: Errors) -> dict[str, float]:
    errors.update([("MISSED", "Port Hale"), ("MISSED", "Port Hale"), ("FALSE", "Orland")])
    return {"size": len(corpora.shared.name) / 3}


def measure_nothing(_corpora: Corpora, _errors: Errors) -> dict[str, float]:
    return {"nothing": 0}


def test_the_figures_of_all_measures_are_one_json_object(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shared = ["--shared", str(tmp_path / "abcd")]
    run_program(measure_size, measure_nothing, description=None, arguments=shared)
    printed = capsys.readouterr()
    assert json.loads(printed.out) == {"size": 1.3333, "nothing": 0}
    assert printed.err == ""


def test_the_commonest_errors_are_printed_first(capsys: pytest.CaptureFixture[str]) -> None:
    run_program(measure_size, description=None, arguments=["--errors", "1"])
    printed = capsys.readouterr()
    assert printed.err == "2\tMISSED\tPort Hale\n"
    assert "size" in json.loads(printed.out)
