"""The judge of commitments learns from snippets and is written where asked."""

import json
import lzma
from pathlib import Path

import numpy as np
import pytest

from training.commitments import DAILY_NEWS, SNIPPETS, Example, fit, main

THREATS = [
    ("“If they fire again, we will strike their ports,” Velmark's minister said.", "military"),
    ("Torran's president said his country would cut off the gas if Velmark armed.", "economic"),
]
QUIET = "Torran's foreign minister said the talks would go on in the capital on Friday."


@pytest.fixture
def snippets(tmp_path: Path) -> Path:
    folder = tmp_path / "snippets"
    folder.mkdir()
    consequences = ("we will strike their ports", "his country would cut off the gas")
    entries = [
        {"text": text, "threats": [{"consequence": told, "means": means}]}
        for (text, means), told in zip(THREATS, consequences, strict=True)
    ]
    entries += [{"text": QUIET, "threats": []}]
    lines = "\n".join(json.dumps(entry, ensure_ascii=False) for entry in entries * 3)
    (folder / "A.jsonl").write_text(lines + "\n", "utf-8")
    news = tmp_path / DAILY_NEWS
    news.parent.mkdir(parents=True)
    with lzma.open(news, "wt", encoding="utf-8") as out:
        out.write(json.dumps({"text": QUIET}) + "\n")
    return folder


def test_the_command_writes_the_same_weights_each_time(
    snippets: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--snippets", str(snippets), "--data", str(tmp_path)]
    for name in ("one.npz", "two.npz"):
        main([*asked, "--to", str(tmp_path / name)])
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
    assert "from 6 commitments" in capsys.readouterr().out


def test_a_clue_of_commitments_alone_speaks_for_them() -> None:
    nothing = np.zeros(4, np.float32)
    examples = [
        Example(
            clues=("modality will", "strike" if told else "meet"),
            parts=(nothing, nothing, nothing),
            label=told,
            means="military" if told else None,
        )
        for told in (True, False) * 20
    ]
    weights = fit(examples)
    assert weights.clues["strike"][0] > 0 > weights.clues["meet"][0]
    assert abs(float(weights.clues["modality will"][0])) < 0.01


def test_every_snippet_holds_the_words_of_its_threats_once() -> None:
    files = sorted(SNIPPETS.glob("*.jsonl"))
    assert files
    for file in files:
        for line in file.read_text("utf-8").splitlines():
            entry = json.loads(line)
            for threat in entry["threats"]:
                assert entry["text"].count(threat["consequence"]) == 1, (file.name, threat)
