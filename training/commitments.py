"""Trains the judge of `reading/commitments/judging.py`; needs numpy alone, and some minutes.

`python -m training.commitments --data ../shared/data` reads the snippets in
`training/snippets/`, which were written for onrecord, and the articles of Wikinews (CC BY 2.5),
finds the clauses in them that might commit a speaker, and writes the weights of a logistic
regression into the package. Clauses of Wikinews count as commitments of nobody, but for less,
and not where the rules take them for one. `--without P,Q` leaves files of snippets out.
"""

import argparse
import json
import lzma
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from bench.corpora import default_shared
from onrecord.intake.text import article_from_text
from onrecord.model import Means, Span
from onrecord.reading.commitments.candidates import Candidate
from onrecord.reading.commitments.clues import clues_of
from onrecord.reading.commitments.judging import parts_of, vectors_of
from onrecord.reading.commitments.pages import candidates_of, page_of, stretches_of
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.pipeline import Kit, interpret, load_kit
from onrecord.reference.commitment_weights import CommitmentWeights, save_commitment_weights

__all__ = ["SNIPPETS", "Example", "examples_of", "fit", "main"]

SNIPPETS = Path(__file__).resolve().parent / "snippets"
DAILY_NEWS = Path("open/wikinews-2019-2020/articles.jsonl.xz")
WEIGHTS = Path(__file__).resolve().parent.parent / "src/onrecord/reference/data/commitments.npz"
# Snippets stand in an article on a crisis, which a few sentences would not always show.
LEAD = "Troops stood on alert along the border after both armies had traded missile fire.\n\n"
DECAY = 6_700.0  # of the squares of the standardised weights, for being a commitment
MEANS_DECAY = 150.0
DAILY = 0.4  # what a clause of Wikinews counts
LEAST = 3  # examples that have a clue; a rarer one is left out
STEPS = 1_500
RATE = 0.02
OVERLAP = 0.5  # of the shorter of two runs of characters, from which on they are of one thing
_A_BATCH = 16
_MEANS = tuple(Means)

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Example:
    """A clause as it is judged; its label is None where it may or may not be a commitment."""

    clues: tuple[str, ...]
    parts: tuple[Floats, ...]
    label: bool | None
    means: str | None
    counts: float = 1.0


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the weights learned from the snippets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=default_shared() / "data")
    parser.add_argument("--snippets", type=Path, default=SNIPPETS)
    parser.add_argument("--without", default="", help="names of files to leave out")
    parser.add_argument("--to", type=Path, default=WEIGHTS)
    asked = parser.parse_args(arguments)
    files = sorted(asked.snippets.glob("*.jsonl"))
    kept = [file for file in files if file.stem not in asked.without.split(",")]
    kit = load_kit()
    examples = [example for file in kept for example in examples_of(file, kit=kit)]
    examples += daily_examples(asked.data / DAILY_NEWS, kit=kit)
    save_commitment_weights(fit(examples), asked.to)
    told = Counter(example.label for example in examples)
    print(
        f"{asked.to.name}: {asked.to.stat().st_size:,} bytes, from {told[True]:,} commitments"
        f" and {told[False]:,} other clauses of {len(kept)} files and Wikinews"
    )


def examples_of(file: Path, *, kit: Kit) -> Iterator[Example]:
    """Yield the clauses of the snippets of a file with what they are."""
    entries = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    for first in range(0, len(entries), _A_BATCH):
        some = entries[first : first + _A_BATCH]
        articles = [
            article_from_text(LEAD + entry["text"], id=f"{file.stem}{first + n}")
            for n, entry in enumerate(some)
        ]
        for entry, found in zip(some, interpret(articles, kit=kit), strict=True):
            yield from _examples(entry, found, kit)


def daily_examples(file: Path, *, kit: Kit) -> Iterator[Example]:
    """Yield the clauses of articles of all sorts, which are taken to commit nobody."""
    with lzma.open(file, "rt", encoding="utf-8") as lines:
        texts = [entry["text"] for entry in map(json.loads, lines) if entry["text"]]
    for first in range(0, len(texts), _A_BATCH):
        some = texts[first : first + _A_BATCH]
        articles = [article_from_text(text, id="news") for text in some]
        for found in interpret(articles, kit=kit):
            for candidate, example in _candidates(found, kit):
                if candidate.stretch.crisis and candidate.deed is None:
                    yield replace(example, label=False, counts=DAILY)


def fit(examples: Sequence[Example]) -> CommitmentWeights:
    """Return the weights of two regressions: is it a commitment, and by what means."""
    known = [example for example in examples if example.label is not None]
    counted = Counter(clue for example in known for clue in set(example.clues))
    clues = sorted(clue for clue, times in counted.items() if times >= LEAST)
    inputs = _inputs(known, clues)
    centre, width = inputs.mean(0), inputs.std(0) + 1e-3
    scaled = (inputs - centre) / width
    labels = np.array([example.label for example in known], np.float32)
    telling = np.array([bool(example.label) for example in known])
    gold = np.array([_MEANS.index(Means(e.means)) for e in known if e.means is not None])
    counts = np.array([example.counts for example in known], np.float32)
    committed = _regress(scaled, np.stack((labels, 1 - labels), 1), counts, decay=DECAY)
    kinds = np.eye(len(_MEANS), dtype=np.float32)[gold]
    by_means = _regress(scaled[telling], kinds, counts[telling], decay=MEANS_DECAY)
    table = np.concatenate((committed[:, :1] - committed[:, 1:], by_means), axis=1)
    bias = table[-1] - (centre / width) @ table[:-1]
    table = table[:-1] / width[:, None]
    size = len(known[0].parts[0])
    return CommitmentWeights(
        means=tuple(means.value for means in _MEANS),
        clues=dict(zip(clues, table, strict=False)),
        words=table[len(clues) :].reshape(len(known[0].parts), size, -1),
        bias=bias.astype(np.float32),
    )


def _examples(entry: dict[str, Any], found: Interpretation, kit: Kit) -> Iterator[Example]:
    for candidate, example in _candidates(found, kit):
        label, means = _label(entry, found, candidate)
        yield replace(example, label=label, means=means)


def _candidates(found: Interpretation, kit: Kit) -> Iterator[tuple[Candidate, Example]]:
    """Yield each clause that might commit a speaker, as it is and as it is judged."""
    page = page_of(found, kit.layers.commitments)
    vectors = vectors_of(found.analysis.encoded)
    nothing = np.zeros(vectors.shape[1], np.float32)
    for candidate in (c for s in stretches_of(page) for c in candidates_of(page, s)):
        clues = tuple(clues_of(page.wording, candidate, knowledge=kit.knowledge))
        parts = parts_of(candidate)
        centres = tuple(vectors[words].mean(0) if words else nothing for words in parts)
        yield candidate, Example(clues=clues, parts=centres, label=None, means=None)


def _label(
    entry: dict[str, Any], found: Interpretation, candidate: Candidate
) -> tuple[bool | None, str | None]:
    """Return whether a clause is one of the commitments of its snippet, and its means."""
    told = [found.analysis.span(run) for run in candidate.told]
    verb = found.analysis.span((candidate.clause.verb, candidate.clause.verb))
    doubtful = False
    for threat in entry["threats"]:
        start = len(LEAD) + entry["text"].index(threat["consequence"])
        stop = start + len(threat["consequence"])
        if not start <= verb.start < stop or not _alike(told, start, stop):
            continue
        if not threat.get("optional"):
            return True, threat["means"]
        doubtful = True
    return (None if doubtful else False), None


def _alike(told: Sequence[Span], start: int, stop: int) -> bool:
    size = sum(span.end - span.start for span in told)
    shared = sum(max(0, min(span.end, stop) - max(span.start, start)) for span in told)
    return shared >= OVERLAP * min(size, stop - start) > 0


def _inputs(examples: Sequence[Example], clues: Sequence[str]) -> Floats:
    """Return a row for each example: how often it has each clue, then its parts."""
    place = {clue: n for n, clue in enumerate(clues)}
    rows = np.zeros((len(examples), len(clues)), np.float32)
    for row, example in zip(rows, examples, strict=True):
        for clue in example.clues:
            if clue in place:
                row[place[clue]] += 1
    parts = [np.stack([example.parts[n] for example in examples]) for n in range(3)]
    return np.concatenate((rows, *parts), axis=1)


def _regress(inputs: Floats, gold: Floats, counts: Floats, *, decay: float) -> Floats:
    """Return the weights of a multinomial regression, the bias last, by Adam over all rows."""
    rows = np.concatenate((inputs, np.ones((len(inputs), 1), np.float32)), axis=1)
    weights = np.zeros((rows.shape[1], gold.shape[1]), np.float32)
    shrinking = np.full((len(weights), 1), decay / len(rows), np.float32)
    shrinking[-1] = 0
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        scores = rows @ weights
        chances = np.exp(scores - scores.max(1, keepdims=True))
        chances /= chances.sum(1, keepdims=True)
        slope = rows.T @ ((chances - gold) * counts[:, None]) / len(rows) + shrinking * weights
        mean += 0.1 * (slope - mean)
        square += 0.01 * (slope * slope - square)
        first, second = mean / (1 - 0.9**step), square / (1 - 0.99**step)
        rate = RATE * (1 - step / STEPS)  # down to nothing: it ends where it stays
        weights -= rate * first / (np.sqrt(second) + 1e-8)
    return weights


if __name__ == "__main__":
    main()
