"""A made-up account of a rebuild."""

from datetime import date

import pytest

from training.account import Account, Training, Variant
from training.measure import FIGURES
from training.stages import STAGES


@pytest.fixture
def account() -> Account:
    small = {name: 70.0 + n / 2 for n, name in enumerate(FIGURES)}
    full = {name: value + 0.5 for name, value in small.items()}
    return Account(
        measured=date(2031, 3, 6),
        training=Training(stages=STAGES, seed=7, threads=2, minutes=151.4, data_sha256="cc"),
        versions={"Python": "3.11.4", "torch": "2.99"},
        int8=Variant(bytes=24_700_000, graph_sha256="ab12", scores=small),
        fp32=Variant(bytes=93_100_000, graph_sha256="cd34", scores=full),
    )
