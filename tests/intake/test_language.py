import pytest

from onrecord.intake.language import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The minister said that he would not go to the talks in May.", "en"),
        ("Der Minister sagte, dass er nicht zu den Gesprächen und auch nicht fahre.", "de"),
        ("Le ministre a dit que les navires ne sont pas dans le port et qu'il est sûr.", "fr"),
        ("El ministro dijo que los barcos no están en el puerto y que lo sabe.", "es"),
        ("O ministro disse que não vai para as conversas e que os navios foram embora.", "pt"),
        ("Bakan, bu gemilerin geçtiğini ve bunun için bir izin olmadığını da söyledi.", "tr"),
        ("Министр сказал, что корабли не были в порту и что это было его решение.", "ru"),
        ("Міністр сказав, що кораблі не були в порту, але він це вже знав та як.", "uk"),
        ("وزير قال في مؤتمر إن السفن التي كانت في الميناء لا علاقة لها بهذا", "ar"),
        ("وزیر گفت که این کشتی‌ها در بندر نبودند و از آن خبر را با او نداشت", "fa"),
        ("部长说，船只不在港口。", "zh"),
        ("大臣は船が港にいなかったと述べた。", "ja"),
        ("장관은 배가 항구에 없었다고 말했다.", "ko"),
    ],
)
def test_a_language_is_told_by_script_and_small_words(text: str, code: str) -> None:
    assert language_of(text) == code


def test_too_few_words_tell_no_language() -> None:
    assert language_of("") is None
    assert language_of("12:30 \x00 \ud800") is None
    assert language_of("Ostra Velmar Tamria") is None
