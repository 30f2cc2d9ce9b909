"""The made ledger of any size, and the program that searches it."""

import json
from pathlib import Path

import pytest

from bench.made_world import make_world
from bench.million import FIGURES, measure_million
from bench.million_ledger import fill
from bench.million_searches import main
from bench.reader import Bench
from onrecord.ledger.search.known_names import actors_named
from onrecord.ledger.store import Ledger
from onrecord.usecases.search import Narrowed, search


def made(place: Path, *, articles: int = 60) -> Ledger:
    ledger = Ledger.open(place, create=True)
    for numbers in (range(1, articles - 9), range(articles - 9, articles + 1)):
        with ledger.writing() as connection:
            fill(connection, world=make_world(), articles=numbers)
    return ledger


def test_a_made_world_has_no_name_twice() -> None:
    world = make_world()
    for names in (world.words, world.speakers, world.territories, world.outlets):
        assert len(set(names)) == len(names)
    assert make_world() == world


def test_a_made_ledger_is_searched_like_any_other(tmp_path: Path) -> None:
    world = make_world()
    with made(tmp_path / "made.db") as ledger:
        everything = search(ledger, None, Narrowed(all_carriers=True))
        assert everything.total == 60 * 20
        found = search(ledger, world.words[0], Narrowed(speaker=world.speakers[0]))
        assert found.statements
        assert {one.speaker_name for one in found.statements} == {world.speakers[0]}


def test_a_speaker_is_one_over_all_that_is_written(tmp_path: Path) -> None:
    with made(tmp_path / "made.db") as ledger, ledger.reading() as connection:
        for name in make_world().speakers[:5]:
            _, known = actors_named(connection, name)
            assert len(known) == 1


def test_the_program_prints_its_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made(tmp_path / "made.db", articles=600).close()
    place = str(tmp_path / "made.db")
    main(["--statements", "12000", "--place", place, "--readers", "1", "--seconds", "0.1"])
    figures = json.loads(capsys.readouterr().out)
    assert figures["errors"] == 0
    assert 0 < figures["search_p50_ms"] <= figures["search_p95_ms"] <= figures["search_max_ms"]
    assert figures["timeline_ms"] > 0


def test_the_fast_bench_leaves_it_out(tmp_path: Path) -> None:
    bench = Bench(command=(), shared=tmp_path, root=tmp_path, room=tmp_path, fast=True)
    found = list(measure_million(bench))
    assert [one.name for one in found] == list(FIGURES)
    assert not any(one.broken for one in found)
