"""Measure: dev scores of every head of exported weights, by the code that reads with them.

The heads are scored on gold words; attribution is scored on whole records of PolNeAR dev, by
the corpus's own scorer.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.corpora import Corpora, Line
from bench.gold import read_windows
from bench.head_scores import (
    NAMED,
    score_antecedents,
    score_entities,
    score_mention_types,
    score_pairs,
    score_syntax,
)
from onrecord.codec import encode
from onrecord.errors import OnRecordError
from onrecord.intake.text import article_from_text
from onrecord.model import Article
from onrecord.reading.pipeline import Kit, load_kit, read_many
from training.corpora import Window, coref_documents, entity_windows, syntax_windows

__all__ = ["CALIBRATION", "FIGURES", "Figure", "ScorerFailedError", "measure_weights"]


class ScorerFailedError(OnRecordError):
    """A corpus's own scorer did not end well, so there is no figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What a figure is, for people: the head it judges, the measure, the corpus."""

    head: str
    measure: str
    corpus: str


CALIBRATION = "calibration_error"  # known from the fit itself, so not measured here


def _attribution(measure: str) -> Figure:
    return Figure(head="attribution", measure=measure, corpus="PolNeAR dev, whole records")


# In the order of the model card; every figure is in per cent but the last.
FIGURES = {
    "source_exact": _attribution("source exact, F"),
    "cue_exact": _attribution("cue exact, F"),
    "content_exact": _attribution("content exact, F"),
    "content_chars": _attribution("content characters, F"),
    "attribution": _attribution("content with its source, F"),
    "attribution_reported": _attribution("the same, cue a reporting verb, F"),
    "ewt_las": Figure(head="syntax", measure="LAS", corpus="UD English EWT dev"),
    "ewt_uas": Figure(head="syntax", measure="UAS", corpus="UD English EWT dev"),
    "ewt_upos": Figure(head="syntax", measure="UPOS", corpus="UD English EWT dev"),
    "gum_las": Figure(head="syntax", measure="LAS", corpus="GUM dev, open part"),
    "gum_uas": Figure(head="syntax", measure="UAS", corpus="GUM dev, open part"),
    "gum_upos": Figure(head="syntax", measure="UPOS", corpus="GUM dev, open part"),
    "uner_f1": Figure(
        head="entities",
        measure="person, organisation, place, F1",
        corpus="UNER English EWT dev",
    ),
    "politics_f1": Figure(
        head="entities", measure="the same and other names, F1", corpus="CrossNER politics dev"
    ),
    "gum_types": Figure(
        head="mention types", measure="heads of actors, accuracy", corpus="GUM dev, open part"
    ),
    "gum_antecedent": Figure(
        head="coreference", measure="antecedents, accuracy", corpus="GUM dev, gold mentions"
    ),
    "gap_pairs": Figure(
        head="coreference", measure="pronoun and name, accuracy", corpus="GAP validation"
    ),
    CALIBRATION: Figure(
        head="confidence",
        measure="expected calibration error, five folds (less is better)",
        corpus="PolNeAR dev",
    ),
    "words_per_second": Figure(
        head="whole reading", measure="words a second, one thread", corpus="PolNeAR dev"
    ),
}


def measure_weights(
    weights: Path, *, shared: Path, room: Path, say: Callable[[str], None]
) -> dict[str, float]:
    """Return the figures of the weights in a folder, in the order of `FIGURES`."""
    corpora = Corpora(shared)
    kit = load_kit(weights=weights)
    found: dict[str, float] = {}
    for part in (_syntax, _entities, _coreference):
        found |= part(kit, corpora.data)
        say(f"measured {weights.name}: {', '.join(found)}")
    found |= _statements(kit, corpora, room=room)
    say(f"measured {weights.name}: attribution F {found['attribution']}")
    return {name: found[name] for name in FIGURES if name != CALIBRATION}


def _syntax(kit: Kit, data: Path) -> dict[str, float]:
    gum = data / "open" / "gum"
    treebanks = {
        "ewt": syntax_windows(
            data / "open" / "ud-ewt" / "dev.conllu.xz",
            names=data / "open" / "uner-ewt" / "dev.jsonl.xz",
        ),
        "gum": syntax_windows(gum / "dev.conllu.xz", mentions=gum / "mentions.jsonl.xz"),
    }
    inventory = kit.encoder.inventory
    found = read_windows(treebanks.values(), encoder=kit.encoder)
    reads = dict(zip(treebanks, found, strict=True))
    return {
        **{
            f"{name}_{measure}": score
            for name, read in reads.items()
            for measure, score in score_syntax(read, inventory=inventory).items()
        },
        "uner_f1": score_entities(reads["ewt"], inventory=inventory, kinds=NAMED),
        "gum_types": score_mention_types(reads["gum"], inventory=inventory),
    }


def _entities(kit: Kit, data: Path) -> dict[str, float]:
    politics: list[Window] = entity_windows(data, split="dev")
    (read,) = read_windows([politics], encoder=kit.encoder)
    kinds = (*NAMED, "MISC")
    score = score_entities(read, inventory=kit.encoder.inventory, kinds=kinds)
    return {"politics_f1": score}


def _coreference(kit: Kit, data: Path) -> dict[str, float]:
    documents = coref_documents(data, split="dev")
    clustered = [d for d in documents if not d.pairs]
    judged = [d for d in documents if d.pairs]
    scorer = kit.scorer
    return {
        "gum_antecedent": score_antecedents(clustered, encoder=kit.encoder, scorer=scorer),
        "gap_pairs": score_pairs(judged, encoder=kit.encoder, scorer=scorer),
    }


def _statements(kit: Kit, corpora: Corpora, *, room: Path) -> dict[str, float]:
    articles = [_article(line) for line in corpora.polnear_lines()]
    words = sum(len(article.text.split()) for article in articles)
    records = room / "polnear.jsonl"
    start = time.perf_counter()
    read = list(read_many(articles, kit=kit))
    seconds = time.perf_counter() - start
    records.write_bytes(b"".join(encode(record) + b"\n" for record in read))
    scorer = corpora.tool("score_polnear.py")
    command = [
        sys.executable,
        str(scorer),
        str(records),
        "--gold",
        str(corpora.polnear),
        "--json",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise ScorerFailedError(
            what=f"the scorer of PolNeAR ended with {done.returncode}: {done.stderr.strip()}",
            where=str(scorer),
            fix="run it by hand on the records it was given",
        )
    scores = json.loads(done.stdout)
    figures = {name: float(scores[name]["F"]) for name in _attribution_figures()}
    return {**figures, "words_per_second": round(words / seconds)}


def _attribution_figures() -> Iterator[str]:
    return (name for name, figure in FIGURES.items() if figure.head == "attribution")


def _article(line: Line) -> Article:
    return article_from_text(line["text"], id=line["id"])
