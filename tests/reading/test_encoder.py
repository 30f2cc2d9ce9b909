"""The encoder: columns as long as the articles' words, whatever is read together."""

import numpy as np

from onrecord.reading.encoder import Encoded
from onrecord.reading.pipeline import Kit
from onrecord.reading.windows import Draft, draft_of
from onrecord.reference.places import load_places
from tests.builders import article_of

SAID = "The minister said that no ship would pass the strait on Friday."


def drafts(*texts: str) -> list[Draft]:
    return [draft_of(article_of(text), places=load_places()) for text in texts]


def labels(kit: Kit, draft: Draft, encoded: Encoded) -> list[tuple[str, str]]:
    inventory = kit.encoder.inventory
    upos = [inventory.upos[i] for i in encoded.upos.tolist()]
    return list(zip(draft.words.texts, upos, strict=True))


def test_every_word_has_its_labels(kit: Kit) -> None:
    (draft,) = drafts(SAID)
    (encoded,) = kit.encoder.encode([draft])
    got = labels(kit, draft, encoded)
    assert ("ship", "NOUN") in got
    assert ("said", "VERB") in got
    assert len(encoded.tags) == len(encoded.heads) == len(encoded.mention) == len(draft.words)


def test_columns_do_not_depend_on_what_is_read_beside(kit: Kit) -> None:
    together = kit.encoder.encode(drafts(SAID, "No.", SAID * 30, SAID))
    (alone,) = kit.encoder.encode(drafts(SAID))
    for encoded in (together[0], together[3]):
        assert np.array_equal(encoded.tags, alone.tags)
        assert np.array_equal(encoded.heads, alone.heads)
        assert np.array_equal(encoded.mention, alone.mention)


def test_heads_are_numbered_through_the_article_and_stay_in_their_window(kit: Kit) -> None:
    (draft,) = drafts(f"{SAID}\n\n{SAID}")
    (encoded,) = kit.encoder.encode([draft])
    (_, middle), (_, end) = draft.windows
    assert all(h < middle for h in encoded.heads[:middle])
    assert all(middle <= h < end for h in encoded.heads[middle:])


def test_windows_of_nothing_but_signs_are_left_blank(kit: Kit) -> None:
    (draft,) = drafts("* * * ! ! !\n\n" + SAID)
    (encoded,) = kit.encoder.encode([draft])
    assert encoded.heads[:6].tolist() == list(range(6))
    assert not encoded.tags[:6].any()
    assert not encoded.mention[:6].any()
    assert encoded.mention[6:].any()


def test_an_article_without_words_has_empty_columns(kit: Kit) -> None:
    (encoded,) = kit.encoder.encode(drafts(""))
    assert len(encoded.tags) == 0


def test_words_that_the_tokenizer_spells_out_are_read(kit: Kit) -> None:
    (draft,) = drafts(" ".join(f"ЩЫЖФЪ{n}ЙЦУКЕН" for n in range(128)))
    (encoded,) = kit.encoder.encode([draft])
    assert len(encoded.tags) == 128
