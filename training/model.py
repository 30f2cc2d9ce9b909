"""Model: a small BERT encoder with one head per reading task.

The encoder starts from all-MiniLM-L6-v2 (Wang et al. 2020, MiniLM); casing and quotation
state are added as embeddings. Attribution tags are decoded by a linear-chain CRF (Lafferty et
al. 2001); cue roles score every word against every cue; dependencies are scored by biaffine
attention (Dozat and Manning 2017); coreference ranks antecedents (Lee et al. 2017).
"""

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

__all__ = ["Reader", "Sizes", "load_encoder"]

N_DISTANCES = 16


@dataclass(frozen=True)
class Sizes:
    """How many labels each head has."""

    tags: int = 7
    entities: int = 13
    upos: int = 17
    rels: int = 50
    types: int = 7
    sorts: int = 3


class SharedDropout(nn.Module):
    """Dropout whose mask is one for all positions of a row: as good here, and far cheaper."""

    def __init__(self, p: float) -> None:
        super().__init__()
        self.p = p

    def forward(self, x: Tensor) -> Tensor:
        """Return *x* [B, T, d], some of its features dropped in training."""
        if not self.training or not self.p:
            return x
        keep = torch.rand(x.shape[0], 1, x.shape[2]) >= self.p
        return x * (keep.to(x.dtype) / (1 - self.p))


class Layer(nn.Module):
    """One post-norm transformer layer, as in BERT."""

    def __init__(self, d: int, heads: int, inner: int, drop: float) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(d, 3 * d)
        self.out = nn.Linear(d, d)
        self.norm1 = nn.LayerNorm(d, eps=1e-12)
        self.up = nn.Linear(d, inner)
        self.down = nn.Linear(inner, d)
        self.norm2 = nn.LayerNorm(d, eps=1e-12)
        self.drop = SharedDropout(drop)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Return *x* [B, T, d] attended to itself under the added mask *bias* [B, 1, 1, T]."""
        b, t, d = x.shape
        qkv = self.qkv(x).view(b, t, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        q, k, v = qkv[0], qkv[1], qkv[2]
        scores = q @ k.transpose(-1, -2) * (d // self.heads) ** -0.5 + bias
        a = scores.softmax(-1) @ v
        x = self.norm1(x + self.drop(self.out(a.transpose(1, 2).reshape(b, t, d))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """BERT with two more embeddings: the casing of a word and its quotation state."""

    def __init__(
        self, vocab: int = 30522, d: int = 384, layers: int = 6, drop: float = 0.1
    ) -> None:
        super().__init__()
        self.word = nn.Embedding(vocab, d)
        self.position = nn.Embedding(512, d)
        self.kind = nn.Parameter(torch.zeros(d))
        self.casing = nn.Embedding(8, d)
        self.quote = nn.Embedding(3, d)
        nn.init.zeros_(self.casing.weight)
        nn.init.zeros_(self.quote.weight)
        self.norm = nn.LayerNorm(d, eps=1e-12)
        self.drop = SharedDropout(drop)
        self.layers = nn.ModuleList(Layer(d, 12, 4 * d, drop) for _ in range(layers))

    def forward(self, ids: Tensor, casing: Tensor, quote: Tensor, mask: Tensor) -> Tensor:
        """Return hidden states [B, T, d] of word pieces; *mask* is 1 where there is one."""
        x = self.word(ids) + self.position.weight[: ids.shape[1]] + self.kind
        x = self.drop(self.norm(x + self.casing(casing) + self.quote(quote)))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        return x


def load_encoder(folder: Path) -> Encoder:
    """Return the encoder with the weights of all-MiniLM-L6-v2 in *folder*."""
    old = load_file(folder / "model.safetensors")
    old = {k.removeprefix("bert."): v for k, v in old.items()}
    enc = Encoder()
    new = {
        "word.weight": old["embeddings.word_embeddings.weight"],
        "position.weight": old["embeddings.position_embeddings.weight"],
        "kind": old["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": old["embeddings.LayerNorm.weight"],
        "norm.bias": old["embeddings.LayerNorm.bias"],
    }
    for i in range(6):
        p, q = f"encoder.layer.{i}.", f"layers.{i}."
        for part in ("weight", "bias"):
            parts = [old[f"{p}attention.self.{n}.{part}"] for n in ("query", "key", "value")]
            new[f"{q}qkv.{part}"] = torch.cat(parts)
            new[f"{q}out.{part}"] = old[f"{p}attention.output.dense.{part}"]
            new[f"{q}norm1.{part}"] = old[f"{p}attention.output.LayerNorm.{part}"]
            new[f"{q}up.{part}"] = old[f"{p}intermediate.dense.{part}"]
            new[f"{q}down.{part}"] = old[f"{p}output.dense.{part}"]
            new[f"{q}norm2.{part}"] = old[f"{p}output.LayerNorm.{part}"]
    missing, unexpected = enc.load_state_dict(new, strict=False)
    if unexpected or set(missing) - {"casing.weight", "quote.weight"}:
        raise ValueError(f"not the expected encoder: {missing} {unexpected}")
    return enc


class Reader(nn.Module):
    """The encoder and all heads; heads read the first piece of each word."""

    def __init__(self, encoder: Encoder, sizes: Sizes, d: int = 384, drop: float = 0.2) -> None:
        super().__init__()
        self.encoder = encoder
        self.drop = SharedDropout(drop)
        self.attribution = nn.Linear(d, 256)
        self.tags = nn.Linear(256, sizes.tags)
        self.transitions = nn.Parameter(
            torch.zeros(sizes.tags + 1, sizes.tags)
        )  # last row: start
        self.role_word = nn.Linear(d, 128)
        self.role_cue = nn.Linear(d, 128)
        self.role_place = nn.Embedding(2 * N_DISTANCES + 1, 128)
        self.role = nn.Linear(128, 3)  # none, source, content
        self.sort = nn.Linear(128, sizes.sorts)
        self.entity_in = nn.Linear(d, 128)
        self.entity = nn.Linear(128, sizes.entities)
        self.upos = nn.Linear(d, sizes.upos)
        self.types = nn.Linear(d, sizes.types)
        self.arc_word = nn.Linear(d, 128)
        self.arc_head = nn.Linear(d, 128)
        self.arc = nn.Parameter(torch.randn(129, 128) * 0.02)
        self.rel_word = nn.Linear(d, 96)
        self.rel_head = nn.Linear(d, 96)
        self.rel = nn.Linear(96, sizes.rels)
        self.mention = nn.Linear(d, 128)
        self.pair_word = nn.Linear(128, 128)
        self.pair_head = nn.Linear(128, 128)
        self.pair_both = nn.Linear(128, 128, bias=False)
        self.pair_place = nn.Embedding(32, 128)  # distance bucket x kind of the later mention
        self.pair = nn.Linear(128, 1)
        self.no_antecedent = nn.Linear(128, 1)

    def words(
        self, ids: Tensor, casing: Tensor, quote: Tensor, mask: Tensor, first: Tensor
    ) -> Tensor:
        """Return states [B, W, d] of words; *first* [B, W] is where each one begins."""
        h = self.encoder(ids, casing, quote, mask)
        return self.drop(torch.gather(h, 1, first[:, :, None].expand(-1, -1, h.shape[2])))

    def arcs(self, h: Tensor) -> Tensor:
        """Return scores [B, W, W] of each word (row) having each head; its own is root."""
        word = F.gelu(self.arc_word(h))
        word = torch.cat([word, torch.ones_like(word[..., :1])], -1)
        return (word @ self.arc) @ F.gelu(self.arc_head(h)).transpose(1, 2)

    def forward(
        self, ids: Tensor, casing: Tensor, quote: Tensor, mask: Tensor, first: Tensor
    ) -> tuple[Tensor, ...]:
        """Return everything that inference needs, in the order of `OUTPUTS` in `export.py`."""
        h = self.words(ids, casing, quote, mask, first)
        return (
            self.tags(F.gelu(self.attribution(h))),
            self.role_word(h),
            self.role_cue(h),
            self.entity(F.gelu(self.entity_in(h))),
            self.upos(h),
            self.types(h),
            self.arcs(h),
            self.rel_word(h),
            self.rel_head(h),
            self.mention(h),
        )

    def tag_loss(self, emissions: Tensor, tags: Tensor, mask: Tensor) -> Tensor:
        """Return the summed negative log likelihood of *tags* [B, W] under the CRF."""
        emissions = emissions.float()
        trans, start = self.transitions[:-1], self.transitions[-1]
        gold = emissions.gather(2, tags[:, :, None]).squeeze(2)
        step = trans[tags[:, :-1], tags[:, 1:]]
        score = start[tags[:, 0]] + (gold * mask).sum(1) + (step * mask[:, 1:]).sum(1)
        steps, masks = emissions.unbind(1), (mask > 0)[:, :, None].unbind(1)
        alpha = start + steps[0]
        for step_t, mask_t in zip(steps[1:], masks[1:], strict=True):
            new = torch.logsumexp(alpha[:, :, None] + trans, 1) + step_t
            alpha = torch.where(mask_t, new, alpha)
        return (torch.logsumexp(alpha, 1) - score).sum()

    def pair_scores(self, mentions: Tensor, place: Tensor) -> Tensor:
        """Return antecedent scores [M, M+1] of mentions [M, 128]; the last column is "none"."""
        a, b = self.pair_word(mentions), self.pair_head(mentions)
        both = (mentions[:, None] * mentions[None]) @ self.pair_both.weight.T
        hidden = F.gelu(a[:, None] + b[None] + both + self.pair_place(place))
        scores = self.pair(hidden).squeeze(-1)
        return torch.cat([scores, self.no_antecedent(F.gelu(a))], 1)
