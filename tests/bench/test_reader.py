import sys
from pathlib import Path

from bench.reader import run, why_none


def test_a_run_is_timed_and_weighed(tmp_path: Path) -> None:
    code = "import time; block = bytearray(80_000_000); time.sleep(0.05); print('done')"
    done = run((sys.executable, "-c", code), out=tmp_path / "out", timeout=20)
    assert done.code == 0
    assert done.out.read_text().strip() == "done"
    assert done.seconds >= 0.05
    assert done.peak_mb > 76


def test_a_run_past_its_limit_is_stopped(tmp_path: Path) -> None:
    code = "import time; time.sleep(60)"
    done = run((sys.executable, "-c", code), out=tmp_path / "out", timeout=0.2)
    assert done.code is None
    assert done.seconds < 20


def test_the_last_line_of_the_errors_is_the_complaint(tmp_path: Path) -> None:
    code = "import sys; sys.exit('first\\nlast words')"
    done = run((sys.executable, "-c", code), out=tmp_path / "out", timeout=20)
    assert (done.code, done.complaint) == (1, "last words")


def test_a_silent_failure_is_told_by_its_code(tmp_path: Path) -> None:
    done = run((sys.executable, "-c", "raise SystemExit(7)"), out=tmp_path / "out", timeout=20)
    assert done.complaint == "ended with 7 and no word"


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    assert why_none(tmp_path) is None
    assert why_none(tmp_path, tmp_path / "gold.json") == "gold.json is not here"
