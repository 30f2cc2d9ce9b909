import subprocess
import sys
from pathlib import Path

import pytest

from bench.hardships import Trial, disks_filled, killed_series, trial_of, writes_failed
from tests.archive import archive, write_archive


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    room = tmp_path_factory.mktemp("hardships")
    source = write_archive(room / "archive.jsonl", archive(15))
    command = (sys.executable, "-m", "bench.quick_adding", str(source))
    return trial_of(command, room=room)


def test_ledgers_come_out_right_after_kills(trial: Trial) -> None:
    found = killed_series(trial, kills=2, each=2)
    assert (found.ledgers, found.hardships, found.share) == (1, 2, 1.0)


def test_ledgers_come_out_right_after_a_failed_write(trial: Trial) -> None:
    found = writes_failed(trial, points=1)
    assert (found.ledgers, found.right) == (1, 1)


def test_ledgers_come_out_right_after_a_full_disk(trial: Trial) -> None:
    found = disks_filled(trial, points=1)
    if not found.ledgers:
        pytest.skip("no disk can be mounted here")
    assert found.share == 1.0


def test_a_ledger_that_lacks_an_article_is_not_right(trial: Trial, tmp_path: Path) -> None:
    source = write_archive(tmp_path / "short.jsonl", archive(14))
    command = (sys.executable, "-m", "bench.quick_adding", str(source))
    short = Trial(
        command=command,
        room=tmp_path,
        wanted=trial.wanted,
        seconds=trial.seconds,
        size=trial.size,
    )
    assert killed_series(short, kills=0, each=1).share is None
    assert killed_series(short, kills=1, each=1).right == 0


def test_what_fails_without_hardship_is_no_trial(tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        trial_of((sys.executable, "-c", "raise SystemExit(1)"), room=tmp_path)
