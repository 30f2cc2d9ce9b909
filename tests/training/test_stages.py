import json
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.errors import AskedWronglyError
from training.stages import STAGES, Setting, Stage, StageFailedError, train_stages

TRAINER = '''
"""Stands in for the trainer: notes how it was called, writes weights, tells of its steps."""
import json, sys
from pathlib import Path

options = dict(zip(sys.argv[1::2], sys.argv[2::2]))
out = Path(options["--out"])
with (out / "calls").open("a") as calls:
    calls.write(json.dumps(options) + "\\n")
print("00:00:00 60 steps an epoch,", options["--epochs"], "epochs", flush=True)
print("00:01:00 step 60/120 1.00s", flush=True)
if (out / "fail").exists():
    sys.exit("out of luck")
(out / "reader.pt").write_text(options["--seed"])
'''
FIRST = Stage(name="first", epochs=2, rate=1e-4, entity=0.5)
SECOND = Stage(name="second", epochs=3, rate=5e-5, entity=2.0, start="first")


@pytest.fixture
def setting(tmp_path: Path) -> Setting:
    trainer = tmp_path / "trainer.py"
    trainer.write_text(TRAINER, encoding="utf-8")
    return Setting(
        data=tmp_path / "data",
        data_sha256="aa",
        out=tmp_path / "out",
        seed=1,
        threads=2,
        trainer=trainer,
    )


def _calls(setting: Setting, stage: Stage) -> list[dict[str, str]]:
    lines = (setting.out / stage.name / "calls").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_each_stage_starts_from_an_earlier_one_or_from_the_bare_encoder() -> None:
    names = [stage.name for stage in STAGES]
    assert len(set(names)) == len(names)
    for number, stage in enumerate(STAGES):
        assert stage.start is None or stage.start in names[:number]


def test_a_stage_goes_on_from_the_weights_of_its_start(setting: Setting) -> None:
    weights = train_stages((FIRST, SECOND), setting=setting, say=lambda line: None)
    assert weights == setting.out / "second" / "reader.pt"
    (call,) = _calls(setting, SECOND)
    assert call["--start"] == str(setting.out / "first" / "reader.pt")
    assert (call["--epochs"], call["--rate"], call["--entity"]) == ("3", "5e-05", "2.0")
    assert "--start" not in _calls(setting, FIRST)[0]


def test_a_finished_stage_is_passed_over(setting: Setting) -> None:
    train_stages((FIRST,), setting=setting, say=lambda line: None)
    train_stages((FIRST, SECOND), setting=setting, say=lambda line: None)
    assert len(_calls(setting, FIRST)) == len(_calls(setting, SECOND)) == 1


def test_a_stage_that_was_cut_off_goes_on(setting: Setting) -> None:
    fails = setting.out / "first" / "fail"
    fails.parent.mkdir(parents=True)
    fails.touch()
    with pytest.raises(StageFailedError, match="out of luck"):
        train_stages((FIRST, SECOND), setting=setting, say=lambda line: None)
    assert not (setting.out / "second").exists()
    fails.unlink()
    train_stages((FIRST, SECOND), setting=setting, say=lambda line: None)
    assert len(_calls(setting, FIRST)) == 2


@pytest.mark.parametrize(
    ("change", "named"),
    [({"seed": 2}, "seed"), ({"data_sha256": "bb"}, "data_sha256")],
)
def test_settings_are_not_mixed_within_a_stage(
    setting: Setting, change: dict[str, object], named: str
) -> None:
    train_stages((FIRST,), setting=setting, say=lambda line: None)
    with pytest.raises(AskedWronglyError, match=named):
        train_stages((FIRST,), setting=replace(setting, **change), say=lambda line: None)


def test_a_stage_of_other_length_is_another_stage(setting: Setting) -> None:
    train_stages((FIRST,), setting=setting, say=lambda line: None)
    with pytest.raises(AskedWronglyError, match="epochs"):
        train_stages((replace(FIRST, epochs=9),), setting=setting, say=lambda line: None)


def test_a_stage_whose_start_was_trained_anew_is_not_taken_for_finished(
    setting: Setting,
) -> None:
    train_stages((FIRST, SECOND), setting=setting, say=lambda line: None)
    (setting.out / "first" / "reader.pt").write_text("others", encoding="utf-8")
    with pytest.raises(AskedWronglyError, match="start_sha256"):
        train_stages((FIRST, SECOND), setting=setting, say=lambda line: None)


def test_every_line_of_the_trainer_is_passed_on_with_the_time_left(setting: Setting) -> None:
    said: list[str] = []
    train_stages((FIRST, SECOND), setting=setting, say=said.append)
    assert "00:01:00 step 60/120 1.00s | about 4 min left" in said
    assert "00:01:00 step 60/120 1.00s | about 1 min left" in said
