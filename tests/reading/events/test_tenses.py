"""The form of a verb and its helpers tell when it is done."""

import pytest

from onrecord.reading.events.tenses import Tense, tense_of
from onrecord.reference.events import Form


@pytest.mark.parametrize(
    ("form", "helpers", "to", "tense"),
    [
        (Form.PLAIN, {"will"}, False, Tense.WILL),
        (Form.PLAIN, {"would"}, False, Tense.WOULD),
        (Form.PLAIN, {"'d"}, False, Tense.WOULD),
        (Form.PAST, {"'d"}, False, Tense.PAST),
        (Form.PAST, {"could", "have"}, False, Tense.OPEN),
        (Form.PAST, {"are", "be"}, True, Tense.DUE),
        (Form.PLAIN, set(), True, Tense.BARE),
        (Form.ING, set(), False, Tense.BARE),
        (Form.ING, {"is"}, False, Tense.NOW),
        (Form.ING, {"were"}, False, Tense.PAST),
        (Form.ING, {"has", "been"}, False, Tense.NOW),
        (Form.PAST, {"has", "been"}, False, Tense.PAST),
        (Form.PAST, {"was"}, False, Tense.PAST),
        (Form.PLAIN, {"did"}, False, Tense.PAST),
        (Form.PLAIN, {"does"}, False, Tense.NOW),
        (Form.PAST, set(), False, Tense.ED),
        (Form.PRESENT, set(), False, Tense.PLAIN),
    ],
)
def test_a_form_with_its_helpers_has_a_tense(
    form: Form, helpers: set[str], to: bool, tense: Tense
) -> None:
    assert tense_of(form, helpers, to=to) is tense
