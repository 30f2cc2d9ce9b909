from onrecord.exports.brief.page import Note, Source
from onrecord.exports.brief.topics import Topics

SOURCE = Source(article=1, outlet=None, day=None, title="t", url=None)


def _note(words: str) -> Note:
    return Note(source=SOURCE, quotation=words)


def test_the_same_words_are_one_note_whoever_carries_them() -> None:
    topics = Topics()
    for words in ("we hold it", "we hold it", "it is ours"):
        topics.add("Sarn", "Orland: controlled", _note(words))
    heading, point = topics.lines()
    assert heading.words == "Sarn"
    assert [note.quotation for note in point.notes] == ["we hold it", "it is ours"]


def test_headings_that_differ_in_case_are_one() -> None:
    topics = Topics()
    topics.add("Sarn", "a", _note("x"))
    topics.add("SARN", "b", _note("y"))
    assert [line.words for line in topics.lines()] == ["Sarn", "a", "b"]


def test_a_heading_with_too_few_points_is_not_shown() -> None:
    topics = Topics()
    topics.add("Sarn", "a", _note("x"))
    assert list(topics.lines(least=2)) == []


def test_many_notes_are_counted_and_not_shown() -> None:
    topics = Topics()
    for n in range(8):
        topics.add("Sarn", "a", _note(str(n)))
    _, point = topics.lines()
    assert point.words == "a (and 3 more)"
    assert len(point.notes) == 5


def test_of_very_many_headings_those_with_the_most_words_are_shown() -> None:
    topics = Topics()
    for n in range(100):
        topics.add(f"h{n}", "a", _note("x"))
    topics.add("h99", "a", _note("y"))
    lines = list(topics.lines())
    headings = [line.words for line in lines if not line.under]
    assert headings[-2:] == ["h99", "… and 60 more in the ledger"]
    assert headings[:39] == [f"h{n}" for n in range(39)]


def test_points_with_one_rival_do_not_differ() -> None:
    topics = Topics()
    topics.add("ships", "40, according to Orland", _note("x"), rival="40")
    topics.add("ships", "40, according to Vessany", _note("y"), rival="40")
    assert list(topics.lines(least=2)) == []
    topics.add("ships", "50, according to Vessany", _note("z"), rival="50")
    assert len(list(topics.lines(least=2))) == 4
