"""Scores of the network's heads, each by itself: gold words and sentence bounds are given.

`python -m bench.head_scores DATA` prints the scores on UD English EWT dev as JSON. Attachment
is counted on every word, punctuation included; the labelled score counts the universal
relation, the part before the colon. Entities count if both ends and the kind are right.
"""

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench.gold import Read, read_windows
from onrecord.reading.attributions import runs_of
from onrecord.reading.coreference import AntecedentScorer, MentionForm, Place
from onrecord.reading.encoder import Encoder
from onrecord.reading.syntax import Trees
from onrecord.reference.weights import Inventory, load_weights
from training.corpora import (
    ENTITY_TAGS,
    MENTION_TYPES,
    CorefDocument,
    Window,
    syntax_windows,
)

__all__ = [
    "main",
    "score_antecedents",
    "score_entities",
    "score_mention_types",
    "score_pairs",
    "score_syntax",
]

NAMED = ("PER", "ORG", "LOC")
ACTORS = ("person", "organization", "place")

Entity = tuple[str, int, int]


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the scores on EWT dev of the package's weights, or of those in a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of corpora")
    parser.add_argument("--weights", type=Path, help="exported weights, not the package's")
    asked = parser.parse_args(arguments)
    encoder = Encoder(load_weights(asked.weights))
    gold = syntax_windows(
        asked.data / "open" / "ud-ewt" / "dev.conllu.xz",
        names=asked.data / "open" / "uner-ewt" / "dev.jsonl.xz",
    )
    (read,) = read_windows([gold], encoder=encoder)
    syntax = score_syntax(read, inventory=encoder.inventory)
    entities = score_entities(read, inventory=encoder.inventory, kinds=NAMED)
    answer = {"ewt_las": syntax["las"], "ewt_upos": syntax["upos"], "uner_f1": entities}
    print(json.dumps(answer))


def score_syntax(read: Read, *, inventory: Inventory) -> dict[str, float]:
    """Return labelled and unlabelled attachment and the accuracy of parts of speech."""
    trees = Trees.of(read.encoded, inventory)
    las, uas, upos = [], [], []
    for window, first in read.pairs():
        gold = zip(window.heads or [], window.rels or [], window.upos or [], strict=True)
        for word, (head, rel, pos) in enumerate(gold, start=first):
            attached = trees.heads[word] == first + head
            uas.append(attached)
            las.append(attached and trees.rel(word) == rel.partition(":")[0])
            upos.append(trees.upos[word] == pos)
    return {"las": _share(las), "uas": _share(uas), "upos": _share(upos)}


def score_entities(read: Read, *, inventory: Inventory, kinds: Iterable[str]) -> float:
    """Return the F1 of entities of some kinds."""
    wanted = frozenset(kinds)
    right = found = there = 0
    for window, first in read.pairs():
        tags = read.encoded.entities[first : first + len(window.words)].tolist()
        said = {e for e in _entities(tags, inventory.entities) if e[0] in wanted}
        gold = {e for e in _entities(_gold_tags(window), ENTITY_TAGS) if e[0] in wanted}
        right, found, there = right + len(said & gold), found + len(said), there + len(gold)
    return round(200 * right / max(found + there, 1), 2)


def score_mention_types(read: Read, *, inventory: Inventory) -> float:
    """Return how many words that head an actor, by gold or by the network, get their type."""
    right = []
    for window, first in read.pairs():
        for word, code in enumerate(window.types or [], start=first):
            gold = MENTION_TYPES[code]
            said = inventory.types[int(read.encoded.types[word])]
            if gold in ACTORS or said in ACTORS:
                right.append(gold == said)
    return _share(right)


def score_antecedents(
    documents: Sequence[CorefDocument], *, encoder: Encoder, scorer: AntecedentScorer
) -> float:
    """Return how many gold mentions get an antecedent of their cluster, or rightly none."""
    right = []
    reads = read_windows((d.windows for d in documents), encoder=encoder)
    for document, read in zip(documents, reads, strict=True):
        places = _places(document, read)
        clusters = [cluster for *_, cluster in document.mentions]
        for later in range(1, len(places)):
            scores = scorer.scores(read.encoded.mention, places[later], places[:later])
            best = int(scores.argmax())
            said = clusters[best] if scores[best] > 0 else None
            known = clusters[later] in clusters[:later]
            right.append(said == (clusters[later] if known else None))
    return _share(right)


def score_pairs(
    documents: Sequence[CorefDocument], *, encoder: Encoder, scorer: AntecedentScorer
) -> float:
    """Return how many judged pairs of mentions are rightly told the same or not."""
    right = []
    reads = read_windows((d.windows for d in documents), encoder=encoder)
    for document, read in zip(documents, reads, strict=True):
        places = _places(document, read)
        for one, other, same in document.pairs:
            earlier, later = places[min(one, other)], places[max(one, other)]
            score = scorer.scores(read.encoded.mention, later, [earlier])[0]
            right.append(bool(score > 0) == same)
    return _share(right)


def _gold_tags(window: Window) -> list[int]:
    """Return the tag of each word; where several may be right, that is for none."""
    masks = window.entities or []
    return [m.bit_length() - 1 if m.bit_count() == 1 else 0 for m in masks]


def _entities(tags: Sequence[int], names: Sequence[str]) -> Iterable[Entity]:
    begins = [(code, tag[2:]) for code, tag in enumerate(names) if tag.startswith("B-")]
    return ((kind, *run) for code, kind in begins for run in runs_of(tags, code, 0))


def _places(document: CorefDocument, read: Read) -> list[Place]:
    firsts = [first for first, _ in read.draft.windows]
    return [
        Place(word=firsts[window] + word, window=window, form=MentionForm(form))
        for window, word, form, _ in document.mentions
    ]


def _share(right: Sequence[bool]) -> float:
    return round(100 * sum(right) / max(len(right), 1), 2)


if __name__ == "__main__":
    main()
