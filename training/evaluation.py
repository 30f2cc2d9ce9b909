"""Evaluation: the dev scores of every head of the model, words and sentences given."""

import random
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

sys.path.insert(0, str(Path(__file__).parent))

from corpora import ENTITY_TAGS, CorefDocument, Window
from model import Reader
from trainer import UPOS, Batcher, Trainer

from onrecord.reading.crf import legal_transitions

__all__ = ["evaluate"]

PARTS = {1: "source", 3: "cue", 5: "content"}
ENTITY_CODES = {i: t[2:] for i, t in enumerate(ENTITY_TAGS) if t[0] == "B"}
KEPT_ENTITIES = {"ewt": ("PER", "ORG", "LOC"), "politics": ("PER", "ORG", "LOC", "MISC")}

Labelled = set[tuple[str, int, int]]  # label, first and last word


@dataclass(frozen=True, slots=True)
class Read:
    """A batch of dev windows with the states of their words."""

    windows: list[Window]
    states: Tensor
    trainer: Trainer
    model: Reader


class Tally:
    """What was counted of each score: spans found and given, and single answers."""

    def __init__(self) -> None:
        self._spans: dict[str, list[int]] = {}
        self._answers: dict[str, list[int]] = {}

    def spans(self, name: str, predicted: Labelled, gold: Labelled) -> None:
        """Count the spans of one window."""
        counts = self._spans.setdefault(name, [0, 0, 0])
        counts[0] += len(predicted & gold)
        counts[1] += len(predicted)
        counts[2] += len(gold)

    def answer(self, name: str, right: Any) -> None:
        """Count one answer."""
        self._answers.setdefault(name, []).append(int(right))

    def scores(self) -> dict[str, float]:
        """Return F1 of spans and accuracy of answers, in percent."""
        out = {n: round(200 * c / max(1, p + g), 2) for n, (c, p, g) in self._spans.items()}
        out |= {n: round(100 * sum(xs) / len(xs), 2) for n, xs in self._answers.items()}
        return out


@torch.no_grad()
def evaluate(tr: Trainer, model: Reader) -> dict[str, float]:
    """Return dev scores of each head, words and sentences given."""
    model.eval()
    tally = Tally()
    for name, windows in tr.dev.items():
        for batch in Batcher(windows, tr.table).epoch(random.Random(0)):
            ws = [windows[i] for i in batch]
            h = tr.hidden(ws, [w.words for w in ws], model)
            for count in COUNTERS[name]:
                count(tally, name, Read(ws, h, tr, model))
    for d in tr.coref_dev:
        if len(d.mentions) >= 2:
            _count_antecedents(tally, d, tr.coref_scores(d, model))
    return tally.scores()


def _count_attributions(tally: Tally, _name: str, read: Read) -> None:
    model = read.model
    chain = model.transitions[:-1].numpy(), model.transitions[-1].numpy()
    em = model.tags(F.gelu(model.attribution(read.states))).numpy()
    for k, w in enumerate(read.windows):
        predicted = spans_of(viterbi(em[k, : len(w.words)], *chain), PARTS)
        gold = spans_of(w.tags or [], PARTS)
        for part in PARTS.values():
            ours = {x for x in predicted if x[0] == part}
            tally.spans(part, ours, {x for x in gold if x[0] == part})


def _count_roles(tally: Tally, _name: str, read: Read) -> None:
    ws = read.windows
    if not any(w.cues for w in ws):
        return
    logits, sorts, which = read.trainer.role_logits(ws, read.states, read.model)
    for row, (i, k) in enumerate(which):
        c = ws[i].cues[k]
        if c.sort >= 0:
            tally.answer("sort", sorts[row].argmax() == c.sort)
        for a, b in c.sources:
            tally.answer("role_source", logits[row, a : b + 1].mean(0).argmax() == 1)
        for a, b in c.contents:
            tally.answer("role_content", logits[row, a : b + 1].mean(0).argmax() == 2)


def _count_entities(tally: Tally, name: str, read: Read) -> None:
    model = read.model
    logits = model.entity(F.gelu(model.entity_in(read.states))).numpy()
    keep = KEPT_ENTITIES[name]
    for k, w in enumerate(read.windows):
        tags = viterbi(logits[k, : len(w.words)], *legal(len(ENTITY_TAGS)))
        gold = [(x.bit_length() - 1) if x.bit_count() == 1 else 0 for x in w.entities or []]
        predicted = {x for x in spans_of(tags, ENTITY_CODES) if x[0] in keep}
        given = {x for x in spans_of(gold, ENTITY_CODES) if x[0] in keep}
        tally.spans(f"entity_{name}", predicted, given)


def _count_syntax(tally: Tally, name: str, read: Read) -> None:
    h, model, rels = read.states, read.model, read.trainer.rels
    up = model.upos(h).argmax(-1).tolist()
    arcs = model.arcs(h).float().numpy()
    ra, rb = model.rel_word(h), model.rel_head(h)
    for k, w in enumerate(read.windows):
        s = np.array(w.sentences)
        a = np.where(s[:, None] == s[None], arcs[k, : len(s), : len(s)], -1e9).argmax(1)
        rel = model.rel(F.gelu(ra[k, : len(s)] + rb[k, a])).argmax(-1).tolist()
        for i in range(len(s)):
            tally.answer(f"upos_{name}", UPOS[up[k][i]] == w.upos[i])
            right = a[i] == w.heads[i]
            same = rels[rel[i]].split(":")[0] == w.rels[i].split(":")[0]
            tally.answer(f"uas_{name}", right)
            tally.answer(f"las_{name}", right and same)


def _count_types(tally: Tally, _name: str, read: Read) -> None:
    ty = read.model.types(read.states).argmax(-1).tolist()
    for k, w in enumerate(read.windows):
        for i, g in enumerate(w.types or []):
            if g in (1, 2, 3) or ty[k][i] in (1, 2, 3):
                tally.answer("type_gum", ty[k][i] == g)


def _count_antecedents(tally: Tally, d: CorefDocument, s: Tensor) -> None:
    k = len(d.mentions)
    if d.pairs:
        for a, b, same in d.pairs:
            tally.answer("gap", (s[max(a, b), min(a, b)] > s[max(a, b), k]).item() == same)
        return
    later = torch.cat([torch.ones(k, k).triu().bool(), torch.zeros(k, 1).bool()], 1)
    best = s.masked_fill(later, -1e4).argmax(1).tolist()
    for i, b in enumerate(best):
        c = d.mentions[i][3]
        earlier = {j for j in range(i) if d.mentions[j][3] == c}
        tally.answer("antecedent", (b in earlier) if earlier else b == k)


def spans_of(tags: list[int], begins: Mapping[int, str]) -> Labelled:
    """Return (label, first, last) of BIO tags coded B odd, I the next even number."""
    out, start, label = set(), -1, 0
    for i, t in enumerate([*tags, 0]):
        if label and t != label + 1:
            out.add((begins[label], start, i - 1))
            label = 0
        if t in begins:
            start, label = i, t
        elif t and not label:
            start, label = i, t - 1
    return out


def viterbi(em: Any, trans: Any, start: Any) -> list[int]:
    """Return the best path of a linear chain."""
    score, back = start + em[0], []
    for e in em[1:]:
        cand = score[:, None] + trans
        back.append(cand.argmax(0))
        score = cand.max(0) + e
    path = [int(score.argmax())]
    for b in reversed(back):
        path.append(int(b[path[-1]]))
    return path[::-1]


def legal(tags: int) -> tuple[Any, Any]:
    """Return transitions and start scores that forbid an I- tag without its B-."""
    return legal_transitions(np.zeros((tags + 1, tags), np.float32))


COUNTERS: Mapping[str, tuple[Callable[[Tally, str, Read], None], ...]] = {
    "polnear": (_count_attributions, _count_roles),
    "ewt": (_count_entities, _count_syntax),
    "gum": (_count_syntax, _count_types),
    "politics": (_count_entities,),
}
