import random

import pytest

from bench.edits import EDITS, edited
from bench.stories import made_stories

STORY, OTHER = made_stories(2, seed=1)


@pytest.mark.parametrize("edit", EDITS)
def test_every_edit_changes_a_story_and_keeps_much_of_it(edit: str) -> None:
    text = edited(STORY, OTHER, edit=edit, chance=random.Random(2))
    words = set(STORY.split())
    assert text != STORY
    assert len(words & set(text.split())) >= 0.1 * len(words)


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("story", ["Kelm.", "Talks Fail\n\nThey met.\n", "one " * 500])
def test_every_edit_takes_any_story(edit: str, story: str) -> None:
    assert edited(story, OTHER, edit=edit, chance=random.Random(2)).strip()


def test_the_same_chance_makes_the_same_edits() -> None:
    one, other = (
        [edited(STORY, OTHER, edit=edit, chance=random.Random(3)) for edit in EDITS]
        for _ in range(2)
    )
    assert one == other
