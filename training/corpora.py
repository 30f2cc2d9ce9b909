"""Corpora: every training set read into one shape, the window.

A window is a run of words of one document with whatever gold that document has; a head
learns from a window only where its column is present. Paths are those of the data folder's
`PROVENANCE.md`; test files are not read here.
"""

import json
import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from onrecord.reading.quotations import find_quotations
from onrecord.reading.windows import MAX_WORDS, cut_windows, quote_states
from onrecord.reading.words import Words, find_words, sentence_starts

__all__ = [
    "ENTITIES",
    "MENTION_TYPES",
    "CorefDocument",
    "Cue",
    "Window",
    "coref_documents",
    "entity_windows",
    "json_lines",
    "polnear_windows",
    "syntax_windows",
]

ENTITIES = ("PER", "ORG", "LOC", "MISC", "DATE", "QTY")
ENTITY_TAGS = ("O", *(f"{p}-{e}" for e in ENTITIES for p in "BI"))
ANY = (1 << len(ENTITY_TAGS)) - 1
MENTION_TYPES = ("none", "person", "organization", "place", "time", "event", "other")


@dataclass(slots=True)
class Cue:
    """A cue, its sources and contents, ends included; `sort`: say 0, think 1, do 2, else -1."""

    first: int
    last: int
    sort: int
    sources: list[tuple[int, int]]
    contents: list[tuple[int, int]]


@dataclass(slots=True)
class Window:
    """Words with optional gold columns, each of the words' length."""

    words: list[str]
    quotes: list[int]
    tags: list[int] | None = None  # attribution: 0 O, then B/I of source, cue, content
    cues: list[Cue] = field(default_factory=list)
    entities: list[int] | None = None  # bit masks of the tags that may be right
    upos: list[str] | None = None
    heads: list[int] | None = None  # index in the window; itself for a root
    rels: list[str] | None = None
    sentences: list[int] | None = None
    types: list[int] | None = None  # mention type of each word as the head of a mention


@dataclass(slots=True)
class CorefDocument:
    """Windows of one document and its mentions (window, head word, kind, cluster), in order.

    `pairs` are judged pairs of mentions (index, index, same) where clusters are not known.
    """

    windows: list[Window]
    mentions: list[tuple[int, int, int, int]]
    pairs: list[tuple[int, int, bool]] = field(default_factory=list)


def json_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a compressed JSON-lines file."""
    with lzma.open(path, "rt", encoding="utf8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def states_of(text: str, paragraphs: list[tuple[int, int]], words: Words) -> list[int]:
    """Return the quotation state of each word of a text."""
    return quote_states(find_quotations(text, paragraphs), words)


def paragraphs_of(text: str) -> list[tuple[int, int]]:
    """Return the [start, end) of every line that holds text."""
    return [(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]


def cut(texts: tuple[str, ...], limit: int = MAX_WORDS) -> list[tuple[int, int]]:
    """Cut a paragraph's words into windows as the reader does."""
    return cut_windows(sentence_starts(texts), len(texts), limit)


def polnear_windows(path: Path, *, sorts: dict[str, int]) -> list[Window]:
    """Return a window per paragraph of PolNeAR with tags and cues (first annotator)."""
    found: list[Window] = []
    for doc in json_lines(path):
        text = doc["text"]
        paragraphs = paragraphs_of(text)
        words = find_words(text)
        states = states_of(text, paragraphs, words)
        tags = [0] * len(words)
        cues: list[Cue] = []
        at = _index(words, len(text))
        for a in doc["annotations"][0]["attributions"]:
            spans = {
                part: [x for x in (_words_in(at, s, e) for s, e in a.get(part, [])) if x]
                for part in ("source", "cue", "content")
            }
            for part, code in (("content", 5), ("source", 1), ("cue", 3)):
                for first, last in spans[part]:
                    tags[first] = code
                    tags[first + 1 : last + 1] = [code + 1] * (last - first)
            for first, last in spans["cue"]:
                said = " ".join(words.texts[first : last + 1]).lower()
                cues.append(
                    Cue(first, last, _sort(said, sorts), spans["source"], spans["content"])
                )
        whole = Window(list(words.texts), states, tags=tags, cues=cues)
        for start, end in paragraphs:
            lo, hi = at[start], at[end - 1] + 1
            while lo < len(words) and words.starts[lo] < start:
                lo += 1
            found += [_slice(whole, lo + a, lo + b) for a, b in cut(words.texts[lo:hi])]
    return found


def _slice(whole: Window, a: int, b: int) -> Window:
    """Return the words from *a* up to *b* of a document, with the cues that lie in them."""

    def inside(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        return [(max(s, a) - a, min(e, b - 1) - a) for s, e in spans if s < b and e >= a]

    here = [
        Cue(c.first - a, c.last - a, c.sort, inside(c.sources), inside(c.contents))
        for c in whole.cues
        if c.first >= a and c.last < b
    ]
    part = (whole.tags or [])[a:b]
    if part and part[0] in (2, 4, 6):
        part[0] -= 1
    return Window(whole.words[a:b], whole.quotes[a:b], tags=part, cues=here)


def _sort(said: str, sorts: dict[str, int]) -> int:
    for word in said.split():
        if word in sorts:
            return sorts[word]
    return -1


def _index(words: Words, length: int) -> list[int]:
    """Return for each character the word it stands in, or the next one."""
    at = [0] * (length + 1)
    n = 0
    for i in range(length + 1):
        while n < len(words) and words.ends[n] <= i:
            n += 1
        at[i] = min(n, max(len(words) - 1, 0))
    return at


def _words_in(at: list[int], start: int, end: int) -> tuple[int, int] | None:
    return (at[start], at[end - 1]) if end > start and at[end - 1] >= at[start] else None


# --- syntax: UD English EWT and GUM, with the names of UNER and GUM's mention types ---------


def read_conllu(path: Path) -> Iterator[tuple[str, bool, dict[str, str], list[list[str]]]]:
    """Yield (document, starts a paragraph, comments, rows) for every sentence."""
    doc, par = "", False
    meta: dict[str, str] = {}
    rows: list[list[str]] = []
    with lzma.open(path, "rt", encoding="utf8") as lines:
        for raw in lines:
            line = raw.rstrip("\n")
            if line.startswith("#"):
                key, _, value = line[1:].partition("=")
                key = key.strip()
                meta[key] = value.strip()
                if key == "newdoc id":
                    doc = value.strip()
                par = par or key.startswith(("newpar", "newdoc"))
            elif line:
                cells = line.split("\t")
                if cells[0].isdigit():
                    rows.append(cells)
            elif rows:
                yield doc, par, meta, rows
                rows, meta, par = [], {}, False
    if rows:
        yield doc, par, meta, rows


def syntax_windows(
    conllu: Path,
    *,
    names: Path | None = None,
    mentions: Path | None = None,
    dates: Path | None = None,
    name_mentions: bool = False,
) -> list[Window]:
    """Return windows of whole sentences with POS, dependencies and what else there is.

    With *name_mentions*, proper nouns that head a mention of a person, body or place are names.
    """
    by_id = {r["id"]: r["ents"] for r in json_lines(names)} if names else {}
    types = _mention_types(mentions) if mentions else {}
    named = _named_mentions(mentions) if mentions else {}
    times = _date_tokens(dates) if dates else {}
    found: list[Window] = []
    open_: Window | None = None
    last_doc, offset, n = "", 0, 0
    for doc, par, meta, rows in read_conllu(conllu):
        if doc != last_doc:
            last_doc, offset = doc, 0
        size = len(rows)
        if open_ is None or par or offset == 0 or len(open_.words) + size > 60:
            open_ = Window(
                [],
                [],
                entities=[],
                upos=[],
                heads=[],
                rels=[],
                sentences=[],
                types=[] if types else None,
            )
            found.append(open_)
            n = 0
        base = len(open_.words)
        open_.words += [r[1] for r in rows]
        open_.upos += [r[3] for r in rows]
        open_.heads += [
            base + (int(r[6]) - 1 if r[6] != "0" else i) for i, r in enumerate(rows)
        ]
        open_.rels += [r[7].split(":")[0] if r[7] not in KEPT else r[7] for r in rows]
        open_.sentences += [n] * size
        n += 1
        given = by_id.get(meta.get("sent_id", "")) if names else None
        if name_mentions:
            given = _names_of(rows, named.get(doc, {}), offset)
        masks = _entity_masks(rows, given, times.get(doc), offset)
        open_.entities += masks
        if open_.types is not None:
            here = types.get(doc, {})
            open_.types += [here.get(offset + i + 1, 0) for i in range(size)]
        offset += size
    for w in found:
        w.words = w.words[:MAX_WORDS] if len(w.words) > MAX_WORDS else w.words
        if len(w.words) == MAX_WORDS:
            _crop(w, MAX_WORDS)
        w.quotes = token_quotes(w.words)
    return found


KEPT = frozenset(
    (
        "nsubj:pass",
        "aux:pass",
        "obl:agent",
        "acl:relcl",
        "compound:prt",
        "nmod:poss",
        "csubj:pass",
        "obl:tmod",
        "nmod:tmod",
        "obl:unmarked",
        "nmod:unmarked",
        "cc:preconj",
    )
)


def _crop(w: Window, n: int) -> None:
    for name in ("upos", "heads", "rels", "sentences", "entities", "types", "tags"):
        column = getattr(w, name)
        if column is not None:
            setattr(w, name, column[:n])
    if w.heads:
        w.heads = [h if h < n else i for i, h in enumerate(w.heads)]


def token_quotes(words: list[str]) -> list[int]:
    """Return quote states of words whose spacing is not known."""
    text, starts = "", []
    for w in words:
        glued = len(w) > 1 and (
            (w[0] in "'’" and w[1].isalpha()) or w.lower() in ("n't", "n’t")
        )
        text += "" if glued or not text else " "
        starts.append(len(text))
        text += w
    ends = [s + len(w) for s, w in zip(starts, words, strict=True)]
    return states_of(text, [(0, len(text))], Words(tuple(words), tuple(starts), tuple(ends)))


def _mention_types(path: Path) -> dict[str, dict[int, int]]:
    code = {t: i for i, t in enumerate(MENTION_TYPES)}
    out: dict[str, dict[int, int]] = {}
    for doc in json_lines(path):
        here = out.setdefault(doc["doc"], {})
        for start, _end, _g, etype, _inf, _link, minspan, _w, _t in doc["mentions"]:
            head = start + int(str(minspan).split(",")[0]) - 1
            here[head] = code.get(etype, code["other"])
    return out


GUM_NAMES = {"person": "PER", "organization": "ORG", "place": "LOC"}


def _named_mentions(path: Path) -> dict[str, dict[int, tuple[int, int, str]]]:
    """Return for each head word (1-based, over the document) its smallest mention and type."""
    out: dict[str, dict[int, tuple[int, int, str]]] = {}
    for doc in json_lines(path):
        here = out.setdefault(doc["doc"], {})
        for start, end, _g, etype, _i, _l, minspan, _w, _t in doc["mentions"]:
            head = start + int(str(minspan).split(",")[0]) - 1
            old = here.get(head)
            if old is None or end - start < old[1] - old[0]:
                here[head] = (start, end, etype)
    return out


def _names_of(
    rows: list[list[str]], named: dict[int, tuple[int, int, str]], offset: int
) -> list[Any]:
    """Return the names among a sentence's mentions: runs of proper nouns around their head."""
    found: list[Any] = []
    taken: set[int] = set()
    for i, r in enumerate(rows):
        mention = named.get(offset + i + 1)
        if r[3] != "PROPN" or mention is None or mention[2] not in GUM_NAMES or i in taken:
            continue
        first = last = i
        lo, hi = max(0, mention[0] - 1 - offset), min(len(rows) - 1, mention[1] - 1 - offset)
        while first > lo and rows[first - 1][3] == "PROPN":
            first -= 1
        while last < hi and (rows[last + 1][3] == "PROPN" or _links_name(rows, last + 1, hi)):
            last += 1
        if not taken & set(range(first, last + 1)):
            taken |= set(range(first, last + 1))
            found.append((first, last, GUM_NAMES[mention[2]]))
    return found


def _links_name(rows: list[list[str]], i: int, hi: int) -> bool:
    """Whether word *i* is a hyphen or "of" between two proper nouns."""
    return i < hi and rows[i][1] in ("-", "of") and rows[i + 1][3] == "PROPN"


def _date_tokens(path: Path) -> dict[str, list[tuple[int, int]]]:
    out: dict[str, list[tuple[int, int]]] = {}
    for d in json_lines(path):
        out.setdefault(d["doc"], []).append((d["tok"][0], d["tok"][-1]))
    return out


def bit(tag: str) -> int:
    """Return the mask of one entity tag."""
    return 1 << ENTITY_TAGS.index(tag)


def without(*types: str) -> int:
    """Return the mask of every tag but those of *types*."""
    mask = ANY
    for t in types:
        mask &= ~(bit(f"B-{t}") | bit(f"I-{t}"))
    return mask


TIME_NOUNS = frozenset(
    "year years month months week weeks day days hour hours minute minutes "
    "second seconds decade decades century centuries am pm a.m. p.m.".split()
)


def _entity_masks(
    rows: list[list[str]],
    names: list[Any] | None,
    times: list[tuple[int, int]] | None,
    offset: int,
) -> list[int]:
    """Return the masks of a sentence from gold names, gold dates and numbers of its tree."""
    size = len(rows)
    masks = [without("QTY")] * size
    if names is not None:
        masks = [m & without("PER", "ORG", "LOC") for m in masks]
    for first, last in _quantities(rows):
        _mark(masks, first, last, "QTY")
    for first, last, label in names or []:
        _mark(masks, first, last, label)
    for first, last in times or []:
        a, b = first - 1 - offset, last - 1 - offset
        if 0 <= a <= b < size:
            _mark(masks, a, b, "DATE")
    return masks


def _mark(masks: list[int], first: int, last: int, label: str) -> None:
    """Let the words of a span have its label alone."""
    masks[first] = bit(f"B-{label}")
    for i in range(first + 1, last + 1):
        masks[i] = bit(f"I-{label}")


def _quantities(rows: list[list[str]]) -> list[tuple[int, int]]:
    """Return spans of a number with its modifiers and the noun it counts."""
    found = []
    for i, r in enumerate(rows):
        if r[7] != "nummod" or r[3] != "NUM":
            continue
        head = int(r[6]) - 1
        if abs(head - i) > 3 or rows[head][1].lower() in TIME_NOUNS or rows[head][3] == "PROPN":
            continue
        first = min([i, *(j for j, q in enumerate(rows) if int(q[6]) - 1 == i and i - 3 <= j)])
        first, last = min(first, head), max(i, head)
        if not found or first > found[-1][1]:
            found.append((first, last))
    return found


# --- entities from other sets -----------------------------------------------------------


CROSSNER = {
    "politician": "PER",
    "person": "PER",
    "organisation": "ORG",
    "politicalparty": "ORG",
    "country": "LOC",
    "location": "LOC",
    "election": "MISC",
    "event": "MISC",
    "misc": "MISC",
}
WNUT = {
    "person": "PER",
    "location": "LOC",
    "group": "ORG",
    "corporation": "ORG",
    "product": "MISC",
    "creative-work": "MISC",
}
RE3D = {
    "Person": "PER",
    "Organisation": "ORG",
    "Location": "LOC",
    "Nationality": "MISC",
    "Temporal": "DATE",
    "Quantity": "QTY",
    "Money": "QTY",
}


def entity_windows(data: Path, *, split: str, short_texts: bool = False) -> list[Window]:
    """Return windows of CrossNER politics, wikigold, re3d and TimeBank/AQUAINT dates.

    With *short_texts*, also the Broad Twitter Corpus (without its test and dev sections) and
    WNUT-17.
    """
    found: list[Window] = []
    rest = without("PER", "ORG", "LOC", "MISC")
    for r in json_lines(data / f"open/crossner-politics/{split}.jsonl.xz"):
        found.append(_tagged(r["tokens"], [(a, b, CROSSNER[t]) for a, b, t in r["ents"]], rest))
    if split != "train":
        return found
    for r in json_lines(data / "open/wikigold/all.jsonl.xz"):
        found.append(_tagged(r["tokens"], [(a, b, t) for a, b, t in r["ents"]], rest))
    if short_texts:
        found += _short_texts(data, rest)
    for doc in json_lines(data / "open/re3d/docs.jsonl.xz"):
        spans = [(s, e, RE3D[t]) for s, e, t, *_ in doc["entities"] if t in RE3D]
        found += _from_text(
            doc["text"], spans, without("PER", "ORG", "LOC", "DATE"), names_only=True
        )
    for doc in json_lines(data / "research/tempeval3/tbaq-text.jsonl.xz"):
        spans = [(t[0], t[1], "DATE") for t in doc["timex"]]
        found += _from_text(doc["text"], spans, without("DATE"), names_only=False)
    return found


def _short_texts(data: Path, rest: int) -> Iterator[Window]:
    unsure = without("PER", "ORG", "LOC")
    for r in json_lines(data / "open/btc/all.jsonl.xz"):
        if r["section"] not in ("F", "H"):
            yield _tagged(r["tokens"], [(a, b, t) for a, b, t in r["ents"]], unsure)
    for r in json_lines(data / "open/wnut17/train.jsonl.xz"):
        yield _tagged(r["tokens"], [(a, b, WNUT[t]) for a, b, t in r["ents"]], rest)


def _tagged(tokens: list[str], spans: list[tuple[int, int, str]], rest: int) -> Window:
    masks = [rest] * len(tokens)
    for first, last, label in spans:
        _mark(masks, first, last, label)
    tokens = tokens[:MAX_WORDS]
    return Window(tokens, token_quotes(tokens), entities=masks[:MAX_WORDS])


def _from_text(
    text: str, spans: list[tuple[int, int, str]], rest: int, *, names_only: bool
) -> list[Window]:
    paragraphs = paragraphs_of(text)
    words = find_words(text)
    if not len(words):
        return []
    states = states_of(text, paragraphs, words)
    at = _index(words, len(text))
    masks = [rest] * len(words)
    for s, e, label in spans:
        first, last = at[s], at[e - 1]
        unsure = (
            names_only
            and label in ("PER", "ORG", "LOC")
            and not any(w[:1].isupper() for w in words.texts[first : last + 1])
        )
        masks[first] = ANY if unsure else bit(f"B-{label}")
        for i in range(first + 1, last + 1):
            masks[i] = ANY if unsure else bit(f"I-{label}")
    found = []
    for start, end in paragraphs:
        lo, hi = at[start], at[end - 1] + 1
        while lo < hi and words.starts[lo] < start:
            lo += 1
        for a, b in cut(words.texts[lo:hi]):
            found.append(
                Window(
                    list(words.texts[lo + a : lo + b]),
                    states[lo + a : lo + b],
                    entities=masks[lo + a : lo + b],
                )
            )
    return found


# --- coreference ------------------------------------------------------------------------


PRONOUNS = frozenset(
    "he him his himself she her hers herself it its itself they them their theirs "
    "themselves i me my myself we us our ours ourselves you your who whom whose "
    "this that these those".split()
)


def mention_kind(words: list[str]) -> int:
    """Return 0 for a pronoun, 1 for a name (a capital past its first word), 2 for a nominal."""
    if len(words) == 1 and words[0].lower() in PRONOUNS:
        return 0
    body = words[1:] if words[0].lower() in ("the", "a", "an") else words
    return 1 if any(w[:1].isupper() for w in body) else 2


def coref_documents(data: Path, *, split: str) -> list[CorefDocument]:
    """Return stretches with their mentions: clusters of GUM and LitBank, pairs of GAP."""
    found = list(_gum_coref(data, split))
    if split == "train":
        found += list(_litbank_coref(data))
    gap = "development" if split == "train" else "validation"
    found += list(_gap_pairs(data / f"open/gap/{gap}.jsonl.xz"))
    return found


def _pieces(
    sents: list[list[str]], mentions: list[tuple[int, int, int, str]], per: int = 900
) -> Iterator[CorefDocument]:
    """Cut a document into stretches; mentions are (first, last, head, cluster) words."""
    windows: list[tuple[int, list[str]]] = []
    at = 0
    for sent in sents:
        for k in range(0, len(sent), MAX_WORDS):
            part = sent[k : k + MAX_WORDS]
            if windows and len(windows[-1][1]) + len(part) <= 60:
                windows[-1][1].extend(part)
            else:
                windows.append((at + k, list(part)))
        at += len(sent)
    flat = [w for s in sents for w in s]
    stretch: list[tuple[int, list[str]]] = []
    for i, w in enumerate(windows):
        stretch.append(w)
        if sum(len(x[1]) for x in stretch) >= per or i == len(windows) - 1:
            yield _stretch(stretch, flat, mentions)
            stretch = []


def _stretch(
    windows: list[tuple[int, list[str]]],
    flat: list[str],
    mentions: list[tuple[int, int, int, str]],
) -> CorefDocument:
    lo, hi = windows[0][0], windows[-1][0] + len(windows[-1][1])
    clusters: dict[str, int] = {}
    rows = []
    for first, last, head, cluster in sorted(mentions):
        if not lo <= head < hi:
            continue
        w = max(i for i, x in enumerate(windows) if x[0] <= head)
        k = clusters.setdefault(cluster, len(clusters))
        rows.append((w, head - windows[w][0], mention_kind(flat[first : last + 1]), k))
    return CorefDocument([Window(list(x[1]), token_quotes(x[1])) for x in windows], rows)


def _gum_coref(data: Path, split: str) -> Iterator[CorefDocument]:
    sents: dict[str, list[list[str]]] = {}
    for doc, _p, _m, rows in read_conllu(data / f"open/gum/{split}.conllu.xz"):
        sents.setdefault(doc, []).append([r[1] for r in rows])
    for doc in json_lines(data / "open/gum/mentions.jsonl.xz"):
        if doc["split"] != split or doc["doc"] not in sents:
            continue
        ms = [
            (s - 1, e - 1, s - 2 + int(str(mi).split(",")[0]), g)
            for s, e, g, etype, _i, _l, mi, _w, _t in doc["mentions"]
            if etype in ("person", "organization", "place")
        ]
        yield from _pieces(sents[doc["doc"]], ms)


_HEAD_STOP = frozenset("of in on at from with who whom which that for to by , ( -- and".split())


def _head_of(words: list[str]) -> int:
    for i, w in enumerate(words):
        if i and w.lower() in _HEAD_STOP:
            return i - 1
    return len(words) - 1


def _litbank_coref(data: Path) -> Iterator[CorefDocument]:
    sents: list[list[str]] = [[]]
    mentions: list[tuple[int, int, int, str]] = []
    open_: list[tuple[str, int]] = []
    n = 0
    with lzma.open(data / "open/litbank/coref.conll.xz", "rt", encoding="utf8") as lines:
        for raw in lines:
            line = raw.strip()
            if line.startswith("#begin"):
                sents, mentions, open_, n = [[]], [], [], 0
            elif line.startswith("#end"):
                flat = [w for s in sents for w in s]
                rows = [(a, b, a + _head_of(flat[a : b + 1]), c) for a, b, _h, c in mentions]
                yield from _pieces([s for s in sents if s], rows)
            elif not line:
                sents.append([])
            else:
                cells = line.split("\t")
                sents[-1].append(cells[3])
                for mark in cells[-1].split("|") if cells[-1] != "_" else []:
                    cluster = mark.strip("()")
                    if mark.startswith("("):
                        open_.append((cluster, n))
                    if mark.endswith(")"):
                        k = max(i for i, o in enumerate(open_) if o[0] == cluster)
                        mentions.append((open_.pop(k)[1], n, n, cluster))
                n += 1


def _gap_pairs(path: Path) -> Iterator[CorefDocument]:
    for r in json_lines(path):
        text = r["Text"]
        words = find_words(text)
        at = _index(words, len(text))
        pieces = cut(words.texts, 60)
        rows, heads = [], []
        for key, name in (
            ("Pronoun-offset", r["Pronoun"]),
            ("A-offset", r["A"]),
            ("B-offset", r["B"]),
        ):
            s = int(r[key])
            last = at[s + len(name) - 1]
            w = max(i for i, p in enumerate(pieces) if p[0] <= last)
            heads.append((w, last - pieces[w][0], 0 if key.startswith("P") else 1, len(heads)))
            rows.append(last)
        states = states_of(text, [(0, len(text))], words)
        windows = [Window(list(words.texts[a:b]), states[a:b]) for a, b in pieces]
        order = sorted(range(3), key=lambda i: rows[i])
        rank = {m: k for k, m in enumerate(order)}
        true = {"TRUE": True, "FALSE": False, True: True, False: False}
        pairs = [(rank[0], rank[1], true[r["A-coref"]]), (rank[0], rank[2], true[r["B-coref"]])]
        yield CorefDocument(windows, [heads[i] for i in order], pairs)
