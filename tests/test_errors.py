import pickle

import pytest

from onrecord.errors import DamagedRecordError, OnRecordError, SourceError


@pytest.mark.parametrize("kind", [OnRecordError, DamagedRecordError, SourceError])
def test_an_error_comes_whole_out_of_another_process(kind: type[OnRecordError]) -> None:
    error = kind(what="it broke off", where="a.warc, byte 7", fix="fetch it again")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is kind
    assert (again.what, again.where, again.fix) == (error.what, error.where, error.fix)
    assert str(again) == str(error)
