"""Weights: read from a folder, and a clear error where they are not."""

from pathlib import Path

import pytest

from onrecord.errors import WeightsError
from onrecord.reference.weights import load_weights


def test_of_an_empty_folder_every_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"reader\.onnx.*tokenizer\.json") as caught:
        load_weights(tmp_path)
    assert caught.value.where == str(tmp_path)
    assert "just train" in caught.value.fix


def test_the_labels_of_the_packages_weights_fit_their_heads() -> None:
    try:
        weights = load_weights()
    except WeightsError as error:
        pytest.skip(f"the weights are not installed: {error}")
    assert weights.inventory.entities[0] == "O"
    assert "nsubj" in weights.inventory.rels
    assert "VERB" in weights.inventory.upos
    assert weights.heads["transitions"].shape == (8, 7)
