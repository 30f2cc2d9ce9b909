"""The classifier of events learns from labelled sentences and is written where asked."""

import json
import lzma
from pathlib import Path

import pytest

from onrecord.reading.events.quads import quad_scores
from training.events import CORPUS, fit, load_sentences, main

SENTENCES = [
    ("Borland shelled the port.", 4),
    ("Arda met the envoy of Borland.", 1),
    ("Borland sent grain to Arda.", 2),
    ("Arda condemned the raid.", 3),
    ("The garden was lovely.", 0),
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / CORPUS
    path.parent.mkdir(parents=True)
    with lzma.open(path, "wt", encoding="utf-8") as lines:
        for text, label in SENTENCES:
            lines.write(json.dumps({"text": text, "label": label}) + "\n")
    return tmp_path


def test_what_was_learned_is_known(data: Path) -> None:
    sentences = load_sentences(data)
    weights = fit([words for words, _ in sentences], [label for _, label in sentences])
    assert [int(quad_scores(w, weights).argmax()) for w, _ in sentences] == [4, 1, 2, 3, 0]


def test_the_command_writes_the_same_weights_each_time(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("one.npz", "two.npz"):
        main(["--data", str(data), "--to", str(tmp_path / name)])
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
    assert "from 5 sentences" in capsys.readouterr().out
