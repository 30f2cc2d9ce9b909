"""Interpretations: who asserts what a word is part of."""

from collections.abc import Callable

from onrecord.model import NARRATOR
from onrecord.reading.interpretation import Interpretation

TEXT = "The port closed at noon. “Nobody will sail today,” Mayor Lia Fenn said.\n"


def test_quoted_words_are_their_speakers_and_the_rest_the_narrators(
    interpreted: Callable[[str], Interpretation],
) -> None:
    found = interpreted(TEXT)
    words = found.analysis.draft.words.texts
    (fenn,) = {s.speaker.actor for s in found.statements if s.speaker is not None}
    assert found.asserter_at(words.index("sail")) == fenn
    assert found.asserter_at(words.index("port")) == NARRATOR
    assert found.statement_at(words.index("port")) is None
    assert found.statement_at(words.index("sail")) is found.statements[0]


def test_words_of_nobody_known_are_the_narrators(
    interpreted: Callable[[str], Interpretation],
) -> None:
    found = interpreted("It was said that the port would close today.\n")
    words = found.analysis.draft.words.texts
    assert found.asserter_at(words.index("close")) == NARRATOR
