from collections.abc import Callable

from onrecord.model import NARRATOR
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.passages import passage_at, said_by, trimmed

Read = Callable[..., Interpretation]

TEXT = "The strait is closed. “We will not yield,” President Ada Quill said on Monday."


def test_a_passage_stays_in_its_sentence_and_its_voice(interpreted: Read) -> None:
    read = interpreted(TEXT)
    words = read.analysis.draft.words.texts
    quoted = passage_at(read, words.index("yield"))
    assert read.analysis.span(quoted).text == "We will not yield"
    told = passage_at(read, words.index("strait"))
    assert read.analysis.span(told).text == "The strait is closed."


def test_what_a_speaker_says_in_a_sentence_is_only_the_content(interpreted: Read) -> None:
    read = interpreted(TEXT)
    speaker = read.statements[0].speaker
    assert speaker is not None
    sentence = read.analysis.sentence_run(len(read.analysis.draft.words) - 1)
    said = said_by(read, sentence, speaker.actor)
    assert said is not None
    assert read.analysis.span(said).text == "We will not yield"
    assert said_by(read, sentence, NARRATOR) is not None
    assert said_by(read, (0, 4), speaker.actor) is None


def test_marks_and_bullets_are_trimmed(interpreted: Read) -> None:
    read = interpreted("• Ships must pass.\n• “They wait,”")
    assert trimmed(read.analysis, (0, 0)) is None
    assert trimmed(read.analysis, (0, 4)) == (1, 4)


def test_a_passage_of_an_endless_sentence_is_cut(interpreted: Read) -> None:
    read = interpreted("ships and " * 1000)
    first, last = passage_at(read, 1500)
    assert first <= 1500 <= last
    assert last - first < 500
