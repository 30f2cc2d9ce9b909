"""The runtime tells nobody that it is used, and leaves nothing behind."""

import os
import subprocess
import sys
from pathlib import Path

_READING = """
from onrecord.library import read
print(len(read("Anna Lorn said on Monday that the strait is closed.").statements))
"""


def _read_at_home(home: Path) -> str:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    kept.pop("ORT_DISABLE_TELEMETRY", None)
    done = subprocess.run(
        [sys.executable, "-c", _READING],
        env={**kept, "HOME": str(home)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout


def test_reading_leaves_no_file_in_the_home_folder(tmp_path: Path) -> None:
    assert _read_at_home(tmp_path) == "1\n"
    assert list(tmp_path.iterdir()) == []
