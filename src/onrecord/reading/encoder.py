"""The encoder: windows of words through the network, its outputs as columns of the article."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from onrecord.reading.activations import Floats, softmax
from onrecord.reading.crf import decode_all, decode_labels, legal_transitions
from onrecord.reading.pieces import PieceTable
from onrecord.reading.runtime import load_runtime
from onrecord.reading.windows import Draft
from onrecord.reference.weights import Inventory, Weights

__all__ = ["Encoded", "Encoder"]

Job = tuple[int, int, int]  # a window: its article, its first word, past its last

Ints = npt.NDArray[np.int64]

VECTOR = 128  # size of the vectors that links and coreference are scored from
OUTSIDE = 0.8  # for no name: +1.5 F on UNER-EWT dev, -0.2 on CrossNER politics dev
PIECES_A_BATCH = 512  # larger batches fall out of the cache: 2,048 read 30 % slower


@dataclass(frozen=True, slots=True)
class Encoded:
    """What the network says of each word of an article; all columns have the words' length.

    `tags` are attribution tags (0 none, then B and I of source, cue, content) with their
    probability `tag_p`; `heads` are word numbers, a root's is its own; `role_word`,
    `role_cue` and `mention` are the vectors that links and coreference are scored from.
    """

    tags: Ints
    tag_p: Floats
    entities: Ints
    upos: Ints
    types: Ints
    heads: Ints
    rels: Ints
    role_word: Floats
    role_cue: Floats
    mention: Floats


class Encoder:
    """The network and what turns words into its inputs."""

    def __init__(self, weights: Weights, *, threads: int = 1) -> None:
        ort = load_runtime()
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        self._session = ort.InferenceSession(
            weights.graph, options, providers=["CPUExecutionProvider"]
        )
        self._pieces = PieceTable(Tokenizer.from_str(weights.tokenizer.decode("utf8")))
        self._trans, self._start = legal_transitions(weights.heads["transitions"])
        entity_tags = len(weights.inventory.entities)
        self._entity = legal_transitions(np.zeros((entity_tags + 1, entity_tags), np.float32))
        self.inventory: Inventory = weights.inventory

    def encode(self, drafts: Sequence[Draft]) -> list[Encoded]:
        """Return the columns of each draft; windows of like length are read together.

        Windows of nothing but signs are left blank: nobody says anything in them.
        """
        results = [_blank(len(d.words)) for d in drafts]
        windows = [(n, a, b) for n, d in enumerate(drafts) for a, b in d.windows]
        jobs = [(n, a, b) for n, a, b in windows if _has_word(drafts[n].words.texts[a:b])]
        sizes = [self._pieces.count(drafts[n].words.texts[a:b]) for n, a, b in jobs]
        tags: dict[Job, Floats] = {}
        entities: dict[Job, Floats] = {}
        for batch in _batches(sizes):
            self._run(drafts, [jobs[i] for i in batch], results, tags, entities)
        self._decode(tags, entities, results)
        return results

    def _decode(
        self, tags: Mapping[Job, Floats], entities: Mapping[Job, Floats], out: list[Encoded]
    ) -> None:
        """Fill in the tags and entities of every window from their scores."""
        paths = decode_all(list(tags.values()), self._trans, self._start)
        for ((n, a, b), scores), path in zip(tags.items(), paths, strict=True):
            out[n].tags[a:b] = path
            out[n].tag_p[a:b] = softmax(scores)[np.arange(b - a), path]
        labels = decode_labels(list(entities.values()), *self._entity)
        for (n, a, b), path in zip(entities, labels, strict=True):
            out[n].entities[a:b] = path

    def _run(
        self,
        drafts: Sequence[Draft],
        jobs: Sequence[Job],
        out: list[Encoded],
        all_tags: dict[Job, Floats],
        all_entities: dict[Job, Floats],
    ) -> None:
        """Send one batch through the network and put its outputs where they belong."""
        packed = self._pieces.pack(
            [drafts[n].words.texts[a:b] for n, a, b in jobs],
            [drafts[n].quote[a:b] for n, a, b in jobs],
        )
        sentence = np.full(packed.first.shape, -1, np.int64)
        for row, (n, a, b) in enumerate(jobs):
            sentence[row, : b - a] = drafts[n].sentence[a:b]
        inputs = {
            "ids": packed.ids,
            "casing": packed.casing,
            "quote": packed.quote,
            "mask": packed.mask,
            "first": packed.first,
            "sentence": sentence,
        }
        outputs = self._session.run(None, inputs)
        tags, role_word, role_cue, entity, upos, types, heads, rels, mention = outputs
        entity[:, :, 0] += OUTSIDE
        for row, (n, a, b) in enumerate(jobs):
            size, o = b - a, out[n]
            all_tags[n, a, b], all_entities[n, a, b] = tags[row, :size], entity[row, :size]
            o.upos[a:b], o.types[a:b] = upos[row, :size], types[row, :size]
            o.rels[a:b] = rels[row, :size]
            o.heads[a:b] = heads[row, :size] + a
            o.role_word[a:b], o.role_cue[a:b] = role_word[row, :size], role_cue[row, :size]
            o.mention[a:b] = mention[row, :size]


def _blank(size: int) -> Encoded:
    return Encoded(
        tags=np.zeros(size, np.int64),
        tag_p=np.zeros(size, np.float32),
        entities=np.zeros(size, np.int64),
        upos=np.zeros(size, np.int64),
        types=np.zeros(size, np.int64),
        heads=np.arange(size, dtype=np.int64),
        rels=np.zeros(size, np.int64),
        role_word=np.zeros((size, VECTOR), np.float32),
        role_cue=np.zeros((size, VECTOR), np.float32),
        mention=np.zeros((size, VECTOR), np.float32),
    )


def _has_word(words: Sequence[str]) -> bool:
    return any(c.isalnum() for word in words for c in word)


def _batches(sizes: Sequence[int]) -> Iterator[list[int]]:
    """Yield groups of windows, the longest first, none over the budget when padded."""
    here: list[int] = []
    for i in sorted(range(len(sizes)), key=lambda i: (-sizes[i], i)):
        if here and (len(here) + 1) * sizes[here[0]] > PIECES_A_BATCH:
            yield here
            here = []
        here.append(i)
    if here:
        yield here
