import io
import json

import pytest

from onrecord.errors import SourceError
from onrecord.intake.citron import parcels_from_citron
from onrecord.intake.parcels import Parcel, Shipped, article_from_parcel
from onrecord.intake.rows import Fields
from onrecord.intake.streams import followed

TEXT = "“No ship will pass,” said Adar Velt.\nHe left."
DOCUMENT = {
    "text": TEXT,
    "quotes": [
        {
            "cue": {"start": 21, "end": 25, "text": "said"},
            "sources": [{"start": 26, "end": 35, "text": "Adar Velt"}],
            "contents": [{"start": 0, "end": 20, "text": "“No ship will pass,”"}],
        }
    ],
}


def shipped(data: bytes) -> list[Shipped]:
    stream = followed(io.BytesIO(data), follow=lambda _: None)
    return list(parcels_from_citron(stream, where="d.json", id="d", fields=Fields()))


def test_the_text_of_a_document_is_taken_as_it_is() -> None:
    (one,) = shipped(json.dumps(DOCUMENT, indent=4).encode())
    assert isinstance(one, Parcel)
    assert one.id == "d"
    assert article_from_parcel(one).text == TEXT


def test_an_array_holds_many() -> None:
    rows = shipped(json.dumps([DOCUMENT, 5, {"text": "a", "id": 9}]).encode())
    assert [getattr(row, "id", None) for row in rows] == ["d:1", None, "9"]


@pytest.mark.parametrize("data", [b"", b"{", b"[" * 100_000, b"\xff"])
def test_what_is_not_json_cannot_be_read(data: bytes) -> None:
    with pytest.raises(SourceError, match="not JSON"):
        shipped(data)
