"""Heads: syntax and entities by themselves, gold words and sentence bounds given."""

import json
import sys
from collections.abc import Iterator

from bench.corpora import Corpora, digest_files
from bench.floors import Measurement
from bench.reader import Bench, run, why_none

__all__ = ["measure_heads"]

FIGURES = ("ewt_las", "ewt_upos", "uner_f1")
PROGRAM = (sys.executable, "-m", "bench.head_scores")
TIME_LIMIT = 300.0


def measure_heads(bench: Bench) -> Iterator[Measurement]:
    """Return attachment and parts of speech on EWT dev, entities on its UNER layer."""
    corpora = Corpora(bench.shared)
    files = (corpora.ewt, corpora.uner)
    reason = why_none(*files)
    if reason:
        for name in FIGURES:
            yield Measurement(name=name, value=None, note=reason)
        return
    out = bench.room / "heads.json"
    done = run((*PROGRAM, corpora.data), out=out, timeout=TIME_LIMIT)
    if done.code != 0:
        for name in FIGURES:
            note = f"the network: {done.complaint}"
            yield Measurement(name=name, value=None, note=note, broken=True)
        return
    scores = json.loads(out.read_text(encoding="utf-8"))
    sha256 = digest_files(files)
    for name in FIGURES:
        yield Measurement(name=name, value=scores[name], corpus_sha256=sha256)
