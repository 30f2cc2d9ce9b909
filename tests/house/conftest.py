"""What the tests of the house look at: the checkout's root and the files that belong to it."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BUILT = {".venv", ".git", "__pycache__", ".hypothesis", "build", "dist"}


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def project_files() -> tuple[Path, ...]:
    """Every file of the project: git's answer in a clone, all but built things in a copy."""
    if (ROOT / ".git").exists():
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
        paths = [ROOT / name for name in listed.decode().split("\0") if name]
    else:
        paths = [
            p for p in ROOT.rglob("*") if not BUILT.intersection(p.relative_to(ROOT).parts)
        ]
    return tuple(path for path in paths if path.is_file())
