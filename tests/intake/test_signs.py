import pytest

from onrecord.intake.signs import is_byline, is_date_line, is_heading, is_prose, kind_by_itself
from onrecord.model import BlockKind
from onrecord.reference.furniture import load_furniture

LEXICON = load_furniture()


@pytest.mark.parametrize(
    "line",
    [
        "Share",
        "Facebook Twitter WhatsApp Email",
        "Tags: Velmar, Tamria, cables",
        "Subscribe to our newsletter!",
        "Sign up for our daily briefing and get the best stories in your inbox.",
        "Your email address will not be published. Required fields are marked *",
        "Thank you for sharing your thoughts. We read every message.",
        "We use cookies to improve your experience. By continuing you agree to our policy.",
        "Copyright 2031 The Ostra Courier. All rights reserved.",
        "© 2031 Ostra Courier",
        "(Additional reporting by A. Lind in OSTRA; Editing by B. Moor)",
        "Jonas Lind in Ostra contributed to this report.",
        "More of this at https://courier.example/",
        "[ad_2]",
        "* * *",
    ],
)
def test_a_line_of_furniture_is_known_by_its_words(line: str) -> None:
    assert kind_by_itself(line, lexicon=LEXICON) is BlockKind.FURNITURE


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Ann Lo",
        "FILE PHOTO: The minister arrives for talks in Ostra, March 3, 2031.",
        "The harbour of Ostra (Reuters/Ann Lo)",
        "The minister speaks to the press in Ostra on March 3, 2031. REUTERS/Ann Lo/Pool",
        "A patrol boat leaves the harbour. (AP Photo/Ann Lo)",
        "Image credit: Navy of Velmar",
        "Ilan Toreth, file image\u00a0",
    ],
)
def test_a_picture_line_is_known_by_its_words(line: str) -> None:
    assert kind_by_itself(line, lexicon=LEXICON) is BlockKind.CAPTION


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell by a tenth after the warning.",
        "Follow-up talks are to be held in May, the ministry said, and they will be long.",
        "Photographs of the cable show a clean cut, said the minister.",
        "Images published last week show soldiers on the island.",
        "Video of the attack was posted to Telegram by the governor's office on Monday.",
        "Reporting by the Courier has shown that the ship was not where it should have been.",
        '"Subscribe to our cause," the rebel leader said in a post.',
        "Support us, the premier pleaded, or \u201cleave us be\u201d.",
        "Sources in the ministry said the ship had been boarded.",
        "Next week the council meets.",
        "Comments by the minister drew anger.",
        "By Monday the harbour was empty.",
        "The state donated \u20ac3 million to the fund.",
        "More than 200 people were hurt.",
        "Related to this is the quarrel over fish.",
        "Most people disagree, says a poll by Reuters/Ipsos.",
        "Nobody had drawn it on the map/Atlas",
        "Help us defend our land, for there is no more time.",
        "A Reuters/Ipsos poll found that most people disagree.",
        "Copyright was never the question, the judge wrote: \u201cIt was theft.\u201d",
        "OSTRA (Reuters) -",
    ],
)
def test_a_line_of_reporting_shows_no_sign_of_furniture(line: str) -> None:
    assert kind_by_itself(line, lexicon=LEXICON) is None


def test_a_markdown_heading_is_a_title() -> None:
    assert kind_by_itself("## What is known", lexicon=LEXICON) is BlockKind.TITLE


def test_a_heading_is_capitalised_and_does_not_end_a_sentence() -> None:
    assert is_heading("PUBLIC ANGER GROWS")
    assert not is_heading("Public anger grows in the capital")
    assert not is_heading("Minister Toreth Left Ostra.")


def test_a_date_line_is_a_date_and_nothing_else() -> None:
    assert is_date_line("Monday, 3 March 2031 10:15 am GMT", lexicon=LEXICON)
    assert is_date_line("Published :`2031-03-03 23:36:49`", lexicon=LEXICON)
    assert not is_date_line("On March 3, 2031 the ship sank", lexicon=LEXICON)
    assert not is_date_line("60.", lexicon=LEXICON)


def test_a_byline_is_by_and_a_name() -> None:
    assert is_byline("Posted by Staff Writer", lexicon=LEXICON)
    assert not is_byline("By then it was over.", lexicon=LEXICON)


def test_two_sentences_or_a_long_one_are_prose() -> None:
    assert is_prose("He left. She stayed.")
    assert not is_prose("He left")
