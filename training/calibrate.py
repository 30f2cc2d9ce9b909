"""Calibrate the confidence of statements on PolNeAR dev, by logistic regression.

usage: python training/calibrate.py --data ../shared/data --weights FOLDER
"""

import argparse
import json
import sys
from pathlib import Path

import numpy as np
import numpy.typing as npt

sys.path.insert(0, str(Path(__file__).parent))

from corpora import json_lines

from onrecord.intake.text import article_from_text
from onrecord.model import Span
from onrecord.reading.confidence import features_of
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.pipeline import interpret, load_kit

Floats = npt.NDArray[np.float64]
RIDGE = 1.0  # the strength of the prior towards zero
FOLDS = 5


def rows_of(
    found: Interpretation, gold: list[dict[str, list[list[int]]]]
) -> list[tuple[dict[str, float], bool]]:
    """Return the features of each statement and whether an annotator has the same."""
    text = found.analysis.text
    taken: set[int] = set()
    rows = []
    for statement, attribution in zip(found.statements, found.attributions, strict=True):
        features = features_of(
            attribution,
            act=statement.act,
            manner=statement.manner,
            known=statement.speaker is not None,
            size=sum(b - a + 1 for a, b in attribution.contents),
        )
        rows.append(
            (features, _is_right(statement.content, statement.source, gold, taken, text))
        )
    return rows


def _is_right(
    content: tuple[Span, ...],
    source: tuple[Span, ...],
    gold: list[dict[str, list[list[int]]]],
    taken: set[int],
    text: str,
) -> bool:
    mine = _letters([[s.start, s.end] for s in content], text)
    who = _letters([[s.start, s.end] for s in source], text)
    for i, g in enumerate(gold):
        theirs = _letters(g.get("content") or [], text)
        if i not in taken and theirs and len(mine & theirs) >= 0.5 * len(mine | theirs):
            taken.add(i)
            whose = _letters(g.get("source") or [], text)
            return bool(whose & who) if whose else not who
    return False


def _letters(spans: list[list[int]], text: str) -> set[int]:
    return {i for a, b in spans for i in range(a, b) if text[i].isalnum()}


def fit(x: Floats, y: Floats) -> Floats:
    """Return the weights of a ridge logistic regression, by Newton's method."""
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (p - y) + RIDGE * w
        hessian = (x * (p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(x.shape[1])
        step = np.linalg.solve(hessian, gradient)
        w -= step
        if np.abs(step).max() < 1e-8:
            break
    return w


def calibration_error(p: Floats, y: Floats, bins: int = 10) -> float:
    """Return the expected calibration error (Naeini et al. 2015) over bins of equal width."""
    which = np.minimum((p * bins).astype(int), bins - 1)
    gaps = [
        abs(p[which == b].mean() - y[which == b].mean()) * (which == b).mean()
        for b in range(bins)
        if (which == b).any()
    ]
    return float(sum(gaps))


def main() -> None:
    """Fit on all of dev, report the error of five folds by article, write the weights."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--data", type=Path, required=True)
    ap.add_argument("--weights", type=Path, required=True)
    args = ap.parse_args()
    target = args.weights / "confidence.json"
    target.write_text("{}")  # as if nothing were known: every statement is kept and counted
    kit = load_kit(weights=args.weights)
    names: list[str] = []
    x, y, fold = [], [], []
    for number, doc in enumerate(json_lines(args.data / "research/polnear/dev.jsonl.xz")):
        article = article_from_text(doc["text"], id=doc["id"])
        found = next(interpret([article], kit=kit))
        for features, right in rows_of(found, doc["annotations"][0]["attributions"]):
            names = list(features)
            x.append(list(features.values()))
            y.append(float(right))
            fold.append(number % FOLDS)
    xs, ys, folds = np.array(x), np.array(y), np.array(fold)
    held = np.zeros(len(ys))
    for k in range(FOLDS):
        w = fit(xs[folds != k], ys[folds != k])
        held[folds == k] = 1 / (1 + np.exp(-xs[folds == k] @ w))
    weights = dict(zip(names, np.round(fit(xs, ys), 4).tolist(), strict=True))
    target.write_text(json.dumps(weights, indent=1) + "\n")
    print(
        json.dumps(
            {
                "statements": len(ys),
                "right": round(float(ys.mean()), 3),
                "calibration_error": round(calibration_error(held, ys), 4),
                "brier": round(float(((held - ys) ** 2).mean()), 4),
                "weights": weights,
            },
            indent=1,
        )
    )


if __name__ == "__main__":
    main()
