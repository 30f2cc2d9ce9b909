"""The day of publication is taken from the lines above a plain text's story, or not at all."""

from datetime import date

import pytest

from onrecord.intake.text import article_from_text

STORY = "The ministers of both states met on Monday and said that talks would go on.\n"
MARCH = date(2031, 3, 6)


def published(*above: str, below: str = "") -> date | None:
    lines = "\n".join(above)
    return article_from_text(f"{lines}\n\n{STORY}\n{below}", id="1").published


@pytest.mark.parametrize(
    "line",
    [
        "Posted by Ada Orr on 2031-03-06 22:37:07",
        "Published :`2031-03-06 19:11:47`",
        "March 6, 2031",
        "Thu 6 March 2031 10.30 GMT",
        "6th Mar. 2031",
        "By Ada Orr | March 6, 2031 | 4:05 pm",
        "Updated: March 6, 2031",
        "2031/03/06",
        "06.03.2031 • 21:14",
        "All News 16:20 March 06, 2031",
        "PUBLISHED THU, MAR 6 2031 9:12 AM EDT | UPDATED 2 HOURS AGO",
    ],
)
def test_a_line_above_the_story_states_the_day(line: str) -> None:
    assert published("Talks Fail Again", line) == MARCH


def test_front_matter_states_it_by_its_key() -> None:
    matter = ("---", "layout: post", "expires: 2032-01-01", "date: 2031-03-06T04:41:53", "---")
    assert published(*matter) == MARCH
    assert published("---", "layout: post", "expires: 2032-01-01", "---") is None


def test_publication_goes_before_a_later_change() -> None:
    assert published("Talks", "Updated 8 March 2031", "Published 6 March 2031") == MARCH


@pytest.mark.parametrize(
    "line",
    [
        "06/03/2031",
        "Published 30 February 2031",
        "Thursday, 6 March",
        "Soldiers of the coast guard stand at the quay of Port Ambrel, March 6, 2031",
        "image: https://pictures.example/2031/03/06/port.jpg",
        "The treaty of 6 March 2031 is void, the minister told the parliament of the republic.",
    ],
)
def test_what_does_not_state_it_is_left(line: str) -> None:
    assert published("Talks Fail Again", line) is None


def test_what_stands_below_the_story_is_left() -> None:
    paragraph = "The ministers met on Monday. They said that talks would go on for a week.\n\n"
    below = f"{paragraph}{paragraph}Published 6 March 2031\n"
    assert published("Talks Fail Again", below=below) is None


def test_a_standfirst_may_stand_above_the_day() -> None:
    standfirst = (
        "Both sides left the hall at dawn. Nobody would say when they might meet again."
    )
    assert published("Talks Fail Again", standfirst, "Published On 6 March 2031") == MARCH


def test_the_day_that_the_caller_gives_holds() -> None:
    text = f"Talks Fail Again\nMarch 6, 2031\n\n{STORY}"
    given = date(2031, 3, 9)
    assert article_from_text(text, id="1", published=given).published == given


def test_a_month_in_letters_that_only_look_like_ours_is_no_error() -> None:
    assert published("Talks Fail Again", "6 \u017fept 2031") is None
    assert published("Talks Fail Again", "6 \u017fept 2031, 2031-03-06") == MARCH
