"""The seed's actors and territories are known by every name that the article gives them."""

import json
import re
from datetime import date
from typing import Any

import pytest

import onrecord
from bench.corpora import default_shared
from onrecord.model import Record

SEED = default_shared() / "seed"
MATCHES = {"United States government": "United States", "Donetsk and Luhansk": "Donbas"}


@pytest.fixture(scope="module")
def seed() -> tuple[Record, dict[str, Any]]:
    """Return the seed's record and its gold."""
    if not SEED.exists():
        pytest.skip("the seed article is not beside this checkout")
    text = (SEED / "article.txt").read_bytes().decode("utf-8")
    gold = json.loads((SEED / "gold.json").read_text(encoding="utf-8"))
    return onrecord.read(text, published=date.fromisoformat(gold["date"])), gold


def plain(name: str) -> str:
    """Return a name folded, without its article and a gloss in brackets."""
    folded = " ".join(re.sub(r"\[[^]]*\]", " ", name).split()).casefold().replace("’", "'")
    return folded.removeprefix("the ")


def names_of(record: Record) -> dict[str, set[str]]:
    """Return every wording of each actor and territory: names, mentions and roles."""
    known: dict[str, set[str]] = {}
    for actor in record.actors:
        words = {actor.name, *actor.aliases, *(m.text for m in actor.mentions)}
        words |= {r.span.text for r in actor.roles}
        known.setdefault(actor.name, set()).update(map(plain, words))
    for land in record.territories:
        words = {land.name, *land.aliases, *(m.text for m in land.mentions)}
        known.setdefault(land.name, set()).update(map(plain, words))
    return known


def test_every_alias_of_the_gold_is_known(seed: tuple[Record, dict[str, Any]]) -> None:
    record, gold = seed
    known = names_of(record)
    for entry in gold["aliases"]:
        mine = known[MATCHES.get(entry["name"], entry["name"])]
        missing = [a for a in entry["aliases"] if not any(plain(a) in m for m in mine)]
        assert not missing, entry["name"]
