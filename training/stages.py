"""Stages: the runs of `train.py` that make the weights one after another, each resumable.

A stage has a folder of its own. `stage.json` in it says with which settings it was begun and
whether it is finished; a finished stage is passed over, one that was cut off goes on.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bench.corpora import digest_files
from onrecord.errors import AskedWronglyError, OnRecordError
from training.progress import Progress

__all__ = ["STAGES", "TRAINER", "Setting", "Stage", "StageFailedError", "train_stages"]

TRAINER = Path(__file__).with_name("train.py")
WEIGHTS = "reader.pt"

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One run: how long, how fast, what weighs how much, and whose weights it goes on from.

    `rate` is the learning rate of the encoder, the heads learn eight times as fast; `entity`
    is the weight of the entities; `hide` the chance that a capitalised word is hidden;
    `more_names` adds names from GUM's mentions, tweets and WNUT; `seed` is added to the one
    asked for.
    """

    name: str
    epochs: int
    rate: float
    entity: float
    hide: float = 0.12
    more_names: bool = False
    seed: int = 0
    start: str | None = None


# All heads together first, names hidden often so that attributions do not hang on them; then,
# more slowly, names shown and made to count for more, since they have the least gold.
STAGES = (
    Stage(name="stage1", epochs=7, rate=1.5e-4, entity=0.7),
    Stage(
        name="stage2",
        epochs=4,
        rate=1e-4,
        entity=2.5,
        hide=0.02,
        more_names=True,
        seed=1,
        start="stage1",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What all stages share: the program, corpora and their digest, a folder, seed, threads."""

    data: Path
    data_sha256: str
    out: Path
    seed: int
    threads: int
    trainer: Path


class StageFailedError(OnRecordError):
    """A run of training or export ended badly; what it said last is in the message."""


def train_stages(stages: tuple[Stage, ...], *, setting: Setting, say: Say) -> Path:
    """Train what is not finished yet; return the weights of the last stage."""
    for number, stage in enumerate(stages):
        later = sum(after.epochs for after in stages[number + 1 :])
        _train(stage, setting=setting, epochs_after=later, say=say)
    return setting.out / stages[-1].name / WEIGHTS


def _train(stage: Stage, *, setting: Setting, epochs_after: int, say: Say) -> None:
    folder = setting.out / stage.name
    folder.mkdir(parents=True, exist_ok=True)
    note = _begun(stage, folder, setting=setting)
    if note["finished"]:
        say(f"{stage.name}: finished before, in {note['seconds'] / 60:.0f} minutes")
        return
    _write(folder, note)
    say(f"{stage.name}: {stage.epochs} epochs into {folder}")
    start = time.monotonic()
    try:
        _run(_command(stage, setting=setting), Progress(epochs_after=epochs_after), say=say)
        note["finished"] = True
    finally:
        note["seconds"] += time.monotonic() - start
        _write(folder, note)


def _begun(stage: Stage, folder: Path, *, setting: Setting) -> dict[str, Any]:
    """Return the note of a stage, new or as it was left, its settings being the same."""
    settings = asdict(stage) | {"seed": setting.seed, "data_sha256": setting.data_sha256}
    if stage.start:
        settings["start_sha256"] = digest_files([setting.out / stage.start / WEIGHTS])
    path = folder / "stage.json"
    if not path.exists():
        return {"settings": settings, "finished": False, "seconds": 0.0}
    note: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    changed = [key for key in settings if note["settings"].get(key) != settings[key]]
    if changed:
        raise AskedWronglyError(
            what=f"this stage was begun with another {' and '.join(changed)}",
            where=str(folder),
            fix="remove it and the stages after it, or give another folder with --out",
        )
    return note


def _write(folder: Path, note: dict[str, Any]) -> None:
    (folder / "stage.json").write_text(json.dumps(note, indent=2) + "\n", encoding="utf-8")


def _command(stage: Stage, *, setting: Setting) -> list[str]:
    options = {
        "--data": setting.data,
        "--out": setting.out / stage.name,
        "--epochs": stage.epochs,
        "--rate": stage.rate,
        "--entity": stage.entity,
        "--hide": stage.hide,
        "--seed": setting.seed + stage.seed,
        "--threads": setting.threads,
    }
    if stage.start:
        options["--start"] = setting.out / stage.start / WEIGHTS
    words: Iterable[str] = (str(word) for pair in options.items() for word in pair)
    flags = ["--more-names"] if stage.more_names else []
    return [sys.executable, str(setting.trainer), *words, *flags]


def _run(command: list[str], progress: Progress, *, say: Say) -> None:
    """Run a program to its end, saying its lines and, where they tell it, the time left."""
    last = "no word"
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    ) as child:
        for line in child.stdout or ():
            last = line.rstrip() or last
            left = progress.left_after(line)
            say(f"{line.rstrip()} | {left}" if left else line.rstrip())
    if child.returncode != 0:
        raise StageFailedError(
            what=f"ended with {child.returncode}: {last}",
            where=Path(command[1]).name,
            fix="mend the cause and give the command again; it goes on after the last epoch",
        )
