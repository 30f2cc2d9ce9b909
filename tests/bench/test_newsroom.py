"""The newsroom: as many articles as are asked for, no two alike, the same every time."""

from bench.corpora import Line
from bench.newsroom import newsroom

TEXT = (
    "Velmark warned Torran on Wednesday. “We will answer,” Minister Ivo Tarn told reporters "
    "gathered outside the harbour office while several patrol boats were leaving slowly. "
    "Later that evening Tarn travelled back towards Velmark without giving further details "
    "about whatever measures might follow during the coming weeks."
)
LINES: list[Line] = [
    {"id": "a", "title": "Velmark Warns Torran", "text": TEXT, "published": "2031-03-12"},
    {"id": "b", "text": TEXT.replace("Torran", "Kelm")},
]


def passages(text: str) -> set[tuple[str, ...]]:
    words = text.split()
    return {tuple(words[at : at + 8]) for at in range(len(words) - 7)}


def test_the_first_round_is_the_articles_as_they_are() -> None:
    assert list(newsroom(LINES, size=2)) == LINES


def test_as_many_are_made_as_are_asked_for_each_with_a_name_of_its_own() -> None:
    made = list(newsroom(LINES, size=7))
    assert len({line["id"] for line in made}) == 7
    assert len({line["text"] for line in made}) == 7


def test_the_same_is_made_every_time() -> None:
    assert list(newsroom(LINES, size=9)) == list(newsroom(LINES, size=9))


def test_a_later_round_keeps_hardly_a_passage_of_the_first() -> None:
    first, *_, later = newsroom(LINES, size=5)
    shared = passages(first["text"]) & passages(later["text"])
    assert len(shared) < len(passages(first["text"])) / 4


def test_names_change_alike_throughout_a_round_and_days_stay() -> None:
    later = list(newsroom(LINES, size=4))[2]
    assert "Tarn" not in later["text"]
    assert "Wednesday" in later["text"]
    assert later["title"].split()[2] in later["text"]
    assert later["published"] == "2031-03-12"
