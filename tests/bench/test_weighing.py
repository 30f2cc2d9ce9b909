import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bench.weighing import weighed

HOLD = "import time; held = bytearray(b'x' * 60_000_000); time.sleep(1)"


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="it weighs by /proc")
def test_the_heaviest_moment_counts_all_that_was_started() -> None:
    with weighed(os.getpid()) as scales:
        both = [subprocess.Popen([sys.executable, "-c", HOLD]) for _ in range(2)]
        for one in both:
            one.wait()
    assert 120 < scales.peak_mb < 400


def test_nothing_started_weighs_nothing() -> None:
    with weighed(os.getpid()) as scales:
        time.sleep(0.3)
    assert scales.peak_mb < 60
