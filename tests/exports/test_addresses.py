import pytest

from onrecord.exports.addresses import web_address


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "https://",
        "https://courier.example/a b",
        'https://courier.example/"onload=x',
        "https://courier.example/\x00",
        "https://courier.example/\ud800",
        "data:text/html,hello",
        "",
        None,
    ],
)
def test_what_is_no_address_of_the_web_is_not_handed_on(url: str | None) -> None:
    assert web_address(url) is None
