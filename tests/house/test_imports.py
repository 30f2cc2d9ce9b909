"""The import contract: it holds, and it would notice if it did not."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(LINT_IMPORTS), "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src")},
        capture_output=True,
        text=True,
        check=False,
    )


def _copy(root: Path, folder: Path) -> None:
    shutil.copy(root / "pyproject.toml", folder)
    shutil.copytree(root / "src", folder / "src", ignore=shutil.ignore_patterns("*.onnx"))


def test_imports_go_down_and_never_sideways(root: Path) -> None:
    answer = _lint(root)
    assert answer.returncode == 0, answer.stdout


def test_an_import_between_neighbours_breaks_the_contract(root: Path, tmp_path: Path) -> None:
    _copy(root, tmp_path)
    package = tmp_path / "src" / "onrecord"
    (package / "intake" / "planted.py").write_text("import onrecord.reading\n")
    assert "intake is not allowed to import onrecord.reading" in _lint(tmp_path).stdout


def test_a_module_without_a_floor_breaks_the_contract(root: Path, tmp_path: Path) -> None:
    _copy(root, tmp_path)
    (tmp_path / "src" / "onrecord" / "planted.py").write_text('"""Nowhere."""\n')
    assert "onrecord.planted" in _lint(tmp_path).stdout
