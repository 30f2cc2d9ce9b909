import pytest

from onrecord.intake.mojibake import share_of_sound_words

RUSSIAN = "Министр сказал, что корабли не были в порту, и что это было его решение."


@pytest.mark.parametrize("wrong", ["cp1252", "koi8-r", "cp1250", "cp866"])
def test_words_read_in_the_wrong_charset_look_less_sound(wrong: str) -> None:
    scrambled = RUSSIAN.encode("cp1251").decode(wrong, errors="replace")
    assert share_of_sound_words(scrambled) < share_of_sound_words(RUSSIAN)


def test_words_of_plain_letters_tell_nothing() -> None:
    assert share_of_sound_words("<p>He left.</p>") == 0.0
