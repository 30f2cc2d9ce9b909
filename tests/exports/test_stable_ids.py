from dataclasses import replace

from onrecord.exports.stable_ids import article_uuid, stable_uuid
from tests.builders import article_of


def test_two_lone_surrogates_never_share_an_identifier() -> None:
    assert stable_uuid("\ud800") != stable_uuid("\ud801")


def test_a_part_that_is_missing_differs_from_one_that_is_moved() -> None:
    assert stable_uuid("a", None, "b") != stable_uuid("a", "b", None)


def test_an_article_keeps_its_identifier_when_its_title_is_put_right() -> None:
    article = article_of("No ship will pass.")
    assert article_uuid(replace(article, title="New")) == article_uuid(article)


def test_the_same_words_in_another_outlet_are_another_article() -> None:
    article = article_of("No ship will pass.")
    assert article_uuid(replace(article, outlet="Meridian")) != article_uuid(article)
