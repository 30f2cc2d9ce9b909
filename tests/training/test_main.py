from pathlib import Path

import pytest

from training import __main__ as command
from training.__main__ import main
from training.rebuild import Order


def test_a_missing_corpus_is_an_error_that_names_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", str(tmp_path), "--out", str(tmp_path / "out")]) == 2
    assert "research/polnear/train.jsonl.xz (PolNeAR)" in capsys.readouterr().err


def test_what_is_said_goes_to_the_terminal_and_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def speak(order: Order, *, say) -> None:
        say(f"seed {order.seed}")

    monkeypatch.setattr(command, "rebuild", speak)
    assert main(["--out", str(tmp_path / "out"), "--seed", "5"]) == 0
    assert capsys.readouterr().out == "seed 5\n"
    assert (tmp_path / "out" / "training.log").read_text().endswith(" seed 5\n")


def test_an_interruption_says_how_to_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(order: Order, *, say) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "rebuild", interrupt)
    assert main(["--out", str(tmp_path / "out")]) == 130
    assert "the same command goes on" in capsys.readouterr().err
