from dataclasses import replace

from bench.reader import Bench
from bench.resources import measure_resources


def test_time_and_memory_are_taken_for_each_article_that_is_here(bench: Bench) -> None:
    found = {one.name: one for one in measure_resources(bench)}
    assert found["seed_seconds"].value is None
    assert found["seed_seconds"].note == "article.txt is not here"
    seconds, peak = found["sample_seconds"].value, found["sample_peak_mb"].value
    assert seconds is not None
    assert 0 < seconds < 60
    assert peak is not None
    assert peak > 1


def test_a_reader_that_fails_has_no_speed(bench: Bench) -> None:
    crashing = replace(bench, command=(*bench.command, "crash"))
    sample = [one for one in measure_resources(crashing) if one.name.startswith("sample")]
    assert all(one.broken and one.value is None for one in sample)
