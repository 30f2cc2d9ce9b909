import json
import lzma
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from onrecord.model import Article, Record
from onrecord.reading.coreference import Place
from onrecord.reading.encoder import Encoded
from onrecord.reading.windows import Draft
from onrecord.reference.weights import Inventory
from training import measure
from training.corpora import ENTITY_TAGS, MENTION_TYPES
from training.measure import CALIBRATION, FIGURES, ScorerFailedError, measure_weights

SENTENCE = """\
# newdoc id = d1
# sent_id = s1
1\tMarrant\tMarrant\tPROPN\t_\t_\t2\tnsubj\t_\t_
2\tleft\tleave\tVERB\t_\t_\t0\troot\t_\t_
3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

"""
MENTION = [1, 1, "1", "person", "new", "_", "1", "_", "Marrant"]
PAIR = {
    "Text": "Ilse Marrant met Ada Quill before she left .",
    "Pronoun": "she",
    "Pronoun-offset": 34,
    "A": "Ilse Marrant",
    "A-offset": 0,
    "A-coref": "TRUE",
    "B": "Ada Quill",
    "B-offset": 17,
    "B-coref": "FALSE",
}
SCORER = """
import json, sys
records = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
parts = ("source_exact", "cue_exact", "content_exact", "content_chars", "attribution")
names = (*parts, "attribution_reported")
print(json.dumps({name: dict(F=float(len(records))) for name in names}))
"""


class Blank:
    """An encoder that takes every word for a noun and the root, and for no name."""

    inventory = Inventory(
        rels=("root", "nsubj"), upos=("NOUN", "VERB"), entities=ENTITY_TAGS, types=MENTION_TYPES
    )

    def encode(self, drafts: list[Draft]) -> list[Encoded]:
        return [self._columns(len(draft.words)) for draft in drafts]

    def _columns(self, size: int) -> Encoded:
        zeros = np.zeros(size, np.int64)
        vectors = np.zeros((size, 128), np.float32)
        chances = np.zeros(size, np.float32)
        own = np.arange(size)
        return Encoded(
            zeros, chances, zeros, zeros, zeros, own, zeros, vectors, vectors, vectors
        )


class Never:
    """A scorer for which no two mentions are the same."""

    def scores(self, vectors: np.ndarray, later: Place, earlier: list[Place]) -> np.ndarray:
        return np.full(len(earlier), -1.0)


def _silent(articles: Iterable[Article], *, kit: Any) -> Iterator[Record]:
    return (Record(article=article, actors=(), statements=()) for article in articles)


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tree of one sentence, one name, one pair, one article; a network of nothing."""
    kit = SimpleNamespace(encoder=Blank(), scorer=Never())
    monkeypatch.setattr(measure, "load_kit", lambda weights: kit)
    monkeypatch.setattr(measure, "read_many", _silent)
    data = tmp_path / "data"
    words = ["Marrant", "left", "."]
    lines: dict[str, Any] = {
        "open/uner-ewt/dev.jsonl.xz": {"id": "s1", "tokens": words, "ents": [[0, 0, "PER"]]},
        "open/gum/mentions.jsonl.xz": {"doc": "d1", "split": "dev", "mentions": [MENTION] * 2},
        "open/crossner-politics/dev.jsonl.xz": {"tokens": words, "ents": [[0, 0, "person"]]},
        "open/gap/validation.jsonl.xz": PAIR,
        "research/polnear/dev.jsonl.xz": {"id": "p1", "text": "Marrant left.\n"},
    }
    texts = {name: json.dumps(line) + "\n" for name, line in lines.items()}
    texts |= dict.fromkeys(("open/ud-ewt/dev.conllu.xz", "open/gum/dev.conllu.xz"), SENTENCE)
    for name, text in texts.items():
        (data / name).parent.mkdir(parents=True, exist_ok=True)
        with lzma.open(data / name, "wt", encoding="utf-8") as out:
            out.write(text)
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools" / "score_polnear.py").write_text(SCORER, encoding="utf-8")
    return tmp_path


def test_every_figure_is_measured_in_the_order_of_the_card(shared: Path) -> None:
    found = measure_weights(shared / "w", shared=shared, room=shared, say=lambda line: None)
    assert list(found) == [name for name in FIGURES if name != CALIBRATION]


def test_the_figures_are_those_of_the_network_that_is_measured(shared: Path) -> None:
    found = measure_weights(shared / "w", shared=shared, room=shared, say=lambda line: None)
    assert found["ewt_las"] == pytest.approx(33.33)  # the root is right, nothing else
    assert found["ewt_upos"] == 0
    assert found["uner_f1"] == found["politics_f1"] == 0
    assert found["gum_antecedent"] == 0  # the second mention has the first before it
    assert found["gap_pairs"] == 50
    assert found["attribution"] == 1  # one record reached the scorer


def test_a_scorer_that_fails_says_what_it_said(shared: Path) -> None:
    (shared / "tools" / "score_polnear.py").write_text("raise SystemExit('bad gold')")
    with pytest.raises(ScorerFailedError, match="bad gold"):
        measure_weights(shared / "w", shared=shared, room=shared, say=lambda line: None)
