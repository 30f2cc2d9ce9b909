from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from onrecord.errors import AskedWronglyError
from training import rebuild as rebuilding
from training.account import load_account
from training.measure import CALIBRATION, FIGURES
from training.rebuild import Order, rebuild
from training.sources import load_sources
from training.stages import STAGES, StageFailedError

EXPORTER = """
import sys
from pathlib import Path

options = dict(zip(sys.argv[1:7:2], sys.argv[2:7:2]))
out = Path(options["--out"])
out.mkdir(parents=True, exist_ok=True)
if Path(options["--model"]).read_text() == "bad":
    sys.exit("these are not weights")
(out / "reader.onnx").write_text("fp32" if "--fp32" in sys.argv else "int8")
"""
CALIBRATOR = """
import json

print(json.dumps({"calibration_error": 0.025}))
"""
TRAINER = """
import sys
from pathlib import Path

options = dict(zip(sys.argv[1::2], sys.argv[2::2]))
(Path(options["--out"]) / "reader.pt").write_text("weights")
"""


@pytest.fixture
def order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Order:
    """An order in a made-up world: every corpus a file of nothing, nothing real is run."""
    programs = {"EXPORTER": EXPORTER, "CALIBRATOR": CALIBRATOR, "TRAINER": TRAINER}
    for name, text in programs.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        monkeypatch.setattr(rebuilding, name, tmp_path / name)
    monkeypatch.setattr(rebuilding, "PACKAGES", ("json",))
    monkeypatch.setattr(rebuilding, "measure_weights", _measured)
    monkeypatch.setattr(rebuilding, "versions_here", lambda: {"torch": "2.99"})
    for source in load_sources():
        for name in source.files:
            path = tmp_path / "data" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
    scorer = tmp_path / "tools" / "score_polnear.py"
    scorer.parent.mkdir()
    scorer.touch()
    return Order(
        data=tmp_path / "data",
        out=tmp_path / "out",
        to=tmp_path / "package",
        scores=tmp_path / "scores.json",
        card=tmp_path / "card.md",
        seed=3,
        threads=1,
        model=None,
        today=date(2031, 3, 6),
    )


def _measured(
    weights: Path, *, shared: Path, room: Path, say: Callable[[str], None]
) -> dict[str, float]:
    assert (weights / "reader.onnx").exists()
    return dict.fromkeys(set(FIGURES) - {CALIBRATION}, 80.0 if weights.name == "int8" else 81.0)


def test_a_rebuild_ends_with_weights_figures_and_card(order: Order) -> None:
    rebuild(order, say=lambda line: None)
    assert (order.to / "reader.onnx").read_text() == "int8"
    account = load_account(order.scores)
    assert account.training is not None
    assert (account.training.stages, account.training.seed) == (STAGES, 3)
    assert account.int8.scores[CALIBRATION] == 2.5
    assert (account.int8.scores["ewt_las"], account.fp32.scores["ewt_las"]) == (80, 81)
    assert "Model card" in order.card.read_text()


def test_weights_that_were_handed_over_are_measured_without_training(order: Order) -> None:
    model = order.data.parent / "mine.pt"
    model.write_text("weights")
    rebuild(replace(order, model=model), say=lambda line: None)
    assert load_account(order.scores).training is None
    assert not (order.out / STAGES[0].name).exists()


def test_the_package_keeps_its_weights_when_something_fails(order: Order) -> None:
    order.to.mkdir()
    (order.to / "reader.onnx").write_text("old")
    model = order.data.parent / "bad.pt"
    model.write_text("bad")
    with pytest.raises(StageFailedError, match="not weights"):
        rebuild(replace(order, model=model), say=lambda line: None)
    assert (order.to / "reader.onnx").read_text() == "old"
    assert not order.card.exists()


def test_what_is_missing_is_said_before_anything_is_trained(
    order: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rebuilding, "PACKAGES", ("json", "no_such_torch"))
    with pytest.raises(AskedWronglyError, match="no_such_torch") as caught:
        rebuild(order, say=lambda line: None)
    assert "[train]" in caught.value.fix
    (order.data.parent / "tools" / "score_polnear.py").unlink()
    with pytest.raises(AskedWronglyError, match="score_polnear"):
        rebuild(order, say=lambda line: None)
    (order.data / "open/gap/validation.jsonl.xz").unlink()
    with pytest.raises(AskedWronglyError, match=r"open/gap/validation\.jsonl\.xz \(GAP\)"):
        rebuild(order, say=lambda line: None)
    assert not order.out.exists()
