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

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import torch
from torch import Tensor

sys.path.insert(0, str(Path(__file__).parent))

from corpora import ENTITY_TAGS, CorefDocument, Window
from evaluation import evaluate
from trainer import UPOS, Batcher, Trainer

WEIGHTS = {
    "tags": 1.0,
    "role": 1.0,
    "sort": 0.3,
    "entity": 0.7,
    "upos": 0.4,
    "arc": 0.7,
    "rel": 0.5,
    "types": 0.3,
}


def main() -> None:
    """Parse, train, save."""
    args = _arguments()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(args.threads)
    tr = Trainer(args)
    WEIGHTS["entity"] = args.entity
    if args.start:
        tr.model.load_state_dict(torch.load(args.start, weights_only=True)["weights"])
    stage = Stage(tr, args)
    stage.resume()
    tr.say(f"{stage.per_epoch} steps an epoch, {args.epochs} epochs")
    stage.start = time.time()
    for epoch in range(stage.first, args.epochs):
        if not stage.train(epoch):
            return
        stage.save(epoch)
        live = {k: v.clone() for k, v in tr.model.state_dict().items()}
        tr.model.load_state_dict(stage.ema)
        tr.say(f"epoch {epoch + 1} dev " + json.dumps(evaluate(tr, tr.model)))
        tr.model.load_state_dict(live)


def _arguments() -> argparse.Namespace:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--data", type=Path, required=True)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--epochs", type=int, default=8)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument(
        "--start", type=Path, help="weights to go on from, instead of the bare encoder"
    )
    ap.add_argument(
        "--rate",
        type=float,
        default=1.5e-4,
        help="learning rate of the encoder; heads learn 8 times as fast",
    )
    ap.add_argument("--entity", type=float, default=0.7, help="weight of the entity loss")
    ap.add_argument(
        "--hide", type=float, default=0.12, help="chance of hiding a capitalised word"
    )
    ap.add_argument(
        "--more-names",
        action="store_true",
        help="also learn names from GUM mentions, tweets and WNUT",
    )
    ap.add_argument(
        "--steps", type=int, default=0, help="stop after so many steps (to try things)"
    )
    return ap.parse_args()


class Stage:
    """A run of training: the optimiser, its schedule, averaged weights, how far it is."""

    def __init__(self, tr: Trainer, args: argparse.Namespace) -> None:
        self.tr, self.args = tr, args
        self.opt = _optimiser(tr, args.rate)
        self.per_epoch = len(Batcher(tr.train, tr.table).epoch(random.Random(0)))
        self.total = total = self.per_epoch * args.epochs
        warm = total // 16
        self.sched = torch.optim.lr_scheduler.LambdaLR(
            self.opt, lambda s: min((s + 1) / warm, max(0.02, (total - s) / (total - warm)))
        )
        self.ema = {k: v.detach().clone() for k, v in tr.model.state_dict().items()}
        self.first = self.step = 0  # the epoch it goes on from; steps done
        self.start = time.time()
        self.seen = dict.fromkeys(WEIGHTS, 0.0)

    def resume(self) -> None:
        """Go on after the last epoch that was saved, if one was."""
        state = self.args.out / "state.pt"
        if state.exists():
            saved = torch.load(state, weights_only=True)
            self.tr.model.load_state_dict(saved["model"])
            self.opt.load_state_dict(saved["opt"])
            self.sched.load_state_dict(saved["sched"])
            self.ema, self.first = saved["ema"], saved["epoch"]
            self.step = self.first * self.per_epoch
            self.tr.say(f"resumed after epoch {self.first}")

    def train(self, epoch: int) -> bool:
        """Train one epoch; return whether it was gone through to its end."""
        tr, args = self.tr, self.args
        tr.model.train()
        rng = random.Random(args.seed * 77 + epoch)
        coref = tr.coref[:]
        rng.shuffle(coref)
        for windows in batches(tr, epoch, args.seed):
            size = sum(len(w.words) for w in windows)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                parts = tr.losses(windows, rng)
                loss = sum((WEIGHTS[k] * v for k, v in parts.items()), torch.zeros(())) / size
                if self.step % 2 == 0 and coref:
                    loss = self._with_coref(loss, coref)
            self._descend(loss)
            for k, v in parts.items():
                self.seen[k] += v.item() / size
            if self.step % 50 == 0:
                self._tell()
            if args.steps and self.step >= args.steps:
                return False
        return True

    def _with_coref(self, loss: Tensor, coref: list[CorefDocument]) -> Tensor:
        """Return the loss with that of the next two stretches, taken off the list."""
        taken = [coref.pop() for _ in range(min(2, len(coref)))]
        for d in taken:
            if 1 < len(d.mentions) < 260:
                extra = self.tr.coref_loss(d)
                loss = loss + 0.05 * (extra if d.pairs else extra / len(d.mentions) * 2)
        return loss

    def _descend(self, loss: Tensor) -> None:
        """Take one step down the gradient; every fifth moves the averaged weights."""
        model = self.tr.model
        self.opt.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        self.opt.step()
        self.sched.step()
        self.step += 1
        if self.step % 5 == 0:
            now = {k: v for k, v in model.state_dict().items() if k != "encoder.word.weight"}
            averaged = [self.ema[k] for k in now]
            share = max(0.008, 1 / (1 + self.step / 5))
            torch._foreach_lerp_(averaged, list(now.values()), share)

    def _tell(self) -> None:
        rate = (time.time() - self.start) / (self.step - self.first * self.per_epoch)
        self.tr.say(
            f"step {self.step}/{self.total} {rate:.2f}s "
            + " ".join(f"{k} {v / 50:.3f}" for k, v in self.seen.items())
        )
        self.seen = dict.fromkeys(WEIGHTS, 0.0)

    def save(self, epoch: int) -> None:
        """Save what is needed to go on after an epoch, and the averaged weights."""
        tr, out = self.tr, self.args.out
        state = {
            "model": tr.model.state_dict(),
            "opt": self.opt.state_dict(),
            "sched": self.sched.state_dict(),
            "ema": self.ema,
            "epoch": epoch + 1,
        }
        torch.save(state, out / "state.pt")
        torch.save(
            {"weights": self.ema, "rels": tr.rels, "upos": UPOS, "entities": ENTITY_TAGS},
            out / "reader.pt",
        )


def _optimiser(tr: Trainer, rate: float) -> torch.optim.AdamW:
    """Return the optimiser; rare words keep what pre-training gave them, heads learn faster."""
    tr.model.encoder.word.weight.requires_grad_(False)
    fast = [
        p
        for n, p in tr.model.named_parameters()
        if p.requires_grad
        and n.startswith("encoder.")
        and "casing" not in n
        and "quote" not in n
    ]
    ids = {id(p) for p in fast}
    heads = [p for p in tr.model.parameters() if p.requires_grad and id(p) not in ids]
    return torch.optim.AdamW(
        [{"params": fast, "lr": rate}, {"params": heads, "lr": 8 * rate}],
        weight_decay=0.01,
        betas=(0.9, 0.98),
        fused=True,
    )


def batches(tr: Trainer, epoch: int, seed: int) -> Iterator[list[Window]]:
    """Yield the batches of one epoch, the same for the same seed."""
    rng = random.Random(seed * 1000 + epoch)
    for batch in Batcher(tr.train, tr.table).epoch(rng):
        yield [tr.train[i] for i in batch]


if __name__ == "__main__":
    main()
