"""Trains the classifier of `reading/events/quads.py`; needs numpy alone, and some seconds.

`python -m training.events --data ../shared/data` writes the weights into the package. They are
learned from the CAMEO sentences of ConfliBERT (news sentences, no licence stated for the texts;
the repository is under GPL-3): only hashed words with their weights go into the file. The
corpus, what it was measured at and the terms belong in the model card.
"""

import argparse
import json
import lzma
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bench.corpora import default_shared
from onrecord.reading.events.quads import BUCKETS, QUADS, features_of
from onrecord.reading.words import find_words
from onrecord.reference.event_weights import EventWeights, save_event_weights

__all__ = ["CORPUS", "fit", "load_sentences", "main"]

CORPUS = Path("research/cameo-conflibert/train_class.jsonl.xz")
WEIGHTS = Path(__file__).resolve().parent.parent / "src/onrecord/reference/data/events.npz"
DECAY = 1e-4  # 3e-4 and 1e-3 lose 1.5 and 6 points
STEPS = 150
RATE = 0.05

Floats = npt.NDArray[np.float32]


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the weights learned from the whole corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=default_shared() / "data")
    parser.add_argument("--to", type=Path, default=WEIGHTS)
    asked = parser.parse_args(arguments)
    sentences = load_sentences(asked.data)
    weights = fit([words for words, _ in sentences], [label for _, label in sentences])
    save_event_weights(weights, asked.to)
    print(f"{asked.to.name}: {asked.to.stat().st_size:,} bytes from {len(sentences)} sentences")


def load_sentences(data: Path) -> list[tuple[tuple[str, ...], int]]:
    """Return the words of each sentence with its class, the place of its quad in `QUADS`."""
    with lzma.open(data / CORPUS, "rt", encoding="utf-8") as lines:
        entries = [json.loads(line) for line in lines]
    return [(find_words(entry["text"]).texts, entry["label"]) for entry in entries]


def fit(sentences: Sequence[Sequence[str]], labels: Sequence[int]) -> EventWeights:
    """Return the weights of a multinomial regression, by Adam over the whole batch."""
    inputs = _inputs(sentences)
    gold = np.eye(len(QUADS), dtype=np.float32)[np.array(labels)]
    table = np.zeros((BUCKETS, len(QUADS)), np.float32)
    bias = np.zeros(len(QUADS), np.float32)
    state = [(np.zeros_like(p), np.zeros_like(p)) for p in (table, bias)]
    for step in range(1, STEPS + 1):
        wrong = (_softmax(inputs @ table + bias) - gold) / len(labels)
        slopes = (inputs.T @ wrong + DECAY * table, wrong.sum(0))
        for parameter, slope, moments in zip((table, bias), slopes, state, strict=True):
            _step(parameter, slope, moments, step)
    scale = float(np.abs(table).max()) / 127
    return EventWeights(np.rint(table / scale).astype(np.int8), bias, scale)


def _step(parameter: Floats, slope: Floats, moments: tuple[Floats, Floats], step: int) -> None:
    """Move a parameter and its two moments in place."""
    mean, square = moments
    mean += 0.1 * (slope - mean)
    square += 0.01 * (slope * slope - square)
    first, second = mean / (1 - 0.9**step), square / (1 - 0.99**step)
    parameter -= RATE * first / (np.sqrt(second) + 1e-6)


def _inputs(sentences: Sequence[Sequence[str]]) -> Floats:
    rows = np.zeros((len(sentences), BUCKETS), np.float32)
    for row, words in zip(rows, sentences, strict=True):
        features = features_of(words)
        row[features] = 1 / np.sqrt(max(len(features), 1))
    return rows


def _softmax(scores: Floats) -> Floats:
    chances = np.exp(scores - scores.max(1, keepdims=True))
    return np.asarray(chances / chances.sum(1, keepdims=True), np.float32)


if __name__ == "__main__":
    main()
