from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from training.account import Account, Variant, load_account, save_account


def test_an_account_comes_back_as_it_was_kept(account: Account, tmp_path: Path) -> None:
    for kept in (account, replace(account, training=None)):
        save_account(kept, tmp_path / "scores.json")
        assert load_account(tmp_path / "scores.json") == kept


def test_a_variant_weighs_all_files_and_knows_its_graph(tmp_path: Path) -> None:
    (tmp_path / "reader.onnx").write_bytes(b"graph")
    (tmp_path / "heads.npz").write_bytes(b"arrays")
    found = Variant.of(tmp_path, {})
    assert (found.bytes, found.graph_sha256) == (11, sha256(b"graph").hexdigest())
