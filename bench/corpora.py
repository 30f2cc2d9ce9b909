"""Corpora: where the gold lies outside the project, its lines for the reader, its hash."""

import hashlib
import json
import lzma
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["Corpora", "Line", "default_shared", "digest_files", "read_entries", "write_lines"]

Line = dict[str, str]
"""One line of `onrecord read --as jsonl`: id, text and, where known, published."""

SEED_PUBLISHED = "2022-09-22"


@dataclass(frozen=True, slots=True)
class Corpora:
    """The folder of corpora and scorers; any part of it may be missing."""

    shared: Path

    @property
    def data(self) -> Path:
        """The folder of data, without scorers and seed."""
        return self.shared / "data"

    @property
    def ewt(self) -> Path:
        """The dev part of UD English EWT."""
        return self.data / "open" / "ud-ewt" / "dev.conllu.xz"

    @property
    def uner(self) -> Path:
        """The names in the dev part of UD English EWT."""
        return self.data / "open" / "uner-ewt" / "dev.jsonl.xz"

    @property
    def polnear(self) -> Path:
        """PolNeAR's dev articles with their attributions."""
        return self.data / "research" / "polnear" / "dev.jsonl.xz"

    @property
    def polnear_train(self) -> Path:
        """PolNeAR's training articles."""
        return self.data / "research" / "polnear" / "train.jsonl.xz"

    @property
    def wikinews(self) -> Path:
        """Wikinews of 2019 and 2020, without annotation."""
        return self.data / "open" / "wikinews-2019-2020" / "articles.jsonl.xz"

    @property
    def crisis(self) -> Path:
        """The folder of crisis reports with their gold."""
        return self.data / "crisis-dev"

    @property
    def seed(self) -> Path:
        """The seed article."""
        return self.shared / "seed" / "article.txt"

    @property
    def seed_gold(self) -> Path:
        """The seed's annotation."""
        return self.shared / "seed" / "gold.json"

    @property
    def tbaq(self) -> Path:
        """The TempEval-3 documents with their time expressions."""
        return self.data / "research" / "tempeval3" / "tbaq-text.jsonl.xz"

    @property
    def gum(self) -> Path:
        """The dev part of UD English GUM."""
        return self.data / "open" / "gum" / "dev.conllu.xz"

    @property
    def gum_dates(self) -> Path:
        """The dated expressions of GUM."""
        return self.data / "open" / "gum" / "dates.jsonl.xz"

    @property
    def gum_conditionals(self) -> Path:
        """The conditionals of GUM."""
        return self.data / "open" / "gum" / "conditional_cxn.jsonl.xz"

    @property
    def geowebnews(self) -> Path:
        """The dev half of GeoWebNews."""
        return self.data / "research" / "geowebnews" / "docs.jsonl.xz"

    @property
    def plover(self) -> Path:
        """The dev half of the PLOVER records."""
        return self.data / "open" / "plover-gsr" / "dev.jsonl.xz"

    @property
    def cameo(self) -> Path:
        """The sentences of ConfliBERT with the quad of each."""
        return self.data / "research" / "cameo-conflibert" / "train_class.jsonl.xz"

    @property
    def factuality(self) -> Path:
        """The UDS judgements of what happened, on UD English EWT."""
        return self.data / "open" / "uds-factuality" / "all.jsonl.xz"

    @property
    def petrarch(self) -> Path:
        """The real sentences of the PETRARCH cases."""
        return self.data / "open" / "petrarch-cases" / "real_dev.jsonl.xz"

    @property
    def categories(self) -> Path:
        """The table from CAMEO codes to PLOVER categories."""
        return self.data / "open" / "plover-docs" / "CAMEO2PLOVER-2021.txt.xz"

    @property
    def argunsc(self) -> Path:
        """Security Council speeches with claims, premises and links."""
        return self.data / "open" / "argunsc" / "speeches.jsonl.xz"

    @property
    def recognizers(self) -> Path:
        """The folder of Recognizers-Text cases."""
        return self.data / "open" / "recognizers-text-specs"

    def tool(self, name: str) -> Path:
        """Return the path of a scorer."""
        return self.shared / "tools" / name

    def crisis_files(self) -> tuple[Path, ...]:
        """Return every text of the crisis reports and its gold, in order of name."""
        return tuple(sorted(p for p in self.crisis.glob("[0-9]*") if p.suffix in _PAIR))

    def polnear_lines(self) -> Iterator[Line]:
        """Return the PolNeAR articles as lines for the reader."""
        yield from map(_line, read_entries(self.polnear))

    def crisis_lines(self) -> Iterator[Line]:
        """Return the crisis reports as lines for the reader; an estimated date will do."""
        for gold in self.crisis_files():
            if gold.suffix == ".json":
                yield _line(_with_text(gold))

    def seed_lines(self) -> Iterator[Line]:
        """Return the seed as the one line for the reader."""
        gold = json.loads(self.seed_gold.read_text(encoding="utf-8"))
        text = self.seed.read_bytes().decode("utf-8")
        yield {"id": gold["id"], "text": text, "published": SEED_PUBLISHED}


_PAIR = {".txt", ".json"}


def default_shared() -> Path:
    """Return the folder of corpora: `ONRECORD_SHARED`, or `shared` beside the project."""
    beside = Path(__file__).resolve().parents[2] / "shared"
    return Path(os.environ.get("ONRECORD_SHARED", beside))


def read_entries(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a compressed file of JSON lines."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def write_lines(lines: Iterable[Line], path: Path) -> None:
    """Write lines for the reader to a file."""
    with path.open("w", encoding="utf-8") as out:
        for line in lines:
            out.write(json.dumps(line) + "\n")


def digest_files(paths: Iterable[Path]) -> str:
    """Return one SHA-256 over the names and bytes of some files, in order of name."""
    total = hashlib.sha256()
    for path in sorted(paths, key=lambda p: p.name):
        with path.open("rb") as data:
            inner = hashlib.file_digest(data, "sha256")
        total.update(f"{path.name} {inner.hexdigest()}\n".encode())
    return total.hexdigest()


def _with_text(gold: Path) -> dict[str, str | None]:
    entry = json.loads(gold.read_text(encoding="utf-8"))
    text = gold.with_suffix(".txt").read_bytes().decode("utf-8")
    return {"id": entry["id"], "text": text, "date": entry["date"] or entry["date_est"]}


def _line(entry: dict[str, str | None]) -> Line:
    known = {"id": entry["id"], "text": entry["text"], "published": entry.get("date")}
    return {key: value for key, value in known.items() if value}
