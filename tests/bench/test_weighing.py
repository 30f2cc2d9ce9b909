import os
import subprocess
import sys
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
    assert scales.peak_mb > 120


def test_what_starts_nothing_weighs_nothing() -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD]) as one, weighed(one.pid) as scales:
        one.wait()
    assert scales.peak_mb == 0
