"""Events: how they are coded, and how far they are said to have got.

`python -m bench.events [--shared DIR] [--errors N]` prints the figures as JSON. `plover`:
categories on the dev half of the PLOVER records (old names mapped to those of PLOVER 2.0), one
category a sentence. `cameo`: the classifier of quads, five folds, trained anew for each, and
the quads of the categories that the lexicon alone gives. `crisis`: the main events of the
crisis reports found, by overlap of spans. `factuality`: whether predicates of EWT dev are told
as done, by the UDS judgements. `petrarch`: categories of the real sentences of the PETRARCH
cases.
"""

import json
import lzma
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np

from bench.corpora import Corpora, read_entries
from bench.gold import read_windows
from bench.program import Errors, run_program
from onrecord.intake.text import article_from_text
from onrecord.model import Event, Phase
from onrecord.reading.analysis import Analysis
from onrecord.reading.encoder import Encoder
from onrecord.reading.events.clauses import Clauses
from onrecord.reading.events.codes import Coding, code_sentence
from onrecord.reading.events.phases import phase_of
from onrecord.reading.events.quads import QUAD_OF, QUADS, quad_scores
from onrecord.reading.events.triggers import find_triggers
from onrecord.reading.pipeline import interpret, load_kit, read
from onrecord.reading.syntax import Trees
from onrecord.reference.event_weights import EventWeights, load_event_weights
from onrecord.reference.events import load_events
from onrecord.reference.weights import load_weights
from training.corpora import Window
from training.events import fit, load_sentences

__all__ = [
    "measure_cameo",
    "measure_crisis",
    "measure_factuality",
    "measure_petrarch",
    "measure_plover",
]

FOLDS = 5
RENAMED: Mapping[str, str] = {
    "DEMAND": "REQUEST",
    "DISAPPROVE": "ACCUSE",
    "INVESTIGATE": "ACCUSE",
    "FIGHT": "ASSAULT",
}
REAL = (Phase.DONE, Phase.UNDER_WAY)


def measure_plover(corpora: Corpora, errors: Errors) -> dict[str, float]:
    """Return how many sentences get their category, and how many of their modes are right."""
    entries = list(read_entries(corpora.plover))
    codings = code_texts([entry["text"] for entry in entries], weights=load_event_weights())
    right = 0
    for entry, coding in zip(entries, codings, strict=True):
        gold = RENAMED.get(entry["event"], entry["event"])
        said = coding.category if coding is not None else "none"
        right += gold == said
        if gold != said:
            errors["plover", gold, said, entry["text"]] += 1
    return {"events_plover": right / len(entries)}


def measure_cameo(corpora: Corpora, errors: Errors) -> dict[str, float]:
    """Return the accuracy of the five classes (four quads and none) over five folds."""
    sentences = load_sentences(corpora.data)
    fold = [zlib.crc32(" ".join(words).encode()) % FOLDS for words, _ in sentences]
    right = 0
    for held in range(FOLDS):
        train = [s for s, f in zip(sentences, fold, strict=True) if f != held]
        weights = fit([words for words, _ in train], [label for _, label in train])
        for (words, label), f in zip(sentences, fold, strict=True):
            if f == held:
                said = int(quad_scores(words, weights).argmax())
                right += said == label
                if said != label:
                    errors["cameo", QUADS[label], QUADS[said]] += 1
    return {
        "events_cameo": right / len(sentences),
        "CAMEO quad by lexicon, 4 classes": _lexicon_accuracy(corpora),
    }


def _lexicon_accuracy(corpora: Corpora) -> float:
    """Return how many sentences of a quad get a category of it, the classifier left out."""
    entries = [e for e in read_entries(corpora.cameo) if e["label"]]
    codings = code_texts([entry["text"] for entry in entries], weights=None)
    pairs = zip(entries, codings, strict=True)
    right = sum(
        c is not None and QUADS[entry["label"]] is QUAD_OF[c.category] for entry, c in pairs
    )
    return right / len(entries)


def measure_crisis(corpora: Corpora, errors: Errors) -> dict[str, float]:
    """Return how many main events of the crisis reports are found, and how many are told."""
    kit = load_kit()
    there = found = told = 0
    for line in corpora.crisis_lines():
        published = date.fromisoformat(line["published"])
        article = article_from_text(line["text"], id=line["id"], published=published)
        events = read(article, kit=kit).events
        gold = json.loads((corpora.crisis / f"{line['id']}.json").read_text(encoding="utf-8"))
        told += len(events)
        for entry in gold["events"]:
            hit = any(_overlaps(event, entry["span"]) for event in events)
            there, found = there + 1, found + hit
            if not hit:
                errors["crisis", line["id"], entry["action_gloss"]] += 1
    return {
        "events_crisis": found / there,
        "crisis events a report": told / len(list(corpora.crisis_lines())),
    }


def _overlaps(event: Event, span: Sequence[int]) -> bool:
    return any(s.start < span[1] and span[0] < s.end for s in event.evidence)


def measure_factuality(corpora: Corpora, errors: Errors) -> dict[str, float]:
    """Return how often a verb that was judged to be done or not is told so by its phase."""
    encoder = Encoder(load_weights())
    entries = [e for e in read_entries(corpora.factuality) if e["split"] == "dev"]
    windows = [Window(e["tokens"], [0] * len(e["tokens"])) for e in entries]
    (read,) = read_windows([windows], encoder=encoder)
    trees = Trees.of(read.encoded, encoder.inventory)
    analysis = Analysis(read.draft, read.encoded, trees, (), ())
    clauses = Clauses(analysis, load_events())
    counts: Counter[tuple[bool, bool]] = Counter()
    for entry, (_, first) in zip(entries, read.pairs(), strict=True):
        for place, word, value, _sure in entry["preds"]:
            if trees.upos[first + place] != "VERB" or value == 0:
                continue
            said = clauses.phase(first + place) in REAL
            counts[value > 0, said] += 1
            if (value > 0) != said:
                errors["factuality", str(value > 0), word, " ".join(entry["tokens"])] += 1
    right = counts[True, True] + counts[False, False]
    unreal = counts[False, False] + counts[False, True]
    return {
        "events_factuality": right / counts.total(),
        "UDS share that is done": (counts[True, True] + counts[True, False]) / counts.total(),
        "UDS precision of done": counts[True, True]
        / (counts[True, True] + counts[False, True]),
        "UDS recall of not done": counts[False, False] / unreal,
    }


def measure_petrarch(corpora: Corpora, errors: Errors) -> dict[str, float]:
    """Return how many sentences get the category of an event that they are coded with."""
    table = _categories(corpora)
    entries = list(read_entries(corpora.petrarch))
    codings = code_texts([entry["text"] for entry in entries], weights=load_event_weights())
    coded = right = 0
    for entry, coding in zip(entries, codings, strict=True):
        gold = {_category(table, e["eventcode"]) for e in entry["events"]} - {None}
        if not gold:
            continue
        coded += 1
        said = coding.category if coding is not None else "none"
        right += said in gold
        if said not in gold:
            errors["petrarch", str(sorted(map(str, gold))), said, entry["text"]] += 1
    return {"events_petrarch": right / coded, "PETRARCH real, sentences": coded}


def code_texts(texts: Sequence[str], *, weights: EventWeights | None) -> list[Coding | None]:
    """Return the coding of each text, read as an article of its own."""
    kit, lexicon = load_kit(), load_events()
    even = np.full(len(QUADS), 1 / len(QUADS), np.float32)
    articles = [article_from_text(t.strip(" {}"), id=str(i)) for i, t in enumerate(texts)]
    found: list[Coding | None] = []
    for interpretation in interpret(articles, kit=kit):
        analysis = interpretation.analysis
        clauses = Clauses(analysis, lexicon)
        triggers = [(t, phase_of(clauses, t)) for t in find_triggers(analysis, lexicon=lexicon)]
        words = analysis.draft.words.texts
        chances = even if weights is None else quad_scores(words, weights)
        found.append(code_sentence(clauses, triggers, range(len(words)), chances))
    return found


def _categories(corpora: Corpora) -> dict[str, str]:
    """Return the category of each CAMEO code by the PLOVER table."""
    with lzma.open(corpora.categories, "rt", encoding="utf-8") as lines:
        rows = [line.split(":", 1) for line in lines if line[:1].isdigit()]
    return {code.strip(): rest.split(",")[0].split("#")[0].strip() for code, rest in rows}


def _category(table: Mapping[str, str], code: str) -> str | None:
    return table.get(code) or table.get(code[:3])


if __name__ == "__main__":
    run_program(
        measure_plover,
        measure_cameo,
        measure_crisis,
        measure_factuality,
        measure_petrarch,
        description=__doc__,
    )
