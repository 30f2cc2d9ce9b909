import re
from pathlib import Path

import pytest

from onrecord.errors import AskedWronglyError
from training.sources import Source, load_sources, require_files

TRAINING = Path(__file__).resolve().parents[2] / "training"
FOLDER = re.compile(r"\b(?:open|research|nc)/[\w.-]+")


def _read_by(*modules: str) -> set[str]:
    texts = ((TRAINING / module).read_text(encoding="utf-8") for module in modules)
    return {found for text in texts for found in FOLDER.findall(text)}


def test_the_table_names_every_corpus_that_training_reads_and_no_other() -> None:
    named = {
        "/".join(Path(name).parts[:2]) for source in load_sources() for name in source.files
    }
    assert named == _read_by("corpora.py", "trainer.py", "train.py")


def test_nothing_non_commercial_and_none_of_the_crisis_reports_is_read() -> None:
    for path in TRAINING.glob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert "crisis-" not in text  # the folder of the reports
        assert not any(found.startswith("nc/") for found in FOLDER.findall(text))


def test_a_source_without_a_stated_licence_says_so() -> None:
    for source in load_sources():
        unstated = any(name.startswith("research/") for name in source.files)
        assert source.stated is not unstated
        assert source.licence.startswith("none stated") is unstated


def _source(*names: str) -> Source:
    return Source(
        name="Kelm Gazette",
        origin="kelm/gazette",
        licence="CC0",
        stated=True,
        teaches="nothing",
        train=names,
        dev=names[:1],
    )


def test_missing_files_are_all_named(tmp_path: Path) -> None:
    (tmp_path / "here.xz").touch()
    with pytest.raises(AskedWronglyError, match=r"a\.xz \(Kelm Gazette\), b\.xz") as caught:
        require_files((_source("here.xz", "a.xz", "b.xz"),), data=tmp_path)
    assert "here.xz" not in caught.value.what
    assert "--data" in caught.value.fix


def test_a_file_for_training_and_dev_is_named_once(tmp_path: Path) -> None:
    (tmp_path / "here.xz").touch()
    assert require_files((_source("here.xz"),), data=tmp_path) == (tmp_path / "here.xz",)
