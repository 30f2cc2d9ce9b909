"""A reader that needs no model: it quotes whatever stands in straight double marks."""

import sys
from pathlib import Path

import pytest

from bench.reader import Bench

FAKE = '''
"""Answer `read` as the real command does: JSON lines or one file in, records out."""
import json, re, sys

if "crash" in sys.argv:
    sys.exit("onrecord: here: it crashed; mend it")
source = next(word for word in sys.argv[2:] if "/" in word)
data = open(source, "rb").read(2_000_000)
if not data.strip() or b"\\0" in data:
    print(f"onrecord: {source}: no text; give a page with text", file=sys.stderr)
    sys.exit(2)
text = data.decode("utf-8", errors="replace")
whole = [{"id": "1", "text": text}]
entries = map(json.loads, text.splitlines()) if "jsonl" in sys.argv else whole
for entry in entries:
    said = re.finditer('"([^"]+)"', entry["text"])
    statements = [
        {
            "manner": "direct",
            "speaker": {"actor": "a1", "name": "Ilse Marrant"},
            "source": [],
            "cue": [],
            "content": [{"start": m.start(1), "end": m.end(1), "text": m[1]}],
            "said": None,
        }
        for m in said
    ]
    article = {"id": entry["id"]}
    record = {"schema": "onrecord.record/1", "article": article, "statements": statements}
    print(json.dumps(record))
'''


@pytest.fixture
def fake_reader(tmp_path: Path) -> tuple[str, ...]:
    script = tmp_path / "fake_reader.py"
    script.write_text(FAKE, encoding="utf-8")
    return (sys.executable, str(script))


@pytest.fixture
def bench(tmp_path: Path, fake_reader: tuple[str, ...]) -> Bench:
    """A bench with room to work in, a small sample, and no corpora."""
    room = tmp_path / "room"
    examples = tmp_path / "examples"
    for folder in (room, examples):
        folder.mkdir()
    (examples / "sample.txt").write_text('"No," said Marrant.', encoding="utf-8")
    return Bench(
        command=fake_reader, shared=tmp_path / "shared", root=tmp_path, room=room, fast=True
    )
