"""A made ledger: any number of generated statements, their articles, actors and territories.

Words follow Zipf's law, and so do speakers, territories and outlets; one article in seven is a
copy. Rows are written as the store would write them, but in bulk, and nothing is read.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import numpy as np
from sqlalchemy import Connection, select

from bench.made_rows import MadeRows
from bench.made_world import (
    EVENT_KINDS,
    KINDS,
    MANNERS,
    PHASES,
    ROLES,
    STATUSES,
    VENUES,
    World,
)
from onrecord.ledger import schema
from onrecord.ledger.names import name_key
from onrecord.ledger.schema import fact_no

__all__ = ["DAYS", "FIRST_DAY", "STATEMENTS_AN_ARTICLE", "fill"]

STATEMENTS_AN_ARTICLE = 20
FIRST_DAY = date(2029, 1, 1)
DAYS = 3 * 365

_SPEAKERS_AN_ARTICLE = 5
_COPIED = 1 / 7
_COPIED_FROM = 50  # articles before
_COMMITTING = 0.1
_ABOUT_A_TERRITORY = 0.3
_BATCH = 500  # articles


def fill(connection: Connection, *, world: World, articles: range, days: int = DAYS) -> None:
    """Write articles of those numbers, the last of which appears so many days after the first.

    Whoever spoke in an article written before is known to be the same.
    """
    maker = _Maker(world, np.random.default_rng(articles.start), days / articles.stop)
    places = {name: place for place, name in enumerate(world.speakers)}
    known = connection.execute(select(schema.actors.c.name, schema.actors.c.no))
    maker.seen.update({places[name]: no for name, no in known})
    for first in range(articles.start, articles.stop, _BATCH):
        for no in range(first, min(first + _BATCH, articles.stop)):
            maker.add_article(no)
        maker.rows.write(connection)


@dataclass(frozen=True, slots=True)
class _Saying:
    """What an article has someone say: the words, and the speaker's place in the world."""

    words: str
    speaker: int


@dataclass(slots=True)
class _Maker:
    """Makes articles one by one; `told` is what the last ones said, `seen` who spoke so far."""

    world: World
    dice: np.random.Generator
    days_an_article: float
    rows: MadeRows = field(default_factory=MadeRows)
    told: dict[int, list[_Saying]] = field(default_factory=dict)
    seen: dict[int, int] = field(default_factory=dict)

    def add_article(self, no: int) -> None:
        origin, told = self._origin(no)
        self.told[no] = told
        self.told.pop(no - _COPIED_FROM - 1, None)
        text = "\n".join([str(no), *(saying.words for saying in told)]).encode()
        sha256 = hashlib.sha256(text).hexdigest()
        day = (FIRST_DAY + timedelta(days=int(no * self.days_an_article))).isoformat()
        self.rows.add(schema.texts, sha256=sha256, text=text)
        self.rows.add(
            schema.articles,
            no=no,
            identity=sha256,
            id=f"made-{no}",
            outlet=self._one_of(self.world.outlets),
            title=f"Report {no}",
            published=day,
            language="en",
            text_sha256=sha256,
            reader="made",
            record_sha256=sha256,
            lineage=origin,
            data=json.dumps({"id": f"made-{no}", "sha256": sha256}),
        )
        places = self._add_speakers(no, told)
        at = len(str(no)) + 1
        for place, saying in enumerate(told):
            carried = fact_no(origin, place)
            self._add_statement(
                fact_no(no, place), saying, at, day, carried, places[saying.speaker]
            )
            at += len(saying.words) + 1
        self._add_event(no, day)
        self._add_claim(no)

    def _origin(self, no: int) -> tuple[int, list[_Saying]]:
        """Return the article whose words this one has, itself mostly, and what it says."""
        origin = no - 1 - int(self.dice.integers(0, _COPIED_FROM))
        if self.dice.random() < _COPIED and origin in self.told:
            return origin, self.told[origin]
        speakers = self._places(len(self.world.speakers), _SPEAKERS_AN_ARTICLE)
        lengths = 4 + self.dice.geometric(0.1, STATEMENTS_AN_ARTICLE).clip(max=50)
        words = iter(self._places(len(self.world.words), int(lengths.sum())))
        told = []
        for n, length in enumerate(map(int, lengths)):
            said = " ".join(self.world.words[next(words)] for _ in range(length))
            told.append(_Saying(said, speakers[n % _SPEAKERS_AN_ARTICLE]))
        return no, told

    def _add_speakers(self, no: int, told: Sequence[_Saying]) -> dict[int, int]:
        """Return the place of each speaker among the actors of the article."""
        places: dict[int, int] = {}
        for speaker in dict.fromkeys(saying.speaker for saying in told):
            place = places[speaker] = len(places)
            name, sighting = self.world.speakers[speaker], fact_no(no, place)
            key = name_key(name)
            actor = self.seen.setdefault(speaker, sighting)
            if actor == sighting:
                self.rows.add(schema.actors, no=actor, name=name, kind="person")
                for other in (key, key.split()[-1]):
                    self.rows.add(schema.names, key=other, actor=actor)
            data = {"id": f"a{place + 1}", "name": name, "kind": "person"}
            named = {"name": name, "kind": "person", "block": key, "form": key, "actor": actor}
            self.rows.add_fact(schema.sightings, sighting, data, **named)
        return places

    def _add_statement(  # noqa: PLR0913, PLR0917 - all that tells a statement from others
        self, no: int, saying: _Saying, at: int, day: str, carried: int, place: int
    ) -> None:
        name, stop = self.world.speakers[saying.speaker], at + len(saying.words)
        manner, role, venue = map(self._any_of, (MANNERS, ROLES, VENUES))
        confidence = 0.3 + 0.7 * float(self.dice.random())
        speaker = self.seen[saying.speaker]
        data = {
            "id": f"s{no % schema.FACTS_AN_ARTICLE + 1}",
            "act": "say",
            "manner": manner,
            "speaker": {"actor": f"a{place + 1}", "name": name},
            "content": [{"start": at, "end": stop, "text": saying.words}],
            "role_as_given": role,
            "venue": venue,
            "confidence": confidence,
        }
        self.rows.add_fact(
            schema.statements,
            no,
            data,
            start=at,
            stop=stop,
            act="say",
            manner=manner,
            sighting=no - no % schema.FACTS_AN_ARTICLE + place,
            speaker=speaker,
            speaker_name=name,
            role=role,
            venue=venue,
            day=day,
            negated=0,
            confidence=confidence,
            content=saying.words,
            carried=carried,
            corrected=0,
            dropped=0,
            wording=0,
        )
        if self.dice.random() < _ABOUT_A_TERRITORY:
            key = name_key(self._one_of(self.world.territories))
            self.rows.add(schema.statements_about, key=key, statement=no)
        if self.dice.random() < _COMMITTING:
            self._add_commitment(no, day, speaker=speaker, confidence=confidence)

    def _add_commitment(self, no: int, day: str, **values: Any) -> None:
        kind = self._any_of(KINDS)
        values |= {"kind": kind, "conditional": 0, "means": "unspecified", "day": day}
        data = {"id": f"c{no % schema.FACTS_AN_ARTICLE + 1}", "statement": "s1", "kind": kind}
        firm = {"modality": "will", "explicitness": 1}
        self.rows.add_fact(schema.commitments, no, data, statement=no, **values, **firm)

    def _add_event(self, no: int, day: str) -> None:
        values = {
            "kind": self._any_of(EVENT_KINDS),
            "phase": self._any_of(PHASES),
            "place": self._one_of(self.world.territories),
        }
        data = {"id": "e1", "plover": None, "according_to": "narrator", **values}
        when = {"earliest": day, "latest": day, "confidence": 0.8}
        self.rows.add_fact(schema.events, fact_no(no, 0), data, **values, **when)

    def _add_claim(self, no: int) -> None:
        number, name = fact_no(no, 0), self._one_of(self.world.territories)
        claim = {"status": self._any_of(STATUSES), "holder": None, "according_to": "narrator"}
        self.rows.add_fact(schema.territories, number, {"id": "t1", "name": name}, name=name)
        self.rows.add_fact(
            schema.status_claims,
            number,
            {"id": "t1.1", **claim},
            territory=number,
            status=claim["status"],
        )

    def _any_of(self, choices: Sequence[str]) -> str:
        return choices[int(self.dice.integers(len(choices)))]

    def _one_of(self, choices: Sequence[str]) -> str:
        return choices[self._places(len(choices), 1)[0]]

    def _places(self, count: int, times: int) -> list[int]:
        """Return places in a list of *count*, drawn by Zipf's law."""
        chances = self.dice.random(times)
        return [int((count + 1) ** chance) - 1 for chance in chances]
