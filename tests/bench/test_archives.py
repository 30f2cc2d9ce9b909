from pathlib import Path

from bench.archives import measure_archives
from bench.floors import load_floors
from bench.reader import Bench

FLOORS = Path(__file__).parents[2] / "bench" / "floors.json"


def test_damage_is_named_articles_are_found_and_bombs_end(bench: Bench) -> None:
    found = {one.name: one for one in measure_archives(bench)}
    values = {name: one.value for name, one in found.items()}
    assert values["archive_undue_losses"] == 0, found["archive_undue_losses"].detail
    assert values["archive_lost"] == 0, found["archive_lost"].detail
    assert values["bombs_clean"] == 1
    assert min(values[f"triage_{name}"] or 0 for name in ("precision", "recall")) >= 0.95
    assert (values["archive_found"] or 0) >= 0.8
    assert found.keys() <= load_floors(FLOORS).keys()
