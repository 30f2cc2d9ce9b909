"""The sheet: attributions by number, and which of them holds each word."""

from onrecord.reading.sheet import Sheet, is_word
from tests.reading.analyses import analysis_of, attributed

ANALYSIS = analysis_of("Tarn said no and Ode said yes — twice.")
TARN = attributed(ANALYSIS, "Tarn", "said", "no")
ODE = attributed(ANALYSIS, "Ode", None, "yes")


def test_all_parts_of_an_attribution_are_its_own() -> None:
    sheet = Sheet(ANALYSIS, [TARN])
    assert sheet.owner == {0: 0, 1: 0, 2: 0}


def test_an_attribution_that_is_added_owns_its_contents() -> None:
    sheet = Sheet(ANALYSIS, [TARN])
    assert sheet.add(ODE) == 1
    assert sheet.owner[ODE.contents[0][0]] == 1
    assert sheet.attributions == [TARN, ODE]


def test_contents_are_changed_and_all_else_kept() -> None:
    sheet = Sheet(ANALYSIS, [TARN])
    sheet.set_contents(0, ())
    assert sheet.attributions[0].contents == ()
    assert sheet.attributions[0].cue == TARN.cue


def test_signs_are_no_words() -> None:
    texts = ANALYSIS.draft.words.texts
    assert [t for i, t in enumerate(texts) if not is_word(ANALYSIS.draft, i)] == ["—", "."]
