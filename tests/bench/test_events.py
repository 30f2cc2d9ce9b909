"""The measures of events: what they count, on made-up corpora."""

import json
import lzma
from collections import Counter
from pathlib import Path

import pytest

from bench.corpora import Corpora
from bench.events import measure_plover
from onrecord.errors import WeightsError
from onrecord.reference.weights import load_weights


@pytest.fixture
def corpora(tmp_path: Path) -> Corpora:
    try:
        load_weights()
    except WeightsError as error:
        pytest.skip(f"the weights are not installed: {error}")
    made = Corpora(tmp_path)
    path = made.plover
    path.parent.mkdir(parents=True)
    entries = [
        {"event": "DISAPPROVE", "text": "Borland condemned the raid."},
        {"event": "AID", "text": "Borland arrested two journalists."},
    ]
    with lzma.open(path, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(entry) + "\n" for entry in entries)
    return made


def test_an_old_category_counts_as_the_new_and_an_error_is_kept(corpora: Corpora) -> None:
    errors: Counter[tuple[str, ...]] = Counter()
    assert measure_plover(corpora, errors) == {"events_plover": 0.5}
    assert [error[:3] for error in errors] == [("plover", "AID", "COERCE")]
